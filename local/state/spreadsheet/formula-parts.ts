/** Taking formulas apart by their tokens: calls and their arguments, operands and operators. */
import type { FormulaToken, TokenKind } from './formula-tokens';

/** Index of what closes the parenthesis (or brace) at `open`; a missing one is supplied at the end, as Google does. */
export function closing(
  tokens: readonly FormulaToken[],
  open: number,
  opens: TokenKind = 'open',
  closes: TokenKind = 'close',
): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]?.kind === opens) depth++;
    if (tokens[i]?.kind === closes && --depth === 0) return i;
  }
  return tokens.length;
}

/** The arguments between the parentheses of a call; none for `()`. */
export function splitArguments(tokens: readonly FormulaToken[]): FormulaToken[][] {
  return tokens.length === 0 ? [] : splitAt(tokens, 'argument');
}

/** Splits at a separator where it stands outside parentheses and braces. */
export function splitAt(tokens: readonly FormulaToken[], separator: TokenKind): FormulaToken[][] {
  const parts: FormulaToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open' || token.kind === 'openArray') depth++;
    if (token.kind === 'close' || token.kind === 'closeArray') depth--;
    if (token.kind === separator && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** Splits at the operators that match and stand outside parentheses; signs in front of an operand belong to it. */
export function splitOperands(
  tokens: readonly FormulaToken[],
  splitting = /^[^%]/,
): { operands: FormulaToken[][]; operators: string[] } {
  const operands: FormulaToken[][] = [[]];
  const operators: string[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open' || token.kind === 'openArray') depth++;
    if (token.kind === 'close' || token.kind === 'closeArray') depth--;
    const operand = operands.at(-1);
    if (depth === 0 && token.kind === 'operator' && operand?.length && splitting.test(token.text)) {
      operators.push(token.text);
      operands.push([]);
    } else operand?.push(token);
  }
  return { operands, operators };
}
