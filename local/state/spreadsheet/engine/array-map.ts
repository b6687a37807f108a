/**
 * ARRAYFORMULA over functions that take single values: `LEN(A1:A9)` is computed cell by cell. Ranges that stand where one
 * value belongs become the parameters of a MAP; those that a function takes as ranges stay.
 */

import { closing, splitArguments } from '../formula-parts';
import type { FormulaToken } from '../formula-tokens';

export interface MappedFormula {
  /** The ranges, in the order of the parameters `cell_0`, `cell_1` ... */
  readonly ranges: readonly FormulaToken[];
  readonly body: readonly FormulaToken[];
}

/** Functions all of whose arguments are single values. */
const SCALAR = new Set(
  `ABS CEILING CHAR CODE CONCAT DATE DATEDIF DATEVALUE DAY EDATE EOMONTH EXACT FIND FIXED FLOOR HOUR HYPERLINK IF IFERROR
  IFNA IFS INT ISBLANK ISEMAIL ISERROR ISEVEN ISLOGICAL ISNA ISNUMBER ISODD ISTEXT ISURL LEFT LEN LN LOG LOWER MID MINUTE
  MOD MONTH MROUND NOT POWER PROPER QUOTIENT REGEXEXTRACT REGEXMATCH REGEXREPLACE REPLACE REPT RIGHT ROUND ROUNDDOWN
  ROUNDUP SEARCH SECOND SIGN SQRT SUBSTITUTE SWITCH TEXT TIME TO_DATE TO_TEXT TRIM TRUNC UPPER VALUE WEEKDAY WEEKNUM
  YEAR`.split(/\s+/),
);

/** Positions of single values in functions that take ranges too. */
const SCALAR_AT: Readonly<Record<string, readonly number[]>> = {
  COUNTIF: [1],
  HLOOKUP: [0, 2],
  LOOKUP: [0],
  MATCH: [0],
  SUMIF: [1],
  VLOOKUP: [0, 2],
  XLOOKUP: [0, 3],
  XMATCH: [0],
};

/** What ARRAYFORMULA of these tokens maps over; undefined when the engine needs no help with it. */
export function mappedFormula(
  tokens: readonly FormulaToken[],
  sizeOf: (reference: NonNullable<FormulaToken['reference']>) => string,
): MappedFormula | undefined {
  const ranges: FormulaToken[] = [];
  let needed = false;
  const visit = (part: readonly FormulaToken[], inFunction: boolean): FormulaToken[] => {
    const out: FormulaToken[] = [];
    for (let i = 0; i < part.length; i++) {
      const token = part[i];
      if (!token) continue;
      if (token.kind === 'function' && part[i + 1]?.kind === 'open') {
        const close = closing(part, i + 1);
        const name = token.text.toUpperCase();
        const args = splitArguments(part.slice(i + 2, close)).map((arg, index) =>
          isScalar(name, index) ? visit(arg, true) : arg,
        );
        out.push(token, { kind: 'open', text: '(' });
        args.forEach((arg, index) => {
          if (index > 0) out.push({ kind: 'argument', text: ',' });
          out.push(...arg);
        });
        out.push({ kind: 'close', text: ')' });
        i = close;
      } else if (token.reference?.end) {
        if (inFunction) needed = true;
        const known = ranges.findIndex(({ text }) => text === token.text);
        const at = known < 0 ? ranges.push(token) - 1 : known;
        out.push({ kind: 'name', text: `cell_${at}` });
      } else out.push(token);
    }
    return out;
  };
  const body = visit(tokens, false);
  const sizes = new Set(ranges.map(({ reference }) => reference && sizeOf(reference)));
  return needed && sizes.size === 1 ? { ranges, body } : undefined;
}

function isScalar(name: string, index: number): boolean {
  return SCALAR.has(name) || (Object.hasOwn(SCALAR_AT, name) && (SCALAR_AT[name]?.includes(index) ?? false));
}
