/** Text from sheets as one safe line: for subjects, names of senders and the lines of a mail. */

/** Control characters, and the marks that turn the direction of what follows them. */
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

/** Line breaks and tabs become blanks; marks that nobody sees and that could make a line read otherwise are left out. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim();
}
