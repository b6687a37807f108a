/** Text, addresses, links and references. */
import { comparable } from '../../domain/vietnamese';
import type { CellValue } from '../cell-value';
import type { ReferenceColumn } from '../table';
import { clear, type Decoded, quoted, type ReadContext, unclear } from './decoded';

export function decodeText(value: CellValue): Decoded {
  return clear(textOf(value));
}

/** An address in small letters. */
export function decodeEmail(value: CellValue): Decoded {
  const text = textOf(value)
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return /^[a-z0-9._%+'-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text) && !/^\.|\.\.|\.@/.test(text)
    ? clear(text)
    : unclear(
        'not-an-address',
        `${quoted(value)} không phải là địa chỉ thư điện tử.`,
        'Ghi một địa chỉ, không dấu, không có khoảng trắng, ví dụ vanthu@truong.example.',
      );
}

/** A web address: http or https with a host. */
export function decodeLink(value: CellValue): Decoded {
  const text = textOf(value);
  return /^https?:\/\/[^\s/?#@:.<>"]+(\.[^\s/?#@:.<>"]+)+(:\d{1,5})?([/?#][^\s<>"]*)?$/i.test(text)
    ? clear(text)
    : unclear(
        'not-a-link',
        `${quoted(value)} không phải là liên kết.`,
        'Sao chép cả địa chỉ trên trình duyệt, bắt đầu bằng https://.',
      );
}

/** A name of another table, in that table's spelling when the names are known. An unknown name is kept as typed. */
export function decodeReference(value: CellValue, column: ReferenceColumn, context: ReadContext): Decoded {
  const text = textOf(value);
  const known = context.known?.get(`${column.table}.${column.column}`);
  const same = known && spellingIn(known, text);
  if (known === undefined || same !== undefined) return clear(same ?? text);
  return {
    ok: false,
    value: text,
    unclear: {
      code: 'cell.unknown-reference',
      message: `Chưa có ${quoted(text)} trong danh sách của cột này.`,
      remedy: 'Chọn trong danh sách của ô, hoặc thêm tên đó vào trang danh sách trước.',
    },
  };
}

/** Spellings by what is comparable in them, made once for each list: registers have thousands of rows. */
const spellings = new WeakMap<readonly string[], Map<string, string>>();

function spellingIn(known: readonly string[], text: string): string | undefined {
  let byName = spellings.get(known);
  if (byName === undefined) {
    byName = new Map();
    // The spelling itself is a key too: most cells come from the drop-down.
    for (const name of known)
      for (const key of [name, comparable(name)]) if (!byName.has(key)) byName.set(key, name);
    spellings.set(known, byName);
  }
  return byName.get(text) ?? byName.get(comparable(text));
}

function textOf(value: CellValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value).replace('.', ',') : value.trim();
}
