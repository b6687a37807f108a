/** What each measure makes of a small school's papers, portal, lectures, reports and meetings. */
import { addDays, day } from '../../../src/domain/calendar-date';
import { month } from '../../../src/domain/school-year';
import { inputOf, measured, people, registers, result, rows } from './school';

describe('dossier', () => {
  const dossier = rows('dossier', [
    { document: 'Kế hoạch viết tin bài', date: '20/8/2026', link: 'https://tep.example/1' },
    { document: 'Kế hoạch tập huấn CNTT', date: '20/8/2025' },
    { document: 'Quy chế hoạt động của Cổng thông tin điện tử', date: '1/9/2024', until: '31/8/2027' },
    { document: 'Dự toán kinh phí duy trì, bảo trì, thay thế', date: '1/9/2026', until: '1/10/2026' },
    { document: 'Biên bản họp Ban chỉ đạo hằng tháng', date: '27/10/2026', period: '10/2026' },
    { document: 'Biên bản họp Ban chỉ đạo hằng tháng', date: '28/9/2026', period: '9/2026' },
    { document: 'Biên bản họp Ban chỉ đạo hằng tháng', date: '20/10/2026' },
  ]);

  test('a document counts when issued for this year or still valid by its own date', () => {
    const scope = ['newsPlan', 'trainingPlan', 'portalRules', 'budget'] as const;
    expect(measured('documents-issued', { dossier }, { scope })).toMatchObject({
      numerator: 2,
      denominator: 4,
      sentence:
        '2/4 văn bản có trong Hồ sơ, còn hiệu lực, từ 1/6 đến 25/10; thiếu: Kế hoạch tập huấn CNTT, Dự toán kinh phí duy trì, bảo trì, thay thế.',
    });
  });

  test('minutes belong to the month that they name, else to the day', () => {
    expect(result('documents-in-period', { dossier }, { scope: ['boardMinutes'] })).toBe(2);
  });

  test('a term reaches from its first month to the period’s end', () => {
    expect(result('documents-in-term', { dossier }, { scope: ['boardMinutes'] })).toBe(2);
  });

  test('documents online are those with a link', () => {
    expect(result('documents-online', { dossier })).toBe('1/4');
  });
});

describe('portal', () => {
  const news = rows('portal-news', [
    {
      title: 'Hội giảng',
      section: 'Chuyên môn',
      plannedFor: '10/2026',
      approvedOn: '28/9/2026',
      postedOn: '28/9/2026',
    },
    {
      title: 'Chuyên đề Toán',
      section: 'Chuyên môn',
      plannedFor: '10/2026',
      approvedOn: '8/10/2026',
      postedOn: '7/10/2026',
    },
    { title: 'Tin chưa đăng', section: 'Chuyên môn', plannedFor: '10/2026' },
    { title: 'Tin cũ', section: 'Tin khác', postedOn: '1/9/2026' },
    { title: 'Công khai', section: 'Ba công khai', postedOn: '20/6/2026' },
    {
      title: 'Lịch tuần 5/10',
      section: 'Lịch công tác tuần',
      approvedOn: '4/10/2026',
      postedOn: '4/10/2026',
    },
    {
      title: 'Lịch tuần 12/10',
      section: 'Lịch công tác tuần',
      approvedOn: '13/10/2026',
      postedOn: '13/10/2026',
    },
  ]);
  const tables = { 'portal-news': news };

  test('items of a section in the period, in two months, in the year since June', () => {
    expect(measured('portal-items', tables, { scope: ['professional'] })).toMatchObject({
      value: 2,
      sentence: '2 tin bài đăng từ 26/9 đến 25/10 ở chuyên mục Chuyên môn.',
    });
    expect(result('portal-items', tables, { scope: ['other'] })).toBe(0);
    expect(result('portal-items-two-months', tables, { scope: ['other'] })).toBe(1);
    expect(result('portal-items-year', tables, { scope: ['disclosure'] })).toBe(1);
  });

  test('of the weeks that end in the period, the poorest', () => {
    expect(measured('portal-items-week', tables, { scope: ['professional'] })).toMatchObject({
      value: 0,
      sentence:
        'Tuần ít nhất trong 5 tuần kết thúc từ 26/9 đến 25/10 có 0 tin bài ở chuyên mục Chuyên môn: tuần từ 21/9 đến 27/9.',
    });
    const daily = rows(
      'portal-news',
      Array.from({ length: 35 }, (_, index) => ({
        title: `Bài ${index}`,
        section: 'Góc cha mẹ',
        postedOn: addDays(day('2026-09-21'), index),
      })),
    );
    expect(result('portal-items-week', { 'portal-news': daily }, { scope: ['parents'] })).toBe(7);
  });

  test('approval must come before posting, and is named where it does not', () => {
    expect(measured('portal-items-approved', tables).sentence).toBe(
      '3/4 tin bài đăng từ 26/9 đến 25/10 đã duyệt trước khi đăng; chưa duyệt: Chuyên đề Toán.',
    );
  });

  test('of the month’s plan, what is posted', () => {
    expect(result('portal-plan-done', tables)).toBe('2/3');
  });

  test('weeks end on Sunday: 27/9 to 25/10 are five', () => {
    expect(measured('portal-weeks-with-news', tables)).toMatchObject({ numerator: 3, denominator: 5 });
  });

  test('the week’s schedule is there on Monday; on Tuesday it is late, but early for the next week', () => {
    // Mondays 28/9, 5/10, 12/10, 19/10; posted on Sunday 4/10 and on Tuesday 13/10.
    expect(measured('portal-week-schedules', tables)).toMatchObject({
      numerator: 2,
      denominator: 4,
      sentence: expect.stringContaining('thiếu: tuần từ 28/9 đến 4/10, tuần từ 12/10 đến 18/10'),
    });
  });
});

