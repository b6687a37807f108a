/** The sheet of indicators by months as a door: what was typed into it becomes a change of the scores, and it shows them. Pure. */

import type { IsoDate } from '../../domain/calendar-date';
import { isObject, parseJson } from '../../domain/json';
import { countingPeriod, formatMonth, type Month, monthsOfSchoolYear } from '../../domain/school-year';
import { comparable, formatNumber } from '../../domain/vietnamese';
import { scoreSheetTable, scoresTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { changeRows, type JournalRecord, type Signature } from './journal';
import type { ScoreEntry } from './page';
import type { RuledIndicator, ScoringRules } from './rules';
import { entryCells, newRow } from './score-cells';
import { entryOf, rowsByCode, type ScoreRow } from './score-rows';

type SheetRecord = RecordOf<typeof scoreSheetTable>;
export type SheetRow = Entry<SheetRecord>;

type MonthKey = Extract<keyof SheetRecord, `m0${string}` | `m1${string}`>;

const NOT_APPLICABLE = 'KAD';
const MET = 'Đ';
const NOT_MET = 'CĐ';

export interface SheetPlan {
  /** Of the scores. */
  readonly added: readonly RowValues[];
  readonly patches: ReadonlyMap<string, RowValues>;
  readonly journal: readonly JournalRecord[];
  /** Of the sheet itself. */
  readonly sheetAdded: readonly RowValues[];
  readonly sheetPatches: ReadonlyMap<string, RowValues>;
}

/**
 * Takes over what was typed since the sheet was written last, and brings the sheet up to date. Where the dialog saved
 * something else in between, its value stays, the row says what was typed, and typing it again takes it over.
 */
export function planSheet(
  rules: ScoringRules,
  sheet: readonly SheetRow[],
  scores: readonly ScoreRow[],
  today: IsoDate,
  by: Signature,
): SheetPlan {
  const metOnly = rules.points === 'unconfirmed';
  const months = monthsOfSchoolYear(rules.schoolYear);
  const byMonth = new Map(months.map((month) => [month, rowsByCode(scores, month)]));
  const added: RowValues[] = [];
  const patches = new Map<string, RowValues>();
  const journal: JournalRecord[] = [];
  const sheetAdded: RowValues[] = [];
  const sheetPatches = new Map<string, RowValues>();
  for (const indicator of rules.indicators) {
    const line = sheet.find(({ record }) => record.indicator === indicator.code);
    const shown = shownIn(line?.record.shown);
    const cells: Partial<Record<MonthKey, string>> = {};
    const next: Record<string, string> = {};
    const reviews: string[] = [];
    for (const month of months) {
      const key = keyOf(month);
      const row = byMonth.get(month)?.get(indicator.code);
      const before = entryOf(row, metOnly);
      const saved = textOf(before, indicator, metOnly);
      const typed = line?.record[key]?.trim() ?? '';
      const was = shown[month] ?? '';
      let text = saved;
      if (line !== undefined && !sameText(typed, was) && !sameText(typed, saved)) {
        const after = entryFrom(typed, before, indicator, metOnly);
        if (countingPeriod(month, rules.counting).from > today) {
          reviews.push(`Tháng ${formatMonth(month)} chưa bắt đầu, đã bỏ “${typed}”.`);
        } else if (after === undefined) {
          reviews.push(`Tháng ${formatMonth(month)}: không đọc được “${typed}”.`);
        } else if (!sameText(saved, was)) {
          reviews.push(
            `Tháng ${formatMonth(month)}: đã gõ “${typed || 'trống'}”, nhưng hộp thoại vừa lưu “${saved || 'trống'}”. Gõ lại nếu muốn đổi.`,
          );
        } else {
          const revision = (row?.record.revision ?? 0) + 1;
          const values = { ...entryCells(after, indicator), ...by, revision };
          if (row === undefined || row.id === '') added.push(newRow(indicator, month, rules, values));
          else patches.set(row.id, toRowValues(scoresTable, values));
          journal.push(...changeRows(month, indicator.code, 'sheet', before, after, by));
          text = textOf(after, indicator, metOnly);
        }
      }
      if (text !== '') next[month] = text;
      if (text !== typed || line === undefined) cells[key] = text;
    }
    const kept: Partial<SheetRecord> = {
      indicatorTitle: indicator.wording,
      maximumPoints: indicator.maximum,
      pointsLabel: rules.pointsLabel,
      review: reviews.length === 0 ? undefined : reviews.join('\n'),
      shown: Object.keys(next).length === 0 ? undefined : JSON.stringify(next),
    };
    if (line === undefined) {
      sheetAdded.push(toRowValues(scoreSheetTable, { indicator: indicator.code, ...kept, ...cells }));
    } else if (line.id !== '') {
      const { record } = line;
      const isSame =
        Object.keys(cells).length === 0 &&
        record.indicatorTitle === kept.indicatorTitle &&
        record.maximumPoints === kept.maximumPoints &&
        record.pointsLabel === kept.pointsLabel &&
        (record.shown ?? '') === (kept.shown ?? '') &&
        (reviews.length === 0 || record.review === kept.review);
      // a remark stays until the cell it is about is typed again
      const { review, ...rest } = kept;
      const remark = reviews.length > 0 || journalOf(journal, indicator.code) ? { review } : {};
      if (!isSame) sheetPatches.set(line.id, toRowValues(scoreSheetTable, { ...rest, ...cells, ...remark }));
    }
  }
  return { added, patches, journal, sheetAdded, sheetPatches };
}

/** The lines of a workbook in which nothing was scored yet. */
export function emptyLines({
  indicators,
  pointsLabel,
}: Pick<ScoringRules, 'indicators' | 'pointsLabel'>): RowValues[] {
  return indicators.map(({ code, wording, maximum }) =>
    toRowValues(scoreSheetTable, {
      indicator: code,
      indicatorTitle: wording,
      maximumPoints: maximum,
      pointsLabel,
    }),
  );
}

/** Nothing to do: the workbook has no such sheet. */
export const NO_SHEET: SheetPlan = {
  added: [],
  patches: new Map(),
  journal: [],
  sheetAdded: [],
  sheetPatches: new Map(),
};

/** A cell of the line says something else than the program wrote there last. */
export function isTypedOver({ record }: SheetRow): boolean {
  const shown = shownIn(record.shown);
  return Object.entries(record).some(([key, value]) => {
    if (!/^m\d\d$/.test(key)) return false;
    const month = Object.keys(shown).find((each) => each.endsWith(`-${key.slice(1)}`)) ?? '';
    return !sameText(String(value ?? ''), shown[month] ?? '');
  });
}

function journalOf(journal: readonly JournalRecord[], code: string): boolean {
  return journal.some(({ indicator }) => indicator === code);
}

function keyOf(month: Month): MonthKey {
  // the sheet has a column for each month of the year
  return `m${month.slice(5)}` as MonthKey;
}

function textOf({ self, notApplicable }: ScoreEntry, { maximum }: RuledIndicator, metOnly: boolean): string {
  if (notApplicable) return NOT_APPLICABLE;
  if (self === undefined) return '';
  return metOnly ? (self >= maximum ? MET : NOT_MET) : formatNumber(self, 2);
}

/** The entry with what a cell says; undefined when it says nothing that could be a score. */
function entryFrom(
  typed: string,
  before: ScoreEntry,
  { maximum }: RuledIndicator,
  metOnly: boolean,
): ScoreEntry | undefined {
  const { self: _self, origin: _origin, sourceMonth: _source, ...rest } = before;
  const word = typed.toLocaleUpperCase('vi').replace(/\s/g, '');
  if (word === '') return { ...rest, notApplicable: false };
  if (word === NOT_APPLICABLE) return { ...rest, notApplicable: true, origin: 'typed' };
  if (metOnly) {
    const met =
      word === MET || word === 'ĐẠT' ? maximum : word === NOT_MET || word === 'CHƯAĐẠT' ? 0 : undefined;
    return met === undefined ? undefined : { ...rest, notApplicable: false, self: met, origin: 'typed' };
  }
  const points = /^\d+([.,]\d+)?$/.test(word) ? Number(word.replace(',', '.')) : Number.NaN;
  return points >= 0 && points <= maximum
    ? { ...rest, notApplicable: false, self: points, origin: 'typed' }
    : undefined;
}

function sameText(one: string, other: string): boolean {
  return (
    comparable(one.replace('.', ',')) === comparable(other.replace('.', ',')) &&
    one.trim().length === other.trim().length
  );
}

function shownIn(text: string | undefined): Readonly<Record<string, string>> {
  const value = parseJson(text ?? '');
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
