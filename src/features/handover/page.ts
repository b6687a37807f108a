/** What the dialog "Khi có người nghỉ, chuyển việc" shows: plain data, the same on the server and in the page. */

export interface HandoverItem {
  readonly what: string;
  /** Where it stands, so that a click leads there. */
  readonly sheet: string;
  readonly cell: string;
}

/** What a person has in hand, by kind; a kind without items is left out. */
export interface HandoverPart {
  readonly title: string;
  /** What to do with these. */
  readonly advice: string;
  readonly items: readonly HandoverItem[];
}

export interface Leaver {
  readonly name: string;
  /** "Nhân viên CNTT, Giáo viên" */
  readonly roles: string;
  /** "thôi làm từ 1/10/2026"; '' for somebody who stays. */
  readonly leavesText: string;
  readonly parts: readonly HandoverPart[];
  readonly count: number;
}

export interface HandoverPage {
  /** Those who leave or have left first. */
  readonly people: readonly Leaver[];
}
