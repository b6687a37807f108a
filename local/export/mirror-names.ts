/** Names of Drive files and mails as names of real files: safe on every system, and to be read back. */

/** Bytes of a name that every file system takes, with room for an extension. */
const MAX_BYTES = 200;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file name that shows the name: what file systems refuse is written as `%` and hexadecimal digits, a percent sign too.
 * Only a very long name is cut, and then ends in `%~`.
 */
export function safeName(name: string): string {
  let safe = '';
  for (const character of name.normalize('NFC'))
    safe += UNSAFE.test(character) ? escapeCharacter(character) : character;
  safe = safe.replace(/^[. ]|[. ]$/g, escapeCharacter);
  if (safe === '') return '%00';
  if (RESERVED.test(safe)) safe = escapeCharacter(safe.charAt(0)) + safe.slice(1);
  if (Buffer.byteLength(safe) <= MAX_BYTES) return safe;
  let cut = '';
  for (const character of safe) {
    if (Buffer.byteLength(cut + character) > MAX_BYTES) break;
    cut += character;
  }
  return `${cut.replace(/%.?$/, '')}%~`;
}

/** The name that `safeName` was given; of a cut one, what is left of it. Marks of doubles are dropped. */
export function originalName(safe: string): string {
  if (safe === '%00') return '';
  return safe
    .replace(/%~\d*$/, '')
    .replace(/(?:%[0-9A-F]{2})+/g, (escaped) =>
      Buffer.from(escaped.replaceAll('%', ''), 'hex').toString('utf8'),
    );
}

const UNSAFE = /[\p{Cc}\p{Cs}%/\\:*?"<>|]/u;

function escapeCharacter(character: string): string {
  return [...Buffer.from(character, 'utf8')]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

/** Gives names that are not taken yet in a folder; doubles get `%~2`, `%~3` ... before their extension. */
export class NamesInFolder {
  private readonly taken = new Set<string>();

  take(name: string, extension = ''): string {
    const stem = safeName(name);
    for (let count = 1; ; count++) {
      const candidate = `${stem}${count === 1 ? '' : `%~${count}`}${extension}`;
      const key = candidate.toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return candidate;
    }
  }
}
