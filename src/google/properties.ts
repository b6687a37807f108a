/** Document properties: small JSON values kept with the workbook, split so that no property grows over Google's limit. */
import { parseJson } from '../domain/json';

/** Document property with the sheetId of each table, for sheets whose id could not be chosen. */
export const SHEET_IDS = 'sheets';

/** Google allows 9 KB per value; a character takes at most three bytes in UTF-8 here. */
const PIECE_CHARACTERS = 2_800;

/** How many pieces each value had that this execution read or wrote. */
const pieces: Record<string, number> = {};

/** The JSON value of a name, or undefined when there is none or a write was cut off. */
export function readProperty(name: string): unknown {
  const store = documentProperties();
  const first = store.getProperty(name);
  if (first === null) return undefined;
  pieces[name] = pieceCount(first);
  // one call for a long value, however many pieces it has
  const all = pieces[name] > 1 ? store.getProperties() : {};
  const text = joinPieces(all[name] ?? first, (index) => all[pieceName(name, index)]);
  return text === undefined ? undefined : parseJson(text);
}

/** Stores a JSON value, whole or not at all as far as a reader can see. */
export function writeProperty(name: string, value: unknown): void {
  const parts = splitPieces(name, JSON.stringify(value));
  const count = Object.keys(parts).length;
  // a value that grew shorter leaves nothing of its former length in the store
  for (let index = count; index < (pieces[name] ?? 0); index++) parts[pieceName(name, index)] = '';
  documentProperties().setProperties(parts);
  pieces[name] = Math.max(count, 1);
}

export function deleteProperty(name: string): void {
  const store = documentProperties();
  const first = store.getProperty(name);
  if (first === null) return;
  store.deleteProperty(name);
  for (let index = 1; index < pieceCount(first); index++) store.deleteProperty(pieceName(name, index));
  delete pieces[name];
}

/** Properties that hold a long text: the first piece starts with the number of pieces and the text's length. */
export function splitPieces(name: string, text: string): Record<string, string> {
  const count = Math.max(1, Math.ceil(text.length / PIECE_CHARACTERS));
  const pieces: Record<string, string> = {};
  for (let index = 0; index < count; index++) {
    const piece = text.slice(index * PIECE_CHARACTERS, (index + 1) * PIECE_CHARACTERS);
    pieces[index === 0 ? name : pieceName(name, index)] =
      index === 0 ? `${count}/${text.length}:${piece}` : piece;
  }
  return pieces;
}

/** The text of pieces; undefined when one is missing or of another write. */
export function joinPieces(
  first: string,
  pieceAt: (index: number) => string | undefined,
): string | undefined {
  const head = /^(\d+)\/(\d+):/.exec(first);
  if (!head) return undefined;
  let text = first.slice(head[0].length);
  for (let index = 1; index < Number(head[1]); index++) text += pieceAt(index) ?? '';
  return text.length === Number(head[2]) ? text : undefined;
}

function pieceName(name: string, index: number): string {
  return `${name}.${index}`;
}

function pieceCount(first: string): number {
  return Number(/^(\d+)\//.exec(first)?.[1] ?? 1);
}

function documentProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}
