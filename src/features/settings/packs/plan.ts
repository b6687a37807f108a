/** Chọn bộ quy định: what changes when a district takes another pack, and the rows that change with it. Pure. */
import { formatDate, type IsoDate } from '../../../domain/calendar-date';
import { comparable } from '../../../domain/vietnamese';
import { CATALOGUE_PART_NAMES } from '../../../standard/catalogue';
import { effectiveIndicator } from '../../../standard/effective';
import type { PackId } from '../../../standard/pack-id';
import { withPack } from '../../../standard/packed-settings';
import { packs } from '../../../standard/packs';
import type { DistrictSettings } from '../../../standard/settings';
import { encodeIndicator } from '../../../standard/settings-indicators';
import { encodeGeneralSettings } from '../../../standard/settings-rows';
import { PACK_TITLES } from '../../../standard/source-words';
import { catalogueTable, criteriaTable, obligationsTable } from '../../../workbook/district';
import type { Entry, RecordOf } from '../../../workbook/table';
import type { RowValues } from '../../../workbook/table-port';
import { toRowValues } from '../../../workbook/write-table';
import { catalogueRecord, criteriaRecord } from '../district-records';

export interface ShownPack {
  readonly id: PackId;
  readonly title: string;
  /** Whom it binds. */
  readonly note: string;
  readonly current: boolean;
}

export interface PackChange {
  /** Title of the sheet. */
  readonly sheet: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

const AUTHORITY_NOTES = {
  office: 'áp dụng cho mọi trường của đơn vị',
  school: 'một trường tự đặt; tham khảo',
  undated: 'không ghi ngày; tham khảo',
  law: 'quy định của cấp trên',
} as const;

const STATE_WORDS = { on: 'Bật', variant: 'Phương án khác', off: 'Tắt' } as const;

export function shownPacks(current: PackId): ShownPack[] {
  return packs.map(({ id, title, authority }) => ({
    id,
    title,
    note: AUTHORITY_NOTES[authority],
    current: id === current,
  }));
}

/** Every value that would change, as people read it. */
export function packChanges(settings: DistrictSettings, pack: PackId): PackChange[] {
  const next = withPack(settings, pack);
  const general = encodeGeneralSettings(next);
  return [
    ...encodeGeneralSettings(settings).flatMap(({ key, title = '', value = '' }): PackChange[] => {
      const to = general.find((row) => row.key === key)?.value ?? '';
      return to === value ? [] : [{ sheet: 'Thiết lập', what: title, from: value, to }];
    }),
    ...next.indicators.flatMap((after): PackChange[] => {
      const before = settings.indicators.find(({ code }) => code === after.code);
      if (before !== undefined && after.atLeast === before.atLeast && after.inUse === before.inUse) return [];
      const what = `${after.code} ${effectiveIndicator(after)?.wording ?? ''}`.trim();
      const [from, to] = [before, after].map((each) =>
        each === undefined ? 'Chưa có' : (encodeIndicator(each).value.split('\n')[0] ?? ''),
      );
      return [{ sheet: criteriaTable.title, what, from: from ?? '', to: to ?? '' }];
    }),
    ...settings.obligations.flatMap((before, index): PackChange[] => {
      const after = next.obligations[index];
      if (after === undefined || after.state === before.state) return [];
      return [
        {
          sheet: obligationsTable.title,
          what: `${before.code} ${before.title}`,
          from: STATE_WORDS[before.state],
          to: STATE_WORDS[after.state],
        },
      ];
    }),
    ...settings.catalogue.flatMap((before, index): PackChange[] => {
      const after = next.catalogue[index];
      const renamed = after !== undefined && after.name !== before.name;
      const words = [before, after].map((each) => {
        const use =
          each === undefined || !each.inUse ? 'Không dùng' : each.levels.join(', ') || 'Khuyến khích';
        return renamed ? `${each?.name}: ${use}` : use;
      });
      if (words[0] === words[1]) return [];
      const what = `${CATALOGUE_PART_NAMES[before.part]}: ${before.name}`;
      return [{ sheet: catalogueTable.title, what, from: words[0] ?? '', to: words[1] ?? '' }];
    }),
    ...rewordedRows(settings, next),
  ];
}

/** What rooms must do stands in many lines: told as one change. */
function rewordedRows(settings: DistrictSettings, next: DistrictSettings): PackChange[] {
  const count = settings.catalogue.filter(
    ({ meaning }, index) => next.catalogue[index]?.meaning !== meaning,
  ).length;
  if (count === 0) return [];
  const what = `Cột ${catalogueTable.columns.meaning.title} của ${count} dòng (phòng phải làm được gì)`;
  return [
    { sheet: catalogueTable.title, what, from: PACK_TITLES[settings.pack], to: PACK_TITLES[next.pack] },
  ];
}

interface PackRows {
  readonly criteria: readonly Entry<RecordOf<typeof criteriaTable>>[];
  readonly obligations: readonly Entry<RecordOf<typeof obligationsTable>>[];
  readonly catalogue: readonly Entry<RecordOf<typeof catalogueTable>>[];
}

/** Patches of the three sheets, and the indicators that the pack adds; rows of the district's own stay. */
export function packPatches(settings: DistrictSettings, pack: PackId, rows: PackRows) {
  const next = withPack(settings, pack);
  const criteria = new Map<string, RowValues>();
  const known = new Set(rows.criteria.map(({ record }) => comparable(record.code)));
  const added = next.indicators
    .filter(({ code }) => !known.has(comparable(code)))
    .map((setting) => toRowValues(criteriaTable, criteriaRecord(setting, next.headings)));
  for (const { id, record } of rows.criteria) {
    const setting = next.indicators.find(({ code }) => comparable(code) === comparable(record.code));
    if (setting === undefined) continue;
    const { target, inUse, source } = criteriaRecord(setting, next.headings);
    if (target !== record.target || inUse !== record.inUse)
      criteria.set(id, toRowValues(criteriaTable, { target, inUse, source }));
  }
  const obligations = new Map<string, RowValues>();
  for (const { id, record } of rows.obligations) {
    const state = next.obligations.find(({ code }) => code === record.code)?.state;
    if (state !== undefined && state !== record.state)
      obligations.set(id, toRowValues(obligationsTable, { state }));
  }
  const catalogue = new Map<string, RowValues>();
  for (const { id, record } of rows.catalogue) {
    const entry = next.catalogue.find(({ part, code }) => part === record.part && code === record.code);
    if (entry === undefined) continue;
    const { name, levels, inUse, meaning, source } = catalogueRecord(entry);
    const isSame =
      name === record.name &&
      (meaning ?? '') === (record.meaning ?? '') &&
      inUse === record.inUse &&
      (levels ?? []).join() === (record.levels ?? []).join() &&
      source === record.source;
    if (!isSame) catalogue.set(id, toRowValues(catalogueTable, { name, levels, inUse, meaning, source }));
  }
  return { criteria, added, obligations, catalogue, next };
}

/** "Hướng dẫn năm học 2016–2017 – Lê Thị Mai chọn ngày 22/11/2026" */
export function packRecord(pack: PackId, by: string, on: IsoDate): string {
  return `${PACK_TITLES[pack]} – ${by} chọn ngày ${formatDate(on)}`;
}
