/** The parts of a report about the Cổng: what was done, what went wrong, what was posted. Pure. */
import { formatDayMonth } from '../../domain/calendar-date';
import { PORTAL_SECTION_NAMES } from '../../domain/portal-section';
import { contains } from '../../domain/school-year';
import { type Context, oneLine } from './plan-context';

export function operationLines({ registers, window }: Context): string[] {
  return registers.operations
    .filter(
      ({ record }) => (record.kind === 'check' || record.kind === 'update') && contains(window, record.date),
    )
    .map(({ record }) => `${formatDayMonth(record.date)}: ${oneLine(record.content)}`);
}

/** Problems of the window, and older ones that are still open. */
function problemsOf({ registers, window }: Context) {
  return registers.operations.filter(
    ({ record: { kind, date, solvedOn } }) =>
      kind === 'problem' &&
      date <= window.to &&
      (contains(window, date) || solvedOn === undefined || contains(window, solvedOn)),
  );
}

export function problemLines(context: Context): string[] {
  return problemsOf(context).map(({ record: { date, content, solvedOn } }) => {
    const state = solvedOn === undefined ? 'chưa xử lý xong' : `đã xử lý ngày ${formatDayMonth(solvedOn)}`;
    return `${formatDayMonth(date)}: ${oneLine(content)} (${state})`;
  });
}

export function solutionLines(context: Context): string[] {
  const remedies = problemsOf(context).flatMap(({ record: { content, remedy } }) =>
    remedy === undefined ? [] : [`${oneLine(content)}: ${oneLine(remedy)}`],
  );
  const proposals = context.registers.operations
    .filter(({ record }) => record.kind === 'proposal' && contains(context.window, record.date))
    .map(({ record }) => `Đề xuất: ${oneLine(record.content)}`);
  return [...remedies, ...proposals];
}

function postedIn({ registers, window }: Context) {
  return registers.news.filter(
    ({ record: { postedOn } }) => postedOn !== undefined && contains(window, postedOn),
  );
}

export function newsLines(context: Context): string[] {
  const counts = new Map<string, number>();
  for (const { record } of postedIn(context)) {
    const section = PORTAL_SECTION_NAMES[record.section];
    counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return [...counts].map(([section, count]) => `${section}: ${count} tin bài`);
}

export function qualityLines(context: Context): string[] {
  const posted = postedIn(context);
  if (posted.length === 0) return [];
  const approved = posted.filter(
    ({ record: { approvedOn, postedOn } }) =>
      approvedOn !== undefined && postedOn !== undefined && approvedOn <= postedOn,
  );
  const pictures = posted.filter(({ record }) => record.pictures);
  return [
    `${approved.length}/${posted.length} tin bài được duyệt trước khi đăng`,
    `${pictures.length}/${posted.length} tin bài có ảnh đúng cỡ, có chú thích`,
  ];
}
