/** Measures of equipment: only its state counts, never the faults that somebody wrote down. */
import { formatDate } from '../../../domain/calendar-date';
import { EQUIPMENT_KIND_NAMES, type EquipmentKind } from '../../../domain/equipment-kind';
import { comparable } from '../../../domain/vietnamese';
import { USER_GROUP_NAMES, type UserGroup } from '../../../standard/measures';
import { PROTECTION_NAMES } from '../../../standard/protection';
import {
  counted,
  countText,
  emptyRegister,
  isIn,
  type Measure,
  type MeasureInput,
  missingText,
  noData,
  notApplicable,
  type Row,
  sameName,
  scopeOf,
  share,
  sum,
} from './measure';
import { isInUse } from './rooms';
import { spanText } from './spans';

type EquipmentRow = Row<'equipment'>;

export const equipmentWorking: Measure = (input) =>
  shareOfPieces(input, {
    isWanted: ofKinds(scopeOf(input.scope, EQUIPMENT_KIND_NAMES)),
    wanted: kindNames(scopeOf(input.scope, EQUIPMENT_KIND_NAMES)),
    good: ({ record }) => record.working,
    words: 'đang dùng tốt',
  });

export const equipmentNetworked: Measure = (input) =>
  shareOfPieces(input, {
    isWanted: ofKinds(networkedKinds(input)),
    wanted: kindNames(networkedKinds(input)),
    good: ({ record }) => record.networked,
    words: 'đã nối mạng',
  });

export const equipmentMaintained: Measure = (input) =>
  shareOfPieces(input, {
    isWanted: ofKinds(scopeOf(input.scope, EQUIPMENT_KIND_NAMES)),
    wanted: kindNames(scopeOf(input.scope, EQUIPMENT_KIND_NAMES)),
    good: ifFilled(
      input,
      (row) => row.record.maintainedOn !== undefined || eventsOf(input, row, MAINTAINED).length > 0,
      (row) =>
        isIn(input.spans.year, row.record.maintainedOn) ||
        eventsOf(input, row, MAINTAINED).some(({ record }) => isIn(input.spans.year, record.date)),
    ),
    words: `được bảo trì ${spanText(input.spans.year)}`,
  });

export const equipmentPapers: Measure = (input) =>
  shareOfPieces(input, {
    isWanted: () => true,
    wanted: 'thiết bị',
    good: ifFilled(input, hasPapers(input), hasPapers(input)),
    words: 'có biên bản bàn giao',
  });

export const boardsBooked: Measure = (input) => {
  const { tables, spans } = input;
  if (tables.equipment.length === 0) return emptyRegister('equipment');
  const boards = tables.equipment.filter(
    ({ record }) => record.kind === 'interactiveBoard' && isInUse(record.until, spans.state.to),
  );
  if (boards.length === 0) return notApplicable('trường không có bảng tương tác');
  if (tables['board-bookings'].length === 0) return emptyRegister('board-bookings');
  const rooms = [...new Set(boards.flatMap(({ record }) => record.room ?? []))];
  if (rooms.length === 0) return noData('sổ Thiết bị chưa ghi phòng đặt bảng tương tác');
  const bookings = tables['board-bookings'].filter(
    ({ record }) => isIn(spans.period, record.date) && rooms.some((room) => sameName(room, record.room)),
  );
  const missing = rooms.filter((room) => !bookings.some(({ record }) => sameName(room, record.room)));
  const found = rooms.length - missing.length;
  return share(
    found,
    rooms.length,
    `${found}/${rooms.length} phòng có bảng tương tác được đăng ký dùng ${spanText(spans.period)}${missingText(missing)}.`,
    [counted('board-bookings', bookings)],
  );
};

export const camerasOperated: Measure = ({ tables, spans }) => {
  if (tables.cameras.length === 0) return emptyRegister('cameras');
  const entries = tables.cameras.filter(({ record }) => isIn(spans.term, record.checkedOn));
  if (entries.length === 0) return noData(`sổ Camera chưa có lần kiểm tra nào ${spanText(spans.term)}`);
  const places = [...new Set(entries.map(({ record }) => comparable(record.place)))];
  const operated = entries.filter(({ record }) => record.operator !== undefined);
  const names = new Set(operated.map(({ record }) => comparable(record.place)));
  const missing = entries
    .filter(({ record }) => !names.has(comparable(record.place)))
    .map(({ record }) => record.place);
  const found = places.filter((place) => names.has(place)).length;
  return share(
    found,
    places.length,
    `${found}/${places.length} khu vực camera có người vận hành ${spanText(spans.term)}${missingText([...new Set(missing)])}.`,
    [counted('cameras', operated)],
  );
};

