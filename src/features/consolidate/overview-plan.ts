/** The overview that officers look at: newest month first, schools by level and name. Pure. */
import { LEVELS } from '../../domain/level';
import type { Month } from '../../domain/school-year';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import { overviewTable } from '../../workbook/district';
import type { RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { SchoolEntry } from '../registry/read-schools';
import { isMet } from './month-figures';
import type { FactsPlan } from './plan';
import { parseSnapshot } from './snapshot';

type OverviewRecord = RecordOf<typeof overviewTable>;

/** Cells are for reading: the rest stands in the school's workbook. */
const CODES_SHOWN = 12;
const MENDINGS_SHOWN = 6;

export function overviewRows(
  facts: FactsPlan['rows'],
  schools: readonly SchoolEntry[],
  months: readonly Month[],
  problems: ReadonlyMap<string, string>,
): { readonly id: string; readonly values: RowValues }[] {
  const bySchool = new Map(schools.map((school) => [school.id, school]));
  const newest = months[months.length - 1];
  return facts
    .flatMap(({ id, record }) => {
      const school = bySchool.get(record.schoolId);
      return school !== undefined && months.includes(record.month) ? [{ id, record, school }] : [];
    })
    .sort(
      (one, other) =>
        compare(other.record.month, one.record.month) ||
        rankOf(one.school) - rankOf(other.school) ||
        one.school.record.name.localeCompare(other.school.record.name, 'vi'),
    )
    .map(({ id, record, school }) => {
      const { schoolId: _id, schoolName: _name, month, state, ...figures } = record;
      const problem = [
        record.problem ?? '',
        month === newest ? (problems.get(school.id) ?? '') : '',
        record.changedAfterSubmission ? 'Sổ của trường khác với bản đã nộp.' : '',
      ].filter((text) => text !== '');
      const overview: OverviewRecord = {
        month,
        school: school.record.name,
        levels: school.record.levels,
        state,
        pointsLabel: pointsLabel(record.snapshot),
        ...shared(figures),
        toMend: toMend(record.snapshot),
        problems: problem.join('\n') || undefined,
        workbook: school.record.workbookLink,
      };
      return { id, values: toRowValues(overviewTable, overview) };
    });
}

/** Columns that facts and overview have in common. */
function shared(figures: Readonly<Record<string, unknown>>): Partial<OverviewRecord> {
  return Object.fromEntries(
    Object.entries(figures).filter(
      ([key, value]) => value !== undefined && key in overviewTable.columns && typeof value === 'number',
    ),
  );
}

function pointsLabel(copy: string | undefined): string | undefined {
  return copy !== undefined && parseSnapshot(copy)?.points === 'sample' ? SAMPLE_LABEL : undefined;
}

function toMend(copy: string | undefined): string | undefined {
  const snapshot = copy === undefined ? undefined : parseSnapshot(copy);
  if (snapshot === undefined) return undefined;
  const unmet = snapshot.indicators.filter((indicator) => !indicator.notApplicable && !isMet(indicator));
  const mendings = unmet.flatMap(({ code, toMend: text }) =>
    text.trim() === '' ? [] : [`${code}: ${text.trim()}`],
  );
  const codes = unmet.map(({ code }) => code);
  const lines = [
    ...(codes.length === 0 ? [] : [`Chưa đạt: ${shortened(codes, CODES_SHOWN, ', ')}.`]),
    ...(mendings.length === 0 ? [] : [shortened(mendings, MENDINGS_SHOWN, '\n')]),
  ];
  return lines.length === 0 ? undefined : lines.join('\n');
}

function shortened(texts: readonly string[], count: number, separator: string): string {
  const shown = texts.slice(0, count).join(separator);
  return texts.length > count ? `${shown}${separator}và ${texts.length - count} mục nữa` : shown;
}

function rankOf({ record }: SchoolEntry): number {
  const first = LEVELS.findIndex((level) => record.levels.includes(level));
  return first * LEVELS.length + record.levels.length;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
