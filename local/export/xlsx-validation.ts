/** Data validation rules in an .xlsx file. */
import type { DataValidation, DataValidationOperator, Workbook } from 'exceljs';
import type { sheets_v4 } from 'googleapis';
import { parseEntered } from '../state/spreadsheet/entered-value';
import type { Primitive } from '../state/spreadsheet/model';
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

  /** The rule for a cell given by a relative reference; undefined when a file knows no such rule. */
  of(
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

function custom(formula: string | undefined): DataValidation | undefined {
  return formula === undefined ? undefined : { type: 'custom', formulae: [formula] };
}

function literal(value: sheets_v4.Schema$ConditionValue, place: ConditionPlace): Primitive | undefined {
  const { locale, timeZone } = place.spreadsheet.properties;
  return parseEntered(value.userEnteredValue ?? '', { locale, timeZone, now: 0 }).value;
}
