/** Checks of a dossier: what decisions and plans cite was there before them and still holds. Pure. */
import { formatDate, type IsoDate } from '../../../domain/calendar-date';
import type { Problem } from '../../../domain/result';
import { comparable } from '../../../domain/vietnamese';
import { holdsOn, legalBases } from '../../../standard/legal-bases';
import { type Known, partsOf, problem } from './checked';

const SIGNS: Readonly<Record<string, string>> = {
  'quyết định': 'qđ',
  'kế hoạch': 'kh',
  'hướng dẫn': 'hd',
  'chương trình': 'ctr',
};

export function citations({ place, read, ownDate }: Known, documents: readonly Known[]): Problem[] {
  return (read?.citations ?? []).flatMap(({ word, number, date }): Problem[] => {
    const found: Problem[] = [];
    const cited = `${word} số ${number}`;
    if (date !== undefined && ownDate !== undefined && date > ownDate)
      found.push(
        problem(
          'cites-later',
          place,
          `Ban hành ngày ${formatDate(ownDate)} nhưng căn cứ ${cited} ngày ${formatDate(date)}, là ngày sau.`,
          'Sửa ngày của văn bản, hoặc bỏ căn cứ ban hành sau.',
        ),
      );
    const sign = partsOf(number).sign;
    const expected = SIGNS[comparable(word)];
    const other = Object.entries(SIGNS).find(([, each]) => sign.startsWith(each));
    if (expected !== undefined && other !== undefined && other[1] !== expected)
      found.push(
        problem(
          'word-sign',
          place,
          `Gọi “${word}” nhưng số ${number} là của ${other[0]}.`,
          'Ghi đúng tên loại của văn bản được căn cứ.',
        ),
      );
    const own = documents.find(
      (each) => each.ownNumber !== undefined && comparable(each.ownNumber) === comparable(number),
    );
    if (own?.ownDate !== undefined && date !== undefined && own.ownDate !== date)
      found.push(
        problem(
          'cited-date',
          place,
          `Căn cứ ${cited} ngày ${formatDate(date)}, nhưng văn bản đó ghi ngày ${formatDate(own.ownDate)}.`,
          'Sửa ngày cho đúng với văn bản được căn cứ.',
        ),
      );
    const basis = legalBases.find((each) => comparable(each.number) === comparable(number));
    if (basis !== undefined && ownDate !== undefined && !holdsOn(basis, ownDate))
      found.push(
        problem(
          'basis-ended',
          place,
          `${cited} không còn hiệu lực vào ngày ${formatDate(ownDate)}.`,
          basis.replacedBy === undefined
            ? 'Bỏ căn cứ này hoặc thay bằng văn bản đang có hiệu lực.'
            : `Thay bằng ${basis.replacedBy}.`,
        ),
      );
    if (basis?.date !== undefined && date !== undefined && basis.date !== date)
      found.push(
        problem(
          'basis-date',
          place,
          `${cited} ghi ngày ${formatDate(date)}; danh mục căn cứ ghi ngày ${formatDate(basis.date as IsoDate)}.`,
          'Kiểm tra lại ngày của căn cứ.',
        ),
      );
    return found;
  });
}