describe('e-lectures', () => {
  const lectures = rows('e-lectures', [
    {
      title: 'Bài 1',
      kind: 'Bài giảng điện tử',
      teacher: 'trần văn bình',
      postedOn: '5/10/2026',
      html5: true,
    },
    {
      title: 'Bài 2',
      kind: 'Bài giảng điện tử',
      teacher: 'Trần Văn Bình',
      postedOn: '6/10/2026',
      tools: 'Violet, PowerPoint',
    },
    { title: 'Tư liệu', kind: 'Tư liệu, học liệu', teacher: 'Phạm Thu Hà', postedOn: '6/10/2026' },
    {
      title: 'Bài 3',
      kind: 'Bài giảng e-learning',
      teacher: 'Phạm Thu Hà',
      postedOn: '5/9/2026',
      tools: 'Violet; iSpring',
    },
  ]);
  const tables = { staff: people, 'e-lectures': lectures };

  test('teachers with a lecture in the period, with one of two programs in the term', () => {
    expect(measured('teachers-with-lecture', tables).sentence).toBe(
      '1/2 giáo viên có bài giảng đưa lên kho từ 26/9 đến 25/10; 1 giáo viên chưa có.',
    );
    expect(result('teachers-with-combined-lecture', tables)).toBe('2/2');
    expect(result('lectures-html5', tables)).toBe('1/2');
  });
});

describe('scores and reports', () => {
  const submitted = (period: string, kind = 'Chấm điểm tháng') => ({ kind, period, state: 'Đã nộp' });

  test('monthly scoring counts earlier months only, from the first that was submitted', () => {
    const reports = rows('reports', [
      { ...submitted('10/2026'), submittedAt: '2026-10-24 09:00' },
      { ...submitted('12/2026'), submittedAt: '2026-12-24 09:00' },
      { ...submitted('11/2026'), state: 'Nháp', submittedAt: '2026-11-24 09:00' },
    ]);
    const found = measured('months-scored', { reports }, { month: month(2027, 1) });
    expect(found).toMatchObject({ numerator: 2, denominator: 3 });
    expect(found.sentence).toBe(
      '2/3 tháng từ tháng 10/2026 đến tháng 12/2026 đã nộp bảng tự chấm; thiếu: tháng 11/2026.',
    );
    expect(result('months-scored', { reports }, { month: month(2026, 10) })).toBe('no-data');
  });

  test('a report of the month before is on time when some sending of it was', () => {
    const report = { kind: 'Chấm điểm tháng', period: '9/2026', dueOn: '25/9/2026', state: 'Đã nộp' };
    const reports = rows('reports', [
      { ...report, submittedAt: '2026-09-25 16:05' },
      { ...report, submittedAt: '2026-10-05 08:00' },
      { ...report, kind: 'Báo cáo vướng mắc Cổng', submittedAt: '1/10/2026' },
      { ...report, kind: 'Báo cáo số liệu mô hình', submittedAt: '24/9/2026', state: 'Nháp' },
      { ...report, period: '10/2026', dueOn: '25/10/2026', submittedAt: '' },
    ]);
    expect(measured('reports-on-time', { reports })).toMatchObject({
      numerator: 1,
      denominator: 3,
      sentence:
        '1/3 báo cáo đến hạn từ 26/8 đến 25/9 nộp đúng hạn; chưa nộp hoặc trễ: Báo cáo số liệu mô hình hạn 25/9, Báo cáo vướng mắc Cổng hạn 25/9.',
    });
    expect(result('reports-on-time', { reports }, { scope: ['disclosure'] })).toBe('no-data');
  });

  test('reports that the settings ask for are due though nobody wrote them down', () => {
    const reports = rows('reports', [
      { kind: 'Báo cáo vướng mắc Cổng', period: '9/2026', state: 'Đã nộp', submittedAt: '10/9/2026' },
    ]);
    const settings = {
      ...inputOf(registers()).settings,
      reportDues: { portal: [day('2026-09-04'), day('2026-09-11'), day('2026-09-18'), day('2026-10-02')] },
    };
    expect(measured('reports-on-time', { reports }, { settings, scope: ['portal'] })).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
  });
});

