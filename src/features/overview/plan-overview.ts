/** The overview that officers look at: newest month first, schools by level and name. Pure. */
import type { Month } from '../../domain/school-year';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import { overviewTable } from '../../workbook/district';
import type { RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { LEVEL_WORDS } from '../../workbook/words';
import { toRowValues } from '../../workbook/write-table';
import { isMet } from '../consolidate/month-figures';
import { parseSnapshot } from '../consolidate/snapshot';
import type { SchoolEntry } from '../registry/read-schools';
import { againstLevel, changes, levelAverages } from './plan-averages';
import { describeOutcome, rounded, type SchoolMonth, schoolMonths, type ViewInput } from './plan-view';

type OverviewRecord = RecordOf<typeof overviewTable>;

/** Cells are for reading: the rest stands in the school's workbook. */
const CODES_SHOWN = 12;
const MENDINGS_SHOWN = 6;

/** `problems`: what is wrong with each school's workbook, by its id. */
export function overviewRows(
  input: ViewInput,
  problems: ReadonlyMap<string, string>,
): { readonly id: string; readonly values: RowValues }[] {
  const lines = schoolMonths(input);
  const averages = levelAverages(lines, input.months);
  const changed = changes(lines);
  const newest = input.months[input.months.length - 1];
  return newestFirst(lines, input.months).map((line, index) => {
    const { id, school, month, facts } = line;
    const problem = [facts.problem ?? '', month === newest ? (problems.get(school.id) ?? '') : ''];
    const overview: OverviewRecord = {
      ...shared(facts),
      month,
      school: school.record.name,
      levels: school.record.levels,
      state: facts.state,
      dueOn: line.dueOn,
      pointsLabel: facts.points === 'sample' ? SAMPLE_LABEL : undefined,
      changed: facts.changedAfterSubmission,
      result: describeOutcome(line.self, facts) || undefined,
      share: known(line.self?.share),
      againstLevel: known(againstLevel(line, averages)),
      change: known(changed.get(id)),
      roundOneShare: known(line.roundOne?.share),
      roundTwoShare: known(line.roundTwo?.share),
      toMend: toMend(facts.snapshot),
      problems: problem.filter((text) => text !== '').join('\n') || undefined,
      contact: contactOf(school) || undefined,
      readAt: facts.readAt,
      workbook: school.record.workbookLink,
      position: index + 1,
      monthNumber: Number(month.replace('-', '')),
      levelKeys: `|${school.record.levels.map((level) => LEVEL_WORDS[level]).join('|')}|`,
    };
    return { id, values: toRowValues(overviewTable, overview) };
  });
}

/** "Lê Thị Mai – 0912 345 678 – hoso@truong.example" */
export function contactOf({ record }: SchoolEntry): string {
  const { contactName, contactPhone, account } = record;
  return [contactName, contactPhone, account].filter((part) => part !== undefined && part !== '').join(' – ');
}

function newestFirst(lines: readonly SchoolMonth[], months: readonly Month[]): SchoolMonth[] {
  const byMonth = new Map<Month, SchoolMonth[]>();
  for (const line of lines) {
    const own = byMonth.get(line.month);
    if (own === undefined) byMonth.set(line.month, [line]);
    else own.push(line);
  }
  return [...months].reverse().flatMap((month) => byMonth.get(month) ?? []);
}

function known(share: number | undefined): number | undefined {
  return share === undefined ? undefined : rounded(share);
}

/** Figures that facts and overview have in common. */
function shared(figures: Readonly<Record<string, unknown>>): Partial<OverviewRecord> {
  return Object.fromEntries(
    Object.entries(figures).filter(
      ([key, value]) => key in overviewTable.columns && typeof value === 'number',
    ),
  );
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
