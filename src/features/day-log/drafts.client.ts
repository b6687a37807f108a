/** What is being typed for each room, before it is saved: numbers as text, so that half a number can stand there. */
import { type DiaryLine, type DiaryValues, type LineToSave, sameValues } from './page';

export interface Draft {
  readonly planned: string;
  readonly withDevices: string;
  readonly withSoftware: string;
  readonly problem: string;
  readonly done: string;
  /** A room without lessons that was used all the same. */
  readonly used: boolean;
}

export type Drafts = Readonly<Record<string, Draft>>;

const MOST_LESSONS = 20;

/** As saved; a room without a row starts with the lessons of its schedule. */
export function draftOf(line: DiaryLine | undefined): Draft {
  const values: DiaryValues = line?.saved ?? startOf(line);
  return {
    planned: textOf(values.planned),
    withDevices: textOf(values.withDevices),
    withSoftware: textOf(values.withSoftware),
    problem: values.problem ?? '',
    done: values.done ?? '',
    used: line?.saved !== undefined,
  };
}

export function valuesOf(draft: Draft): DiaryValues {
  const numbers = (['planned', 'withDevices', 'withSoftware'] as const).map(
    (key) => [key, numberOf(draft[key])] as const,
  );
  const texts = (['problem', 'done'] as const).map((key) => [key, draft[key].trim() || undefined] as const);
  return Object.fromEntries([...numbers, ...texts].filter(([, value]) => value !== undefined));
}

/** Something was entered beyond what the schedule filled in. */
export function isChanged(line: DiaryLine, draft: Draft): boolean {
  const start = draftOf(line);
  return draft.used !== start.used || !sameValues(valuesOf(draft), valuesOf(start)) || isWrong(draft);
}

/** A number that cannot be: not whole, below 0 or more than a day has. */
export function isWrongNumber(text: string): boolean {
  return text.trim() !== '' && numberOf(text) === undefined;
}

export function isWrong(draft: Draft): boolean {
  return [draft.planned, draft.withDevices, draft.withSoftware].some(isWrongNumber);
}

export function lineToSave(line: DiaryLine, draft: Draft): LineToSave {
  const { saved } = line;
  if (saved === undefined) return { room: line.room, values: valuesOf(draft) };
  const { id: _id, by: _by, ...base } = saved;
  return { room: line.room, base, values: valuesOf(draft) };
}

function startOf(line: DiaryLine | undefined): DiaryValues {
  return line?.scheduled === undefined ? {} : { planned: line.scheduled };
}

function numberOf(text: string): number | undefined {
  if (!/^\d{1,2}$/.test(text.trim())) return undefined;
  const value = Number(text);
  return value <= MOST_LESSONS ? value : undefined;
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
