/** What the dialog "Ghi nhật ký hôm nay" shows and sends: plain data, the same on the server and in the page. */

/** One room's day. A field that is absent is an empty cell. */
export interface DiaryValues {
  readonly planned?: number;
  readonly withDevices?: number;
  readonly withSoftware?: number;
  readonly problem?: string;
  readonly done?: string;
}

export interface DiaryLine {
  readonly room: string;
  /** "Tin học"; '' for a room that the register does not have. */
  readonly kind: string;
  /** The room has lessons by schedule on some day of the week. */
  readonly taught: boolean;
  /** From the schedule of use, for this day. */
  readonly scheduled?: number;
  /** What the sheet has for this room and day; absent: no row yet. */
  readonly saved?: DiaryValues & { readonly id: string; readonly by?: string };
  /** The sheet has this room more than once on this day. */
  readonly repeated: boolean;
}

export interface DayPage {
  /** ISO day. */
  readonly date: string;
  /** "thứ Năm, 24/9/2026" */
  readonly dateText: string;
  readonly days: readonly { readonly date: string; readonly text: string }[];
  readonly lines: readonly DiaryLine[];
  /** A preschool says "hoạt động", the others "tiết". */
  readonly lesson: 'tiết' | 'hoạt động';
  readonly people: readonly string[];
  /** Who said to be at work today, else who wrote last, if still at the school. */
  readonly by: string;
}

export interface LineToSave {
  readonly room: string;
  /** What the page knew of the row; absent: no row. */
  readonly base?: DiaryValues;
  readonly values: DiaryValues;
}

export interface DayToSave {
  readonly date: string;
  readonly by: string;
  /** The person picked this name, so that the other dialogs need not ask again today. */
  readonly picked?: boolean;
  readonly lines: readonly LineToSave[];
}

/** Somebody else changed this room's row meanwhile; nothing of it was overwritten. */
export interface DiaryConflict {
  readonly room: string;
  readonly theirs: DiaryValues;
  readonly by?: string;
}

export type DayAnswer =
  | { readonly state: 'page'; readonly page: DayPage }
  | { readonly state: 'refused'; readonly message: string };

export type DaySaved =
  | {
      readonly state: 'saved';
      readonly page: DayPage;
      readonly saved: number;
      readonly conflicts: readonly DiaryConflict[];
    }
  | { readonly state: 'refused'; readonly message: string };

export const DIARY_NUMBERS = ['planned', 'withDevices', 'withSoftware'] as const;
export const DIARY_TEXTS = ['problem', 'done'] as const;

/** Whether two rooms' days say the same. */
export function sameValues(one: DiaryValues, other: DiaryValues): boolean {
  return (
    DIARY_NUMBERS.every((key) => one[key] === other[key]) &&
    DIARY_TEXTS.every((key) => (one[key] ?? '') === (other[key] ?? ''))
  );
}

/** Share of lessons with devices, over rooms with a plan whose number was entered; undefined when there are none. */
export function useOf(
  lines: readonly DiaryValues[],
): { readonly used: number; readonly planned: number } | undefined {
  const entered = lines.filter(({ planned, withDevices }) => (planned ?? 0) > 0 && withDevices !== undefined);
  if (entered.length === 0) return undefined;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    used: sum(entered.map(({ planned = 0, withDevices = 0 }) => Math.min(planned, withDevices))),
    planned: sum(entered.map(({ planned = 0 }) => planned)),
  };
}
