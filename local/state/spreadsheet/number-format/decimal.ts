/** Decimal digits of numbers, rounded as spreadsheets round: half away from zero on the 15 digits that are kept. */

/** The digits before and after the point of |value|, rounded to `places` (0-30) decimals. */
export function fixedDigits(value: number, places: number): { whole: string; fraction: string } {
  const [mantissa = '0', exponentText = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  const pointAt = Number(exponentText) + 1;
  const padded = pointAt < 0 ? '0'.repeat(-pointAt) + digits : digits;
  const start = Math.max(pointAt, 0);
  const kept = start + places;
  const all = padded.padEnd(kept + 1, '0');
  let rounded = BigInt(all.slice(0, kept) || '0');
  if (all.charAt(kept) >= '5') rounded += 1n;
  const text = rounded.toString().padStart(places + 1, '0');
  return { whole: text.slice(0, text.length - places), fraction: places ? text.slice(-places) : '' };
}

/** Mantissa and exponent with `places` decimals: 12345 with 2 → ['1.23', 4]. */
export function scientificDigits(value: number, places: number): { mantissa: string; exponent: number } {
  if (value === 0) return { mantissa: places ? `0.${'0'.repeat(places)}` : '0', exponent: 0 };
  let exponent = Number(Math.abs(value).toExponential(14).split('e')[1]);
  const digits = (power: number): { whole: string; fraction: string } => {
    const [mantissa = '0'] = Math.abs(value).toExponential(14).split('e');
    return fixedDigits(Number(`${mantissa}e${exponent - power}`), places);
  };
  let parts = digits(exponent);
  if (parts.whole.length > 1) {
    exponent += 1;
    parts = { whole: '1', fraction: '0'.repeat(places) };
  }
  return { mantissa: places ? `${parts.whole}.${parts.fraction}` : parts.whole, exponent };
}

const SIGNIFICANT = 10;

/** A number as shown without a format: at most 10 significant digits, E notation when very large or small. */
export function generalNumber(value: number, decimal: string): string {
  if (value === 0) return '0';
  const sign = value < 0 ? '-' : '';
  const magnitude = Math.abs(value);
  if (magnitude >= 1e15 || magnitude < 1e-4) {
    const { mantissa, exponent } = scientificDigits(magnitude, 5);
    const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    return `${sign}${trimZeros(mantissa).replace('.', decimal)}E${power}`;
  }
  const wholeDigits = Math.floor(Math.log10(magnitude)) + 1;
  const { whole, fraction } = fixedDigits(magnitude, Math.max(0, Math.min(SIGNIFICANT - wholeDigits, 14)));
  const text = trimZeros(fraction ? `${whole}.${fraction}` : whole);
  return `${sign}${text.replace('.', decimal)}`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
