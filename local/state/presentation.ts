/** What a presentation of Google Slides holds: slides with shapes, pictures, tables and their texts. Lengths are points. */

export interface SlideText {
  text: string;
  /** Formats of stretches of it, by the names of Apps Script's `TextStyle` setters. */
  runs: { length: number; style: Record<string, string | number | boolean> }[];
}

export interface SlideElement {
  id: string;
  type: 'SHAPE' | 'IMAGE' | 'TABLE' | 'LINE' | 'VIDEO';
  left: number;
  top: number;
  width: number;
  height: number;
  rotation: number;
  title: string;
  description: string;
  /** Of shapes: their form and, of those that a layout asks for, what they are for. */
  shapeType?: string;
  placeholder?: string;
  text?: SlideText;
  fill?: string;
  border?: { color: string; weight: number };
  link?: string;
  /** Of pictures. */
  image?: { mimeType: string; base64: string; url?: string };
  /** Of tables: cells by row. */
  cells?: SlideText[][];
  /** Of lines. */
  lineCategory?: string;
  videoUrl?: string;
}

export interface SlidePage {
  id: string;
  layout: string;
  elements: SlideElement[];
  notes: SlideText;
  skipped: boolean;
  background?: string;
}

export interface Presentation {
  slides: SlidePage[];
  pageWidth: number;
  pageHeight: number;
}

interface Ids {
  newId(length?: number): string;
}

/** A presentation of one title slide. */
export function newPresentation(ids: Ids): Presentation {
  return { slides: [newSlide(ids, 'TITLE')], pageWidth: 720, pageHeight: 405 };
}

/** Placeholders of each layout: kind, left, top, width, height. */
const LAYOUTS: Readonly<Record<string, readonly [string, number, number, number, number][]>> = {
  BLANK: [],
  TITLE: [
    ['CENTERED_TITLE', 24.5, 58.6, 671, 161.6],
    ['SUBTITLE', 24.5, 223.2, 671, 62.4],
  ],
  SECTION_HEADER: [['TITLE', 24.5, 169.4, 671, 66.3]],
  TITLE_AND_BODY: [
    ['TITLE', 24.5, 35, 671, 45.1],
    ['BODY', 24.5, 90.7, 671, 269],
  ],
  TITLE_AND_TWO_COLUMNS: [
    ['TITLE', 24.5, 35, 671, 45.1],
    ['BODY', 24.5, 90.7, 315, 269],
    ['BODY', 380.5, 90.7, 315, 269],
  ],
  TITLE_ONLY: [['TITLE', 24.5, 35, 671, 45.1]],
  ONE_COLUMN_TEXT: [
    ['TITLE', 24.5, 43.7, 221.1, 59.5],
    ['BODY', 24.5, 109.4, 221.1, 250.3],
  ],
  MAIN_POINT: [['TITLE', 38.6, 35.4, 501.3, 322.1]],
  SECTION_TITLE_AND_DESCRIPTION: [
    ['TITLE', 20.9, 97.1, 318.5, 116.7],
    ['SUBTITLE', 20.9, 220.7, 318.5, 97.2],
    ['BODY', 388.9, 57, 302.1, 290.9],
  ],
  CAPTION_ONLY: [['BODY', 24.5, 333.1, 472.3, 47.6]],
  BIG_NUMBER: [
    ['TITLE', 24.5, 87.1, 671, 154.6],
    ['BODY', 24.5, 248.2, 671, 102.4],
  ],
};

export const LAYOUT_NAMES: readonly string[] = Object.keys(LAYOUTS);

/** A slide with the empty placeholders of its layout. */
export function newSlide(ids: Ids, layout: string): SlidePage {
  const elements = (LAYOUTS[layout] ?? []).map(
    ([placeholder, left, top, width, height]): SlideElement => ({
      ...newElement(ids, 'SHAPE', { left, top, width, height }),
      shapeType: 'TEXT_BOX',
      placeholder,
      text: { text: '', runs: [] },
    }),
  );
  return { id: `p${ids.newId(12)}`, layout, elements, notes: { text: '', runs: [] }, skipped: false };
}

/** An element at a place, with nothing in it. */
export function newElement(
  ids: Ids,
  type: SlideElement['type'],
  place: Pick<SlideElement, 'left' | 'top' | 'width' | 'height'>,
): SlideElement {
  return { id: `g${ids.newId(12)}`, type, ...place, rotation: 0, title: '', description: '' };
}
