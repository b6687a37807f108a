/** Reads the main part of a Word file back into blocks: paragraphs with their kind, tables with their cells. Pure. */
import { type Block, type Line, type ParagraphStyle, type Piece, paragraph, type TableColumn } from './paper';

interface Node {
  readonly name: string;
  readonly attributes: string;
  readonly children: Node[];
  text: string;
}

/** `xml` is the file's word/document.xml. Empty paragraphs are left out. */
export function blocksOfWord(xml: string): Block[] {
  const body = all(treeOf(xml), 'w:body')[0];
  return body === undefined ? [] : blocksOf(body);
}

const TOKENS = /<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([\w:.-]+)([^>]*?)(\/?)>|([^<]+)/g;

function treeOf(xml: string): Node {
  const root: Node = { name: '', attributes: '', children: [], text: '' };
  const open = [root];
  for (const [, closing, name, attributes, single, text] of xml.matchAll(TOKENS)) {
    const parent = open[open.length - 1] ?? root;
    if (text !== undefined) parent.text += text;
    else if (name === undefined) continue;
    else if (closing === '/') {
      if (open.length > 1) open.pop();
    } else {
      const node: Node = { name, attributes: attributes ?? '', children: [], text: '' };
      parent.children.push(node);
      if (single !== '/') open.push(node);
    }
  }
  return root;
}

function all(node: Node, name: string): Node[] {
  return node.children.flatMap((each) => (each.name === name ? [each] : all(each, name)));
}

function child(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((each) => each.name === name);
}

function attribute(node: Node | undefined, name: string): string | undefined {
  return node && new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(node.attributes)?.[1];
}

function blocksOf(parent: Node): Block[] {
  return parent.children.flatMap((node): Block[] => {
    if (node.name === 'w:p') return paragraphOf(node) ?? [];
    if (node.name === 'w:tbl') return tableOf(node) ?? [];
    return node.name === 'w:sdt' || node.name === 'w:sdtContent' ? blocksOf(node) : [];
  });
}

function paragraphOf(node: Node): Block[] | undefined {
  const properties = child(node, 'w:pPr');
  const line = lineOf(node);
  const inked = line.filter(({ text }) => text.trim() !== '');
  if (inked.length === 0) return undefined;
  const isCentred = attribute(child(properties, 'w:jc'), 'w:val') === 'center';
  const isTitle = /^Heading|^Title/.test(attribute(child(properties, 'w:pStyle'), 'w:val') ?? '');
  const isBold = isTitle || inked.every(({ bold }) => bold === true);
  const isItalic = inked.every(({ italic }) => italic === true);
  const style: ParagraphStyle = isCentred
    ? isItalic && !isBold
      ? 'caption'
      : 'centred'
    : isBold
      ? 'heading'
      : isItalic
        ? 'basis'
        : 'body';
  const dash = child(properties, 'w:numPr') === undefined ? [] : [{ text: '- ' }];
  const plainly = style === 'body' ? line : line.map(({ text }) => ({ text }));
  return [paragraph([...dash, ...plainly], style)];
}

/** What hangs on a paragraph, but for text that somebody proposed to delete. */
function lineOf(node: Node): Line {
  const pieces = node.children.flatMap((each): Piece[] => {
    if (each.name === 'w:r') return runOf(each);
    return /^w:(ins|hyperlink|smartTag|fldSimple|sdt|sdtContent)$/.test(each.name) ? [...lineOf(each)] : [];
  });
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (last !== undefined && last.bold === piece.bold && last.italic === piece.italic)
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

function runOf(run: Node): Piece[] {
  const properties = child(run, 'w:rPr');
  const isOn = (name: string) => {
    const found = child(properties, name);
    return found !== undefined && !/^(0|false|off)$/.test(attribute(found, 'w:val') ?? '1');
  };
  const text = run.children
    .map((part) =>
      part.name === 'w:t'
        ? decoded(part.text)
        : part.name === 'w:tab'
          ? ' '
          : part.name === 'w:br' || part.name === 'w:cr'
            ? '\n'
            : '',
    )
    .join('');
  if (text === '') return [];
  return [{ text, ...(isOn('w:b') ? { bold: true } : {}), ...(isOn('w:i') ? { italic: true } : {}) }];
}

function tableOf(node: Node): Block[] | undefined {
  const [head, ...rows] = node.children.filter(({ name }) => name === 'w:tr').map(cellsOf);
  if (head === undefined) return undefined;
  const widths = all(node, 'w:gridCol').map((each) => Number(attribute(each, 'w:w') ?? 0));
  const columns = head.map(
    ({ line }, index): TableColumn => ({
      title: line.map(({ text }) => text).join(''),
      share: (widths[index] ?? 0) > 0 ? (widths[index] ?? 1) : 1,
      ...(rows[0]?.[index]?.isCentred === true ? { centred: true } : {}),
    }),
  );
  return [
    {
      kind: 'table',
      columns,
      rows: rows.map((row) => columns.map((_, index) => row[index]?.line ?? [])),
    },
  ];
}

function cellsOf(row: Node): { readonly line: Line; readonly isCentred: boolean }[] {
  return row.children
    .filter(({ name }) => name === 'w:tc')
    .map((cell) => {
      const paragraphs = cell.children.filter(({ name }) => name === 'w:p');
      return {
        line: paragraphs.flatMap((each, index) => [
          ...(index === 0 ? [] : [{ text: '\n' }]),
          ...lineOf(each),
        ]),
        isCentred: attribute(child(child(paragraphs[0], 'w:pPr'), 'w:jc'), 'w:val') === 'center',
      };
    });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#'))
      return String.fromCodePoint(
        name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
      );
    return ENTITIES[name] ?? whole;
  });
}
