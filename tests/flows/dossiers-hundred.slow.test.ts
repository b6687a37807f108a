/** The dossiers of a hundred schools: spread over days by itself, inside the day's number, each school told its day. */
import { DistrictWorld } from './support/district-world';

test('a hundred schools, ten documents each: at most 250 new documents a day, all made, none twice', () => {
  const world = DistrictWorld.withTemplate(100);
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
    expect(progress.message).toMatch(/Tự làm tiếp: ngày \d+\/\d+\/2026 (24|4) trường/);
    world.workspace.clock.set(Date.parse(progress.parkedUntil ?? '') + 60_000);
    progress = world.finishJob();
  }
  expect(progress).toMatchObject({ state: 'finished', problems: [] });
  expect(made).toBe(1000);
  expect(days).toBe(5);
  const paths = world.tree().filter((path) => path.includes('(dự thảo'));
  expect(new Set(paths).size).toBe(1000);
  world.close();
}, 900_000);
