/** Tổng hợp các trường on the local Workspace: complete, exact about what could not be read, repeatable, resumable. */
import { createHash } from 'node:crypto';
import { saveFile } from '../../local/services/drive/changes';
import type { DriveFile } from '../../local/state/records';
import type { Spreadsheet } from '../../local/state/spreadsheet/model';
import { DistrictWorld } from './support/district-world';
import { type School, schoolsOf } from './support/schools';

const DAY = 24 * 60 * 60 * 1000;
const SCHOOLS = 4;

const opened: DistrictWorld[] = [];
afterAll(() => {
  for (const world of opened) world.close();
});

type Score = readonly [code: string, maximum: number, self: number];

const SCORES: readonly Score[] = [
  ['1.1.1', 2, 2],
  ['1.2.1', 2, 1],
  ['2.3.4', 2, 2],
];

function snapshotOf(scores: readonly Score[], mend = ''): string {
  return JSON.stringify({
    month: '2026-09',
    settings: 1,
    points: 'sample',
    total: {},
    indicators: scores.map(([code, maximum, self]) => [
      code,
      maximum,
      null,
      self,
      false,
      '',
      '',
      '',
      '',
      [mend, '', ''],
    ]),
  });
}

/** What submitting leaves behind: the score rows and the closed copy with its digest. */
function submit(school: School, scores = SCORES, mend = '', submittedAt = '2026-09-24 10:00'): void {
  school.hand.type(
    'scores',
    scores.map(([indicator, maximumPoints, selfPoints]) => ({
      month: '9/2026',
      indicator,
      maximumPoints,
      selfPoints,
      notApplicable: false,
    })),
  );
  const snapshot = snapshotOf(scores, mend);
  school.hand.type('reports', [
    {
      kind: 'Chấm điểm tháng',
      period: '9/2026',
      state: 'Đã nộp',
      submittedAt: `'${submittedAt}`,
      digest: createHash('sha256').update(snapshot).digest('hex'),
      snapshot,
      settingsVersion: '1',
    },
  ]);
}

function provisioned(): DistrictWorld {
  const world = DistrictWorld.withTemplate(SCHOOLS);
  world.provision();
  world.workspace.clock.advance(25 * DAY);
  return world;
}

const base = provisioned();
opened.push(base);
const fork = (): { world: DistrictWorld; schools: School[] } => {
  const world = base.fork();
  opened.push(world);
  return { world, schools: schoolsOf(world) };
};

function changeBook(world: DistrictWorld, id: string, change: (spreadsheet: Spreadsheet) => void): void {
  const spreadsheet = world.workspace.spreadsheets.get(id);
  if (spreadsheet === undefined) throw new Error(`No workbook ${id}`);
  const copy = structuredClone(spreadsheet);
  change(copy);
  copy.revision += 1;
  world.workspace.spreadsheets.put(id, copy);
  touch(world, id);
}

/** Changes a file, as its feed will tell after a while. */
function touch(world: DistrictWorld, id: string, more: Partial<DriveFile> = {}): void {
  const file = world.workspace.files.get(id);
  if (file === undefined) throw new Error(`No file ${id}`);
  saveFile(world.workspace, { ...file, ...more, modifiedTime: world.workspace.clock.now() });
}

/** Time in which the feed catches up. */
function wait(world: DistrictWorld): void {
  world.workspace.clock.advance(DAY);
}

/** What the district sees, without the moments of reading. */
function seen(world: DistrictWorld): unknown {
  return {
    facts: world.rows('facts').map(({ readAt: _, ...row }) => row),
    overview: world.rows('overview').map(({ readAt: _, ...row }) => row),
    schools: world.rows('schools').map(({ lastRead: _, ...row }) => row),
  };
}

function readsIn(world: DistrictWorld, action: () => void): number {
  const mark = world.runtime.ledger.mark();
  action();
  return world.runtime.ledger.entries(mark).filter(({ kind }) => kind === 'sheets.read').length;
}

