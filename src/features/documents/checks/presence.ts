/** Checks of a dossier: all ten documents are there, every role is held, nobody holds two that exclude each other. Pure. */
import { DOSSIER_DOCUMENT_NAMES } from '../../../domain/dossier-document';
import type { Problem } from '../../../domain/result';
import { ROLE_NAMES, type Role } from '../../../domain/role';
import { coverDocuments } from '../../../standard/dossier';
import { type CheckedSchool, type Known, problem } from './checked';

export function allPresent(documents: readonly Known[]): Problem[] {
  return coverDocuments
    .filter((wanted) => !documents.some(({ document }) => document === wanted))
    .map((wanted) =>
      problem(
        'missing',
        'Hồ sơ',
        `Chưa có: ${DOSSIER_DOCUMENT_NAMES[wanted]}.`,
        'Chọn THĐT > Soạn văn bản để soạn, ký rồi ghi vào trang Hồ sơ.',
      ),
    );
}

const REQUIRED_ROLES: readonly Role[] = ['principal', 'vicePrincipal', 'it', 'accountant', 'clerk'];
const EXCLUSIVE: readonly (readonly [Role, Role])[] = [
  ['accountant', 'treasurer'],
  ['principal', 'accountant'],
  ['principal', 'vicePrincipal'],
];

export function rolesFilled({ staff }: CheckedSchool): Problem[] {
  return [
    ...REQUIRED_ROLES.filter((role) => !staff.some(({ roles }) => roles.includes(role))).map((role) =>
      problem(
        'role-empty',
        'Nhân sự',
        `Chưa ai giữ việc “${ROLE_NAMES[role]}”.`,
        'Ghi việc cho người được phân công ở trang Nhân sự.',
      ),
    ),
    ...staff.flatMap(({ name, roles }) =>
      EXCLUSIVE.filter(([one, other]) => roles.includes(one) && roles.includes(other)).map(([one, other]) =>
        problem(
          'exclusive',
          `Nhân sự: ${name}`,
          `Một người giữ hai việc không được kiêm: ${ROLE_NAMES[one]} và ${ROLE_NAMES[other]}.`,
          'Phân công lại một trong hai việc.',
        ),
      ),
    ),
  ];
}
