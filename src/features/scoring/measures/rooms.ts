/** Measures of rooms and their diary. What is written down as a problem plays no part in them. */
import { formatDate, type IsoDate } from '../../../domain/calendar-date';
import { isRoomKind } from '../../../domain/room-kind';
import { comparable, formatNumber } from '../../../domain/vietnamese';
import { rooms as modelRooms, ROOM_GROUP_NAMES, type RoomGroup } from '../../../standard/rooms';
import {
  counted,
  countText,
  emptyRegister,
  isIn,
  lessonWord,
  type Measure,
  type Measured,
  type MeasureInput,
  missingText,
  noData,
  notApplicable,
  type Row,
  scopeOf,
  share,
  sum,
} from './measure';
import { spanText } from './spans';

export const roomsWithDiary: Measure = (input) =>
  ofRooms(input, (rooms) => {
    const { tables, spans } = input;
    if (tables['room-log'].length === 0) return emptyRegister('room-log');
    const diary = diaryOf(input, rooms);
    const written = new Set(diary.map(({ record }) => comparable(record.room)));
    const missing = rooms.filter(({ record }) => !written.has(comparable(record.name)));
    const found = rooms.length - missing.length;
    return share(
      found,
      rooms.length,
      `${found}/${rooms.length} phòng có nhật ký ${spanText(spans.period)}${missingText(namesOf(missing))}.`,
      [counted('room-log', diary)],
    );
  });

export const deviceUse: Measure = (input) =>
  ofRooms(input, (rooms) => {
    const { tables, spans } = input;
    if (tables['room-log'].length === 0) return emptyRegister('room-log');
    const lesson = lessonWord(input);
    const planned = diaryOf(input, rooms).filter(({ record }) => (record.planned ?? 0) > 0);
    // A day that the schedule filled in advance says nothing until somebody enters what was done.
    const entered = planned.filter(({ record }) => record.withDevices !== undefined);
    const open = countText(planned.length - entered.length, `dòng chưa ghi số ${lesson} dùng thiết bị`);
    if (entered.length === 0) {
      return noData(
        `nhật ký ${spanText(spans.period)} chưa có số ${lesson} theo lịch và số ${lesson} dùng thiết bị`,
      );
    }
    const all = sum(entered.map(({ record }) => record.planned ?? 0));
    const used = sum(entered.map(({ record }) => Math.min(record.withDevices ?? 0, record.planned ?? 0)));
    return share(
      used,
      all,
      `${formatNumber((used / all) * 100)} % (${used}/${all} ${lesson} theo lịch) dùng thiết bị ${spanText(spans.period)}${open}.`,
      [counted('room-log', entered)],
    );
  });

export const roomsWithRules: Measure = (input) =>
  ofRooms(input, (rooms) => {
    const ticked = input.tables.rooms.some(
      ({ record }) => record.rules || record.procedure || record.schedule,
    );
    if (!ticked) return noData('sổ Phòng chưa đánh dấu nội quy, quy trình, lịch khai thác');
    const ruled = rooms.filter(({ record }) => record.rules && record.procedure && record.schedule);
    const missing = rooms.filter((room) => !ruled.includes(room));
    return share(
      ruled.length,
      rooms.length,
      `${ruled.length}/${rooms.length} phòng có đủ nội quy, quy trình, lịch khai thác, tính đến ${formatDate(
        input.spans.state.to,
      )}${missingText(namesOf(missing), 'chưa đủ')}.`,
      [counted('rooms', ruled)],
    );
  });

export const roomsWithEffectNote: Measure = (input) =>
  ofRooms(input, (rooms) => {
    const { tables, spans } = input;
    if (tables['room-log'].length === 0) return emptyRegister('room-log');
    if (!tables['room-log'].some(({ record }) => record.review !== undefined)) {
      return noData('cột Đánh giá trong tháng của Nhật ký phòng chưa điền');
    }
    const noted = diaryOf(input, rooms).filter(({ record }) => record.review !== undefined);
    const names = new Set(noted.map(({ record }) => comparable(record.room)));
    const missing = rooms.filter(({ record }) => !names.has(comparable(record.name)));
    const found = rooms.length - missing.length;
    return share(
      found,
      rooms.length,
      `${found}/${rooms.length} phòng có đánh giá hiệu quả ${spanText(spans.period)}${missingText(namesOf(missing))}.`,
      [counted('room-log', noted)],
    );
  });

