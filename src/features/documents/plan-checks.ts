/** Checks across the documents of one school: numbers, days, annexes, people, tasks, legal bases, school year. Pure. */
import { DOSSIER_DOCUMENT_NAMES } from '../../domain/dossier-document';
import type { Problem } from '../../domain/result';
import { citations } from './checks/bases';
import { type CheckedSchool, type Known, problem } from './checks/checked';
import { form, years } from './checks/form';
import { annexes, numbers, register } from './checks/numbers';
import { owners, people, singleHolders } from './checks/people';
import { allPresent, rolesFilled } from './checks/presence';
import { readDocument } from './read-document';

export type { CheckedDocument, CheckedSchool } from './checks/checked';

export function checkDossier(school: CheckedSchool): Problem[] {
  const documents = school.documents.map((document): Known => {
    const read = document.text === undefined ? undefined : readDocument(document.text);
    const ownNumber = read?.number ?? document.number;
    const ownDate = read?.date ?? document.date;
    return {
      ...document,
      place: `${document.title ?? DOSSIER_DOCUMENT_NAMES[document.document]}${ownNumber === undefined ? '' : ` (số ${ownNumber})`}`,
      ...(read === undefined ? {} : { read }),
      ...(ownNumber === undefined ? {} : { ownNumber }),
      ...(ownDate === undefined ? {} : { ownDate }),
    };
  });
  return [
    ...allPresent(documents),
    ...rolesFilled(school),
    ...numbers(documents),
    ...documents.flatMap((document) => [
      ...unread(document),
      ...register(document),
      ...citations(document, documents),
      ...annexes(document),
      ...people(document, school),
      ...years(document, school.year),
      ...form(document),
    ]),
    ...singleHolders(documents),
    ...owners(school),
  ];
}

/** A Google Doc that is gone, or that was put in the place of the one that the program made. */
function unread({ unread: isUnread, place }: Known): Problem[] {
  return isUnread === true
    ? [
        problem(
          'unread',
          place,
          'Không đọc được bản Google Tài liệu ở cột Bản dự thảo: đã bị xóa, hoặc liên kết trỏ tới tệp khác.',
          'Lấy lại từ thùng rác, hoặc ghi lại đúng liên kết bản đơn vị quản lý đã lập.',
        ),
      ]
    : [];
}
