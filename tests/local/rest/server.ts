/** A served workspace for tests, and official clients that talk to it. */
import { drive } from 'googleapis/build/src/apis/drive';
import { auth as googleAuth, sheets } from 'googleapis/build/src/apis/sheets';
import { type RunningServer, startServer } from '../../../local/server/http-server';
import { Workspace } from '../../../local/state/workspace';

export interface Served {
  workspace: Workspace;
  server: RunningServer;
}

/** Serves a new workspace on any free port. */
export async function serve(options: { googleLimits?: boolean } = {}): Promise<Served> {
  const workspace = Workspace.open({ now: Date.UTC(2026, 8, 1), seed: 3, delays: { changes: 0 } });
  return { workspace, server: await startServer({ workspace, port: 0, ...options }) };
}

/** Google's own clients for one user, unmodified but for the address. */
export function clients(url: string, token: string) {
  const auth = new googleAuth.OAuth2();
  auth.setCredentials({ access_token: token });
  // Jest cannot load the ES module that the client would fetch with.
  const options = { rootUrl: `${url}/`, auth, retry: false, fetchImplementation: fetch };
  return {
    drive: drive({ version: 'v3', ...options }),
    sheets: sheets({ version: 'v4', ...options }),
  };
}
