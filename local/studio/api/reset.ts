/** The workspace as a whole: what it is, and setting it back to a beginning. */
import * as v from 'valibot';
import { Refusal } from '../refusal';
import { glance, route } from './route';

export const readWorld = glance(v.object({}), ({ engine, world }) => ({
  beginnings: world.beginnings(),
  clock: engine.clock.state(),
}));

export const resetWorld = route(
  v.object({ to: v.picklist(['sample', 'start']) }),
  ({ engine, world }, { to }) => {
    if (engine.isWaiting)
      throw new Refusal('Một kịch bản đang chờ trả lời. Hãy trả lời hộp hỏi rồi làm lại.', 409);
    if (!world.beginnings().includes(to))
      throw new Refusal('Thư mục này không giữ bản sao của đơn vị mẫu.', 404);
    engine.clock.stop();
    world.reset(to);
    engine.replaced();
    return {};
  },
);
