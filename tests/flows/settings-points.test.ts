/** The district's own points, its choice between documents, its changed values: from its dialogs down to the schools. */
import { Hand } from '../../local/sample/hand';
import { samplePlans } from '../support/district-world';
import { shownTitles } from '../support/sheets';
import { DistrictWorld, OPERATOR, type Progress, rowsOf } from './support/district-world';
import { type School, schoolsOf } from './support/schools';

let provisioned: DistrictWorld;
let world: DistrictWorld;

beforeAll(() => {
  provisioned = DistrictWorld.withTemplate(samplePlans('MN', 'TH'));
  provisioned.provision();
});
afterAll(() => provisioned.close());
beforeEach(() => {
  world = provisioned.fork();
});
afterEach(() => world.close());

interface Indicator {
  readonly code: string;
  readonly maximum: number;
  readonly wording: string;
  readonly suggestion: { readonly sentence: string };
}

interface Page {
  readonly points: string;
  readonly label?: string;
  readonly standards: readonly {
    readonly criteria: readonly { readonly indicators: readonly Indicator[] }[];
  }[];
}

function send(): Progress {
  world.call('sendSettings');
  return world.finishJob();
}

function change(
  table: string,
  key: string,
  value: string,
  cells: Record<string, string | number | boolean>,
): void {
  const hand = new Hand(world.workspace, OPERATOR, world.spreadsheetId);
  expect(hand.change(table, key, value, cells)).toBe(true);
}

function pageOf({ person }: School, call = 'loadMonthlyScore'): Page {
  const answer = person.call(call, '2026-09');
  expect(answer.state).toBe('page');
  return answer.page as Page;
}

const indicatorsOf = (page: Page) =>
  page.standards.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators));

const setting = (key: string) => world.rows('district-settings').find((row) => row.key === key)?.value;

const ONE_SET = ['Mã;Điểm tối đa;Điểm MN;Bắt buộc', '1.1.1;60;70;x', '2.3.4;40;30;'].join('\n');
const request = { sheet: false, text: ONE_SET, fileName: 'bo-diem.csv', total: '100' };
const confirmation = { ...request, by: 'Lê Thị Mai', document: 'Quyết định 15/QĐ ngày 1/9/2026' };

test('an imported set is previewed, confirmed by name, and every school scores by it', () => {
  const preview = world.call('previewPoints', request);
  expect(preview).toMatchObject({
    state: 'preview',
    preview: { problems: [], totals: 'MN 100, TH 100, THCS 100' },
  });
  expect(setting('points.state')).toBe('Điểm mẫu – tập huấn');
  expect(world.call('confirmPoints', confirmation)).toMatchObject({ state: 'confirmed', version: 'Bản 1' });
  expect(world.rows('point-sets')).toMatchObject([
    {
      version: 'Bản 1',
      confirmedBy: 'Lê Thị Mai',
      account: OPERATOR,
      points: '1.1.1 = 60, MN 70 (bắt buộc); 2.3.4 = 40, MN 30',
    },
  ]);
  expect(setting('points.by')).toBe('Lê Thị Mai');
  expect(send().state).toBe('finished');
  const points = schoolsOf(world).map((school) => {
    const page = pageOf(school);
    expect(page.points).toBe('confirmed');
    expect(page.label).toBe('Bản 1, Quyết định 15/QĐ ngày 1/9/2026');
    return indicatorsOf(page).map(({ code, maximum }) => [code, maximum]);
  });
  expect(points).toEqual([
    [
      ['1.1.1', 70],
      ['2.3.4', 30],
    ],
    [
      ['1.1.1', 60],
      ['2.3.4', 40],
    ],
  ]);
});

test('points changed by hand after somebody confirmed them are not sent until they are confirmed again', () => {
  world.call('confirmPoints', confirmation);
  change('criteria', 'code', '2.3.4', { points: 45 });
  const refused = send();
  expect(refused.state).toBe('failed');
  expect(refused.message).toContain('Nhập bộ điểm chính thức');
  const fromSheet = { ...confirmation, sheet: true, text: '', total: 'TH 105; THCS 105; MN 100' };
  expect(world.call('confirmPoints', fromSheet)).toMatchObject({ state: 'confirmed', version: 'Bản 2' });
  expect(send().state).toBe('finished');
  expect(world.rows('point-sets')).toHaveLength(2);
});

