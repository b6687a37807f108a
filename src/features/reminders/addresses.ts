/** Which mailboxes a school's reminders go to, and what is wrong with them. Pure. */
import { concerns, isSameName, type Obligation } from '../../domain/obligation';
import type { Problem } from '../../domain/result';
import { ROLE_NAMES, type Role } from '../../domain/role';
import type { RemindedSchool, ReminderInput } from './reminder';

/** One plain address: no lists, no names, no line breaks that could add a header. */
export function isAddress(text: string): boolean {
  return /^[^\s@,;<>"|]+@[^\s@,;<>"|]+\.[^\s@,;<>"|]+$/.test(text);
}

export function normalized(address: string): string {
  return address.trim().toLowerCase();
}

/** The mailboxes of a role's people; the school's account where they have none. */
export function mailboxesOf(school: RemindedSchool, role: Role | undefined): string[] {
  const own = role === undefined ? [] : (school.addressesOf?.(role) ?? []);
  const usable = own.map(normalized).filter(isAddress);
  const addresses = usable.length > 0 ? usable : [normalized(school.account)].filter(isAddress);
  return [...new Set(addresses)];
}

/** A school that cannot be written to at all. */
export function accountProblems(school: RemindedSchool, sender: ReminderInput['sender']): Problem[] {
  if (isAddress(normalized(school.account))) return [];
  const missing = school.account.trim() === '';
  return [
    {
      code: missing ? 'reminder.no-address' : 'reminder.broken-address',
      place: school.name,
      message: missing
        ? 'Trường chưa có tài khoản nên không nhắc được qua thư.'
        : `Địa chỉ “${school.account.trim()}” không phải một địa chỉ thư.`,
      remedy:
        sender === 'district'
          ? 'Sửa cột Tài khoản của trường trong trang Trường.'
          : 'Sửa cột Tài khoản của trường trong trang Thông tin trường.',
    },
  ];
}

/** Names in Trừ các trường and Chỉ các trường that no school has: whoever meant a school would leave out another. */
export function unknownSchools(
  obligations: readonly Obligation[],
  schools: readonly { readonly name: string }[],
): Problem[] {
  const isKnown = (name: string) => schools.some((school) => isSameName(school.name, name));
  return obligations.flatMap(({ code, title, exceptSchools = [], onlySchools = [] }) =>
    [...exceptSchools, ...onlySchools]
      .filter((name) => !isKnown(name))
      .map((name) => ({
        code: 'obligation.unknown-school',
        place: `Lịch nhắc, việc ${code}`,
        message: `“${title}”: không có trường nào đang theo dõi tên “${name}”.`,
        remedy: 'Chép đúng tên ở trang Trường vào cột Trừ các trường, Chỉ các trường.',
      })),
  );
}

/** Roles that obligations are owned by and that nobody of the school has: their reminders go to the school's account. */
export function vacantRoles(school: RemindedSchool, obligations: readonly Obligation[]): Problem[] {
  const { holds } = school;
  if (holds === undefined) return [];
  const roles = new Set(
    obligations
      .filter((obligation) => concerns(obligation, school))
      .flatMap(({ owner }) => (owner === undefined ? [] : [owner])),
  );
  return [...roles]
    .filter((role) => !holds(role))
    .map((role) => ({
      code: 'reminder.vacant-role',
      place: 'Nhân sự',
      message: `Chưa có ai giữ nhiệm vụ ${ROLE_NAMES[role]}, nên việc của người này được nhắc ở tài khoản chung.`,
      remedy: 'Ghi nhiệm vụ vào cột Chức vụ, nhiệm vụ của người phụ trách.',
    }));
}
