/** A recording of answers, and what differs between two of them. */
import * as v from 'valibot';

const Answer = v.object({
  value: v.optional(v.unknown()),
  error: v.optional(v.object({ name: v.string(), message: v.string() })),
  milliseconds: v.number(),
});

const RecordingShape = v.object({
  format: v.literal(1),
  where: v.object({ locale: v.string(), changesFeedMinutes: v.nullable(v.number()) }),
  answers: v.record(v.string(), Answer),
});

export type Recording = v.InferOutput<typeof RecordingShape>;

/** `words`: both refuse, in other words, as accounts of other languages do. */
export interface Difference {
  readonly name: string;
  readonly kind: 'missing' | 'new' | 'differs' | 'words';
  readonly google: string;
  readonly local: string;
}

/** A probe that took much longer, or much less, on Google than the cost model says. */
export interface Slowness {
  readonly name: string;
  readonly google: number;
  readonly local: number;
}

/** Milliseconds below which nobody notices. */
const NOTICED = 300;
const FACTOR = 3;

/**
 * Reads a recording.
 * @throws Error when the text is none.
 */
export function readRecording(text: string): Recording {
  const read = v.safeParse(RecordingShape, JSON.parse(text));
  if (!read.success) throw new Error('This is no recording of the calibration script.');
  return read.output;
}

/** What differs, by probe, in the order of Google's recording. Durations are no difference. */
export function differences(google: Recording, local: Recording): Difference[] {
  const names = new Set([...Object.keys(google.answers), ...Object.keys(local.answers)]);
  return [...names].flatMap((name): Difference[] => {
    const one = google.answers[name];
    const other = local.answers[name];
    const told = { name, google: wordsOf(one), local: wordsOf(other) };
    if (one === undefined) return [{ ...told, kind: 'missing' }];
    if (other === undefined) return [{ ...told, kind: 'new' }];
    if (told.google === told.local) return [];
    return [{ ...told, kind: one.error && other.error ? 'words' : 'differs' }];
  });
}

/** Where the cost model is far off. */
export function slownesses(google: Recording, local: Recording): Slowness[] {
  return Object.entries(google.answers).flatMap(([name, { milliseconds }]) => {
    const other = local.answers[name]?.milliseconds;
    if (other === undefined || Math.max(milliseconds, other) < NOTICED) return [];
    const isFar = milliseconds > other * FACTOR || other > milliseconds * FACTOR;
    return isFar ? [{ name, google: milliseconds, local: other }] : [];
  });
}

function wordsOf(answer: Recording['answers'][string] | undefined): string {
  if (answer === undefined) return '(not asked)';
  const { value, error } = answer;
  return error === undefined ? JSON.stringify(sorted(value)) : `${error.name}: ${error.message}`;
}

/** Keys in one order, so that equal answers have equal words. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
