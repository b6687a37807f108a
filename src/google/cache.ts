/** The document's cache: values that may vanish at any time and are computed again then. */
import { parseJson } from '../domain/json';

/** Google keeps values up to 100 KB; a character takes at most three bytes in UTF-8 here. */
const LONGEST_VALUE_CHARACTERS = 33_000;

/** Remembers JSON under a key for some seconds (at most 21,600); a value too long is not kept. */
export function remember(key: string, value: unknown, seconds: number): void {
  const text = JSON.stringify(value);
  if (text.length <= LONGEST_VALUE_CHARACTERS) CacheService.getDocumentCache()?.put(key, text, seconds);
}

/** What was remembered under a key, or undefined. */
export function recall(key: string): unknown {
  const text = CacheService.getDocumentCache()?.get(key) ?? null;
  return text === null ? undefined : parseJson(text);
}
