/** A workbook with some tables in a Workspace in memory, and a script that opens it through either adapter of the port. */

import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { putProject } from '../../local/host/projects';
import { Runtime } from '../../local/host/runtime';
import { createUser } from '../../local/services/drive/users';
import { createSpreadsheet } from '../../local/services/sheets/create';
import { SheetsService } from '../../local/services/sheets/service';
import { Workspace } from '../../local/state/workspace';
import type { RawTable, RawTableResult } from '../../src/workbook/table-port';
import type { Adapter, Operation, Outcome } from '../fixtures/table-port';
import { ROOT } from './bundles';

const OWNER = 'truong@gmail.example';

const MANIFEST = JSON.stringify({
  timeZone: 'Asia/Ho_Chi_Minh',
  runtimeVersion: 'V8',
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets',
    'https://www.googleapis.com/auth/script.external_request',
  ],
  dependencies: {},
});

let bundled: string | undefined;

function bundle(): string {
  bundled ??= buildSync({
    entryPoints: [join(ROOT, 'tests/fixtures/table-port.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'port',
    target: 'es2021',
    write: false,
    // what the build puts into a bound script (src/google/target.ts)
    define: { THDT_TARGET: '"district"' },
    footer: {
      js: 'function perform(adapter, operations) { return port.perform(adapter, operations); }\nfunction prepare(names) { return port.prepare(names); }',
    },
  }).outputFiles[0]?.text;
  return bundled ?? '';
}

export class PortWorld {
  readonly spreadsheetId: string;
  private readonly scriptId: string;
  private readonly runtime: Runtime;

  constructor(readonly workspace = Workspace.open({ now: Date.UTC(2026, 8, 24, 3), seed: 3 })) {
    createUser(workspace, { email: OWNER, name: 'Trường', kind: 'consumer', timeZone: 'Asia/Ho_Chi_Minh' });
    this.spreadsheetId = createSpreadsheet(workspace, { title: 'Sổ', owner: OWNER }).id;
    this.runtime = new Runtime(workspace, { autoConsent: true, machineMilliseconds: 0 });
    const source = { 'appsscript.json': MANIFEST, 'Code.js': bundle() };
    this.scriptId = putProject(workspace, source, {
      title: 'Cổng',
      owner: OWNER,
      parentId: this.spreadsheetId,
    }).id;
  }

  prepare(...tables: string[]): void {
    this.run('prepare', [tables]);
  }

  /** Carries out operations in one execution. */
  perform(adapter: Adapter, ...operations: Operation[]): Outcome[] {
    return this.run('perform', [adapter, operations]) as Outcome[];
  }

  /** One table as it lies in the sheet. */
  read(adapter: Adapter, table: string): RawTable {
    const [results] = this.perform(adapter, { do: 'read', tables: [table] });
    const result = (results as readonly RawTableResult[])[0];
    if (!result?.ok) throw new Error(JSON.stringify(result?.problem));
    return result.value;
  }

  /** What a person does in the sheet, as requests of the Sheets API. */
  edit(...requests: sheets_v4.Schema$Request[]): void {
    this.send('POST', `/v4/spreadsheets/${this.spreadsheetId}:batchUpdate`, { requests });
  }

  /** Types values from this cell on, as a person would. */
  type(range: string, values: readonly (readonly (string | number | boolean)[])[]): void {
    const path = `/v4/spreadsheets/${this.spreadsheetId}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`;
    this.send('PUT', path, { range, values });
  }

  /** What the last execution would cost on Google. */
  lastCost: { readonly milliseconds: number; readonly calls: Readonly<Record<string, number>> } | undefined;

  private send(method: string, path: string, body: unknown): void {
    new SheetsService(this.workspace).handle(
      {
        method,
        host: 'sheets.googleapis.com',
        path,
        headers: { 'content-type': 'application/json' },
        body: new TextEncoder().encode(JSON.stringify(body)),
      },
      { email: OWNER },
    );
  }

  private run(name: string, args: unknown[]): unknown {
    const result = this.runtime.run(this.scriptId, name, { user: OWNER, kind: 'run', args });
    this.lastCost = result.record;
    if (result.status !== 'completed') throw new Error(result.error?.stack || result.error?.message);
    return result.value;
  }
}
