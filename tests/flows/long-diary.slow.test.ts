/** A workbook with five years of room diary, 25,000 rows: what people do every day stays quick on the cost model. */
import { serialFromParts } from '../../local/state/spreadsheet/serial-date';
import { type DistrictWorld, makeDistrict, samplePlans, type WorldSchool } from '../support/district-world';

const ROWS = 25_000;
const ROOMS = 25;

let world: DistrictWorld;
let school: WorldSchool;

beforeAll(() => {
  world = makeDistrict({ schools: samplePlans('TH') });
  [school] = world.schools as [WorldSchool];
  const rooms = Array.from({ length: ROOMS }, (_, index) => `Phòng ${index + 1}`);
  school.hand.type(
    'rooms',
    rooms.map((name) => ({ name, kind: 'Phòng học thường' })),
  );
  const last = serialFromParts(2026, 9, 23);
  school.hand.type(
    'room-log',
    Array.from({ length: ROWS }, (_, index) => ({
      'thdt:room-log@1': `dong-${index}`,
      date: last - Math.floor((ROWS - 1 - index) / ROOMS),
      room: rooms[index % ROOMS] ?? '',
      planned: 4,
      withDevices: 3,
    })),
  );
});

/** What a call cost, in seconds as Google would take. */
function costOf(functionName: string, ...args: unknown[]) {
  const run = world.runtime.run(school.scriptId, functionName, {
    user: school.plan.account,
    kind: 'menu',
    args,
    person: school.sitDown(),
    containerId: school.workbookId,
  });
  if (run.status !== 'completed') throw new Error(run.error?.stack);
  return { seconds: run.record.milliseconds / 1000, value: run.value as Record<string, unknown> };
}

test('the diary opens, saves and is checked quickly, quick entry and scoring do not feel it', () => {
  const day = {
    date: '2026-09-24',
    by: '',
    lines: [{ room: 'Phòng 1', values: { planned: 4, withDevices: 4 } }],
  };
  const costs = {
    openDayLog: costOf('openDayLog'),
    saveDayLog: costOf('saveDayLog', day),
    openQuickEntry: costOf('openQuickEntry'),
    openWorkbookCheck: costOf('openWorkbookCheck'),
    recount: costOf('recountMonthlyScore', '2026-09'),
    openMonthlyScore: costOf('openMonthlyScore'),
  };
  expect(costs.saveDayLog.value).toMatchObject({ state: 'saved', saved: 1 });
  const most = {
    openDayLog: 2.5,
    saveDayLog: 4,
    openQuickEntry: 2,
    openWorkbookCheck: 10,
    recount: 5,
    openMonthlyScore: 2,
  };
  if (process.env.SHOW_COSTS)
    console.log(JSON.stringify(costs, (key, value) => (key === 'value' ? undefined : value)));
  const slow = Object.entries(most).filter(
    ([name, limit]) => costs[name as keyof typeof costs].seconds > limit,
  );
  expect(slow).toEqual([]);
});
