/**
 * A paper as a Word file, by the library docx. It is large: the browser's dialogs hold it, the server requires this file
 * only when it makes documents (src/paper/word-on-server.ts), so that no other execution pays for it.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeightRule,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Paragraph as WordParagraph,
  Table as WordTable,
} from 'docx';
import {
  COUNTRY,
  FONT,
  GAP,
  INDENT,
  KEPT,
  LEFT_COLUMN,
  MOTTO,
  PAGE,
  RECIPIENTS_TITLE,
  SIGNATURE_LINES,
  SIZE,
  TEXT_WIDTH,
  WIDE_TEXT_WIDTH,
} from './look';
import { type Annex, type Block, type Line, type Paper, plain, type Signer, type Table } from './paper';

/** The file's parts by path, all of them XML text; made without waiting, so that Apps Script can zip them. */
export function wordParts(paper: Paper): ReadonlyMap<string, string> {
  return partsOf(wordOf(paper));
}

/** The same for blocks alone, on the page of a paper. */
export function blocksParts(title: string, blocks: readonly Block[]): ReadonlyMap<string, string> {
  return partsOf(documentOf(title, [{ wide: false, children: blocks.flatMap((block) => blockOf(block)) }]));
}

function partsOf(document: Document): ReadonlyMap<string, string> {
  // Packer's public methods answer promises, which never settle inside one Apps Script call.
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  if (!isCompiler(compiler)) throw new Error('This version of docx keeps its compiler elsewhere.');
  const parts = compiler.compile(document);
  return new Map([...parts].map(([path, content]) => [path, String(content)]));
}

interface Compiler {
  compile(document: Document): ReadonlyMap<string, unknown>;
}

function isCompiler(value: unknown): value is Compiler {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'compile') === 'function';
}

/** The file as base64, in the browser. */
export function wordBase64(paper: Paper): Promise<string> {
  return Packer.toBase64String(wordOf(paper));
}

function wordOf(paper: Paper): Document {
  const main = [
    ...(paper.label === undefined ? [] : [centre(plain(paper.label), SIZE.label, { bold: true })]),
    headOf(paper),
    centre(plain(paper.type), SIZE.type, { bold: true }, { spacing: { before: points(14) }, keepNext: true }),
    centre(paper.subject, SIZE.subject, { bold: true }, { keepNext: true }),
    rule((TEXT_WIDTH - 40) / 2, (TEXT_WIDTH - 40) / 2, 8),
    ...addresseesOf(paper),
    ...(paper.authority === undefined ? [] : [centre(paper.authority, SIZE.body, { bold: true }, AFTER)]),
    ...paper.body.flatMap((block, index) => blockOf(block, index === paper.body.length - 1)),
    thin(true),
    footOf(paper),
    ...(paper.signers.length > 1 ? recipientsOf(paper) : []),
  ];
  const sections: Section[] = [{ wide: false, children: main }];
  for (const annex of paper.annexes) {
    const wide = annex.wide === true;
    const last = sections[sections.length - 1];
    // standing and lying sheets are sections of their own, which begin on a new page anyway
    if (last?.wide === wide) last.children.push(...annexOf(annex, true));
    else sections.push({ wide, children: annexOf(annex, false) });
  }
  return documentOf(paper.fileName, sections);
}

interface Section {
  readonly wide: boolean;
  readonly children: (WordParagraph | WordTable)[];
}

function documentOf(title: string, sections: readonly Section[]): Document {
  const { margins } = PAGE;
  const pageNumber = new WordParagraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber * 2, font: FONT })],
  });
  return new Document({
    title,
    styles: {
      default: { document: { run: { font: FONT, size: SIZE.body * 2, language: { value: 'vi-VN' } } } },
    },
    sections: sections.map(({ wide, children }, index) => ({
      properties: {
        titlePage: index === 0,
        page: {
          size: {
            width: twips(PAGE.width),
            height: twips(PAGE.height),
            orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: {
            top: twips(margins.top),
            bottom: twips(margins.bottom),
            left: twips(margins.left),
            right: twips(margins.right),
            header: twips(PAGE.pageNumberFromTop),
            footer: twips(PAGE.pageNumberFromTop),
          },
        },
      },
      headers: {
        default: new Header({ children: [pageNumber] }),
        ...(index === 0 ? { first: new Header({ children: [new WordParagraph({})] }) } : {}),
      },
      children,
    })),
  });
}

