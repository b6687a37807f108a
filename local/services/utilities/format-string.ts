/** Texts as Java makes them: Utilities.formatString, and how Logger prints values. */

/** Fills `%s`, `%d`, `%f`, `%05.2f`, `%x`, `%%` and the like, as Utilities.formatString does; `print` makes the text of `%s`. */
export function formatString(
  template: string,
  values: readonly unknown[],
  print: (value: unknown) => string = javaText,
): string {
  let next = 0;
  return template.replace(
    /%(?:(\d+)\$)?([-+ 0,#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g,
    (
      _whole,
      position: string | undefined,
      flags: string,
      width: string | undefined,
      digits: string | undefined,
      type: string,
    ) => {
      if (type === '%') return '%';
      const value = values[position === undefined ? next++ : Number(position) - 1];
      return pad(convert(type, value, flags, digits, print), flags, width === undefined ? 0 : Number(width));
    },
  );
}

function convert(
  type: string,
  value: unknown,
  flags: string,
  digits: string | undefined,
  print: (value: unknown) => string,
): string {
  const precision = digits === undefined ? undefined : Number(digits);
  switch (type) {
    case 'd':
    case 'i':
      return signed(Math.trunc(Number(value)), flags, 0);
    case 'f':
      return signed(Number(value), flags, precision ?? 6);
    case 'e':
      return Number(value).toExponential(precision ?? 6);
    case 'x':
      return Math.trunc(Number(value)).toString(16);
    case 'X':
      return Math.trunc(Number(value)).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(Number(value)).toString(8);
    case 'c':
      return typeof value === 'number' ? String.fromCharCode(value) : String(value).slice(0, 1);
    default: {
      const text = print(value);
      return precision === undefined ? text : text.slice(0, precision);
    }
  }
}

function signed(value: number, flags: string, digits: number): string {
  const grouped = flags.includes(',');
  const text = grouped
    ? Math.abs(value).toLocaleString('en-US', {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })
    : Math.abs(value).toFixed(digits);
  if (value < 0) return `-${text}`;
  return flags.includes('+') ? `+${text}` : flags.includes(' ') ? ` ${text}` : text;
}

function pad(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

/** A value as Logger prints it: numbers with a decimal point, objects as `{key=value}`. */
export function javaText(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return javaNumber(value);
  if (Array.isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  if (value instanceof Date) return value.toString().replace(/ \(.*\)$/, '');
  if (typeof value !== 'object') return String(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    return 'toString' in value && value.toString !== Object.prototype.toString
      ? String(value)
      : value.constructor.name;
  }
  return `{${Object.entries(value)
    .map(([key, held]) => `${key}=${javaText(held)}`)
    .join(', ')}}`;
}

/** A double as Java prints it: `1.0`, `1.0E7`, `1.0E-4`. */
function javaNumber(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || size === 0 || (size >= 1e-3 && size < 1e7)) {
    return Number.isInteger(value) ? value.toFixed(1) : String(value);
  }
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`;
}
