/** Gửi thiết lập xuống các trường: what the district set reaches every school as one protected, versioned sheet. */
import { Hand } from '../../local/sample/hand';
import { account } from '../../local/sample/story-accounts';
import { GoogleApi } from '../../local/services/google-api';
import { samplePlans } from '../support/district-world';
import { DistrictWorld, OPERATOR, type Progress, rowsOf } from './support/district-world';
import { differences, resultOf } from './support/same-result';
import { indicatorsOf, recount, type School, schoolsOf } from './support/schools';

/** Each kind of call is stopped at; every single one would take long. */
const EVERY = 3;
const DAY = 24 * 60 * 60 * 1000;

let provisioned: DistrictWorld;
let world: DistrictWorld;

beforeAll(() => {
  provisioned = DistrictWorld.withTemplate(samplePlans('MN', 'TH', 'THCS'));
  provisioned.provision();
});
afterAll(() => provisioned.close());
beforeEach(() => {
  world = provisioned.fork();
});
afterEach(() => world.close());

function send(): Progress {
  world.call('sendSettings');
  return world.finishJob();
}

/** The officer changes cells of a row in the office's workbook. */
function change(table: string, key: string, value: string, cells: Record<string, string | number>): void {
  expect(new Hand(world.workspace, OPERATOR, world.spreadsheetId).change(table, key, value, cells)).toBe(
    true,
  );
}

function settingsOf({ book }: School): Record<string, string> {
  return Object.fromEntries(
    rowsOf(world.workspace, book, 'settings').map(({ key, value }) => [String(key), String(value)]),
  );
}

/** The page of the monthly scores as the school's dialog gets it. */
function pageOf({ person }: School, month: string): Record<string, unknown> {
  const answer = person.call('loadMonthlyScore', month);
  expect(answer.state).toBe('page');
  return answer.page as Record<string, unknown>;
}

const versions = () => world.rows('schools').map(({ settingsVersion }) => settingsVersion);

test('a deadline changed in the district goes down as a new version, and the schools compute from it and name it', () => {
  const schools = schoolsOf(world);
  const [school] = schools as [School];
  expect(pageOf(school, '2026-09')).toMatchObject({
    settingsVersion: 1,
    dueText: expect.stringContaining('25/9'),
  });
  change('obligations', 'code', 'D3', { day: 22 });
  world.workspace.clock.set(world.workspace.clock.now() + 3 * DAY);
  expect(send()).toMatchObject({
    state: 'finished',
    message: 'Đã gửi thiết lập tới cả 3 trường.',
    problems: [],
  });
  for (const each of schools) {
    expect(settingsOf(each)).toMatchObject({ version: '2', sentOn: '4/9/2026' });
    expect(settingsOf(each).D3).toContain('ngày 22 hằng tháng');
    const about = rowsOf(world.workspace, each.book, 'about');
    expect(about.find(({ key }) => key === 'settingsVersion')?.value).toBe('2');
    expect(pageOf(each, '2026-09')).toMatchObject({
      settingsVersion: 2,
      dueText: expect.stringContaining('22/9'),
    });
  }
  expect(versions()).toEqual(['2', '2', '2']);
});

