/** The calibration project on the local Workspace: its recording compares equal, a changed one shows what changed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from '../../calibration/compare';
import { differences, readRecording, slownesses } from '../../calibration/recording';
import { ROOT } from '../support/bundles';

const place = mkdtempSync(join(tmpdir(), 'thdt-calibration-'));
const file = join(place, 'recording.json');
const folder = join(ROOT, 'calibration');
let said: string[] = [];
const say = (line: string): void => void said.push(line);
const recording = () => readRecording(readFileSync(file, 'utf8'));

/** What the marks `[calibrate: …]` in a folder's sources name; a mark without a name is one too. */
function marksIn(room: string): string[] {
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|cts|mjs|js)$/.test(name))
    .flatMap((name) => [...readFileSync(join(room, name), 'utf8').matchAll(/\[calibrate(?:: ([^\]]+))?\]/g)])
    .map(([, named = 'no name']) => named);
}

beforeAll(() => {
  compare(['--record', file], folder, say);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('about 150 calls and everything that only a real account can settle are asked', () => {
  const { answers } = recording();
  expect(Object.keys(answers).length).toBeGreaterThanOrEqual(150);
  for (const name of [
    'late.copy-carries-script',
    'second.drive-get',
    'late.changes-feed-shows-it',
    'copy.protections',
    'late.trigger-event',
    'mail.send',
    'value.day',
    'formula.semicolon',
    'pdf.get-as',
  ])
    expect([name, answers[name] !== undefined]).toEqual([name, true]);
});

test('every question of the list has its probes, and every mark in the code is in the list', () => {
  const list = readFileSync(join(folder, 'README.md'), 'utf8').split('## What it settles')[1] ?? '';
  const names = Object.keys(recording().answers);
  const named = [...list.matchAll(/`([a-z]+\.(?:\*|[a-z-]+[a-z]))`/g)].map(([, name = '']) => name);
  const isAsked = (name: string) =>
    name.endsWith('.*') ? names.some((each) => each.startsWith(name.slice(0, -1))) : names.includes(name);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !isAsked(name) && name !== 'drive.file')).toEqual([]);
  const marks = ['src', 'local', 'deploy'].flatMap((room) => marksIn(join(ROOT, room)));
  expect(marks.length).toBeGreaterThan(5);
  expect(marks.filter((mark) => !list.includes(`\`${mark}\``) && !list.includes(`**${mark}**`))).toEqual([]);
});

test('a recording names no file, no account and no moment of its own', () => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/[\w.]+@[\w-]+\.example|"1[\w-]{40,}"/);
});

test('made on the local Workspace it compares equal', () => {
  said = [];
  expect(compare([file], folder, say)).toBe(0);
  expect(said[0]).toMatch(/^\d+ answers compared, 0 differences\.$/);
});

test('each answer that changed, is missing, new or worded otherwise is shown by name', () => {
  const local = recording();
  const google = recording();
  google.answers['formula.comma-in-vi'] = { value: ['#ERROR!', '#ERROR!'], milliseconds: 1 };
  google.answers['drive.get-unknown'] = {
    error: { name: 'GoogleJsonResponseException', message: 'Không tìm thấy tệp' },
    milliseconds: 1,
  };
  google.answers['asked.there'] = { value: 1, milliseconds: 1 };
  delete google.answers['range.a1'];
  expect(differences(google, local).map(({ name, kind }) => [name, kind])).toEqual([
    ['drive.get-unknown', 'words'],
    ['formula.comma-in-vi', 'differs'],
    ['asked.there', 'new'],
    ['range.a1', 'missing'],
  ]);
  google.answers['mail.send'] = { value: 1, milliseconds: 60_000 };
  expect(slownesses(google, local).map(({ name }) => name)).toContain('mail.send');
});

test('another file is refused', () => {
  expect(() => readRecording('{"answers":{}}')).toThrow('no recording');
});
