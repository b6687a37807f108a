/** Deployments with a clasp that keeps projects in folders: what is checked, what is pushed, what is reported, how one goes back. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deploy } from '../../deploy/deploy';
import { sourceDigest, writeStamp } from '../../deploy/stamp.cjs';
import { ROOT } from '../support/bundles';

const ID = 'script-of-the-template-0123456789-0123456789-01234567890';
const SCHOOLS = ['Trường Mầm non Hoa Gạo', 'Trường Tiểu học Bờ Đê', 'Trường THCS Cầu Mây'];
const idOf = (index: number): string => `script-of-school-${index}-0123456789-0123456789-0123456789`;
const manifest = (...scopes: string[]): string =>
  JSON.stringify({
    timeZone: 'Asia/Ho_Chi_Minh',
    oauthScopes: scopes.map((name) => `https://www.googleapis.com/auth/${name}`),
  });
const OLD = {
  'Code.js': 'function schoolTick() { return 1; }',
  'appsscript.json': manifest('script.send_mail'),
};

let root: string;
let google: string;
let said: string[];

/** A copy of the project with only what a deployment looks at, committed; and Google with nothing on it. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'thdt-deploy-'));
  google = mkdtempSync(join(tmpdir(), 'thdt-google-'));
  write({
    'package.json': '{"version":"1.2.3"}',
    'src/domain/version.ts': "export const VERSION = '1.2.3';\n",
    '.gitignore': '/build/\n/.deploy/\n/bin/\n/*.csv\n',
    '.clasp.school.json': JSON.stringify({ scriptId: ID }),
    '.clasp.json': JSON.stringify({ scriptId: 'PUT-THE-DISTRICT-SCRIPT-ID-HERE' }),
  });
  build({
    'Code.js': 'function schoolTick() { return 2; }',
    'day-log.html': '<p>',
    'appsscript.json': manifest('script.send_mail'),
  });
  mkdirSync(join(root, 'bin'));
  symlinkSync(join(__dirname, 'fake-clasp.cjs'), join(root, 'bin', 'clasp'));
  run('git', 'init', '-q');
  commit();
});
afterEach(() => {
  for (const folder of [root, google]) rmSync(folder, { recursive: true, force: true });
});

function run(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function commit(): void {
  run('git', 'add', '-A');
  run('git', '-c', 'user.name=A', '-c', 'user.email=a@x.example', 'commit', '-q', '-m', 'x');
}

function write(files: Readonly<Record<string, string>>, folder = root): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Writes the push folder of the school and its stamp, as the build does. */
function build(files: Readonly<Record<string, string>>): void {
  write(files, join(root, 'build/school'));
  writeStamp(root, 'school', sourceDigest(root));
}

function onGoogle(id: string, files?: Readonly<Record<string, string>>): string {
  if (files) write(files, join(google, id));
  return readFileSync(join(google, id, 'Code.js'), 'utf8');
}