test('the office’s own room and document reach the drop-downs of the schools they are for, and count there', () => {
  const schools = schoolsOf(world);
  new Hand(world.workspace, OPERATOR, world.spreadsheetId).type('catalogue', [
    { part: 'Phòng', code: 'VR', name: 'Phòng thực tế ảo', levels: 'TH', inUse: true },
    { part: 'Văn bản', code: 'ATTT', name: 'Quy chế an toàn thông tin', levels: 'TH', inUse: true },
  ]);
  expect(send()).toMatchObject({ state: 'finished', problems: [] });
  const listed = schools.map(({ book }) =>
    rowsOf(world.workspace, book, 'names').some(({ room }) => room === 'Phòng thực tế ảo'),
  );
  expect(listed).toEqual(schools.map(({ name }) => /Tiểu học/.test(name)));
  const primary = schools.find(({ name }) => /Tiểu học/.test(name));
  if (primary === undefined) throw new Error('No primary school.');
  const rule = world.workspace.spreadsheets
    .get(primary.book)
    ?.sheets.find(({ properties }) => properties.title === 'Phòng')?.rows[2]?.[2]?.validation;
  expect(rule?.condition).toMatchObject({ type: 'ONE_OF_RANGE' });
  expect(rule?.condition?.values?.[0]?.userEnteredValue).toContain('Danh mục');
  primary.hand.type('rooms', [{ name: 'Phòng VR 1', kind: 'Phòng thực tế ảo' }]);
  primary.hand.type('dossier', [{ document: 'Quy chế an toàn thông tin', date: '3/9/2026', number: '7/QC' }]);
  const sentences = indicatorsOf(recount(primary, '2026-09')).map(({ suggestion }) => suggestion.sentence);
  expect(sentences).toContainEqual(expect.stringMatching(/1\/11 văn bản có trong Hồ sơ/));
  expect(primary.person.call('loadDayLog', '2026-09-01')).toMatchObject({
    page: { lines: [expect.objectContaining({ room: 'Phòng VR 1', kind: 'Phòng thực tế ảo' })] },
  });
  const log = world.rows('catalogue').find(({ code }) => code === 'VR');
  expect(log?.source).toBe('Đơn vị quản lý đặt');
});

test('another pack is taken by name: its values stand in the sheets with where they come from, and go down', () => {
  const answer = world.call('choosePack', { pack: 'role-table', by: 'Lê Thị Mai' });
  expect(answer).toMatchObject({ state: 'chosen', message: expect.stringContaining('Lê Thị Mai') });
  const row = world.rows('criteria').find(({ code }) => code === '2.2.8');
  expect(row).toMatchObject({ target: 80, source: 'Bảng phân công nhiệm vụ (không ghi ngày)' });
  expect(send()).toMatchObject({ state: 'finished', problems: [] });
  for (const school of schoolsOf(world)) {
    expect(settingsOf(school)).toMatchObject({
      pack: 'Bảng phân công nhiệm vụ (không ghi ngày)',
      packChosen: expect.stringContaining('Lê Thị Mai'),
      '2.2.8': 'Dùng; từ 80 %',
    });
    const sent = rowsOf(world.workspace, school.book, 'settings').find(({ key }) => key === '2.2.8');
    expect(sent?.source).toBe('Bảng phân công nhiệm vụ (không ghi ngày)');
  }
  expect(world.call('choosePack', { pack: 'school-2022', by: 'Lê Thị Mai' })).toMatchObject({
    state: 'chosen',
  });
  const added = world.rows('criteria').filter(({ code }) => /^2\.3\.2[123]$/.test(String(code)));
  expect(added.map(({ target, inUse }) => [target, inUse])).toEqual([
    [60, true],
    [30, true],
    [10, true],
  ]);
  send();
  const [preschool] = schoolsOf(world) as [School];
  preschool.hand.type('portal-news', [
    { title: 'Thơ tháng 9', section: 'Y tế, trò chơi, thơ, truyện, câu đố', postedOn: '3/9/2026' },
  ]);
  const counted = indicatorsOf(recount(preschool, '2026-09')).find(({ code }) => code === '2.3.22');
  expect(counted?.suggestion.sentence).toMatch(/^Tuần ít nhất trong \d tuần/);
});

test('settings sent again unchanged keep their version and their day, whenever that is', () => {
  const before = resultOf(world);
  for (let days = 0; days < 3; days++) {
    world.workspace.clock.set(world.workspace.clock.now() + 5 * DAY);
    expect(send().state).toBe('finished');
  }
  expect(differences(resultOf(world), before)).toEqual([]);
  expect(versions()).toEqual(['1', '1', '1']);
});

