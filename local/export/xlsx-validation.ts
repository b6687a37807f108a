/** Data validation rules in an .xlsx file. */
import type { DataValidation, DataValidationOperator, Workbook, Worksheet } from 'exceljs';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { parseEntered } from '../state/spreadsheet/entered-value';
import type { Primitive } from '../state/spreadsheet/model';
import { columnLetters } from '../state/spreadsheet/ranges';
import { isSame } from './xlsx-blank-rows';
import { type ConditionPlace, conditionFormula, operand } from './xlsx-conditions';

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  GREATER: 'greaterThan',
  GREATER_THAN_EQ: 'greaterThanOrEqual',
  LESS: 'lessThan',
  LESS_THAN_EQ: 'lessThanOrEqual',
  EQ: 'equal',
  NOT_EQ: 'notEqual',
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  BEFORE: 'lessThan',
  AFTER: 'greaterThan',
  ON_OR_BEFORE: 'lessThanOrEqual',
  ON_OR_AFTER: 'greaterThanOrEqual',
};

const INLINE_LIST_LIMIT = 255;
const DAY = 86_400_000;

/** Rules of one file; lists that do not fit into a rule lie in a hidden sheet of their own. */
export class Validations {
  private readonly lists = new Map<string, string>();

  constructor(private readonly workbook: Workbook) {}

  /** Writes the rules of a sheet: one for each run of cells below each other that share it. `columns` is how many there are. */
  write(worksheet: Worksheet, columns: number, place: ConditionPlace): void {
    const { rows } = place.sheet;
    const rules = rulesOf(worksheet);
    for (let column = 0; column < columns; column++) {
      const letters = columnLetters(column);
      for (let row = 0; row < rows.length; ) {
        const shared = rows[row]?.[column]?.validation;
        let end = row + 1;
        if (shared && isPortable(shared))
          while (end < rows.length && isSame(rows[end]?.[column]?.validation, shared)) end++;
        const address = `${letters}${row + 1}`;
        const rule = shared && this.of(shared, address, place);
        if (rule) rules.add(end === row + 1 ? address : `${address}:${letters}${end}`, rule);
        row = end;
      }
    }
  }

  /** The rule for a cell given by a relative reference; undefined when a file knows no such rule. */
  private of(
    rule: Readonly<sheets_v4.Schema$DataValidationRule>,
    cell: string,
    place: ConditionPlace,
  ): DataValidation | undefined {
    const condition = rule.condition ?? {};
    const core = this.core(condition, cell, place);
    if (!core) return undefined;
    return {
      ...core,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: rule.strict ? 'stop' : 'warning',
      ...(rule.inputMessage && {
        showInputMessage: true,
        prompt: rule.inputMessage,
        error: rule.inputMessage,
      }),
    };
  }

  private core(
    condition: sheets_v4.Schema$BooleanCondition,
    cell: string,
    place: ConditionPlace,
  ): DataValidation | undefined {
    const type = condition.type ?? '';
    const values = condition.values ?? [];
    if (type === 'ONE_OF_LIST')
      return { type: 'list', formulae: [this.list(values.map((value) => value.userEnteredValue ?? ''))] };
    if (type === 'BOOLEAN') {
      const choices =
        values.length > 0 ? values.map((value) => value.userEnteredValue ?? '') : ['TRUE', 'FALSE'];
      return { type: 'list', formulae: [this.list(choices)] };
    }
    if (type === 'ONE_OF_RANGE') {
      const [range] = values;
      const text = range?.userEnteredValue ?? '';
      const formula = { userEnteredValue: text.startsWith('=') ? text : `=${text}` };
      return { type: 'list', formulae: [operand(formula, place)] };
    }
    return this.limits(type, values, place) ?? custom(conditionFormula(condition, cell, place));
  }

  /** Limits that are plain numbers or dates; formulas as limits go into a formula of one's own. */
  private limits(
    type: string,
    values: readonly sheets_v4.Schema$ConditionValue[],
    place: ConditionPlace,
  ): DataValidation | undefined {
    const kind = /^(NUMBER|DATE)_(.*)$/.exec(type);
    const operator = OPERATORS[kind?.[2] ?? ''];
    if (!kind || !operator) return undefined;
    const numbers = values.map((value) => literal(value, place)).filter((value) => typeof value === 'number');
    if (numbers.length < values.length || numbers.length === 0) return undefined;
    return kind[1] === 'NUMBER'
      ? { type: 'decimal', operator, formulae: numbers }
      : { type: 'date', operator, formulae: numbers.map((serial) => new Date((serial - 25_569) * DAY)) };
  }

  private list(items: readonly string[]): string {
    const inline = `"${items.join(',').replaceAll('"', '""')}"`;
    if (inline.length <= INLINE_LIST_LIMIT && !items.some((item) => item.includes(','))) return inline;
    const known = this.lists.get(inline);
    if (known) return known;
    const name = '_lists';
    const sheet =
      this.workbook.getWorksheet(name) ?? this.workbook.addWorksheet(name, { state: 'veryHidden' });
    const column = this.lists.size + 1;
    for (const [index, item] of items.entries()) sheet.getCell(index + 1, column).value = item;
    const letter = sheet.getColumn(column).letter;
    const reference = `${name}!$${letter}$1:$${letter}$${items.length}`;
    this.lists.set(inline, reference);
    return reference;
  }
}

const FIXED_RANGE = /^=(?:.*!)?\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/;

/** Whether a rule means the same for each cell that has it, and so may be said once for all of them. */
function isPortable({ condition }: Readonly<sheets_v4.Schema$DataValidationRule>): boolean {
  return (condition?.values ?? []).every(
    ({ userEnteredValue }) => !userEnteredValue?.startsWith('=') || FIXED_RANGE.test(userEnteredValue),
  );
}

interface Rules {
  add(address: string, rule: DataValidation): unknown;
}

/** The rules of a worksheet, by address of a cell or a range: the library has them, its types do not tell. */
function rulesOf(worksheet: Worksheet): Rules {
  if (!hasRules(worksheet)) throw new Error('The library keeps data validation elsewhere now.');
  return worksheet.dataValidations;
}

function hasRules(worksheet: object): worksheet is { dataValidations: Rules } {
  return 'dataValidations' in worksheet;
}

function custom(formula: string | undefined): DataValidation | undefined {
  return formula === undefined ? undefined : { type: 'custom', formulae: [formula] };
}

function literal(value: sheets_v4.Schema$ConditionValue, place: ConditionPlace): Primitive | undefined {
  const { locale, timeZone } = place.spreadsheet.properties;
  return parseEntered(value.userEnteredValue ?? '', { locale, timeZone, now: 0 }).value;
}
