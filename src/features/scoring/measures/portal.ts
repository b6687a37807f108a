/** Measures of the portal: what was planned, approved and posted. */
import { addDays, formatDate, type IsoDate, weekdayOf } from '../../../domain/calendar-date';
import { PORTAL_SECTION_NAMES } from '../../../domain/portal-section';
import { contains, formatMonth, type Period } from '../../../domain/school-year';
import { PORTAL_PAGE_NAMES } from '../../../standard/measures';
import {
  amount,
  counted,
  emptyRegister,
  isIn,
  listText,
  type Measure,
  type MeasureInput,
  missingText,
  noData,
  type Row,
  scopeOf,
  share,
} from './measure';
import { spanText } from './spans';

type Item = Row<'portal-news'>;

export const portalItems: Measure = (input) => itemsPosted(input, input.spans.period);

export const portalItemsTwoMonths: Measure = (input) => itemsPosted(input, input.spans['two-months']);

export const portalItemsWeek: Measure = ({ tables, spans, scope }) => {
  if (tables['portal-news'].length === 0) return emptyRegister('portal-news');
  const sections = scopeOf(scope, PORTAL_SECTION_NAMES);
  const items = tables['portal-news'].filter(({ record }) => sections.includes(record.section));
  const weeks = weeksOf(spans.period).map((week) => ({ week, items: posted(items, week) }));
  const [poorest] = [...weeks].sort((one, other) => one.items.length - other.items.length);
  if (poorest === undefined) return noData(`không có tuần trọn nào ${spanText(spans.period)}`);
  const names = listText(sections.map((section) => PORTAL_SECTION_NAMES[section]));
  return amount(
    poorest.items.length,
    `Tuần ít nhất trong ${weeks.length} tuần kết thúc ${spanText(spans.period)} có ${poorest.items.length} tin bài ở chuyên mục ${names}: tuần ${spanText(poorest.week)}.`,
    [
      counted(
        'portal-news',
        weeks.flatMap((week) => week.items),
      ),
    ],
  );
};

export const portalItemsYear: Measure = (input) => itemsPosted(input, input.spans.year);

export const portalItemsApproved: Measure = ({ tables, spans }) => {
  if (tables['portal-news'].length === 0) return emptyRegister('portal-news');
  const items = posted(tables['portal-news'], spans.period);
  if (items.length === 0) return noData(`chưa có tin bài đăng ${spanText(spans.period)}`);
  const isApproved = ({ record: { approvedOn, postedOn } }: Item) =>
    approvedOn !== undefined && postedOn !== undefined && approvedOn <= postedOn;
  const approved = items.filter(isApproved);
  const missing = items.filter((item) => !isApproved(item)).map(({ record }) => record.title);
  return share(
    approved.length,
    items.length,
    `${approved.length}/${items.length} tin bài đăng ${spanText(spans.period)} đã duyệt trước khi đăng${missingText(missing, 'chưa duyệt')}.`,
    [counted('portal-news', approved)],
  );
};

export const portalPlanDone: Measure = ({ tables, spans, month }) => {
  if (tables['portal-news'].length === 0) return emptyRegister('portal-news');
  const planned = tables['portal-news'].filter(({ record }) => record.plannedFor === month);
  if (planned.length === 0) return noData(`chưa có tin bài kế hoạch tháng ${formatMonth(month)}`);
  const isDone = ({ record: { postedOn } }: Item) => postedOn !== undefined && postedOn <= spans.period.to;
  const done = planned.filter(isDone);
  const missing = planned.filter((item) => !isDone(item)).map(({ record }) => record.title);
  return share(
    done.length,
    planned.length,
    `${done.length}/${planned.length} tin bài kế hoạch tháng ${formatMonth(month)} đã đăng, ${spanText(
      spans.period,
    )}${missingText(missing, 'chưa đăng')}.`,
    [counted('portal-news', done)],
  );
};

export const portalWeeksWithNews: Measure = ({ tables, spans }) => {
  if (tables['portal-news'].length === 0) return emptyRegister('portal-news');
  const weeks = weeksOf(spans.period);
  const found = weeks.filter((week) => posted(tables['portal-news'], week).length > 0);
  const missing = weeks.filter((week) => !found.includes(week)).map((week) => `tuần ${spanText(week)}`);
  return share(
    found.length,
    weeks.length,
    `${found.length}/${weeks.length} tuần kết thúc trong khoảng ${spanText(spans.period)} có tin mới${missingText(missing)}.`,
    [
      counted(
        'portal-news',
        tables['portal-news'].filter(({ record }) => weeks.some((week) => isIn(week, record.postedOn))),
      ),
    ],
  );
};