test('a state typed into the settings sheet makes no set official', () => {
  change('district-settings', 'key', 'points.state', { value: 'Đã xác nhận' });
  expect(send()).toMatchObject({ state: 'failed', message: expect.stringContaining('Các bộ điểm') });
});

test('a set with mistakes is refused with every place', () => {
  const text = `${ONE_SET}\n1.1.1;3;3;`;
  const answer = world.call('confirmPoints', { ...confirmation, text });
  expect(answer).toMatchObject({ state: 'refused', problems: [{ place: 'bo-diem.csv, dòng 4' }] });
  expect(world.call('confirmPoints', { ...confirmation, by: ' ' })).toMatchObject({
    state: 'refused',
    message: 'Ghi họ tên người xác nhận.',
  });
  expect(world.rows('point-sets')).toEqual([]);
});

test('every sheet of the office and of a school bears the label while points are the sample’s, and none afterwards', () => {
  const LABEL = 'ĐIỂM MẪU – TẬP HUẤN';
  const [school] = schoolsOf(world) as [School];
  const look = (book: string) => {
    const sheets = Object.entries(shownTitles(world.workspace, book));
    const labelled = sheets.filter(([, titles]) => titles.split(LABEL).length === 2);
    return { sheets: sheets.map(([title]) => title), labelled: labelled.map(([title]) => title) };
  };
  for (const { sheets, labelled } of [look(world.spreadsheetId), look(school.book)]) {
    expect(sheets.length).toBeGreaterThan(15);
    expect(labelled).toEqual(sheets);
  }
  world.call('confirmPoints', confirmation);
  expect(look(world.spreadsheetId).labelled).toEqual([]);
  expect(send()).toMatchObject({ state: 'finished', problems: [] });
  expect(look(school.book).labelled).toEqual([]);
  // somebody types the state of training: the office's sheets say so at once, the schools' with the next sending
  const row = world.rows('district-settings').findIndex(({ key }) => key === 'points.state') + 3;
  world.runtime.editCell(world.spreadsheetId, OPERATOR, `'Thiết lập'!E${row}`, 'Điểm mẫu – tập huấn');
  const { sheets, labelled } = look(world.spreadsheetId);
  expect(labelled).toEqual(sheets);
});

test('the sample becomes the district’s own only knowingly, by name; the label goes, the record stays', () => {
  const [school] = schoolsOf(world) as [School];
  expect(pageOf(school).label).toBe('ĐIỂM MẪU – TẬP HUẤN');
  expect(world.call('adoptSample', { by: 'Lê Thị Mai', understood: false })).toMatchObject({
    state: 'refused',
  });
  expect(world.call('adoptSample', { by: 'Lê Thị Mai', understood: true })).toMatchObject({
    state: 'confirmed',
  });
  expect(world.rows('point-sets')).toMatchObject([{ kind: 'Nhận bộ điểm mẫu', confirmedBy: 'Lê Thị Mai' }]);
  send();
  expect(pageOf(school)).toMatchObject({ points: 'confirmed' });
  expect(pageOf(school).label).not.toContain('TẬP HUẤN');
});

test('the disclosure date is chosen once, by name; the other dates become variants', () => {
  expect(setting('disclosure')).toBe('');
  expect(world.call('chooseDisclosure', { code: 'L1', by: 'Lê Thị Mai' })).toMatchObject({ state: 'chosen' });
  const states = world
    .rows('obligations')
    .filter(({ purpose }) => purpose === 'Công khai')
    .map(({ code, state }) => [code, state]);
  expect(Object.fromEntries(states)).toEqual({
    D15: 'Phương án khác',
    D16: 'Phương án khác',
    D17: 'Phương án khác',
    D18: 'Phương án khác',
    L1: 'Bật',
  });
  expect(setting('disclosure')).toContain('30/6 – Lê Thị Mai chọn ngày');
  expect(send().state).toBe('finished');
});

