/** Tạo sổ mẫu: the root folder and the template workbook, made once and repaired when run again. */
import { type Problem, ProblemError } from '../../domain/result';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { TIME_ZONE } from '../../google/clock';
import {
  createFile,
  createFolders,
  type DriveFile,
  filesById,
  filesNoted,
  newFolderIds,
  type Outcome,
  SPREADSHEET_TYPE,
  untrashFiles,
  workbookLink,
} from '../../google/drive-files';
import { homeIn, homeRenewal, homeRequest } from '../../google/home-renewal';
import { homeRequests, homeSheetRequest } from '../../google/home-requests';
import type { SheetsRequest } from '../../google/remote-tables';
import { remoteWorkbook, sheetsIn, sheetsRequest, updateRequest } from '../../google/remote-workbook';
import { bodyOf } from '../../google/rest';
import { fixedListRequests, requestsForSheets, upgradeRequests } from '../../google/sheet-requests';
import { upgradeOf } from '../../google/sheet-upgrade';
import { callSheets } from '../../google/sheets-calls';
import { isAddOn } from '../../google/target';
import { HOME_SHEET_ID, homeLayout } from '../../workbook/home';
import { isPresentLayout } from '../../workbook/home-renewal';
import { layoutOf } from '../../workbook/layout';
import { schoolTables } from '../../workbook/school';
import { logActivities } from '../settings/activity';
import { requireCloudProject } from '../settings/cloud-project';
import { LOCALE } from '../settings/prepare-district';
import {
  generalSettings,
  readSettingsEntries,
  remember,
  requireOperator,
  type SettingsEntries,
  systemValue,
} from '../settings/read-district';
import { positionsOf } from './repair-plan';
import { NOTE, notesFor, rootName, TEMPLATE_NAME } from './tree';

export interface TemplateReport {
  readonly message: string;
  readonly templateId: string;
  readonly rootId: string;
  readonly link: string;
}

/** Throws ProblemError or GoogleError. Run again it makes nothing twice and brings back what was deleted. */
export function makeTemplate(): TemplateReport {
  const workbook = activeWorkbook();
  let entries = readSettingsEntries(workbook);
  requireOperator(entries);
  entries = requireCloudProject(workbook, entries);
  const office = generalSettings(entries).office.name;
  const root = ensureRoot(workbook, entries, office);
  entries = root.entries;
  const template = findTemplate(entries, root.id) ?? createTemplateFile(root.id);
  if (systemValue(entries, 'template') !== template.id)
    remember(workbook, entries, { template: template.id });
  if (template.trashed) orThrow(untrashFiles([template.id])[0]);
  const made = layOut(template.id);
  const added = made < schoolTables.length ? addColumns(template.id) : 0;
  const message =
    made === 0
      ? `Sổ mẫu đã có và đầy đủ các trang.${added === 0 ? '' : ` Đã thêm ${added} cột mới.`}`
      : `Đã lập ${made} trang của sổ mẫu. Tiếp theo: ${isAddOn() ? '' : 'gắn chương trình của trường vào sổ mẫu, rồi '}thử với một trường.`;
  logActivities(workbook, [{ what: 'Tạo sổ mẫu', result: message }]);
  workbook.flush();
  return { message, templateId: template.id, rootId: root.id, link: workbookLink(template.id) };
}

/** The root folder, created or taken out of the trash if need be. */
export function ensureRoot(
  workbook: ActiveWorkbook,
  entries: SettingsEntries,
  office: string,
): { readonly id: string; readonly entries: SettingsEntries } {
  const known = systemValue(entries, 'rootFolder');
  const [found] = known === '' ? [] : filesById([known]);
  if (found?.ok) {
    if (found.value.trashed) orThrow(untrashFiles([known])[0]);
    return { id: known, entries };
  }
  if (found && !found.ok && found.error.kind !== 'not-found') throw found.error;
  // The id is kept before the folder is made: a run that is stopped in between makes the same folder.
  const make = (id: string): Outcome<unknown> | undefined =>
    createFolders([{ id, name: rootName(office), notes: { [NOTE.kind]: 'root' } }])[0];
  if (known !== '') {
    orThrow(make(known));
    const [again] = filesById([known]);
    if (again?.ok) return { id: known, entries };
    // Only an id that is used up may be replaced: a call that failed says nothing about it.
    if (again && again.error.kind !== 'not-found') throw again.error;
  }
  const id = newFolderIds(1)[0] ?? '';
  const kept = remember(workbook, entries, { rootFolder: id });
  orThrow(make(id));
  return { id, entries: kept };
}

