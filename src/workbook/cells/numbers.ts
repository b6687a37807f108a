/** Numbers as Vietnamese hands type them: comma decimals, dots between thousands, per cent. */
import { formatNumber } from '../../domain/vietnamese';
import type { CellValue } from '../cell-value';
import type { NumberColumn } from '../table';
import { clear, type Decoded, quoted, unclear } from './decoded';

/** A number within the column's bounds, or why the cell is none. */
export function decodeNumber(value: CellValue, column: NumberColumn): Decoded {
  const found = typeof value === 'boolean' ? undefined : numberIn(value, column.percent === true);
  if (found === undefined) {
    return unclear(
      'not-a-number',
      `${quoted(value)} không phải là số.`,
      column.percent
        ? 'Ghi tỉ lệ phần trăm, ví dụ 85%.'
        : 'Chỉ ghi số, không kèm chữ; phần lẻ sau dấu phẩy, ví dụ 12,5.',
    );
  }
  if (column.integer && !Number.isInteger(found)) {
    return unclear('not-whole', `${quoted(value)} không phải là số nguyên.`, 'Ghi số nguyên, ví dụ 12.');
  }
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = column;
  return found < minimum || found > maximum
    ? unclear('out-of-range', `${quoted(value)} ngoài khoảng cho phép.`, `Ghi số ${boundsOf(column)}.`)
    : clear(found);
}

/** "từ 0 đến 20", "không nhỏ hơn 1"; '' when the column has no bounds. */
export function boundsOf({ minimum, maximum, percent }: NumberColumn): string {
  const shown = (bound: number) => (percent ? `${formatNumber(bound * 100)}%` : formatNumber(bound, 3));
  if (minimum !== undefined && maximum !== undefined) return `từ ${shown(minimum)} đến ${shown(maximum)}`;
  if (minimum !== undefined) return `không nhỏ hơn ${shown(minimum)}`;
  return maximum === undefined ? '' : `không lớn hơn ${shown(maximum)}`;
}

function numberIn(value: string | number, percent: boolean): number | undefined {
  const text = typeof value === 'number' ? undefined : value.replace(/[\s\u00a0\u202f]/g, '');
  const marked = text?.endsWith('%') === true;
  if (marked && !percent) return undefined;
  const found = typeof value === 'number' ? value : parse((text ?? '').replace(/%$/, ''));
  if (found === undefined || !Number.isFinite(found)) return undefined;
  // 85 in a column of percentages means 85 %: no share is greater than the whole.
  return percent && (marked || found > 1) ? found / 100 : found;
}

function parse(text: string): number | undefined {
  const plain = plainDigits(text);
  return plain === undefined ? undefined : Number(plain);
}

/** The digits with a decimal point and no thousands marks, or undefined when the text is no number. */
function plainDigits(text: string): string | undefined {
  if (/^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(text)) return text.replace(/\./g, '').replace(',', '.');
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(text)) return text.replace(/,/g, '');
  if (/^[+-]?[1-9]\d{0,2}(,\d{3}){2,}$/.test(text)) return text.replace(/,/g, '');
  if (/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) return text.replace(',', '.');
  return /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(text) ? text : undefined;
}
