/** Kiểm tra, chấm điểm and Đề nghị công nhận: two officers, a school that corrects, publishing that is stopped, a list drawn up again. */
import { PersonAtScreen } from '../../local/sample/person-at-screen';
import { samplePlans } from '../support/district-world';
import { sheetTitled } from '../support/sheets';
import { DistrictWorld, OPERATOR } from './support/district-world';
import { enterMonth, full, type School, schoolsOf, submit } from './support/schools';

const MONTH = '2026-09';
const EVE = Date.parse('2026-09-24T16:00:00+07:00');
const OTHER = 'canbo@donvi.example';
const DAY = 24 * 60 * 60 * 1000;

interface Checked {
  code: string;
  maximum: number;
  computed?: { state: string; points?: number; sentence: string };
  submitted?: { self?: number };
  entry: { points?: number; revision: number; remark: string };
}
interface View {
  state: string;
  schoolId: string;
  revision: number;
  submission: { state: string; remark?: string; acts: string[] };
  standards: { criteria: { indicators: Checked[] }[] }[];
  team: { person: string; relation?: string }[];
}
interface Answer {
  state: string;
  message?: string;
  page: { view: View; operator: string; isOperator: boolean };
  entries: { code: string; state: string; by?: string; theirs?: { points?: number } }[];
}

let base: DistrictWorld;
let world: DistrictWorld;
let school: School;
let officer: PersonAtScreen;
let other: PersonAtScreen;
let schoolId: string;
const place = () => ({ school: schoolId, month: MONTH, round: 'roundOne' });

/** A district with one school that has submitted September, consolidated; the colleague may edit the district's workbook. */
beforeAll(() => {
  base = DistrictWorld.withTemplate(samplePlans('TH'));
  base.provision();
  base.workspace.clock.set(EVE);
  base.colleague(OTHER);
  base.runtime.grant(OTHER, base.script);
  const [first] = schoolsOf(base) as [School];
  enterMonth(first, MONTH, full);
  submit(first, MONTH);
  base.consolidate();
});
afterAll(() => base.close());
beforeEach(() => sit(base.fork()));
afterEach(() => world.close());

function sit(into: DistrictWorld): void {
  world = into;
  [school] = schoolsOf(world) as [School];
  officer = world.person;
  other = new PersonAtScreen(world.runtime, world.script, world.spreadsheetId, OTHER);
  schoolId = String(world.rows('schools')[0]?.id);
}

const call = (person: PersonAtScreen, name: string, request: unknown): Answer =>
  person.call<Answer>(name, request);
const load = (person = officer): View => call(person, 'loadVerification', place()).page.view;
const indicatorsOf = ({ standards }: View): Checked[] =>
  standards.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators));

function saveAll(person: PersonAtScreen, pointsOf: (indicator: Checked) => number): void {
  const entries = indicatorsOf(load(person)).map((indicator) => ({
    code: indicator.code,
    points: pointsOf(indicator),
    notApplicable: false,
    remark: pointsOf(indicator) < indicator.maximum ? 'Chưa đủ minh chứng' : '',
    baseRevision: indicator.entry.revision,
  }));
  const { entries: saved } = call(person, 'saveVerification', { ...place(), entries });
  expect(new Set(saved.map(({ state }) => state))).toEqual(new Set(['saved']));
}

/** Both read the page; then both save their points for the same indicator. */
test('two officers at once, one without the operator account: the second sees what the first saved, nothing is lost', () => {
  const entry = (points: number) => ({
    code: '1.1.1',
    points,
    notApplicable: false,
    remark: '',
    baseRevision: 0,
  });
  expect(call(officer, 'saveVerification', { ...place(), entries: [entry(0)] }).entries[0]?.state).toBe(
    'saved',
  );
  const late = call(other, 'saveVerification', {
    ...place(),
    entries: [entry(1), { ...entry(1), code: '1.1.2' }],
  });
  expect(late.entries).toMatchObject([
    { code: '1.1.1', state: 'conflict', by: OPERATOR, theirs: { points: 0 } },
    { code: '1.1.2', state: 'saved' },
  ]);
  const known = indicatorsOf(load()).filter(({ code }) => ['1.1.1', '1.1.2'].includes(code));
  expect(known.map(({ entry: { points } }) => points)).toEqual([0, 1]);
  expect(call(other, 'recountSchool', place())).toMatchObject({ state: 'refused' });
  expect(call(other, 'recountSchool', place()).message).toContain(OPERATOR);
});

test('the office counts the registers afresh, and keeps its count for officers who cannot', () => {
  school.hand.change('profile', 'name', school.name, { lineSpeed: 500 });
  expect(call(officer, 'recountSchool', place()).state).toBe('page');
  const counted = indicatorsOf(load(other)).filter(({ computed }) => computed !== undefined);
  expect(counted.length).toBeGreaterThan(40);
  expect(counted.some(({ computed }) => computed?.state === 'no-data')).toBe(true);
});

