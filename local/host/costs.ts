/**
 * How long a call takes on Google, in simulated milliseconds. One table; each line says where it comes from:
 * M measured by somebody, D derived from a measurement, A anecdotal, G a guess to be tuned on a real account [calibrate: durations].
 */
import type { CallKind } from './execution';

interface Cost {
  /** Half of the calls take no longer than this. */
  readonly p50: number;
  /** Nineteen of twenty calls take no longer than this. */
  readonly p95: number;
  /** Added per cell read or written. */
  readonly perCell?: number;
  readonly basis: 'M' | 'D' | 'A' | 'G';
  readonly source: string;
}

const LIGHT = 'tanaikech.github.io 2018/04/14: trivial object calls 0.16 to 1.5 ms';

export const COSTS: Readonly<Record<CallKind, Cost>> = {
  start: { p50: 600, p95: 1_500, basis: 'A', source: 'comments: google.script.run overhead 200 to 1,000 ms' },
  open: {
    p50: 300,
    p95: 3_000,
    basis: 'M',
    source: 'tanaikech.github.io 2022/04/25, one read included; comments 200 to 3,000 ms',
  },
  'sheet.read': {
    p50: 100,
    p95: 300,
    perCell: 0.0085,
    basis: 'D',
    source: 'tanaikech.github.io 2022/04/25: 85 s for 10 million cells',
  },
  'sheet.write': {
    p50: 20,
    p95: 60,
    basis: 'M',
    source: 'Stack Overflow 29263774: 4,000 cells without flush under 50 ms',
  },
  flush: {
    p50: 600,
    p95: 1_800,
    perCell: 0.02,
    basis: 'D',
    source: 'Stack Overflow 29263774: 4,000 cells with flush 610 ms',
  },
  'sheets.read': {
    p50: 300,
    p95: 900,
    perCell: 0.0045,
    basis: 'M',
    source: 'tanaikech.github.io 2022/04/25; flat in ranges 2023/05/01',
  },
  'sheets.write': {
    p50: 200,
    p95: 900,
    perCell: 0.022,
    basis: 'M',
    source: 'tanaikech.github.io 2022/04/25',
  },
  'sheets.batchUpdate': {
    p50: 800,
    p95: 3_000,
    basis: 'G',
    source: '20 to 200 requests of format, protection, validation',
  },
  'drive.read': { p50: 300, p95: 900, basis: 'G', source: 'as a read of the Sheets API' },
  'drive.list': { p50: 400, p95: 1_200, basis: 'G', source: 'as an UrlFetch' },
  'drive.create': { p50: 700, p95: 2_000, basis: 'G', source: 'folder creation' },
  'drive.copy': { p50: 3_000, p95: 8_000, basis: 'G', source: 'copy of a workbook' },
  'drive.permission': { p50: 800, p95: 2_500, basis: 'G', source: 'permissions.create' },
  'drive.write': { p50: 700, p95: 2_000, basis: 'G', source: 'as a folder creation' },
  http: {
    p50: 400,
    p95: 1_200,
    basis: 'D',
    source: 'tanaikech.github.io 2018/04/19: five URLs that sleep 5 s take 27.0 s one by one',
  },
  mail: { p50: 1_000, p95: 2_000, basis: 'A', source: 'comment: 1 to 2 s per call' },
  'mail.read': { p50: 300, p95: 900, basis: 'G', source: 'as a read of the Drive API' },
  'mail.write': { p50: 400, p95: 1_200, basis: 'G', source: 'as an UrlFetch' },
  lock: { p50: 50, p95: 150, basis: 'G', source: 'uncontended lock' },
  'property.read': { p50: 30, p95: 84, basis: 'M', source: 'ziritione.org: average and maximum of 100' },
  'property.write': { p50: 62, p95: 231, basis: 'M', source: 'ziritione.org: average and maximum of 100' },
  'cache.read': { p50: 3, p95: 7, basis: 'M', source: 'ziritione.org: average and maximum of 100' },
  'cache.write': { p50: 93, p95: 281, basis: 'M', source: 'ziritione.org: average and maximum of 100' },
  trigger: { p50: 700, p95: 2_000, basis: 'G', source: 'creating or deleting a trigger' },
  ui: { p50: 100, p95: 300, basis: 'G', source: 'showing a dialog, a toast or a menu' },
  light: { p50: 1, p95: 1.5, basis: 'M', source: LIGHT },
};

/** `fetchAll` takes as long as its slowest request plus this (tanaikech.github.io 2018/04/19: 5.5 s for five of 5 s). */
export const FETCH_ALL_OVERHEAD_MILLISECONDS = 500;

/** Drive writes go at no more than three a second and user: long-standing advice, modelled as a delay. */
export const DRIVE_WRITE_SPACING_MILLISECONDS = 334;

export type Latency = 'median' | 'drawn';

/**
 * Simulated milliseconds of one call, whole ones. `drawn` takes a lognormal sample with the table's median and 95th percentile from
 * `draw` (a fraction in [0, 1)).
 */
export function costOf(kind: CallKind, cells: number, latency: Latency, draw: () => number): number {
  const cost = COSTS[kind];
  const fixed = (cost.perCell ?? 0) * cells;
  if (latency === 'median') return Math.round(cost.p50 + fixed);
  const sigma = Math.log(cost.p95 / cost.p50) / 1.645;
  return Math.round((cost.p50 + fixed) * Math.exp(sigma * normal(draw)));
}

function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
