/** A short name for a text: the same for the same text, and as good as surely another for another. */

/** 32 bits (FNV-1a) in letters and digits; no protection against somebody who means harm. */
export function shortDigest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}
