/** Wordings as they lie in a cell of the district's and the schools' workbooks. Pure. */

import * as v from 'valibot';
import { parseJson } from '../../domain/json';
import type { Wording } from './wording';

const piece = v.object({
  text: v.string(),
  bold: v.optional(v.boolean()),
  italic: v.optional(v.boolean()),
});
const line = v.array(piece);
const block = v.union([
  v.object({
    kind: v.literal('paragraph'),
    style: v.picklist(['body', 'basis', 'heading', 'centred', 'caption']),
    line,
  }),
  v.object({
    kind: v.literal('table'),
    columns: v.array(v.object({ title: v.string(), share: v.number(), centred: v.optional(v.boolean()) })),
    rows: v.array(v.array(line)),
  }),
]);
const wordingSchema = v.object({
  subject: line,
  body: v.array(block),
  recipients: v.array(line),
  annexes: v.array(v.object({ subject: line, body: v.array(block) })),
});

/** As much as a cell takes is 50,000 signs. */
export const MOST_SIGNS = 49_000;

export function encodeWording(wording: Wording): string {
  return JSON.stringify(wording);
}

/** Undefined for a cell that holds no wording. */
export function decodeWording(text: string): Wording | undefined {
  const parsed = v.safeParse(wordingSchema, parseJson(text));
  if (!parsed.success) return undefined;
  // an absent look is written as no property at all
  return JSON.parse(JSON.stringify(parsed.output)) as Wording;
}