test('submissions become facts and an overview; the schools without one are named', () => {
  const { world, schools } = fork();
  for (const school of schools.slice(0, 2)) submit(school, SCORES, 'Bổ sung minh chứng');
  const progress = world.consolidate();
  expect(progress.state).toBe('finished');
  expect(progress.message).toBe(
    `Tháng 9/2026: 2/${SCHOOLS} trường đã nộp; chưa nộp: ${schools
      .slice(2)
      .map(({ name }) => name)
      .join(', ')}.`,
  );
  const rows = world.rows('overview').filter(({ month }) => month === '9/2026');
  expect(rows).toHaveLength(SCHOOLS);
  const first = rows.find(({ school }) => school === schools[0]?.name);
  expect(first).toMatchObject({
    state: 'Đã nộp',
    metCount: 2,
    applicableCount: 3,
    selfTotal: 5,
    daysLate: 0,
  });
  expect(String(first?.toMend)).toContain('1.2.1');
  expect(String(first?.toMend)).toContain('Bổ sung minh chứng');
  expect(rows.find(({ school }) => school === schools[2]?.name)).toMatchObject({
    state: 'Chưa nộp',
    daysLate: 1,
  });
  const log = world.rows('activity-log').filter(({ what }) => what === 'Nhận bản nộp tháng 9/2026');
  expect(log.map(({ school }) => school)).toEqual(schools.slice(0, 2).map(({ name }) => name));
});

test('only workbooks that changed are read again', () => {
  const { world, schools } = fork();
  expect(readsIn(world, () => world.consolidate())).toBe(SCHOOLS);
  world.workspace.clock.advance(DAY / 24);
  expect(readsIn(world, () => world.consolidate())).toBe(0);
  const [one] = schools;
  if (one) submit(one);
  world.workspace.clock.advance(DAY / 24);
  expect(readsIn(world, () => world.consolidate())).toBe(1);
  expect(world.rows('overview').filter(({ state }) => state === 'Đã nộp')).toHaveLength(1);
});

test('renamed and moved sheets, moved columns and columns of their own change nothing', () => {
  const { world, schools } = fork();
  for (const school of schools) submit(school);
  const plain = base.fork();
  opened.push(plain);
  for (const school of schoolsOf(plain)) submit(school);
  plain.consolidate();
  changeBook(world, schools[1]?.book ?? '', (spreadsheet) => {
    spreadsheet.sheets.reverse();
    for (const [index, sheet] of spreadsheet.sheets.entries()) {
      sheet.properties.index = index;
      sheet.properties.title = `Trang ${index} (mới)`;
      // The first column of data goes to the end, a column of the school's own stands in its place.
      const width = sheet.rows[0]?.length ?? 0;
      sheet.rows = sheet.rows.map((row) => {
        if (row === undefined || width < 2) return row;
        const moved = [...row];
        moved[width] = row[1];
        moved[1] = undefined;
        return moved;
      });
      sheet.properties.gridProperties = {
        ...sheet.properties.gridProperties,
        columnCount: (sheet.properties.gridProperties?.columnCount ?? 0) + 1,
      };
    }
  });
  world.consolidate();
  const strip = (state: DistrictWorld) =>
    JSON.stringify(state.rows('overview').map(({ workbook: _, ...row }) => row));
  expect(strip(world)).toBe(strip(plain));
});

