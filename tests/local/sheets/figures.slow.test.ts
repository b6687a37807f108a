/** How fast and how large: the figures that the local Sheets API keeps to, measured through its front door. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createUser } from '../../../local/services/drive/users';
import { Workspace } from '../../../local/state/workspace';
import { Book, OWNER, SheetsClient } from '../support/sheets-client';

/** What the HTTP server does after each request: what lies on disk need not stay in memory. */
function endRequest(workspace: Workspace): void {
  workspace.commit();
  workspace.store.evict(200);
}

const MEGABYTE = 1024 * 1024;

test('a batchGet of 12 small ranges takes less than 5 ms', () => {
  const book = new SheetsClient().create();
  book.put(
    'A1',
    Array.from({ length: 200 }, (_, row) =>
      Array.from({ length: 12 }, (_, column) => (column === 0 ? `name ${row}` : row * column)),
    ),
  );
  book.put('N1', [['=SUM(B1:B200)'], ['=AVERAGE(C1:C200)'], ['=COUNTIF(D1:D200,">10")']], 'USER_ENTERED');
  const ranges = [
    ...Array.from({ length: 11 }, (_, index) => `Sheet1!A${index * 10 + 1}:C${index * 10 + 4}`),
    'N1:N3',
  ];
  const read = () => book.client.send('GET', `/${book.id}/values:batchGet`, { query: { ranges } });
  for (let warm = 0; warm < 50; warm++) read();
  const times = Array.from({ length: 200 }, () => {
    const start = performance.now();
    expect(read().body.valueRanges).toHaveLength(12);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const median = times[100] ?? 0;
  console.log(
    `values.batchGet of 12 ranges: median ${median.toFixed(2)} ms, 95 % ${times[190]?.toFixed(2)} ms`,
  );
  expect(median).toBeLessThan(5);
});

test('1,000 workbooks of 10 sheets are written, opened again, read and changed within 1.5 GB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thousand-'));
  let highest = 0;
  const note = () => {
    highest = Math.max(highest, process.memoryUsage().rss / MEGABYTE);
  };
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
      endRequest(first);
      if (number % 50 === 0) note();
      return book.id;
    });
    const made = performance.now();
    const second = Workspace.open({ folder, seed: 2 });
    const client = new SheetsClient({ workspace: second });
    for (const [number, id] of ids.entries()) {
      const book = new Book(client, id);
      expect(book.values('Sheet10!A60:B60').values).toEqual([['Học sinh 59', '60']]);
      book.put('Sheet3!N1', [[number]]);
      endRequest(second);
      if (number % 50 === 0) note();
    }
    note();
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(0);
    console.log(
      `1,000 workbooks: made in ${seconds(start, made)} s, opened and changed in ${seconds(made, performance.now())} s, at most ${highest.toFixed(0)} MB`,
    );
    expect(highest).toBeLessThan(1536);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 1_200_000);
