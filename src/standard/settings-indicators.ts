/** An indicator's setting as one readable row: "Dùng; từ 90 %", with its points beside it. */
import { formatNumber } from '../domain/vietnamese';
import { type Indicator, indicators } from './indicators';
import { measures } from './measures';
import type { IndicatorSetting } from './settings';

const indicatorByCode: ReadonlyMap<string, Indicator> = new Map(
  indicators.map((indicator) => [indicator.code, indicator]),
);

const UNUSED = 'Không dùng';
const USED = 'Dùng';

interface IndicatorRow {
  readonly key: string;
  readonly title: string;
  readonly value: string;
  readonly points?: number;
  readonly source: string;
}

export function encodeIndicator(setting: IndicatorSetting): IndicatorRow {
  const indicator = indicatorByCode.get(setting.code);
  const target = setting.atLeast === undefined ? '' : `; ${describeTarget(setting.code, setting.atLeast)}`;
  return {
    key: setting.code,
    title: setting.wording ?? indicator?.wording ?? setting.code,
    value: `${setting.inUse ? USED : UNUSED}${target}`,
    ...(setting.points === undefined ? {} : { points: setting.points }),
    source: setting.source,
  };
}

/** undefined when the code is unknown or the value is neither used nor unused. */
export function decodeIndicator(
  row: Partial<IndicatorRow> & { readonly key: string },
): IndicatorSetting | undefined {
  const indicator = indicatorByCode.get(row.key);
  const [use = '', target = ''] = (row.value ?? '').split(';').map((part) => part.trim());
  if (indicator === undefined || (use !== USED && use !== UNUSED)) return undefined;
  const number = Number(/[\d.,]+/.exec(target)?.[0].replace(',', '.') ?? Number.NaN);
  if (target !== '' && Number.isNaN(number)) return undefined;
  const ownWording = row.title !== undefined && row.title !== '' && row.title !== indicator.wording;
  return {
    code: row.key,
    inUse: use === USED,
    ...(target === '' ? {} : { atLeast: isShare(indicator) ? number / 100 : number }),
    ...(row.points === undefined ? {} : { points: row.points }),
    ...(ownWording ? { wording: row.title } : {}),
    source: row.source ?? '',
  };
}

/** "từ 90 %", "từ 2", "từ 45 Mbps" */
function describeTarget(code: string, atLeast: number): string {
  const indicator = indicatorByCode.get(code);
  if (indicator === undefined || indicator.assessment.kind === 'judged') return `từ ${formatNumber(atLeast)}`;
  const { unit } = measures[indicator.assessment.measure];
  if (unit === 'share') return `từ ${formatNumber(atLeast * 100, 2)} %`;
  return unit === 'mbps' ? `từ ${formatNumber(atLeast, 2)} Mbps` : `từ ${formatNumber(atLeast, 2)}`;
}

function isShare({ assessment }: Indicator): boolean {
  return assessment.kind === 'measured' && measures[assessment.measure].unit === 'share';
}
