/** The bytes of files that are not Google types. */
import { createHash } from 'node:crypto';
import type { DriveFile } from '../../state/records';
import type { Sheet } from '../../state/spreadsheet/model';
import type { Workspace } from '../../state/workspace';
import { noteRevision } from './revisions';

/** Bytes with what they are. */
export interface Content {
  mimeType: string;
  bytes: Uint8Array;
  /** The sheets that an uploaded workbook holds, where somebody could wait for reading it. */
  sheets?: Sheet[];
}

/** Stores the bytes of a file and what Drive derives from them. The file itself is stored by the caller. */
export function writeContent(workspace: Workspace, file: DriveFile, bytes: Uint8Array): void {
  noteRevision(workspace, file, bytes);
  workspace.contents.put(file.id, Buffer.from(bytes).toString('base64'));
  file.size = bytes.length;
  file.md5Checksum = createHash('md5').update(bytes).digest('hex');
}

/** The bytes of a file; none for one without content. */
export function readContent(workspace: Workspace, fileId: string): Buffer {
  return Buffer.from(workspace.contents.get(fileId) ?? '', 'base64');
}
