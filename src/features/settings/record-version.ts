/** Writes into the office's settings which version of the program runs in the workbook, so that people can say it on the phone. */
import { ProblemError } from '../../domain/result';
import { VERSION } from '../../domain/version';
import { activeWorkbook } from '../../google/active-workbook';
import { withDocumentLock } from '../../google/locks';
import { readProperty, writeProperty } from '../../google/properties';
import { announceStandardNews } from './news/notice';
import { readSettingsEntries, remember, systemValue } from './read-district';

/** Document property with the version that the settings sheet shows; spares a read of the sheet on most days. */
const SHOWN = 'version.shown';

/** On opening the workbook: one small read; after an update a write, and word of what is new in it. A workbook that is not prepared is left alone. */
export function recordVersion(): void {
  if (readProperty(SHOWN) === VERSION) return;
  try {
    withDocumentLock(() => {
      const workbook = activeWorkbook();
      const entries = readSettingsEntries(workbook);
      if (systemValue(entries, 'operator') === '') return;
      const isUpdate = !['', VERSION].includes(systemValue(entries, 'scriptVersion'));
      remember(workbook, entries, { scriptVersion: VERSION });
      writeProperty(SHOWN, VERSION);
      if (isUpdate) announceStandardNews();
    });
  } catch (error) {
    // a sheet that cannot be read is told where somebody asks for it
    if (!(error instanceof ProblemError)) throw error;
  }
}
