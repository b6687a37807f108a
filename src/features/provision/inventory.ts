/** What the district has on Drive, by school and kind. Pure. */
import { type DriveFile, FOLDER_TYPE } from '../../google/drive-files';
import { type FileKind, NOTE, partOf, SUBFOLDERS } from './tree';

export interface Inventory {
  byId(id: string): DriveFile | undefined;
  /** The school's file of a kind: one in the right folder before others, one in use before trashed ones. */
  ofSchool(school: string, kind: FileKind, parent?: string): DriveFile | undefined;
  /** The school's subfolders by part, one each. */
  subfolders(school: string, parent: string): ReadonlyMap<string, DriveFile>;
  /** Notes a file that was made, untrashed or looked up since the listing. */
  add(file: DriveFile): void;
}

export function createInventory(files: readonly DriveFile[]): Inventory {
  const known = new Map(files.map((file) => [file.id, file]));
  const bySchool = new Map<string, Set<string>>();
  const index = (file: DriveFile): void => {
    const school = file.notes[NOTE.school];
    if (school === undefined) return;
    const ids = bySchool.get(school) ?? new Set<string>();
    ids.add(file.id);
    bySchool.set(school, ids);
  };
  for (const file of files) index(file);
  const filesOf = (school: string, kind: FileKind): DriveFile[] =>
    [...(bySchool.get(school) ?? [])].flatMap((id) => {
      const file = known.get(id);
      return file?.notes[NOTE.kind] === kind ? [file] : [];
    });
  const better = (parent: string | undefined) => (one: DriveFile, other: DriveFile) =>
    Number(one.trashed) - Number(other.trashed) || Number(isIn(other, parent)) - Number(isIn(one, parent));
  return {
    byId: (id) => known.get(id),
    ofSchool: (school, kind, parent) => filesOf(school, kind).sort(better(parent))[0],
    subfolders: (school, parent) => {
      const found = filesOf(school, 'subfolder').filter((file) => isIn(file, parent));
      return new Map(
        SUBFOLDERS.map(partOf).flatMap((part) => {
          const best = found.filter((file) => file.notes[NOTE.part] === part).sort(better(parent))[0];
          return best === undefined ? [] : [[part, best]];
        }),
      );
    },
    add: (file) => {
      known.set(file.id, file);
      index(file);
    },
  };
}

/** A folder as it is right after its creation. */
export function freshFolder(
  id: string,
  name: string,
  parent: string | undefined,
  notes: Readonly<Record<string, string>>,
): DriveFile {
  return {
    id,
    name,
    mimeType: FOLDER_TYPE,
    parents: parent === undefined ? [] : [parent],
    trashed: false,
    notes,
    accounts: [],
  };
}

function isIn(file: DriveFile, parent: string | undefined): boolean {
  return parent !== undefined && file.parents.includes(parent);
}
