/** The add-on does what the pair of bound scripts does: the same September is lived with both (the whole autumn in add-on-autumn.long.test.ts). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchools } from '../../deploy/school-list';
import { exportCsv } from '../../local/export/csv';
import { Runtime } from '../../local/host/runtime';
import { PersonAtScreen } from '../../local/sample/person-at-screen';
import { OPERATOR } from '../../local/sample/story';
import { account } from '../../local/sample/story-accounts';
import { copyFile } from '../../local/services/drive/copy';
import { addPermission } from '../../local/services/drive/permissions';
import { createSpreadsheet } from '../../local/services/sheets/create';
import { ROOT } from '../support/bundles';
import { type Lived, live, told } from './support/both-targets';

/** Columns of the office's tables that tell what was scored and how it stands, no ids and no times. */
const TOLD = {
  facts: ['schoolName', 'month', 'state', 'daysLate', 'settingsVersion', 'accomplished', 'problem'],
  overview: ['month', 'school', 'state', 'suggestedTotal', 'selfTotal', 'toMend', 'problems'],
  schools: ['name', 'step', 'settingsVersion', 'scriptVersion', 'lastProblem'],
} as const;

const UNTIL = '2026-09-25';

let pair: Lived;
let addOn: Lived;

beforeAll(() => {
  pair = live('pair', { schools: 1, until: UNTIL });
  addOn = live('add-on', { schools: 1, until: UNTIL });
});

const asked = () => {
  const school = String(addOn.office.column('schools', 'account')[0]);
  const book = String(addOn.office.column('schools', 'workbookId')[0]);
  const script = addOn.workspace.scripts.values()[0];
  if (script === undefined) throw new Error('The add-on is not there.');
  return { school, book, script, runtime: new Runtime(addOn.workspace) };
};

test('the office has the same facts, overview and schools as with the two bound scripts', () => {
  const here = told(addOn.office, TOLD);
  expect(here.overview?.selfTotal?.some((points) => Number(points) > 0)).toBe(true);
  expect(here).toEqual(told(pair.office, TOLD));
});

test('the sheet Trường, downloaded as .csv, is the list that deployments go by', () => {
  const list = (lived: typeof pair) => {
    const book = lived.workspace.spreadsheets.get(lived.figures.districtWorkbook);
    const sheet = book?.sheets.find(({ properties }) => properties.title === 'Trường');
    if (book === undefined || sheet === undefined) throw new Error('The sheet Trường is not there.');
    return readSchools(exportCsv(book, sheet));
  };
  const [school] = list(pair);
  const bound = pair.workspace.scripts
    .values()
    .find(({ parentId }) => parentId === pair.office.column('schools', 'workbookId')[0]);
  expect(school).toEqual({
    name: pair.office.column('schools', 'name')[0],
    scriptId: bound?.id,
    version: pair.office.column('schools', 'scriptVersion')[0],
  });
});

test('both workbooks show the version of the program', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const shown = (key: string): unknown =>
    addOn.office.column('district-settings', 'value')[
      addOn.office.column('district-settings', 'key').indexOf(key)
    ];
  expect([shown('scriptVersion'), addOn.office.column('schools', 'scriptVersion')[0]]).toEqual([
    version,
    version,
  ]);
});

test('the same mails went out, and no execution failed', () => {
  expect(addOn.figures.mailsBySubject).toEqual(pair.figures.mailsBySubject);
  expect(addOn.figures.failedExecutions).toEqual([]);
  const [welcome] = addOn.workspace.mails.values().filter(({ subject }) => subject.startsWith('Sổ Trường'));
  expect(welcome?.body).toContain('Tiện ích mở rộng > THĐT');
});

test('one project serves all workbooks: copies carry no script, each workbook has one clock trigger of its account', () => {
  const { school, book, script } = asked();
  expect(addOn.workspace.scripts.values().map(({ id }) => id)).toEqual([script.id]);
  const triggers = addOn.workspace.triggers.values();
  expect(triggers.map(({ user, handler, container }) => [user, handler, container]).sort()).toEqual(
    [
      [OPERATOR, 'districtTick', addOn.figures.districtWorkbook],
      [school, 'schoolTick', book],
    ].sort(),
  );
});

test('where it is installed and not in use it shows one way in and touches nothing; in a foreign workbook it asks first', () => {
  const { school, script, runtime } = asked();
  const { id } = createSpreadsheet(addOn.workspace, { title: 'Sổ khác', owner: school });
  const before = runtime.ledger.mark();
  expect(runtime.open(id, school)?.error).toBeUndefined();
  const stops = runtime.ledger.entries(before).map(({ what }) => what);
  expect(stops.filter((what) => !what.startsWith('Menu.') && what !== 'start')).toEqual([]);
  expect(runtime.menusOf(id, school).get('THĐT')?.items).toEqual([
    { caption: 'Bắt đầu dùng trong sổ này', function: 'startHere' },
  ]);
  const person = new PersonAtScreen(runtime, script.id, id, school);
  person.alert = (_title, prompt) => {
    person.messages.push(prompt);
    return 'NO';
  };
  person.click('THĐT', 'Bắt đầu dùng trong sổ này');
  expect(person.messages[0]).toContain('Sổ này chưa có trang nào của THĐT');
  expect(addOn.workspace.spreadsheets.get(id)?.sheets).toHaveLength(1);
});

test('where it is in use it opens with the menu of the workbook for whoever may edit, and asks for nothing beyond the workbook', () => {
  const { book, runtime } = asked();
  const colleague = 'canbo@donvi.example';
  account(addOn.workspace, colleague, 'Cán bộ khác');
  for (const [id, item] of [
    [addOn.figures.districtWorkbook, 'Toàn cảnh các trường'],
    [book, 'Chấm điểm tháng'],
  ] as const) {
    addPermission(
      addOn.workspace,
      { email: OPERATOR },
      id,
      { role: 'writer', type: 'user', emailAddress: colleague },
      { sendNotificationEmail: false },
    );
    const before = runtime.ledger.mark();
    expect(runtime.open(id, colleague)?.error).toBeUndefined();
    const menu = runtime.menusOf(id, colleague).get('THĐT');
    expect(JSON.stringify(menu?.items)).toContain(`"${item}"`);
    const outside = runtime.ledger
      .entries(before)
      .map(({ what }) => what)
      .filter((what) => /^(UrlFetchApp|MailApp|ScriptApp|Drive|Sheets|HtmlService)\./.test(what));
    expect(outside).toEqual([]);
  }
});

test("a copy of the office's workbook refuses to work with the schools", () => {
  const { script, runtime } = asked();
  const copy = copyFile(addOn.workspace, { email: OPERATOR }, addOn.figures.districtWorkbook, {
    name: 'Bản sao',
  });
  runtime.installAddOn(script.id, OPERATOR, copy.id);
  const officer = new PersonAtScreen(runtime, script.id, copy.id, OPERATOR);
  officer.click('THĐT', 'Bắt đầu dùng trong sổ này');
  officer.click('THĐT', 'Tổng hợp các trường');
  expect(officer.dialogs).toHaveLength(0);
  expect(officer.messages.join('\n')).toContain('Sổ này là bản sao của sổ đơn vị khác');
});
