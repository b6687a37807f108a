/** Checks a set of points before it is taken, and shows what would change. Pure. */
import { LEVELS, type Level } from '../../../domain/level';
import type { Problem } from '../../../domain/result';
import { formatNumber } from '../../../domain/vietnamese';
import { compareCodes, effectiveIndicator, pointsFor } from '../../../standard/effective';
import type { IndicatorSetting } from '../../../standard/settings';
import { indicatorSetting } from '../district-records';
import type { CriteriaEntry, CriteriaRecord, SetRow } from './set-rows';

/** A row of the preview. */
export interface PreviewRow {
  readonly code: string;
  readonly wording: string;
  /** "2", or "2; MN 3" */
  readonly points: string;
  /** What was there before, when it differs; '' for a new indicator. */
  readonly before?: string;
  readonly mandatory: boolean;
}

export interface SetPreview {
  readonly rows: readonly PreviewRow[];
  /** Codes in use now that the set does not have: they will not be scored any more. */
  readonly dropped: readonly string[];
  /** "MN 92, TH 100, THCS 100" */
  readonly totals: string;
  /** While there are any, nothing can be taken. */
  readonly problems: readonly Problem[];
}

/** One row of the set on top of what the sheet says of that indicator. */
export interface MergedRow {
  readonly row: SetRow;
  readonly record: CriteriaRecord;
  readonly present?: CriteriaEntry;
}

/** The rows as they would stand in the sheet. */
export function mergeSet(rows: readonly SetRow[], present: readonly CriteriaEntry[]): MergedRow[] {
  return rows.map((row) => {
    const known = present.find(({ record }) => record.code.trim() === row.code);
    const base: CriteriaRecord = known?.record ?? {
      code: row.code,
      wording: '',
      highQualityOnly: false,
      mandatory: false,
      inUse: true,
    };
    // Points of the old set must not stay behind under the new one.
    const cleared = { points: undefined, pointsMN: undefined, pointsTH: undefined, pointsTHCS: undefined };
    const record = { ...base, ...cleared, mandatory: false, ...row.values, inUse: true };
    return { row, record, ...(known === undefined ? {} : { present: known }) };
  });
}

/** `expected`: "100", or by level "MN 90; TH 100; THCS 100". `found`: what reading the rows already found. */
export function checkSet(
  merged: readonly MergedRow[],
  present: readonly CriteriaEntry[],
  expected: string,
  found: readonly Problem[] = [],
): SetPreview {
  const problems: Problem[] = [...found];
  const settings: IndicatorSetting[] = [];
  for (const { row, record, present: known } of merged) {
    const gaps = gapsOf(row, record, known === undefined);
    problems.push(...gaps);
    const setting = gaps.length > 0 ? undefined : indicatorSetting(record);
    if (setting !== undefined) settings.push(setting);
    else if (gaps.length === 0) {
      problems.push({
        code: 'points.unknown-scope',
        place: row.place,
        message: `Cột Tính trên của chỉ báo ${row.code} có từ mà cách tính đã chọn không dùng được.`,
        remedy: 'Ghi đúng tên như các dòng khác cùng cách tính ở trang Bộ chỉ báo, hoặc để trống.',
      });
    }
  }
  problems.push(...merged.flatMap((one) => levelsWithoutPoints(one, settings)));
  const totals = levelTotals(settings);
  if (problems.length === 0) problems.push(...sumProblems(totals, expected));
  const codes = new Set(merged.map(({ row }) => row.code));
  return {
    rows: merged
      .map(({ record, present: known }) => previewRow(record, known?.record))
      .sort((one, other) => compareCodes(one.code, other.code)),
    dropped: present
      .filter(({ record }) => record.inUse && !codes.has(record.code.trim()))
      .map(({ record }) => record.code),
    totals: describeTotals(totals),
    problems,
  };
}

/** Sum of the maximum points that a school of each level can have; schools of high quality may have more. */
export function levelTotals(settings: readonly IndicatorSetting[]): ReadonlyMap<Level, number> {
  return new Map(
    LEVELS.map((level) => {
      const points = settings
        .filter((setting) => asks(setting, level))
        .map((setting) => pointsFor(setting, [level]) ?? 0);
      return [level, Math.round(points.reduce((sum, one) => sum + one, 0) * 100) / 100];
    }),
  );
}

export function describeTotals(totals: ReadonlyMap<Level, number>): string {
  return [...totals].map(([level, sum]) => `${level} ${formatNumber(sum, 2)}`).join(', ');
}

function asks(setting: IndicatorSetting, level: Level): boolean {
  const indicator = setting.inUse ? effectiveIndicator(setting) : undefined;
  return indicator?.levels.includes(level) === true && indicator.highQualityOnly !== true;
}

