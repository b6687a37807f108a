/** The rows of the settings in the words of a school's levels: preschools have activities where others have lessons. */
import type { Level } from '../domain/level';
import { standardIndicator } from './effective';
import type { SettingsRow } from './settings-rows';

/** The same settings; a title that the district worded itself stays. */
export function inWordsOf(rows: readonly SettingsRow[], levels: readonly Level[]): readonly SettingsRow[] {
  const isPreschool = levels.length > 0 && levels.every((level) => level === 'MN');
  if (!isPreschool) return rows;
  return rows.map((row) => {
    const standard = standardIndicator(row.key);
    const title =
      standard !== undefined && standard.wording === row.title ? standard.preschoolWording : undefined;
    return title === undefined ? row : { ...row, title };
  });
}
