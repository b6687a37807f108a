/** The answers as they go back to the schools' workbooks, and what the list notes of it. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import { requestAnswersTable } from '../../workbook/school';
import type { RecordOf } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { DigestOf, PetitionEntry, PetitionRecord } from './plan-gather';

type AnswerRecord = RecordOf<typeof requestAnswersTable>;

export interface SchoolAnswers {
  readonly schoolId: string;
  readonly rows: readonly { readonly id: string; readonly values: RowValues }[];
  /** Changes exactly when the school has something new to see. */
  readonly version: string;
}

/** The sheet of answers of every school that ever got one, oldest petition first. */
export function answersBySchool(
  petitions: readonly PetitionEntry[],
  day: IsoDate,
  digestOf: DigestOf,
): SchoolAnswers[] {
  const bySchool = new Map<string, PetitionRecord[]>();
  for (const { record } of petitions) {
    if (!isAnswered(record) && (record.sentDigest ?? '') === '') continue;
    bySchool.set(record.schoolId, [...(bySchool.get(record.schoolId) ?? []), record]);
  }
  return [...bySchool].map(([schoolId, own]) => {
    const answers = own
      .filter(isAnswered)
      .map((record) => ({ key: record.key, answer: answerOf(record, day, digestOf) }))
      .sort(
        (one, other) =>
          compare(one.answer.askedOn ?? '', other.answer.askedOn ?? '') || compare(one.key, other.key),
      );
    return {
      schoolId,
      rows: answers.map(({ key, answer }) => ({
        id: `answer/${key}`.slice(0, 100),
        values: toRowValues(requestAnswersTable, answer),
      })),
      version: JSON.stringify(answers),
    };
  });
}

/** What the list notes once the school's workbook has the answers: by row id, only rows where something is new. */
export function notesAfterSending(
  petitions: readonly PetitionEntry[],
  schoolIds: ReadonlySet<string>,
  now: { readonly day: IsoDate; readonly moment: string },
  digestOf: DigestOf,
): Map<string, Partial<PetitionRecord>> {
  const notes = new Map<string, Partial<PetitionRecord>>();
  for (const { id, record } of petitions) {
    if (!schoolIds.has(record.schoolId)) continue;
    const digest = digestOfAnswer(record, now.day, digestOf);
    if (digest === (record.sentDigest ?? '')) continue;
    if (digest === '') {
      notes.set(id, { sentDigest: undefined, sentAt: undefined, answeredContent: undefined });
      continue;
    }
    const { state, answeredOn } = given(record, now.day);
    notes.set(id, {
      sentDigest: digest,
      sentAt: now.moment,
      answeredContent: record.content,
      remark: undefined,
      ...(record.state === undefined && state !== undefined ? { state } : {}),
      ...(record.answeredOn === undefined && answeredOn !== undefined ? { answeredOn } : {}),
    });
  }
  return notes;
}

/** True when an answer or a state waits for the next run to be seen by its school. */
export function isWaiting(record: PetitionRecord, day: IsoDate, digestOf: DigestOf): boolean {
  return digestOfAnswer(record, day, digestOf) !== (record.sentDigest ?? '');
}

/** Of the answer alone: new words of the school make it no other answer. */
function digestOfAnswer(record: PetitionRecord, day: IsoDate, digestOf: DigestOf): string {
  return isAnswered(record) ? digestOf(JSON.stringify(given(record, day))) : '';
}

function isAnswered({ state, answer }: PetitionRecord): boolean {
  return state !== undefined || (answer ?? '') !== '';
}

/** An answer without a state counts as answered, one without a day as given on the day it is sent. */
function given(record: PetitionRecord, day: IsoDate): Omit<AnswerRecord, 'content'> {
  const { key, askedOn, answer, answeredBy } = record;
  const state = record.state ?? 'answered';
  const answeredOn = record.answeredOn ?? (state === 'considered' ? undefined : (sentDay(record) ?? day));
  return { request: key, askedOn, state, answer, answeredOn, answeredBy };
}

/** Beside the words that it was given to, whatever the school has made of them since. */
function answerOf(record: PetitionRecord, day: IsoDate, digestOf: DigestOf): AnswerRecord {
  const isSame = digestOfAnswer(record, day, digestOf) === record.sentDigest;
  const content = isSame ? (record.answeredContent ?? record.content) : record.content;
  return { ...given(record, day), content };
}

/** The day on which it was first sent, so that a later day alone makes nothing new. */
function sentDay({ sentAt }: PetitionRecord): IsoDate | undefined {
  return sentAt === undefined ? undefined : (sentAt.slice(0, 10) as IsoDate);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
