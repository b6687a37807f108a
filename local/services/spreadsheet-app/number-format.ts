/** Number formats of cells as Apps Script names them. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { patternOf, typeOfPattern } from '../../state/spreadsheet/display';

/** What an automatic format reads back as. */
const AUTOMATIC = '0.###############';

/** The pattern of a format as `getNumberFormat` gives it. */
export function patternText(format: sheets_v4.Schema$NumberFormat | undefined, locale: string): string {
  return patternOf(format, locale) || AUTOMATIC;
}

/** The format that a pattern given to `setNumberFormat` stores; undefined for an automatic one. */
export function numberFormatOf(pattern: string): sheets_v4.Schema$NumberFormat | undefined {
  const text = pattern.trim();
  if (text === '' || text.toLowerCase() === 'general') return undefined;
  return { type: typeOfPattern(pattern), pattern };
}
