/** Measures of the software register against what the standard asks of the school's levels. */
import { formatDate } from '../../../domain/calendar-date';
import { comparable } from '../../../domain/vietnamese';
import type { AskedCatalogue } from '../../../standard/catalogue';
import { SOFTWARE_USE_NAMES, type SoftwareUse } from '../../../standard/measures';
import { type Software, software } from '../../../standard/software';
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

const standard: Readonly<Record<string, Software>> = software;

export const softwareInUse: Measure = (input) =>
  ofRegister(input, (registered) => {
    const uses = scopeOf(input.scope, SOFTWARE_USE_NAMES);
    const wanted = requiredSoftware(input).filter(({ code }) => uses.includes(useOf(code)));
    if (wanted.length === 0) return noData('danh mục không có phần mềm bắt buộc cho cấp học này');
    const missing = wanted.filter(({ code }) => !registered.some(({ codes }) => codes.includes(code)));
    const found = wanted.length - missing.length;
    const rows = registered
      .filter(({ codes }) => wanted.some(({ code }) => codes.includes(code)))
      .map(({ row }) => row);
    return share(
      found,
      wanted.length,
      `${found}/${wanted.length} phần mềm bắt buộc đang dùng, tính đến ${formatDate(input.spans.state.to)}${missingText(
        missing.map(({ name }) => name),
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
    const isWanted = (code: string) => uses.includes(useOf(code));
    const found = registered.filter(({ codes }) => codes.some(isWanted));
    const programs = new Set(found.flatMap(({ codes }) => codes.filter(isWanted)));
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
  readonly codes: readonly string[];
}

function ofRegister(
  { tables, spans, settings }: MeasureInput,
  answer: (registered: readonly Registered[]) => Measured,
): Measured {
  const known = settings.catalogue.software;
  if (tables.software.length === 0) return emptyRegister('software');
  return answer(
    tables.software
      .filter(({ record }) => isInUse(record.until, spans.state.to))
      .map((row) => ({ row, codes: recognised(row, known) })),
  );
}

function ofRequired(
  input: MeasureInput,
  { isGood, words }: { readonly isGood: (row: Row<'software'>) => boolean; readonly words: string },
): Measured {
  const required = requiredSoftware(input);
  return ofRegister(input, (registered) => {
    const rows = registered
      .filter(({ codes }) => required.some(({ code }) => codes.includes(code)))
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

type Known = AskedCatalogue['software'];

function requiredSoftware({ settings }: MeasureInput): Known {
  return settings.catalogue.software.filter(({ required }) => required);
}

/** What a program is for; one that only the district names is for management. */
function useOf(code: string): SoftwareUse {
  return standard[code]?.use ?? 'management';
}

function recognised({ record }: Row<'software'>, known: Known): string[] {
  const byCode = known.filter(({ code }) => code === record.catalogue);
  const name = ` ${words(record.name)} `;
  const found =
    byCode.length > 0
      ? byCode
      : known.filter((one) => {
          const { title = one.name, alsoCalled = [] } = standard[one.code] ?? {};
          return [one.name, title, ...alsoCalled].some((spelling) => name.includes(` ${words(spelling)} `));
        });
  return found.map(({ code }) => code);
}

/** The words of a name without marks between them. */
function words(name: string): string {
  return comparable(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
