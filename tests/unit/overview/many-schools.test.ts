/** The views of a district of a thousand schools: each page carries what it shows, the rest is counted or fetched. */
import { day } from '../../../src/domain/calendar-date';
import { month } from '../../../src/domain/school-year';
import { describeState } from '../../../src/features/consolidate/plan';
import { dashboardPage } from '../../../src/features/overview/plan-page';
import { shownItems, todayItems } from '../../../src/features/overview/plan-today';
import type { ViewInput } from '../../../src/features/overview/plan-view';
import type { SchoolEntry } from '../../../src/features/registry/read-schools';

const SEPTEMBER = month(2026, 9);
const SCHOOLS = 1_000;

const school = (index: number): SchoolEntry => ({
  id: `s${index}`,
  row: 3 + index,
  record: {
    name: `Trường số ${index}`,
    levels: ['TH'],
    highQuality: false,
    profile: 'whole',
    account: `s${index}@gmail.example`,
    saturday: false,
  },
});

function district(count: number): ViewInput {
  const schools = Array.from({ length: count }, (_, index) => school(index));
  return {
    schools,
    facts: schools.map(({ id, record }) => ({
      id: `${id}/${SEPTEMBER}`,
      record: {
        schoolId: id,
        schoolName: record.name,
        month: SEPTEMBER,
        state: 'missing',
        changedAfterSubmission: false,
      },
    })),
    months: [SEPTEMBER],
    deadlines: new Map([[SEPTEMBER, day('2026-09-25')]]),
    today: day('2026-10-05'),
  };
}

function pageOf(count: number, part?: Parameters<typeof dashboardPage>[3]) {
  const settings = {
    office: { name: 'Phòng GD&ĐT Sông Mây', superior: '' },
    points: { state: 'sample' as const },
  };
  return dashboardPage({ ...district(count), settings, wordings: new Map() }, () => [], undefined, part);
}

test('Việc hôm nay shows the first schools of each kind and counts all of them', () => {
  const { items, counts } = shownItems(todayItems(district(SCHOOLS), []));
  expect(counts).toEqual({ missing: SCHOOLS });
  expect(items.length).toBeLessThan(100);
  expect(JSON.stringify(items).length).toBeLessThan(100_000);
});

test('Toàn cảnh of a thousand schools brings each part when it is asked for; of a hundred all at once', () => {
  const charts = pageOf(SCHOOLS);
  expect(charts.part).toBe('charts');
  expect(charts.tables.averages.rows).not.toEqual([]);
  expect(charts.tables.missing.rows).toEqual([]);
  expect(JSON.stringify(charts).length).toBeLessThan(20_000);
  const late = pageOf(SCHOOLS, 'late');
  expect(late.tables.missing.rows).toHaveLength(SCHOOLS);
  expect(late.heat).toEqual([]);
  expect(JSON.stringify(late).length).toBeLessThan(300_000);
  const whole = pageOf(100);
  expect(whole.part).toBe('whole');
  expect(whole.tables.missing.rows).toHaveLength(100);
  expect(whole.heat).toHaveLength(100);
});

test('The last sentence of a consolidation names twenty schools without a submission and counts the others', () => {
  const { facts, months, deadlines, today } = district(SCHOOLS);
  const sentence = describeState(facts, months, deadlines, today);
  expect(sentence).toMatch(/^Tháng 9\/2026: 0\/1000 trường đã nộp; chưa nộp: Trường số 0, /);
  expect(sentence).toMatch(/Trường số 19 và 980 trường nữa\.$/);
});
