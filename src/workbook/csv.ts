/** Reads .csv text as Excel and Google Sheets write it: comma or semicolon, quotes, line breaks inside quotes. Pure. */

export interface CsvRow {
  /** 1-based line of the file where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** All rows; blank ones are left out, so that line numbers stay those of the file. Without a delimiter the text tells which. */
export function parseCsv(text: string, delimiter?: Delimiter): CsvRow[] {
  // Files from a Mac may hold letters and diacritics apart.
  const source = text.replace(/^\ufeff/, '').normalize('NFC');
  return rowsOf(source, delimiter ?? delimiterOf(source)).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  );
}

/** The delimiter that splits the lines into most cells; outside quotes only. */
function delimiterOf(text: string): Delimiter {
  const counts = DELIMITERS.map((delimiter) => ({
    delimiter,
    cells: rowsOf(text, delimiter).reduce((sum, { cells }) => sum + cells.length, 0),
  }));
  return counts.reduce((best, each) => (each.cells > best.cells ? each : best), { delimiter: ',', cells: 0 })
    .delimiter;
}

function rowsOf(text: string, delimiter: Delimiter): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let startLine = 1;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push({ line: startLine, cells });
    cells = [];
    startLine = line;
  };
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '\n') line += 1;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (character === delimiter) endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
