/** The filter of a sheet and the criteria of its columns. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { type Area, areaOf, lastColumnOf } from './area';
import { type Criterion, conditionOf, criterionOf } from './criteria';
import type { Document } from './document';
import { BooleanCriteria, type EnumValue } from './enums';
import { sizeOfSheet } from './notation';
import type { Range } from './range';
import type { Session } from './session';
import { WhenBuilder } from './when-builder';

/** Which values a column shows. */
interface Visibility {
  criterion?: Criterion | undefined;
  hidden: string[];
  visible: string[];
}

export class FilterCriteria {
  constructor(readonly rule: Visibility) {}
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.rule);
  }
  getCriteriaType(): EnumValue | null {
    return this.rule.criterion?.type ?? null;
  }
  getCriteriaValues(): unknown[] {
    return this.rule.criterion?.values.slice() ?? [];
  }
  getHiddenValues(): string[] {
    return this.rule.hidden.slice();
  }
  getVisibleValues(): string[] {
    return this.rule.visible.slice();
  }
  toString(): string {
    return 'FilterCriteria';
  }
}

export class FilterCriteriaBuilder extends WhenBuilder {
  readonly rule: Visibility;
  constructor(rule: Visibility = { hidden: [], visible: [] }) {
    super();
    this.rule = { hidden: rule.hidden.slice(), visible: rule.visible.slice() };
    this.criterion = rule.criterion;
  }
  build(): FilterCriteria {
    return new FilterCriteria({ ...this.rule, criterion: this.criterion });
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder({ ...this.rule, criterion: this.criterion });
  }
  getCriteriaType(): EnumValue | null {
    return this.criterion?.type ?? null;
  }
  getCriteriaValues(): unknown[] {
    return this.criterion?.values.slice() ?? [];
  }
  getHiddenValues(): string[] {
    return this.rule.hidden.slice();
  }
  getVisibleValues(): string[] {
    return this.rule.visible.slice();
  }
  /** Hidden and visible values exclude each other. */
  setHiddenValues(values: string[]): this {
    this.rule.hidden = values.slice();
    this.rule.visible = [];
    return this;
  }
  setVisibleValues(values: string[]): this {
    this.rule.visible = values.slice();
    this.rule.hidden = [];
    return this;
  }
  override toString(): string {
    return 'FilterCriteriaBuilder';
  }
}

/** The filter of a sheet, or null. */
export function filterOf(document: Document, sheetId: number): Filter | null {
  document.metadata();
  return document.sheet(sheetId).basicFilter ? new Filter(document, sheetId) : null;
}

/** Puts a filter over an area; a sheet holds one. */
export function createFilter(document: Document, sheetId: number, range: sheets_v4.Schema$GridRange): Filter {
  if (document.sheet(sheetId).basicFilter)
    throw new ScriptError("You can't create a filter in a sheet that already has a filter.");
  document.change({ setBasicFilter: { filter: { range } } });
  return new Filter(document, sheetId);
}

/** Columns are counted from 1 in the sheet, not in the filter. */
export class Filter {
  constructor(
    readonly document: Document,
    readonly sheetId: number,
  ) {}
  get session(): Session {
    return this.document.session;
  }
  getRange(): Range {
    return this.session.make.range(this.document, this.sheetId, areaOfFilter(this));
  }
  remove(): void {
    this.document.change({ clearBasicFilter: { sheetId: this.sheetId } });
  }
  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    checkColumn(this, columnPosition);
    this.document.metadata();
    const stored = storedOf(this).filterSpecs?.find(
      ({ columnIndex }) => (columnIndex ?? 0) === columnPosition - 1,
    );
    const criteria = stored?.filterCriteria;
    if (!criteria) return null;
    return criteriaFrom(criteria, this.document);
  }
  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): this {
    checkColumn(this, columnPosition);
    setCriteria(this, columnPosition, filterCriteria);
    return this;
  }
  removeColumnFilterCriteria(columnPosition: number): this {
    checkColumn(this, columnPosition);
    setCriteria(this, columnPosition, null);
    return this;
  }
  sort(columnPosition: number, ascending: boolean): this {
    checkColumn(this, columnPosition);
    const area = areaOfFilter(this);
    const rows = { ...area, row: area.row + 1, numRows: area.numRows - 1 };
    if (rows.numRows > 0)
      this.session.make.range(this.document, this.sheetId, rows).sort({ column: columnPosition, ascending });
    return this;
  }
  toString(): string {
    return 'Filter';
  }
}

function storedOf({ document, sheetId }: Filter): sheets_v4.Schema$BasicFilter {
  const stored = document.sheet(sheetId).basicFilter;
  if (!stored) throw new ScriptError('The filter has been removed.');
  return stored;
}

function areaOfFilter(filter: Filter): Area {
  return areaOf(storedOf(filter).range ?? {}, sizeOfSheet(filter.document.sheet(filter.sheetId)));
}

function checkColumn(filter: Filter, columnPosition: number): void {
  const area = areaOfFilter(filter);
  if (columnPosition < area.column || columnPosition > lastColumnOf(area))
    throw new ScriptError('Column position is out of range of the filter.');
}

function setCriteria(filter: Filter, columnPosition: number, criteria: FilterCriteria | null): void {
  const { document } = filter;
  const stored = storedOf(filter);
  const columnIndex = columnPosition - 1;
  const others = (stored.filterSpecs ?? []).filter((spec) => (spec.columnIndex ?? 0) !== columnIndex);
  const filterSpecs = criteria
    ? [
        ...others,
        { columnIndex, filterCriteria: storedCriteria(columnOf(filter, columnPosition), criteria, document) },
      ]
    : others;
  document.change({
    setBasicFilter: { filter: { range: stored.range, sortSpecs: stored.sortSpecs, filterSpecs } },
  });
}

/** Visible values are stored as what they hide: every other value of the column. */
export function storedCriteria(
  column: Range | undefined,
  { rule }: FilterCriteria,
  document: Document,
): sheets_v4.Schema$FilterCriteria {
  const hiddenValues =
    rule.visible.length === 0 || !column
      ? rule.hidden
      : [...new Set(column.getDisplayValues().flat())].filter((value) => !rule.visible.includes(value));
  return {
    ...(hiddenValues.length > 0 && { hiddenValues }),
    ...(rule.criterion && { condition: conditionOf(rule.criterion, document) }),
  };
}

/** Criteria as the Sheets API stores them, for a script. */
export function criteriaFrom(criteria: sheets_v4.Schema$FilterCriteria, document: Document): FilterCriteria {
  return new FilterCriteria({
    criterion: criteria.condition ? criterionOf(criteria.condition, BooleanCriteria, document) : undefined,
    hidden: criteria.hiddenValues ?? [],
    visible: [],
  });
}

/** The cells of a column below the filter's first row. */
function columnOf(filter: Filter, columnPosition: number): Range | undefined {
  const area = areaOfFilter(filter);
  const column = { row: area.row + 1, column: columnPosition, numRows: area.numRows - 1, numColumns: 1 };
  return column.numRows < 1 ? undefined : filter.session.make.range(filter.document, filter.sheetId, column);
}
