/** Cells that change colour because they need a look: few, and each with a reason. */
import { columnLetters } from './cell-address';
import { FILLED_LINE, TONES, type Tone } from './palette';
import { FIRST_DATA_ROW, type TableDefinition } from './table';
import { INDICATOR_STATE_WORDS, REPORT_STATE_WORDS } from './words';

/** A block of cells that takes these colours where the formula, written for its first row, holds. */
export interface Highlight {
  readonly fromRow: number;
  readonly toRow: number;
  /** 1-based. */
  readonly fromColumn: number;
  readonly toColumn: number;
  /** Without argument separators: it reads the same in every locale. */
  readonly formula: string;
  readonly colors: { readonly background: string; readonly text: string };
}

/** Lines of a list of formulas look like lines only where they are filled; 1-based, both ends included. */
export function filledLines(fromRow: number, toRow: number, toColumn: number): Highlight {
  return { fromRow, toRow, fromColumn: 1, toColumn, formula: `=$A${fromRow}<>""`, colors: FILLED_LINE };
}

interface Rule {
  /** Columns to colour; without them the whole row. */
  readonly on?: readonly string[];
  readonly tone: Tone;
  /** All must hold. A key alone: filled; `!key`: empty; `key=word`; `key<other`; `key<TODAY()`. */
  readonly when: readonly string[];
}

const attention = (on: string, ...when: string[]): Rule => ({ on: [on], tone: 'attention', when });
const good = (on: string, ...when: string[]): Rule => ({ on: [on], tone: 'good', when });
const quiet = (...when: string[]): Rule => ({ tone: 'quiet', when });

const reportStates: readonly Rule[] = [
  attention('state', `state=${REPORT_STATE_WORDS.returned}`),
  good('state', `state=${REPORT_STATE_WORDS.confirmed}`),
];

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  staff: [quiet('until')],
  rooms: [quiet('until')],
  'room-log': [attention('problem', 'problem', '!done')],
  equipment: [quiet('until'), attention('working', 'working', 'working<quantity')],
  software: [quiet('until')],
  'room-schedule': [quiet('until')],
  'fault-reports': [attention('fault', 'fault', '!fixedOn')],
  'software-problems': [attention('problem', 'problem', '!fixedOn')],
  cameras: [attention('working', 'working', 'working<eyes')],
  'portal-pages': [attention('state', 'state=Cần cập nhật'), attention('state', 'state=Chưa có')],
  'portal-operations': [attention('content', 'kind=Vướng mắc', '!solvedOn')],
  photos: [attention('consent', 'link', 'consent=FALSE')],
  'incoming-documents': [attention('dueOn', 'dueOn', 'dueOn<TODAY()', '!handledOn')],
  'outgoing-documents': [attention('sentBy', 'sentBy=Chỉ bản giấy')],
  progress: [
    quiet('state=Không làm nữa'),
    good('state', 'state=Đã xong'),
    attention('until', 'until', 'until<TODAY()', '!doneOn'),
  ],
  'portal-news': [attention('approvedOn', 'postedOn', '!approvedOn')],
  'score-sheet': [attention('pointsLabel', 'pointsLabel')],
  scores: [
    attention('pointsLabel', 'pointsLabel'),
    attention('suggestedState', `suggestedState=${INDICATOR_STATE_WORDS.notMet}`),
    good('suggestedState', `suggestedState=${INDICATOR_STATE_WORDS.met}`),
    attention('aboveReason', 'suggestedPoints', 'suggestedPoints<selfPoints', '!aboveReason'),
    attention('notApplicableReason', 'notApplicable=TRUE', '!notApplicableReason'),
  ],
  reports: reportStates,
  schools: [quiet('state=Lưu trữ'), attention('lastProblem', 'lastProblem')],
  obligations: [quiet('state=Tắt'), quiet('state=Phương án khác')],
  holidays: [attention('confirmed', 'name', 'confirmed=FALSE')],
  'reminder-log': [attention('state', 'state=Không gửi được')],
  facts: [...reportStates, attention('state', 'state=Chưa nộp')],
  overview: [
    attention('pointsLabel', 'pointsLabel'),
    ...reportStates,
    attention('state', 'state=Chưa nộp'),
    attention('daysLate', 'daysLate>0'),
    attention('problems', 'problems'),
  ],
};

export function highlightsOf(definition: TableDefinition, toRow: number): Highlight[] {
  const keys = Object.keys(definition.columns);
  const cell = (key: string) => `$${columnLetters(keys.indexOf(key) + 2)}${FIRST_DATA_ROW}`;
  return (RULES[definition.name] ?? []).map(({ on, tone, when }) => {
    const positions = (on ?? keys).map((key) => keys.indexOf(key) + 2);
    return {
      fromRow: FIRST_DATA_ROW,
      toRow,
      fromColumn: Math.min(...positions),
      toColumn: Math.max(...positions),
      formula: `=${when.map((condition) => `(${comparison(condition, cell)})`).join('*')}`,
      colors: TONES[tone],
    };
  });
}

function comparison(condition: string, cell: (key: string) => string): string {
  if (condition.startsWith('!')) return `${cell(condition.slice(1))}=""`;
  const match = /^(\w+)([=<>])(.+)$/.exec(condition);
  const [key, operator, operand] = [match?.[1], match?.[2], match?.[3]];
  if (key === undefined || operator === undefined || operand === undefined) return `${cell(condition)}<>""`;
  if (operator === '<') return `${cell(key)}<${operand === 'TODAY()' ? operand : cell(operand)}`;
  return `${cell(key)}${operator}${/^(\d+|TRUE|FALSE)$/.test(operand) ? operand : `"${operand}"`}`;
}
