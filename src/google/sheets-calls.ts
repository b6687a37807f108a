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
  const calls = new SheetsCalls(kind, requests);
  while (calls.areLeft()) calls.sendSome();
  return calls.answers.map((answer) => answer ?? NO_ANSWER);
}

/**
 * The same until Google refuses more for this minute: what it has not answered then stays undefined, for whoever has other
 * work to go on with meanwhile. Asked again, it waits until the minute is over.
 */
export function callSheetsUntilRefused(
  kind: SheetsCallKind,
  requests: readonly RestRequest[],
): readonly (RestAnswer | undefined)[] {
  const calls = new SheetsCalls(kind, requests);
  while (calls.areLeft() && !calls.isRefused) calls.sendSome();
  return calls.answers;
}

class SheetsCalls {
  readonly answers: (RestAnswer | undefined)[];
  /** Google refused some for this minute, and nothing was sent since. */
  isRefused = false;
  private waiting: { readonly request: RestRequest; readonly index: number; readonly tries: number }[];
  private readonly pacer: Pacer;

  constructor(
    private readonly kind: SheetsCallKind,
    requests: readonly RestRequest[],
  ) {
    this.pacer = pacerOf(kind);
    this.answers = requests.map(() => undefined);
    this.waiting = requests.map((request, index) => ({ request, index, tries: 0 }));
  }

  areLeft(): boolean {
    return this.waiting.length > 0;
  }

  /** Waits for the quota, then sends as many as it allows; what may go again joins the end of the queue. */
  sendSome(): void {
    const { pacer, answers } = this;
    sleep(pacer.waitFrom(milliseconds()));
    const now = milliseconds();
    const going = this.waiting.slice(0, Math.max(1, pacer.allowed(now)));
    this.waiting = this.waiting.slice(going.length);
    pacer.spend(now, going.length);
    this.isRefused = false;
    const got = fetchTogether(going.map(({ request }) => request));
    let repeats = 0;
    going.forEach((entry, position) => {
      const { index, tries } = entry;
      const answer = got[position];
      answers[index] = answer;
      if (answer === undefined || tries >= RETRIES || !mayGoAgain(this.kind, answer)) return;
      if (answer.status === 429) {
        this.isRefused = true;
        answers[index] = undefined;
      }
      repeats = Math.max(repeats, tries + 1);
      this.waiting.push({ ...entry, tries: tries + 1 });
    });
    if (this.isRefused) pacer.refused(milliseconds());
    else if (repeats > 0) sleep(pauseBefore(repeats - 1, Math.random()));
  }
}

const NO_ANSWER: RestAnswer = { status: 0, body: undefined, text: '', contentType: '' };

function mayGoAgain(kind: SheetsCallKind, answer: RestAnswer): boolean {
  const error = errorOf(answer)?.kind;
  return error === 'quota-minute' || (kind === 'read' && error === 'transient');
}
