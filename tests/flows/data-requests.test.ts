/** Thu thập số liệu đột xuất: defined by any officer, laid into the chosen workbooks, gathered as answers come, closed without loss. */
import { PersonAtScreen } from '../../local/sample/person-at-screen';
import { cellAt } from '../../local/state/spreadsheet/grid';
import { DistrictWorld, rowsOf } from './support/district-world';
import { differences, resultOf } from './support/same-result';
import { type School, schoolsOf } from './support/schools';

const DAY = 24 * 60 * 60 * 1000;
const COLLEAGUE = 'chuyenvien@donvi.example';
const QUESTIONS = [
  { title: 'Máy hỏng', kind: 'number', required: true, choices: [] },
  { title: 'Hỏng từ ngày', kind: 'date', required: false, choices: [] },
  { title: 'Có máy dự phòng', kind: 'choice', required: true, choices: ['Có', 'Không'] },
  { title: 'Ghi thêm', kind: 'text', required: false, choices: [] },
];

const base = DistrictWorld.withTemplate(3);
base.provision();
base.workspace.clock.advance(20 * DAY);
base.consolidate();

const opened: DistrictWorld[] = [base];
afterAll(() => {
  for (const world of opened) world.close();
});

function fork(): { world: DistrictWorld; schools: School[]; colleague: PersonAtScreen } {
  const world = base.fork();
  opened.push(world);
  world.colleague(COLLEAGUE);
  return { world, schools: schoolsOf(world), colleague: seat(world) };
}

function seat(world: DistrictWorld): PersonAtScreen {
  const script = world.runtime.boundTo(world.spreadsheetId)[0]?.id ?? '';
  world.runtime.grant(COLLEAGUE, script);
  return new PersonAtScreen(world.runtime, script, world.spreadsheetId, COLLEAGUE);
}

function define(
  { world, colleague }: ReturnType<typeof fork>,
  schools: readonly School[],
  more: object = {},
): Record<string, unknown> {
  const ids = world
    .rows('schools')
    .flatMap(({ id, name }) => (schools.some((each) => each.name === name) ? [id] : []));
  const now = new Date(world.workspace.clock.now() + 7 * 60 * 60 * 1000).toISOString();
  return colleague.call('defineDataRequest', {
    title: 'Máy tính hỏng',
    note: 'Chỉ tính máy ở phòng học.',
    deadline: `${now.slice(0, 10)}T16:00`,
    rows: 'one',
    schools: ids,
    questions: QUESTIONS,
    ...more,
  });
}

/** Fills the one row of a request as the school's account. */
function fill(school: School, sheet: string, cells: Record<string, string | number>): void {
  const [about] = school.hand.column(sheet, 'about');
  if (!school.hand.change(sheet, 'about', String(about), cells)) throw new Error('The row is gone.');
}

function tick(world: DistrictWorld): void {
  world.call('districtTick');
}

const mailsAbout = (world: DistrictWorld, words: string) =>
  [...world.workspace.mails.values()].filter(({ subject }) => subject.includes(words));

test('an officer without the operator account asks two things; the tick lays the sheets, locks the titles and mails the chosen schools once', () => {
  const party = fork();
  const { world, schools } = party;
  const [one, two, three] = schools as [School, School, School];
  expect(define(party, [one, two])).toMatchObject({ state: 'done' });
  expect(String(define(party, [two, three], { title: 'Tivi cần thay', rows: 'many' }).message)).toContain(
    'vanhanh@donvi.example',
  );
  tick(world);
  expect(
    [one, two, three].map(({ hand }) => [hand.has('data-request-a'), hand.has('data-request-b')]),
  ).toEqual([
    [true, false],
    [true, true],
    [false, true],
  ]);
  expect(
    mailsAbout(world, 'Máy tính hỏng')
      .flatMap(({ to }) => to)
      .sort(),
  ).toEqual([one.account, two.account].sort());
  expect(
    world
      .rows('data-requests')
      .map(({ state, askedCount, answeredCount }) => [state, askedCount, answeredCount]),
  ).toEqual([
    ['Đang thu', 2, 0],
    ['Đang thu', 2, 0],
  ]);
  const sheet = world.workspace.spreadsheets
    .get(one.book)
    ?.sheets.find((each) => cellAt(each, 0, 0)?.value === 'thdt:data-request-a@1');
  expect(
    sheet?.protectedRanges.map(({ description, warningOnly }) => [description, warningOnly ?? false]),
  ).toEqual([
    ['THĐT: tiêu đề do đơn vị quản lý giữ', false],
    ['THĐT: cột do đơn vị quản lý giữ', false],
  ]);
  tick(world);
  expect(mailsAbout(world, 'Máy tính hỏng')).toHaveLength(2);
});

