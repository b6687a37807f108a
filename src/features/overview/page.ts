/** What the dashboard shows: plain values, for they cross google.script.run; the same data make its tables and reports. */
import type { ViewTable } from '../../domain/view-table';
import type { LevelAverage, LevelKey } from './plan-averages';

export const TABLE_KEYS = [
  'schools',
  'averages',
  'criteria',
  'indicators',
  'missing',
  'late',
  'gaps',
  'order',
  'map',
] as const;
export type TableKey = (typeof TABLE_KEYS)[number];

/** Parts of the dashboard as its tabs show them, each with the tables that it needs. */
export const PARTS = {
  charts: ['averages', 'criteria'],
  schools: ['schools'],
  weak: ['criteria', 'indicators'],
  late: ['missing', 'late'],
  gaps: ['gaps'],
  order: ['order'],
  map: ['map'],
  papers: ['averages', 'criteria', 'indicators', 'schools', 'missing', 'late', 'gaps', 'order'],
  files: [],
} as const satisfies Readonly<Record<string, readonly TableKey[]>>;
export type DashboardPart = keyof typeof PARTS;

/** Parts that go through the schools one by one. */
export const PARTS_WITH_SCHOOLS: readonly DashboardPart[] = ['schools', 'gaps'];

export interface DashboardPage {
  /** All of it, or in a district of many schools only what one part needs: the other tables are empty then. */
  readonly part: DashboardPart | 'whole';
  readonly office: { readonly name: string; readonly superior: string };
  /** "1/10/2026" */
  readonly today: string;
  readonly day: string;
  readonly month: string;
  readonly monthText: string;
  readonly months: readonly { readonly month: string; readonly text: string }[];
  readonly points: 'unconfirmed' | 'sample' | 'confirmed';
  readonly levels: readonly { readonly key: LevelKey; readonly name: string }[];
  readonly averages: readonly LevelAverage[];
  readonly criteria: readonly {
    readonly code: string;
    readonly title: string;
    /** 0-1, by level; absent where nobody has one. */
    readonly shares: Readonly<Partial<Record<LevelKey, number>>>;
  }[];
  /** Schools by criteria; null where nothing is in or nothing applies. */
  readonly heat: readonly {
    /** Row id of the school. */
    readonly id: string;
    readonly school: string;
    readonly levels: readonly LevelKey[];
    readonly shares: readonly (number | null)[];
  }[];
  /** Hand-ins of each month. */
  readonly handIns: readonly {
    readonly text: string;
    readonly inTime: number;
    readonly late: number;
    readonly missing: number;
    readonly open: number;
  }[];
  readonly tables: Readonly<Record<TableKey, ViewTable>>;
  /** "Đọc sổ các trường từ 16:00 30/9/2026 đến …"; '' before the first consolidation. */
  readonly readText: string;
  /** Sheets of the workbook that may be taken as files. */
  readonly sheets: readonly { readonly name: string; readonly title: string }[];
}

/** Papers that the dashboard makes of its data. */
export const PAPER_TITLES = {
  month: 'Báo cáo tổng hợp tháng',
  missing: 'Danh sách trường chưa nộp, nộp muộn',
  gaps: 'Bảng đối chiếu tự chấm và kiểm tra',
  order: 'Bảng thứ tự các trường',
} as const;
export type PaperKind = keyof typeof PAPER_TITLES;
