/** The whole autumn of the sample with the add-on beside the pair of bound scripts: the same scores, facts, reminders and mails. */

import { Hand } from '../../local/sample/hand';
import { type Lived, live, told } from './support/both-targets';

const SCHOOLS = 2;

/** What the office's tables tell, without ids and times of day. */
const OFFICE = {
  schools: ['name', 'step', 'settingsVersion', 'scriptVersion', 'lastProblem', 'remark'],
  facts: ['schoolName', 'month', 'state', 'daysLate', 'points', 'settingsVersion', 'accomplished', 'problem'],
  overview: ['month', 'school', 'state', 'result', 'suggestedTotal', 'selfTotal', 'toMend', 'problems'],
  'reminder-log': ['stage', 'state'],
} as const;
/** What a school's tables tell. */
const SCHOOL = {
  scores: ['month', 'indicator', 'suggestedState', 'suggestedPoints', 'selfState', 'selfPoints', 'selfFrom'],
  'room-log': ['date', 'room', 'planned', 'withDevices'],
  reports: ['title', 'period', 'dueOn', 'state'],
} as const;

let pair: Lived;
let addOn: Lived;
beforeAll(() => {
  pair = live('pair', { schools: SCHOOLS });
  addOn = live('add-on', { schools: SCHOOLS });
}, 900_000);

const books = ({ office }: Lived) => office.column('schools', 'workbookId').map(String);
const schoolHand = (lived: Lived, index: number) =>
  new Hand(
    lived.workspace,
    String(lived.office.column('schools', 'account')[index]),
    books(lived)[index] ?? '',
  );

test('no execution failed, and three months were scored and submitted by every school', () => {
  expect(addOn.figures.failedExecutions).toEqual([]);
  const { months, points } = {
    months: addOn.office.column('facts', 'month').length,
    points: addOn.office.column('overview', 'selfTotal').filter((total) => Number(total) > 0).length,
  };
  expect(months).toBeGreaterThanOrEqual(3 * SCHOOLS);
  expect(points).toBeGreaterThanOrEqual(SCHOOLS);
});

test('the office has the same schools, facts, overview and log of reminders', () => {
  expect(told(addOn.office, OFFICE)).toEqual(told(pair.office, OFFICE));
});

test.each(Array.from({ length: SCHOOLS }, (_, index) => index))(
  'school %i has the same scores, diary and reports',
  (index) => {
    const here = told(schoolHand(addOn, index), SCHOOL);
    expect(here.scores?.selfPoints?.length).toBeGreaterThan(50);
    expect(here).toEqual(told(schoolHand(pair, index), SCHOOL));
  },
);

test('the same people got the same mails on the same days; only the way to the menu is another', () => {
  const mails = ({ workspace }: Lived) =>
    workspace.mails
      .values()
      .map(({ time, from, to, subject }) => [
        new Date(time).toISOString().slice(0, 10),
        from,
        [...to].sort().join(),
        subject,
      ])
      .map((parts) => parts.join(' | '))
      .sort();
  expect(mails(addOn).length).toBeGreaterThan(20);
  expect(mails(addOn)).toEqual(mails(pair));
});

test('it differs where Google makes it: one project, no script in copies, one clock trigger for each workbook', () => {
  expect([addOn.workspace.scripts.size, pair.workspace.scripts.size]).toEqual([1, SCHOOLS + 2]);
  const clocks = ({ workspace }: Lived) =>
    workspace.triggers
      .values()
      .map(({ handler }) => handler)
      .sort();
  expect(clocks(addOn)).toEqual(clocks(pair));
  expect(clocks(addOn)).toHaveLength(SCHOOLS + 1);
});
