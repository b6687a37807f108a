/** What the parts of the grid are to a screen reader. Rows lie by themselves, so no table element could lay them out. */

export const ROWGROUP = { role: 'rowgroup' } as const;

export interface GridFacts {
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly mayEdit: boolean;
}

/** The heads of rows and columns count as a row and a column. */
export function gridRole({ title, rowCount, columnCount, mayEdit }: GridFacts) {
  return {
    role: 'grid',
    'aria-label': title,
    'aria-rowcount': rowCount + 1,
    'aria-colcount': columnCount + 1,
    'aria-readonly': !mayEdit,
    'aria-multiselectable': true,
  } as const;
}

/** -1 is the row of the column heads. */
export function rowRole(row: number) {
  return { role: 'row', 'aria-rowindex': row + 2 } as const;
}

/** -1 is the column of the row heads. */
export function columnHeadRole(column: number) {
  return { role: 'columnheader', 'aria-colindex': column + 2 } as const;
}

export const ROW_HEAD_ROLE = { role: 'rowheader', 'aria-colindex': 1 } as const;

export function cellRole(column: number, isSelected: boolean) {
  return { role: 'gridcell', 'aria-colindex': column + 2, 'aria-selected': isSelected } as const;
}
