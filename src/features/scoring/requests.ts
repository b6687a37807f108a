/** What the score dialog may send: checked before anything is done with it. */
import * as v from 'valibot';
import { type Problem, ProblemError } from '../../domain/result';
import { type Month, parseMonth } from '../../domain/school-year';
import type { SaveRequest, ScoreEntry, StepRequest } from './page';

const LONGEST_TEXT = 5_000;
const MOST_ENTRIES = 100;

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT, `Nội dung dài quá ${LONGEST_TEXT} chữ.`));
const optionalText = v.optional(v.nullable(text));

const entrySchema = v.object({
  self: v.optional(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0, 'Điểm không được âm.')))),
  notApplicable: v.boolean(),
  notApplicableReason: optionalText,
  aboveReason: optionalText,
  evidence: optionalText,
  note: optionalText,
  mendWhat: optionalText,
  mendWho: optionalText,
  mendUntil: optionalText,
  origin: v.optional(v.nullable(v.picklist(['typed', 'suggestion', 'copied', 'checked', 'carried']))),
  sourceMonth: optionalText,
});

const saveSchema = v.object({
  month: v.string(),
  who: text,
  entries: v.pipe(
    v.array(
      v.object({ code: v.string(), entry: entrySchema, baseRevision: v.pipe(v.number(), v.integer()) }),
    ),
    v.maxLength(MOST_ENTRIES),
  ),
});

const submitSchema = v.object({ month: v.string(), who: text, approvedBy: text });

export interface SubmitRequest {
  readonly month: string;
  readonly who: string;
  readonly approvedBy: string;
}

/** google.script.run turns undefined into null; both mean nothing here. Throws ProblemError `request.bad`. */
export function parseSaveRequest(input: unknown): SaveRequest & { readonly month: Month } {
  const { month, who, entries } = parsed(saveSchema, input);
  return {
    month: monthFrom(month),
    who,
    entries: entries.map(({ entry, ...rest }) => ({ ...rest, entry: withoutNulls(entry) })),
  };
}

function withoutNulls(entry: v.InferOutput<typeof entrySchema>): ScoreEntry {
  const filled = Object.entries(entry).filter(([, value]) => value !== null && value !== undefined);
  return { ...Object.fromEntries(filled), notApplicable: entry.notApplicable };
}

/** Throws ProblemError `request.bad`. */
export function parseSubmitRequest(input: unknown): SubmitRequest & { readonly month: Month } {
  const request = parsed(submitSchema, input);
  return { ...request, month: monthFrom(request.month) };
}

/** Throws ProblemError `request.bad` for anything but YYYY-MM. */
export function monthFrom(input: unknown): Month {
  const month = typeof input === 'string' ? parseMonth(input) : undefined;
  if (month === undefined) throw new ProblemError(badRequest('Tháng không đúng.'));
  return month;
}

const stepSchema = v.object({
  month: v.string(),
  who: text,
  step: v.picklist(['review', 'approve', 'withdraw']),
  why: optionalText,
});
const moveSchema = v.object({ from: v.string(), to: v.string(), who: text });
const evidenceSchema = v.object({ title: text, link: text, who: text });

/** Throws ProblemError `request.bad`. */
export function parseStepRequest(input: unknown): Omit<StepRequest, 'month'> & { readonly month: Month } {
  const { month, why, ...rest } = parsed(stepSchema, input);
  return { ...rest, month: monthFrom(month), why: why?.trim() ?? '' };
}

/** Throws ProblemError `request.bad`. */
export function parseMoveRequest(input: unknown): { from: Month; to: Month; who: string } {
  const { from, to, who } = parsed(moveSchema, input);
  return { from: monthFrom(from), to: monthFrom(to), who };
}

/** Throws ProblemError `request.bad`. */
export function parseEvidenceRequest(input: unknown): { title: string; link: string; who: string } {
  const { title, link, who } = parsed(evidenceSchema, input);
  return { title: title.trim(), link: link.trim(), who };
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  throw new ProblemError(badRequest(result.issues[0]?.message ?? 'Nội dung gửi lên không đúng.'));
}

function badRequest(message: string): Problem {
  return {
    code: 'request.bad',
    message,
    remedy: 'Sửa lại rồi lưu; nếu vẫn báo lỗi, đóng hộp thoại và mở lại.',
  };
}
