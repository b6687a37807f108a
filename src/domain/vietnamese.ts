/** Vietnamese text: diacritics, comparison, numbers. */

/** "Đô thị Việt" → "Do thi Viet". */
export function withoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}

/** What two spellings of one name have in common: case, blanks and Unicode form do not matter, diacritics do. */
export function comparable(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
}

/** "12,5"; at most `digits` decimals. */
export function formatNumber(value: number, digits = 1): string {
  const factor = 10 ** digits;
  return String(Math.round(value * factor) / factor).replace('.', ',');
}
