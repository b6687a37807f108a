/** The dossiers of many schools (a hundred with THDT_SCHOOLS=100): spread over days by itself, inside the day's number, each school told its day. */
import { DistrictWorld } from './support/district-world';

const SCHOOLS = Number(process.env.THDT_SCHOOLS ?? 50);
/** 240 documents a day, ten of each school. */
const A_DAY = 24;

test('ten documents of each school: at most 250 new documents a day, all made, none twice', () => {
  const world = DistrictWorld.withTemplate(SCHOOLS);
  world.provision();
  const schools = world.rows('schools').map(({ id }) => String(id));
  const answer = world.call('startDossiers', { schools, documents: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }) as {
    message: string;
  };
  expect(answer.message).toMatch(/^hôm nay 24 trường; ngày \d+\/\d+\/2026 24 trường \(/);
  const count = () => world.tree().filter((path) => path.includes('(dự thảo')).length;
  let made = 0;
  let days = 0;
  let progress = world.finishJob();
  for (;;) {
    const now = count();
    expect(now - made).toBeLessThanOrEqual(250);
    made = now;
    days++;
    if (progress.state !== 'parked') break;
    expect(progress.message).toMatch(/Tự làm tiếp: ngày \d+\/\d+\/2026 \d+ trường/);
    world.workspace.clock.set(Date.parse(progress.parkedUntil ?? '') + 60_000);
    progress = world.finishJob();
  }
  expect(progress).toMatchObject({ state: 'finished', problems: [] });
  expect(made).toBe(10 * SCHOOLS);
  expect(days).toBe(Math.ceil(SCHOOLS / A_DAY));
  const paths = world.tree().filter((path) => path.includes('(dự thảo'));
  expect(new Set(paths).size).toBe(10 * SCHOOLS);
  world.close();
}, 900_000);
