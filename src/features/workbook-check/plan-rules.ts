/** What cannot be, seen from several cells or rows at once. Each rule says what is wrong and what would be right. Pure. */
import { comparable } from '../../domain/vietnamese';
import type { Finding } from './page';
import { type AnyEntry, type CheckedTable, type CheckInput, findingAt, words } from './plan-findings';

/** The first may not be more than the second. */
const NOT_MORE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  equipment: [
    ['working', 'quantity'],
    ['networked', 'quantity'],
  ],
  'room-log': [
    ['withDevices', 'planned'],
    ['withSoftware', 'planned'],
  ],
  cameras: [['working', 'eyes']],
  trainings: [['attended', 'invited']],
  scores: [['selfPoints', 'maximumPoints']],
};

/** The first day may not come before the second. */
const NOT_BEFORE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  staff: [['until', 'from']],
  rooms: [['until', 'from']],
  'room-schedule': [['until', 'from']],
  software: [['until', 'from']],
  equipment: [['until', 'receivedOn']],
  'fault-reports': [['fixedOn', 'date']],
  'software-problems': [['fixedOn', 'date']],
  'portal-operations': [['solvedOn', 'date']],
  'portal-news': [['postedOn', 'approvedOn']],
  'incoming-documents': [['handledOn', 'receivedOn']],
  'outgoing-documents': [['sentOn', 'date']],
  dossier: [['until', 'date']],
  requests: [['doneOn', 'date']],
  progress: [['until', 'from']],
};

/** Days on which something was done: they cannot lie ahead. */
const DONE_ON: Readonly<Record<string, readonly string[]>> = {
  'room-log': ['date'],
  'portal-news': ['writtenOn', 'approvedOn', 'postedOn'],
  'e-lectures': ['postedOn'],
  equipment: ['receivedOn', 'checkedOn', 'maintainedOn'],
  'equipment-events': ['date'],
  'fault-reports': ['date', 'fixedOn'],
  'software-problems': ['date', 'fixedOn'],
  'portal-operations': ['date', 'solvedOn'],
  'incoming-documents': ['receivedOn', 'handledOn'],
  'outgoing-documents': ['sentOn'],
  cameras: ['checkedOn'],
  photos: ['date'],
  requests: ['doneOn'],
  progress: ['doneOn'],
};

/** If the first is there, so must the second. */
const NEEDS: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'portal-news': [
    ['postedOn', 'approvedOn', 'Ghi ngày duyệt; tin chưa duyệt thì chưa được đăng.'],
    ['approvedOn', 'approvedBy', 'Chọn người đã duyệt.'],
  ],
  scores: [['notApplicable', 'notApplicableReason', 'Ghi vì sao chỉ báo không áp dụng cho trường.']],
};

/** People who look after something now: they must still be at the school. */
const IN_CHARGE: Readonly<Record<string, readonly string[]>> = {
  rooms: ['keeper'],
  software: ['owner'],
  'portal-pages': ['owner'],
  'prescribed-registers': ['keeper'],
  dossier: ['keeper'],
  cameras: ['operator'],
};

/** Two rows may not agree in all of these. */
const UNIQUE: Readonly<Record<string, { readonly keys: readonly string[]; readonly remedy: string }>> = {
  staff: {
    keys: ['name'],
    remedy: 'Nếu là hai người trùng tên thì thêm tên tổ vào sau; nếu ghi hai lần thì xóa một dòng.',
  },
  rooms: {
    keys: ['name'],
    remedy: 'Đặt tên khác nhau cho hai phòng, ví dụ Phòng Tin học 1 và 2; ghi hai lần thì xóa một dòng.',
  },
  software: { keys: ['name'], remedy: 'Giữ một dòng, xóa dòng kia.' },
  'room-log': { keys: ['date', 'room'], remedy: 'Mỗi phòng mỗi ngày một dòng: gộp lại rồi xóa dòng thừa.' },
  scores: { keys: ['month', 'indicator'], remedy: 'Giữ dòng đúng, xóa dòng kia.' },
};

