/** Several windows at one engine: questions are answered in any order, and nobody is kept from looking while a script runs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { putProject } from '../../../local/host/projects';
import { createUser } from '../../../local/services/drive/users';
import { createSpreadsheet } from '../../../local/services/sheets/create';
import { Workspace } from '../../../local/state/workspace';
import { Engine } from '../../../local/studio/engine';
import type { StudioEvent } from '../../../local/studio/events';
import type { ApiCall, ToEngine, ToServer } from '../../../local/studio/messages';
import { World } from '../../../local/studio/world';

const OWNER = 'chu.so@gmail.example';
const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Việc').addItem('Hỏi', 'ask').addItem('Làm lâu', 'work').addToUi();
}
function ask() {
  const answer = SpreadsheetApp.getUi().alert('Ghi thêm một dòng?', SpreadsheetApp.getUi().ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSheet().appendRow([String(answer)]);
}
function work() {
  const end = Date.now() + 60000;
  for (let row = 1; Date.now() < end && row < 600; row++) SpreadsheetApp.getActiveSheet().getRange(1, 2).setValue(row);
}
`;

let folder: string;
let fileId: string;
let engine: Engine;
let windows: MessagePort;
/** What the engine said, in its order. */
let said: ToServer[];
/** What people do when a question comes up, by its number; the engine's thread is the test's own and waits in it. */
let whenAsked: Record<string, () => void>;
let calls = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const workspace = Workspace.open({ folder, now: Date.UTC(2026, 8, 24), seed: 1 });
  createUser(workspace, {
    email: OWNER,
    name: 'Chủ sổ',
    kind: 'consumer',
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  fileId = createSpreadsheet(workspace, { title: 'Sổ', owner: OWNER }).id;
  const manifest = JSON.stringify({ runtimeVersion: 'V8', timeZone: 'Asia/Ho_Chi_Minh' });
  putProject(
    workspace,
    { 'Code.gs': SCRIPT, 'appsscript.json': manifest },
    { title: 'Sổ', owner: OWNER, parentId: fileId },
  );
  workspace.save();
  const world = World.open({ folder, build: '', schools: 0 });
  const [script] = world.runtime.boundTo(fileId);
  world.runtime.grant(OWNER, script?.id ?? '');
  const { port1, port2 } = new MessageChannel();
  engine = new Engine(world, port1, new Int32Array(new SharedArrayBuffer(4)));
  windows = port2;
  said = [];
  whenAsked = {};
  port1.postMessage = (message: ToServer) => {
    said.push(message);
    if (message.kind === 'event' && message.event.type === 'question') whenAsked[message.event.question]?.();
  };
  send('any', 'workbook.open', { user: OWNER, fileId });
});
afterEach(() => {
  windows.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends a call of a window; answers its number. */
function send(window: string, route: string, input: unknown): number {
  calls += 1;
  const call: ApiCall = { route, window, input };
  const message: ToEngine = { kind: 'call', id: calls, call };
  windows.postMessage(message);
  return calls;
}

const click = (window: string, item: string) =>
  send(window, 'menu.click', { user: OWNER, fileId, captions: ['Việc', item] });
const reply = (window: string, question: number, button: string) =>
  send(window, 'question.answer', { question: `question-${question}`, button });

/** Waits until a call is answered. */
async function answered(id: number): Promise<void> {
  while (placeOf(id) < 0) await new Promise((resolve) => setImmediate(resolve));
}

/** The events that a window got, of one kind. */
const eventsOf = (window: string, type: StudioEvent['type']) =>
  said.flatMap((message) =>
    message.kind === 'event' && message.window === window && message.event.type === type
      ? [message.event]
      : [],
  );
const placeOf = (id: number) => said.findIndex((message) => message.kind === 'answer' && message.id === id);
const column = (index: number) =>
  (engine.world.workspace.spreadsheets.get(fileId)?.sheets[0]?.rows ?? []).map((row) => row?.[index]?.value);

test('Two people who are asked at once may answer in any order; the first learns whom they wait for', async () => {
  whenAsked = {
    'question-1': () => click('two', 'Hỏi'),
    'question-2': () => {
      reply('one', 1, 'YES');
      reply('two', 2, 'NO');
    },
  };
  await answered(click('one', 'Hỏi'));
  expect(column(0)).toEqual(['NO', 'YES']);
  expect(eventsOf('one', 'answered')).toEqual([{ type: 'answered', question: 'question-1' }]);
  expect(eventsOf('one', 'held')).toEqual([
    { type: 'held', by: { question: 'question-2', title: '', user: OWNER } },
    { type: 'held' },
  ]);
});

test('Whoever waits for another one may close that question, and a window that goes away closes its own', async () => {
  whenAsked = {
    'question-1': () => click('two', 'Hỏi'),
    'question-2': () => click('three', 'Hỏi'),
    'question-3': () => {
      reply('one', 1, 'YES');
      reply('one', 2, 'CLOSE');
      const gone: ToEngine = { kind: 'gone', window: 'three' };
      windows.postMessage(gone);
    },
  };
  await answered(click('one', 'Hỏi'));
  expect(column(0)).toEqual(['CLOSE', 'CLOSE', 'YES']);
});

test('An answer to a question that is settled is refused', async () => {
  whenAsked = { 'question-1': () => reply('one', 1, 'YES') };
  await answered(click('one', 'Hỏi'));
  const late = reply('one', 1, 'NO');
  await answered(late);
  expect(said[placeOf(late)]).toMatchObject({ answer: { status: 404 } });
  expect(column(0)).toEqual(['YES']);
});

test('While a script runs, other windows look at the workspace; what they type comes after it, and is not lost', async () => {
  const long = click('one', 'Làm lâu');
  const look = send('two', 'drive.list', { user: OWNER });
  const typed = send('two', 'workbook.edit', {
    user: OWNER,
    fileId,
    sheetId: 0,
    row: 0,
    column: 1,
    values: [['gõ sau']],
  });
  await answered(typed);
  await answered(long);
  expect(placeOf(look)).toBeLessThan(placeOf(long));
  expect(placeOf(typed)).toBeGreaterThan(placeOf(long));
  expect(column(1)).toEqual(['gõ sau']);
});