function findTemplate(entries: SettingsEntries, rootId: string): DriveFile | undefined {
  const known = systemValue(entries, 'template');
  const [found] = known === '' ? [] : filesById([known]);
  if (found?.ok) return found.value;
  if (found && !found.ok && found.error.kind !== 'not-found') throw found.error;
  const noted = filesNoted(NOTE.root, rootId).filter((file) => file.notes[NOTE.kind] === 'template');
  return noted.find(({ trashed }) => !trashed) ?? noted[0];
}

function createTemplateFile(rootId: string): DriveFile {
  return orThrow(
    createFile({
      name: TEMPLATE_NAME,
      mimeType: SPREADSHEET_TYPE,
      parent: rootId,
      notes: notesFor(rootId, 'template'),
    }),
  );
}

/** Makes the sheets that the template lacks, all in one call; answers how many. */
function layOut(templateId: string): number {
  const sheets = sheetsIn(one('read', sheetsRequest(templateId)));
  const present = new Set(sheets.map(({ sheetId }) => sheetId));
  const missing = schoolTables.filter(({ sheetId }) => !present.has(sheetId));
  const lacksHome = !present.has(HOME_SHEET_ID);
  if (missing.length === 0 && !lacksHome) return 0;
  const home = homeLayout();
  const isNew = missing.length === schoolTables.length;
  const requests: SheetsRequest[] = [
    {
      updateSpreadsheetProperties: {
        properties: { locale: LOCALE, timeZone: TIME_ZONE },
        fields: 'locale,timeZone',
      },
    },
    ...requestsForSheets(
      missing.map((table) => layoutOf(table)),
      isNew ? undefined : positionsOf(schoolTables, sheets),
    ),
    ...(lacksHome ? [homeSheetRequest(home), ...homeRequests(home)] : []),
    // The empty sheet that every new workbook comes with.
    ...(isNew && sheets.length === 1 ? [{ deleteSheet: { sheetId: sheets[0]?.sheetId ?? 0 } }] : []),
  ];
  one('write', updateRequest(templateId, requests));
  return missing.length + (lacksHome ? 1 : 0);
}

/** Brings the template's sheets up to this version: columns, drop-downs, the home sheet; answers how many columns came. */
function addColumns(templateId: string): number {
  let added = 0;
  const requests = remoteWorkbook(templateId)
    .readTables(schoolTables)
    .flatMap((result, index): SheetsRequest[] => {
      const table = schoolTables[index];
      if (!result.ok || table === undefined) return [];
      const layout = { ...layoutOf(table), sheetId: result.value.sheetId };
      const upgrade = upgradeOf(layout, result.value.keys);
      added += upgrade.insertions.length;
      return [...upgradeRequests(layout, result.value.keys), ...fixedListRequests(layout, upgrade.keys)];
    });
  one('write', updateRequest(templateId, [...requests, ...homeRequestsOf(templateId)]));
  return added;
}

/** Nobody works in the template: its tables stand as they were made. */
function homeRequestsOf(templateId: string): SheetsRequest[] {
  const sheet = sheetsIn(one('read', sheetsRequest(templateId))).find(
    ({ sheetId }) => sheetId === HOME_SHEET_ID,
  );
  if (sheet === undefined) return [];
  const home = homeIn(one('read', homeRequest(templateId, sheet.title)));
  const layout = homeLayout();
  return isPresentLayout(layout, home.contents[0] ?? []) ? [] : homeRenewal(layout, home);
}

function one(kind: 'read' | 'write', request: Parameters<typeof callSheets>[1][number]): unknown {
  const answer = callSheets(kind, [request])[0];
  if (answer === undefined) throw new ProblemError(noAnswer());
  return bodyOf(answer);
}

function orThrow<Value>(outcome: Outcome<Value> | undefined): Value {
  if (outcome === undefined) throw new ProblemError(noAnswer());
  if (!outcome.ok) throw outcome.error;
  return outcome.value;
}

function noAnswer(): Problem {
  return { code: 'google.no-answer', message: 'Google không trả lời.', remedy: 'Chạy lại sau ít phút.' };
}
