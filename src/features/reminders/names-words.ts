/** Names of schools in one line of a mail: all of a few, some of very many, for a mail must stay readable and under Google's limit. Pure. */
import { oneLine } from './one-line';

const NAMED = 40;

/** "3 trường: A; B; C"; one school is only its name. */
export function namesWords(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map(oneLine).join('; ');
  if (names.length === 1) return shown;
  const rest = names.length - NAMED;
  return `${names.length} trường: ${shown}${rest > 0 ? ` và ${rest} trường khác` : ''}`;
}
