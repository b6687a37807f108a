/** TextFinder: finds and replaces text in a range, a sheet or a spreadsheet. */
import { cellAt } from '../../state/spreadsheet/grid';
import { type Area, mapArea } from './area';
import { displayAt } from './cell-values';
import type { Document } from './document';
import type { Range } from './range';
import type { Session } from './session';

/** One block to search. */
interface Place {
  sheetId: number;
  area: Area;
}

interface Options {
  /** False when é and e are the same. */
  diacritics: boolean;
  matchCase: boolean;
  entireCell: boolean;
  /** Formulas are searched as text; otherwise what cells show is, and formulas are left out. */
  formulaText: boolean;
  regularExpression: boolean;
}

interface Match {
  sheetId: number;
  row: number;
  column: number;
}

export class TextFinder {
  private readonly options: Options = {
    diacritics: true,
    matchCase: false,
    entireCell: false,
    formulaText: false,
    regularExpression: false,
  };
  private current: Match | undefined;
  private start: Match | undefined;

  constructor(
    readonly document: Document,
    readonly findText: string,
    private readonly places: Place[],
  ) {}
  get session(): Session {
    return this.document.session;
  }

  findAll(): Range[] {
    return matches(this, this.places, this.options).map((match) => rangeOf(this, match));
  }
  findNext(): Range | null {
    const all = matches(this, this.places, this.options);
    const from = this.current ?? this.start;
    const startsHere = this.current === undefined && this.start !== undefined;
    const next = from
      ? all.find((match) => order(this, match, from) > 0 || (startsHere && order(this, match, from) === 0))
      : all[0];
    this.current = next ?? this.current;
    return next ? rangeOf(this, next) : null;
  }
  findPrevious(): Range | null {
    const all = matches(this, this.places, this.options).reverse();
    const from = this.current ?? this.start;
    const previous = from ? all.find((match) => order(this, match, from) < 0) : all[0];
    this.current = previous ?? this.current;
    return previous ? rangeOf(this, previous) : null;
  }
  getCurrentMatch(): Range | null {
    return this.current ? rangeOf(this, this.current) : null;
  }
  startFrom(startRange: Range): this {
    this.start = {
      sheetId: startRange.sheetId,
      row: startRange.area.row,
      column: startRange.area.column,
    };
    this.current = undefined;
    return this;
  }
  ignoreDiacritics(ignoreDiacritics: boolean): this {
    this.options.diacritics = !ignoreDiacritics;
    return this;
  }
  matchCase(matchCase: boolean): this {
    this.options.matchCase = matchCase;
    return this;
  }
  matchEntireCell(matchEntireCell: boolean): this {
    this.options.entireCell = matchEntireCell;
    return this;
  }
  matchFormulaText(matchFormulaText: boolean): this {
    this.options.formulaText = matchFormulaText;
    return this;
  }
  useRegularExpression(useRegEx: boolean): this {
    this.options.regularExpression = useRegEx;
    return this;
  }
  /** Gives the number of occurrences replaced. */
  replaceAllWith(replaceText: string): number {
    let count = 0;
    for (const match of matches(this, this.places, this.options))
      count += replaceIn(this, match, this.options, replaceText);
    return count;
  }
  /** Replaces in the current match. */
  replaceWith(replaceText: string): number {
    return this.current ? replaceIn(this, this.current, this.options, replaceText) : 0;
  }
  toString(): string {
    return 'TextFinder';
  }
}

/** Cells that match, in reading order of the places. */
function matches({ document, findText }: TextFinder, places: Place[], options: Options): Match[] {
  if (findText === '') return [];
  const pattern = patternOf(findText, options);
  const found: Match[] = [];
  for (const { sheetId, area } of places) {
    const sheet = document.read(sheetId, area);
    const spreadsheet = document.state;
    mapArea(area, (row, column) => {
      const cell = cellAt(sheet, row, column);
      if (!cell) return;
      const text =
        cell.formula !== undefined && options.formulaText
          ? cell.formula
          : displayAt(spreadsheet, sheet, row, column);
      if (text.length > 0 && folded(text, options).search(pattern) >= 0)
        found.push({ sheetId, row: row + 1, column: column + 1 });
    });
  }
  return found;
}

function patternOf(findText: string, options: Options): RegExp {
  const source = options.regularExpression ? findText : findText.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = options.entireCell ? `^(?:${source})$` : source;
  return new RegExp(folded(whole, options), options.matchCase ? 'gu' : 'giu');
}

/** Text without its marks, character by character, so that positions stay. */
function folded(text: string, { diacritics }: Options): string {
  if (diacritics) return text;
  return [...text]
    .map(
      (character) =>
        character.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D') || character,
    )
    .join('');
}

function order(finder: TextFinder, a: Match, b: Match): number {
  const sheets = finder.document.state.sheets.map(({ properties }) => properties.sheetId);
  return sheets.indexOf(a.sheetId) - sheets.indexOf(b.sheetId) || a.row - b.row || a.column - b.column;
}

function rangeOf({ document }: TextFinder, { sheetId, row, column }: Match): Range {
  return document.session.make.range(document, sheetId, { row, column, numRows: 1, numColumns: 1 });
}

/** Replaces every occurrence in one cell and counts them. The result of a formula cannot be replaced. */
function replaceIn(finder: TextFinder, match: Match, options: Options, replacement: string): number {
  const { document, findText } = finder;
  const range = rangeOf(finder, match);
  const cell = cellAt(document.sheet(match.sheetId), match.row - 1, match.column - 1);
  if (cell?.formula !== undefined && !options.formulaText) return 0;
  const text = cell?.formula ?? range.getDisplayValue();
  const pattern = patternOf(findText, options);
  const positions = [...folded(text, options).matchAll(pattern)];
  if (positions.length === 0) return 0;
  let result = '';
  let end = 0;
  for (const position of positions) {
    result += text.slice(end, position.index);
    result += options.regularExpression
      ? position[0].replace(patternOf(findText, options), replacement)
      : replacement;
    end = position.index + position[0].length;
  }
  range.setValue(result + text.slice(end));
  return positions.length;
}
