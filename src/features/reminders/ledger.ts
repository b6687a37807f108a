/** The log of reminders: claims before sending, marks after, and what it knows of earlier days. */
import { formatDate } from '../../domain/calendar-date';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { now, today } from '../../google/clock';
import type { reminderLogColumns } from '../../workbook/reminder-log-columns';
import type { Entry, RecordOf, TableDefinition } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { type Memory, openMemory } from './memory';
import type { Digest, ReminderLine, SkippedReminder } from './reminder';

export type LogTable = TableDefinition<typeof reminderLogColumns>;
export type LogRecord = RecordOf<LogTable>;

/** A digest whose lines stand in the log as being sent. */
export interface ClaimedDigest {
  readonly digest: Digest;
  /** Row ids of its lines. */
  readonly rows: readonly string[];
}

/** How a sending ended. `released`: certainly not sent, planned again on the next run. */
export type Outcome =
  | { readonly state: 'sent' }
  | { readonly state: 'failed'; readonly problem: string }
  | { readonly state: 'released'; readonly problem: string };

export interface Ledger {
  readonly known: { has(key: string): boolean };
  readonly mailedToday: { has(mailbox: string): boolean };
  /** Writes down what is about to be sent and what was missed; flushed, so that a second run sees it. */
  claim(digests: readonly Digest[], missed: readonly SkippedReminder[]): ClaimedDigest[];
  /** Writes down how sendings ended. */
  mark(outcomes: readonly { readonly claimed: ClaimedDigest; readonly outcome: Outcome }[]): void;
}

const MAILED = 'mailed';

export function openLedger(
  workbook: ActiveWorkbook,
  table: LogTable,
  entries: readonly Entry<LogRecord>[],
): Ledger {
  const date = today();
  const memory: Memory = openMemory(date);
  const rowsByKey = new Map(entries.map((entry) => [entry.record.key, entry]));
  const isKnown = (key: string) => {
    const state = rowsByKey.get(key)?.record.state;
    return (state !== undefined && state !== 'released') || memory.has(key);
  };
  const mailedKey = (mailbox: string) => [MAILED, date, mailbox].join('|');
  const mailboxes = new Set(
    entries.flatMap(({ record: { mailbox, claimedAt, state } }) =>
      mailbox !== undefined && state !== 'released' && state !== 'skipped' && claimedAt?.startsWith(date)
        ? [mailbox]
        : [],
    ),
  );
  return {
    known: { has: isKnown },
    mailedToday: { has: (mailbox) => mailboxes.has(mailbox) || memory.has(mailedKey(mailbox)) },
    claim,
    mark,
  };

  function claim(digests: readonly Digest[], missed: readonly SkippedReminder[]): ClaimedDigest[] {
    const claimedAt = now();
    const lines = digests.flatMap((digest) => digest.lines);
    const patches = new Map<string, RowValues>();
    const added: { key: string; values: RowValues }[] = [];
    const put = (line: ReminderLine, record: Partial<LogRecord>) => {
      const values = toRowValues(table, { ...recordOf(line), ...record });
      const row = rowsByKey.get(line.key);
      if (row === undefined) added.push({ key: line.key, values });
      else patches.set(row.id, values);
    };
    for (const line of lines) put(line, { state: 'claimed', claimedAt, problem: undefined });
    for (const { line, reason } of missed) put(line, { state: 'skipped', claimedAt, problem: reason });
    const ids = workbook.appendRows(
      table,
      added.map(({ values }) => values),
    );
    workbook.patchRows(table, patches);
    workbook.flush();
    memory.add([...lines.map(({ key }) => key), ...digests.map(({ mailbox }) => mailedKey(mailbox))]);
    const idOf = new Map([
      ...[...rowsByKey].map(([key, { id }]) => [key, id] as const),
      ...added.map(({ key }, index) => [key, ids[index] ?? ''] as const),
    ]);
    return digests.map((digest) => ({ digest, rows: digest.lines.map(({ key }) => idOf.get(key) ?? '') }));
  }

  function mark(outcomes: readonly { readonly claimed: ClaimedDigest; readonly outcome: Outcome }[]): void {
    const patches = new Map<string, RowValues>();
    const released: string[] = [];
    for (const { claimed, outcome } of outcomes) {
      const record: Partial<LogRecord> =
        outcome.state === 'sent'
          ? { state: 'sent', sentAt: now() }
          : { state: outcome.state, problem: outcome.problem };
      for (const id of claimed.rows) patches.set(id, toRowValues(table, record));
      if (outcome.state === 'released') {
        released.push(...claimed.digest.lines.map(({ key }) => key), mailedKey(claimed.digest.mailbox));
      }
    }
    workbook.patchRows(table, patches);
    workbook.flush();
    // After the sheet: a run that ends between the two leaves a key too many, never one too few.
    memory.remove(released);
  }
}

const STAGE_WORDS = { before: 'Trước hạn', day: 'Đến hạn' } as const;

function recordOf(line: ReminderLine): Partial<LogRecord> & { key: string } {
  const mailbox = line.key.slice(line.key.lastIndexOf('|') + 1);
  return {
    key: line.key,
    obligation: line.obligation.code,
    school: line.schoolName,
    period: formatDate(line.due.nominal),
    stage:
      line.stage === 'before' || line.stage === 'day'
        ? STAGE_WORDS[line.stage]
        : `Quá hạn lần ${line.stage.slice('overdue-'.length)}`,
    mailbox,
  };
}