/** What a row must say and does not. */
function gapsOf(row: SetRow, record: CriteriaRecord, isNew: boolean): Problem[] {
  const problem = (code: string, message: string, remedy: string): Problem => ({
    code,
    place: row.place,
    message,
    remedy,
  });
  if (isNew && record.wording.trim() === '') {
    return [
      problem(
        'points.unknown-indicator',
        `Chỉ báo ${row.code} không có trong trang Bộ chỉ báo.`,
        'Sửa lại mã; nếu là chỉ báo riêng của đơn vị thì ghi thêm cột Chỉ báo (nội dung) và cột Cấp học.',
      ),
    ];
  }
  if ((record.levels ?? []).length === 0) {
    return [
      problem(
        'points.no-level',
        `Chỉ báo ${row.code} chưa ghi cấp học.`,
        'Ghi MN, TH, THCS ở cột Cấp học, cách nhau bằng dấu phẩy.',
      ),
    ];
  }
  return [];
}

function levelsWithoutPoints({ row }: MergedRow, settings: readonly IndicatorSetting[]): Problem[] {
  const setting = settings.find(({ code }) => code === row.code);
  const levels = setting === undefined ? [] : (effectiveIndicator(setting)?.levels ?? []);
  const missing = levels.filter(
    (level) => setting !== undefined && pointsFor(setting, [level]) === undefined,
  );
  if (missing.length === 0) return [];
  return [
    {
      code: 'points.missing-level',
      place: row.place,
      message: `Chỉ báo ${row.code} chưa có điểm cho cấp ${missing.join(', ')}.`,
      remedy: `Ghi cột Điểm tối đa, hoặc ${missing.map((level) => `cột Điểm ${level}`).join(', ')}; điều kiện bắt buộc không tính điểm thì ghi 0.`,
    },
  ];
}

function sumProblems(totals: ReadonlyMap<Level, number>, expected: string): Problem[] {
  const wanted = parseExpected(expected);
  if (wanted === undefined) {
    return [
      {
        code: 'points.bad-total',
        place: 'Tổng điểm',
        message: `“${expected}” không đọc được.`,
        remedy: 'Ghi một số, ví dụ 100, hoặc riêng từng cấp: MN 90; TH 100; THCS 100.',
      },
    ];
  }
  return [...totals].flatMap(([level, sum]) => {
    const total = wanted(level);
    if (sum === 0 || total === undefined || total === sum) return [];
    return [
      {
        code: 'points.sum',
        place: `Tổng điểm cấp ${level}`,
        message: `Các chỉ báo của cấp ${level} cộng lại được ${formatNumber(sum, 2)} điểm, không phải ${formatNumber(total, 2)}.`,
        remedy: 'Sửa điểm của các chỉ báo, hoặc ghi đúng tổng điểm của văn bản vào ô Tổng điểm.',
      },
    ];
  });
}

/** The total asked of a level; undefined when the text is neither a number nor one per level. */
function parseExpected(text: string): ((level: Level) => number | undefined) | undefined {
  const plain = /^\s*(\d+(?:[.,]\d+)?)\s*$/.exec(text);
  if (plain !== null) return () => Number((plain[1] ?? '').replace(',', '.'));
  const byLevel = new Map<string, number>();
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === '') continue;
    const match = /^\s*(MN|TH|THCS)\s*:?\s*(\d+(?:[.,]\d+)?)\s*$/i.exec(part);
    if (match === null) return undefined;
    byLevel.set((match[1] ?? '').toUpperCase(), Number((match[2] ?? '').replace(',', '.')));
  }
  return byLevel.size === 0 ? undefined : (level) => byLevel.get(level);
}

function previewRow(record: CriteriaRecord, before: CriteriaRecord | undefined): PreviewRow {
  const points = pointsText(record);
  const old = before === undefined ? '' : pointsText(before);
  return {
    code: record.code,
    wording: record.wording,
    points,
    ...(old === points ? {} : { before: old }),
    mandatory: record.mandatory,
  };
}

/** "2; MN 3" */
export function pointsText({ points, pointsMN, pointsTH, pointsTHCS }: CriteriaRecord): string {
  const byLevel = [
    ['MN', pointsMN],
    ['TH', pointsTH],
    ['THCS', pointsTHCS],
  ] as const;
  return [
    ...(points === undefined ? [] : [formatNumber(points, 2)]),
    ...byLevel.flatMap(([level, one]) => (one === undefined ? [] : [`${level} ${formatNumber(one, 2)}`])),
  ].join('; ');
}
