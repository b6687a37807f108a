/** Checks of a dossier: school years named, numbering of sections, pages doubled. Pure. */
import type { Problem } from '../../../domain/result';
import { formatSchoolYear, type SchoolYear } from '../../../domain/school-year';
import { type Known, problem } from './checked';

export function years({ place, read }: Known, year: SchoolYear): Problem[] {
  const seen = new Set<string>();
  return (read?.years ?? []).flatMap(({ start, inHeading, line }): Problem[] => {
    if (start === year || seen.has(`${start}${inHeading}`)) return [];
    seen.add(`${start}${inHeading}`);
    return inHeading
      ? [
          problem(
            'year',
            place,
            `Trích yếu ghi năm học ${start}–${start + 1}, hồ sơ là của năm học ${formatSchoolYear(year)}.`,
            'Sửa năm học ở trích yếu.',
          ),
        ]
      : start < year
        ? [
            problem(
              'year-asked',
              place,
              `Trong văn bản có năm học ${start}–${start + 1}: “${line.slice(0, 90)}${line.length > 90 ? '…' : ''}”. Có đúng ý không?`,
              'Nếu là số liệu năm trước thì giữ; nếu chép lại từ văn bản cũ thì sửa.',
            ),
          ]
        : [
            problem(
              'year',
              place,
              `Trong văn bản có năm học ${start}–${start + 1}, sau năm học ${formatSchoolYear(year)}.`,
              'Sửa năm học.',
            ),
          ];
  });
}

const ROMAN: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

export function form({ place, read }: Known): Problem[] {
  const found: Problem[] = [];
  for (const section of read?.sections ?? []) {
    const wrong = section.find((roman, index) => roman !== ROMAN[index]);
    if (wrong !== undefined)
      found.push(
        problem(
          'sections',
          place,
          `Các mục La Mã không theo thứ tự: ${section.join(', ')}.`,
          'Đánh lại số mục.',
        ),
      );
  }
  for (const line of read?.repeated ?? [])
    found.push(
      problem(
        'repeated',
        place,
        `Một đoạn dài lặp lại (từ “${line.slice(0, 60)}…”), có thể in trùng trang.`,
        'Bỏ phần lặp.',
      ),
    );
  return found;
}
