/** What a Google Form holds: its settings, items and responses. */

/** By the names of Apps Script's Forms service. */
export type FormItemType =
  | 'CHECKBOX'
  | 'CHECKBOX_GRID'
  | 'DATE'
  | 'DATETIME'
  | 'DURATION'
  | 'GRID'
  | 'IMAGE'
  | 'LIST'
  | 'MULTIPLE_CHOICE'
  | 'PAGE_BREAK'
  | 'PARAGRAPH_TEXT'
  | 'SCALE'
  | 'SECTION_HEADER'
  | 'TEXT'
  | 'TIME'
  | 'VIDEO'
  | 'FILE_UPLOAD'
  | 'RATING';

export interface FormChoice {
  value: string;
  correct?: boolean;
  /** Name of a `PageNavigationType`, and for GO_TO_PAGE the page break's id. */
  navigation?: string;
  page?: number;
}

export interface FormFeedback {
  text: string;
  links: { url: string; text: string }[];
}

/** What an answer must be: the requirement's method on its builder, and the arguments. */
export interface FormValidation {
  rule: string;
  values: (string | number)[];
  helpText?: string;
}

export interface FormItem {
  id: number;
  type: FormItemType;
  title: string;
  helpText: string;
  required?: boolean;
  choices?: FormChoice[];
  otherOption?: boolean;
  rows?: string[];
  columns?: string[];
  points?: number;
  validation?: FormValidation;
  feedback?: Partial<Record<'CORRECT' | 'INCORRECT' | 'GENERAL', FormFeedback>>;
  /** Scale. */
  lower?: number;
  upper?: number;
  leftLabel?: string;
  rightLabel?: string;
  includesYear?: boolean;
  /** Page break: where filling goes on. */
  navigation?: string;
  page?: number;
  /** Picture or film. */
  alignment?: string;
  width?: number;
  image?: { mimeType: string; base64: string; name: string };
  videoUrl?: string;
}

/** One text, several, or a row of a grid each. */
export type FormAnswer = string | string[] | (string | null)[] | (string[] | null)[];

export interface FormItemAnswer {
  item: number;
  answer: FormAnswer;
  score?: number;
  feedback?: FormFeedback;
}

export interface FormResponseRecord {
  id: string;
  /** Milliseconds since the Unix epoch. */
  time: number;
  email: string;
  answers: FormItemAnswer[];
}

/** A column of the sheet of responses: the time, the address, or an item's answer; of a grid, one row's. */
export interface FormColumn {
  holds: 'time' | 'email' | 'item';
  item?: number;
  row?: number;
}

export interface GoogleForm {
  title: string;
  description: string;
  /** Settings that were changed, by name. */
  settings: Record<string, boolean>;
  texts: Record<string, string>;
  items: FormItem[];
  responses: FormResponseRecord[];
  /** Where responses also go, with what each column of the sheet holds. */
  destination?: { spreadsheetId: string; sheetId: number; columns: FormColumn[] } | undefined;
}

export function newForm(title: string): GoogleForm {
  return { title, description: '', settings: {}, texts: {}, items: [], responses: [] };
}