const AFTER = { spacing: { after: points(GAP) } } as const;

function headOf({ superior, issuer, number, placeAndDate }: Paper): WordTable {
  const left = LEFT_COLUMN.head;
  return columns(left, TEXT_WIDTH - left, [
    [
      centre(superior, SIZE.superior, { allCaps: true }),
      centre(issuer, SIZE.issuer, { bold: true, allCaps: true }),
      rule((left - 25) / 2, (left - 25) / 2),
      ...(number === undefined ? [] : [centre(number, SIZE.number)]),
    ],
    [
      centre(plain(COUNTRY), SIZE.country, { bold: true }),
      centre(plain(MOTTO), SIZE.motto, { bold: true }),
      rule(MOTTO_RULE, MOTTO_RULE),
      centre(placeAndDate, SIZE.placeAndDate, { italics: true }),
    ],
  ]);
}

/** Millimetres left and right of the line under the motto, which is as long as its text. */
const MOTTO_RULE = (TEXT_WIDTH - LEFT_COLUMN.head - 62) / 2;

function addresseesOf({ addressees = [] }: Paper): WordParagraph[] {
  if (addressees.length === 0) return [];
  const text = addressees.flatMap((each, index) => (index === 0 ? each : [{ text: '; ' }, ...each]));
  return [centre([{ text: 'Kính gửi: ' }, ...text, { text: '.' }], SIZE.body, {}, AFTER)];
}

function annexOf(
  { type, subject, caption, body, wide }: Annex,
  onNewPage: boolean,
): (WordParagraph | WordTable)[] {
  const width = wide === true ? WIDE_TEXT_WIDTH : TEXT_WIDTH;
  return [
    centre(plain(type), SIZE.type, { bold: true }, { pageBreakBefore: onNewPage, keepNext: true }),
    centre(subject, SIZE.subject, { bold: true }, { keepNext: true }),
    centre(caption, SIZE.caption, { italics: true }),
    rule((width - 40) / 2, (width - 40) / 2, 8),
    ...body.flatMap((block) => blockOf(block, false, width)),
  ];
}

/** With `keep` it stays on the page of what follows: a signature never stands alone. */
function blockOf(block: Block, keep = false, width = TEXT_WIDTH): (WordParagraph | WordTable)[] {
  if (block.kind === 'table') return [gridOf(block, width), thin(keep)];
  const { style, line } = block;
  if (style === 'centred') return [centre(line, SIZE.body, { bold: true }, { ...AFTER, keepNext: true })];
  if (style === 'caption') return [centre(line, SIZE.caption, { italics: true }, AFTER)];
  return [
    new WordParagraph({
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: twips(INDENT) },
      spacing: { after: points(GAP), line: 276, lineRule: LineRuleType.AUTO },
      keepNext: keep || style === 'heading',
      children: runs(line, SIZE.body, { bold: style === 'heading', italics: style === 'basis' }),
    }),
  ];
}

function gridOf({ columns: list, rows, small }: Table, textWidth: number): WordTable {
  const size = small === true ? SIZE.smallTable : SIZE.table;
  const whole = list.reduce((sum, { share }) => sum + share, 0);
  const widths = list.map(({ share }) => Math.round((twips(textWidth) * share) / whole));
  const cell = (index: number, child: WordParagraph) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: points(2), bottom: points(2), left: points(4), right: points(4) },
      children: [child],
    });
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: twips(textWidth), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: list.map(({ title }, index) => cell(index, centre(plain(title), size, { bold: true }))),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: list.map(({ centred }, index) =>
              cell(
                index,
                new WordParagraph({
                  alignment: centred === true ? AlignmentType.CENTER : AlignmentType.LEFT,
                  children: runs(row[index] ?? [], size),
                }),
              ),
            ),
          }),
      ),
    ],
  });
}

