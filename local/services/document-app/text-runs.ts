/** Formats of stretches of text: setting, reading, and following what is inserted and deleted. */
import type { Attributes, DocumentNode, TextRun } from '../../state/document/model';

type Patch = Readonly<Record<string, string | number | boolean | undefined>>;

/** Sets attributes from `start` up to `end` (exclusive); undefined takes one away. */
export function setRunAttributes(node: DocumentNode, start: number, end: number, patch: Patch): void {
  let position = 0;
  const runs: TextRun[] = [];
  for (const run of node.runs ?? []) {
    const from = Math.max(start, position) - position;
    const to = Math.min(end, position + run.length) - position;
    position += run.length;
    if (from >= to) {
      runs.push(run);
      continue;
    }
    runs.push({ ...run, length: from });
    runs.push({ length: to - from, attributes: patched(run.attributes, patch) });
    runs.push({ ...run, length: run.length - to });
  }
  node.runs = merged(runs);
}

/** Attributes with changes applied. */
export function patched(attributes: Attributes, patch: Patch): Attributes {
  const next = { ...attributes };
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) delete next[key];
    else next[key] = value;
  }
  return next;
}

/** Inserts text, formatted like the character before it, or like the first one. */
export function insertInto(node: DocumentNode, offset: number, text: string): void {
  const runs = node.runs ?? [];
  node.text = (node.text ?? '').slice(0, offset) + text + (node.text ?? '').slice(offset);
  let position = 0;
  const at = runs.findIndex(({ length }) => {
    const found = offset > position ? offset <= position + length : offset === 0;
    position += length;
    return found;
  });
  const run = runs[at] ?? runs.at(-1);
  if (run) runs[runs.indexOf(run)] = { ...run, length: run.length + text.length };
  else runs.push({ length: text.length, attributes: {} });
  node.runs = runs;
}

/** Deletes from `start` up to `end` (exclusive). */
export function deleteFrom(node: DocumentNode, start: number, end: number): void {
  node.text = (node.text ?? '').slice(0, start) + (node.text ?? '').slice(end);
  let position = 0;
  const runs = (node.runs ?? []).map((run) => {
    const from = Math.max(start, position);
    const to = Math.min(end, position + run.length);
    position += run.length;
    return { ...run, length: run.length - Math.max(0, to - from) };
  });
  const kept = merged(runs);
  // An emptied text keeps the format that text typed there would get.
  node.runs = kept.length > 0 ? kept : runs.slice(0, 1);
}

/** The attributes at a character. */
export function attributesAt(node: DocumentNode, offset: number): Attributes {
  let position = 0;
  for (const { length, attributes } of node.runs ?? []) {
    position += length;
    if (offset < position) return attributes;
  }
  return node.runs?.at(-1)?.attributes ?? {};
}

/** Offsets at which a stretch of equal format begins. */
export function runStarts(node: DocumentNode): number[] {
  let position = 0;
  return merged(node.runs ?? []).map(({ length }) => {
    const start = position;
    position += length;
    return start;
  });
}

function merged(runs: readonly TextRun[]): TextRun[] {
  const result: TextRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.length === 0) continue;
    if (last && same(last.attributes, run.attributes)) last.length += run.length;
    else result.push({ ...run });
  }
  return result;
}

function same(a: Attributes, b: Attributes): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
