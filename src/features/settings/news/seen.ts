/** What of the standard a district was shown last, kept with the workbook; a later version tells by it what is new. */
import { isObject } from '../../../domain/json';
import type { ActiveWorkbook } from '../../../google/active-workbook';
import { readProperty, writeProperty } from '../../../google/properties';
import type { GeneralSettings } from '../../../standard/settings';
import { readRecords } from '../../registers/read-records';
import { NEWS_TABLES, presentRows, type Seen, type SeenRow, seenNow, standardRows } from './standard-rows';

/** Document property: by row, the standard's digest and the district's own, in one word each. */
const PROPERTY = 'standard.seen';

export function readSeen(): Seen {
  const value = readProperty(PROPERTY);
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([key, words]): [string, SeenRow] => {
      const [standard = '', own = ''] = String(words).split(' ');
      return [key, { standard, own }];
    }),
  );
}

/**
 * Notes that the district has what this version says, as far as its sheets do; `offered`: what they lack was left out
 * knowingly. One read of each of the three.
 */
export function noteSeen(workbook: ActiveWorkbook, general: GeneralSettings, offered = false): void {
  const { records } = readRecords(workbook, NEWS_TABLES);
  const seen = seenNow(standardRows(general), presentRows(records), readSeen(), offered);
  writeProperty(
    PROPERTY,
    Object.fromEntries(Object.entries(seen).map(([key, { standard, own }]) => [key, `${standard} ${own}`])),
  );
}
