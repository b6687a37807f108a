/** Columns that filters name by number: kept true when columns are inserted, deleted or moved. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { canonical } from './canonical';
import { type LineChange, shiftSpan } from './ranges-shift';

type Filter = Pick<sheets_v4.Schema$BasicFilter, 'filterSpecs' | 'sortSpecs' | 'criteria'>;

/** The filter after a change of columns of its sheet; what was about a deleted column is gone. */
export function shiftFilterColumns<Kind extends Filter>(
  message: 'BasicFilter' | 'FilterView',
  filter: Kind,
  change: LineChange,
): Kind {
  if (change.dimension !== 'COLUMNS' || (!filter.filterSpecs && !filter.sortSpecs)) return filter;
  const column = (index: number | null | undefined) => shiftSpan(index ?? 0, (index ?? 0) + 1, change)?.start;
  const filterSpecs = (filter.filterSpecs ?? []).flatMap((spec) => {
    const columnIndex = column(spec.columnIndex);
    return columnIndex === undefined ? [] : { ...spec, columnIndex };
  });
  const sortSpecs = (filter.sortSpecs ?? []).flatMap((spec) => {
    const dimensionIndex = column(spec.dimensionIndex);
    return dimensionIndex === undefined ? [] : { ...spec, dimensionIndex };
  });
  const { criteria: _criteria, ...rest } = filter;
  return canonical(message, { ...rest, filterSpecs, sortSpecs }) as Kind;
}
