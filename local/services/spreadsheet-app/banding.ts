/** Bandings: alternating colours of rows or columns. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { type Area, areaOf, intersects } from './area';
import { colorOf, styleOfCss } from './color';
import type { Document } from './document';
import type { EnumValue } from './enums';
import { sizeOfSheet } from './notation';
import type { Range } from './range';
import type { RangeCore } from './range-core';
import type { Session } from './session';

type Properties = sheets_v4.Schema$BandingProperties;
type Direction = 'rowProperties' | 'columnProperties';
type Part = 'headerColorStyle' | 'firstBandColorStyle' | 'secondBandColorStyle' | 'footerColorStyle';

/** Header, first, second and footer colour of Google's themes. */
const THEMES: Record<string, [string, string, string, string]> = {
  LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#ffffff', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffffff', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#ffffff', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ffffff', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ffffff', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#ffffff', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#ffffff', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#ffffff', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#ffffff', '#fddce8', '#f68ab0'],
};

export function applyBanding(
  range: RangeCore,
  direction: Direction,
  theme: EnumValue | undefined,
  showHeader: boolean,
  showFooter: boolean,
): Banding {
  const [header, first, second, footer] = THEMES[theme?.name() ?? 'LIGHT_GREY'] ?? ['', '', '', ''];
  const properties: Properties = {
    ...(showHeader && { headerColorStyle: styleOfCss(header) }),
    firstBandColorStyle: styleOfCss(first),
    secondBandColorStyle: styleOfCss(second),
    ...(showFooter && { footerColorStyle: styleOfCss(footer) }),
  };
  return addBanding(range.document, range.gridRange, { [direction]: properties });
}

function addBanding(
  document: Document,
  range: sheets_v4.Schema$GridRange,
  properties: Pick<sheets_v4.Schema$BandedRange, Direction>,
): Banding {
  const [reply] = document.change({ addBanding: { bandedRange: { range, ...properties } } });
  return new Banding(document, reply?.addBanding?.bandedRange?.bandedRangeId ?? 0);
}

/** Bandings of the spreadsheet, of a sheet, or of what an area touches. */
export function bandingsOf(document: Document, sheetId?: number, area?: Area): Banding[] {
  return document.metadata().sheets.flatMap((sheet) => {
    if (sheetId !== undefined && sheet.properties.sheetId !== sheetId) return [];
    return sheet.bandedRanges
      .filter(({ range }) => !area || intersects(areaOf(range ?? {}, sizeOfSheet(sheet)), area))
      .map(({ bandedRangeId }) => new Banding(document, bandedRangeId ?? 0));
  });
}

export class Banding {
  constructor(
    readonly document: Document,
    readonly id: number,
  ) {}
  get session(): Session {
    return this.document.session;
  }
  copyTo(range: Range): Banding {
    const { rowProperties, columnProperties } = storedOf(this);
    return addBanding(range.document, range.gridRange, {
      ...(rowProperties && { rowProperties }),
      ...(columnProperties && { columnProperties }),
    });
  }
  getRange(): Range {
    const { range } = storedOf(this);
    const sheetId = range?.sheetId ?? 0;
    const area = areaOf(range ?? {}, sizeOfSheet(this.document.sheet(sheetId)));
    return this.session.make.range(this.document, sheetId, area);
  }
  setRange(range: Range): this {
    return update(this, { range: range.gridRange }, 'range');
  }
  remove(): void {
    this.document.change({ deleteBanding: { bandedRangeId: this.id } });
  }
  getHeaderRowColor(): string | null {
    return colorText(this, 'rowProperties', 'headerColorStyle');
  }
  getFirstRowColor(): string | null {
    return colorText(this, 'rowProperties', 'firstBandColorStyle');
  }
  getSecondRowColor(): string | null {
    return colorText(this, 'rowProperties', 'secondBandColorStyle');
  }
  getFooterRowColor(): string | null {
    return colorText(this, 'rowProperties', 'footerColorStyle');
  }
  getHeaderColumnColor(): string | null {
    return colorText(this, 'columnProperties', 'headerColorStyle');
  }
  getFirstColumnColor(): string | null {
    return colorText(this, 'columnProperties', 'firstBandColorStyle');
  }
  getSecondColumnColor(): string | null {
    return colorText(this, 'columnProperties', 'secondBandColorStyle');
  }
  getFooterColumnColor(): string | null {
    return colorText(this, 'columnProperties', 'footerColorStyle');
  }
  setHeaderRowColor(color: string | null): this {
    return setColor(this, 'rowProperties', 'headerColorStyle', color);
  }
  setFirstRowColor(color: string | null): this {
    return setColor(this, 'rowProperties', 'firstBandColorStyle', required(color, 'First row'));
  }
  setSecondRowColor(color: string | null): this {
    return setColor(this, 'rowProperties', 'secondBandColorStyle', required(color, 'Second row'));
  }
  setFooterRowColor(color: string | null): this {
    return setColor(this, 'rowProperties', 'footerColorStyle', color);
  }
  setHeaderColumnColor(color: string | null): this {
    return setColor(this, 'columnProperties', 'headerColorStyle', color);
  }
  setFirstColumnColor(color: string | null): this {
    return setColor(this, 'columnProperties', 'firstBandColorStyle', required(color, 'First column'));
  }
  setSecondColumnColor(color: string | null): this {
    return setColor(this, 'columnProperties', 'secondBandColorStyle', required(color, 'Second column'));
  }
  setFooterColumnColor(color: string | null): this {
    return setColor(this, 'columnProperties', 'footerColorStyle', color);
  }
  toString(): string {
    return 'Banding';
  }
}

function storedOf({ document, id }: Banding): sheets_v4.Schema$BandedRange {
  const stored = document.state.sheets
    .flatMap((sheet) => sheet.bandedRanges)
    .find(({ bandedRangeId }) => bandedRangeId === id);
  if (!stored) throw new ScriptError('The banding has been removed.');
  return stored;
}

function update<Item extends Banding>(
  banding: Item,
  changes: sheets_v4.Schema$BandedRange,
  fields: string,
): Item {
  const bandedRange = { bandedRangeId: banding.id, ...changes };
  banding.document.change({ updateBanding: { bandedRange, fields } });
  return banding;
}

function colorText(banding: Banding, direction: Direction, part: Part): string | null {
  const properties = storedOf(banding)[direction];
  return colorOf(properties?.[part])?.text ?? null;
}

function setColor<Item extends Banding>(
  banding: Item,
  direction: Direction,
  part: Part,
  color: string | null,
): Item {
  const style = color === null ? undefined : styleOfCss(color);
  return update(banding, { [direction]: style ? { [part]: style } : {} }, `${direction}.${part}`);
}

function required(color: string | null, which: string): string {
  if (color === null) throw new ScriptError(`${which} color should not be null`);
  return color;
}