test('a trashed, an unshared, a swapped and a damaged workbook are named with what to do; the last good data stay', () => {
  const { world, schools } = fork();
  for (const school of schools) submit(school);
  world.consolidate();
  const before = world.rows('facts');
  const rows = world.rows('schools');
  const [trashed, unshared, damaged, strange] = schools;
  if (!trashed || !unshared || !damaged || !strange) throw new Error('Four schools are needed.');
  wait(world);
  touch(world, trashed.book, { trashed: true, explicitlyTrashed: true });
  const folder = String(rows.find(({ name }) => name === unshared.name)?.folderId);
  for (const id of [folder, unshared.book]) {
    const owner = world.workspace.files.get(id)?.permissions.filter(({ role }) => role === 'owner') ?? [];
    touch(world, id, { permissions: owner });
  }
  changeBook(world, damaged.book, (spreadsheet) => {
    const sheet = spreadsheet.sheets.find(({ rows: [first] }) =>
      String(first?.[0]?.value).startsWith('thdt:reports@'),
    );
    if (sheet?.rows[0]) sheet.rows[0] = [{ value: 'ghi đè' }, ...sheet.rows[0].slice(1)];
  });
  changeBook(world, strange.book, (spreadsheet) => {
    const sheet = spreadsheet.sheets.find(({ rows: [first] }) =>
      String(first?.[0]?.value).startsWith('thdt:about@'),
    );
    if (!sheet) return;
    sheet.rows = sheet.rows.map((row) =>
      row?.some((cell) => cell?.value === 'schoolId')
        ? row.map((cell) =>
            cell?.value === rows.find(({ name }) => name === strange.name)?.id ? { value: 'khác' } : cell,
          )
        : row,
    );
  });
  wait(world);
  const progress = world.consolidate();
  expect(progress.state).toBe('finished');
  const codes = new Map(
    progress.problems.map(({ code, place, remedy }) => [place?.split(',')[0], { code, remedy }]),
  );
  expect(codes.get(trashed.name)?.code).toBe('school.trashed');
  expect(codes.get(unshared.name)?.code).toBe('school.unshared');
  expect(codes.get(damaged.name)?.code).toMatch(/^table\./);
  expect(codes.get(strange.name)?.code).toBe('school.other-workbook');
  for (const { remedy } of codes.values()) expect(remedy).toMatch(/\S/);
  for (const school of world.rows('schools')) expect(String(school.lastProblem)).toMatch(/\S/);
  const figures = (all: Record<string, unknown>[]) =>
    all.map(({ id, state, selfTotal, snapshot }) => ({ id, state, selfTotal, snapshot }));
  expect(figures(world.rows('facts'))).toEqual(figures(before));
});

test('a script in another Cloud project, or without its grants, says so with both numbers; nothing is lost and nothing made', () => {
  const { world, schools } = fork();
  for (const school of schools) submit(school);
  world.consolidate();
  const before = seen(world);
  const script = world.workspace.scripts.get(world.script);
  if (script === undefined) throw new Error('No script.');
  const known = world.setting('cloudProject');
  expect(known).toBe(script.cloudProject);
  const fromStart = () => {
    world.call('consolidateFromStart');
    return world.finishJob();
  };
  world.workspace.scripts.put(script.id, { ...script, cloudProject: '100000000001' });
  const moved = fromStart();
  expect(moved).toMatchObject({ state: 'failed', problems: [{ code: 'google.other-project' }] });
  expect(moved.problems[0]?.message).toMatch(new RegExp(`100000000001.*${known}`));
  const files = world.workspace.files.values().length;
  world.call('createTemplate');
  expect(world.person.messages[world.person.messages.length - 1]).toContain(known);
  expect(world.workspace.files.values()).toHaveLength(files);

  world.workspace.scripts.put(script.id, script);
  const grants = world.workspace.fileGrants.ids();
  for (const id of grants) world.workspace.fileGrants.delete(id);
  const lost = fromStart();
  expect(lost).toMatchObject({ state: 'failed', problems: [{ code: 'google.grant-lost' }] });
  expect(lost.problems[0]?.remedy).toContain('cấp quyền lại');
  expect(seen(world)).toEqual(before);
  for (const id of grants) world.workspace.fileGrants.put(id, { granted: world.workspace.clock.now() });
  expect(fromStart()).toMatchObject({ state: 'finished', done: SCHOOLS });
  expect(seen(world)).toEqual(before);
});

