/** Measures of the staff: shares of people, never a word about one person. */
import { formatDate, type IsoDate } from '../../../domain/calendar-date';
import { ROLE_NAMES, type Role } from '../../../domain/role';
import {
  counted,
  countText,
  emptyRegister,
  isIn,
  type Measure,
  type MeasureInput,
  missingText,
  noData,
  type Row,
  scopeOf,
  share,
} from './measure';
import { spanText } from './spans';

/** Who was at the school on a day. */
export function peopleOn(staff: readonly Row<'staff'>[], day: IsoDate): Row<'staff'>[] {
  return staff.filter(
    ({ record: { from, until } }) =>
      (from === undefined || from <= day) && (until === undefined || until >= day),
  );
}

export const staffTrained: Measure = (input) =>
  shareOfPeople(input, input.settings.excludedRoles.training, {
    has: ({ record }) => isIn(input.spans.year, record.trainedOn),
    isFilled: ({ record }) => record.trainedOn !== undefined,
    column: 'Tập huấn CNTT gần nhất',
    words: `được tập huấn ${spanText(input.spans.year)}`,
  });

export const staffMail: Measure = (input) =>
  shareOfPeople(input, input.settings.excludedRoles.training, {
    has: ({ record }) => record.email !== undefined,
    isFilled: ({ record }) => record.email !== undefined,
    column: 'Thư điện tử',
    words: `có hộp thư riêng, tính đến ${formatDate(input.spans.state.to)}`,
  });

export const staffInnerAccounts: Measure = (input) =>
  shareOfPeople(input, input.settings.excludedRoles.innerLayer, {
    has: ({ record }) => record.portalAccount,
    isFilled: ({ record }) => record.portalAccount,
    column: 'Có tài khoản Lớp 2',
    words: `có tài khoản Lớp 2, tính đến ${formatDate(input.spans.state.to)}`,
  });

export const rolesFilled: Measure = ({ tables, scope, spans }) => {
  if (tables.staff.length === 0) return emptyRegister('staff');
  const people = peopleOn(tables.staff, spans.state.to);
  const wanted = scopeOf(scope, ROLE_NAMES);
  const holders = people.filter(({ record }) => record.roles.some((role) => wanted.includes(role)));
  const missing = wanted.filter((role) => !holders.some(({ record }) => record.roles.includes(role)));
  const filled = wanted.length - missing.length;
  return share(
    filled,
    wanted.length,
    `${filled}/${wanted.length} vị trí có người phụ trách, tính đến ${formatDate(spans.state.to)}${missingText(
      missing.map((role) => ROLE_NAMES[role]),
    )}.`,
    [counted('staff', holders)],
  );
};

interface PeopleCount {
  readonly has: (row: Row<'staff'>) => boolean;
  readonly isFilled: (row: Row<'staff'>) => boolean;
  readonly column: string;
  readonly words: string;
}

/** People whose every role is excluded are left out. */
function shareOfPeople({ tables, spans }: MeasureInput, excluded: readonly Role[], count: PeopleCount) {
  if (tables.staff.length === 0) return emptyRegister('staff');
  const people = peopleOn(tables.staff, spans.state.to).filter(
    ({ record }) => !record.roles.every((role) => excluded.includes(role)),
  );
  if (people.length === 0) return noData(`không có ai tính đến ${formatDate(spans.state.to)}`);
  if (!tables.staff.some(count.isFilled)) return noData(`cột ${count.column} của sổ Nhân sự chưa điền`);
  const having = people.filter(count.has);
  return share(
    having.length,
    people.length,
    `${having.length}/${people.length} người ${count.words}${countText(people.length - having.length, 'người chưa có')}.`,
    [counted('staff', having)],
  );
}