export const computersProtected: Measure = (input) => {
  const groups = scopeOf(input.scope, USER_GROUP_NAMES);
  return shareOfPieces(input, {
    isWanted: ({ record }) => {
      const group = userGroupOf(record);
      return group !== undefined && groups.includes(group);
    },
    wanted: `máy của ${groups.map((group) => USER_GROUP_NAMES[group].toLowerCase()).join('; ')}`,
    good: ({ record }) => {
      if (record.antivirus === undefined) return undefined;
      const { protection } = input.settings;
      const isFreeEnough =
        protection === 'installed' || (protection === 'staffLicensed' && userGroupOf(record) === 'pupils');
      const enough = isFreeEnough ? record.antivirus !== 'none' : record.antivirus === 'licensed';
      return enough ? record.quantity : 0;
    },
    words: `có phần mềm bảo mật theo mức quy định (${PROTECTION_NAMES[input.settings.protection].toLowerCase()})`,
  });
};

/** Servers and machines without a stated user are looked after by staff. */
function userGroupOf({ kind, users }: EquipmentRow['record']): UserGroup | undefined {
  if (kind === 'server') return 'staff';
  if (kind !== 'computer' && kind !== 'tablet') return undefined;
  return users === 'pupils' ? 'pupils' : 'staff';
}

interface PiecesCount {
  readonly isWanted: (row: EquipmentRow) => boolean;
  /** Vietnamese: what is counted. */
  readonly wanted: string;
  /** How many of the row's pieces are as they should be; undefined when nobody has said. */
  readonly good: (row: EquipmentRow) => number | undefined;
  readonly words: string;
}

/** Rows that nobody has judged stay out of the share and are told. */
function shareOfPieces({ tables, spans }: MeasureInput, count: PiecesCount) {
  if (tables.equipment.length === 0) return emptyRegister('equipment');
  const day = formatDate(spans.state.to);
  const rows = tables.equipment.filter(
    (row) => isInUse(row.record.until, spans.state.to) && count.isWanted(row),
  );
  if (rows.length === 0) return noData(`sổ Thiết bị chưa có ${count.wanted}`);
  const known = rows.flatMap((row) => {
    const good = count.good(row);
    return good === undefined ? [] : [{ row, good: Math.min(good, row.record.quantity) }];
  });
  if (known.length === 0) return noData(`sổ Thiết bị chưa ghi bao nhiêu ${count.wanted} ${count.words}`);
  const all = sum(known.map(({ row }) => row.record.quantity));
  const good = sum(known.map((one) => one.good));
  const short = known.filter((one) => one.good < one.row.record.quantity).map(({ row }) => placeOf(row));
  return share(
    good,
    all,
    `${good}/${all} chiếc ${count.words}, tính đến ${day}${missingText(short, 'chưa đủ')}${countText(
      rows.length - known.length,
      'dòng chưa ghi',
    )}.`,
    [
      counted(
        'equipment',
        known.map(({ row }) => row),
      ),
    ],
  );
}

/** Whole rows are good or not; a column that nobody ever filled says nothing. */
function ifFilled(
  { tables }: MeasureInput,
  isFilled: (row: EquipmentRow) => boolean,
  isGood: (row: EquipmentRow) => boolean,
): PiecesCount['good'] {
  const everFilled = tables.equipment.some(isFilled);
  return (row) => (everFilled ? (isGood(row) ? row.record.quantity : 0) : undefined);
}

type EventKind = Row<'equipment-events'>['record']['kind'];

const MAINTAINED: readonly EventKind[] = ['maintained', 'repaired', 'replaced'];
const RECEIVED: readonly EventKind[] = ['received', 'handedOver', 'moved'];

/** Events of a piece: the same name and, where both say one, the same room. */
function eventsOf(
  { tables, spans }: MeasureInput,
  { record }: EquipmentRow,
  kinds: readonly EventKind[],
): Row<'equipment-events'>[] {
  return tables['equipment-events'].filter(
    ({ record: event }) =>
      kinds.includes(event.kind) &&
      event.date <= spans.state.to &&
      sameName(event.equipment, record.name) &&
      (event.room === undefined || record.room === undefined || sameName(event.room, record.room)),
  );
}

function hasPapers(input: MeasureInput): (row: EquipmentRow) => boolean {
  return (row) =>
    row.record.handover !== undefined ||
    eventsOf(input, row, RECEIVED).some(({ record }) => record.minutes !== undefined);
}

function placeOf({ record: { name, room } }: EquipmentRow): string {
  return room === undefined ? name : `${name} (${room})`;
}

function ofKinds(kinds: readonly EquipmentKind[]): (row: EquipmentRow) => boolean {
  return ({ record }) => kinds.includes(record.kind);
}

function kindNames(kinds: readonly EquipmentKind[]): string {
  return kinds.map((kind) => EQUIPMENT_KIND_NAMES[kind].toLowerCase()).join(', ');
}

function networkedKinds({ scope }: MeasureInput): EquipmentKind[] {
  return scope.length === 0 ? ['computer', 'server', 'printer'] : scopeOf(scope, EQUIPMENT_KIND_NAMES);
}