test('what a school typed never becomes a formula of the district', () => {
  const { world, schools } = fork();
  const hostile = '=IMPORTXML("http://x.example","//a")';
  const [school] = schools;
  if (!school) throw new Error('A school is needed.');
  submit(school, SCORES, hostile);
  school.hand.type('reports', [
    {
      kind: 'Chấm điểm tháng',
      period: '10/2026',
      state: 'Đã nộp',
      submittedAt: `'${hostile}`,
      digest: `'+1`,
      snapshot: `'${hostile}`,
    },
  ]);
  world.consolidate();
  world.workspace.clock.advance(10 * DAY);
  world.consolidate();
  const district = world.workspace.spreadsheets.get(world.spreadsheetId);
  const ours = ['Việc hôm nay', 'Theo cấp học'];
  const formulas = (district?.sheets ?? []).flatMap(({ properties: { title }, rows }) =>
    rows.flatMap((row) =>
      (row ?? []).flatMap((cell) => (cell?.formula ? [{ title, formula: cell.formula }] : [])),
    ),
  );
  expect(formulas.filter(({ title }) => !ours.includes(title))).toEqual([]);
  expect(formulas.filter(({ formula }) => formula.includes('IMPORTXML'))).toEqual([]);
  expect(JSON.stringify(world.rows('overview'))).toContain('IMPORTXML');
});

test('a copy changed after it was seen shows, and the district keeps its own', () => {
  const { world, schools } = fork();
  const [school] = schools;
  if (!school) throw new Error('A school is needed.');
  submit(school);
  world.consolidate();
  wait(world);
  const better: readonly Score[] = SCORES.map(([code, maximum]) => [code, maximum, maximum]);
  const snapshot = snapshotOf(better);
  school.hand.change('reports', 'period', '9/2026', {
    snapshot,
    digest: createHash('sha256').update(snapshot).digest('hex'),
  });
  wait(world);
  world.consolidate();
  const facts = world
    .rows('facts')
    .find(({ schoolName, month }) => schoolName === school.name && month === '9/2026');
  expect(facts).toMatchObject({
    selfTotal: 5,
    metCount: 2,
    changedAfterSubmission: true,
    snapshot: snapshotOf(SCORES),
  });
});

test('stopped at any call, the next run ends as the undisturbed one', () => {
  const { world: start, schools } = fork();
  for (const school of schools.slice(0, 3)) submit(school);
  start.call('consolidateSchools');
  const undisturbed = start.fork();
  opened.push(undisturbed);
  const stops = undisturbed.runtime.ledger.stopsOf(undisturbed.run('continueJob').record.id);
  const expected = seen(undisturbed);
  for (let stop = 1; stop <= stops.length; stop += 3) {
    const killed = start.fork();
    killed.runtime.faults.killAtCall(stop, 'continueJob');
    expect(killed.run('continueJob').status).toBe('killed');
    expect({ stop, state: killed.finishJob().state }).toEqual({ stop, state: 'finished' });
    expect({ stop, what: stops[stop - 1]?.what, seen: seen(killed) }).toEqual({
      stop,
      what: stops[stop - 1]?.what,
      seen: expected,
    });
    killed.close();
  }
});

test('after any sequence of edits a rebuild from the start gives the same, cell by cell', () => {
  const { world, schools } = fork();
  const [one, two, three] = schools;
  if (!one || !two || !three) throw new Error('Three schools are needed.');
  submit(one);
  world.consolidate();
  wait(world);
  submit(two, SCORES.slice(0, 2), 'Sửa sổ', '2026-09-27 08:00');
  world.consolidate();
  wait(world);
  three.hand.type('scores', [
    { month: '9/2026', indicator: '1.1.1', maximumPoints: 2, selfPoints: 1, notApplicable: false },
  ]);
  one.hand.change('scores', 'indicator', '1.1.1', { selfPoints: 1 });
  wait(world);
  world.consolidate();
  const incremental = seen(world);
  world.call('consolidateFromStart');
  expect(world.finishJob().done).toBe(SCHOOLS);
  expect(seen(world)).toEqual(incremental);
});
