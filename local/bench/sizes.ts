/** How much the office's workbook, its script's memory and its largest dialogs hold. */
import type { BenchDistrict } from './district';

export interface Sizes {
  /** Of all grids, filled or not, as Google counts them. */
  readonly cells: number;
  /** The sheets with the most cells. */
  readonly largest: readonly { readonly title: string; readonly cells: number }[];
  /** Of all document properties together, keys included. */
  readonly propertyBytes: number;
  readonly longestPropertyBytes: number;
  /** What each dialog that was shown weighs, its data included. */
  readonly dialogs: readonly { readonly title: string; readonly bytes: number }[];
}

const SHEETS_NAMED = 5;

export function sizesOf({ workspace, spreadsheetId, scriptId, officer }: BenchDistrict): Sizes {
  const sheets = (workspace.spreadsheets.get(spreadsheetId)?.sheets ?? []).map(({ properties }) => {
    const { rowCount = 0, columnCount = 0 } = properties.gridProperties ?? {};
    return { title: properties.title, cells: (rowCount ?? 0) * (columnCount ?? 0) };
  });
  const properties = Object.entries(
    workspace.propertyStores.get(`document/${scriptId}/${spreadsheetId}`)?.values ?? {},
  );
  const dialogs = new Map(officer.dialogs.map(({ title, html }) => [title, Buffer.byteLength(html)]));
  return {
    cells: sheets.reduce((sum, { cells }) => sum + cells, 0),
    largest: [...sheets].sort((one, other) => other.cells - one.cells).slice(0, SHEETS_NAMED),
    propertyBytes: properties.reduce(
      (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    ),
    longestPropertyBytes: Math.max(0, ...properties.map(([, value]) => Buffer.byteLength(value))),
    dialogs: [...dialogs].map(([title, bytes]) => ({ title, bytes })),
  };
}
