/** What typing a text into a cell stores (USER_ENTERED): numbers, dates, booleans, formulas and the format they bring. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { parseEnteredDate } from './entered-date';
import { parseEnteredNumber } from './entered-number';
import { fromLocaleFormula } from './formula-text';
import type { Primitive } from './model';

export interface EnteredContext {
  /** Locale and zone of the spreadsheet. */
  readonly locale: string;
  readonly timeZone: string;
  /** Milliseconds since the Unix epoch: gives the year to a date typed without one. */
  readonly now: number;
  /** The format that the cell has already; a text format keeps everything a text. */
  readonly format?: Readonly<sheets_v4.Schema$CellFormat> | undefined;
}

export interface Entered {
  value?: Primitive;
  /** In en_US grammar. */
  formula?: string;
  /** The number format that the way of typing asks for; absent when the cell's own stays. */
  numberFormat?: sheets_v4.Schema$NumberFormat;
}

/** What a person's typing stores. An empty text stores nothing. */
export function parseEntered(text: string, context: EnteredContext): Entered {
  if (text === '') return {};
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (isTextFormat(context.format?.numberFormat)) return { value: text };
  if (text.startsWith('=') && text.trim() !== '=')
    return { formula: fromLocaleFormula(text, context.locale) };
  const trimmed = text.trim();
  const found =
    parseEnteredNumber(trimmed, context.locale) ??
    parseBoolean(trimmed) ??
    parseEnteredDate(trimmed, context.locale, context.timeZone, context.now);
  if (found) return keepOwnFormat(found, context.format?.numberFormat);
  if (/^\+[^+\s]/.test(text)) return { formula: `=${fromLocaleFormula(text, context.locale)}` };
  return { value: text };
}

function parseBoolean(text: string): Entered | undefined {
  const upper = text.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE' ? { value: upper === 'TRUE' } : undefined;
}

function isTextFormat(format: sheets_v4.Schema$NumberFormat | undefined): boolean {
  return format?.type === 'TEXT' || format?.pattern === '@';
}

/** A format the cell already has wins over the one that typing suggests, as long as it is of the same kind. */
function keepOwnFormat(entered: Entered, own: sheets_v4.Schema$NumberFormat | undefined): Entered {
  if (!own?.type || !entered.numberFormat) return entered;
  const isDate = (type: string | null | undefined): boolean => /^(DATE|TIME|DATE_TIME)$/.test(type ?? '');
  const suggested = entered.numberFormat.type;
  const keeps = isDate(own.type) ? isDate(suggested) : !isDate(suggested);
  return keeps ? { value: entered.value } : entered;
}
