/** Carries out a day's plan: claim, send, mark. Never a second mail for one key, whenever it is stopped. */
import { parseIsoDate } from '../../domain/calendar-date';
import { describeProblem, type Problem, ProblemError } from '../../domain/result';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { milliseconds, now, today } from '../../google/clock';
import { asGoogleError, messageOf } from '../../google/errors';
import { withDocumentLock } from '../../google/locks';
import { remainingMailQuota, sendMail } from '../../google/mail';
import { type ClaimedDigest, type Ledger, type Outcome, openLedger } from './ledger';
import { composeMail, type MailContext } from './mail';
import { sleptDays } from './missed-ticks';
import { oneLine } from './one-line';
import { planDay } from './plan';
import type { ReminderLog } from './read-log';
import type { DayPlan, Digest, ReminderInput } from './reminder';
import { type MadeFrom, settleOrigin } from './restored-copy';
import { CATCH_UP_DAYS } from './stage-verdict';
import { type LastRun, readLastRun, readSwitch, writeLastRun } from './status';
import { trimLog } from './trim-log';

/** What a tick read from its workbook. */
export interface TickSource {
  readonly log: ReminderLog;
  readonly input: Pick<ReminderInput, 'sender' | 'obligations' | 'week' | 'schools' | 'office' | 'takenOver'>;
  readonly mail: Omit<MailContext, 'date'>;
  readonly replyTo?: string;
  readonly madeFrom?: MadeFrom;
  /** Something may have come that was not looked at: a later day does. */
  readonly left?: boolean;
  /** Problems that reading found. */
  readonly problems: readonly Problem[];
}

/** More are not claimed in one run: a mail takes a second or two, and a run must end within six minutes. */
const MAILS_PER_RUN = 100;
const MAILS_PER_MARK = 10;
const PROBLEMS_KEPT = 5;

/**
 * Plans and sends what this day brings and has not been sent. `budget` in milliseconds; what does not fit into it is left
 * to the next run of the day. What a person can mend (unreadable settings, a busy workbook) is kept with the status and
 * tried again by the next tick; a mail that fails is written down and stops nothing.
 */
export function sendDay(workbook: ActiveWorkbook, load: () => TickSource, budget: number): LastRun {
  return keepingProblems(() => planAndSend(workbook, load, budget));
}

/** Runs a day's work; what a person can mend becomes the day's status instead of an error on Google's side. */
export function keepingProblems(work: () => LastRun): LastRun {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    const before = readLastRun();
    const plannedUntil = before?.plannedUntil ?? before?.date;
    const run = {
      ...runOfToday(),
      at: now(),
      finished: false,
      problems: [describeProblem(thrown.problem)],
      stopped: true,
      ...(plannedUntil === undefined ? {} : { plannedUntil }),
    };
    writeLastRun(run);
    return run;
  }
}

function planAndSend(workbook: ActiveWorkbook, load: () => TickSource, budget: number): LastRun {
  const deadline = milliseconds() + budget;
  const { source, ledger, plan, claimed } = withDocumentLock(() => {
    const loaded = load();
    const opened = openLedger(workbook, trimLog(workbook, loaded.log, today()));
    const planned = planDay({
      ...loaded.input,
      date: today(),
      known: opened.known,
      mailedToday: opened.mailedToday,
      since: parseIsoDate(readSwitch()?.at.slice(0, 10) ?? ''),
      ...leftOut(workbook, loaded),
      quota: Math.min(remainingMailQuota(), MAILS_PER_RUN),
    });
    const slept = sleptDays(readLastRun(), readSwitch(), CATCH_UP_DAYS);
    const written = planned.digests.length + planned.missed.length + planned.carried.length;
    const taken =
      written === 0 && slept === undefined
        ? []
        : opened.claim(planned.digests, planned.missed, planned.carried, slept);
    return { source: loaded, ledger: opened, plan: planned, claimed: taken };
  });
  const outcomes = sendClaimed(claimed, ledger, source, deadline);
  const waiting = plan.waiting || source.left === true;
  return remember({ ...plan, waiting }, outcomes, [...source.problems, ...plan.problems]);
}

function leftOut(
  workbook: ActiveWorkbook,
  { log, madeFrom }: TickSource,
): Pick<ReminderInput, 'leftOutUntil'> {
  const until = settleOrigin({
    workbookId: workbook.spreadsheetId(),
    log: [...log.keys],
    ...(madeFrom === undefined ? {} : { madeFrom }),
  });
  return until === undefined ? {} : { leftOutUntil: until };
}

