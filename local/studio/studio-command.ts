/** `npm run studio`: opens the studio on a workspace folder, a new one being the sample district on its first day. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openStudio } from './open-studio';

const DEFAULT_FOLDER = 'workspace';
export const DEFAULT_PORT = 8730;
const DEFAULT_SCHOOLS = 13;

/** `[--dir DIR] [--port N] [--schools N]`; `--schools` counts for a new folder and for starting anew. Prints `ready URL`. */
export async function runStudioCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      dir: { type: 'string', default: DEFAULT_FOLDER },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      schools: { type: 'string', default: String(DEFAULT_SCHOOLS) },
    },
  });
  await serveStudio({
    folder: resolve(values.dir),
    port: wholeNumber(values.port, '--port', 65_535),
    schools: wholeNumber(values.schools, '--schools', 1000),
  });
}

/** Serves until the process is told to stop. */
export async function serveStudio(options: { folder: string; port: number; schools: number }): Promise<void> {
  // the zone of every script: switching back and forth would cost time at each execution
  process.env.TZ = 'Asia/Ho_Chi_Minh';
  const studio = await openStudio({ ...options, build: resolve('build') });
  const stop = () => void studio.close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  console.log(`ready ${studio.url}   (the studio: open it in a browser; Ctrl+C stops it)`);
}

function wholeNumber(text: string, option: string, high: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > high)
    throw new Error(`${option} takes a whole number up to ${high}, not "${text}".`);
  return number;
}
