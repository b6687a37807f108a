/** Takes a checked set of points: cells of the sheet, the settings that say whose it is, and the line of history. Pure. */
import type { IsoDate } from '../../../domain/calendar-date';
import { formatDate } from '../../../domain/calendar-date';
import type { Problem } from '../../../domain/result';
import { compareCodes } from '../../../standard/effective';
import { samplePoints } from '../../../standard/points';
import type { DistrictSettings, IndicatorSetting } from '../../../standard/settings';
import { criteriaTable, type pointSetsTable } from '../../../workbook/district';
import type { RecordOf } from '../../../workbook/table';
import type { RowValues } from '../../../workbook/table-port';
import { toRowValues } from '../../../workbook/write-table';
import { indicatorSetting } from '../district-records';
import { describeTotals, levelTotals, type MergedRow, pointsText } from './check-set';
import type { CriteriaEntry, CriteriaRecord } from './set-rows';

type PointSetRecord = RecordOf<typeof pointSetsTable>;

export interface Confirmation {
  readonly kind: 'own' | 'adopted';
  /** The person who says so. */
  readonly by: string;
  readonly account?: string;
  readonly on: IsoDate;
  /** Number and date of the decision. */
  readonly document?: string;
}

/** Cells to change by row id, and rows to add; indicators that the set lacks are switched off. */
export function criteriaChanges(
  merged: readonly MergedRow[],
  present: readonly CriteriaEntry[],
): { readonly patches: ReadonlyMap<string, RowValues>; readonly added: readonly RowValues[] } {
  const patches = new Map<string, RowValues>();
  for (const { id, record } of present) {
    const one = merged.find(({ present: known }) => known?.id === id);
    const wanted: CriteriaRecord = one?.record ?? { ...record, inUse: false };
    const before = toRowValues(criteriaTable, record);
    const after = toRowValues(criteriaTable, wanted);
    const changed = Object.fromEntries(
      Object.entries(after).filter(([key, value]) => (before[key] ?? '') !== value),
    );
    if (Object.keys(changed).length > 0) patches.set(id, changed);
  }
  const added = merged.filter(({ present: known }) => known === undefined);
  return { patches, added: added.map(({ record }) => toRowValues(criteriaTable, record)) };
}

/** The sample as the district adopts it: its points in every row of the standard and nothing else in use. */
export function withSample(present: readonly CriteriaEntry[]): MergedRow[] {
  return present.flatMap((entry): MergedRow[] => {
    const points = samplePoints.points[entry.record.code];
    if (points === undefined) return [];
    const { pointsMN: _mn, pointsTH: _th, pointsTHCS: _thcs, ...record } = entry.record;
    const noLevelPoints = { pointsMN: undefined, pointsTH: undefined, pointsTHCS: undefined };
    return [
      {
        row: { place: `${criteriaTable.title}, hàng ${entry.row}`, code: record.code, values: {} },
        present: entry,
        record: { ...record, ...noLevelPoints, points, mandatory: false, inUse: true },
      },
    ];
  });
}

/** The line of history: who took which set, when, with every number. */
export function pointSetRecord(
  earlier: readonly PointSetRecord[],
  records: readonly CriteriaRecord[],
  { kind, by, account, on, document }: Confirmation,
): PointSetRecord {
  const settings = records.filter(({ inUse }) => inUse).flatMap((record) => indicatorSetting(record) ?? []);
  const version = `Bản ${earlier.length + 1}${kind === 'adopted' ? ' (nhận bộ điểm mẫu)' : ''}`;
  return {
    version,
    kind,
    ...(document === undefined ? {} : { document }),
    confirmedBy: by,
    ...(account === undefined ? {} : { account }),
    confirmedOn: on,
    indicators: settings.length,
    totals: describeTotals(levelTotals(settings)),
    points: pointsLines(records),
  };
}

/** The rows of the settings sheet that say whose points these are, by key. */
export function pointSettings(
  { version, document }: PointSetRecord,
  { by, on }: Confirmation,
): Record<string, string> {
  return {
    'points.state': 'Đã xác nhận',
    'points.version': version,
    'points.by': by,
    'points.on': formatDate(on),
    'points.document': document ?? '',
  };
}

/** "1.1.1 = 2; 1.1.2 = 2, MN 3 …": the same text for the same points. */
export function pointsLines(records: readonly CriteriaRecord[]): string {
  return [...records]
    .filter(({ inUse }) => inUse)
    .sort((one, other) => compareCodes(one.code, other.code))
    .map(
      (record) =>
        `${record.code} = ${pointsText(record).replace(/; /g, ', ')}${record.mandatory ? ' (bắt buộc)' : ''}`,
    )
    .join('; ');
}

/**
 * What keeps confirmed points from being sent: nobody confirmed them through the dialog, or they were changed in the sheet
 * since. Points that are not confirmed are not sent at all, so nothing keeps them.
 */
export function unconfirmedChange(
  settings: Pick<DistrictSettings, 'points'>,
  records: readonly CriteriaRecord[],
  sets: readonly PointSetRecord[],
): Problem | undefined {
  if (settings.points.state !== 'confirmed') return undefined;
  const set = sets.find(({ version }) => version === settings.points.version);
  const remedy =
    'Chọn THĐT > Nhập bộ điểm chính thức > Lấy từ trang Bộ chỉ báo để xem lại và xác nhận thành một bản mới.';
  if (set === undefined || settings.points.confirmedBy === undefined) {
    return {
      code: 'points.not-on-record',
      place: 'Thiết lập: Tình trạng bộ điểm',
      message: 'Bộ điểm ghi là đã xác nhận nhưng chưa có ai xác nhận trong trang Các bộ điểm.',
      remedy,
    };
  }
  if (set.points === pointsLines(records)) return undefined;
  return {
    code: 'points.changed',
    place: criteriaTable.title,
    message: `Điểm trong trang Bộ chỉ báo đã khác ${set.version} mà ${set.confirmedBy ?? ''} xác nhận.`,
    remedy,
  };
}

/** Points that nobody confirmed stay in the district. */
export function withoutUnconfirmedPoints(settings: DistrictSettings): DistrictSettings {
  if (settings.points.state !== 'unconfirmed') return settings;
  return {
    ...settings,
    indicators: settings.indicators.map((indicator): IndicatorSetting => {
      const { points: _points, pointsByLevel: _byLevel, ...rest } = indicator;
      return rest;
    }),
  };
}
