/** A table as an .xlsx file: one sheet with a head that stays, a filter, and numbers, parts and days as such. All text is text. */
import { strToU8, zipSync } from 'fflate';
import { type IsoDate, parseIsoDate, toSerial } from '../domain/calendar-date';
import type { ViewCell, ViewKind, ViewTable } from '../domain/view-table';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PARTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Positions in `cellXfs` of the styles below. */
const STYLES: Readonly<Record<ViewKind | 'head' | 'labelled', number>> = {
  text: 1,
  link: 1,
  number: 2,
  share: 3,
  difference: 4,
  day: 5,
  head: 6,
  labelled: 7,
};
const WIDTHS: Readonly<Record<ViewKind, number>> = {
  text: 28,
  link: 40,
  number: 11,
  share: 11,
  difference: 12,
  day: 13,
};

export function xlsxOf(table: ViewTable): Uint8Array<ArrayBuffer> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PARTS}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PARTS}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${PARTS}.styles+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheetName(table.title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(table.label),
    'xl/worksheets/sheet1.xml': sheet(table),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)] as const);
  return zipSync(Object.fromEntries(files));
}

function sheet({ columns, rows, label }: ViewTable): string {
  const last = `${letters(columns.length)}${rows.length + 1}`;
  const widths = columns
    .map(
      ({ kind }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${WIDTHS[kind]}" customWidth="1"/>`,
    )
    .join('');
  const lines = [
    columns.map(({ title }, index) =>
      textCell(
        `${letters(index + 1)}1`,
        title,
        index === 0 && label !== undefined ? STYLES.labelled : STYLES.head,
      ),
    ),
    ...rows.map((row, line) =>
      columns.map(({ kind }, index) => cellOf(`${letters(index + 1)}${line + 2}`, row[index] ?? '', kind)),
    ),
  ];
  const data = lines.map((cells, line) => `<row r="${line + 1}">${cells.join('')}</row>`).join('');
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${data}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function cellOf(address: string, cell: ViewCell, kind: ViewKind): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${address}" s="${STYLES[kind]}"><v>${cell}</v></c>`;
  const day: IsoDate | undefined = kind === 'day' ? parseIsoDate(cell.slice(0, 10)) : undefined;
  return day === undefined
    ? textCell(address, cell, STYLES.text)
    : `<c r="${address}" s="${STYLES.day}"><v>${toSerial(day)}</v></c>`;
}

function textCell(address: string, text: string, style: number): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** The label stands behind the first title, as its number format: the text of the cell stays the column's name. */
function styles(label = ''): string {
  const formats = ['0%', '+0%;-0%;0%', 'dd/mm/yyyy', escaped(`@" · ${label.replaceAll('"', '')}"`)];
  const numbers = formats
    .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`)
    .join('');
  const xf = (format: number, more = '', inside = '<alignment vertical="top" wrapText="1"/>') =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"${more}>${inside}</xf>`;
  const head = (format: number) =>
    `<xf numFmtId="${format}" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`;
  const cells = [xf(0), xf(49), xf(0), xf(164), xf(165), xf(166), head(49), head(167)];
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${numbers}</numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EAED"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('');
  return `<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
}

/** 1-based. */
function letters(column: number): string {
  let found = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    found = String.fromCharCode(65 + ((rest - 1) % 26)) + found;
  return found;
}

/** What Excel takes as the name of a sheet. */
function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, '-').slice(0, 31);
}

function escaped(text: string): string {
  const clean = Array.from(text, (sign) => (sign < ' ' && !'\t\n\r'.includes(sign) ? ' ' : sign)).join('');
  return clean.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
