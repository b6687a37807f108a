/** Ticks in the sheet Duyệt, nộp tháng become the same steps as in the dialog: called where a simple edit trigger saw the sheet. */
import { describeProblem, ProblemError } from '../../domain/result';
import type { Month } from '../../domain/school-year';
import { comparable } from '../../domain/vietnamese';
import { activeWorkbook } from '../../google/active-workbook';
import { withDocumentLock } from '../../google/locks';
import type { Signature } from './journal';
import { checkMonth, readScoring, type ScoringTables, standingsOf } from './month-input';
import { stepMonth, submitMonth, withTables } from './month-steps';
import { momentNow } from './operator';
import type { MonthState, Person } from './page';
import { standingAt } from './plan';
import { TYPED_IN_SHEET } from './plan-save';
import { readSteps, type StepRow, showSteps, type Ticks, ticksOf } from './step-rows';
import { momentText } from './words';

const PATIENCE_MILLISECONDS = 5_000;
/** A run may last 30 seconds and a step takes a few: more months wait for the next tick. */
const MOST_MONTHS = 2;
const SHOWN_FINDINGS = 3;

export type Act = 'review' | 'approve' | 'submit' | 'withdraw';

/**
 * The acts that bring a month from its state to what the ticks say. Where a school submits in one step, the principal's
 * tick is the submission. Pure.
 */
export function actsFor(state: MonthState, ticks: Ticks, path: 'one-step' | 'three-steps'): Act[] {
  const shown = ticksOf(state);
  if ((shown.submitted && !ticks.submitted) || (shown.approved && !ticks.approved)) return ['withdraw'];
  if (path === 'one-step') {
    const wants = (ticks.submitted && !shown.submitted) || (ticks.approved && !shown.approved);
    return wants ? ['submit'] : [];
  }
  if (shown.reviewed && !ticks.reviewed) return ['withdraw'];
  return [
    ...(ticks.reviewed && !shown.reviewed ? (['review'] as const) : []),
    ...(ticks.approved && !shown.approved ? (['approve'] as const) : []),
    ...(ticks.submitted && !shown.submitted ? (['submit'] as const) : []),
  ];
}

/**
 * Who a step is signed by: the account of their own, else the name picked in the row, else – where only one person holds
 * the office that the step belongs to – that name, as nobody's certain deed. Pure.
 */
export function signatureFor(
  act: Act,
  people: readonly Person[],
  address: string | undefined,
  picked: string | undefined,
): Omit<Signature, 'changedAt'> {
  const own = address === undefined ? undefined : people.find(({ email }) => email === address);
  if (own !== undefined) return { changedBy: own.name, knownBy: 'verified' };
  const named =
    picked === undefined ? undefined : people.find(({ name }) => comparable(name) === comparable(picked));
  if (named !== undefined) return { changedBy: named.name, knownBy: 'declared' };
  const office = people.filter(({ principal, deputy }) =>
    act === 'approve' ? principal : act === 'review' ? deputy : false,
  );
  const [only] = office;
  return only !== undefined && office.length === 1
    ? { changedBy: only.name, knownBy: 'unknown' }
    : { changedBy: TYPED_IN_SHEET, knownBy: 'unknown' };
}

/**
 * Takes the steps of the rows (1-based, both ends included) whose ticks differ from where their month stands, puts the
 * ticks right and says in the row what came of it. `address` is the person's own, where Google told it. Throws
 * ProblemError `lock.busy` when another run holds the workbook.
 */
export function takeTickedSteps(
  rows: { readonly from: number; readonly to: number },
  address?: string,
): void {
  const workbook = activeWorkbook();
  const steps = readSteps(workbook) ?? [];
  const results = new Map<Month, string>();
  for (const step of steps.filter(({ row }) => row >= rows.from && row <= rows.to)) {
    if (results.size >= MOST_MONTHS) break;
    const result = outcomeOf(step, address);
    if (result !== undefined) results.set(step.record.month, result);
  }
  if (results.size === 0) return;
  withDocumentLock(
    () => showSteps(workbook, standingsOf(readScoring(workbook)), results),
    PATIENCE_MILLISECONDS,
  );
}

/** What came of a row's ticks, in words; undefined when they say nothing new. */
function outcomeOf({ record }: StepRow, address: string | undefined): string | undefined {
  let result: string | undefined;
  try {
    // each step reads anew what the one before it wrote
    for (let left = 3; left > 0; left--) {
      const { words, more } = withTables((workbook, tables) => {
        checkMonth(tables.rules, record.month);
        const { state } = standingAt(standingsOf(tables), record.month);
        const [act, ...later] = actsFor(state, record, tables.rules.path);
        return act === undefined
          ? { words: undefined, more: false }
          : { ...take(act, workbook, tables, record, address), more: later.length > 0 };
      }, PATIENCE_MILLISECONDS);
      result = words === undefined ? result : words.text;
      if (!more || words?.done !== true) return result;
    }
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code === 'lock.busy') throw error;
    return describeProblem(error.problem);
  }
  return result;
}

function take(
  act: Act,
  workbook: ReturnType<typeof activeWorkbook>,
  tables: ScoringTables,
  { month, by: picked, why }: StepRow['record'],
  address: string | undefined,
): { readonly words: { readonly text: string; readonly done: boolean } } {
  const { people, rules } = tables;
  // the shared account is nobody's own
  const personal = address === rules.account.toLowerCase() ? undefined : address;
  const by = { ...signatureFor(act, people, personal, picked), changedAt: momentNow() };
  const principals = people.filter(({ principal }) => principal);
  const [only, ...others] = principals;
  const approver =
    principals.find(({ name }) => name === by.changedBy) ?? (others.length === 0 ? only : undefined);
  const answer =
    act === 'submit'
      ? submitMonth(workbook, tables, month, by, approver?.name ?? '')
      : stepMonth(workbook, tables, { month, step: act, why: why?.trim() ?? '' }, by);
  if (answer.state === 'refused') return { words: { text: answer.message, done: false } };
  if (answer.state === 'incomplete') {
    const blocking = answer.findings.filter(({ blocking: stops }) => stops);
    const shown = blocking.slice(0, SHOWN_FINDINGS).map(({ code, message }) => `${code}: ${message}`);
    const more = blocking.length - shown.length;
    return {
      words: {
        text: ['Chưa nộp được.', ...shown, ...(more > 0 ? [`… và ${more} chỉ báo khác.`] : [])].join('\n'),
        done: false,
      },
    };
  }
  const done = { review: 'Đã soát', approve: 'Đã duyệt', submit: 'Đã nộp', withdraw: 'Đã mở lại để sửa' }[
    act
  ];
  const who = by.changedBy === TYPED_IN_SHEET ? '' : `, ${by.changedBy}`;
  return { words: { text: `${done} lúc ${momentText(by.changedAt)}${who}.`, done: true } };
}
