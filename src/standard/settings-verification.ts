/** When the office verifies, and what recognition asks for: rows of the district's own settings sheet. Pure. */

import type { Round } from '../domain/verification';
import { formatNumber } from '../domain/vietnamese';
import type { SettingsRow } from './settings-rows';

/** Thresholds in parts of what applies (0-1); no source gives any, so they are absent until the office sets them. */
export interface RecognitionRules {
  /** Of all points that apply. */
  readonly total?: number;
  /** By standard: `1`, `2`, `3`. */
  readonly standards: Readonly<Record<string, number>>;
  /** Whose points count; `either`: round 2, and round 1 where a school has no round 2. */
  readonly basis: Round | 'either';
  readonly proposalAsked: boolean;
  /** Mandatory indicators must be met. */
  readonly gates: boolean;
}

export interface VerificationSettings {
  /** Months of the calendar (1-12) of each round. */
  readonly months: Readonly<Record<Round, readonly number[]>>;
  readonly recognition: RecognitionRules;
}

const PART = 'Kiểm tra và công nhận';

const BASIS_WORDS = {
  roundTwo: 'Đợt 2',
  roundOne: 'Đợt 1',
  either: 'Đợt 2, chưa có thì Đợt 1',
} as const;

/** The starting months are those of 2018: January on the system, April at the school (S4:188). */
export const STARTING_VERIFICATION_ROWS: readonly SettingsRow[] = [
  row(
    'rounds.one',
    'Tháng kiểm tra Đợt 1 – trên hệ thống (nhiều tháng cách nhau bằng dấu phẩy)',
    '1',
    'S4:188',
  ),
  row('rounds.two', 'Tháng kiểm tra Đợt 2 – tại trường', '4', 'S4:188'),
  row(
    'recognition.basis',
    `Công nhận theo điểm của (${Object.values(BASIS_WORDS).join(' / ')})`,
    BASIS_WORDS.roundTwo,
  ),
  row('recognition.total', 'Ngưỡng công nhận: tổng điểm từ (%)', ''),
  row('recognition.standards', 'Ngưỡng từng tiêu chuẩn (%), ví dụ: 1: 70; 2: 70; 3: 60', ''),
  row('recognition.gates', 'Phải đạt mọi chỉ báo đánh dấu Bắt buộc (Có / Không)', 'Có'),
  row('recognition.proposal', 'Phải có tờ trình đề nghị của trường (Có / Không)', 'Có'),
];

function row(key: string, title: string, value: string, source?: string): SettingsRow {
  return { part: PART, key, title, value, ...(source === undefined ? {} : { source }) };
}

/** What is not readable counts as not set; `unreadable` are the titles of such rows. */
export function verificationSettings(rows: readonly SettingsRow[]): {
  readonly settings: VerificationSettings;
  readonly unreadable: readonly string[];
} {
  const unreadable: string[] = [];
  const textAt = (key: string): string => {
    const found =
      rows.find((each) => each.key === key) ?? STARTING_VERIFICATION_ROWS.find((each) => each.key === key);
    return found?.value?.trim() ?? '';
  };
  const read = <Value>(key: string, parse: (text: string) => Value | undefined): Value | undefined => {
    const text = textAt(key);
    const value = text === '' ? undefined : parse(text);
    if (text !== '' && value === undefined)
      unreadable.push(STARTING_VERIFICATION_ROWS.find((each) => each.key === key)?.title ?? key);
    return value;
  };
  const total = read('recognition.total', parsePercent);
  return {
    settings: {
      months: {
        roundOne: read('rounds.one', parseMonths) ?? [],
        roundTwo: read('rounds.two', parseMonths) ?? [],
      },
      recognition: {
        ...(total === undefined ? {} : { total }),
        standards: read('recognition.standards', parseStandards) ?? {},
        basis: read('recognition.basis', parseBasis) ?? 'roundTwo',
        gates: read('recognition.gates', parseYes) ?? true,
        proposalAsked: read('recognition.proposal', parseYes) ?? true,
      },
    },
    unreadable,
  };
}

/** "Tổng từ 80 %; TC 1 từ 70 %; đạt mọi chỉ báo Bắt buộc; có tờ trình; theo điểm Đợt 2." */
export function describeRules({ total, standards, basis, gates, proposalAsked }: RecognitionRules): string {
  const percent = (value: number) => `${formatNumber(value * 100, 2)} %`;
  return `${[
    total === undefined ? 'Chưa đặt ngưỡng tổng điểm' : `Tổng điểm từ ${percent(total)}`,
    ...Object.entries(standards).map(([code, value]) => `tiêu chuẩn ${code} từ ${percent(value)}`),
    ...(gates ? ['đạt mọi chỉ báo Bắt buộc'] : []),
    ...(proposalAsked ? ['có tờ trình của trường'] : []),
    `theo điểm ${BASIS_WORDS[basis]}`,
  ].join('; ')}.`;
}

function parseMonths(text: string): number[] | undefined {
  const months = text.split(/[\s,;]+/).map(Number);
  return months.every((month) => Number.isInteger(month) && month >= 1 && month <= 12) ? months : undefined;
}

function parsePercent(text: string): number | undefined {
  const match = /^(\d{1,3}(?:[.,]\d+)?)\s*%?$/.exec(text.trim());
  const value = match ? Number((match[1] ?? '').replace(',', '.')) / 100 : Number.NaN;
  return value >= 0 && value <= 1 ? value : undefined;
}

function parseStandards(text: string): Record<string, number> | undefined {
  const standards: Record<string, number> = {};
  for (const part of text.split(';').filter((each) => each.trim() !== '')) {
    const match = /^\s*(\d+)\s*:\s*(.+)$/.exec(part);
    const value = parsePercent(match?.[2] ?? '');
    if (match?.[1] === undefined || value === undefined) return undefined;
    standards[match[1]] = value;
  }
  return standards;
}

function parseBasis(text: string): RecognitionRules['basis'] | undefined {
  const found = Object.entries(BASIS_WORDS).find(([, words]) => words.toLowerCase() === text.toLowerCase());
  return found?.[0] as RecognitionRules['basis'] | undefined;
}

function parseYes(text: string): boolean | undefined {
  if (/^có$/i.test(text)) return true;
  return /^không$/i.test(text) ? false : undefined;
}
