/** Folders and workbooks of the schools as Drive knows them: from the feed of changes where that will do, else one listing. */
import { parseMoment } from '../../domain/moment';
import type { FileChange } from '../../google/drive-changes';
import { type DriveFile, filesMatching } from '../../google/drive-files';
import { NOTE } from '../provision/tree';
import type { SchoolEntry } from '../registry/read-schools';

export interface FilesOfSchool {
  readonly folder: DriveFile | undefined;
  readonly workbook: DriveFile | undefined;
}

export class SchoolFiles {
  private listed: ReadonlyMap<string, DriveFile> | undefined;
  private readonly moved: ReadonlyMap<string, DriveFile | undefined>;

  constructor(
    private readonly rootId: string,
    changes: readonly FileChange[] = [],
  ) {
    this.moved = new Map(changes.map(({ fileId, file }) => [fileId, file]));
  }

  /** What the feed just told of the workbook (a workbook lists whom its folder is shared with), or else the listing. */
  glance(school: SchoolEntry): FilesOfSchool {
    const id = school.record.workbookId ?? '';
    return this.moved.has(id) ? { folder: undefined, workbook: this.moved.get(id) } : this.look(school);
  }

  /** The listing of all schools' files, made once. Throws GoogleError. */
  list(): ReadonlyMap<string, DriveFile> {
    this.listed ??= schoolFiles(this.rootId);
    return this.listed;
  }

  /** From the listing. Throws GoogleError. */
  look({ record }: SchoolEntry): FilesOfSchool {
    const listed = this.list();
    return { folder: listed.get(record.folderId ?? ''), workbook: listed.get(record.workbookId ?? '') };
  }
}

/** Whether a workbook was changed since what is known of it was read; true where the listing has none, or it is in the trash. */
export function isNewerThanRead({ record }: SchoolEntry, workbook: DriveFile | undefined): boolean {
  if (workbook === undefined || workbook.trashed) return true;
  return parseMoment(workbook.modifiedAt ?? '') !== parseMoment(record.lastActivity ?? '');
}

/** One listing tells of every school what is in the trash and who has access. */
function schoolFiles(rootId: string): ReadonlyMap<string, DriveFile> {
  const noted = (key: string, value: string) => `appProperties has { key='${key}' and value='${value}' }`;
  const query = `${noted(NOTE.root, rootId)} and (${noted(NOTE.kind, 'workbook')} or ${noted(NOTE.kind, 'school')})`;
  return new Map(filesMatching(query).map((file) => [file.id, file]));
}
