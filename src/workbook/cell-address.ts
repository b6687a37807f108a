/** Addresses of cells as people read them. */

/** "A" for 1, "AB" for 28. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "Phòng!C5"; row and column are 1-based. */
export function cellAddress(sheetTitle: string, row: number, column: number): string {
  return `${sheetTitle}!${columnLetters(column)}${row}`;
}
