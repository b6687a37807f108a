/** What the office counted afresh from a school's registers: kept in one cell, so that other officers see it too. Pure. */
import { asText, isObject, parseJson } from '../../domain/json';
import type { SuggestionView } from '../scoring/page';

export interface Proposal {
  readonly number: string;
  /** ISO day. */
  readonly date: string;
  readonly link: string;
}

export interface ComputedSuggestion {
  readonly state: SuggestionView['state'];
  readonly points?: number;
  readonly sentence: string;
  /** "Nhật ký phòng: 12 dòng" */
  readonly registers: readonly string[];
}

export interface Computed {
  /** ISO moment of reading. */
  readonly at: string;
  readonly suggestions: ReadonlyMap<string, ComputedSuggestion>;
  /** The school's own proposal for recognition, issued in this school year. */
  readonly proposal?: Proposal;
}

/** A cell holds 50,000 characters; sentences give way first. */
const LONGEST = 48_000;
const LONGEST_SENTENCE = 400;

export function computedOf(
  at: string,
  suggestions: ReadonlyMap<string, SuggestionView>,
  proposal: Proposal | undefined,
): Computed {
  return {
    at,
    suggestions: new Map(
      [...suggestions].map(([code, { state, points, sentence, rows }]) => [
        code,
        {
          state,
          ...(points === undefined ? {} : { points }),
          sentence: shortened(sentence, LONGEST_SENTENCE),
          registers: rows.map(({ title, ids }) => `${title}: ${ids.length} dòng`),
        },
      ]),
    ),
    ...(proposal === undefined ? {} : { proposal }),
  };
}

export function encodeComputed({ at, suggestions, proposal }: Computed): string {
  const text = (longest: number): string =>
    JSON.stringify({
      at,
      ...(proposal === undefined ? {} : { proposal: [proposal.number, proposal.date, proposal.link] }),
      rows: [...suggestions].map(([code, { state, points, sentence, registers }]) => [
        code,
        state,
        points ?? null,
        shortened(sentence, longest),
        registers.join('; '),
      ]),
    });
  const whole = text(LONGEST_SENTENCE);
  return whole.length <= LONGEST ? whole : text(100);
}

export function decodeComputed(text: string | undefined): Computed | undefined {
  const value = parseJson(text ?? '');
  if (!isObject(value) || typeof value.at !== 'string' || !Array.isArray(value.rows)) return undefined;
  const suggestions = new Map<string, ComputedSuggestion>();
  for (const row of value.rows) {
    if (!Array.isArray(row)) continue;
    const [code, state, points, sentence, registers]: unknown[] = row;
    const known = STATES.find((each) => each === state);
    if (typeof code !== 'string' || known === undefined) continue;
    suggestions.set(code, {
      state: known,
      ...(typeof points === 'number' ? { points } : {}),
      sentence: asText(sentence),
      registers: asText(registers)
        .split('; ')
        .filter((each) => each !== ''),
    });
  }
  const proposal: unknown[] | undefined = Array.isArray(value.proposal) ? value.proposal : undefined;
  return {
    at: value.at,
    suggestions,
    ...(proposal === undefined
      ? {}
      : { proposal: { number: asText(proposal[0]), date: asText(proposal[1]), link: asText(proposal[2]) } }),
  };
}

const STATES = ['measured', 'no-data', 'not-applicable', 'judged'] as const;

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
