/** Colours as Google keeps them: eight bits a channel, rounded down, printed as single-precision numbers (R23). */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { JsonObject } from './json';

/** The colour as it comes back; channels at 0 are left out, and how far it is transparent is not kept. */
export function storedColor(color: JsonObject): JsonObject {
  const stored: JsonObject = {};
  for (const name of ['red', 'green', 'blue'] as const) {
    const value = color[name];
    if (typeof value !== 'number') continue;
    const channel = storedChannel(value);
    if (channel !== 0) stored[name] = channel;
  }
  return stored;
}

function storedChannel(value: number): number {
  const bits = Math.floor(Math.fround(Math.fround(Math.min(1, Math.max(0, value))) * 255));
  return shortestFloat(Math.fround(bits / 255));
}

/** The shortest decimal that reads back as the same single-precision number. */
export function shortestFloat(value: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}

/** The theme of a new spreadsheet, as hexadecimal colours by theme colour. */
const THEME: Record<string, string> = {
  TEXT: '000000',
  BACKGROUND: 'ffffff',
  ACCENT1: '4285f4',
  ACCENT2: 'ea4335',
  ACCENT3: 'fbbc04',
  ACCENT4: '34a853',
  ACCENT5: 'ff6d01',
  ACCENT6: '46bdc6',
  LINK: '1155cc',
};

/** The colour that a theme colour of a new spreadsheet stands for. */
export function themeColor(name: string): JsonObject {
  const hex = THEME[name] ?? '000000';
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255 + 1e-9;
  return storedColor({ red: channel(0), green: channel(2), blue: channel(4) });
}

/** The 9 colours of the theme that a new spreadsheet has (R2). */
export function defaultTheme(): sheets_v4.Schema$SpreadsheetTheme {
  return {
    primaryFontFamily: 'Arial',
    themeColors: Object.keys(THEME).map((colorType) => ({
      colorType,
      color: { rgbColor: themeColor(colorType) },
    })),
  };
}
