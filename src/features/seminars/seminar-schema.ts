/** What the dialog of chuyên đề sends, checked at the border. */
import * as v from 'valibot';
import { parseIsoDate } from '../../domain/calendar-date';
import { LEVELS } from '../../domain/level';
import { SEMINAR_GROUPS, SEMINAR_KINDS } from '../../workbook/school/seminar-calendar';
import type { SeminarGroup, SeminarKind } from './page';

const MOST_PEOPLE = 100_000;

const text = (what: string, longest: number) =>
  v.pipe(
    v.string(),
    v.transform((value) => value.normalize('NFC').trim()),
    v.maxLength(longest, `${what} dài quá ${longest} chữ.`),
  );

const count = v.nullable(
  v.pipe(
    v.number(),
    v.integer('Ghi số nguyên.'),
    v.minValue(0, 'Số không được âm.'),
    v.maxValue(MOST_PEOPLE),
  ),
);

const groups = Object.keys(SEMINAR_GROUPS) as [SeminarGroup, ...SeminarGroup[]];
const kinds = Object.keys(SEMINAR_KINDS) as [SeminarKind, ...SeminarKind[]];

export const seminarSchema = v.object({
  id: v.string(),
  date: v.pipe(
    v.string(),
    v.check((value) => parseIsoDate(value) !== undefined, 'Chưa ghi ngày.'),
  ),
  time: v.pipe(text('Giờ', 5), v.regex(/^$|^\d{1,2}:\d{2}$/, 'Giờ ghi như 8:00.')),
  topic: v.pipe(text('Chủ đề', 300), v.minLength(1, 'Chưa ghi chủ đề.')),
  kind: v.picklist(kinds),
  levels: v.array(v.picklist(LEVELS)),
  host: text('Trường đăng cai', 200),
  place: text('Địa điểm', 200),
  specialist: text('Chuyên viên', 100),
  leader: text('Lãnh đạo', 100),
  quota: count,
  people: text('Thành phần', 500),
  groups: v.array(v.picklist(groups)),
  schools: v.array(v.string()),
  state: v.picklist(['planned', 'done', 'cancelled']),
  note: text('Ghi chú', 1000),
});

export const attendanceSchema = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  rows: v.array(v.object({ schoolId: v.string(), count, pupils: count, parents: count })),
});
