/** What the dialog "Nhập từ Excel" shows and sends: plain data, the same on the server and in the page. */
import type { Problem } from '../../domain/result';

export interface ImportPage {
  readonly tables: readonly {
    readonly name: string;
    /** Title of the sheet: "Nhân sự". */
    readonly title: string;
  }[];
}

export interface ImportRequest {
  readonly table: string;
  /** Pasted cells or the text of a file. */
  readonly text: string;
  /** 1-based line of the titles; 0: there are none. Absent: as suggested. */
  readonly headingLine?: number | undefined;
  /** Key for each column from the left, '' for one that is not entered. Absent: as suggested. */
  readonly keys?: readonly string[] | undefined;
}

export interface SourceColumn {
  /** Its title, or "Cột 3" where there is none. */
  readonly title: string;
  /** The first value in it. */
  readonly example: string;
  /** Key of the table's column that it goes to; '' when it is not entered. */
  readonly key: string;
}

export interface ImportPlan {
  /** Title of the sheet that the rows go to. */
  readonly sheet: string;
  /** 0: no line of titles. */
  readonly headingLine: number;
  /** First lines of the text, to choose the titles among. */
  readonly headingChoices: readonly { readonly line: number; readonly words: string }[];
  readonly columns: readonly SourceColumn[];
  /** Columns of the table that can be chosen. */
  readonly fields: readonly { readonly key: string; readonly title: string; readonly required: boolean }[];
  /** Titles and first rows as they will stand in the sheet. */
  readonly preview: {
    readonly titles: readonly string[];
    readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  };
  readonly counts: { readonly fresh: number; readonly present: number; readonly bad: number };
  /** Names of some rows that are there already. */
  readonly presentNames: readonly string[];
  /** The first of them; `problemCount` says how many there are. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** What the program adds by itself. */
  readonly notes: readonly string[];
}

interface Refused {
  readonly state: 'refused';
  readonly message: string;
}

export type PlanAnswer = { readonly state: 'planned'; readonly plan: ImportPlan } | Refused;

export type EntryAnswer =
  | {
      readonly state: 'entered';
      /** What was entered where, and how to take it back. */
      readonly message: string;
      readonly sheet: string;
      /** First cell of what was entered. */
      readonly cell: string;
      /** What is left over of the text. */
      readonly plan: ImportPlan;
    }
  | Refused;
