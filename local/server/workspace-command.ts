/** `npm run workspace`: serves the REST face of a workspace until it is told to stop. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mirrorWorkspace } from '../export/mirror';
import { exportXlsx } from '../export/xlsx';
import { Workspace } from '../state/workspace';
import { type RunningServer, startServer } from './http-server';

/** Fills a workspace that is new, unless it is asked for empty. */
export type Prepare = (workspace: Workspace) => void | Promise<void>;

/** Time in the workspace passes like this while it is served. */
const TICK_MILLISECONDS = 1000;
/** With Google's limits a new file may be missing from listings for as long as this. */
const LISTING_DELAY_MILLISECONDS = 5000;

/**
 * Runs `--port N [--dir DIR] [--empty] [--google-limits]` and prints `ready URL`. Without a folder the workspace lives in
 * memory only; `--empty` drops what the folder holds. When it stops, the folder gets copies for people. Throws for arguments it does not know.
 */
export async function runWorkspaceCommand(args: string[], prepare?: Prepare): Promise<RunningServer> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      dir: { type: 'string' },
      empty: { type: 'boolean', default: false },
      'google-limits': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port ${values.port} is no port.`);
  const googleLimits = values['google-limits'];
  if (values.empty && values.dir !== undefined)
    rmSync(join(values.dir, '.state'), { recursive: true, force: true });
  const workspace = Workspace.open({
    folder: values.dir,
    delays: googleLimits ? { listings: LISTING_DELAY_MILLISECONDS } : { changes: 0 },
  });
  if (!values.empty && workspace.users.size === 0) await prepare?.(workspace);
  const server = await startServer({ workspace, port, googleLimits });
  workspace.commit();
  const ticking = setInterval(() => workspace.clock.advance(TICK_MILLISECONDS), TICK_MILLISECONDS);
  const close = async () => {
    clearInterval(ticking);
    await server.close();
    workspace.commit();
    if (values.dir !== undefined) await mirrorWorkspace(workspace, values.dir, { exportXlsx });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
  process.stdout.write(`ready ${server.url}\n`);
  return { url: server.url, close };
}
