/** Requests about conditional format rules. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Sheet } from '../../../state/spreadsheet/model';
import { canonical } from '../canonical';
import type { Change } from '../change';
import { invalidArgument } from '../errors';
import { boundsOf } from '../grid-range';
import { resolvedRule } from '../resource';
import type { RequestTable } from './table';

export const CONDITIONAL_FORMAT_REQUESTS = {
  addConditionalFormatRule({ rule: sent, index }, change) {
    const rule = checkedRule(sent);
    const sheet = sheetOf(change, rule);
    guardRule(change, sheet, rule);
    const count = sheet.conditionalFormats.length;
    const at = index ?? 0;
    if (at < 0 || at > count)
      throw invalidArgument(`Conditional format rule index must be between 0 and ${count}`);
    sheet.conditionalFormats.splice(at, 0, rule);
    return undefined;
  },

  updateConditionalFormatRule({ index, sheetId, rule: sent, newIndex }, change) {
    if (sent) {
      const rule = checkedRule(sent);
      const sheet = change.sheet(sheetId ?? rule.ranges?.[0]?.sheetId);
      const at = index ?? 0;
      const oldRule = ruleAt(sheet, at);
      guardRule(change, sheet, oldRule);
      guardRule(change, sheet, rule);
      sheet.conditionalFormats[at] = rule;
      return {
        updateConditionalFormatRule: canonical('UpdateConditionalFormatRuleResponse', {
          newRule: resolvedRule(sheet, rule),
          newIndex: at,
          oldRule: resolvedRule(sheet, oldRule),
        }),
      };
    }
    const sheet = change.sheet(sheetId);
    const from = index ?? 0;
    const rule = ruleAt(sheet, from);
    guardRule(change, sheet, rule);
    const to = newIndex ?? 0;
    sheet.conditionalFormats.splice(from, 1);
    sheet.conditionalFormats.splice(to, 0, rule);
    return {
      updateConditionalFormatRule: canonical('UpdateConditionalFormatRuleResponse', {
        newRule: resolvedRule(sheet, rule),
        newIndex: to,
        oldIndex: from,
      }),
    };
  },

  deleteConditionalFormatRule({ index, sheetId }, change) {
    const sheet = change.sheet(sheetId);
    const rule = ruleAt(sheet, index ?? 0);
    guardRule(change, sheet, rule);
    sheet.conditionalFormats.splice(index ?? 0, 1);
    return { deleteConditionalFormatRule: { rule: resolvedRule(sheet, rule) } };
  },
} satisfies RequestTable;

function guardRule(change: Change, sheet: Sheet, rule: sheets_v4.Schema$ConditionalFormatRule): void {
  for (const range of rule.ranges ?? []) change.guard(sheet, boundsOf(sheet, range));
}

function checkedRule(
  sent: sheets_v4.Schema$ConditionalFormatRule | undefined,
): sheets_v4.Schema$ConditionalFormatRule {
  const rule = canonical('ConditionalFormatRule', sent ?? {});
  if (!rule.ranges?.length) throw invalidArgument('ConditionalFormatRule.ranges must be set.');
  if (!rule.booleanRule && !rule.gradientRule)
    throw invalidArgument('ConditionalFormatRule must have either a BooleanRule or GradientRule.');
  return rule;
}

function sheetOf(change: Change, rule: sheets_v4.Schema$ConditionalFormatRule): Sheet {
  const ids = new Set((rule.ranges ?? []).map((range) => range.sheetId ?? 0));
  if (ids.size > 1)
    throw invalidArgument('All ranges of a conditional format rule must be on the same sheet.');
  return change.sheet([...ids][0]);
}

function ruleAt(sheet: Sheet, index: number): sheets_v4.Schema$ConditionalFormatRule {
  const rule = sheet.conditionalFormats[index];
  if (!rule)
    throw invalidArgument(`No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`);
  return rule;
}
