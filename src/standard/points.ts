/**
 * Sample points for training. No source gives official points, so these serve training schools and the sample district
 * only; whoever shows them shows the label too.
 */
import { indicators } from './indicators';

/** Indicators that count double in the sample. */
const doubled: ReadonlySet<string> = new Set([
  '1.1.1',
  '1.1.2',
  '1.1.3',
  '1.1.4',
  '1.2.1',
  '1.2.3',
  '1.3.1',
  '1.3.7',
  '2.1.1',
  '2.1.2',
  '2.1.4',
  '2.2.4',
  '2.2.7',
  '2.2.8',
  '2.2.9',
  '2.3.3',
  '2.3.4',
  '2.3.10',
  '2.3.13',
  '3.1.1',
  '3.2.2',
  '3.3.1',
]);

export interface PointSet {
  /** Changes whenever a point changes; months scored under an older version stay as they were. */
  readonly version: string;
  /** A sample never counts as confirmed, unless a district adopts it by name and date. */
  readonly sample: boolean;
  /** Maximum points by indicator code. */
  readonly points: Readonly<Record<string, number>>;
}

/** One point each, two for what the sources stress; 100 in all. */
export const samplePoints: PointSet = {
  version: 'mau-1',
  sample: true,
  points: Object.fromEntries(indicators.map(({ code }) => [code, doubled.has(code) ? 2 : 1])),
};