/**
 * Sends what an officer asked for, through the same log: a mailbox that had its mail today, and a key that is known, are
 * left alone. `select` gets what the log knows. Answers the mails' outcomes by mailbox.
 */
export function sendAsked(
  workbook: ActiveWorkbook,
  load: () => TickSource,
  select: (source: TickSource, ledger: Ledger) => readonly Digest[],
  budget: number,
): ReadonlyMap<string, Outcome> {
  const deadline = milliseconds() + budget;
  const { source, ledger, claimed } = withDocumentLock(() => {
    const loaded = load();
    const opened = openLedger(workbook, loaded.log);
    const digests = select(loaded, opened).slice(0, Math.min(remainingMailQuota(), MAILS_PER_RUN));
    return {
      source: loaded,
      ledger: opened,
      claimed: digests.length === 0 ? [] : opened.claim(digests, [], []),
    };
  });
  const outcomes = sendClaimed(claimed, ledger, source, deadline);
  return new Map(
    claimed.flatMap(({ digest }, index) => {
      const outcome = outcomes[index];
      return outcome === undefined ? [] : [[digest.mailbox, outcome] as const];
    }),
  );
}

function sendClaimed(
  claimed: readonly ClaimedDigest[],
  ledger: Ledger,
  source: TickSource,
  deadline: number,
): Outcome[] {
  const outcomes: Outcome[] = [];
  let unmarked: { claimed: ClaimedDigest; outcome: Outcome }[] = [];
  let stopped: string | undefined;
  for (const one of claimed) {
    if (stopped === undefined && milliseconds() >= deadline) stopped = 'Hết thời gian của lượt chạy này.';
    const outcome: Outcome =
      stopped === undefined ? sendOne(one, source) : { state: 'released', problem: stopped };
    if (outcome.state === 'released') stopped ??= outcome.problem;
    outcomes.push(outcome);
    unmarked.push({ claimed: one, outcome });
    if (unmarked.length >= MAILS_PER_MARK) {
      ledger.mark(unmarked);
      unmarked = [];
    }
  }
  if (unmarked.length > 0) ledger.mark(unmarked);
  return outcomes;
}

/** A refusal for want of quota certainly sent nothing; after any other error the mail may have left. */
function sendOne({ digest }: ClaimedDigest, { mail, replyTo, input }: TickSource): Outcome {
  const officeMailbox = input.office?.address;
  const toOffice = digest.mailbox === officeMailbox?.trim().toLowerCase();
  const { subject, text, html } = composeMail(digest, { ...mail, toOffice, date: today() });
  try {
    sendMail({
      to: digest.mailbox,
      subject,
      text,
      html,
      senderName: oneLine(mail.officeName),
      ...(replyTo === undefined ? {} : { replyTo }),
    });
    return { state: 'sent' };
  } catch (thrown) {
    if (asGoogleError(thrown).kind === 'quota-today') {
      return { state: 'released', problem: 'Hết số thư được gửi trong ngày.' };
    }
    return { state: 'failed', problem: messageOf(thrown) };
  }
}

/** The status of earlier runs of this day, or of none. */
function runOfToday(): LastRun {
  const date = today();
  const before = readLastRun();
  if (before?.date === date) return before;
  return { date, at: '', sent: 0, failed: 0, carried: 0, finished: false, problems: [] };
}

function shortened(problems: readonly string[]): string[] {
  const rest = problems.length - PROBLEMS_KEPT;
  return [
    ...problems.slice(0, PROBLEMS_KEPT),
    ...(rest > 0 ? [`Và ${rest} chỗ khác: xem THĐT > Nhắc việc > Xem trước thư nhắc.`] : []),
  ];
}

function remember(plan: DayPlan, outcomes: readonly Outcome[], problems: readonly Problem[]): LastRun {
  const earlier = runOfToday();
  const count = (state: Outcome['state']) => outcomes.filter((outcome) => outcome.state === state).length;
  const failures = outcomes.flatMap((outcome) =>
    outcome.state === 'failed'
      ? [`Google báo lỗi khi gửi một thư, không gửi lại vì có thể vẫn tới nơi: ${outcome.problem}`]
      : [],
  );
  const carried = plan.carried.length + count('released');
  const run: LastRun = {
    date: earlier.date,
    at: now(),
    sent: earlier.sent + count('sent'),
    failed: earlier.failed + count('failed'),
    carried,
    // What waits goes on with the next tick that has time and quota: the day's quota comes back at any hour.
    finished: carried === 0,
    ...(plan.waiting ? { left: true } : {}),
    problems: shortened([...failures, ...problems.map(describeProblem)]),
  };
  writeLastRun(run);
  return run;
}
