import { COSTS, costOf } from '../../../local/host/costs';
import { QUOTAS } from '../../../local/host/quotas';

// Median and 95th percentile in milliseconds as the facts about the platform propose them.
test.each([
  ['start', 600, 1500],
  ['open', 300, 3000],
  ['sheet.read', 100, 300],
  ['flush', 600, 1800],
  ['sheets.read', 300, 900],
  ['sheets.write', 200, 900],
  ['sheets.batchUpdate', 800, 3000],
  ['drive.create', 700, 2000],
  ['drive.copy', 3000, 8000],
  ['drive.permission', 800, 2500],
  ['property.read', 30, 84],
  ['property.write', 62, 231],
  ['cache.read', 3, 7],
  ['cache.write', 93, 281],
  ['mail', 1000, 2000],
] as const)('%s takes %d ms, seldom more than %d', (kind, p50, p95) => {
  expect(COSTS[kind]).toMatchObject({ p50, p95 });
});

test('cells add to reads, writes and flushes', () => {
  const cost = (kind: 'sheet.read' | 'sheets.read' | 'sheets.write' | 'flush') =>
    costOf(kind, 10_000, 'median', () => 0);
  expect([cost('sheet.read'), cost('sheets.read'), cost('sheets.write'), cost('flush')]).toEqual([
    185, 345, 420, 800,
  ]);
});

test('every line of the table says where it comes from', () => {
  for (const { basis, source, p50, p95 } of Object.values(COSTS)) {
    expect('MDAG').toContain(basis);
    expect(source).not.toBe('');
    expect(p95).toBeGreaterThanOrEqual(p50);
  }
});

test('quotas are those Google publishes for consumer and Workspace accounts', () => {
  const both = (name: keyof typeof QUOTAS) => [QUOTAS[name].consumer, QUOTAS[name].workspace];
  expect(both('emailRecipientsPerDay')).toEqual([100, 1500]);
  expect(both('triggerMillisecondsPerDay')).toEqual([90 * 60_000, 6 * 3_600_000]);
  expect(both('propertyOperationsPerDay')).toEqual([50_000, 500_000]);
  expect(both('urlFetchCallsPerDay')).toEqual([20_000, 100_000]);
  expect(both('spreadsheetsCreatedPerDay')).toEqual([250, 3200]);
  expect(both('sheetsReadsPerMinutePerUser')).toEqual([60, 60]);
  expect(both('sheetsWritesPerMinute')).toEqual([300, 300]);
});
