/** What the dialog "Ghi sổ nhanh" shows and sends: plain data, the same on the server and in the page. */

export interface QuickField {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly kind: 'text' | 'long' | 'date' | 'number' | 'list';
  readonly required: boolean;
  /** With kind `list`. A list of a school's own names also takes a name that is not in it yet. */
  readonly options: readonly string[];
  /** What stands there at first. */
  readonly start: string;
}

export interface QuickAct {
  readonly key: string;
  /** "Báo hỏng thiết bị" */
  readonly caption: string;
  /** Title of the sheet that the row goes to. */
  readonly sheet: string;
  readonly fields: readonly QuickField[];
}

export interface QuickPage {
  readonly acts: readonly QuickAct[];
}

export type QuickAnswer =
  /** `sentence`: what was written, for the person to see. */
  | { readonly state: 'saved'; readonly sentence: string }
  /** By field key: what is wrong and what would be right. */
  | { readonly state: 'wrong'; readonly fields: Readonly<Record<string, string>> }
  | { readonly state: 'refused'; readonly message: string };
