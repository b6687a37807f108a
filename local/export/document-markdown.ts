/** A document as Markdown: headings, emphasis, links, lists, tables, pictures as references at the end. */
import type { Attributes, DocumentNode, GoogleDocument } from '../state/document/model';
import { piecesOf } from '../state/document/model';
import { glyphOf, isBulleted, ListNumbers } from './document-lists';

/** The text; blocks are set apart by an empty line, items of a list follow each other. */
export function documentMarkdown(document: GoogleDocument): string {
  return new Printer().print(document.body.children ?? []);
}

const HASHES: Readonly<Record<string, string>> = {
  TITLE: '# ',
  HEADING1: '# ',
  HEADING2: '## ',
  HEADING3: '### ',
  HEADING4: '#### ',
  HEADING5: '##### ',
  HEADING6: '###### ',
};

class Printer {
  private readonly numbers = new ListNumbers();
  private readonly images: string[] = [];

  print(blocks: readonly DocumentNode[]): string {
    let text = '';
    /** Whether the list that was last printed has bullets; undefined after anything else. */
    let list: boolean | undefined;
    for (const block of blocks) {
      const printed = this.block(block);
      if (printed === '') continue;
      const own = block.type === 'LIST_ITEM' ? isBulleted(block) : undefined;
      const isNested = Number(block.attributes.NESTING_LEVEL ?? 0) > 0;
      const goesOn = own !== undefined && list !== undefined && (isNested || own === list);
      if (text !== '') text += goesOn ? '\n' : '\n\n';
      text += printed;
      if (!goesOn) list = own;
    }
    const references = this.images.map((image, index) => `[image${index + 1}]: <${image}>`);
    return `${[text, ...references].filter((part) => part !== '').join('\n\n')}\n`;
  }

  private block(node: DocumentNode): string {
    if (node.type === 'TABLE') return this.table(node);
    if (node.type !== 'PARAGRAPH' && node.type !== 'LIST_ITEM')
      return (node.children ?? []).map((child) => this.block(child)).join('\n\n');
    const text = this.line(node);
    if (node.type === 'PARAGRAPH') return (HASHES[String(node.attributes.HEADING ?? '')] ?? '') + text;
    const level = Number(node.attributes.NESTING_LEVEL ?? 0);
    const number = this.numbers.next(node);
    const glyph = isBulleted(node) ? '*' : glyphOf(node, number);
    return `${'  '.repeat(level)}${glyph} ${text}`;
  }

  private line(node: DocumentNode): string {
    return (node.children ?? []).map((child) => this.inline(child)).join('');
  }

  private inline(node: DocumentNode): string {
    if (node.type === 'TEXT') return piecesOf(node).map(pieceMarkdown).join('');
    if (node.type === 'HORIZONTAL_RULE') return '---';
    if (node.type !== 'INLINE_IMAGE' || !node.image) return '';
    this.images.push(`data:${node.image.mimeType};base64,${node.image.base64}`);
    return `![${node.image.altDescription ?? ''}][image${this.images.length}]`;
  }

  private table(node: DocumentNode): string {
    const [head = [], ...rows] = (node.children ?? []).map((row) =>
      (row.children ?? []).map((cell) =>
        (cell.children ?? [])
          .map((block) => this.block(block))
          .filter((text) => text !== '')
          .join('<br>')
          .replaceAll('|', '\\|')
          .replaceAll('\n', '<br>'),
      ),
    );
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => ':----')), ...rows.map(line)].join('\n');
  }
}

function pieceMarkdown({ text, attributes }: { text: string; attributes: Attributes }): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (inner === '') return text.replace(/[\r\n]/g, '  \n');
  const marks = [
    attributes.STRIKETHROUGH === true && '~~',
    attributes.BOLD === true && '**',
    attributes.ITALIC === true && '*',
  ].filter((mark) => mark !== false);
  const escaped = inner.replace(/[\\`*_[\]#<>~]/g, '\\$&').replace(/[\r\n]/g, '  \n');
  const marked = marks.join('') + escaped + [...marks].reverse().join('');
  const shown = attributes.LINK_URL ? `[${marked}](${attributes.LINK_URL})` : marked;
  return before + shown + after;
}
