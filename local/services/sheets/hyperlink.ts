/** Where a cell leads: by its formula, its format, or a part of its text. */
import { computedValue } from '../../state/spreadsheet/computed';
import { closing, splitArguments, splitOperands } from '../../state/spreadsheet/formula-parts';
import { type FormulaToken, tokenize } from '../../state/spreadsheet/formula-tokens';
import { referredCell } from '../../state/spreadsheet/inferred-format';
import type { Cell, Sheet, Spreadsheet } from '../../state/spreadsheet/model';

/** The one link of a cell; undefined when it has none or several. */
export function hyperlinkOf(spreadsheet: Spreadsheet, sheet: Sheet, cell: Cell): string | undefined {
  const address = /^=\s*HYPERLINK\(/i.test(cell.formula ?? '') && addressOf(spreadsheet, sheet, cell);
  if (address) return address;
  const link = cell.format?.textFormat?.link?.uri;
  if (link) return link;
  const links = new Set((cell.runs ?? []).map((run) => run.format?.link?.uri).filter(Boolean));
  return links.size === 1 ? ([...links][0] ?? undefined) : undefined;
}

/** The address of a HYPERLINK formula, made of quoted texts and cells joined by `&`. */
function addressOf(spreadsheet: Spreadsheet, sheet: Sheet, cell: Cell): string | undefined {
  const tokens = tokenize(cell.formula?.slice(1) ?? '').filter(({ kind }) => kind !== 'space');
  const [first] = splitArguments(tokens.slice(2, closing(tokens, 1)));
  if (!first) return undefined;
  const { operands, operators } = splitOperands(first);
  if (operators.some((operator) => operator !== '&')) return undefined;
  let address = '';
  for (const [token, ...more] of operands) {
    const part = more.length === 0 && token ? textOf(spreadsheet, sheet, token) : undefined;
    if (part === undefined) return undefined;
    address += part;
  }
  return address;
}

function textOf(spreadsheet: Spreadsheet, sheet: Sheet, token: FormulaToken): string | undefined {
  if (token.kind === 'text') return token.text.slice(1, -1).replaceAll('""', '"');
  const place =
    token.reference && !token.reference.end ? referredCell(spreadsheet, sheet, token.reference) : undefined;
  const value = place && computedValue(spreadsheet, place.sheet, place.row, place.column);
  return place && typeof value !== 'object' ? String(value ?? '') : undefined;
}
