/** Checks of a dossier: numbers and days, in the register, the documents and their annexes. Pure. */
import { formatDate, yearOf } from '../../../domain/calendar-date';
import type { Problem } from '../../../domain/result';
import { comparable } from '../../../domain/vietnamese';
import { type Known, partsOf, problem } from './checked';

export function numbers(documents: readonly Known[]): Problem[] {
  const found: Problem[] = [];
  const numbered = documents.filter((each) => each.ownNumber !== undefined && each.ownDate !== undefined);
  numbered.forEach((one, index) => {
    for (const other of numbered.slice(index + 1)) {
      const [a, b] = [partsOf(one.ownNumber ?? ''), partsOf(other.ownNumber ?? '')];
      const [first, second] = [one.ownDate, other.ownDate];
      if (
        first === undefined ||
        second === undefined ||
        a.sign !== b.sign ||
        yearOf(first) !== yearOf(second)
      )
        continue;
      if (a.count === b.count) {
        found.push(
          problem(
            'number-twice',
            one.place,
            `Trùng số với “${other.place}” trong cùng năm.`,
            'Văn thư cấp lại số cho một trong hai văn bản.',
          ),
        );
      } else if ((a.count < b.count && first > second) || (a.count > b.count && first < second)) {
        found.push(
          problem(
            'number-order',
            one.place,
            `Số và ngày không theo thứ tự so với “${other.place}”: số nhỏ hơn mà ngày sau.`,
            'Kiểm tra lại số và ngày của hai văn bản trong sổ văn bản đi.',
          ),
        );
      }
    }
  });
  return found;
}

export function register({ place, number, date, read }: Known): Problem[] {
  const found: Problem[] = [];
  if (
    number !== undefined &&
    read?.number !== undefined &&
    partsOf(number).count !== partsOf(read.number).count
  )
    found.push(
      problem(
        'register-number',
        place,
        `Trang Hồ sơ ghi số ${number}, văn bản ghi số ${read.number}.`,
        'Sửa trang Hồ sơ hoặc văn bản cho khớp.',
      ),
    );
  if (date !== undefined && read?.date !== undefined && date !== read.date)
    found.push(
      problem(
        'register-date',
        place,
        `Trang Hồ sơ ghi ngày ${formatDate(date)}, văn bản ghi ngày ${formatDate(read.date)}.`,
        'Sửa trang Hồ sơ hoặc văn bản cho khớp.',
      ),
    );
  return found;
}

export function annexes({ place, read, ownNumber, ownDate }: Known): Problem[] {
  return (read?.annexes ?? []).flatMap(({ number, date }): Problem[] => {
    const found: Problem[] = [];
    if (ownNumber !== undefined && comparable(number) !== comparable(ownNumber))
      found.push(
        problem(
          'annex-number',
          place,
          `Phần kèm theo ghi số ${number}, quyết định ghi số ${ownNumber}.`,
          'Sửa phần kèm theo cho cùng số với quyết định.',
        ),
      );
    if (ownDate !== undefined && date !== undefined && date !== ownDate)
      found.push(
        problem(
          'annex-date',
          place,
          `Phần kèm theo ghi ngày ${formatDate(date)}, quyết định ghi ngày ${formatDate(ownDate)}.`,
          'Sửa phần kèm theo cho cùng ngày với quyết định.',
        ),
      );
    return found;
  });
}
