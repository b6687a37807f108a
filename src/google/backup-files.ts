/** Spreadsheets saved as .xlsx files beside them on Drive. */
import {
  type DriveFile,
  driveFileOf,
  FILE_FIELDS,
  type Outcome,
  pacedWrites,
  writeOutcome,
} from './drive-files';
import { uploadRequest } from './drive-upload';
import { GoogleError } from './errors';
import { address, fetchFiles, fetchTogether } from './rest';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Backup {
  readonly workbookId: string;
  readonly name: string;
  readonly parent: string;
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * Exports each spreadsheet and puts the file into its folder. Nothing is repeated here: whoever asks again looks for the
 * file first, by its notes. Google exports no more than 10 MB a file.
 */
export function saveAsXlsx(backups: readonly Backup[]): Outcome<DriveFile>[] {
  const exported = fetchFiles(
    backups.map(({ workbookId }) =>
      address(`https://www.googleapis.com/drive/v3/files/${workbookId}/export`, { mimeType: XLSX_TYPE }),
    ),
  );
  const ready = backups.flatMap(({ name, parent, notes }, index) => {
    const file = exported[index];
    return file === undefined ? [] : [{ index, name, parent, notes, file }];
  });
  const answers = pacedWrites(ready.length, () =>
    fetchTogether(
      ready.map(({ name, parent, notes, file }) =>
        uploadRequest({
          metadata: { name, mimeType: XLSX_TYPE, parents: [parent], appProperties: notes },
          fields: FILE_FIELDS,
          contentType: XLSX_TYPE,
          base64: Utilities.base64Encode(file.getBytes()),
        }),
      ),
    ),
  );
  const outcomes = new Map(
    ready.flatMap(({ index }, position) => {
      const answer = answers[position];
      return answer === undefined ? [] : [[index, writeOutcome(answer, driveFileOf)] as const];
    }),
  );
  return backups.map(
    (_, index) => outcomes.get(index) ?? { ok: false, error: new GoogleError('transient', 'export failed') },
  );
}
