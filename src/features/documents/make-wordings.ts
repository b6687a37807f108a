/** Tạo bản mẫu: one Google Doc per template, made once, checked whenever the menu item is chosen again. */
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import {
  createFolders,
  type DriveFile,
  filesMatching,
  folderLink,
  newFolderIds,
} from '../../google/drive-files';
import { blocksFile, createDocuments, documentLink } from '../../google/word-files';
import { documentTemplatesTable } from '../../workbook/district';
import { layoutOf } from '../../workbook/layout';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { ensureRoot } from '../provision/template';
import { type FileKind, NOTE, notesFor } from '../provision/tree';
import { logActivities } from '../settings/activity';
import { generalSettings, readSettingsEntries, requireOperator } from '../settings/read-district';
import { readOwnWordings, standardWording, templateRows } from './own-wordings';
import { templateKey } from './template';
import { templates } from './templates';
import { documentBlocks } from './wording';

const FOLDER_NAME = 'Bản mẫu văn bản';

export interface WordingReport {
  readonly message: string;
  readonly link: string;
}

/** Throws ProblemError or GoogleError. Stopped anywhere and run again it makes nothing twice. */
export function makeWordings(): WordingReport {
  const workbook = activeWorkbook();
  const entries = readSettingsEntries(workbook);
  requireOperator(entries);
  workbook.prepareSheets([layoutOf(documentTemplatesTable)]);
  const { id: rootId } = ensureRoot(workbook, entries, generalSettings(entries).office.name);
  const folder = ensureFolder(rootId);
  const made = ensureDocuments(rootId, folder);
  enter(workbook, made);
  const { wordings, problems, held } = readOwnWordings(workbook);
  const message = [
    `${made.size} bản mẫu nằm trong thư mục “${FOLDER_NAME}”, liên kết ở trang ${documentTemplatesTable.title}.`,
    wordings.size === 0
      ? 'Chưa bản nào sửa lời văn: các văn bản vẫn theo lời văn của chương trình.'
      : `${wordings.size} bản đã sửa lời văn; chọn THĐT > Gửi thiết lập xuống các trường để trường soạn theo.`,
    ...(held.size === 0
      ? []
      : [
          `${held.size} bản có chỗ cần sửa (cột Cần sửa), chưa lập văn bản theo các bản này:`,
          ...problems.slice(0, 5).map(({ place, message: what }) => `• ${place}: ${what}`),
        ]),
  ].join('\n');
  logActivities(workbook, [{ what: 'Tạo, kiểm tra bản mẫu văn bản', result: message }]);
  workbook.flush();
  return { message, link: folderLink(folder) };
}

function filesOf(rootId: string, kind: FileKind): DriveFile[] {
  return filesMatching(
    `appProperties has { key='${NOTE.kind}' and value='${kind}' } and trashed = false`,
  ).filter(({ notes }) => notes[NOTE.root] === rootId);
}

function ensureFolder(rootId: string): string {
  const [found] = filesOf(rootId, 'wordings');
  if (found !== undefined) return found.id;
  const id = newFolderIds(1)[0] ?? '';
  const [outcome] = createFolders([
    { id, name: FOLDER_NAME, parent: rootId, notes: notesFor(rootId, 'wordings') },
  ]);
  if (outcome !== undefined && !outcome.ok) throw outcome.error;
  return id;
}

/** The Doc of each template by its key, those missing made now. */
function ensureDocuments(rootId: string, folder: string): ReadonlyMap<string, string> {
  const found = new Map(
    filesOf(rootId, 'wording').map(({ id, notes }) => [notes[NOTE.document] ?? '', id] as const),
  );
  const missing = templates.filter((template) => !found.has(templateKey(template)));
  const outcomes = createDocuments(
    missing.map((template) => ({
      name: template.title,
      parent: folder,
      word: () => blocksFile(template.title, documentBlocks(template.title, standardWording(template))),
      notes: { ...notesFor(rootId, 'wording'), [NOTE.document]: templateKey(template) },
    })),
  );
  missing.forEach((template, index) => {
    const outcome = outcomes[index];
    if (outcome?.ok) found.set(templateKey(template), outcome.value.id);
    else if (outcome !== undefined) throw outcome.error;
  });
  return found;
}

/** One row per template; what people chose in it stays. */
function enter(workbook: ActiveWorkbook, documents: ReadonlyMap<string, string>): void {
  const rows = new Map(templateRows(workbook).map((row) => [row.record.document, row]));
  const added: RowValues[] = [];
  const changed = new Map<string, RowValues>();
  for (const template of templates) {
    const key = templateKey(template);
    const id = documents.get(key);
    if (id === undefined) continue;
    const row = rows.get(key);
    const values = { document: key, title: template.title, link: documentLink(id) };
    if (row === undefined) added.push(toRowValues(documentTemplatesTable, { ...values, use: 'own' }));
    else if (row.id !== '' && row.record.link !== values.link)
      changed.set(row.id, toRowValues(documentTemplatesTable, values));
  }
  if (added.length > 0) workbook.appendRows(documentTemplatesTable, added);
  if (changed.size > 0) workbook.patchRows(documentTemplatesTable, changed);
  workbook.flush();
}
