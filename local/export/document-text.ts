/** A document as plain text, the way Drive exports it. */
import type { DocumentNode, GoogleDocument } from '../state/document/model';
import { textOf } from '../state/document/model';
import { glyphOf, ListNumbers } from './document-lists';

/** Lines end with CR LF; items of lists have their glyph in front; cells stand one below the other. */
export function documentText(document: GoogleDocument): string {
  const numbers = new ListNumbers();
  return linesOf(document.body, numbers).join('\r\n');
}

function linesOf(node: DocumentNode, numbers: ListNumbers): string[] {
  if (node.type === 'PARAGRAPH') return [textOf(node).replace(/\r/g, '\n')];
  if (node.type === 'LIST_ITEM') {
    const level = Number(node.attributes.NESTING_LEVEL ?? 0);
    return [`${'   '.repeat(level)}${glyphOf(node, numbers.next(node))} ${textOf(node)}`];
  }
  return (node.children ?? []).flatMap((child) => linesOf(child, numbers));
}