test('a change taken back is a version of its own, never an old number again', () => {
  change('obligations', 'code', 'D3', { day: 22 });
  send();
  change('obligations', 'code', 'D3', { day: 25 });
  send();
  expect(versions()).toEqual(['3', '3', '3']);
});

test('only the sheets that the office sends and their version change in a school', () => {
  const [school] = schoolsOf(world) as [School];
  school.hand.type('rooms', [{ name: 'Phòng Đa năng', keeper: 'Ai đó' }]);
  const sheets = () =>
    (world.workspace.spreadsheets.get(school.book)?.sheets ?? [])
      .filter(
        ({ properties }) => !['Thiết lập', 'Lịch việc', 'Danh mục', 'Về sổ này'].includes(properties.title),
      )
      .map(({ properties, rows }) => ({ title: properties.title, rows }));
  const before = sheets();
  change('criteria', 'code', '1.1.1', { points: 5 });
  send();
  // a row that is the same object holds the same cells; only others are compared
  const changed = sheets().flatMap(({ title, rows }, index) =>
    rows.flatMap((row, number) => {
      const old = before[index]?.rows[number];
      return row === old || JSON.stringify(row) === JSON.stringify(old) ? [] : [`${title} ${number + 1}`];
    }),
  );
  expect(sheets().map(({ title }) => title)).toEqual(before.map(({ title }) => title));
  expect(changed).toEqual([]);
  const settings = rowsOf(world.workspace, school.book, 'settings');
  expect(settings.find(({ key }) => key === '1.1.1')).toMatchObject({ points: 5 });
  expect(() => school.hand.change('settings', 'key', '1.1.1', { points: 50 })).toThrow(/protected/i);
});

test('fewer settings leave no rows of the former ones behind', () => {
  const [school] = schoolsOf(world) as [School];
  const before = rowsOf(world.workspace, school.book, 'settings').length;
  const office = world.workspace.spreadsheets.get(world.spreadsheetId);
  const holidays = office?.sheets.find(({ rows }) =>
    String(rows[0]?.[0]?.value).startsWith('thdt:holidays@'),
  );
  const count = world.rows('holidays').length;
  if (office === undefined || holidays === undefined || count === 0) throw new Error('No holidays.');
  holidays.rows = holidays.rows.slice(0, 2);
  world.workspace.spreadsheets.put(office.id, office);
  send();
  expect(rowsOf(world.workspace, school.book, 'settings')).toHaveLength(before - count);
});

/** A sheet of a school's workbook as it lies there, by the table that its A1 names. */
function sheetOf({ book }: School, table: string) {
  return world.workspace.spreadsheets
    .get(book)
    ?.sheets.find(({ rows }) => String(rows[0]?.[0]?.value).startsWith(`thdt:${table}@`));
}

/** Changes a school's workbook as its own people may. */
function edit({ book, account: email }: School, ...requests: object[]): void {
  const { status } = new GoogleApi(world.workspace).fetch(
    {
      method: 'POST',
      host: 'sheets.googleapis.com',
      path: `/v4/spreadsheets/${book}:batchUpdate`,
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify({ requests })),
    },
    { email },
  );
  if (status !== 200) throw new Error(`The edit answered ${status}.`);
}

/** The workbook as an older version of the program had made it: without these sheets, without these columns. */
function makeOlder(school: School, tables: readonly string[], columns: Record<string, string>): void {
  const sheetId = (table: string) => sheetOf(school, table)?.properties.sheetId;
  const book = world.workspace.spreadsheets.get(school.book);
  if (book === undefined) throw new Error('No workbook.');
  const gone = tables.map(sheetId);
  book.sheets = book.sheets.filter(({ properties }) => !gone.includes(properties.sheetId));
  book.sheets.forEach(({ properties }, index) => {
    properties.index = index;
  });
  world.workspace.spreadsheets.put(book.id, book);
  for (const [table, key] of Object.entries(columns)) {
    const index = (sheetOf(school, table)?.rows[0] ?? []).findIndex((cell) => cell?.value === key);
    const range = { sheetId: sheetId(table), dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 };
    edit(school, { deleteDimension: { range } });
  }
}