export const modelRoomsPresent: Measure = ({ tables, spans, settings }) => {
  if (tables.rooms.length === 0) return emptyRegister('rooms');
  const wanted = settings.catalogue.rooms;
  if (wanted.length === 0) return noData('chưa biết cấp học của trường');
  const isOf = ({ record }: Row<'rooms'>, { code, name }: { readonly code: string; readonly name: string }) =>
    record.kind === code || (!isRoomKind(code) && comparable(record.kind) === comparable(name));
  const present = roomsOn(tables.rooms, spans.state.to).filter((row) =>
    wanted.some((kind) => isOf(row, kind)),
  );
  const missing = wanted.filter((kind) => !present.some((row) => isOf(row, kind)));
  const found = wanted.length - missing.length;
  return share(
    found,
    wanted.length,
    `${found}/${wanted.length} loại phòng theo mô hình đã có, tính đến ${formatDate(spans.state.to)}${missingText(
      missing.map(({ name }) => name),
    )}.`,
    [counted('rooms', present)],
  );
};

export const roomsWithEquipment: Measure = ({ tables, spans }) => {
  if (tables.rooms.length === 0) return emptyRegister('rooms');
  if (tables.equipment.length === 0) return emptyRegister('equipment');
  const rooms = roomsOn(tables.rooms, spans.state.to);
  if (rooms.length === 0) return noData('sổ Phòng không có phòng nào đang dùng');
  const present = tables.equipment.filter(({ record }) => isInUse(record.until, spans.state.to));
  const equipped = new Set(present.map(({ record }) => comparable(record.room ?? '')));
  const having = rooms.filter(({ record }) => equipped.has(comparable(record.name)));
  const missing = rooms.filter((room) => !having.includes(room));
  const inRooms = new Set(having.map(({ record }) => comparable(record.name)));
  return share(
    having.length,
    rooms.length,
    `${having.length}/${rooms.length} phòng có thiết bị trong sổ, tính đến ${formatDate(spans.state.to)}${missingText(
      namesOf(missing),
    )}.`,
    [
      counted('rooms', having),
      counted(
        'equipment',
        present.filter(({ record }) => inRooms.has(comparable(record.room ?? ''))),
      ),
    ],
  );
};

/** Whether a thing with this "thôi dùng từ" is still in use on a day. */
export function isInUse(until: IsoDate | undefined, day: IsoDate): boolean {
  return until === undefined || until > day;
}

function roomsOn(rooms: readonly Row<'rooms'>[], day: IsoDate): Row<'rooms'>[] {
  return rooms.filter(
    ({ record: { from, until } }) => (from === undefined || from <= day) && isInUse(until, day),
  );
}

/** Rooms of the groups in scope; a school without such rooms is not asked. */
function ofRooms(
  { tables, spans, scope }: MeasureInput,
  answer: (rooms: readonly Row<'rooms'>[]) => Measured,
): Measured {
  if (tables.rooms.length === 0) return emptyRegister('rooms');
  const groups = scopeOf(scope, ROOM_GROUP_NAMES);
  const rooms = roomsOn(tables.rooms, spans.state.to).filter(({ record }) =>
    groups.includes(groupOf(record.kind)),
  );
  if (rooms.length > 0) return answer(rooms);
  return notApplicable(`trường không có ${groups.map((group) => ROOM_GROUP_NAMES[group]).join('; ')}`);
}

/** A room of the district's own kind is one of the other functions. */
function groupOf(kind: string): RoomGroup {
  return isRoomKind(kind) ? modelRooms[kind].group : 'E';
}

function diaryOf({ tables, spans }: MeasureInput, rooms: readonly Row<'rooms'>[]): Row<'room-log'>[] {
  const names = new Set(rooms.map(({ record }) => comparable(record.name)));
  return tables['room-log'].filter(
    ({ record }) => isIn(spans.period, record.date) && names.has(comparable(record.room)),
  );
}

function namesOf(rooms: readonly Row<'rooms'>[]): string[] {
  return rooms.map(({ record }) => record.name);
}
