/** Range: validation rules, checkboxes, protection, filter, developer metadata and selection. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { cellAt } from '../../state/spreadsheet/grid';
import { cellCount, checkShape } from './area';
import { type DataValidation, DataValidationBuilder, ruleOf, validationOf } from './data-validation';
import {
  addMetadata,
  type DeveloperMetadata,
  DeveloperMetadataFinder,
  lineLocation,
} from './developer-metadata';
import { DataValidationCriteria, type EnumValue } from './enums';
import { createFilter, type Filter, filterOf } from './filter';
import { type Protection, protect } from './protection';
import { RangeCells } from './range-cells';
import { readCells, readFirst, updateCells } from './range-core';
import { selectRanges } from './selection-state';

export class RangeRules extends RangeCells {
  getDataValidation(): DataValidation | null {
    return readFirst(this, (cell) => validationOf(cell?.validation, this.document));
  }
  getDataValidations(): (DataValidation | null)[][] {
    return readCells(this, (cell) => validationOf(cell?.validation, this.document));
  }
  setDataValidation(rule: DataValidation | null): this {
    this.document.write(cellCount(this.area), () => [
      { setDataValidation: { range: this.gridRange, ...(rule && { rule: ruleOf(rule, this.document) }) } },
    ]);
    return this;
  }
  setDataValidations(rules: (DataValidation | null)[][]): this {
    checkShape(rules, this.area);
    this.document.write(cellCount(this.area), (spreadsheet) => [
      updateCells(this, spreadsheet, 'dataValidation', (_cell, row, column) => {
        const rule = rules[row]?.[column];
        return rule ? { dataValidation: ruleOf(rule, this.document) } : {};
      }),
    ]);
    return this;
  }

  /** Checkboxes start unchecked; cells that hold one of the two values keep it. */
  insertCheckboxes(...values: unknown[]): this {
    const rule = new DataValidationBuilder()
      .requireCheckbox(...values)
      .setAllowInvalid(false)
      .build();
    const [checked = true, unchecked = values.length > 0 ? '' : false] = values;
    this.document.write(cellCount(this.area), (spreadsheet) => [
      { setDataValidation: { range: this.gridRange, rule: ruleOf(rule, this.document) } },
      updateCells(this, spreadsheet, 'userEnteredValue', (cell) => ({
        userEnteredValue: extended(
          cell?.value === checked || cell?.value === unchecked ? cell?.value : unchecked,
        ),
      })),
    ]);
    return this;
  }
  /** Takes checkboxes and their values away; other cells stay. */
  removeCheckboxes(): this {
    this.document.write(cellCount(this.area), (spreadsheet) => [
      updateCells(this, spreadsheet, 'dataValidation,userEnteredValue', (cell) => {
        if (cell?.validation?.condition?.type === 'BOOLEAN') return {};
        const { validation, value, formula } = cell ?? {};
        return {
          ...(validation && { dataValidation: validation }),
          userEnteredValue: formula === undefined ? extended(value) : { formulaValue: formula },
        };
      }),
    ]);
    return this;
  }
  check(): this {
    return tick(this, 0);
  }
  uncheck(): this {
    return tick(this, 1);
  }
  /** Null when the range has cells without a checkbox, or both states. */
  isChecked(): boolean | null {
    const states = readCells(this, (cell) => {
      const validation = validationOf(cell?.validation, this.document);
      if (validation?.getCriteriaType() !== DataValidationCriteria.CHECKBOX) return null;
      const [checked = true] = validation.getCriteriaValues();
      return String(cell?.value) === String(checked);
    }).flat();
    const [first = null] = states;
    return states.every((state) => state === first) ? first : null;
  }

  protect(): Protection {
    return protect(this.document, this.gridRange);
  }
  createFilter(): Filter {
    return createFilter(this.document, this.sheetId, this.gridRange);
  }
  getFilter(): Filter | null {
    return filterOf(this.document, this.sheetId);
  }

  addDeveloperMetadata(key: string, value?: string | EnumValue, visibility?: EnumValue): this {
    addMetadata(this.document, lineLocation(this), key, value, visibility);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return this.createDeveloperMetadataFinder().find();
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const { document, sheetId, area } = this;
    return new DeveloperMetadataFinder({ document, sheetId, area });
  }

  activate(): this {
    selectRanges(this.document, this.sheetId, [this.area]);
    return this;
  }
  activateAsCurrentCell(): this {
    if (cellCount(this.area) !== 1)
      throw new ScriptError('The range must be a single cell to be activated as the current cell.');
    selectRanges(this.document, this.sheetId, [this.area], this.area);
    return this;
  }
}

function extended(value: unknown): sheets_v4.Schema$ExtendedValue {
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'number') return { numberValue: value };
  return value === undefined || value === '' ? {} : { stringValue: String(value) };
}

/** Sets every checkbox of the range to its checked (0) or unchecked (1) value. */
function tick<Cells extends RangeRules>(range: Cells, state: 0 | 1): Cells {
  const { document, area, sheetId } = range;
  document.write(cellCount(area), (spreadsheet) => [
    updateCells(range, spreadsheet, 'userEnteredValue', (cell, row, column) => {
      const validation = validationOf(cell?.validation, document);
      if (validation?.getCriteriaType() !== DataValidationCriteria.CHECKBOX) {
        const kept = cellAt(document.sheet(sheetId), area.row - 1 + row, area.column - 1 + column);
        return {
          userEnteredValue:
            kept?.formula === undefined ? extended(kept?.value) : { formulaValue: kept.formula },
        };
      }
      const values = validation.getCriteriaValues();
      return { userEnteredValue: extended(values[state] ?? (values.length > 0 ? '' : state === 0)) };
    }),
  ]);
  return range;
}
