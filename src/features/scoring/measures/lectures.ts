/** Measures of e-lectures. Teachers are counted, not named. */
import { formatDate } from '../../../domain/calendar-date';
import type { Period } from '../../../domain/school-year';
import { comparable } from '../../../domain/vietnamese';
import {
  counted,
  countText,
  emptyRegister,
  isIn,
  type Measure,
  type MeasureInput,
  missingText,
  noData,
  type Row,
  share,
} from './measure';
import { spanText } from './spans';
import { peopleOn } from './staff';

type Lecture = Row<'e-lectures'>;

export const teachersWithLecture: Measure = (input) =>
  shareOfTeachers(input, input.spans.period, () => true, 'có bài giảng đưa lên kho');

export const teachersWithCombinedLecture: Measure = (input) =>
  shareOfTeachers(
    input,
    input.spans.term,
    ({ record }) => (record.tools ?? '').split(/[,;+/\n]/).filter((tool) => tool.trim() !== '').length >= 2,
    'có bài giảng soạn bằng từ hai phần mềm',
  );

export const lecturesHtml5: Measure = ({ tables, spans }) => {
  if (tables['e-lectures'].length === 0) return emptyRegister('e-lectures');
  const lectures = lecturesIn(tables['e-lectures'], spans.period);
  if (lectures.length === 0) return noData(`chưa có bài giảng đưa lên kho ${spanText(spans.period)}`);
  if (!tables['e-lectures'].some(({ record }) => record.html5)) {
    return noData('cột Chạy HTML5 của Kho bài giảng chưa đánh dấu');
  }
  const running = lectures.filter(({ record }) => record.html5);
  const missing = lectures.filter(({ record }) => !record.html5).map(({ record }) => record.title);
  return share(
    running.length,
    lectures.length,
    `${running.length}/${lectures.length} bài giảng ${spanText(spans.period)} chạy HTML5${missingText(missing, 'chưa chạy')}.`,
    [counted('e-lectures', running)],
  );
};

function shareOfTeachers(
  { tables, spans }: MeasureInput,
  span: Period,
  isCounted: (lecture: Lecture) => boolean,
  words: string,
) {
  if (tables.staff.length === 0) return emptyRegister('staff');
  if (tables['e-lectures'].length === 0) return emptyRegister('e-lectures');
  const teachers = peopleOn(tables.staff, spans.state.to).filter(({ record }) =>
    record.roles.includes('teacher'),
  );
  if (teachers.length === 0)
    return noData(`sổ Nhân sự không có giáo viên nào tính đến ${formatDate(spans.state.to)}`);
  const names = new Set(teachers.map(({ record }) => comparable(record.name)));
  const lectures = lecturesIn(tables['e-lectures'], span).filter(
    (lecture) => isCounted(lecture) && names.has(comparable(lecture.record.teacher)),
  );
  const having = new Set(lectures.map(({ record }) => comparable(record.teacher)));
  const found = teachers.filter(({ record }) => having.has(comparable(record.name))).length;
  return share(
    found,
    teachers.length,
    `${found}/${teachers.length} giáo viên ${words} ${spanText(span)}${countText(
      teachers.length - found,
      'giáo viên chưa có',
    )}.`,
    [counted('e-lectures', lectures)],
  );
}

function lecturesIn(rows: readonly Lecture[], span: Period): Lecture[] {
  return rows.filter(
    ({ record: { kind, postedOn } }) => (kind === 'lecture' || kind === 'eLearning') && isIn(span, postedOn),
  );
}
