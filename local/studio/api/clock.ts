/** The workspace's clock: reading it, moving it on, letting it run. */
import * as v from 'valibot';
import { Refusal } from '../refusal';
import { glance, route } from './route';

const MOST_DAYS = 400;
const DAY = 86_400_000;

export const readClock = glance(v.object({}), ({ engine }) => engine.clock.state());

/** Goes forward to a moment; the answer comes at once, the windows follow it by events. */
export const advanceClock = route(
  v.object({ to: v.pipe(v.number(), v.finite()) }),
  ({ engine, world }, { to }) => {
    const now = world.workspace.clock.now();
    if (to <= now) throw new Refusal('Đồng hồ chỉ đi tới. Muốn quay về đầu, hãy đặt lại đơn vị mẫu.');
    if (to > now + MOST_DAYS * DAY) throw new Refusal(`Mỗi lần đi tới nhiều nhất ${MOST_DAYS} ngày.`);
    engine.clock.goTo(to);
    return engine.clock.state();
  },
);

/** Simulated seconds in each second. */
export const runClock = route(
  v.object({ speed: v.pipe(v.number(), v.minValue(1), v.maxValue(86_400)) }),
  ({ engine }, { speed }) => {
    engine.clock.run(speed);
    return engine.clock.state();
  },
);

export const stopClock = glance(v.object({}), ({ engine }) => {
  engine.clock.stop();
  return engine.clock.state();
});
