/**
 * How a table's sheet looks, said without naming any spreadsheet service. Rows and columns are 1-based; row 1 holds
 * keys (hidden), column 1 row ids (hidden), row 2 the titles.
 */

import { SAMPLE_TITLE_NOTE } from '../standard/sample-label';
import { columnLayouts, type ValidationLayout } from './column-layout';
import { districtTables } from './district';
import { type Highlight, highlightsOf } from './highlights';
import { ACCENTS, LINE } from './palette';
import { schoolTables } from './school';
import { FIRST_DATA_ROW, type TableDefinition } from './table';

export interface ColumnLayout {
  /** Row 1: the column's key; the table's tag in column 1. */
  readonly key: string;
  /** Row 2, with * when the column must be filled. */
  readonly title: string;
  /** Note on the title's cell. */
  readonly note: string;
  /** Pixels. */
  readonly width: number;
  readonly hidden: boolean;
  /** As spreadsheets spell formats; `@` is plain text, `General` is automatic. */
  readonly numberFormat: string;
  readonly align: 'left' | 'center' | 'right';
  readonly wrap: 'wrap' | 'clip';
  readonly titleColors: Colors;
  readonly bodyColors: Colors;
  readonly validation?: ValidationLayout;
}

export interface Colors {
  /** `#rrggbb` */
  readonly background: string;
  readonly text: string;
}

/** A block of cells, both ends included; without an end it goes to the sheet's. */
export interface Block {
  readonly fromRow: number;
  readonly toRow?: number;
  readonly fromColumn: number;
  readonly toColumn?: number;
}

export interface Protection {
  /** Without a block: the whole sheet. */
  readonly block?: Block;
  /** `warning` asks before an edit; `district` lets only the operator account edit. */
  readonly kind: 'warning' | 'district';
  /** Vietnamese; also tells our protections from people's own. */
  readonly description: string;
}

export interface PrintSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Rows printed on top of every page. */
  readonly repeatedRows: { readonly from: number; readonly to: number };
  /** Columns printed on the left of every page; only where the sheet takes several pages across. */
  readonly repeatedColumns?: { readonly from: number; readonly to: number };
  readonly pagesWide: number;
  /** Centimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Vietnamese; the page number is put beside it. */
  readonly footer: string;
}

export interface SheetLayout {
  /** The table's name. */
  readonly name: string;
  readonly sheetId: number;
  readonly title: string;
  readonly tabColor: string;
  readonly hidden: boolean;
  /** Rows that a new sheet has; more are added as the table grows. */
  readonly rowCount: number;
  /** Colour of the thin lines between cells, from the titles down. */
  readonly lineColor: string;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hiddenRows: readonly number[];
  /** Pixels of row 2. */
  readonly titleHeight: number;
  /** The title that bears the sample's label while the points are the sample's, and the height of row 2 by then. */
  readonly labelled: { readonly key: string; readonly titleHeight: number };
  /** In the order of the sheet, the hidden column of row ids first. */
  readonly columns: readonly ColumnLayout[];
  readonly protections: readonly Protection[];
  readonly filter: Block;
  readonly highlights: readonly Highlight[];
  readonly print: PrintSetup;
}

const ROWS_AT_FIRST = 1000;
/** Wider than this, letters of ten points come out under eight on upright A4. */
const PORTRAIT_WIDTH = 850;
/** Wider than this, they come out under eight on one A4 page across. */
export const PAGE_WIDTH = 1260;
/** Frozen columns wider than this leave no room on a phone, which shows about 330 pixels of a sheet. */
const FROZEN_WIDTH = 250;

/** The sheet of a table; `among` are the tables that its drop-downs may point to. */
export function layoutOf(
  definition: TableDefinition,
  among: readonly TableDefinition[] = definition.workbook === 'school' ? schoolTables : districtTables,
): SheetLayout {
  const columns = columnLayouts(definition, among, rowCountOf);
  const rowCount = rowCountOf(definition);
  return {
    name: definition.name,
    sheetId: definition.sheetId,
    title: definition.title,
    tabColor: ACCENTS[definition.area],
    hidden: definition.hidden === true,
    rowCount,
    lineColor: LINE,
    frozenRows: FIRST_DATA_ROW - 1,
    frozenColumns: frozenColumns(definition, columns),
    hiddenRows: [1],
    titleHeight: titleHeight(columns),
    labelled: labelledTitle(columns, frozenColumns(definition, columns)),
    columns,
    protections: protections(definition, columns),
    filter: { fromRow: FIRST_DATA_ROW - 1, toRow: rowCount, fromColumn: 1, toColumn: columns.length },
    highlights: highlightsOf(definition, rowCount),
    print: printSetup(definition, columns, frozenColumns(definition, columns)),
  };
}

