/** What the sidebar "Kiểm tra sổ" shows: plain data, the same on the server and in the page. */

export interface Finding {
  /** Title of the sheet as it is now. */
  readonly sheet: string;
  /** "C5"; '' when the whole sheet is meant. */
  readonly cell: string;
  readonly message: string;
  readonly remedy: string;
}

export interface CheckReport {
  /** What is wrong, by sheet, in the order of the workbook. */
  readonly problems: readonly { readonly sheet: string; readonly findings: readonly Finding[] }[];
  /** How many there are in all; the page gets the first ones only. */
  readonly count: number;
  /** Rows worth a second look: signs, no accusation; they go into no report. */
  readonly signs: readonly Finding[];
  readonly sheets: number;
  readonly rows: number;
  /** "10:05" */
  readonly checkedAt: string;
}

export type CheckAnswer =
  | { readonly state: 'report'; readonly report: CheckReport }
  | { readonly state: 'refused'; readonly message: string };