function footOf(paper: Paper): WordTable {
  const [first, second] = paper.signers;
  const left = LEFT_COLUMN.foot;
  return columns(left, TEXT_WIDTH - left, [
    second === undefined ? recipientsOf(paper) : signerOf(first),
    signerOf(second ?? first),
  ]);
}

function recipientsOf({ recipients }: Paper): WordParagraph[] {
  if (recipients.length === 0) return [new WordParagraph({})];
  return [
    new WordParagraph({
      children: runs(plain(RECIPIENTS_TITLE), SIZE.recipientsTitle, { bold: true, italics: true }),
    }),
    ...[...recipients.map((each) => [...each, { text: ';' }]), plain(KEPT)].map(
      (each) => new WordParagraph({ children: runs([{ text: '- ' }, ...each], SIZE.recipients) }),
    ),
  ];
}

function signerOf(signer: Signer | undefined): WordParagraph[] {
  if (signer === undefined) return [new WordParagraph({})];
  const room = Array.from({ length: SIGNATURE_LINES }, () => centre([], SIZE.signer, {}, { keepNext: true }));
  return [
    ...signer.titles.map((title) => centre(title, SIZE.signer, { bold: true }, { keepNext: true })),
    ...room,
    centre(signer.name, SIZE.signer, { bold: true }),
  ];
}

/** Two columns without lines, kept on one page. */
function columns(left: number, right: number, cells: readonly WordParagraph[][]): WordTable {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const widths = [twips(left), twips(right)];
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: 0, rule: HeightRule.ATLEAST },
        children: cells.map(
          (children, index) =>
            new TableCell({
              borders,
              margins: { left: 0, right: 0 },
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              children,
            }),
        ),
      }),
    ],
  });
}

/** A line across the column but for these millimetres at its ends; `after` in points. */
function rule(left: number, right: number, after = 2): WordParagraph {
  return new WordParagraph({
    indent: { left: twips(left), right: twips(right) },
    spacing: { before: points(4), line: 20, lineRule: LineRuleType.EXACT, after: points(after) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}

/** Word wants a paragraph between tables; this one takes next to no room. */
function thin(keepNext: boolean): WordParagraph {
  return new WordParagraph({
    spacing: { line: points(4), lineRule: LineRuleType.EXACT },
    keepNext,
    children: [new TextRun({ text: '', size: 4 })],
  });
}

type RunStyle = Pick<IRunOptions, 'bold' | 'italics' | 'allCaps'>;

function centre(
  line: Line,
  size: number,
  style: RunStyle = {},
  options: Partial<IParagraphOptions> = {},
): WordParagraph {
  return new WordParagraph({
    alignment: AlignmentType.CENTER,
    ...options,
    children: runs(line, size, style),
  });
}

/** Line breaks inside a piece stay line breaks. */
function runs(line: Line, size: number, style: RunStyle = {}): TextRun[] {
  return line.flatMap(({ text, bold, italic, missing }) =>
    text.split('\n').map(
      (part, index) =>
        new TextRun({
          text: withoutControls(part),
          ...style,
          bold: bold === true || style.bold === true,
          italics: italic === true || style.italics === true,
          size: size * 2,
          font: FONT,
          ...(index > 0 ? { break: 1 } : {}),
          ...(missing === undefined ? {} : { highlight: 'yellow' as const }),
        }),
    ),
  );
}

/** XML holds no control characters and no half of a character; a cell may. */
function withoutControls(text: string): string {
  return Array.from(text)
    .filter((sign) => (sign >= ' ' || sign === '\t') && !/^[\ud800-\udfff\ufffe\uffff]$/.test(sign))
    .join('');
}

/** Twentieths of a point. */
function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

function points(value: number): number {
  return value * 20;
}