export function findWrongRows(table: CheckedTable, input: CheckInput): Finding[] {
  const { definition, entries } = table;
  const left = peopleWhoLeft(input);
  const title = (key: string) => definition.columns[key]?.title ?? key;
  return entries.flatMap(({ row, record }): Finding[] => {
    const at = (key: string, message: string, remedy: string) => findingAt(table, row, key, message, remedy);
    const isPast = typeof record.until === 'string' && record.until <= input.today;
    return [
      ...pairs(NOT_MORE, definition.name)
        .filter(([small, large]) => isMore(record[small], record[large]))
        .map(([small, large]) =>
          at(
            small,
            `${title(small)} là ${words(record[small])}, nhiều hơn ${title(large)} là ${words(record[large])}.`,
            'Sửa lại một trong hai số.',
          ),
        ),
      ...pairs(NOT_BEFORE, definition.name)
        .filter(([later, earlier]) => isBefore(record[later], record[earlier]))
        .map(([later, earlier]) =>
          at(
            later,
            `${title(later)} ${words(record[later])} lại trước ${title(earlier)} ${words(record[earlier])}.`,
            'Sửa lại một trong hai ngày.',
          ),
        ),
      ...(DONE_ON[definition.name] ?? [])
        .filter((key) => isBefore(input.today, record[key]))
        .map((key) =>
          at(
            key,
            `${title(key)} ${words(record[key])} còn ở phía trước.`,
            'Sửa ngày (có lẽ gõ nhầm năm hoặc đổi chỗ ngày và tháng); việc chưa làm thì để trống.',
          ),
        ),
      ...(NEEDS[definition.name] ?? [])
        .filter(([key, needed]) => isThere(record[key]) && !isThere(record[needed]))
        .map(([key, needed, remedy]) => at(needed, `Có ${title(key)} mà chưa có ${title(needed)}.`, remedy)),
      ...(IN_CHARGE[definition.name] ?? []).flatMap((key) => {
        const since = left.get(comparable(String(record[key] ?? '')));
        if (since === undefined || isPast) return [];
        const message = `${words(record[key])} đã thôi làm ở trường từ ${words(since)}.`;
        return [at(key, message, 'Chọn người thay.')];
      }),
    ];
  });
}

export function findRepeated(table: CheckedTable): Finding[] {
  const rule = UNIQUE[table.definition.name];
  if (rule === undefined) return [];
  const first = new Map<string, AnyEntry>();
  return table.entries.flatMap((entry): Finding[] => {
    const values = rule.keys.map((key) => entry.record[key]);
    const key = values.map((value) => comparable(String(value ?? ''))).join('\n');
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, entry);
      return [];
    }
    const what = values.map(words).join(', ');
    const message = `Dòng này trùng với dòng ${earlier.row}: ${what}.`;
    return [findingAt(table, entry.row, rule.keys[rule.keys.length - 1] ?? '', message, rule.remedy)];
  });
}

/** The day each person left, by comparable name; who is still there under the same name does not count. */
function peopleWhoLeft({ tables, today }: CheckInput): ReadonlyMap<string, string> {
  const staff = tables.find(({ definition }) => definition.name === 'staff')?.entries ?? [];
  const left = new Map<string, string>();
  for (const { record } of staff)
    if (typeof record.until === 'string' && record.until <= today)
      left.set(comparable(String(record.name)), record.until);
  for (const { record } of staff)
    if (typeof record.until !== 'string' || record.until > today)
      left.delete(comparable(String(record.name)));
  return left;
}

function pairs(
  rules: Readonly<Record<string, readonly (readonly [string, string])[]>>,
  table: string,
): readonly (readonly [string, string])[] {
  return rules[table] ?? [];
}

function isMore(value: unknown, limit: unknown): boolean {
  return typeof value === 'number' && typeof limit === 'number' && value > limit;
}

/** ISO days compare as text. */
function isBefore(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string' && one < other;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== '' && value !== false;
}
