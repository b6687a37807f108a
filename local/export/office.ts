/** Conversions by an installed LibreOffice, for callers that wait. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotEmulatedError } from '../host/script-error';

const CONVERTER = 'soffice';
const LONGEST_MILLISECONDS = 120_000;

/**
 * Bytes of one format, named by file extension, in another.
 * @throws NotEmulatedError where LibreOffice is not installed or does not know the format.
 */
export function convertByOffice(bytes: Uint8Array, from: string, to: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'convert-'));
  try {
    const source = join(folder, `file.${from}`);
    writeFileSync(source, bytes);
    const filter = from === 'html' ? ['--infilter=HTML (StarWriter)'] : [];
    const run = spawnSync(
      CONVERTER,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        ...filter,
        '--convert-to',
        to,
        '--outdir',
        folder,
        source,
      ],
      { timeout: LONGEST_MILLISECONDS },
    );
    const made = join(folder, `file.${to}`);
    if (run.error || !existsSync(made))
      throw new NotEmulatedError(`Conversion of ${from} to ${to} without LibreOffice (${CONVERTER})`);
    return readFileSync(made);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
