/** The tree of folders on Drive: what each is called and what is noted on it, so that it is found again. Pure. */
import { LEVEL_NAMES, LEVELS, type Level } from '../../domain/level';
import { formatSchoolYear, type SchoolYear } from '../../domain/school-year';
import type { FolderKey } from '../settings/system-settings';

/** What is noted on every file that this program makes; only this program sees it. */
export const NOTE = {
  /** Id of the district's root folder: one listing finds everything. */
  root: 'thdtRoot',
  kind: 'thdtKind',
  /** Row id of the school in the district's table. */
  school: 'thdtSchool',
  /** On a school's workbook: id of the one that was lost and that it is made in place of. */
  replaces: 'thdtReplaces',
  /** Number of a subfolder. */
  part: 'thdtPart',
  /** Kind of a document, and the data it was written from. */
  document: 'thdtDocument',
  basis: 'thdtBasis',
} as const;

export type FileKind =
  | 'template'
  | 'folder'
  | 'school'
  | 'workbook'
  | 'subfolder'
  | 'document'
  /** The folder of the Docs with the district's wordings, and one of these. */
  | 'wordings'
  | 'wording'
  /** The folder of all weekly files, that of one week, and one file. */
  | 'backup-folder'
  | 'backup-week'
  | 'backup'
  /** The office's workbook while its file is made. */
  | 'backup-copy';

/** Subfolders of each school (standard.md section 3). */
export const SUBFOLDERS: readonly string[] = [
  '01 Văn bản chỉ đạo',
  '02 Tự đánh giá và minh chứng',
  '03 Sổ theo dõi',
  '04 Cổng thông tin điện tử',
  '05 Kho học liệu',
  '06 Tập huấn, chuyên đề',
  '07 Báo cáo tháng, quý, kỳ, năm',
  '08 Biên bản Ban chỉ đạo',
  '09 Tư liệu ảnh',
  '10 Công nhận',
];

/** "01" of "01 Văn bản chỉ đạo" */
export function partOf(subfolder: string): string {
  return subfolder.slice(0, 2);
}

export function notesFor(
  rootId: string,
  kind: FileKind,
  more: { readonly school?: string; readonly part?: string; readonly replaces?: string } = {},
): Record<string, string> {
  return {
    [NOTE.root]: rootId,
    [NOTE.kind]: kind,
    ...(more.school === undefined ? {} : { [NOTE.school]: more.school }),
    ...(more.part === undefined ? {} : { [NOTE.part]: more.part }),
    ...(more.replaces === undefined ? {} : { [NOTE.replaces]: more.replaces }),
  };
}

export function rootName(office: string): string {
  return `Trường học điện tử – ${office}`;
}

export const TEMPLATE_NAME = 'Sổ mẫu – Trường học điện tử';

export function workbookName(school: string): string {
  return `Sổ THĐT – ${school}`;
}

export function yearName(year: SchoolYear): string {
  return `Năm học ${formatSchoolYear(year)}`;
}

export function yearKey(year: SchoolYear): FolderKey {
  return `folder.${year}`;
}

/** "Tiểu học – Trung học cơ sở" for a school with both. */
export function levelFolderName(levels: readonly Level[]): string {
  return inOrder(levels)
    .map((level) => LEVEL_NAMES[level])
    .join(' – ');
}

export function levelKey(year: SchoolYear, levels: readonly Level[]): FolderKey {
  return `folder.${year}.${inOrder(levels).join('-')}`;
}

function inOrder(levels: readonly Level[]): Level[] {
  return LEVELS.filter((level) => levels.includes(level));
}
