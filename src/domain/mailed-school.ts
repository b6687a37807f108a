/** A school that may be written to now, as a list to tick shows it; plain values, for it crosses google.script.run. */
export interface MailedSchool {
  readonly schoolId: string;
  readonly name: string;
  readonly account: string;
  /** What the school owes, a line each. */
  readonly lines: readonly string[];
  /** Why it cannot be written to now; '' when it can. */
  readonly hindrance: string;
  /** The mail it would get. */
  readonly subject: string;
  readonly html: string;
}
