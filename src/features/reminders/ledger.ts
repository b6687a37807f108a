/** The log of reminders: claims before sending, marks after, and what it knows of earlier days. */
import { formatDate, type IsoDate } from '../../domain/calendar-date';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { now, today } from '../../google/clock';
import { FIRST_DATA_ROW } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { LogRecord } from './log-record';
import { type Memory, openMemory } from './memory';
import { type ReminderLog, readLog } from './read-log';
import type { Digest, ReminderLine, SkippedReminder } from './reminder';

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
  /**
   * Writes down what is about to be sent, what was missed and what waits for another day's quota; flushed, so that a
   * second run sees it. `slept`: days that no run planned.
   */
  claim(
    digests: readonly Digest[],
    missed: readonly SkippedReminder[],
    carried: readonly Digest[],
    slept?: SleptDays,
  ): ClaimedDigest[];
  /** Writes down how sendings ended. */
  mark(outcomes: readonly { readonly claimed: ClaimedDigest; readonly outcome: Outcome }[]): void;
}

const MAILED = 'mailed';

export function openLedger(workbook: ActiveWorkbook, log: ReminderLog): Ledger {
  const { table, recent: entries } = log;
  const date = today();
  const memory: Memory = openMemory(date);
  const rowsByKey = new Map(entries.map((entry) => [entry.record.key, entry]));
  const isKnown = (key: string) => {
    const state = rowsByKey.get(key)?.record.state;
    return state === undefined
      ? log.keys.has(key) || memory.has(key)
      : state !== 'released' || memory.has(key);
  };
  /** Where the claimed rows were put. */
  let near: { readonly row: number; readonly count: number } | undefined;
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

  function claim(
    digests: readonly Digest[],
    missed: readonly SkippedReminder[],
    carried: readonly Digest[],
    slept?: SleptDays,
  ): ClaimedDigest[] {
    const claimedAt = now();
    const patches = new Map<string, RowValues>();
    const added: { key: string; values: RowValues }[] = [];
    const put = (record: Partial<LogRecord> & { readonly key: string }) => {
      const values = toRowValues(table, record);
      const row = rowsByKey.get(record.key);
      if (row === undefined) added.push({ key: record.key, values });
      else patches.set(row.id, values);
    };
    for (const digest of digests) {
      for (const record of recordsOf(digest))
        put({ ...record, state: 'claimed', claimedAt, problem: undefined });
    }
    for (const { line, reason } of missed) {
      put({ ...recordOf(line), state: 'skipped', claimedAt, problem: reason });
    }
    if (slept !== undefined) put({ ...sleptRecord(slept), state: 'skipped', claimedAt });
    for (const record of carried.flatMap(recordsOf)) {
      // written once, however many ticks of the day find it waiting
      if (rowsByKey.get(record.key)?.record.state !== 'released') {
        put({
          ...record,
          state: 'released',
          claimedAt,
          problem: 'Hết số thư gửi được lúc này, để lượt sau.',
        });
      }
    }
    const { raw } = log.raw === undefined ? readLog(workbook, table) : log;
    if (raw === undefined) throw new RangeError(`The table ${table.name} was not read.`);
    if (patches.size === 0) near = { row: FIRST_DATA_ROW + raw.rows.length, count: added.length };
    const ids = workbook.writeInto(table, raw, { added: added.map(({ values }) => values), patches });
    workbook.flush();
    memory.add([...digests.flatMap(keysOf), ...digests.map(({ mailbox }) => mailedKey(mailbox))]);
    const idOf = new Map([
      ...[...rowsByKey].map(([key, { id }]) => [key, id] as const),
      ...added.map(({ key }, index) => [key, ids[index] ?? ''] as const),
    ]);
    return digests.map((digest) => ({ digest, rows: keysOf(digest).map((key) => idOf.get(key) ?? '') }));
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
        released.push(...keysOf(claimed.digest), mailedKey(claimed.digest.mailbox));
      }
    }
    workbook.patchFewRows(table, patches, near);
    workbook.flush();
    // After the sheet: a run that ends between the two leaves a key too many, never one too few.
    memory.remove(released);
  }
}

interface SleptDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** One row for all that these days would have brought. */
function sleptRecord({ from, to }: SleptDays): KeyedRecord {
  return {
    key: ['slept', '', from, to, ''].join('|'),
    period: from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`,
    stage: 'Không chạy',
    problem: 'Những ngày này không lượt chạy nào gửi được: việc cần nhắc, nếu có, không được nhắc.',
  };
}

type KeyedRecord = Partial<LogRecord> & { readonly key: string };

/** The rows that a mail has in the log: its lines, and its summary. */
function recordsOf({ mailbox, lines, extras }: Digest): KeyedRecord[] {
  return [
    ...lines.map(recordOf),
    ...extras.flatMap(({ key, title, school }): KeyedRecord[] => {
      if (key === undefined) return [];
      const about = school === undefined ? { stage: 'Tóm tắt tuần' } : { stage: 'Đơn vị nhắc', school };
      return [{ key, period: title, ...about, mailbox }];
    }),
  ];
}

function keysOf(digest: Digest): string[] {
  return recordsOf(digest).map(({ key }) => key);
}

function stageWords(stage: ReminderLine['stage']): string {
  if (stage === 'before') return 'Trước hạn';
  if (stage === 'day') return 'Đến hạn';
  return stage.startsWith('asked-') ? 'Đơn vị nhắc' : `Quá hạn lần ${stage.slice('overdue-'.length)}`;
}

function recordOf(line: ReminderLine): KeyedRecord {
  const mailbox = line.key.slice(line.key.lastIndexOf('|') + 1);
  return {
    key: line.key,
    obligation: line.obligation.code,
    school: line.schoolName,
    period: formatDate(line.due.nominal),
    stage: stageWords(line.stage),
    mailbox,
  };
}
