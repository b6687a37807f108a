/** Enumerations of the Document service, and which attributes hold their values. */
import { type ScriptEnum, scriptEnum } from '../../host/script-enum';

export const Attribute = scriptEnum(
  ...(
    'BACKGROUND_COLOR BOLD BORDER_COLOR BORDER_WIDTH CODE FONT_FAMILY FONT_SIZE FOREGROUND_COLOR HEADING HEIGHT ' +
    'HORIZONTAL_ALIGNMENT INDENT_END INDENT_FIRST_LINE INDENT_START ITALIC GLYPH_TYPE LEFT_TO_RIGHT LINE_SPACING LINK_URL ' +
    'LIST_ID MARGIN_BOTTOM MARGIN_LEFT MARGIN_RIGHT MARGIN_TOP NESTING_LEVEL MINIMUM_HEIGHT PADDING_BOTTOM PADDING_LEFT ' +
    'PADDING_RIGHT PADDING_TOP PAGE_HEIGHT PAGE_WIDTH SPACING_AFTER SPACING_BEFORE STRIKETHROUGH UNDERLINE ' +
    'VERTICAL_ALIGNMENT WIDTH'
  ).split(' '),
);
export const ElementType = scriptEnum(
  ...(
    'BODY_SECTION COMMENT_SECTION DATE DOCUMENT EQUATION EQUATION_FUNCTION EQUATION_FUNCTION_ARGUMENT_SEPARATOR ' +
    'EQUATION_SYMBOL FOOTER_SECTION FOOTNOTE FOOTNOTE_SECTION HEADER_SECTION HORIZONTAL_RULE INLINE_DRAWING INLINE_IMAGE ' +
    'LIST_ITEM PAGE_BREAK PARAGRAPH PERSON RICH_LINK TABLE TABLE_CELL TABLE_OF_CONTENTS TABLE_ROW TEXT UNSUPPORTED'
  ).split(' '),
);
export const FontFamily = scriptEnum(
  ...(
    'AMARANTH ARIAL ARIAL_BLACK ARIAL_NARROW ARVO CALIBRI CAMBRIA COMIC_SANS_MS CONSOLAS CORSIVA COURIER_NEW ' +
    'DANCING_SCRIPT DROID_SANS DROID_SERIF GARAMOND GEORGIA GLORIA_HALLELUJAH GREAT_VIBES LOBSTER MERRIWEATHER PACIFICO ' +
    'PHILOSOPHER POIRET_ONE QUATTROCENTO ROBOTO SHADOWS_INTO_LIGHT SYNCOPATE TAHOMA TIMES_NEW_ROMAN TREBUCHET_MS UBUNTU VERDANA'
  ).split(' '),
);
export const GlyphType = scriptEnum(
  'BULLET',
  'HOLLOW_BULLET',
  'SQUARE_BULLET',
  'NUMBER',
  'LATIN_UPPER',
  'LATIN_LOWER',
  'ROMAN_UPPER',
  'ROMAN_LOWER',
);
export const HorizontalAlignment = scriptEnum('LEFT', 'CENTER', 'RIGHT', 'JUSTIFY');
export const ParagraphHeading = scriptEnum(
  'NORMAL',
  'HEADING1',
  'HEADING2',
  'HEADING3',
  'HEADING4',
  'HEADING5',
  'HEADING6',
  'TITLE',
  'SUBTITLE',
);
export const PositionedLayout = scriptEnum(
  'ABOVE_TEXT',
  'BREAK_BOTH',
  'BREAK_LEFT',
  'BREAK_RIGHT',
  'WRAP_TEXT',
);
export const TabType = scriptEnum('DOCUMENT_TAB');
export const TextAlignment = scriptEnum('NORMAL', 'SUPERSCRIPT', 'SUBSCRIPT');
export const VerticalAlignment = scriptEnum('BOTTOM', 'CENTER', 'TOP');

const HELD: Readonly<Record<string, Readonly<Record<string, ScriptEnum>>>> = {
  GLYPH_TYPE: GlyphType,
  HEADING: ParagraphHeading,
  HORIZONTAL_ALIGNMENT: HorizontalAlignment,
  TEXT_ALIGNMENT: TextAlignment,
  VERTICAL_ALIGNMENT: VerticalAlignment,
};

/** An attribute as scripts see it: null when it is not set, an enumeration's value where it is one. */
export function shownAttribute(name: string, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return HELD[name]?.[String(value)] ?? value;
}

/** An attribute as it is stored; undefined takes it away. Fonts of the old enumeration become names. */
export function storedAttribute(name: string, value: unknown): string | number | boolean | undefined {
  if (value === undefined || value === null) return undefined;
  if (name === 'FONT_FAMILY') return fontName(String(value));
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}

function fontName(family: string): string {
  if (!(family in FontFamily)) return family;
  return family
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join(' ');
}
