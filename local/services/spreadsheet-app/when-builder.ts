/** The `when…` methods that builders of conditional formats and of filter criteria share. */
import { ScriptError } from '../../host/script-error';
import type { Criterion } from './criteria';
import { BooleanCriteria, type EnumValue } from './enums';

type DateOrRelative = Date | EnumValue;

export class WhenBuilder {
  criterion: Criterion | undefined;

  whenCellEmpty(): this {
    return when(this, BooleanCriteria.CELL_EMPTY);
  }
  whenCellNotEmpty(): this {
    return when(this, BooleanCriteria.CELL_NOT_EMPTY);
  }
  whenDateAfter(date: DateOrRelative): this {
    return whenDate(this, date, BooleanCriteria.DATE_AFTER, BooleanCriteria.DATE_AFTER_RELATIVE);
  }
  whenDateBefore(date: DateOrRelative): this {
    return whenDate(this, date, BooleanCriteria.DATE_BEFORE, BooleanCriteria.DATE_BEFORE_RELATIVE);
  }
  whenDateEqualTo(date: DateOrRelative): this {
    return whenDate(this, date, BooleanCriteria.DATE_EQUAL_TO, BooleanCriteria.DATE_EQUAL_TO_RELATIVE);
  }
  whenFormulaSatisfied(formula: string): this {
    return when(this, BooleanCriteria.CUSTOM_FORMULA, formula);
  }
  whenNumberBetween(start: number, end: number): this {
    return when(this, BooleanCriteria.NUMBER_BETWEEN, start, end);
  }
  whenNumberEqualTo(number: number): this {
    return when(this, BooleanCriteria.NUMBER_EQUAL_TO, number);
  }
  whenNumberGreaterThan(number: number): this {
    return when(this, BooleanCriteria.NUMBER_GREATER_THAN, number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return when(this, BooleanCriteria.NUMBER_GREATER_THAN_OR_EQUAL_TO, number);
  }
  whenNumberLessThan(number: number): this {
    return when(this, BooleanCriteria.NUMBER_LESS_THAN, number);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return when(this, BooleanCriteria.NUMBER_LESS_THAN_OR_EQUAL_TO, number);
  }
  whenNumberNotBetween(start: number, end: number): this {
    return when(this, BooleanCriteria.NUMBER_NOT_BETWEEN, start, end);
  }
  whenNumberNotEqualTo(number: number): this {
    return when(this, BooleanCriteria.NUMBER_NOT_EQUAL_TO, number);
  }
  whenTextContains(text: string): this {
    return when(this, BooleanCriteria.TEXT_CONTAINS, text);
  }
  whenTextDoesNotContain(text: string): this {
    return when(this, BooleanCriteria.TEXT_DOES_NOT_CONTAIN, text);
  }
  whenTextEndsWith(text: string): this {
    return when(this, BooleanCriteria.TEXT_ENDS_WITH, text);
  }
  whenTextEqualTo(text: string): this {
    return when(this, BooleanCriteria.TEXT_EQUAL_TO, text);
  }
  whenTextStartsWith(text: string): this {
    return when(this, BooleanCriteria.TEXT_STARTS_WITH, text);
  }
  withCriteria(criteria: EnumValue, args: unknown[]): this {
    if (!Object.values(BooleanCriteria).includes(criteria))
      throw new ScriptError('Invalid argument: criteria');
    return when(this, criteria, ...args);
  }
}

function when<Builder extends WhenBuilder>(builder: Builder, type: EnumValue, ...values: unknown[]): Builder {
  builder.criterion = { type, values };
  return builder;
}

function whenDate<Builder extends WhenBuilder>(
  builder: Builder,
  date: DateOrRelative,
  absolute: EnumValue,
  relative: EnumValue,
): Builder {
  return when(builder, date instanceof Date ? absolute : relative, date);
}