test('workbooks of an older version get their missing sheets and columns with the settings; it is said which schools', () => {
  const schools = schoolsOf(world);
  const [first, second] = schools as [School, School];
  second.hand.type('rooms', [{ name: 'Phòng Tin học 1', kind: 'Tin học' }]);
  second.hand.type('equipment', [{ name: 'Máy chiếu', kind: 'Máy chiếu', quantity: 2 }]);
  const whole = resultOf(world);
  makeOlder(first, ['settings'], {});
  // nobody of this school has ever opened its menu
  makeOlder(second, ['names', 'calendar', 'cameras', 'home'], { rooms: 'kind', equipment: 'room' });
  const rooms = sheetOf(second, 'rooms');
  edit(second, {
    updateSheetProperties: {
      properties: { sheetId: rooms?.properties.sheetId, title: 'Các phòng' },
      fields: 'title',
    },
  });
  const progress = send();
  expect(progress.problems).toEqual([]);
  expect(progress.message).toContain('Đã gửi thiết lập tới cả 3 trường.');
  expect(progress.message).toContain(`vào sổ của 2 trường (${first.name}, ${second.name};`);
  const log = world.rows('activity-log').filter(({ what }) => what === 'Bổ sung sổ của trường');
  expect(log.map(({ school, result }) => [school, result])).toEqual([
    [first.name, 'trang Thiết lập'],
    [
      second.name,
      'trang Trang chính, Camera, Lịch việc, Danh mục; trang Các phòng: cột Loại phòng; trang Thiết bị: cột Phòng',
    ],
  ]);
  // what was entered stands where it stood, and the new column offers the district's rooms
  expect(rowsOf(world.workspace, second.book, 'rooms')).toMatchObject([
    { name: 'Phòng Tin học 1', kind: '' },
  ]);
  const ruleOf = (table: string, key: string) => {
    const sheet = sheetOf(second, table);
    const index = (sheet?.rows[0] ?? []).findIndex((cell) => cell?.value === key);
    return sheet?.rows[2]?.[index]?.validation?.condition?.values?.[0]?.userEnteredValue;
  };
  expect(ruleOf('rooms', 'kind')).toMatch(/^='?Danh mục'?!/);
  expect(ruleOf('equipment', 'room')).toContain("'Các phòng'!");
  edit(second, {
    updateSheetProperties: {
      properties: { sheetId: rooms?.properties.sheetId, title: rooms?.properties.title },
      fields: 'title',
    },
  });
  second.hand.change('rooms', 'name', 'Phòng Tin học 1', { kind: 'Tin học' });
  expect(differences(resultOf(world), whole)).toEqual([]);
  expect(send().message).toBe('Đã gửi thiết lập tới cả 3 trường.');
});