test('answers, totals, bad cells and missing schools gather as they come; hostile text stays text', () => {
  const party = fork();
  const { world, schools } = party;
  const [one, two, three] = schools as [School, School, School];
  define(party, schools);
  tick(world);
  const hostile = '=IMPORTXML("http://x.example","//a")';
  fill(one, 'data-request-a', { c1: 3, c2: '5/9/2026', c3: 'Có', c4: `'${hostile}` });
  fill(two, 'data-request-a', { c1: 'vài cái', c3: 'Không' });
  world.workspace.clock.advance(DAY / 24);
  tick(world);
  const [request] = world.rows('data-requests');
  expect(request).toMatchObject({ answeredCount: 1, missing: `${two.name}, ${three.name}` });
  expect(String(request?.totals)).toContain('Máy hỏng: 3');
  const rows = world.rows('collected-a');
  expect(rows[0]).toMatchObject({ school: 'TỔNG CỘNG (1/3 trường đã gửi)', c1: 3 });
  expect(rows.map(({ state }) => state)).toEqual(['', 'Đã gửi', 'Cần xem lại', 'Chưa gửi']);
  expect(rows[1]).toMatchObject({ school: one.name, c1: 3, c3: 'Có', c4: hostile });
  expect(String(rows[2]?.problems)).toMatch(/SL1 Máy tính hỏng!C3.*không phải là số/);
  const district = world.workspace.spreadsheets.get(world.spreadsheetId);
  const formulas = (district?.sheets ?? []).flatMap((sheet) =>
    sheet.rows.flatMap((row, index) =>
      (row ?? []).flatMap((_, column) => cellAt(sheet, index, column)?.formula ?? []),
    ),
  );
  expect(formulas.filter((formula) => formula.includes('IMPORTXML'))).toEqual([]);

  // the operator need not wait for the feed: read again now
  fill(two, 'data-request-a', { c1: 4 });
  expect(world.call('readDataRequest', { number: 1 })).toMatchObject({ state: 'done' });
  expect(world.finishJob().message).toContain('2/3 trường đã gửi');
  expect(world.rows('collected-a')[0]).toMatchObject({ c1: 7, c3: 'Có: 1; Không: 1' });
});

test('closing keeps every value in the district and locks the school’s sheet with what it holds', () => {
  const party = fork();
  const { world, schools } = party;
  const [one] = schools as [School];
  define(party, schools);
  tick(world);
  fill(one, 'data-request-a', { c1: 3, c3: 'Có' });
  expect(party.colleague.call('closeDataRequest', { number: 1 })).toMatchObject({ state: 'done' });
  tick(world);
  expect(world.rows('data-requests')[0]).toMatchObject({ state: 'Đã đóng', answeredCount: 1 });
  expect(world.rows('collected-a')[1]).toMatchObject({ school: one.name, c1: 3, c3: 'Có' });
  expect(world.rows('data-request-schools')).toEqual([]);
  expect(() => fill(one, 'data-request-a', { c1: 99 })).toThrow(/protected/);
  expect(rowsOf(world.workspace, one.book, 'data-request-a')[0]).toMatchObject({ c1: 3 });
  const titles = world.workspace.spreadsheets.get(one.book)?.sheets.map(({ properties }) => properties.title);
  expect(titles?.[titles.length - 1]).toBe('SL1 Máy tính hỏng (đã đóng)');
});

test('a sheet that a school deletes comes back with the next run, and what was read before stays', () => {
  const party = fork();
  const { world, schools } = party;
  const [one] = schools as [School];
  define(party, [one]);
  tick(world);
  fill(one, 'data-request-a', { c1: 3, c3: 'Có' });
  world.workspace.clock.advance(DAY / 24);
  tick(world);
  const book = structuredClone(world.workspace.spreadsheets.get(one.book));
  if (book === undefined) throw new Error('No workbook.');
  book.sheets = book.sheets.filter((sheet) => cellAt(sheet, 0, 0)?.value !== 'thdt:data-request-a@1');
  world.workspace.spreadsheets.put(one.book, book);
  world.call('readDataRequest', { number: 1 });
  world.finishJob();
  expect(world.rows('collected-a')[1]).toMatchObject({ state: 'Cần xem lại', c1: 3 });
  tick(world);
  expect(one.hand.has('data-request-a')).toBe(true);
});

test('stopped at any call of the run that publishes, the next one ends as the undisturbed one', () => {
  const party = fork();
  define(party, party.schools);
  party.world.call('consolidateSchools');
  const undisturbed = party.world.fork();
  opened.push(undisturbed);
  const { id } = undisturbed.run('continueJob').record;
  const stops = undisturbed.runtime.ledger.stopsOf(id);
  later(undisturbed);
  const expected = withoutDoubt(resultOf(undisturbed));
  expect(mailsAbout(undisturbed, 'Máy tính hỏng')).toHaveLength(3);
  for (let stop = 2; stop <= stops.length; stop += 9) {
    const killed = party.world.fork();
    killed.runtime.faults.killAtCall(stop, 'continueJob');
    killed.run('continueJob');
    killed.finishJob();
    later(killed);
    expect({
      stop,
      what: stops[stop - 1]?.what,
      differ: differences(withoutDoubt(resultOf(killed)), expected),
    }).toEqual({
      stop,
      what: stops[stop - 1]?.what,
      differ: [],
    });
    const perSchool = new Map<string, number>();
    for (const { to } of mailsAbout(killed, 'Máy tính hỏng'))
      perSchool.set(String(to), (perSchool.get(String(to)) ?? 0) + 1);
    expect([...perSchool.values()].every((count) => count === 1)).toBe(true);
    killed.close();
  }
});

/** An hour on, everything that moved is read once more. */
function later(world: DistrictWorld): void {
  world.workspace.clock.advance(DAY / 24);
  world.consolidate();
}

/** A mail that may have left is never sent again: its mark says so, and that alone may differ. */
function withoutDoubt(result: string): string {
  return result.replaceAll('Chưa rõ', 'Đã gửi');
}
