/** Writes the files that take their time: .xlsx and .eml. */
import { exportEml } from '../../export/eml';
import { exportXlsx } from '../../export/xlsx';
import { decodeSpreadsheet } from '../../state/spreadsheet/codec';
import { withEngineClock } from '../../state/spreadsheet/engine/clock';
import type { Spreadsheet } from '../../state/spreadsheet/model';
import { Store } from '../../state/store';
import type { Download } from '../messages';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface WrittenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** The bytes of a download. */
export async function finished(download: Download): Promise<WrittenFile> {
  const { name } = download;
  if (download.kind === 'bytes')
    return { name, mimeType: download.mimeType, bytes: Buffer.from(download.base64, 'base64') };
  if (download.kind === 'eml')
    return {
      name,
      mimeType: 'message/rfc822',
      bytes: await exportEml(download.mail, { showBcc: download.showBcc }),
    };
  const spreadsheet = decodeSpreadsheet(download.spreadsheet);
  const held = withEngineClock(Store.open().collection<Spreadsheet>('spreadsheets'), {
    now: () => download.now,
  });
  held.put(spreadsheet.id, spreadsheet);
  const { modified, creator } = download;
  return { name, mimeType: XLSX, bytes: await exportXlsx(spreadsheet, { modified, creator }) };
}
