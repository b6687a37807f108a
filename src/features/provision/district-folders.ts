/** The folders above the schools: root, school year, levels. Made with ids kept beforehand. */
import { ProblemError } from '../../domain/result';
import type { SchoolYear } from '../../domain/school-year';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { createFolders, filesById, newFolderIds, untrashFiles } from '../../google/drive-files';
import type { SchoolEntry } from '../registry/read-schools';
import { remember, type SettingsEntries, systemValue } from '../settings/read-district';
import type { FolderKey } from '../settings/system-settings';
import { levelFolderName, levelKey, notesFor, yearKey, yearName } from './tree';

interface Wanted {
  readonly key: FolderKey;
  readonly name: string;
  /** Absent: directly in the root. */
  readonly parentKey?: FolderKey;
}

/** Ids of the year's level folders by `levelKey`; whatever is missing or in the trash comes back. Throws GoogleError. */
export function ensureLevelFolders(
  workbook: ActiveWorkbook,
  start: SettingsEntries,
  rootId: string,
  year: SchoolYear,
  schools: readonly SchoolEntry[],
): ReadonlyMap<FolderKey, string> {
  const levels: Wanted[] = schools.map(({ record }) => ({
    key: levelKey(year, record.levels),
    name: levelFolderName(record.levels),
    parentKey: yearKey(year),
  }));
  const wanted = [{ key: yearKey(year), name: yearName(year) }, ...uniqueByKey(levels)];
  let entries = start;
  const ids = new Map<FolderKey, string>();
  const unknown = wanted.filter(({ key }) => systemValue(entries, key) === '');
  if (unknown.length > 0) {
    const fresh = newFolderIds(unknown.length);
    entries = remember(
      workbook,
      entries,
      Object.fromEntries(unknown.map(({ key }, index) => [key, fresh[index] ?? ''])),
    );
  }
  for (const { key } of wanted) ids.set(key, systemValue(entries, key));
  const states = filesById(wanted.map(({ key }) => ids.get(key) ?? ''));
  const trashed = states.flatMap((state) => (state.ok && state.value.trashed ? [state.value.id] : []));
  untrashFiles(trashed);
  // The year before its levels: a folder needs its parent.
  for (const [index, { key, name, parentKey }] of wanted.entries()) {
    const state = states[index];
    if (state?.ok) continue;
    if (state && state.error.kind !== 'not-found') throw state.error;
    const parent = parentKey === undefined ? rootId : ids.get(parentKey);
    ids.set(key, createUnder(workbook, entries, key, ids.get(key) ?? '', name, parent ?? rootId, rootId));
  }
  return ids;
}

/** Creates the folder under its kept id, or under a new one when that id was used up by a folder deleted for good. */
function createUnder(
  workbook: ActiveWorkbook,
  entries: SettingsEntries,
  key: FolderKey,
  id: string,
  name: string,
  parent: string,
  rootId: string,
): string {
  const make = (folderId: string) =>
    createFolders([{ id: folderId, name, parent, notes: notesFor(rootId, 'folder', { part: key }) }])[0];
  const made = make(id);
  if (made && !made.ok) throw made.error;
  const found = filesById([id])[0];
  if (found?.ok) return id;
  // Only an id that is used up may be replaced: a call that failed says nothing about it.
  if (found && found.error.kind !== 'not-found') throw found.error;
  const other = newFolderIds(1)[0];
  if (other === undefined) throw new ProblemError(noId());
  remember(workbook, entries, { [key]: other });
  const again = make(other);
  if (again && !again.ok) throw again.error;
  return other;
}

function uniqueByKey(wanted: readonly Wanted[]): Wanted[] {
  return [...new Map(wanted.map((each) => [each.key, each])).values()];
}

function noId() {
  return {
    code: 'google.no-id',
    message: 'Google không cấp mã cho thư mục mới.',
    remedy: 'Chạy lại sau ít phút.',
  };
}
