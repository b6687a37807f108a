/** Báo cáo tồn tại và giải pháp: drafted from the schools' petitions and what was answered. Pure. */
import { formatDate, type IsoDate } from '../../domain/calendar-date';
import { formatMonth, type Month, monthOfDate } from '../../domain/school-year';
import { isUnanswered } from '../../workbook/district/petitions';
import { REQUEST_ANSWER_STATES } from '../../workbook/school/request-answers';
import { REQUEST_KINDS } from '../../workbook/school/requests';
import type { ReportContent, ReportFigures } from '../reporting/page';
import type { PetitionRecord } from './plan-gather';

type Kind = keyof typeof REQUEST_KINDS;

const KINDS = Object.keys(REQUEST_KINDS) as Kind[];
/** More would be no report any more; the list itself is the annex. */
const LINES_PER_KIND = 12;
const LONGEST_LINE = 300;

const HINTS = {
  overall: 'Nhận xét chung về tình hình các trường.',
  shortcomings: 'Tồn tại, khó khăn gì, ở những trường nào.',
  solutions: 'Đã trả lời, đã hỗ trợ thế nào.',
  next: 'Việc đơn vị tiếp tục làm, ai làm, đến khi nào.',
  superior: 'Điều vượt thẩm quyền, đề nghị cấp trên xem xét.',
} as const;

/** The draft for the petitions raised from the first to the last month, both included. */
export function draftShortcomings(
  petitions: readonly PetitionRecord[],
  from: Month,
  to: Month,
  superior: string,
): ReportContent {
  const own = petitions.filter(({ askedOn, atSchool }) => {
    const month = askedOn === undefined ? undefined : monthOfDate(askedOn);
    return month !== undefined && from <= month && month <= to && atSchool !== 'withdrawn';
  });
  const period =
    from === to ? `tháng ${formatMonth(from)}` : `từ tháng ${formatMonth(from)} đến tháng ${formatMonth(to)}`;
  const part = (key: keyof typeof HINTS, title: string, lines: readonly string[]) => ({
    key,
    title,
    text: lines.join('\n'),
    hint: HINTS[key],
  });
  const forwarded = own.filter(({ state }) => state === 'forwarded');
  const waiting = own.filter(isUnanswered);
  return {
    subject: `Tồn tại và giải pháp trong thực hiện mô hình trường học điện tử ${period}`,
    sections: [
      part('overall', 'Tình hình chung', overallLines(own, period)),
      part('shortcomings', 'Tồn tại, khó khăn', shortcomingLines(own)),
      part(
        'solutions',
        'Giải pháp đã thực hiện',
        grouped(own.filter(({ state, answer }) => state !== 'forwarded' && answer !== undefined)).map(
          ({ content, answer, schools }) =>
            `${short(content)} (${schools.join(', ')}): ${short(answer ?? '')}`,
        ),
      ),
      part('next', 'Nhiệm vụ, giải pháp thời gian tới', [
        ...(waiting.length === 0
          ? []
          : [`Tiếp tục xem xét, trả lời ${waiting.length} kiến nghị của ${schoolCount(waiting)} trường.`]),
        ...own
          .filter(({ state }) => state === 'considered')
          .map(
            ({ content, school, answer }) =>
              `${short(content)} (${school})${answer === undefined ? '' : `: ${short(answer)}`}`,
          ),
      ]),
      part(
        'superior',
        `Kiến nghị với ${superior}`,
        grouped(forwarded).map(
          ({ content, answer, schools }) =>
            `${short(content)} (${schools.join(', ')})${answer === undefined ? '' : `: ${short(answer)}`}`,
        ),
      ),
    ],
    figures: own.length === 0 ? [] : [figuresOf(own)],
  };
}

