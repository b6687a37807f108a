/** How much the office's workbook, its script's memory and its dialogs hold. */
import type { BenchDistrict } from './district';

export interface Sizes {
  /** Of all grids, filled or not, as Google counts them. */
  readonly cells: number;
  /** The sheets with the most cells. */
  readonly largest: readonly { readonly title: string; readonly cells: number }[];
  readonly properties: { readonly bytes: number; readonly longest: number };
  /** What each dialog that was shown weighs. */
  readonly dialogs: readonly { readonly title: string; readonly bytes: number; readonly dataBytes: number }[];
}

const SHEETS_NAMED = 5;
/** Where `src/google/dialogs.ts` puts a page's data. */
const DATA = /<script[^>]*id="initial-data"[^>]*>([\s\S]*?)<\/script>/;

export function sizesOf({ workspace, spreadsheetId, officer }: BenchDistrict): Omit<Sizes, 'properties'> {
  const sheets = (workspace.spreadsheets.get(spreadsheetId)?.sheets ?? []).map(({ properties }) => {
    const { rowCount, columnCount } = properties.gridProperties ?? {};
    return { title: properties.title, cells: (rowCount ?? 0) * (columnCount ?? 0) };
  });
  const pages = new Map(officer.dialogs.map(({ title, html }) => [title, html]));
  return {
    cells: sheets.reduce((sum, { cells }) => sum + cells, 0),
    largest: [...sheets].sort((one, other) => other.cells - one.cells).slice(0, SHEETS_NAMED),
    dialogs: [...pages].map(([title, html]) => ({
      title,
      bytes: Buffer.byteLength(html),
      dataBytes: Buffer.byteLength(DATA.exec(html)?.[1] ?? ''),
    })),
  };
}

/** The most that the document properties held at any look. */
export class FullestProperties {
  /** Of all of them, keys included. */
  bytes = 0;
  /** Of one value. */
  longest = 0;

  constructor(private readonly district: BenchDistrict) {}

  look(): void {
    const { workspace, scriptId, spreadsheetId } = this.district;
    const store = workspace.propertyStores.get(`document/${scriptId}/${spreadsheetId}`);
    let bytes = 0;
    for (const [key, value] of Object.entries(store?.values ?? {})) {
      const length = Buffer.byteLength(value);
      bytes += Buffer.byteLength(key) + length;
      this.longest = Math.max(this.longest, length);
    }
    this.bytes = Math.max(this.bytes, bytes);
  }
}
