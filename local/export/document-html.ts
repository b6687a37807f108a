/** A document as a web page: pictures inside it, formats in its style attributes. */
import type { Attributes, DocumentNode, GoogleDocument } from '../state/document/model';
import { piecesOf } from '../state/document/model';
import { isBulleted } from './document-lists';

/** The page, UTF-8. */
export function documentHtml(document: GoogleDocument, title: string): string {
  const parts = [document.header, document.body, document.footer].flatMap((part) =>
    part ? blocksHtml(part.children ?? []) : [],
  );
  return `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><title>${escapeHtml(title)}</title></head><body>${parts.join('')}</body></html>`;
}

function blocksHtml(blocks: readonly DocumentNode[]): string {
  let html = '';
  const open: string[] = [];
  for (const block of blocks) {
    const depth = block.type === 'LIST_ITEM' ? Number(block.attributes.NESTING_LEVEL ?? 0) + 1 : 0;
    while (open.length > depth) html += `</${open.pop()}>`;
    while (open.length < depth) {
      const tag = isBulleted(block) ? 'ul' : 'ol';
      open.push(tag);
      html += `<${tag}>`;
    }
    html += blockHtml(block);
  }
  while (open.length > 0) html += `</${open.pop()}>`;
  return html;
}

const TAGS: Readonly<Record<string, string>> = {
  HEADING1: 'h1',
  HEADING2: 'h2',
  HEADING3: 'h3',
  HEADING4: 'h4',
  HEADING5: 'h5',
  HEADING6: 'h6',
};

function blockHtml(node: DocumentNode): string {
  const { type, children = [] } = node;
  if (type === 'TABLE')
    return `<table style="border-collapse:collapse">${children
      .map((row) => `<tr>${(row.children ?? []).map(cellHtml).join('')}</tr>`)
      .join('')}</table>`;
  if (type !== 'PARAGRAPH' && type !== 'LIST_ITEM') return blocksHtml(children);
  const heading = String(node.attributes.HEADING ?? '');
  const tag = type === 'LIST_ITEM' ? 'li' : (TAGS[heading] ?? 'p');
  const name = heading === 'TITLE' || heading === 'SUBTITLE' ? ` class="${heading.toLowerCase()}"` : '';
  return `<${tag}${name}${styleAttribute(paragraphStyle(node.attributes))}>${children.map(inlineHtml).join('')}</${tag}>`;
}

function cellHtml(cell: DocumentNode): string {
  const { BACKGROUND_COLOR: color, COLUMN_SPAN: columns, ROW_SPAN: rows } = cell.attributes;
  const spans = `${columns ? ` colspan="${columns}"` : ''}${rows ? ` rowspan="${rows}"` : ''}`;
  const style = styleAttribute(['border:1px solid #000000', ...(color ? [`background-color:${color}`] : [])]);
  return `<td${spans}${style}>${blocksHtml(cell.children ?? [])}</td>`;
}

function inlineHtml(node: DocumentNode): string {
  switch (node.type) {
    case 'TEXT':
      return piecesOf(node)
        .map(({ text, attributes }) => pieceHtml(text, attributes))
        .join('');
    case 'INLINE_IMAGE': {
      const { WIDTH: width, HEIGHT: height } = node.attributes;
      const size = `${width ? ` width="${width}"` : ''}${height ? ` height="${height}"` : ''}`;
      return `<img src="data:${node.image?.mimeType};base64,${node.image?.base64}" alt="${escapeHtml(node.image?.altDescription ?? '')}"${size}>`;
    }
    case 'HORIZONTAL_RULE':
      return '<hr>';
    case 'PAGE_BREAK':
      return '<hr style="page-break-before:always;display:none">';
    default:
      return '';
  }
}

function pieceHtml(text: string, attributes: Attributes): string {
  const shown = escapeHtml(text).replace(/[\r\n]/g, '<br>');
  const style = styleAttribute(textStyle(attributes));
  const span = style === '' ? shown : `<span${style}>${shown}</span>`;
  return attributes.LINK_URL ? `<a href="${escapeHtml(String(attributes.LINK_URL))}">${span}</a>` : span;
}

function textStyle(attributes: Attributes): string[] {
  const lines = [
    attributes.UNDERLINE === true && 'underline',
    attributes.STRIKETHROUGH === true && 'line-through',
  ].filter((line) => line !== false);
  const raised = { SUPERSCRIPT: 'super', SUBSCRIPT: 'sub' }[String(attributes.TEXT_ALIGNMENT)];
  return [
    attributes.BOLD === true && 'font-weight:700',
    attributes.ITALIC === true && 'font-style:italic',
    lines.length > 0 && `text-decoration:${lines.join(' ')}`,
    attributes.FONT_FAMILY && `font-family:${quoted(String(attributes.FONT_FAMILY))}`,
    attributes.FONT_SIZE && `font-size:${attributes.FONT_SIZE}pt`,
    attributes.FOREGROUND_COLOR && `color:${attributes.FOREGROUND_COLOR}`,
    attributes.BACKGROUND_COLOR && `background-color:${attributes.BACKGROUND_COLOR}`,
    raised && `vertical-align:${raised}`,
  ].filter((line) => typeof line === 'string');
}

function quoted(family: string): string {
  return /^[\w-]+$/.test(family) ? family : `'${family.replace(/'/g, '')}'`;
}

function paragraphStyle(attributes: Attributes): string[] {
  const alignment = attributes.HORIZONTAL_ALIGNMENT;
  return [
    alignment && `text-align:${String(alignment).toLowerCase()}`,
    attributes.LINE_SPACING && `line-height:${attributes.LINE_SPACING}`,
    attributes.SPACING_BEFORE !== undefined && `margin-top:${attributes.SPACING_BEFORE}pt`,
    attributes.SPACING_AFTER !== undefined && `margin-bottom:${attributes.SPACING_AFTER}pt`,
    attributes.INDENT_START && `margin-left:${attributes.INDENT_START}pt`,
  ].filter((line) => typeof line === 'string');
}

function styleAttribute(lines: readonly string[]): string {
  return lines.length === 0 ? '' : ` style="${escapeHtml(lines.join(';'))}"`;
}

/** Text that is safe between tags and inside quotes. */
export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
}