function rowCountOf({ maximumRows }: TableDefinition): number {
  return FIRST_DATA_ROW - 1 + Math.min(maximumRows, ROWS_AT_FIRST);
}

/** Up to the first column that names the row, if a phone has room for it. */
function frozenColumns(definition: TableDefinition, columns: readonly ColumnLayout[]): number {
  let width = 0;
  for (const [index, { key, hidden, width: own }] of columns.entries()) {
    if (hidden) continue;
    width += own;
    const kind = definition.columns[key]?.kind;
    if (width > FROZEN_WIDTH) return Math.max(index, firstShown(columns));
    if (kind === 'text' || kind === 'reference') return index + 1;
  }
  return firstShown(columns);
}

/** Room for the longest title, wrapped beside its filter button. */
function titleHeight(columns: readonly ColumnLayout[]): number {
  const lines = columns
    .filter(({ hidden }) => !hidden)
    .map(({ title, width }) => linesOf(title, Math.max(6, Math.floor((width - 24) / 7))));
  return 14 + 17 * Math.max(1, ...lines);
}

/** The widest title among those that stay in view. */
function labelledTitle(columns: readonly ColumnLayout[], frozen: number): SheetLayout['labelled'] {
  const [first, ...others] = columns.slice(0, frozen).filter(({ hidden }) => !hidden);
  const widest = others.reduce((best, each) => (each.width > (best?.width ?? 0) ? each : best), first);
  const key = widest?.key ?? '';
  const shown = columns.map((each) =>
    each.key === key ? { ...each, title: `${each.title}${SAMPLE_TITLE_NOTE}` } : each,
  );
  return { key, titleHeight: titleHeight(shown) };
}

/** Lines that a text takes when it wraps between words. */
function linesOf(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > perLine) {
      lines += 1;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
}

function firstShown(columns: readonly ColumnLayout[]): number {
  return columns.findIndex(({ hidden }) => !hidden) + 1;
}

function protections(definition: TableDefinition, columns: readonly ColumnLayout[]): Protection[] {
  if (definition.writtenBy === 'district') {
    return [{ kind: 'district', description: `THĐT: ${definition.title} do đơn vị quản lý giữ` }];
  }
  if (definition.writtenBy === 'program') {
    return [{ kind: 'warning', description: `THĐT: ${definition.title} do chương trình ghi` }];
  }
  const marks: Protection[] = [
    {
      kind: 'warning',
      block: { fromRow: 1, toRow: 1, fromColumn: 1 },
      description: 'THĐT: dòng mã của chương trình',
    },
    {
      kind: 'warning',
      block: { fromRow: FIRST_DATA_ROW, fromColumn: 1, toColumn: 1 },
      description: 'THĐT: mã dòng của chương trình',
    },
  ];
  const computed = runs(columns.map(({ key }) => definition.columns[key]?.computed === true));
  return [
    ...marks,
    ...computed.map(
      ({ from, to }): Protection => ({
        kind: 'warning',
        block: { fromRow: FIRST_DATA_ROW, fromColumn: from, toColumn: to },
        description: 'THĐT: cột do chương trình ghi',
      }),
    ),
  ];
}

/** Runs of neighbouring marked positions, 1-based, both ends included. */
function runs(marked: readonly boolean[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  marked.forEach((isMarked, index) => {
    const last = found[found.length - 1];
    if (!isMarked) return;
    if (last?.to === index) last.to = index + 1;
    else found.push({ from: index + 1, to: index + 1 });
  });
  return found;
}

function printSetup(
  { title }: TableDefinition,
  columns: readonly ColumnLayout[],
  frozen: number,
): PrintSetup {
  const width = shownWidth(columns);
  const repeated = shownWidth(columns.slice(0, frozen));
  const pagesWide = width <= PAGE_WIDTH ? 1 : Math.ceil((width - repeated) / (PAGE_WIDTH - repeated));
  return {
    paper: 'A4',
    orientation: width > PORTRAIT_WIDTH ? 'landscape' : 'portrait',
    repeatedRows: { from: FIRST_DATA_ROW - 1, to: FIRST_DATA_ROW - 1 },
    ...(pagesWide > 1 && { repeatedColumns: { from: 1, to: frozen } }),
    pagesWide,
    margins: { top: 1.5, bottom: 1.5, left: 2, right: 1.5 },
    footer: title,
  };
}

function shownWidth(columns: readonly ColumnLayout[]): number {
  return columns.reduce((sum, { hidden, width }) => sum + (hidden ? 0 : width), 0);
}
