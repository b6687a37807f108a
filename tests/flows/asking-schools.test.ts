/** What goes between the office and its schools: data at short notice, petitions and their answers, the calendar of chuyên đề. */
import { cellAt } from '../../local/state/spreadsheet/grid';
import { shownTitles } from '../support/sheets';
import {
  askingBase,
  DAY,
  define,
  fill,
  later,
  mailsAbout,
  type Party,
  partyIn,
  seminarOf,
  shownIn,
  tick,
} from './support/asking';
import { type DistrictWorld, rowsOf } from './support/district-world';
import { differences, resultOf } from './support/same-result';
import type { School } from './support/schools';

const base = askingBase();
const opened: DistrictWorld[] = [base];
afterAll(() => {
  for (const world of opened) world.close();
});

function fork(): Party {
  const party = partyIn(base);
  opened.push(party.world);
  return party;
}

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
  for (const { htmlBody } of mailsAbout(world, 'Máy tính hỏng'))
    expect(htmlBody).toContain('ĐIỂM MẪU – TẬP HUẤN');
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
  const laid = shownTitles(world.workspace, one.book)['SL1 Máy tính hỏng (đã đóng)'];
  expect(laid).toContain(' · ĐIỂM MẪU – TẬP HUẤN');
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

interface ShownPetitions {
  readonly petitions: { readonly id: string; readonly school: string; readonly seen: string }[];
}

function answerTo({ colleague }: Party, { name }: School, answer: string): void {
  colleague.call('openPetitions');
  const own = shownIn<ShownPetitions>(colleague).petitions.find(({ school }) => school === name);
  const request = { id: own?.id, seen: own?.seen, state: 'answered', answer, answeredBy: 'Vũ Thị Sen' };
  expect(colleague.call('answerPetition', request)).toMatchObject({ state: 'done' });
}

