/** How fast and how large: the figures that the local Sheets API keeps to, measured through its front door. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { SheetsClient } from '../support/sheets-client';

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
  // in a process of its own: what other tests left in this one's memory is not the workbooks'
  const script = join(__dirname, 'thousand-workbooks.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const { highest, made, changed } = JSON.parse(stdout) as Record<'highest' | 'made' | 'changed', number>;
  console.log(
    `1,000 workbooks: made in ${made} s, opened and changed in ${changed} s, at most ${highest} MB`,
  );
  expect(highest).toBeLessThan(1536);
}, 1_200_000);
