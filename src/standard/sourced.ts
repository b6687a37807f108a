/** Where a datum of the standard comes from. */

export interface Sourced {
  /** Clauses as `S1:34–43; S4:41`: source document and lines; `LAW:` for later law. */
  readonly source: string;
  /** `stated` stands in the source; `inferred` is our reading, and the reader is told so. */
  readonly basis: 'stated' | 'inferred';
}