describe('documents in and out', () => {
  test('a document counts as sent by network unless it went on paper only', () => {
    const outgoing = { date: '5/10/2026', kind: 'Công văn', summary: 'Mời họp' };
    const rowsOut = rows('outgoing-documents', [
      { ...outgoing, sentBy: 'Qua mạng' },
      { ...outgoing, sentBy: 'Qua mạng và giấy' },
      { ...outgoing, number: '12/CV', sentBy: 'Chỉ bản giấy' },
      { ...outgoing, date: '5/11/2026', sentBy: 'Chỉ bản giấy' },
    ]);
    expect(measured('sent-by-network', { 'outgoing-documents': rowsOut }).sentence).toBe(
      '2/3 văn bản đi từ 26/9 đến 25/10 gửi qua mạng; chỉ gửi bản giấy: 12/CV.',
    );
  });

  test('one without a due day is due the day it came; what is due later is not counted yet', () => {
    const incoming = { issuer: 'Đơn vị quản lý', summary: 'Báo cáo', receivedOn: '5/10/2026' };
    const rowsIn = rows('incoming-documents', [
      { ...incoming, handledOn: '5/10/2026' },
      { ...incoming, number: '7/CV', handledOn: '6/10/2026' },
      { ...incoming, dueOn: '9/10/2026', handledOn: '8/10/2026' },
      { ...incoming, dueOn: '9/11/2026' },
    ]);
    expect(measured('incoming-on-time', { 'incoming-documents': rowsIn }).sentence).toBe(
      '2/3 văn bản đến hạn xử lý từ 26/9 đến 25/10 xong đúng hạn; chưa xong hoặc trễ: 7/CV.',
    );
  });
});

describe('meetings, seminars, checks, trainings', () => {
  test('a meeting in the register and its minutes in the dossier are one; each alone is one too', () => {
    const meeting = { date: '20/10/2026', conclusion: 'Sửa máy chiếu' };
    const minutes = rows('dossier', [
      { document: 'Biên bản họp Ban chỉ đạo hằng tháng', date: '20/10/2026' },
      { document: 'Biên bản họp Ban chỉ đạo hằng tháng', date: '22/10/2026' },
    ]);
    const meetings = rows('board-meetings', [meeting, { ...meeting, date: '20/9/2026' }]);
    expect(result('board-meetings', { 'board-meetings': meetings })).toBe(1);
    expect(result('board-meetings', { dossier: minutes })).toBe(2);
    expect(result('board-meetings', { 'board-meetings': meetings, dossier: minutes })).toBe(2);
  });

  test('a class is fully attended when all came who were called', () => {
    const training = {
      topic: 'Kho học liệu',
      organiser: 'Đơn vị quản lý',
      audience: 'Giáo viên',
      date: '5/10/2026',
    };
    const trainings = rows('trainings', [
      { ...training, invited: 3, attended: 3 },
      { ...training, topic: 'Bảng tương tác', invited: 3, attended: 2 },
      { ...training, organiser: 'Nhà trường', invited: 9, attended: 1 },
    ]);
    expect(measured('trainings-attended', { trainings }).sentence).toBe(
      '1/2 lớp của đơn vị quản lý từ 1/6 đến 25/10 dự đủ thành phần; chưa đủ: Bảng tương tác.',
    );
  });

  test('preschools show the portal to parents and staff, schools to pupils too', () => {
    const trainings = rows('trainings', [
      {
        topic: 'Khai thác Cổng thông tin điện tử',
        organiser: 'Nhà trường',
        audience: 'Giáo viên, Nhân viên',
        date: '5/10/2026',
      },
    ]);
    expect(result('portal-trainings', { trainings })).toBe('2/4');
    const preschool = { school: { levels: ['MN'] as const, highQuality: false } };
    expect(result('portal-trainings', { trainings }, preschool)).toBe('2/3');
  });
});

describe('what a district changes', () => {
  test('software it asks for under a name of its own is recognised, one it drops is not asked for', () => {
    const register = rows('software', [{ name: 'Phần mềm Học bạ số' }]);
    const catalogue = {
      rooms: [],
      documents: [],
      software: [{ code: 'hoc-ba', name: 'Học bạ số', required: true }],
    };
    const settings = { ...inputOf(registers()).settings, catalogue };
    expect(result('software-in-use', { software: register }, { settings })).toBe('1/1');
  });

  test('a document it does not ask for is no part of the share', () => {
    const dossier = rows('dossier', [{ document: 'Kế hoạch viết tin bài', date: '5/9/2026' }]);
    const catalogue = {
      rooms: [],
      software: [],
      documents: [{ code: 'newsPlan', name: 'Kế hoạch viết tin bài' }],
    };
    const settings = { ...inputOf(registers()).settings, catalogue };
    expect(result('documents-issued', { dossier }, { settings, scope: ['newsPlan', 'itPlan'] })).toBe('1/1');
    expect(result('documents-issued', { dossier }, { settings, scope: ['itPlan'] })).toBe('not-applicable');
  });
});
