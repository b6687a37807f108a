/** Menus of scripts, and what the pages they open ask of the script. */
import * as v from 'valibot';
import type { RunResult } from '../../host/runtime';
import { callForDialog } from '../dialog-bridge';
import type { CallOutcome } from '../dialog-messages';
import { Refusal } from '../refusal';
import { scriptAtWork } from '../script-at-work';
import { personAt } from '../window-person';
import { type ConsentRequest, consentRequest } from './consent';
import { FILE_ID, glance, route, USER } from './route';

export interface ClickOutcome {
  /** The script asks for permissions first; nothing was run. */
  readonly consent?: ConsentRequest;
  /** In Google's words. */
  readonly error?: string;
}

/** Runs the function behind a menu item, named by the captions on the way to it. */
export const clickItem = route(
  v.object({ user: USER, fileId: FILE_ID, captions: v.pipe(v.array(v.string()), v.minLength(2)) }),
  ({ engine, world, window }, { user, fileId, captions }): ClickOutcome => {
    const { runtime } = world;
    const script = scriptAtWork(world, fileId, user);
    if (!script) throw new Refusal('Bảng tính này không có kịch bản nào.', 404);
    const person = personAt(engine, { window, user, fileId, scriptId: script.id });
    if (runtime.menusOf(fileId, user).size === 0) runtime.open(fileId, user, person);
    return outcomeOf(runtime.clickMenu(fileId, user, captions, person), () =>
      consentRequest(world, script.id, user),
    );
  },
);

function outcomeOf({ status, code, error }: RunResult, consent: () => ConsentRequest): ClickOutcome {
  if (code === 'authorization required') return { consent: consent() };
  if (status === 'completed') return {};
  return { error: error ? `${error.name}: ${error.message}` : 'Kịch bản dừng giữa chừng.' };
}

/** `google.script.run` of a dialog. */
export const callScript = route(
  v.object({ dialog: v.string(), functionName: v.string(), args: v.array(v.unknown()) }),
  ({ engine, world, window }, { dialog, functionName, args }): CallOutcome => {
    const open = engine.dialogs.get(dialog, window);
    const { scriptId, user, fileId } = open;
    const caller = { scriptId, user, fileId, person: personAt(engine, open) };
    return callForDialog(world.runtime, caller, functionName, args);
  },
);

export const closeDialog = glance(v.object({ dialog: v.string() }), ({ engine }, { dialog }) => {
  engine.dialogs.close(dialog);
  return {};
});
