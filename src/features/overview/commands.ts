/** Việc hôm nay and Toàn cảnh các trường: the functions behind the two menu items and their dialogs. */
import * as v from 'valibot';
import { formatDate } from '../../domain/calendar-date';
import { ProblemError } from '../../domain/result';
import type { ViewTable } from '../../domain/view-table';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { explained, showDialog } from '../../google/dialogs';
import { quickPdf } from '../../google/mail';
import { pageOf } from '../../paper/page';
import { petitionsTable } from '../../workbook/district';
import { answered, type Refusal, requested } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import { generalSettings, readSettingsEntries } from '../settings/read-district';
import { readVerified } from '../verification/read-verified';
import { type DashboardPage, type DashboardPart, PAPER_TITLES, PARTS, type PaperKind } from './page';
import { downloadable, downloadOf } from './plan-download';
import { dashboardPage } from './plan-page';
import { districtPaper } from './plan-reports';
import { shownItems, type TodayItem, type TodayKind, todayItems } from './plan-today';
import { readView } from './read-view';

const TODAY = 'Việc hôm nay';
const DASHBOARD = 'Toàn cảnh các trường';

/** A visit's file with its registers is the longest of them. */
const LONGEST_PAGE = 2_000_000;

const paperSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  html: v.pipe(
    v.string(),
    v.maxLength(LONGEST_PAGE, 'Văn bản dài quá, không tạo được tệp PDF. Bấm In thay thế.'),
  ),
});

export interface TodayPage {
  /** "1/10/2026" */
  readonly today: string;
  /** The first of each kind; `counts` tells how many there are. */
  readonly items: readonly TodayItem[];
  readonly counts: Readonly<Partial<Record<TodayKind, number>>>;
  /** False before the first consolidation: nothing is known then. */
  readonly isRead: boolean;
}

/** A file as the page saves it. */
export interface TakenFile {
  readonly state: 'file';
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** Menu: what waits today, each with its button. */
export function openToday(): void {
  openPage('today', TODAY, { width: 900, height: 640 }, todayPage);
}

/** Dialog: the same anew, after something was done. */
export function loadToday(): { readonly state: 'page'; readonly page: TodayPage } | Refusal {
  return answered(() => ({ state: 'page', page: todayPage(activeWorkbook()) }));
}

/** Menu: charts, tables and reports of all schools. */
export function openDashboard(): void {
  openPage('dashboard', DASHBOARD, { width: 1100, height: 720 }, (workbook) => page(workbook));
}

/** Dialog: another month, or another part of it. */
export function loadDashboard(
  month: string,
  part?: string,
): { readonly state: 'page'; readonly page: DashboardPage } | Refusal {
  return answered(() => ({ state: 'page', page: page(activeWorkbook(), String(month), partOf(part)) }));
}

/** Dialog: a report as a PDF. */
export function takeDistrictPdf(kind: string, month: string): TakenFile | Refusal {
  return answered(() => {
    const known = paperKind(kind);
    const paper = districtPaper(page(activeWorkbook(), String(month), 'papers'), known);
    return pdfFile(paper.fileName, pageOf([paper]));
  });
}

/** Any dialog that shows a paper: its page, as the dialog shows it, as a PDF for the person who is looking at it. */
export function takePaperPdf(input: unknown): TakenFile | Refusal {
  return answered(() => {
    const { name, html } = requested(paperSchema, input);
    return pdfFile(name, html);
  });
}

/** Dialog: the rows of a sheet of this workbook, to be saved as a file. */
export function loadSheetTable(
  name: string,
): { readonly state: 'table'; readonly table: ViewTable } | Refusal {
  return answered(() => {
    const definition = downloadable().find((each) => each.name === name);
    if (definition === undefined) throw new ProblemError(noSuchSheet());
    const workbook = activeWorkbook();
    const [result] = workbook.readTables([definition]);
    if (result === undefined || !result.ok) throw new ProblemError(result?.problem ?? noSuchSheet());
    const { points } = generalSettings(readSettingsEntries(workbook));
    return { state: 'table', table: downloadOf(definition, result.value, points.state) };
  });
}

function pdfFile(name: string, html: string): TakenFile {
  const pdf = quickPdf(name, html);
  if (pdf === undefined)
    throw new ProblemError({
      code: 'pdf.none',
      message: 'Google chưa tạo được tệp PDF.',
      remedy: 'Bấm In rồi chọn “Lưu dưới dạng PDF”, hoặc thử lại sau.',
    });
  return { state: 'file', ...pdf };
}

function openPage(
  file: string,
  title: string,
  size: { readonly width: number; readonly height: number },
  make: (workbook: ActiveWorkbook) => unknown,
): void {
  explained(title, () => showDialog(file, title, size, make(activeWorkbook())));
}

function todayPage(workbook: ActiveWorkbook): TodayPage {
  const view = readView(workbook);
  const [petitions] = readRecords(workbook, [petitionsTable]).records;
  return {
    today: formatDate(view.today),
    ...shownItems(todayItems(view, petitions)),
    isRead: view.schools.some(({ record }) => record.lastRead !== undefined),
  };
}

function page(workbook: ActiveWorkbook, month?: string, part?: DashboardPart): DashboardPage {
  return dashboardPage(readView(workbook), (shown) => readVerified(workbook, shown), month, part);
}

function partOf(name: string | undefined): DashboardPart | undefined {
  for (const known of Object.keys(PARTS)) if (known === name) return known as DashboardPart;
  return undefined;
}

function paperKind(kind: string): PaperKind {
  for (const known of Object.keys(PAPER_TITLES)) if (known === kind) return known as PaperKind;
  throw new ProblemError({
    code: 'request.bad',
    message: 'Không có loại báo cáo này.',
    remedy: 'Đóng cửa sổ rồi mở lại.',
  });
}

function noSuchSheet() {
  return {
    code: 'table.missing',
    message: 'Không thấy trang này trong sổ.',
    remedy: 'Chọn THĐT > Chuẩn bị sổ này rồi thử lại.',
  };
}
