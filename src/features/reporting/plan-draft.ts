/** The draft of a report out of the registers: every part's text, the figures, and what the writer should know. Pure. */
import { formatDayMonth, type IsoDate } from '../../domain/calendar-date';
import { formatMonth, type Month } from '../../domain/school-year';
import { comparable } from '../../domain/vietnamese';
import { KINDS, PARTS, type PartKey, subjectOf } from './kinds';
import type { ReportContent, ReportKind } from './page';
import { type Context, contextOf, isSubmitted, oneLine, openRequests, type Registers } from './plan-context';
import { newsLines, operationLines, problemLines, qualityLines, solutionLines } from './plan-portal';
import { changeLines, figuresOf, missingLines, overallLines } from './plan-results';

export interface Draft {
  readonly content: ReportContent;
  readonly notes: readonly string[];
}

export function draftOf(kind: ReportKind, month: Month, today: IsoDate, registers: Registers): Draft {
  const context = contextOf(kind, month, today, registers);
  const texts: Record<PartKey, readonly string[]> = {
    overall: overallLines(context),
    better: changeLines(context, 'better'),
    worse: changeLines(context, 'worse'),
    missing: missingLines(context),
    toMend: toMendLines(context),
    operation: operationLines(context),
    problems: problemLines(context),
    solutions: solutionLines(context),
    news: newsLines(context),
    quality: qualityLines(context),
    effect: [],
    content: [],
    result: [],
    next: nextLines(context),
    requests: requestLines(context),
  };
  return {
    content: {
      subject: subjectOf(kind, month, context.window.from, today),
      sections: KINDS[kind].parts.map((key) => ({
        key,
        title: PARTS[key].title,
        hint: PARTS[key].hint,
        text: texts[key].join('\n'),
      })),
      figures: figuresOf(context),
    },
    notes: notesOf(context),
  };
}

function toMendLines({ now, registers, today, kind }: Context): string[] {
  const fromScores = now.toMend.map(({ indicator, what, who, until }) =>
    mendLine(`${indicator}. ${what}`, who, until),
  );
  const known = new Set(now.toMend.map(({ what }) => comparable(what)));
  const open = registers.progress.filter(
    ({ record }) =>
      record.kind === 'toMend' &&
      record.state !== 'done' &&
      record.state !== 'dropped' &&
      record.doneOn === undefined &&
      !known.has(comparable(record.task)),
  );
  const late = (until: IsoDate | undefined) => (until !== undefined && until < today ? ', đã quá hạn' : '');
  return [
    ...fromScores,
    ...open.map(({ record }) =>
      mendLine(
        oneLine(record.task),
        record.doer ?? record.owner,
        record.until,
        kind === 'notice' ? '' : late(record.until),
      ),
    ),
  ];
}

function mendLine(what: string, who: string | undefined, until: IsoDate | undefined, more = ''): string {
  const parts = [
    who === undefined ? '' : `người làm: ${who}`,
    until === undefined ? '' : `hạn ${formatDayMonth(until)}/${until.slice(0, 4)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? oneLine(what) : `${oneLine(what)} (${parts.join('; ')}${more})`;
}

function nextLines({ now, today }: Context): string[] {
  return now.toMend
    .filter(({ until }) => until !== undefined && until >= today)
    .map(({ indicator, what, who, until }) => mendLine(`${indicator}. ${what}`, who, until));
}

/** What was asked and not answered or settled yet. */
function requestLines({ registers }: Context): string[] {
  return openRequests(registers).map(({ record }) => oneLine(record.content));
}

function notesOf({ kind, month, now, registers, window }: Context): string[] {
  const needsScores = KINDS[kind].parts.includes('overall');
  if (!needsScores) {
    return kind === 'portal' || kind === 'week'
      ? [
          `Lấy từ sổ Vận hành Cổng, từ ${formatDayMonth(window.from)} đến ${formatDayMonth(window.to)}/${window.to.slice(0, 4)}.`,
        ]
      : [];
  }
  if (now.self.indicators.length === 0)
    return [
      `Tháng ${formatMonth(month)} chưa chấm điểm: mở THĐT > Chấm điểm tháng trước, hoặc tự viết các phần dưới đây.`,
    ];
  return isSubmitted(registers, month)
    ? []
    : [`Điểm tháng ${formatMonth(month)} chưa nộp: số liệu dưới đây có thể còn thay đổi.`];
}