test('two variants of one purpose on for one school are told while one edits and never sent', () => {
  change('obligations', 'code', 'D2', { state: 'Bật' });
  const refused = send();
  expect(refused.state).toBe('failed');
  expect(refused.message).toContain('D1, D2');
  change('obligations', 'code', 'D1', { levels: 'MN' });
  change('obligations', 'code', 'D2', { levels: 'TH, THCS' });
  expect(send().state).toBe('finished');
});

test('a target, a room’s name and an own indicator changed in the district reach the schools with their source', () => {
  const [, primary] = schoolsOf(world) as [School, School];
  change('criteria', 'code', '2.2.8', { target: 77 });
  change('catalogue', 'code', 'languages', { name: 'Phòng học ngoại ngữ' });
  new Hand(world.workspace, OPERATOR, world.spreadsheetId).type('criteria', [
    {
      code: '3.3.7',
      wording: 'Có phòng truyền thống số.',
      levels: 'TH',
      rhythm: 'Năm học',
      measure: 'Người chấm',
      points: 3,
      inUse: true,
    },
  ]);
  expect(send().problems).toEqual([]);
  const rows = rowsOf(world.workspace, primary.book, 'settings');
  expect(rows.find(({ key }) => key === '2.2.8')).toMatchObject({
    value: 'Dùng; từ 77 %',
    source: expect.stringMatching(/^Đơn vị quản lý đặt \(gốc: Hướng dẫn/),
  });
  expect(rows.find(({ key }) => key === 'room.languages')).toMatchObject({ title: 'Phòng học ngoại ngữ' });
  const indicators = indicatorsOf(pageOf(primary, 'recountMonthlyScore'));
  expect(indicators.find(({ code }) => code === '3.3.7')).toMatchObject({
    wording: 'Có phòng truyền thống số.',
    maximum: 3,
  });
});

test('what a later version brings is announced on opening, offered, and taken without touching what the office changed', () => {
  change('criteria', 'code', '2.2.8', { target: 77 });
  const id = `document/${world.script}/${world.spreadsheetId}`;
  const { values = {} } = world.workspace.propertyStores.get(id) ?? {};
  // an earlier version ran here: it knew nothing of one row, and nothing of what was seen
  const kept = Object.entries(values).filter(([key]) => !/^(standard|version)/.test(key));
  world.workspace.propertyStores.put(id, { values: Object.fromEntries(kept) });
  change('district-settings', 'key', 'scriptVersion', { value: '0.0.1' });
  const book = world.workspace.spreadsheets.get(world.spreadsheetId);
  const catalogue = book?.sheets.find(({ rows }) => rows[0]?.[0]?.value === 'thdt:catalogue@1');
  if (book === undefined || catalogue === undefined) throw new Error('No catalogue.');
  const before = world.rows('catalogue').length;
  catalogue.rows = catalogue.rows.filter((row) => row?.[2]?.value !== 'equipment-line');
  world.workspace.spreadsheets.put(book.id, book);
  world.call('onOpen');
  world.call('onOpen');
  expect(world.person.messages.filter((text) => text.includes('Bổ sung nội dung mới'))).toHaveLength(2);
  world.call('openStandardNews');
  const keys = ['catalogue/định mức, quy định/equipment-line'];
  expect(world.call('takeStandardNews', { keys })).toMatchObject({
    state: 'done',
    message: expect.stringContaining('1 dòng mới, 0 dòng'),
  });
  expect(world.rows('catalogue')).toHaveLength(before);
  expect(world.rows('catalogue').at(-1)).toMatchObject({ name: 'Đường truyền', inUse: false });
  expect(world.rows('criteria').find(({ code }) => code === '2.2.8')).toMatchObject({ target: 77 });
  world.call('onOpen');
  expect(world.person.messages.filter((text) => text.includes('Bổ sung nội dung mới'))).toHaveLength(2);
  expect(send().problems).toEqual([]);
});
