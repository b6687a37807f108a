/** The sheet Ngày nghỉ: rows that mean other days than somebody thought, and a school year without any. */
import { addDays, daysBetween, formatDate, type IsoDate, isoDate } from '../../domain/calendar-date';
import type { Problem } from '../../domain/result';
import { formatSchoolYear, schoolYearOf } from '../../domain/school-year';
import { holidaysTable } from '../../workbook/district';
import type { Entry, RecordOf } from '../../workbook/table';

type HolidayEntry = Entry<RecordOf<typeof holidaysTable>>;

/** No holiday is longer; summer is a matter of each obligation. */
const LONGEST_DAYS = 100;
/** A new school year is asked for so long before it begins. */
const NOTICE_DAYS = 31;

/** Rows that end before they begin, or hardly end at all. */
export function holidayProblems(entries: readonly HolidayEntry[]): Problem[] {
  return entries.flatMap(({ row, record: { from, to, name } }): Problem[] => {
    const place = `${holidaysTable.title}, hàng ${row}`;
    if (to === undefined) return [];
    const days = daysBetween(from, to) + 1;
    if (days < 1)
      return [
        {
          code: 'holiday.backwards',
          place,
          message: `“${name}” có ngày cuối (${formatDate(to)}) trước ngày đầu (${formatDate(from)}), nên chỉ ngày đầu được tính là ngày nghỉ.`,
          remedy: 'Sửa cột Từ ngày hoặc cột Đến ngày.',
        },
      ];
    if (days <= LONGEST_DAYS) return [];
    return [
      {
        code: 'holiday.long',
        place,
        message: `“${name}” nghỉ liền ${days} ngày: trong những ngày ấy không thư nhắc nào được gửi.`,
        remedy: 'Xem lại năm ở cột Đến ngày. Nghỉ hè thì đánh dấu cột Nghỉ hè thì thôi ở trang Lịch nhắc.',
      },
    ];
  });
}

/** No day off is known of the school year that has begun or is about to: deadlines would fall on its feasts. */
export function missingHolidays(entries: readonly HolidayEntry[], date: IsoDate): Problem[] {
  const year = schoolYearOf(addDays(date, NOTICE_DAYS));
  const first = isoDate(year, 9, 1) ?? date;
  if (entries.some(({ record: { from, to } }) => (to ?? from) >= first)) return [];
  return [
    {
      code: 'holidays.none',
      place: holidaysTable.title,
      message: `Chưa có ngày nghỉ nào của năm học ${formatSchoolYear(year)}, nên hạn và thư nhắc chưa tránh được ngày nghỉ.`,
      remedy: 'Ghi thêm các ngày nghỉ của năm học ấy: 2/9, 5/9, 20/11, Tết và các ngày đơn vị quy định.',
    },
  ];
}