test('the file for the visit holds the school’s registers as they were counted, for every officer; a later count brings the newer ones', () => {
  const annexes = () => {
    const { paper } = other.call<{ paper: { annexes: { type: string; wide?: boolean; body: unknown[] }[] } }>(
      'loadVerificationPaper',
      { ...place(), paper: 'dossier' },
    );
    return paper.annexes.map(({ type, wide, body }) => ({ type, wide, text: JSON.stringify(body) }));
  };
  expect(annexes()).toHaveLength(5);
  expect(annexes()[4]?.text).toContain('Tính lại từ sổ');
  school.hand.type('room-log', [{ date: '3/9/2026', room: 'Phòng Tin học', planned: 4 }]);
  expect(call(officer, 'recountSchool', place()).state).toBe('page');
  const registers = annexes()[4];
  expect(registers).toMatchObject({ type: 'PHỤ LỤC 5', wide: true });
  expect(registers?.text).toMatch(/5\.\d+\. Nhật ký phòng.*3\/9\/2026/);
  school.hand.type('room-log', [{ date: '4/9/2026', room: 'Phòng Tin học', planned: 3 }]);
  world.workspace.clock.advance(DAY / 24);
  world.consolidate();
  expect(annexes()[4]?.text).toContain('4/9/2026');
  expect(world.rows('verification-registers')).toHaveLength(1);
});

test('a round closed by an officer is in the figures at once, and in the school after the operator’s run, on a sheet it cannot edit', () => {
  saveAll(other, ({ maximum }) => maximum / 2);
  const done = call(other, 'finishVerification', place());
  expect(done.message).toContain(`khi tài khoản vận hành ${OPERATOR} chạy`);
  const before = world.rows('facts').find(({ month }) => month === '9/2026');
  expect(Number(before?.roundOneTotal)).toBeGreaterThan(0);
  expect(world.messagesAs(OTHER, 'publishVerification').join()).toContain(OPERATOR);
  expect(world.rows('verification', school.book)).toEqual([]);
  world.call('publishVerification');
  expect(world.finishJob().state).toBe('finished');
  const [total, ...rows] = world.rows('verification', school.book);
  expect(total).toMatchObject({
    month: '9/2026',
    round: 'Đợt 1 – trên hệ thống',
    points: before?.roundOneTotal,
  });
  expect(rows[0]).toMatchObject({ indicator: '1.1.1', state: 'Chưa đạt', remark: 'Chưa đủ minh chứng' });
  expect(() => school.hand.change('verification', 'indicator', '1.1.1', { points: 99 })).toThrow();
  expect(world.rows('facts').find(({ month }) => month === '9/2026')).toMatchObject({
    roundOneTotal: before?.roundOneTotal,
  });
  expect(world.rows('verifications')[0]?.publishedAt).not.toBe('');
});

test('a month is returned with remarks, corrected, submitted again and confirmed; the school’s own cells decide nothing', () => {
  expect(call(other, 'decideMonth', { ...place(), act: 'returned', remark: '' })).toMatchObject({
    state: 'refused',
  });
  const remark = 'Bổ sung minh chứng tiêu chí 1.1';
  expect(
    call(other, 'decideMonth', { ...place(), act: 'returned', remark }).page.view.submission,
  ).toMatchObject({
    state: 'returned',
    remark,
    acts: ['reopened'],
  });
  world.consolidate();
  expect(world.rows('reports', school.book).at(-1)).toMatchObject({
    state: 'Trả lại để bổ sung',
    districtRemark: remark,
  });
  expect(school.person.call('recountMonthlyScore', MONTH).page).toMatchObject({ state: 'returned', remark });
  world.workspace.clock.advance(60_000);
  expect(submit(school, MONTH).state).toBe('submitted');
  world.workspace.clock.advance(DAY);
  world.consolidate();
  expect(load(other).submission.state).toBe('submitted');
  // a school that writes "confirmed" itself is still only submitted
  school.hand.change('reports', 'state', 'Đã nộp', { state: 'Đã xác nhận' });
  world.workspace.clock.advance(DAY);
  world.consolidate();
  const state = () => world.rows('facts').find(({ month }) => month === '9/2026')?.state;
  expect(state()).toBe('Đã nộp');
  call(other, 'decideMonth', { ...place(), act: 'confirmed', remark: '' });
  world.consolidate();
  expect(state()).toBe('Đã xác nhận');
  expect(school.person.call('recountMonthlyScore', MONTH).page).toMatchObject({ state: 'confirmed' });
  expect(world.rows('month-reviews', school.book).map(({ act }) => act)).toEqual([
    'Xác nhận',
    'Trả lại để bổ sung',
  ]);
  const log = world.rows('activity-log').map(({ what, result, who }) => [what, result, who]);
  expect(log).toContainEqual(['Trả lại để bổ sung tháng 9/2026', remark, OTHER]);
});

