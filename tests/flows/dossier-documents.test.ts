/** Google Docs of a dossier once people have them: the check reads what they made of them, wordings of the district go to all. */
import type { Paper } from '../../src/paper/paper';
import { paperText } from '../../src/paper/text';
import { samplePlans } from '../support/district-world';
import { DistrictWorld, type Progress, rowsOf } from './support/district-world';
import { editDoc } from './support/people-in-docs';
import { type School, schoolsOf } from './support/schools';

const COVER = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const BOARD = 1;

let world: DistrictWorld;
let school: School;

beforeAll(() => {
  world = DistrictWorld.withTemplate(samplePlans('TH'));
  world.provision();
  [school] = schoolsOf(world) as [School];
});
afterAll(() => world.close());

const ids = () => world.rows('schools').map(({ id }) => String(id));
const dossier = () => rowsOf(world.workspace, school.book, 'dossier');
const boardRows = () => dossier().filter(({ document }) => String(document).includes('Ban chỉ đạo mô hình'));
const template = (title: string) =>
  world.rows('document-templates').find((row) => String(row.title).includes(title)) ?? {};

function write(documents: readonly number[]): Progress {
  world.call('startDossiers', { schools: ids(), documents });
  return world.finishJob();
}

function check(): Progress['problems'] {
  world.run('checkDossiers');
  return world.finishJob().problems.map((problem) => ({ ...problem }));
}

/** The text of a document in the preview of the school. */
function preview(key: number): string {
  const { page } = school.person.call('loadDocument', key) as { page: { chosen: { paper: Paper } } };
  return paperText(page.chosen.paper);
}

test('fresh documents read well; after people edited one, the check names document, fault and remedy, here and at the school', () => {
  write(COVER);
  const before = check().map(({ code }) => code);
  const [row] = boardRows();
  const [leader] = school.hand.column('staff', 'name').map(String);
  editDoc(world, row?.draft, [
    ['năm học 2026–2027', 'năm học 2025–2026'],
    [leader ?? '', 'Người Đã Chuyển Đi'],
    ['Số: …+/', 'Số: 21/'],
    ['Quyết định số …+/', 'Quyết định số 227/'],
  ]);
  const found = check();
  const codes = found.map(({ code }) => code).filter((code) => !before.includes(code));
  expect(new Set(codes)).toEqual(
    new Set([
      'dossier.year',
      'dossier.year-asked',
      'dossier.member-unknown',
      'dossier.two-holders',
      'dossier.annex-number',
    ]),
  );
  const annex = found.find(({ code }) => code === 'dossier.annex-number');
  expect(annex?.place).toMatch(/^Trường .* – Quyết định thành lập, kiện toàn Ban chỉ đạo .*số 21/);
  expect(annex?.message).toContain('227');
  expect(annex?.remedy).not.toBe('');
  const told = rowsOf(world.workspace, school.book, 'dossier-findings');
  expect(told).toHaveLength(found.length);
  expect(told).toContainEqual(expect.objectContaining({ message: annex?.message, remedy: annex?.remedy }));
});

test('a document somebody deleted or put in its place is named as not readable', () => {
  const news = dossier().find(({ document }) => String(document).includes('tin bài'));
  const id = /\/d\/([\w-]+)/.exec(String(news?.draft))?.[1] ?? '';
  world.workspace.files.delete(id);
  world.workspace.documents.delete(id);
  expect(check()).toContainEqual(
    expect.objectContaining({ code: 'dossier.unread', place: expect.stringContaining('tin bài') }),
  );
});

test('Tạo bản mẫu makes one Google Doc per template, once; unchanged they change nothing', () => {
  world.call('createWordings');
  const count = () => world.tree().filter((path) => path.includes('/Bản mẫu văn bản/')).length;
  const first = count();
  expect(first).toBe(world.rows('document-templates').length);
  world.call('createWordings');
  expect(count()).toBe(first);
  expect(world.rows('document-templates').every(({ state }) => state === 'Chưa sửa gì')).toBe(true);
});

test('a field that does not exist stops the documents of that template and is named with its remedy', () => {
  editDoc(world, template('Ban chỉ đạo mô hình').link, [
    ['họp mỗi tháng một lần', 'họp mỗi tháng một lần tại {{tên nhà trường}}'],
  ]);
  world.call('createWordings');
  const row = template('Ban chỉ đạo mô hình');
  expect(row.state).toBe('Có chỗ cần sửa');
  expect(String(row.findings)).toContain('{{tên nhà trường}}');
  expect(String(row.findings)).toContain('{{tên trường}}');
  expect(world.call('startDossiers', { schools: ids(), documents: [BOARD] })).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('{{tên nhà trường}}'),
  });
});

test('words changed in the Doc are in the documents made from then on, and in the preview of the schools', () => {
  editDoc(world, template('Ban chỉ đạo mô hình').link, [
    [String.raw`\{\{tên nhà trường\}\}`, '{{tên trường}}'],
    ['các thành viên làm việc theo chế độ kiêm nhiệm', 'mọi thành viên đều kiêm nhiệm'],
  ]);
  const own = `tại ${school.name} và họp đột xuất khi cần; mọi thành viên đều kiêm nhiệm`;
  school.hand.type('staff', [{ name: 'Tống Minh Dung', roles: 'Nhân viên CNTT' }]);
  world.workspace.clock.set(world.workspace.clock.now() + 24 * 60 * 60 * 1000);
  expect(write([BOARD])).toMatchObject({ state: 'finished', problems: [] });
  expect(template('Ban chỉ đạo mô hình').state).toBe('Đã sửa, dùng được');
  const [older, newer] = boardRows();
  expect(newer?.draft).not.toBe(older?.draft);
  const id = /\/d\/([\w-]+)/.exec(String(newer?.draft))?.[1] ?? '';
  expect(JSON.stringify(world.workspace.documents.get(id))).toContain(own);
  expect(JSON.stringify(world.workspace.documents.get(id))).toContain('Tống Minh Dung');
  expect(preview(BOARD)).not.toContain(own);
  world.call('sendSettings');
  world.finishJob();
  expect(preview(BOARD)).toContain(own);
});
