/** One line of the studio's table of calls: what it takes, checked at the border, and what it answers. */
import * as v from 'valibot';
import type { Engine } from '../engine';
import type { ApiAnswer, Download } from '../messages';
import { Refusal } from '../refusal';
import type { World } from '../world';

export interface Context {
  readonly engine: Engine;
  readonly world: World;
  /** The browser's window that calls. */
  readonly window: string;
}

export interface Route<Input, Answer> {
  /** Throws Refusal for what does not fit the schema, and for what cannot be done. */
  answer(context: Context, input: unknown): ApiAnswer;
  /** It starts no script and may be answered while one runs. */
  readonly isGlance: boolean;
  /** Never set: carries the types to the client. */
  readonly types?: { readonly input: Input; readonly answer: Answer };
}

type Shape = v.GenericSchema;

/** A call that answers plain JSON; while a script runs it waits for its turn. */
export function route<Schema extends Shape, Answer>(
  schema: Schema,
  run: (context: Context, input: v.InferOutput<Schema>) => Answer,
): Route<v.InferInput<Schema>, Answer> {
  return {
    answer: (context, input) => ({ status: 200, value: run(context, checked(schema, input)) }),
    isGlance: false,
  };
}

/** A call that starts no script and changes nothing a script works on: it is answered while one runs, too. */
export function glance<Schema extends Shape, Answer>(
  schema: Schema,
  run: (context: Context, input: v.InferOutput<Schema>) => Answer,
): Route<v.InferInput<Schema>, Answer> {
  return { ...route(schema, run), isGlance: true };
}

/** A call that answers a file; a glance. */
export function fileRoute<Schema extends Shape>(
  schema: Schema,
  run: (context: Context, input: v.InferOutput<Schema>) => Download,
): Route<v.InferInput<Schema>, Blob> {
  return {
    answer: (context, input) => ({ status: 200, download: run(context, checked(schema, input)) }),
    isGlance: true,
  };
}

function checked<Schema extends Shape>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Refusal(`${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/** The account that acts; it must exist. */
export const USER = v.pipe(v.string(), v.email(), v.toLowerCase());
export const FILE_ID = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const SHEET_ID = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));
/** 0-based row or column. */
export const INDEX = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