test('stopped at any call of the run that gathers and publishes, the next one ends as the undisturbed one', () => {
  const party = fork();
  const { schools, colleague } = party;
  const [one, two] = schools as [School, School];
  const petition = (content: string) => ({
    date: '20/9/2026',
    kind: 'Kiến nghị',
    content,
    addressee: 'Đơn vị quản lý',
  });
  // there already: a request, a chuyên đề and a petition
  define(party, schools, { title: 'Tivi cần thay' });
  colleague.call('saveSeminar', seminarOf([one, two]));
  one.hand.type('requests', [petition('Xin thêm đường truyền')]);
  later(party.world);
  // news of each kind in both directions
  fill(one, 'data-request-a', { c1: 3, c3: 'Có' });
  one.hand.change('attendance-a', 'school', two.name, { count: 3 });
  two.hand.type('requests', [petition('Xin máy chiếu')]);
  define(party, schools);
  colleague.call('saveSeminar', seminarOf([two, one], 'Soạn bài giảng điện tử'));
  answerTo(party, one, 'Sẽ lắp trong tháng 10.');
  party.world.workspace.clock.advance(DAY / 24);
  party.world.call('consolidateSchools');
  const undisturbed = party.world.fork();
  opened.push(undisturbed);
  const { id } = undisturbed.run('continueJob').record;
  const stops = undisturbed.runtime.ledger.stopsOf(id);
  later(undisturbed);
  const expected = withoutDoubt(resultOf(undisturbed));
  expect(mailsAbout(undisturbed, 'Máy tính hỏng')).toHaveLength(3);
  expect(undisturbed.rows('petitions').map(({ content, sentAt }) => [content, sentAt !== ''])).toEqual([
    ['Xin thêm đường truyền', true],
    ['Xin máy chiếu', false],
  ]);
  expect(undisturbed.rows('seminar-attendance')).toHaveLength(4);
  for (let stop = 2; stop <= stops.length; stop += 12) {
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

interface Missing {
  readonly missing: {
    readonly schools: { schoolId: string; name: string; hindrance: string; subject: string; html: string }[];
  };
}

test('schools that still owe their data are reminded once a day, whoever asks for it and for however many requests', () => {
  const party = fork();
  const { world, schools, colleague } = party;
  const [one, two, three] = schools as [School, School, School];
  define(party, schools);
  define(party, [two], { title: 'Tivi cần thay' });
  tick(world);
  fill(one, 'data-request-a', { c1: 3, c3: 'Có' });
  later(world);
  const seen = () => colleague.call<Missing>('loadMissingSchools', { number: 1 }).missing.schools;
  expect(seen().map(({ name }) => name)).toEqual([two.name, three.name]);
  expect(seen()[0]?.subject).toContain('số liệu của 2 lần thu');
  expect(seen()[0]?.html).toContain('Tivi cần thay');
  // meanwhile the third answers: the operator's run reads before it reminds
  fill(three, 'data-request-a', { c1: 0, c3: 'Không' });
  const everybody = { number: 1, schools: seen().map(({ schoolId }) => schoolId) };
  expect(String(colleague.call('remindMissingSchools', everybody).message)).toContain('Đã xếp hàng nhắc 2');
  expect(seen()[0]?.hindrance).toBe('Đã xếp hàng để nhắc.');
  world.workspace.clock.advance(DAY / 24);
  tick(world);
  const reminders = () => mailsAbout(world, 'Nhắc gửi số liệu').map(({ to }) => String(to));
  expect(reminders()).toEqual([two.account]);
  // the operator presses the button too, for the other request
  const again = { number: 2, schools: everybody.schools };
  expect(JSON.stringify(world.call('remindMissingSchools', again))).toContain('Đã gửi 0 thư');
  expect(seen().map(({ hindrance }) => hindrance)).toEqual(['Hôm nay đã nhắc trường này.']);
  expect(world.rows('reminder-log').filter(({ stage }) => stage === 'Đơn vị nhắc')).toMatchObject([
    { school: two.name, state: 'Đã gửi', mailbox: two.account },
  ]);
  world.workspace.clock.advance(DAY);
  expect(JSON.stringify(world.call('remindMissingSchools', again))).toContain('Đã gửi 1 thư');
  expect(reminders()).toEqual([two.account, two.account]);
});

test('a petition comes into the office’s list, is answered by an officer, and the school reads the answer on a sheet it cannot change', () => {
  const { world, schools, colleague } = fork();
  const [one, two] = schools as [School, School];
  const hostile = '=HYPERLINK("http://x.example","bấm")';
  one.hand.type('requests', [
    { date: '20/9/2026', kind: 'Khó khăn, vướng mắc', content: `'${hostile}`, addressee: 'Đơn vị quản lý' },
    { date: '20/9/2026', kind: 'Kiến nghị', content: 'Việc nội bộ', addressee: 'Hiệu trưởng' },
  ]);
  two.hand.type('requests', [
    { date: '19/9/2026', kind: 'Kiến nghị', content: 'Xin thêm đường truyền', addressee: 'Đơn vị quản lý' },
  ]);
  world.workspace.clock.advance(DAY / 24);
  world.consolidate();
  const list = () =>
    world
      .rows('petitions')
      .map(({ school, content, state, answer, position }) => [school, content, state, answer, position]);
  expect(list()).toEqual([
    [one.name, hostile, '', '', 1],
    [two.name, 'Xin thêm đường truyền', '', '', 2],
  ]);
  colleague.call('openPetitions');
  const shown = shownIn<ShownPetitions>(colleague);
  const petition = shown.petitions.find(({ school }) => school === two.name);
  const answer = {
    id: petition?.id,
    seen: petition?.seen,
    state: 'answered',
    answer: 'Sẽ lắp trong tháng 10.',
    answeredBy: 'Vũ Thị Sen',
  };
  expect(colleague.call('answerPetition', answer)).toMatchObject({ state: 'done' });
  // somebody else's screen is out of date now
  expect(colleague.call('answerPetition', { ...answer, answer: 'Không.' })).toMatchObject({
    state: 'refused',
  });
  tick(world);
  expect(rowsOf(world.workspace, two.book, 'request-answers')).toMatchObject([
    {
      content: 'Xin thêm đường truyền',
      state: 'Đã trả lời',
      answer: 'Sẽ lắp trong tháng 10.',
      answeredBy: 'Vũ Thị Sen',
    },
  ]);
  expect(() =>
    two.hand.change('request-answers', 'answer', 'Sẽ lắp trong tháng 10.', { answer: 'Ngay hôm nay' }),
  ).toThrow(/protected/);
  expect(rowsOf(world.workspace, one.book, 'request-answers')).toEqual([]);
  expect(world.rows('petitions')[1]?.sentAt).not.toBe('');

  // answered in the sheet itself, without a dialog: the state and the day follow
  world.hand().change('petitions', 'content', hostile, { answer: 'Đã ghi nhận.' });
  two.hand.change('requests', 'content', 'Xin thêm đường truyền', { content: 'Xin thêm hai đường truyền' });
  world.workspace.clock.advance(DAY);
  world.consolidate();
  expect(rowsOf(world.workspace, one.book, 'request-answers')).toMatchObject([
    { content: hostile, state: 'Đã trả lời' },
  ]);
  expect(world.rows('petitions').map(({ remark }) => remark)).toEqual([
    '',
    'Trường đã sửa nội dung sau khi được trả lời.',
  ]);
  colleague.call('openShortcomings');
  expect(colleague.dialogs[colleague.dialogs.length - 1]?.html).toContain('2 trường nêu 2 ý kiến');
});

test('the calendar of chuyên đề reaches the invited schools; the host counts, the office corrects, each school sees whether it sent enough', () => {
  const { world, schools, colleague } = fork();
  const [one, two, three] = schools as [School, School, School];
  world.workspace.clock.set(Date.UTC(2026, 8, 22, 1, 0, 0));
  const seminar = seminarOf([one, two]);
  expect(colleague.call('saveSeminar', seminar)).toMatchObject({ state: 'done' });
  tick(world);
  expect(rowsOf(world.workspace, two.book, 'seminar-calendar')).toMatchObject([
    { topic: 'Khai thác kho học liệu', quota: 3, host: one.name },
  ]);
  expect(rowsOf(world.workspace, three.book, 'seminar-calendar')).toEqual([]);
  expect([one, two].map(({ hand }) => hand.has('attendance-a'))).toEqual([true, false]);
  one.hand.change('attendance-a', 'school', one.name, { count: 3, pupils: 40 });
  one.hand.change('attendance-a', 'school', two.name, { count: 1 });
  world.workspace.clock.advance(DAY / 24);
  world.consolidate();
  expect(
    world.rows('seminar-attendance').map(({ school, hostCount, result }) => [school, hostCount, result]),
  ).toEqual([
    [one.name, 3, 'Đủ thành phần'],
    [two.name, 1, 'Thiếu thành phần'],
  ]);
  expect(world.rows('seminar-plan')[0]).toMatchObject({
    attendance: `Đủ thành phần: 1/2 trường; thiếu: ${two.name} (1/3)`,
    attended: 4,
    pupils: 40,
  });
  expect(rowsOf(world.workspace, two.book, 'seminar-calendar')[0]).toMatchObject({
    result: 'Thiếu thành phần (1/3)',
  });

  const rows = world.rows('seminar-attendance').map(({ schoolId, school }) => ({
    schoolId,
    count: school === two.name ? 3 : null,
    pupils: null,
    parents: null,
  }));
  colleague.call('saveAttendance', { number: 1, rows });
  world.workspace.clock.advance(DAY / 24);
  tick(world);
  expect(rowsOf(world.workspace, two.book, 'seminar-calendar')[0]).toMatchObject({
    result: 'Đủ thành phần (3/3)',
  });

  // the day's reminder names it to the two schools, not to the third
  world.call('turnRemindersOn');
  world.workspace.clock.set(Date.UTC(2026, 8, 25, 1, 0, 0));
  tick(world);
  const told = [...world.workspace.mails.values()].filter(({ htmlBody = '' }) =>
    htmlBody.includes('Khai thác kho học liệu'),
  );
  expect(told.flatMap(({ to }) => to).sort()).toEqual([one.account, two.account].sort());
});

/** A mail that may have left is never sent again: its mark says so, and that alone may differ. */
function withoutDoubt(result: string): string {
  return result.replaceAll('Chưa rõ', 'Đã gửi');
}