function overallLines(own: readonly PetitionRecord[], period: string): string[] {
  if (own.length === 0) return [`Trong ${period} không trường nào nêu khó khăn, kiến nghị.`];
  const kinds = KINDS.flatMap((kind) => {
    const count = own.filter((petition) => petition.kind === kind).length;
    return count === 0 ? [] : [`${count} ${lowerFirst(REQUEST_KINDS[kind])}`];
  });
  const answered = own.filter(
    (petition) =>
      petition.state !== 'forwarded' &&
      petition.state !== 'considered' &&
      !isUnanswered(petition) &&
      petition.answer !== undefined,
  ).length;
  const done = own.filter(({ atSchool }) => atSchool === 'done').length;
  return [
    `${capital(period)}, ${schoolCount(own)} trường nêu ${own.length} ý kiến: ${kinds.join('; ')}.`,
    `Đã trả lời ${answered}, đã chuyển cấp trên ${own.filter(({ state }) => state === 'forwarded').length}, còn xem xét hoặc chưa trả lời ${own.filter(isUnanswered).length}${done === 0 ? '' : `; ${done} việc trường đã giải quyết xong`}.`,
  ];
}

/** Kinds in order; the same words of several schools are one statement. */
function shortcomingLines(own: readonly PetitionRecord[]): string[] {
  return KINDS.flatMap((kind) => {
    const statements = grouped(own.filter((petition) => petition.kind === kind));
    const shown = statements.slice(0, LINES_PER_KIND);
    const left = statements.length - shown.length;
    return [
      ...shown.map(
        ({ content, schools }) => `${REQUEST_KINDS[kind]}: ${short(content)} (${schools.join(', ')})`,
      ),
      ...(left > 0 ? [`${REQUEST_KINDS[kind]}: còn ${left} ý kiến khác trong danh sách kèm theo.`] : []),
    ];
  });
}

interface Statement {
  readonly content: string;
  readonly answer?: string;
  readonly schools: readonly string[];
}

function grouped(petitions: readonly PetitionRecord[]): Statement[] {
  const statements = new Map<string, Statement>();
  for (const { content, answer, school } of petitions) {
    const key = JSON.stringify([content, answer ?? '']);
    const before = statements.get(key);
    const schools = [...new Set([...(before?.schools ?? []), school])];
    statements.set(key, { content, schools, ...(answer === undefined ? {} : { answer }) });
  }
  return [...statements.values()];
}

function figuresOf(own: readonly PetitionRecord[]): ReportFigures {
  const states = [
    ['Chưa xem', (petition: PetitionRecord) => isUnanswered(petition) && petition.state === undefined],
    [REQUEST_ANSWER_STATES.considered, ({ state }: PetitionRecord) => state === 'considered'],
    [
      REQUEST_ANSWER_STATES.answered,
      ({ state, answer }: PetitionRecord) =>
        state === 'answered' || (state === undefined && answer !== undefined),
    ],
    [REQUEST_ANSWER_STATES.forwarded, ({ state }: PetitionRecord) => state === 'forwarded'],
  ] as const;
  const row = (title: string, petitions: readonly PetitionRecord[]) => [
    title,
    String(petitions.length),
    ...states.map(([, belongs]) => String(petitions.filter(belongs).length)),
  ];
  return {
    title: 'Ý kiến của các trường theo loại và kết quả',
    columns: [
      { title: 'Loại', share: 4, centred: false },
      { title: 'Số ý kiến', share: 2, centred: true },
      ...states.map(([title]) => ({ title, share: 2, centred: true })),
    ],
    rows: [
      ...KINDS.map((kind) =>
        row(
          REQUEST_KINDS[kind],
          own.filter((petition) => petition.kind === kind),
        ),
      ),
      row('Cộng', own),
    ],
  };
}

/** The list as it goes with the report. */
export function annexRows(content: readonly PetitionRecord[], from: Month, to: Month): string[][] {
  return content
    .filter(({ askedOn, atSchool }) => {
      const month = askedOn === undefined ? undefined : monthOfDate(askedOn);
      return month !== undefined && from <= month && month <= to && atSchool !== 'withdrawn';
    })
    .map(({ school, askedOn, content: asked, state, answer }) => [
      school,
      askedOn === undefined ? '' : formatDate(askedOn as IsoDate),
      short(asked),
      [state === undefined ? '' : REQUEST_ANSWER_STATES[state], short(answer ?? '')]
        .filter((text) => text !== '')
        .join(': '),
    ]);
}

function schoolCount(petitions: readonly PetitionRecord[]): number {
  return new Set(petitions.map(({ schoolId }) => schoolId)).size;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
  return cut.replace(/[.;,]$/, '');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
