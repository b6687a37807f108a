/** Conditional format rules: boolean and gradient, and their builder. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { areaOf } from './area';
import { colorOf, styleOfCss } from './color';
import { type Criterion, conditionOf, criterionOf } from './criteria';
import type { Document } from './document';
import { BooleanCriteria, type EnumValue, InterpolationType, valueNamed } from './enums';
import { sizeOfSheet } from './notation';
import type { Range } from './range';
import { WhenBuilder } from './when-builder';

type Format = sheets_v4.Schema$CellFormat;
type Gradient = sheets_v4.Schema$GradientRule;
type GradientPoint = 'minpoint' | 'midpoint' | 'maxpoint';

/** What a rule says: the ranges and either a condition with its format, or a gradient. */
interface Parts {
  ranges: Range[];
  criterion?: Criterion | undefined;
  format: Format;
  gradient?: Gradient | undefined;
}

/** The rule as the Sheets API stores it. */
export function storedRuleOf(
  rule: ConditionalFormatRule,
  document: Document,
): sheets_v4.Schema$ConditionalFormatRule {
  const { ranges, criterion, format, gradient } = rule.parts;
  return {
    ranges: ranges.map((range) => range.gridRange),
    ...(gradient && { gradientRule: gradient }),
    ...(criterion && { booleanRule: { condition: conditionOf(criterion, document), format } }),
  };
}

export function ruleFrom(
  stored: sheets_v4.Schema$ConditionalFormatRule,
  document: Document,
  sheetId: number,
): ConditionalFormatRule {
  const size = sizeOfSheet(document.sheet(sheetId));
  const condition = stored.booleanRule?.condition;
  return new ConditionalFormatRule({
    ranges: (stored.ranges ?? []).map((range) =>
      document.session.make.range(document, range.sheetId ?? sheetId, areaOf(range, size)),
    ),
    criterion: condition ? criterionOf(condition, BooleanCriteria, document) : undefined,
    format: stored.booleanRule?.format ?? {},
    gradient: stored.gradientRule ?? undefined,
  });
}

export class ConditionalFormatRule {
  constructor(readonly parts: Parts) {}
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.parts);
  }
  getBooleanCondition(): BooleanCondition | null {
    return booleanConditionOf(this.parts);
  }
  getGradientCondition(): GradientCondition | null {
    return this.parts.gradient ? new GradientCondition(this.parts.gradient) : null;
  }
  getRanges(): Range[] {
    return this.parts.ranges.slice();
  }
  toString(): string {
    return 'ConditionalFormatRule';
  }
}

function booleanConditionOf({ criterion, format, gradient }: Parts): BooleanCondition | null {
  return criterion && !gradient ? new BooleanCondition(criterion, format) : null;
}

export class BooleanCondition {
  constructor(
    private readonly criterion: Criterion,
    private readonly format: Format,
  ) {}
  getBackground(): string | null {
    return colorOf(this.format.backgroundColorStyle, this.format.backgroundColor)?.text ?? null;
  }
  getBold(): boolean | null {
    return this.format.textFormat?.bold ?? null;
  }
  getCriteriaType(): EnumValue {
    return this.criterion.type;
  }
  getCriteriaValues(): unknown[] {
    return this.criterion.values.slice();
  }
  getFontColor(): string | null {
    const text = this.format.textFormat;
    return colorOf(text?.foregroundColorStyle, text?.foregroundColor)?.text ?? null;
  }
  getItalic(): boolean | null {
    return this.format.textFormat?.italic ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.format.textFormat?.strikethrough ?? null;
  }
  getUnderline(): boolean | null {
    return this.format.textFormat?.underline ?? null;
  }
  toString(): string {
    return 'BooleanCondition';
  }
}

export class GradientCondition {
  constructor(private readonly gradient: Gradient) {}
  getMaxColor(): string {
    return pointColor(this.gradient.maxpoint);
  }
  getMaxType(): EnumValue | null {
    return pointType(this.gradient.maxpoint);
  }
  getMaxValue(): string {
    return this.gradient.maxpoint?.value ?? '';
  }
  getMidColor(): string {
    return pointColor(this.gradient.midpoint);
  }
  getMidType(): EnumValue | null {
    return pointType(this.gradient.midpoint);
  }
  getMidValue(): string {
    return this.gradient.midpoint?.value ?? '';
  }
  getMinColor(): string {
    return pointColor(this.gradient.minpoint);
  }
  getMinType(): EnumValue | null {
    return pointType(this.gradient.minpoint);
  }
  getMinValue(): string {
    return this.gradient.minpoint?.value ?? '';
  }
  toString(): string {
    return 'GradientCondition';
  }
}

