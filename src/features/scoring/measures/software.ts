/** Measures of the software register against what the standard asks of the school's levels. */
import { formatDate } from '../../../domain/calendar-date';
import { comparable } from '../../../domain/vietnamese';
import { SOFTWARE_USE_NAMES } from '../../../standard/measures';
import { type Software, type SoftwareId, software } from '../../../standard/software';
import {
  amount,
  counted,
  emptyRegister,
  type Measure,
  type Measured,
  type MeasureInput,
  missingText,
  noData,
  type Row,
  sameName,
  scopeOf,
  share,
} from './measure';
import { isInUse } from './rooms';
import { peopleOn } from './staff';

const catalogue: Readonly<Record<SoftwareId, Software>> = software;

export const softwareInUse: Measure = (input) =>
  ofRegister(input, (registered) => {
    const uses = scopeOf(input.scope, SOFTWARE_USE_NAMES);
    const wanted = requiredSoftware(input).filter((id) => uses.includes(catalogue[id].use));
    if (wanted.length === 0) return noData('danh mục không có phần mềm bắt buộc cho cấp học này');
    const missing = wanted.filter((id) => !registered.some(({ ids }) => ids.includes(id)));
    const found = wanted.length - missing.length;
    const rows = registered.filter(({ ids }) => ids.some((id) => wanted.includes(id))).map(({ row }) => row);
    return share(
      found,
      wanted.length,
      `${found}/${wanted.length} phần mềm bắt buộc đang dùng, tính đến ${formatDate(input.spans.state.to)}${missingText(
        missing.map((id) => catalogue[id].title),
      )}.`,
      [counted('software', rows)],
    );
  });

export const softwareWithOwner: Measure = (input) => {
  const people = peopleOn(input.tables.staff, input.spans.state.to);
  return ofRequired(input, {
    isGood: ({ record: { owner } }) =>
      owner !== undefined &&
      (people.length === 0 || people.some(({ record }) => sameName(record.name, owner))),
    words: `có người phụ trách đang làm ở trường, tính đến ${formatDate(input.spans.state.to)}`,
  });
};

/** The register keeps the last update only, so one after the period counts too. */
export const softwareUpdated: Measure = (input) =>
  ofRequired(input, {
    isGood: ({ record }) => record.updatedOn !== undefined && record.updatedOn >= input.spans.period.from,
    words: `đã cập nhật số liệu từ ${formatDate(input.spans.period.from)}`,
  });

export const softwareCount: Measure = (input) =>
  ofRegister(input, (registered) => {
    const uses = scopeOf(input.scope, SOFTWARE_USE_NAMES);
    const found = registered.filter(({ ids }) => ids.some((id) => uses.includes(catalogue[id].use)));
    const programs = new Set(
      found.flatMap(({ ids }) => ids.filter((id) => uses.includes(catalogue[id].use))),
    );
    const names = uses.map((use) => SOFTWARE_USE_NAMES[use]).join(', ');
    return amount(
      programs.size,
      `${programs.size} phần mềm thuộc nhóm ${names} đang dùng, tính đến ${formatDate(input.spans.state.to)}.`,
      [
        counted(
          'software',
          found.map(({ row }) => row),
        ),
      ],
    );
  });

interface Registered {
  readonly row: Row<'software'>;
  /** What of the catalogue the row is; a row may name two programs. */
  readonly ids: readonly SoftwareId[];
}

function ofRegister(
  { tables, spans }: MeasureInput,
  answer: (registered: readonly Registered[]) => Measured,
): Measured {
  if (tables.software.length === 0) return emptyRegister('software');
  return answer(
    tables.software
      .filter(({ record }) => isInUse(record.until, spans.state.to))
      .map((row) => ({ row, ids: recognised(row) })),
  );
}

function ofRequired(
  input: MeasureInput,
  { isGood, words }: { readonly isGood: (row: Row<'software'>) => boolean; readonly words: string },
): Measured {
  const required = requiredSoftware(input);
  return ofRegister(input, (registered) => {
    const rows = registered
      .filter(({ ids }) => ids.some((id) => required.includes(id)))
      .map(({ row }) => row);
    if (rows.length === 0) return noData('sổ Phần mềm chưa có phần mềm bắt buộc nào');
    const good = rows.filter(isGood);
    const missing = rows.filter((row) => !good.includes(row)).map(({ record }) => record.name);
    return share(
      good.length,
      rows.length,
      `${good.length}/${rows.length} phần mềm bắt buộc ${words}${missingText(missing)}.`,
      [counted('software', good)],
    );
  });
}

/** Required of one of the school's levels by its pack; packs that say nothing of software leave the general list. */
function requiredSoftware({ school, settings }: MeasureInput): SoftwareId[] {
  const ofLevel = softwareIds.filter((id) =>
    catalogue[id].requiredOf.some((level) => school.levels.includes(level)),
  );
  const ofPack = ofLevel.filter((id) => catalogue[id].packs.includes(settings.pack));
  return ofPack.length > 0 ? ofPack : ofLevel;
}

const softwareIds: readonly SoftwareId[] = idsOf(catalogue);

function idsOf(all: Readonly<Record<SoftwareId, Software>>): SoftwareId[] {
  const ids: SoftwareId[] = [];
  for (const id in all) if (isSoftwareId(id)) ids.push(id);
  return ids;
}

function isSoftwareId(id: string): id is SoftwareId {
  return id in catalogue;
}

function recognised({ record }: Row<'software'>): SoftwareId[] {
  const byCode = softwareIds.filter((id) => id === record.catalogue);
  if (byCode.length > 0) return byCode;
  const name = ` ${words(record.name)} `;
  return softwareIds.filter((id) => {
    const { title, alsoCalled = [] } = catalogue[id];
    return [title, ...alsoCalled].some((spelling) => name.includes(` ${words(spelling)} `));
  });
}

/** The words of a name without marks between them. */
function words(name: string): string {
  return comparable(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
