/** A script: writes 1,000 workbooks of 10 sheets, opens them again, reads and changes them; prints seconds and megabytes. */
import assert from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createUser } from '../../../local/services/drive/users';
import { Workspace } from '../../../local/state/workspace';
import { Book, OWNER, SheetsClient } from '../support/sheets-client';

const MEGABYTE = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'thousand-'));
let highest = 0;

/** What the HTTP server does after each request: what lies on disk need not stay in memory. */
function endRequest(workspace: Workspace, number: number): void {
  workspace.commit();
  workspace.store.evict(200);
  if (number % 50 === 0) highest = Math.max(highest, process.memoryUsage().rss / MEGABYTE);
}

try {
  const first = Workspace.open({ folder, seed: 1, now: Date.UTC(2026, 8, 1) });
  createUser(first, { email: OWNER, name: OWNER, kind: 'consumer' });
  const makers = new SheetsClient({ workspace: first });
  const rows = Array.from({ length: 60 }, (_, row) =>
    Array.from({ length: 12 }, (_, column) => (column === 0 ? `Học sinh ${row}` : row + column)),
  );
  const start = performance.now();
  const ids = Array.from({ length: 1000 }, (_, number) => {
    const sheets = Array.from({ length: 10 }, (_, index) => ({
      properties: { sheetId: index, title: `Sheet${index + 1}` },
    }));
    const book = makers.create({ properties: { title: `Book ${number}` }, sheets });
    const data = sheets.map(({ properties }) => ({ range: `${properties.title}!A1`, values: rows }));
    book.post('/values:batchUpdate', { valueInputOption: 'RAW', data });
    endRequest(first, number);
    return book.id;
  });
  const made = performance.now();
  const client = new SheetsClient({ workspace: Workspace.open({ folder, seed: 2 }) });
  for (const [number, id] of ids.entries()) {
    const book = new Book(client, id);
    assert.deepEqual(book.values('Sheet10!A60:B60').values, [['Học sinh 59', '60']]);
    book.put('Sheet3!N1', [[number]]);
    endRequest(client.workspace, number);
  }
  const seconds = (from: number, to: number) => Math.round((to - from) / 1000);
  console.log(
    JSON.stringify({
      highest: Math.round(highest),
      made: seconds(start, made),
      changed: seconds(made, performance.now()),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