/** Every fourth call, so that the whole suite stays short. */
test('publishing that is stopped at any call comes to the same sheets', () => {
  saveAll(officer, ({ maximum }) => maximum);
  call(officer, 'finishVerification', place());
  call(officer, 'decideMonth', { ...place(), act: 'confirmed', remark: '' });
  world.call('publishVerification');
  const seen = (each: DistrictWorld) => ({
    results: each.rows('verification', school.book).map(({ checkedAt: _, ...row }) => row),
    reviews: each.rows('month-reviews', school.book).map(({ at: _, ...row }) => row),
    reports: each.rows('reports', school.book),
    facts: each.rows('facts').map(({ readAt: _, ...row }) => row),
    isPublished: each.rows('verifications').map(({ publishedAt }) => publishedAt !== ''),
  });
  const start = world.fork();
  const stops = world.runtime.ledger.stopsOf(world.run('continueJob').record.id);
  const expected = seen(world);
  expect(expected.results.length).toBeGreaterThan(40);
  for (let stop = 1; stop <= stops.length; stop += 4) {
    const killed = start.fork();
    killed.runtime.faults.killAtCall(stop, 'continueJob');
    expect(killed.run('continueJob').status).toBe('killed');
    expect({ stop, state: killed.finishJob().state, seen: seen(killed) }).toEqual({
      stop,
      state: 'finished',
      seen: expected,
    });
    killed.close();
  }
  start.close();
});

test('somebody who works at the school is assigned only with a reason, which is logged', () => {
  call(officer, 'recountSchool', place());
  const wish = { round: 'roundOne', person: 'hà mai lan', task: 'member', schools: [schoolId] };
  const warned = officer.call('saveAssignments', wish) as { state: string; warnings: { relation: string }[] };
  expect(warned.state).toBe('warned');
  expect(warned.warnings[0]?.relation).toContain('đang làm việc ở trường');
  expect(world.rows('assignments')).toEqual([]);
  officer.call('saveAssignments', { ...wish, reason: 'Thiếu người' });
  expect(load().team).toMatchObject([
    { person: 'hà mai lan', relation: expect.stringContaining('Hà Mai Lan') },
  ]);
  expect(
    world
      .rows('activity-log')
      .map(({ result }) => String(result))
      .join(),
  ).toContain('Lý do vẫn phân công: Thiếu người');
});

test('points typed on the phone sheet are taken at once; a cell that says nothing, and another’s newer points, are told', () => {
  const [first] = indicatorsOf(load());
  expect(call(other, 'openVisitSheet', place())).toMatchObject({
    message: expect.stringContaining('Phiếu 1'),
  });
  const { title, columnOf } = sheetTitled(world.workspace, world.spreadsheetId, 'visit-one');
  const typeAt = (row: number, text: string) =>
    world.runtime.editCell(world.spreadsheetId, OTHER, `'${title}'!${columnOf('points')}${row}`, text);
  typeAt(4, '0,5');
  const rows = () => world.rows('visit-one');
  expect(rows()[1]).toMatchObject({ code: first?.code, review: '✓' });
  expect(indicatorsOf(load())[0]?.entry.points).toBe(0.5);
  typeAt(5, 'nhiều');
  expect(String(rows()[2]?.review)).toContain('Không hiểu');
  const second = indicatorsOf(load())[0];
  call(officer, 'saveVerification', {
    ...place(),
    entries: [
      {
        code: second?.code,
        points: 1,
        notApplicable: false,
        remark: '',
        baseRevision: second?.entry.revision,
      },
    ],
  });
  typeAt(4, '0');
  expect(String(rows()[1]?.review)).toContain(`${OPERATOR} đã lưu 1`);
  expect(indicatorsOf(load())[0]?.entry.points).toBe(1);
});

test('a list for recognition is kept with its rules and data, and drawn up again from them when everything else has changed', () => {
  const hand = world.hand();
  world.call('adoptSample', { by: 'Lê Thị Mai', understood: true });
  for (const [key, value] of [
    ['recognition.total', '80'],
    ['recognition.standards', '1: 70'],
    ['recognition.basis', 'Đợt 1'],
    ['recognition.proposal', 'Không'],
  ] as const)
    hand.change('district-settings', 'key', key, { value });
  saveAll(officer, ({ maximum }) => maximum);
  call(officer, 'finishVerification', place());
  const kept = officer.call<{
    state: string;
    message: string;
    page: { lists: { id: string }[]; judged: { outcome: string }[] };
  }>('keepRecognition', { title: 'Danh sách 2027' });
  expect(kept).toMatchObject({ state: 'page', page: { judged: [{ outcome: 'proposed' }] } });
  const list = kept.page.lists[0]?.id;
  officer.call('noteRecognitionDecision', { list, number: '12/QĐ', on: '2027-05-20' });
  // years later: other thresholds, the round reopened, the points of the day gone
  hand.change('district-settings', 'key', 'recognition.total', { value: '99,9' });
  call(officer, 'reopenVerification', { ...place(), why: 'Chấm lại' });
  const shown = officer.call('showRecognitionList', { list }).shown;
  expect(shown).toMatchObject({
    isSame: true,
    judged: [{ outcome: 'proposed' }],
    list: { decisionText: expect.stringContaining('12/QĐ') },
  });
  hand.change('recognition-schools', 'list', String(list), { total: 1 });
  expect(officer.call('showRecognitionList', { list }).shown).toMatchObject({ isSame: false });
});
