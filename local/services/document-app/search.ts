/** Finding elements and texts below an element, and replacing texts. */
import type { ScriptEnum } from '../../host/script-enum';
import { signatureError } from '../../host/script-error';
import type { DocumentNode } from '../../state/document/model';
import { walk } from '../../state/document/model';
import type { Element } from './element';
import { searchPattern } from './patterns';
import { RangeElement } from './range';
import { deleteFrom, insertInto } from './text-runs';

/** The next element of a type below. */
export function findElement(
  { open, node: root }: Element,
  type: ScriptEnum,
  from: RangeElement | null,
): RangeElement | null {
  const nodes = from ? nodesAfter(root, from) : [...walk(root)].slice(1);
  const found = nodes.find((node) => node.type === String(type));
  return found ? new RangeElement(open.element(found)) : null;
}

/** Elements in reading order that come after a find. */
function nodesAfter(root: DocumentNode, from: RangeElement): DocumentNode[] {
  const nodes = [...walk(root)];
  return nodes.slice(nodes.indexOf(from.getElement().node) + 1);
}

/** The next stretch of text that fits, within one text element. */
export function findText(
  { open, node }: Element,
  pattern: unknown,
  from: RangeElement | null,
): RangeElement | null {
  if (typeof pattern !== 'string') throw signatureError('DocumentApp.Element.findText', [pattern]);
  const search = searchPattern(pattern);
  const start = from?.getElement().node;
  let reached = start === undefined;
  for (const text of walk(node)) {
    if (text === start) reached = true;
    if (!reached || text.type !== 'TEXT') continue;
    search.lastIndex = text === start ? (from?.getEndOffsetInclusive() ?? -1) + 1 : 0;
    const match = search.exec(text.text ?? '');
    if (match && match[0] !== '')
      return new RangeElement(open.element(text), match.index, match.index + match[0].length - 1);
  }
  return null;
}

/** Replaces in every text element inside; what is put in looks like the first character it replaces. */
export function replaceText({ open, node }: Element, pattern: unknown, replacement: unknown): void {
  if (typeof pattern !== 'string')
    throw signatureError('DocumentApp.Element.replaceText', [pattern, replacement]);
  open.edit();
  const search = searchPattern(pattern);
  const inserted = String(replacement ?? '');
  for (const text of walk(node)) {
    if (text.type !== 'TEXT') continue;
    const matches = [...(text.text ?? '').matchAll(search)].filter((match) => match[0] !== '').reverse();
    for (const { index, 0: found } of matches) {
      insertInto(text, index + 1, inserted);
      deleteFrom(text, index + 1 + inserted.length, index + found.length + inserted.length);
      deleteFrom(text, index, index + 1);
    }
  }
}