test('a home sheet and drop-downs of an older version are brought up to this one; what people typed stays', () => {
  const [school] = schoolsOf(world) as [School];
  const contents = () =>
    Array.from({ length: 75 }, (_, index) =>
      Array.from(sheetOf(school, 'home')?.rows[index] ?? [], (cell) => cell?.formula ?? cell?.value ?? ''),
    );
  const whole = contents();
  const row = whole.findIndex(([text]) => text === 'CÒN THIẾU, CẦN XEM');
  const put = (at: number, column: number, ...values: object[]) => ({
    updateCells: {
      start: { sheetId: sheetOf(school, 'home')?.properties.sheetId, rowIndex: at, columnIndex: column },
      rows: values.map((value) => ({ values: [{ userEnteredValue: value }] })),
      fields: 'userEnteredValue',
    },
  });
  const progress = sheetOf(school, 'progress');
  const column = (progress?.rows[0] ?? []).findIndex((cell) => cell?.value === 'state');
  const words = () =>
    JSON.stringify(sheetOf(school, 'progress')?.rows[2]?.[column]?.validation?.condition?.values);
  const allWords = words();
  edit(
    school,
    // the older version had no mark, its section stood one row higher, and it counted something else
    put(0, 1, {}),
    put(row - 1, 0, { stringValue: 'CÒN THIẾU, CẦN XEM' }, { stringValue: 'Dòng chữ cũ' }),
    put(row + 1, 1, { formulaValue: '=1+1' }),
    // somebody typed over a formula, and wrote a note where the sheet has nothing
    put(row + 2, 1, { stringValue: 'đã hỏi thầy' }),
    put(row - 1, 5, { stringValue: 'Ghi chú của trường' }),
    {
      setDataValidation: {
        range: {
          ...{ sheetId: progress?.properties.sheetId, startRowIndex: 2 },
          ...{ startColumnIndex: column, endColumnIndex: column + 1 },
        },
        rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Mới' }] } },
      },
    },
  );
  school.hand.change('about', 'key', 'templateVersion', { value: '0.0.1' });
  expect(send().message).toContain(`vào sổ của 1 trường (${school.name};`);
  whole[row + 2]?.splice(1, 1, 'đã hỏi thầy');
  whole[row - 1]?.splice(5, 1, 'Ghi chú của trường');
  expect(contents()).toEqual(whole);
  expect(words()).toEqual(allWords);
  expect(send().message).toBe('Đã gửi thiết lập tới cả 3 trường.');
});

test('a sheet that nothing tells as ours any more is named with its school and the remedy, the rest goes down', () => {
  const [, second] = schoolsOf(world) as [School, School];
  const sheet = sheetOf(second, 'equipment');
  edit(second, {
    updateCells: {
      range: { sheetId: sheet?.properties.sheetId, startRowIndex: 0, endRowIndex: 1 },
      fields: 'userEnteredValue',
    },
  });
  change('obligations', 'code', 'D3', { day: 22 });
  const progress = send();
  expect(progress.message).toBe('Đã gửi thiết lập tới 2 trong 3 trường; 1 trường cần xem lại.');
  expect(progress.problems).toMatchObject([
    {
      place: second.name,
      message: expect.stringContaining('Thiết bị'),
      remedy: expect.stringContaining('Sửa sổ bị hỏng'),
    },
  ]);
  expect(versions()).toEqual(['2', '2', '2']);
});

test('a setting that cannot be read is named with its row, and nothing goes down', () => {
  const before = schoolsOf(world).map(settingsOf);
  change('district-settings', 'key', 'points.state', { value: 'chưa biết' });
  const progress = send();
  expect(progress.state).toBe('failed');
  expect(progress.message).toContain('Tình trạng bộ điểm');
  expect(schoolsOf(world).map(settingsOf)).toEqual(before);
});

test('another officer is told which account sends settings', () => {
  const other = 'khac@donvi.example';
  account(world.workspace, other, 'Cán bộ khác');
  world.share(other);
  change('obligations', 'code', 'D3', { day: 22 });
  expect(world.messagesAs(other, 'sendSettings').join()).toContain(OPERATOR);
  expect(versions()).toEqual(['1', '1', '1']);
});

test('stopped at any call, the next run ends with the same settings in every school', () => {
  change('obligations', 'code', 'D3', { day: 22 });
  world.call('sendSettings');
  const undisturbed = world.fork();
  const stops = undisturbed.runtime.ledger.stopsOf(undisturbed.run('continueJob').record.id);
  const expected = resultOf(undisturbed);
  undisturbed.close();
  for (let stop = 1; stop <= stops.length; stop += EVERY) {
    const killed = world.fork();
    killed.runtime.faults.killAtCall(stop, 'continueJob');
    expect(killed.run('continueJob').status).toBe('killed');
    killed.finishJobInDays();
    const where = `stopped before call ${stop} (${stops[stop - 1]?.what})`;
    expect({ where, differences: differences(resultOf(killed), expected) }).toEqual({
      where,
      differences: [],
    });
    killed.close();
  }
});
