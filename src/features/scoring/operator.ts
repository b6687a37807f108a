/** Who is at the keyboard: verified by an account of their own, else declared, picked once a day from the staff table. */
import { ProblemError } from '../../domain/result';
import { comparable } from '../../domain/vietnamese';
import { now, today } from '../../google/clock';
import { declaredToday } from '../../google/declared-person';
import { activeUser } from '../../google/session';
import type { staffTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import type { Signature } from './journal';
import type { Operator, Person } from './page';

/** Those of the staff table who work at the school today. */
export function peopleOf(staff: readonly Entry<RecordOf<typeof staffTable>>[]): Person[] {
  return staff
    .filter(({ record }) => record.until === undefined || record.until >= today())
    .map(({ record: { name, roles, email } }) => ({
      name,
      principal: roles.includes('principal'),
      deputy: roles.includes('vicePrincipal'),
      ...(email !== undefined && { email }),
    }));
}

/** The person as the page shows it. `account` is the school's shared one. */
export function operatorOf(account: string, people: readonly Person[]): Operator {
  const user = activeUser();
  if (user !== undefined && account !== '' && user !== account.toLowerCase()) {
    const own = people.find(({ email }) => email === user);
    return { kind: 'verified', name: own?.name ?? user, listed: own !== undefined };
  }
  const name = declaredToday();
  const isThere = name !== undefined && people.some((person) => person.name === name);
  return { kind: 'declared', ...(isThere && { name }) };
}

/** How a change is signed: by the person's own account where that is known, else by the name that was picked. */
export function signatureOf(account: string, people: readonly Person[], who: string): Signature {
  const operator = operatorOf(account, people);
  const changedAt = momentNow();
  if (operator.kind === 'verified') return { changedBy: operator.name, changedAt, knownBy: 'verified' };
  if (who === '') return { changedBy: 'Chưa chọn tên', changedAt, knownBy: 'unknown' };
  return { changedBy: who, changedAt, knownBy: 'declared' };
}

/** The same for an act that needs a name. Throws ProblemError when none was picked, or one that is not in the list. */
export function namedSignature(account: string, people: readonly Person[], who: string): Signature {
  const signature = signatureOf(account, people, who);
  if (signature.knownBy === 'verified') return signature;
  if (who === '') {
    throw new ProblemError({
      code: 'operator.none',
      message: 'Chưa biết ai đang thao tác.',
      remedy: 'Chọn tên ở ô “Ai đang thao tác?” rồi làm lại.',
    });
  }
  if (people.length > 0 && !people.some(({ name }) => comparable(name) === comparable(who))) {
    throw new ProblemError({
      code: 'operator.not-listed',
      message: `“${who}” không có trong trang Nhân sự.`,
      remedy: 'Thêm người này vào trang Nhân sự, hoặc chọn tên khác. Nội dung đã nhập vẫn giữ nguyên.',
    });
  }
  return signature;
}

/** "2026-09-24 16:05" */
export function momentNow(): string {
  return now().slice(0, 16).replace('T', ' ');
}
