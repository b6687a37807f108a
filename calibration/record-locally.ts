/** Runs the calibration project on a local Workspace, as a person would on a real account. */
import { pushProject } from '../local/host/projects';
import { pushForRun } from '../local/host/run-project';
import { Runtime } from '../local/host/runtime';
import { addPermission } from '../local/services/drive/permissions';
import { createUser } from '../local/services/drive/users';
import { Workspace } from '../local/state/workspace';
import { type Recording, readRecording } from './recording';

const PERSON = 'calibration@workspace.example';
const SECOND = 'second@workspace.example';
const MINUTE = 60_000;
const MORNING = Date.UTC(2026, 8, 1, 1, 0);

/**
 * Every step of calibration/README.md, in simulated time.
 * @throws Error when a step does not complete.
 */
export function recordLocally(folder: string): Recording {
  const workspace = Workspace.open({ now: MORNING, seed: 1 });
  const users = [PERSON, SECOND].map((email) =>
    createUser(workspace, {
      email,
      name: email,
      kind: 'consumer',
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
    }),
  );
  const [user] = users;
  if (user === undefined) throw new Error('The local Workspace has no user.');
  const runtime = new Runtime(workspace, { autoConsent: true, machineMilliseconds: 0 });
  const script = pushForRun(workspace, { folder, user });
  const book = script.parentId ?? '';
  const run = (name: string, email = PERSON): unknown => {
    const result = runtime.run(script.id, name, { user: email, kind: 'menu', containerId: book });
    if (result.status !== 'completed') throw new Error(`${name}: ${result.error?.stack ?? result.status}`);
    return result.value;
  };
  run('record');
  const template = workspace.files.values().find(({ name }) => name === 'calibration template');
  if (template === undefined) throw new Error('The calibration project made no template.');
  pushProject(workspace, folder, { title: 'calibration', owner: PERSON, parentId: template.id });
  runtime.open(String(run('recordCopy')), PERSON);
  addPermission(
    workspace,
    { email: PERSON },
    book,
    { role: 'writer', type: 'user', emailAddress: SECOND },
    { sendNotificationEmail: false },
  );
  run('recordAsSecondAccount', SECOND);
  // Google stops it, and so does the local Workspace
  runtime.run(script.id, 'runOutOfTime', { user: PERSON, kind: 'menu', containerId: book });
  runtime.advance(40 * MINUTE);
  return readRecording(JSON.stringify(run('finish')));
}
