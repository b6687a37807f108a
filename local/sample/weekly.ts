/** What a school enters week by week: the diary of rooms, news of the portal, e-lectures, minutes and reports. */
import { addDays, isSchoolDay, typedDay, typedMonth, weekday } from './calendar';
import type { SampleSchool } from './district';
import type { Hand, Typed } from './hand';
import { mistyped } from './mistakes';
import type { SeededRandom } from './random';
import { type Character, holder, roomsOf } from './start-of-year';

type Row = Record<string, Typed>;

const PROBLEMS = [
  'Máy chiếu mờ',
  'Mạng chậm buổi sáng',
  'Chuột máy số 4 hỏng',
  'Loa rè',
  'Phần mềm báo hết hạn',
] as const;

/** Enters the week that begins on this Monday. */
export function fillWeek(
  hand: Hand,
  school: SampleSchool,
  monday: string,
  character: Character,
  random: SeededRandom,
): void {
  const days = Array.from({ length: 5 }, (_, index) => addDays(monday, index)).filter(isSchoolDay);
  hand.type(
    'room-log',
    days.flatMap((day) => diaryOf(school, day, character, random)),
  );
  hand.type('portal-news', newsOf(school, days, character, random));
  hand.type('e-lectures', lecturesOf(school, days, character, random));
}

function diaryOf(school: SampleSchool, day: string, { care }: Character, random: SeededRandom): Row[] {
  if (!random.chance(0.55 + care * 0.45)) return [];
  const by = holder(school, 'Nhân viên CNTT');
  return roomsOf(school)
    .filter(({ lessons }) => lessons > 0)
    .flatMap((room): Row[] => {
      if (!random.chance(0.7 + care * 0.3)) return [];
      const planned = weekday(day) === 5 ? Math.max(1, room.lessons - 1) : room.lessons;
      const used = Array.from({ length: planned }).filter(() => random.chance(0.55 + care * 0.45)).length;
      return [
        {
          date: mistyped.day(day, care, random),
          room: mistyped.name(room.name, care, random),
          planned,
          withDevices: mistyped.count(used, care, random),
          withSoftware: Math.max(0, used - random.whole(0, 1)),
          by,
          ...(random.chance(0.04) && {
            problem: random.pick(PROBLEMS),
            ...(random.chance(care) && { done: 'Đã sửa trong ngày' }),
          }),
        },
      ];
    });
}

function newsOf(
  school: SampleSchool,
  days: readonly string[],
  { care }: Character,
  random: SeededRandom,
): Row[] {
  const [first] = days;
  if (first === undefined) return [];
  const writer = holder(school, 'Nhân viên CNTT');
  const approver = holder(school, 'Phó hiệu trưởng');
  const item = (section: string, title: string, day: string): Row => ({
    title: `${title} (${typedDay(day)})`,
    section,
    plannedFor: typedMonth(day),
    writer: mistyped.name(writer, care, random),
    writtenOn: typedDay(addDays(day, -1)),
    ...(random.chance(0.5 + care * 0.5) && { approvedBy: approver, approvedOn: typedDay(day) }),
    postedOn: mistyped.day(day, care, random),
    pictures: random.chance(0.5 + care * 0.5),
  });
  const rows: Row[] = [];
  if (weekday(first) === 1 && random.chance(0.4 + care * 0.6))
    rows.push(item('Lịch công tác tuần', 'Lịch công tác tuần', first));
  const other = () => random.pick(days);
  if (random.chance(0.3 + care * 0.65)) rows.push(item('Chuyên môn', 'Sinh hoạt chuyên môn cấp tổ', other()));
  if (random.chance(0.3 + care * 0.65))
    rows.push(item('Hoạt động của trường', 'Hoạt động trong tuần', other()));
  if (random.chance(0.2 + care * 0.3)) rows.push(item('Đoàn thể', 'Tin đoàn thể', other()));
  if (random.chance(0.1 + care * 0.2)) rows.push(item('Tin khác', 'Gương người tốt, việc tốt', other()));
  if (school.level === 'MN' && random.chance(0.3 + care * 0.6))
    rows.push(item('Nuôi dưỡng', 'Thực đơn tuần', first));
  for (let count = Math.round(care * random.whole(1, 2)); count > 0; count--)
    rows.push(item('Tư liệu', 'Tư liệu dạy học', other()));
  return rows;
}

function lecturesOf(
  school: SampleSchool,
  days: readonly string[],
  { care }: Character,
  random: SeededRandom,
): Row[] {
  return school.people
    .filter(({ roles }) => roles.includes('Giáo viên') && days.length > 0 && random.chance(0.1 + care * 0.25))
    .map(({ name }) => {
      const day = random.pick(days);
      return {
        title: `${school.level === 'MN' ? 'Hoạt động khám phá' : 'Bài học'} số ${random.whole(1, 40)}`,
        kind: 'Bài giảng điện tử',
        teacher: mistyped.name(name, care, random),
        tools: random.chance(0.3 + care * 0.3) ? 'PowerPoint, iSpring Suite' : 'PowerPoint',
        html5: random.chance(0.4 + care * 0.6),
        use: 'Dạy trên lớp',
        postedOn: mistyped.day(day, care, random),
      };
    });
}

/** The monthly meeting, the month's topic and the reports, entered on the month's last school day before the report day. */
export function fillMonth(
  hand: Hand,
  school: SampleSchool,
  reportDay: string,
  { care }: Character,
  random: SeededRandom,
): void {
  const rows: Row[] = [];
  const document = (name: string, day: string, more: Row = {}): Row => ({
    document: name,
    date: mistyped.day(day, care, random),
    period: typedMonth(reportDay),
    signer: holder(school, 'Hiệu trưởng'),
    ...more,
  });
  const meeting = addDays(reportDay, -5);
  if (random.chance(0.3 + care * 0.7))
    rows.push(document('Biên bản họp Ban chỉ đạo hằng tháng', meeting, { participants: 9 }));
  if (random.chance(0.2 + care * 0.8))
    rows.push(document('Hồ sơ chuyên đề và rút kinh nghiệm', addDays(meeting, -3), { participants: 18 }));
  if (random.chance(0.2 + care * 0.8)) rows.push(document('Định hướng tin bài', addDays(reportDay, -24)));
  hand.type('dossier', rows);
  for (const name of hand.column('software', 'name')) {
    if (random.chance(0.3 + care * 0.7))
      hand.change('software', 'name', String(name), {
        updatedOn: typedDay(addDays(reportDay, -random.whole(1, 10))),
      });
  }
}
