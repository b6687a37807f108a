/** Rows worth a second look. A sign is no mistake: it accuses nobody and goes into no report. Pure. */
import { formatDate, type IsoDate } from '../../domain/calendar-date';
import { EQUIPMENT_KIND_NAMES, type EquipmentKind } from '../../domain/equipment-kind';
import { comparable } from '../../domain/vietnamese';
import type { Finding } from './page';
import { type AnyEntry, type CheckedTable, findingAt, words } from './plan-findings';

/** So many diary rows of a room in a row that say the same are worth a look. */
const SAME_ROWS = 10;
/** Lessons are held with these. */
const TEACHING_DEVICES: readonly EquipmentKind[] = [
  'computer',
  'tablet',
  'projector',
  'visualizer',
  'interactiveBoard',
  'screen',
];

export function findSigns(tables: readonly CheckedTable[]): Finding[] {
  const find = (name: string) => tables.find(({ definition }) => definition.name === name);
  const diary = find('room-log');
  if (diary === undefined) return [];
  const lesson = /hoạt động/i.test(diary.definition.columns.planned?.title ?? '') ? 'hoạt động' : 'tiết';
  return [...sameRows(diary), ...usedWhileBroken(diary, find('fault-reports'), lesson)];
}

/** A room whose diary says the same day after day. */
function sameRows(diary: CheckedTable): Finding[] {
  return [...byRoom(diary)].flatMap(([, rows]) => {
    const findings: Finding[] = [];
    let start = 0;
    rows.forEach((entry, index) => {
      const next = rows[index + 1];
      if (next !== undefined && contentOf(next) === contentOf(entry)) return;
      const run = rows.slice(start, index + 1);
      start = index + 1;
      const [first] = run;
      if (first === undefined || run.length < SAME_ROWS) return;
      const message = `${words(first.record.room)}: ${run.length} dòng liền giống hệt nhau, từ ${words(first.record.date)} đến ${words(entry.record.date)}.`;
      findings.push(
        findingAt(
          diary,
          first.row,
          'withDevices',
          message,
          'Nếu đúng thì để nguyên; nếu chép cho đủ thì ghi lại số thật.',
        ),
      );
    });
    return findings;
  });
}

/** Lessons with devices in a room while one of its devices was reported broken. */
function usedWhileBroken(diary: CheckedTable, faults: CheckedTable | undefined, lesson: string): Finding[] {
  const rooms = byRoom(diary);
  return (faults?.entries ?? []).flatMap(({ record }): Finding[] => {
    const { room, type, date, fixedOn } = record;
    const kind = TEACHING_DEVICES.find((device) => device === type);
    if (kind === undefined || typeof room !== 'string' || typeof date !== 'string') return [];
    const during = (rooms.get(comparable(room)) ?? []).filter(
      (entry) =>
        Number(entry.record.withDevices ?? 0) > 0 &&
        String(entry.record.date) > date &&
        (typeof fixedOn !== 'string' || String(entry.record.date) < fixedOn),
    );
    const [first] = during;
    if (first === undefined) return [];
    const lessons = during.reduce((sum, entry) => sum + Number(entry.record.withDevices ?? 0), 0);
    const until =
      typeof fixedOn === 'string' ? `đến ${words(fixedOn)} mới sửa xong` : 'đến nay chưa ghi ngày sửa xong';
    const message = `${room}: ${EQUIPMENT_KIND_NAMES[kind]} báo hỏng từ ${formatDate(date as IsoDate)}, ${until}; trong thời gian đó có ${lessons} ${lesson} dùng thiết bị (${during.length} dòng).`;
    return [
      findingAt(
        diary,
        first.row,
        'withDevices',
        message,
        'Nếu dùng thiết bị khác thì để nguyên; nếu đã sửa thì ghi ngày xong ở trang Báo hỏng thiết bị.',
      ),
    ];
  });
}

/** Diary rows by room, in the order of their days. */
function byRoom({ entries }: CheckedTable): Map<string, AnyEntry[]> {
  const rooms = new Map<string, AnyEntry[]>();
  for (const entry of entries) {
    const room = comparable(String(entry.record.room ?? ''));
    rooms.set(room, [...(rooms.get(room) ?? []), entry]);
  }
  for (const rows of rooms.values())
    rows.sort((one, other) => (String(one.record.date) < String(other.record.date) ? -1 : 1));
  return rooms;
}

function contentOf({ record }: AnyEntry): string {
  const { planned, withDevices, withSoftware, problem } = record;
  return [planned, withDevices, withSoftware, problem].map((value) => String(value ?? '')).join('\n');
}