function pointColor(point: sheets_v4.Schema$InterpolationPoint | undefined): string {
  return colorOf(point?.colorStyle, point?.color)?.text ?? '';
}

/** MIN and MAX are what a point without a value means and read as null. */
function pointType(point: sheets_v4.Schema$InterpolationPoint | undefined): EnumValue | null {
  const type = point?.type ?? '';
  return type === 'MIN' || type === 'MAX' ? null : (valueNamed(InterpolationType, type) ?? null);
}

export class ConditionalFormatRuleBuilder extends WhenBuilder {
  readonly parts: Parts;
  constructor(parts: Parts = { ranges: [], format: {} }) {
    super();
    this.parts = { ...parts, ranges: parts.ranges.slice() };
    this.criterion = parts.criterion;
  }
  build(): ConditionalFormatRule {
    const parts = currentParts(this);
    if (!parts.criterion && !parts.gradient)
      throw new ScriptError(
        'A conditional format rule must have a boolean condition or a gradient condition.',
      );
    if (parts.ranges.length === 0)
      throw new ScriptError('A conditional format rule must have at least one range.');
    return new ConditionalFormatRule(parts);
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(currentParts(this));
  }
  getBooleanCondition(): BooleanCondition | null {
    return booleanConditionOf(currentParts(this));
  }
  getGradientCondition(): GradientCondition | null {
    return this.parts.gradient ? new GradientCondition(this.parts.gradient) : null;
  }
  getRanges(): Range[] {
    return this.parts.ranges.slice();
  }
  setRanges(ranges: Range[]): this {
    this.parts.ranges = ranges.slice();
    return this;
  }
  setBackground(color: string | null): this {
    const style = color === null ? undefined : styleOfCss(color);
    this.parts.format = { ...this.parts.format, backgroundColorStyle: style };
    return this;
  }
  setFontColor(color: string | null): this {
    return withText(this, { foregroundColorStyle: color === null ? undefined : styleOfCss(color) });
  }
  setBold(bold: boolean | null): this {
    return withText(this, { bold: bold ?? undefined });
  }
  setItalic(italic: boolean | null): this {
    return withText(this, { italic: italic ?? undefined });
  }
  setStrikethrough(strikethrough: boolean | null): this {
    return withText(this, { strikethrough: strikethrough ?? undefined });
  }
  setUnderline(underline: boolean | null): this {
    return withText(this, { underline: underline ?? undefined });
  }
  setGradientMaxpoint(color: string): this {
    return withPoint(this, 'maxpoint', color, InterpolationType.MAX);
  }
  setGradientMaxpointWithValue(color: string, type: EnumValue, value: string): this {
    return withPoint(this, 'maxpoint', color, type, value);
  }
  setGradientMidpointWithValue(color: string, type: EnumValue, value: string): this {
    return withPoint(this, 'midpoint', color, type, value);
  }
  setGradientMinpoint(color: string): this {
    return withPoint(this, 'minpoint', color, InterpolationType.MIN);
  }
  setGradientMinpointWithValue(color: string, type: EnumValue, value: string): this {
    return withPoint(this, 'minpoint', color, type, value);
  }
  override toString(): string {
    return 'ConditionalFormatRuleBuilder';
  }
}

function currentParts({ parts, criterion }: ConditionalFormatRuleBuilder): Parts {
  return { ...parts, ranges: parts.ranges.slice(), criterion };
}

function withText<Builder extends ConditionalFormatRuleBuilder>(
  builder: Builder,
  text: sheets_v4.Schema$TextFormat,
): Builder {
  const { format } = builder.parts;
  builder.parts.format = { ...format, textFormat: { ...format.textFormat, ...text } };
  return builder;
}

function withPoint<Builder extends ConditionalFormatRuleBuilder>(
  builder: Builder,
  point: GradientPoint,
  color: string,
  type: EnumValue,
  value?: string,
): Builder {
  const stored = { colorStyle: styleOfCss(color), type: type.name(), ...(value !== undefined && { value }) };
  builder.parts.gradient = { ...builder.parts.gradient, [point]: stored };
  return builder;
}
