/** Data validation rules and their builder. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { type Criterion, conditionOf, criterionOf } from './criteria';
import type { Document } from './document';
import { DataValidationCriteria, type EnumValue } from './enums';
import type { Range } from './range';

/** What a rule says. `showDropdown` matters only for lists and ranges. */
interface Settings {
  criterion?: Criterion;
  showDropdown: boolean;
  allowInvalid: boolean;
  helpText: string | null;
}

/** The rule as the Sheets API stores it. */
export function ruleOf(validation: DataValidation, document: Document): sheets_v4.Schema$DataValidationRule {
  const { criterion, showDropdown, allowInvalid, helpText } = validation.settings;
  return {
    ...(criterion && { condition: conditionOf(criterion, document) }),
    strict: !allowInvalid,
    showCustomUi: showDropdown,
    ...(helpText !== null && { inputMessage: helpText }),
  };
}

/** The rule of a cell, or null. */
export function validationOf(
  rule: Readonly<sheets_v4.Schema$DataValidationRule> | undefined,
  document: Document,
): DataValidation | null {
  if (!rule?.condition) return null;
  const criterion = criterionOf(rule.condition, DataValidationCriteria, document);
  return new DataValidation({
    ...(criterion && { criterion }),
    showDropdown: rule.showCustomUi ?? false,
    allowInvalid: !rule.strict,
    helpText: rule.inputMessage ?? null,
  });
}

export class DataValidation {
  constructor(readonly settings: Settings) {}
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.settings);
  }
  getAllowInvalid(): boolean {
    return this.settings.allowInvalid;
  }
  getCriteriaType(): EnumValue | null {
    return this.settings.criterion?.type ?? null;
  }
  /** Lists and ranges come with whether the dropdown shows: `[['a', 'b'], true]`. */
  getCriteriaValues(): unknown[] {
    const { criterion, showDropdown } = this.settings;
    if (!criterion) return [];
    if (criterion.type === DataValidationCriteria.VALUE_IN_LIST)
      return [criterion.values.slice(), showDropdown];
    if (criterion.type === DataValidationCriteria.VALUE_IN_RANGE) return [criterion.values[0], showDropdown];
    return criterion.values.slice();
  }
  getHelpText(): string | null {
    return this.settings.helpText;
  }
  toString(): string {
    return 'DataValidation';
  }
}

const NEW: Settings = { showDropdown: true, allowInvalid: true, helpText: null };

export class DataValidationBuilder extends DataValidation {
  constructor(settings: Settings = NEW) {
    super({ ...settings });
  }
  build(): DataValidation {
    return new DataValidation({ ...this.settings });
  }
  requireCheckbox(...values: unknown[]): this {
    return required(this, DataValidationCriteria.CHECKBOX, ...values);
  }
  requireDate(): this {
    return required(this, DataValidationCriteria.DATE_IS_VALID_DATE);
  }
  requireDateAfter(date: Date): this {
    return required(this, DataValidationCriteria.DATE_AFTER, date);
  }
  requireDateBefore(date: Date): this {
    return required(this, DataValidationCriteria.DATE_BEFORE, date);
  }
  requireDateBetween(start: Date, end: Date): this {
    return required(this, DataValidationCriteria.DATE_BETWEEN, start, end);
  }
  requireDateEqualTo(date: Date): this {
    return required(this, DataValidationCriteria.DATE_EQUAL_TO, date);
  }
  requireDateNotBetween(start: Date, end: Date): this {
    return required(this, DataValidationCriteria.DATE_NOT_BETWEEN, start, end);
  }
  requireDateOnOrAfter(date: Date): this {
    return required(this, DataValidationCriteria.DATE_ON_OR_AFTER, date);
  }
  requireDateOnOrBefore(date: Date): this {
    return required(this, DataValidationCriteria.DATE_ON_OR_BEFORE, date);
  }
  requireFormulaSatisfied(formula: string): this {
    return required(this, DataValidationCriteria.CUSTOM_FORMULA, formula);
  }
  requireNumberBetween(start: number, end: number): this {
    return required(this, DataValidationCriteria.NUMBER_BETWEEN, start, end);
  }
  requireNumberEqualTo(number: number): this {
    return required(this, DataValidationCriteria.NUMBER_EQUAL_TO, number);
  }
  requireNumberGreaterThan(number: number): this {
    return required(this, DataValidationCriteria.NUMBER_GREATER_THAN, number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return required(this, DataValidationCriteria.NUMBER_GREATER_THAN_OR_EQUAL_TO, number);
  }
  requireNumberLessThan(number: number): this {
    return required(this, DataValidationCriteria.NUMBER_LESS_THAN, number);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return required(this, DataValidationCriteria.NUMBER_LESS_THAN_OR_EQUAL_TO, number);
  }
  requireNumberNotBetween(start: number, end: number): this {
    return required(this, DataValidationCriteria.NUMBER_NOT_BETWEEN, start, end);
  }
  requireNumberNotEqualTo(number: number): this {
    return required(this, DataValidationCriteria.NUMBER_NOT_EQUAL_TO, number);
  }
  requireTextContains(text: string): this {
    return required(this, DataValidationCriteria.TEXT_CONTAINS, text);
  }
  requireTextDoesNotContain(text: string): this {
    return required(this, DataValidationCriteria.TEXT_DOES_NOT_CONTAIN, text);
  }
  requireTextEqualTo(text: string): this {
    return required(this, DataValidationCriteria.TEXT_EQUAL_TO, text);
  }
  requireTextIsEmail(): this {
    return required(this, DataValidationCriteria.TEXT_IS_VALID_EMAIL);
  }
  requireTextIsUrl(): this {
    return required(this, DataValidationCriteria.TEXT_IS_VALID_URL);
  }
  /** Values of any kind become texts. */
  requireValueInList(values: unknown[], showDropdown = true): this {
    this.settings.showDropdown = showDropdown;
    return required(this, DataValidationCriteria.VALUE_IN_LIST, ...values.map(String));
  }
  requireValueInRange(range: Range, showDropdown = true): this {
    this.settings.showDropdown = showDropdown;
    return required(this, DataValidationCriteria.VALUE_IN_RANGE, range);
  }
  setAllowInvalid(allowInvalidData: boolean): this {
    this.settings.allowInvalid = allowInvalidData;
    return this;
  }
  setHelpText(helpText: string): this {
    this.settings.helpText = helpText;
    return this;
  }
  /** Takes what getCriteriaType and getCriteriaValues give; relative dates can be read, not set. */
  withCriteria(criteria: EnumValue, args: unknown[]): this {
    if (criteria.name().endsWith('_RELATIVE') || !Object.values(DataValidationCriteria).includes(criteria))
      throw new ScriptError('Invalid argument: criteria');
    const [first, showDropdown = true] = args;
    if (criteria === DataValidationCriteria.VALUE_IN_LIST && Array.isArray(first))
      return this.requireValueInList(first, showDropdown === true);
    if (criteria === DataValidationCriteria.VALUE_IN_RANGE) {
      this.settings.showDropdown = showDropdown === true;
      return required(this, criteria, first);
    }
    return required(this, criteria, ...args);
  }
  override toString(): string {
    return 'DataValidationBuilder';
  }
}

function required<Builder extends DataValidationBuilder>(
  builder: Builder,
  type: EnumValue,
  ...values: unknown[]
): Builder {
  builder.settings.criterion = { type, values };
  return builder;
}
