/** Rows of a table by school, sorted out once for each state of the table: a thousand schools ask for theirs. Pure. */

interface RowOfSchool {
  readonly record: { readonly schoolId: string };
}

export class RowsBySchool<Row extends RowOfSchool> {
  private rows: readonly Row[] | undefined;
  private bySchool = new Map<string, Row[]>();

  /** `read` answers the same list for as long as the table is the same. */
  constructor(private readonly read: () => readonly Row[]) {}

  /** The school's rows in their order. */
  of(school: string): readonly Row[] {
    const rows = this.read();
    if (rows !== this.rows) {
      this.rows = rows;
      this.bySchool = new Map();
      for (const row of rows) {
        const own = this.bySchool.get(row.record.schoolId);
        if (own === undefined) this.bySchool.set(row.record.schoolId, [row]);
        else own.push(row);
      }
    }
    return this.bySchool.get(school) ?? [];
  }
}
