/** What the report dialog may send: checked before anything is done with it. */

import * as v from 'valibot';
import { parseJson } from '../../domain/json';
import { ProblemError } from '../../domain/result';
import { type Month, parseMonth } from '../../domain/school-year';
import { KINDS } from './kinds';
import type { ReportContent, ReportKind } from './page';

const LONGEST_TEXT = 12_000;
/** A cell holds 50,000 characters. */
export const LONGEST_CONTENT = 45_000;
/** A Word file of forty pages has about 40 KB. */
const LONGEST_FILE = 4_000_000;

const text = v.pipe(
  v.string(),
  v.maxLength(LONGEST_TEXT, 'Một phần của báo cáo dài quá 12.000 chữ. Hãy rút gọn.'),
);
const kind = v.picklist(Object.keys(KINDS) as ReportKind[]);
const optional = v.optional(v.nullable(text));

const content = v.object({
  subject: text,
  sections: v.array(v.object({ key: text, title: text, hint: text, text })),
  figures: v.array(
    v.object({
      title: text,
      columns: v.array(v.object({ title: text, share: v.number(), centred: v.boolean() })),
      rows: v.array(v.array(text)),
    }),
  ),
});

export const saveSchema = v.object({
  kind,
  month: v.string(),
  id: optional,
  saved: optional,
  content,
  writer: text,
  approvedBy: optional,
});

export const sendSchema = v.object({
  kind,
  month: v.string(),
  id: text,
  saved: text,
  word: v.pipe(
    v.string(),
    v.maxLength(LONGEST_FILE, 'Tệp Word quá lớn.'),
    v.regex(/^[A-Za-z0-9+/=]+$/, 'Tệp Word không đúng.'),
  ),
});

export const postedSchema = v.object({
  id: text,
  month: v.string(),
  link: v.pipe(
    v.string(),
    v.trim(),
    v.regex(
      /^https?:\/\/[^\s"'<>]+\.[^\s"'<>]+$/i,
      'Địa chỉ phải bắt đầu bằng https:// và không có dấu cách.',
    ),
  ),
  who: text,
});

/** Throws ProblemError `request.bad` for anything but YYYY-MM. */
export function monthFrom(input: string): Month {
  const month = parseMonth(input);
  if (month !== undefined) return month;
  throw new ProblemError({ code: 'request.bad', message: 'Tháng không đúng.', remedy: 'Chọn lại tháng.' });
}

export function kindFrom(input: unknown): ReportKind {
  return v.is(kind, input) ? input : 'model';
}

/** The content kept in a row; undefined when it is not one of ours. */
export function contentFrom(json: string | undefined): ReportContent | undefined {
  if (json === undefined || json === '') return undefined;
  const result = v.safeParse(content, parseJson(json));
  return result.success ? result.output : undefined;
}
