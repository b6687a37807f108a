/** The sample's label in the titles of the office's sheets: there while the district trains with the sample's points. */
import { labelTitles } from '../../google/title-labels';
import type { PointsSettings } from '../../standard/settings';
import { districtTables } from '../../workbook/district';
import { layoutOf } from '../../workbook/layout';

/** Cheap while nothing changed: one property is read. */
export function refreshTitleLabels(state: PointsSettings['state']): void {
  labelTitles((name) => {
    const table = districtTables.find((each) => each.name === name);
    return table && layoutOf(table);
  }, state === 'sample');
}