export const portalWeekSchedules: Measure = ({ tables, spans }) => {
  if (tables['portal-news'].length === 0) return emptyRegister('portal-news');
  const schedules = tables['portal-news'].filter(({ record }) => record.section === 'weekSchedule');
  // The Monday's schedule, posted at any time after the Monday before.
  const weeks = daysOn(spans.period, 1).map((monday): Period => ({ from: addDays(monday, -6), to: monday }));
  const found = weeks.filter((week) => posted(schedules, week).length > 0);
  const missing = weeks
    .filter((week) => !found.includes(week))
    .map(({ to }) => spanText({ from: to, to: addDays(to, 6) }));
  return share(
    found.length,
    weeks.length,
    `${found.length}/${weeks.length} tuần có lịch công tác đăng chậm nhất thứ Hai, ${spanText(spans.period)}${missingText(
      missing.map((week) => `tuần ${week}`),
    )}.`,
    [
      counted(
        'portal-news',
        schedules.filter(({ record }) => weeks.some((week) => isIn(week, record.postedOn))),
      ),
    ],
  );
};

/** Of several rows for one page the best counts; a page whose state nobody has said is not judged. */
export const pagesCurrent: Measure = ({ tables, spans, scope }) => {
  if (tables['portal-pages'].length === 0) return emptyRegister('portal-pages');
  const wanted = scopeOf(scope, PORTAL_PAGE_NAMES);
  const known = tables['portal-pages'].filter(
    ({ record }) => wanted.includes(record.page) && record.state !== undefined,
  );
  if (known.length === 0) return noData('sổ Thông tin tĩnh chưa ghi tình trạng các trang này');
  const good = known.filter(
    ({ record }) => record.state === 'current' && isIn(spans.term, record.reviewedOn),
  );
  const pages = [...new Set(known.map(({ record }) => record.page))];
  const found = pages.filter((page) => good.some(({ record }) => record.page === page));
  return share(
    found.length,
    pages.length,
    `${found.length}/${pages.length} trang đúng, đủ và đã rà soát ${spanText(spans.term)}${missingText(
      pages.filter((page) => !found.includes(page)).map((page) => PORTAL_PAGE_NAMES[page]),
      'chưa đạt',
    )}.`,
    [counted('portal-pages', good)],
  );
};

export const innerFolders: Measure = ({ tables, spans, scope }) => {
  if (tables['portal-pages'].length === 0) return emptyRegister('portal-pages');
  const wanted = scopeOf(scope, PORTAL_PAGE_NAMES);
  const rows = tables['portal-pages'].filter(({ record }) => wanted.includes(record.page));
  if (rows.length === 0) return noData('sổ Thông tin tĩnh chưa có thư mục nào của Lớp 2');
  const good = rows.filter(({ record }) => record.state === 'current');
  const found = wanted.filter((page) => good.some(({ record }) => record.page === page));
  return share(
    found.length,
    wanted.length,
    `${found.length}/${wanted.length} thư mục Lớp 2 đã có, tính đến ${formatDate(spans.state.to)}${missingText(
      wanted.filter((page) => !found.includes(page)).map((page) => PORTAL_PAGE_NAMES[page]),
    )}.`,
    [counted('portal-pages', good)],
  );
};

function itemsPosted({ tables, scope }: MeasureInput, span: Period) {
  if (tables['portal-news'].length === 0) return emptyRegister('portal-news');
  const sections = scopeOf(scope, PORTAL_SECTION_NAMES);
  const items = posted(tables['portal-news'], span).filter(({ record }) => sections.includes(record.section));
  const names = listText(sections.map((section) => PORTAL_SECTION_NAMES[section]));
  return amount(items.length, `${items.length} tin bài đăng ${spanText(span)} ở chuyên mục ${names}.`, [
    counted('portal-news', items),
  ]);
}

function posted(items: readonly Item[], span: Period): Item[] {
  return items.filter(({ record }) => isIn(span, record.postedOn));
}

/** The weeks, Monday to Sunday, that end in the span. */
function weeksOf(span: Period): Period[] {
  return daysOn(span, 7).map((sunday) => ({ from: addDays(sunday, -6), to: sunday }));
}

/** The days of a span that fall on a weekday (1 = Monday … 7 = Sunday). */
function daysOn(span: Period, weekday: number): IsoDate[] {
  const days: IsoDate[] = [];
  const first = addDays(span.from, (weekday - weekdayOf(span.from) + 7) % 7);
  for (let day = first; contains(span, day); day = addDays(day, 7)) days.push(day);
  return days;
}
