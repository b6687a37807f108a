/** Shows a script's dialog in a real browser: its page with google.script in it, and its calls run by the runtime. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Person } from '../host/execution';
import type { Runtime } from '../host/runtime';
import type { CallOutcome } from './dialog-messages';

/** Sandbox of the frame: as Google's, but without the origin of the page around it. */
export const DIALOG_SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

/** Client code of this folder as one script for a script element. */
export function clientScript(path: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
    logLevel: 'error',
  });
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}

let googleScript: string | undefined;

/** The dialog's HTML as HtmlService gave it, with google.script put before everything else. */
export function dialogDocument(html: string): string {
  googleScript ??= clientScript(join(__dirname, 'google-script.client.ts'));
  const shim = `<script>${googleScript}</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head === null) return shim + html;
  const end = head.index + head[0].length;
  return html.slice(0, end) + shim + html.slice(end);
}

/** Where a dialog's calls go: the script that showed it, the account in front of it. */
export interface DialogCaller {
  readonly scriptId: string;
  readonly user: string;
  readonly person?: Person;
  /** The file in which an add-on's page is open. */
  readonly fileId?: string;
}

/** Runs one call of a dialog and tells what its handlers get. */
export function callForDialog(
  runtime: Runtime,
  { scriptId, user, person, fileId }: DialogCaller,
  functionName: string,
  args: readonly unknown[],
): CallOutcome {
  const { status, value, error } = runtime.callFromDialog(scriptId, user, functionName, args, person, fileId);
  if (status === 'completed') return value === undefined ? { ok: true } : { ok: true, value };
  return { ok: false, name: error?.name ?? 'Error', message: error?.message ?? '' };
}
