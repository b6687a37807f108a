/** Measures of meetings, seminars, checks and trainings: what their registers say, or the papers filed in the dossier. */
import type { IsoDate } from '../../../domain/calendar-date';
import type { DossierDocument } from '../../../domain/dossier-document';
import type { Level } from '../../../domain/level';
import type { Period } from '../../../domain/school-year';
import { comparable } from '../../../domain/vietnamese';
import {
  amount,
  type CountedRows,
  counted,
  emptyRegister,
  isIn,
  type Measure,
  type Measured,
  type MeasureInput,
  missingText,
  noData,
  share,
} from './measure';
import { spanText } from './spans';

export const boardMeetings: Measure = (input) => {
  const rows = input.tables['board-meetings'].filter(({ record }) =>
    record.month === undefined ? isIn(input.spans.period, record.date) : record.month === input.month,
  );
  return heldOrFiled(input, {
    isEmpty: input.tables['board-meetings'].length === 0,
    days: rows.map(({ record }) => record.date),
    counted: counted('board-meetings', rows),
    document: 'boardMinutes',
    span: input.spans.period,
    words: 'cuộc họp Ban chỉ đạo',
  });
};

export const seminarsHeld: Measure = (input) => {
  const rows = input.tables.seminars.filter(({ record }) => isIn(input.spans.period, record.date));
  return heldOrFiled(input, {
    isEmpty: input.tables.seminars.length === 0,
    days: rows.map(({ record }) => record.date),
    counted: counted('seminars', rows),
    document: 'seminar',
    span: input.spans.period,
    words: 'chuyên đề',
  });
};

export const procedureChecks: Measure = (input) => {
  const rows = input.tables['procedure-checks'].filter(({ record }) => isIn(input.spans.term, record.date));
  return heldOrFiled(input, {
    isEmpty: input.tables['procedure-checks'].length === 0,
    days: rows.map(({ record }) => record.date),
    counted: counted('procedure-checks', rows),
    document: 'inspection',
    span: input.spans.term,
    words: 'lần kiểm tra',
  });
};

export const trainingsAttended: Measure = ({ tables, spans }) => {
  if (tables.trainings.length === 0) return emptyRegister('trainings');
  const called = tables.trainings.filter(
    ({ record }) =>
      record.organiser === 'authority' && isIn(spans.year, record.date) && (record.invited ?? 0) > 0,
  );
  if (called.length === 0) {
    return noData(`sổ Tập huấn không có lớp của đơn vị quản lý ghi số phải dự ${spanText(spans.year)}`);
  }
  const full = called.filter(({ record }) => (record.attended ?? 0) >= (record.invited ?? 0));
  const missing = called.filter((row) => !full.includes(row)).map(({ record }) => record.topic);
  return share(
    full.length,
    called.length,
    `${full.length}/${called.length} lớp của đơn vị quản lý ${spanText(spans.year)} dự đủ thành phần${missingText(missing, 'chưa đủ')}.`,
    [counted('trainings', full)],
  );
};

/** Groups that must be shown the portal; preschools have no pupils to show it to. */
const AUDIENCES = {
  teachers: 'giáo viên',
  staff: 'nhân viên',
  pupils: 'học sinh',
  parents: 'cha mẹ học sinh',
} as const;

type Audience = keyof typeof AUDIENCES;

export const portalTrainings: Measure = ({ tables, spans, school }) => {
  if (tables.trainings.length === 0) return emptyRegister('trainings');
  const about = tables.trainings.filter(
    ({ record }) => isIn(spans.year, record.date) && isAboutPortal(record.topic),
  );
  const wanted = (['teachers', 'staff', 'pupils', 'parents'] as const).filter(
    (audience) => audience !== 'pupils' || school.levels.some((level) => level !== 'MN'),
  );
  if (about.length === 0) return noData(`sổ Tập huấn chưa có buổi nào về Cổng ${spanText(spans.year)}`);
  const reached = (audience: Audience) => about.some(({ record }) => record.audience.includes(audience));
  const found = wanted.filter(reached);
  return share(
    found.length,
    wanted.length,
    `${found.length}/${wanted.length} nhóm người được hướng dẫn khai thác Cổng ${spanText(spans.year)}${missingText(
      wanted
        .filter((audience) => !found.includes(audience))
        .map((audience) => groupName(audience, school.levels)),
    )}.`,
    [counted('trainings', about)],
  );
};

function groupName(audience: Audience, levels: readonly Level[]): string {
  return audience === 'parents' && levels.every((level) => level === 'MN')
    ? 'cha mẹ trẻ'
    : AUDIENCES[audience];
}

interface Held {
  /** The register has no row at all. */
  readonly isEmpty: boolean;
  /** Days of the rows that lie in the span. */
  readonly days: readonly IsoDate[];
  readonly counted: CountedRows;
  /** The paper that shows the same thing. */
  readonly document: DossierDocument;
  readonly span: Period;
  readonly words: string;
}

/** A meeting stands in its register, or its minutes in the dossier; both of one day are one. */
function heldOrFiled(
  { tables, month }: MeasureInput,
  { isEmpty, days, counted: rows, document, span, words }: Held,
): Measured {
  if (isEmpty && tables.dossier.length === 0) return emptyRegister(rows.table);
  const papers = tables.dossier.filter(
    ({ record }) =>
      record.document === document &&
      (record.period === undefined ? isIn(span, record.date) : isOfSpan(record.period, month, span)),
  );
  const all = new Set<IsoDate>([...days, ...papers.map(({ record }) => record.date)]);
  return amount(all.size, `${all.size} ${words} ${spanText(span)}.`, [rows, counted('dossier', papers)]);
}

/** A paper that names its month belongs to that month; over a longer span to any month of it. */
function isOfSpan(period: string, month: string, { from, to }: Period): boolean {
  return period === month || (from.slice(0, 7) < period && period < to.slice(0, 7));
}

function isAboutPortal(topic: string): boolean {
  return /cổng|trang thông tin|trang web|website/.test(comparable(topic));
}
