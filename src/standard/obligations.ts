/** The obligations D1–D31 and what later law adds, in the order of their codes, as the starting pack sets them. */

import type { StandardObligation } from './obligation-data';
import { monthlyObligations } from './obligations-monthly';
import { weeklyObligations } from './obligations-weekly';
import { yearlyObligations } from './obligations-yearly';

/** D1 … D31 by number, then those of later law. */
export const obligations: readonly StandardObligation[] = [
  ...weeklyObligations,
  ...monthlyObligations,
  ...yearlyObligations,
].sort((one, other) => order(one.code) - order(other.code));

function order(code: string): number {
  return (code.startsWith('D') ? 0 : 1000) + Number(code.slice(1));
}
