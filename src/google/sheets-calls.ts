/** Calls of the Sheets API, many at once, inside the quota of so many reads and writes a minute. */
import { milliseconds, sleep } from './clock';
import { createPacer, type Pacer, SHEETS_CALLS_PER_MINUTE, SHEETS_CALLS_PER_MINUTE_SHARED } from './pacer';
import { errorOf, fetchTogether, type RestAnswer, type RestRequest } from './rest';
import { pauseBefore, RETRIES } from './retry';
import { isAddOn } from './target';

export const SPREADSHEETS = 'https://sheets.googleapis.com/v4/spreadsheets';

/** Reads and writes have a quota of their own. */
export type SheetsCallKind = 'read' | 'write';

const pacers: Partial<Record<SheetsCallKind, Pacer>> = {};

function pacerOf(kind: SheetsCallKind): Pacer {
  pacers[kind] ??= createPacer(isAddOn() ? SHEETS_CALLS_PER_MINUTE_SHARED : SHEETS_CALLS_PER_MINUTE);
  return pacers[kind];
}

/**
 * Sends all requests, as many at once as the quota allows, and answers each in order. A refusal for this minute is waited
 * out. Reads are tried again when Google stumbles; a write whose answer was lost may have taken effect, so it is not.
 */
export function callSheets(kind: SheetsCallKind, requests: readonly RestRequest[]): RestAnswer[] {
  const pacer = pacerOf(kind);
  const answers: RestAnswer[] = [];
  let waiting = requests.map((request, index) => ({ request, index, tries: 0 }));
  while (waiting.length > 0) {
    sleep(pacer.waitFrom(milliseconds()));
    const now = milliseconds();
    const going = waiting.slice(0, Math.max(1, pacer.allowed(now)));
    waiting = waiting.slice(going.length);
    pacer.spend(now, going.length);
    const got = fetchTogether(going.map(({ request }) => request));
    const again = going.filter(({ index, tries }, position) => {
      const answer = got[position];
      if (answer === undefined) return false;
      answers[index] = answer;
      return tries < RETRIES && mayGoAgain(kind, answer);
    });
    if (again.length === 0) continue;
    if (again.some(({ index }) => answers[index]?.status === 429)) pacer.refused(milliseconds());
    else sleep(pauseBefore(again[0]?.tries ?? 0, Math.random()));
    waiting.push(...again.map((entry) => ({ ...entry, tries: entry.tries + 1 })));
  }
  return answers;
}

function mayGoAgain(kind: SheetsCallKind, answer: RestAnswer): boolean {
  const error = errorOf(answer)?.kind;
  return error === 'quota-minute' || (kind === 'read' && error === 'transient');
}
