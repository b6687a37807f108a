/** Numbers and bullets of a document's lists. */
import type { DocumentNode } from '../state/document/model';

/** Counts the items of each list and level while a document is read from its top. */
export class ListNumbers {
  private readonly counts = new Map<string, number[]>();

  /** The number of this item, from 1. */
  next({ attributes }: DocumentNode): number {
    const list = String(attributes.LIST_ID ?? '');
    const level = Number(attributes.NESTING_LEVEL ?? 0);
    const counts = (this.counts.get(list) ?? []).slice(0, level + 1);
    const number = (counts[level] ?? 0) + 1;
    counts[level] = number;
    this.counts.set(list, counts);
    return number;
  }
}

const BULLETS: Readonly<Record<string, string>> = {
  BULLET: '*',
  HOLLOW_BULLET: '*',
  SQUARE_BULLET: '*',
};

/** True for lists with signs instead of numbers. */
export function isBulleted({ attributes }: DocumentNode): boolean {
  return String(attributes.GLYPH_TYPE ?? 'BULLET') in BULLETS;
}

/** What stands in front of an item in plain text. */
export function glyphOf(node: DocumentNode, number: number): string {
  const type = String(node.attributes.GLYPH_TYPE ?? 'BULLET');
  return BULLETS[type] ?? `${numeral(type, number)}.`;
}

function numeral(type: string, number: number): string {
  if (type.startsWith('LATIN')) {
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
    return type === 'LATIN_UPPER' ? letter.toUpperCase() : letter;
  }
  if (!type.startsWith('ROMAN')) return String(number);
  let rest = number;
  let text = '';
  for (const [sign, value] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return type === 'ROMAN_UPPER' ? text.toUpperCase() : text;
}

const ROMAN: readonly [string, number][] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];
