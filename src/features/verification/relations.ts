/** Whether somebody who is to verify a school works or worked there. Pure. */
import { formatDate, type IsoDate } from '../../domain/calendar-date';
import { comparable } from '../../domain/vietnamese';

export interface SchoolPerson {
  readonly school: string;
  readonly name: string;
  readonly email?: string;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/** "đang làm việc ở trường (từ 1/8/2024)"; undefined when nothing is known against it. */
export function relationOf(
  candidate: { readonly person: string; readonly email?: string },
  school: { readonly name: string; readonly account: string },
  staff: readonly SchoolPerson[],
  today: IsoDate,
): string | undefined {
  if (candidate.email !== undefined && sameText(candidate.email, school.account))
    return 'dùng chính tài khoản của trường';
  const own = staff.filter(
    (each) =>
      sameText(each.school, school.name) &&
      (sameText(each.name, candidate.person) ||
        (candidate.email !== undefined && each.email !== undefined && sameText(each.email, candidate.email))),
  );
  const present = own.find(({ until }) => until === undefined || until >= today);
  if (present !== undefined) {
    const from = present.from === undefined ? '' : ` (từ ${formatDate(present.from)})`;
    return `trùng tên hoặc thư với ${present.name}, đang làm việc ở trường${from}`;
  }
  const former = own[0];
  if (former?.until === undefined) return undefined;
  const from = former.from === undefined ? '' : `từ ${formatDate(former.from)} `;
  return `trùng tên hoặc thư với ${former.name}, đã làm việc ở trường ${from}đến ${formatDate(former.until)}`;
}

function sameText(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}