/** What clasp was asked, one call a line. */
const calls = (): string[] => {
  const file = join(google, 'calls.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
};

function deployed(args: string, user = 'dientu@songmay.example'): number {
  said = [];
  const env = {
    ...process.env,
    PATH: `${join(root, 'bin')}:${process.env.PATH}`,
    FAKE_GOOGLE: google,
    FAKE_USER: user,
    FAKE_NEW_SCRIPT: ID,
  };
  return deploy({ root, env, args: args.split(' '), say: (line) => said.push(line) });
}

describe('one script', () => {
  test('is compared with what is on Google, kept, then pushed with its manifest', () => {
    onGoogle(ID, OLD);
    expect(deployed('school')).toBe(0);
    expect(calls()).toEqual([
      '--json show-authorized-user',
      '--json --project .clasp.json pull',
      '--json --project .clasp.json push --force',
    ]);
    expect(onGoogle(ID)).toContain('return 2');
    expect(said[0]).toMatch(/^Version 1\.2\.3 \([0-9a-f]{7,}\), pushed as dientu@songmay\.example\.$/);
    expect(said[1]).toBe(`The school script ${ID}: pushed.`);
  });

  test('with --check is compared and not pushed', () => {
    onGoogle(ID, OLD);
    expect(deployed('school --check')).toBe(0);
    expect(said[1]).toContain('would be pushed');
    expect(onGoogle(ID)).toContain('return 1');
  });

  test('goes back to what was there, even after the same version was deployed twice', () => {
    onGoogle(ID, OLD);
    deployed('school');
    deployed('school');
    expect(said[1]).toContain('already there');
    expect(deployed('school --rollback')).toBe(0);
    expect(onGoogle(ID)).toContain('return 1');
    expect(deployed('school --rollback')).toBe(0);
    expect(said[0]).toContain('was back already');
  });

  test.each<[string, () => void, RegExp]>([
    [
      'a build older than its sources',
      () => write({ 'src/new.ts': '' }),
      /older than its sources\. Run: npm run build/,
    ],
    [
      'a build changed by hand',
      () => write({ 'build/school/Code.js': '//' }),
      /was changed after it was built/,
    ],
    ['changes that are not committed', () => write({ 'notes.txt': '' }), /not committed:\n\?\? notes\.txt/],
    [
      'two versions in the sources',
      () => {
        write({ 'package.json': '{"version":"2.0.0"}' });
        commit();
      },
      /package\.json says 2\.0\.0/,
    ],
    [
      'no script id',
      () => {
        write({ '.clasp.school.json': '{"scriptId":"PUT-THE-SCHOOL-TEMPLATE-SCRIPT-ID-HERE"}' });
        commit();
      },
      /names no script/,
    ],
    [
      "another script's project",
      () => void onGoogle(ID, { ...OLD, 'Code.js': 'function districtTick() {}' }),
      /holds the district script, not the school script/,
    ],
    [
      "a project with somebody's own code",
      () => void onGoogle(ID, { ...OLD, 'Code.js': 'function mine() {}' }),
      /code that is not ours/,
    ],
    [
      'a new permission',
      () => void onGoogle(ID, { ...OLD, 'appsscript.json': manifest() }),
      /\+ https:\/\/www\.googleapis\.com\/auth\/script\.send_mail\n.*--confirm-scopes/,
    ],
    [
      'a project that clasp cannot find',
      () => rmSync(join(google, ID), { recursive: true }),
      /Requested entity was not found/,
    ],
  ])('is not pushed because of %s', (_, spoil, words) => {
    onGoogle(ID, OLD);
    spoil();
    expect(deployed('school')).toBe(1);
    expect(said.join('\n')).toMatch(words);
    expect(calls().some((call) => call.includes('push'))).toBe(false);
  });

  test('is not pushed by a stranger or by nobody', () => {
    onGoogle(ID, OLD);
    expect(deployed('school', '')).toBe(1);
    expect(said[0]).toContain('Nobody is logged in');
    expect(deployed('school --account dientu@songmay.example', 'other@x.example')).toBe(1);
    expect(said[0]).toContain('logged in as other@x.example, not as dientu@songmay.example');
  });

  test('goes into a new project once its permissions are confirmed', () => {
    onGoogle(ID, {
      'Code.js': 'function myFunction() {\n  \n}\n',
      'appsscript.json': '{"timeZone":"America/New_York"}',
    });
    expect(deployed('school')).toBe(1);
    expect(deployed('school --confirm-scopes')).toBe(0);
    expect(onGoogle(ID)).toContain('schoolTick');
  });
});

describe('a script inside a workbook', () => {
  test('is made once and noted in the settings of clasp', () => {
    write({
      '.clasp.school.json': '{"scriptId":"PUT-THE-SCHOOL-TEMPLATE-SCRIPT-ID-HERE","rootDir":"build/school"}',
    });
    expect(deployed('school --bind 1TemplateOnDrive')).toBe(0);
    expect(calls()).toEqual([
      '--json --project .clasp.json create-script --parentId 1TemplateOnDrive --title THĐT – Sổ của trường --rootDir files',
    ]);
    const settings = JSON.parse(readFileSync(join(root, '.clasp.school.json'), 'utf8'));
    expect(settings).toEqual({ scriptId: ID, rootDir: 'build/school' });
    expect(deployed('school --bind 1TemplateOnDrive')).toBe(1);
    expect(said[0]).toContain('names a script already');
  });

  test('clasp itself takes the way: it asks to log in and minds no settings that are there', () => {
    const env = { ...process.env, HOME: root, clasp_config_auth: join(root, 'nobody.json') };
    said = [];
    expect(
      deploy({ root: ROOT, env, args: ['district', '--bind', '1Workbook'], say: (line) => said.push(line) }),
    ).toBe(1);
    expect(said.join()).not.toMatch(/already exists|Invalid|Unknown/);
    expect(said.join()).toMatch(/credentials|log/i);
    rmSync(join(ROOT, '.deploy', 'new'), { recursive: true, force: true });
  });
});

describe('all copies', () => {
  const list = (): string =>
    [
      'thdt:schools@1,name,state,scriptVersion,scriptId',
      ',Tên trường,Tình trạng,Phiên bản,Mã',
      ...SCHOOLS.map((name, index) => `r${index},"${name}",,1.2.2,${index === 2 ? '' : idOf(index)}`),
      'r9,Trường cũ,Lưu trữ,,x',
    ].join('\n');

  test('are pushed one by one, reported by school, tried again where it failed, and brought back', () => {
    write({ 'schools.csv': list() });
    onGoogle(idOf(0), OLD);
    expect(deployed('schools --list schools.csv')).toBe(1);
    expect(said.slice(1)).toEqual([
      `${SCHOOLS[0]}: pushed`,
      `${SCHOOLS[1]}: failed – Requested entity was not found.`,
      `${SCHOOLS[2]}: no script yet – the school has not opened its menu, or was not consolidated since`,
      '3 schools: 1 pushed, 1 failed, 1 no script yet.',
    ]);
    onGoogle(idOf(1), OLD);
    expect(deployed('schools --list schools.csv --failed')).toBe(0);
    expect(said.slice(1)).toEqual([`${SCHOOLS[1]}: pushed`, '1 schools: 1 pushed.']);
    expect([onGoogle(idOf(0)), onGoogle(idOf(1))].every((code) => code.includes('return 2'))).toBe(true);
    expect(deployed('schools --list schools.csv --rollback')).toBe(0);
    expect(said.at(-1)).toBe('3 schools: 2 brought back, 1 no script yet.');
    expect([onGoogle(idOf(0)), onGoogle(idOf(1))].every((code) => code.includes('return 1'))).toBe(true);
  });

  test('need the sheet Trường, not another one, and not the workbooks of an add-on', () => {
    copyFileSync(join(root, 'package.json'), join(root, 'other.csv'));
    expect(deployed('schools --list other.csv')).toBe(1);
    expect(said[0]).toContain('This is not the sheet Trường');
    write({ 'same.csv': list().replace(idOf(1), idOf(0)) });
    expect(deployed('schools --list same.csv')).toBe(1);
    expect(said[0]).toContain('npm run deploy:addon');
    expect(deployed('schools')).toBe(1);
    expect(said[0]).toContain('--list FILE');
  });
});
