/** Tạo bộ hồ sơ: Google Docs in each school's folder, entered in its dossier; never twice, never over what exists. */
import { computedValue } from '../../local/state/spreadsheet/computed';
import { samplePlans } from '../support/district-world';
import { DistrictWorld, type Progress, rowsOf } from './support/district-world';
import { schoolsOf } from './support/schools';

const COVER = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const DAY = 24 * 60 * 60 * 1000;

let provisioned: DistrictWorld;
let world: DistrictWorld;

beforeAll(() => {
  provisioned = DistrictWorld.withTemplate(samplePlans('MN', 'THCS'));
  provisioned.provision();
});
afterAll(() => provisioned.close());
beforeEach(() => {
  world = provisioned.fork();
});
afterEach(() => world.close());

const ids = () => world.rows('schools').map(({ id }) => String(id));
const documents = () => world.tree().filter((path) => path.includes('(dự thảo'));

function write(documentKeys = COVER, schools = ids()): Progress {
  const answer = world.call('startDossiers', { schools, documents: documentKeys }) as { state: string };
  expect(answer.state).toBe('started');
  return world.finishJob();
}

test('ten documents per school, in the folder 01 of the school, entered as drafts in its dossier', () => {
  const progress = write();
  expect(progress).toMatchObject({ state: 'finished', problems: [] });
  expect(documents()).toHaveLength(20);
  for (const path of documents()) expect(path).toContain('/01 Văn bản chỉ đạo/');
  for (const { book } of schoolsOf(world)) {
    const rows = rowsOf(world.workspace, book, 'dossier');
    expect(rows).toHaveLength(10);
    for (const row of rows) {
      expect(row).toMatchObject({
        state: 'Dự thảo',
        draft: expect.stringContaining('docs.google.com/document/d/'),
      });
      expect(String(row.id)).not.toBe('');
    }
  }
});

test('run again, nothing is made twice; a school that changed gets a newer draft beside the old one', () => {
  write([1, 9]);
  const before = documents();
  expect(write([1, 9]).message).toContain('Đã soạn 0 văn bản');
  expect(documents()).toEqual(before);
  const [school] = schoolsOf(world);
  school?.hand.type('staff', [{ name: 'Tống Minh Dung', roles: 'Nhân viên CNTT' }]);
  world.workspace.clock.set(world.workspace.clock.now() + DAY);
  write([1], [ids()[0] ?? '']);
  const after = documents();
  expect(after).toHaveLength(before.length + 1);
  for (const path of before) expect(after).toContain(path);
  expect(
    rowsOf(world.workspace, school?.book ?? '', 'dossier').filter(({ document }) =>
      String(document).includes('Ban chỉ đạo mô hình'),
    ),
  ).toHaveLength(2);
});

test('what a school asked for is made by the next run, into the row of the request', () => {
  const [school] = schoolsOf(world);
  expect(school?.person.call('requestDocument', 13)).toMatchObject({ state: 'page' });
  write([0], [ids()[0] ?? '']);
  const rows = rowsOf(world.workspace, school?.book ?? '', 'dossier');
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ state: 'Dự thảo', draft: expect.stringContaining('docs.google.com') });
});

test('drafts end no reminder and give no points: they are no documents of the school yet', () => {
  write();
  const [school] = schoolsOf(world);
  const page = school?.person.call('loadDocument', 1).page as {
    documents: { state: string; outdated: boolean }[];
  };
  expect(page.documents.slice(0, 10).every(({ state, outdated }) => state === 'draft' && !outdated)).toBe(
    true,
  );
  school?.hand.type('staff', [{ name: 'Tống Minh Dung', roles: 'Nhân viên CNTT' }]);
  const later = school?.person.call('loadDocument', 1).page as { documents: { outdated: boolean }[] };
  expect(later.documents[1]?.outdated).toBe(true);
  const workbook = world.workspace.spreadsheets.get(school?.book ?? '');
  const [home] = workbook?.sheets ?? [];
  if (workbook === undefined || home === undefined) throw new Error('No home sheet.');
  const lines = home.rows.map((_, row) =>
    [0, 1, 2].map((column) => computedValue(workbook, home, row, column)).join(' | '),
  );
  const own = lines.filter((line) => /Ban chỉ đạo mô hình|nội quy các phòng/.test(line));
  expect(own[0]).toMatch(/\| Dự thảo \| Số liệu đã đổi từ khi soạn/);
  expect(own[1]).toMatch(/\| Dự thảo \| $/);
});

/** One call of three; THDT_EVERY_CALL=1 stops at every one. */
const EVERY = Number(process.env.THDT_EVERY_CALL ?? 3);

test('one school: stopped at any call, it comes to the same documents, none twice', () => {
  const start = (each: DistrictWorld) => {
    const school = String(each.rows('schools')[0]?.id);
    each.call('startDossiers', { schools: [school], documents: [1, 9] });
  };
  const found = (each: DistrictWorld) => ({
    files: each.tree().filter((path) => path.includes('(dự thảo')),
    rows: rowsOf(each.workspace, String(each.rows('schools')[0]?.workbookId), 'dossier').map(
      ({ title, state }) => `${title} ${state}`,
    ),
  });
  start(world);
  const undisturbed = world.fork();
  const stops = undisturbed.runtime.ledger.stopsOf(undisturbed.run('continueJob').record.id);
  const expected = found(undisturbed);
  undisturbed.close();
  expect(expected.files).toHaveLength(2);
  expect(expected.rows).toHaveLength(2);
  const different: string[] = [];
  for (let stop = 1; stop <= stops.length; stop += EVERY) {
    const killed = world.fork();
    killed.runtime.faults.killAtCall(stop, 'continueJob');
    killed.run('continueJob');
    const { state } = killed.finishJobInDays();
    if (state !== 'finished' || JSON.stringify(found(killed)) !== JSON.stringify(expected))
      different.push(
        `before call ${stop} (${stops[stop - 1]?.what}): ${state} ${JSON.stringify(found(killed))}`,
      );
    killed.close();
  }
  expect(different).toEqual([]);
});
