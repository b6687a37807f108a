/** Phase 2: the standard subfolders of schools, whose ids are kept in the job before they are made. */
import { createFolders, newFolderIds, untrashFiles } from '../../google/drive-files';
import type { GoogleError } from '../../google/errors';
import type { SchoolEntry } from '../registry/read-schools';
import { freshFolder } from './inventory';
import type { District } from './open-district';
import { notesFor, partOf, SUBFOLDERS } from './tree';

/** A subfolder that is about to be made. */
export interface PendingFolder {
  readonly id: string;
  readonly school: string;
  readonly part: string;
}

/** Subfolders that these schools lack, with new ids. Throws GoogleError. */
export function planSubfolders(district: District, schools: readonly SchoolEntry[]): PendingFolder[] {
  const missing = schools.flatMap(({ id, record }) => {
    const present = district.inventory.subfolders(id, record.folderId ?? '');
    return SUBFOLDERS.map(partOf)
      .filter((part) => !present.has(part))
      .map((part) => ({ school: id, part }));
  });
  if (missing.length === 0) return [];
  const ids = newFolderIds(missing.length);
  return missing.map((folder, index) => ({ ...folder, id: ids[index] ?? '' }));
}

/** Makes them; made ones count as made however often this is repeated. Answers the schools where it went wrong. */
export function makeSubfolders(
  district: District,
  pending: readonly PendingFolder[],
): ReadonlyMap<string, GoogleError> {
  const failed = new Map<string, GoogleError>();
  const folders = pending.flatMap(({ id, school, part }) => {
    const parent = district.schools().find((entry) => entry.id === school)?.record.folderId;
    const name = SUBFOLDERS.find((subfolder) => partOf(subfolder) === part);
    if (parent === undefined || name === undefined) return [];
    return [{ id, school, name, parent, notes: notesFor(district.rootId, 'subfolder', { school, part }) }];
  });
  createFolders(folders).forEach((outcome, index) => {
    const folder = folders[index];
    if (folder === undefined) return;
    if (outcome.ok) {
      district.inventory.add(freshFolder(folder.id, folder.name, folder.parent, folder.notes));
    } else failed.set(folder.school, outcome.error);
  });
  return failed;
}

/** Takes subfolders of these schools out of the trash. */
export function untrashSubfolders(district: District, schools: readonly SchoolEntry[]): void {
  const trashed = schools.flatMap(({ id, record }) =>
    [...district.inventory.subfolders(id, record.folderId ?? '').values()].filter((file) => file.trashed),
  );
  untrashFiles(trashed.map(({ id }) => id)).forEach((outcome, index) => {
    const file = trashed[index];
    if (file && outcome.ok) district.inventory.add({ ...file, trashed: false });
  });
}
