/** The mail that a digest becomes. */
import { day } from '../../../src/domain/calendar-date';
import { composeMail, howToFinish, type MailContext } from '../../../src/features/reminders/mail';
import { obligation, plan, school } from './world';

const context: MailContext = {
  date: day('2026-09-25'),
  officeName: 'Phòng Giáo dục phường Hòa Mai',
  sender: 'district',
  sample: false,
};

function mailOf(date: string, changes: Parameters<typeof plan>[1] = {}, more: Partial<MailContext> = {}) {
  const [digest] = plan(date, changes).digests;
  if (digest === undefined) throw new Error(`Nothing to send on ${date}.`);
  return composeMail(digest, { ...context, date: day(date), ...more });
}

describe('the subject', () => {
  it('says what and until when', () => {
    expect(mailOf('2026-09-22', { obligations: [obligation('D3')] }).subject).toBe(
      'Nhắc việc hạn 25/9: Nộp bảng tự chấm điểm tháng',
    );
    expect(mailOf('2026-09-28', { obligations: [obligation('D3')] }).subject).toBe(
      'Nhắc việc quá hạn từ 25/9: Nộp bảng tự chấm điểm tháng',
    );
  });

  it('names the most urgent of several and counts the others', () => {
    expect(mailOf('2026-09-18').subject).toBe(
      'Nhắc việc quá hạn từ 15/9: Đăng nội dung công khai của năm học lên Cổng và 1 việc khác',
    );
  });

  it('stays one short line whatever a title holds', () => {
    const title = `Báo cáo\r\nBcc: ai-do@khac.example ${'rất dài '.repeat(60)}`;
    const { subject } = mailOf('2026-09-25', { obligations: [obligation('D3', { title })] });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject.length).toBeLessThanOrEqual(120);
    // what a phone shows of it
    expect(subject.slice(0, 30)).toMatch(/hạn 25\/9: Báo cáo/);
  });
});

describe('the text', () => {
  it('has for each line what, until when, who, where to click and how to say it is done, and why one gets it', () => {
    const { text } = mailOf('2026-09-22', { obligations: [obligation('D3')] });
    expect(text).toBe(
      [
        'Kính gửi Trường Tiểu học Hoa Lan 1,',
        'Có 1 việc sắp đến hạn.',
        'SẮP ĐẾN HẠN',
        [
          '- Nộp bảng tự chấm điểm tháng',
          '  Hạn: thứ Sáu, 25/9/2026, còn 3 ngày',
          '  Kỳ: tháng 9/2026. Người làm: Phó hiệu trưởng. Nơi nhận: Đơn vị quản lý',
          '  Mở trang Chấm điểm: https://docs.google.com/spreadsheets/d/s1/edit#gid=1112',
          '  Xong thì: trong sổ của trường chọn THĐT > Chấm điểm tháng rồi bấm Nộp.',
        ].join('\n'),
        'Thư này gửi tới tài khoản của trường trong danh sách của Phòng Giáo dục phường Hòa Mai. Muốn đổi địa chỉ hoặc lịch nhắc, báo đơn vị quản lý.\nPhòng Giáo dục phường Hòa Mai',
      ].join('\n\n'),
    );
  });

  it('says which month it is for, where the deadline lies in the month before', () => {
    const { text } = mailOf('2026-10-30', {
      obligations: [obligation('D30', { byMail: true, remindedBy: 'district' })],
    });
    expect(text).toMatch(/Hạn: thứ Sáu, 30\/10\/2026, hôm nay\n {2}Kỳ: tháng 11\/2026/);
  });

  it('names who does it once: in the heading where there are several, else in the line', () => {
    const { text } = mailOf('2026-09-25');
    expect(text).toContain('Nhân viên CNTT:\n\n- Báo cáo tuần');
    expect(text).not.toContain('Người làm: Nhân viên CNTT');
  });

  it('puts overdue first, then today, then coming', () => {
    const { text } = mailOf('2026-11-19');
    expect(text.indexOf('ĐẾN HẠN HÔM NAY')).toBeLessThan(text.indexOf('SẮP ĐẾN HẠN'));
    const late = mailOf('2026-09-25').text;
    expect(late.indexOf('ĐÃ QUÁ HẠN')).toBeGreaterThan(0);
    expect(late.indexOf('ĐÃ QUÁ HẠN')).toBeLessThan(late.indexOf('ĐẾN HẠN HÔM NAY'));
    expect(late).toContain('thứ Ba, 15/9/2026, đã qua 10 ngày');
  });

  it('calls a deadline that stays on a Sunday coming on the Friday before, not today', () => {
    const kept = obligation('D3', { shift: 'none', schedule: { rhythm: 'monthly', day: 27 } });
    const { text } = mailOf('2026-09-25', { obligations: [kept] });
    expect(text).toContain('Có 1 việc sắp đến hạn.');
    expect(text).toContain('Hạn: Chủ nhật, 27/9/2026, còn 2 ngày');
    expect(text).not.toContain('hôm nay');
  });

  it('tells apart who does it and who is told of the delay', () => {
    const { text } = mailOf('2026-10-05', { obligations: [obligation('D3')] });
    expect(text).toContain(
      'Người làm: Phó hiệu trưởng. Báo để đôn đốc: Hiệu trưởng. Nơi nhận: Đơn vị quản lý',
    );
  });

  it('names the schools where one mailbox is of several', () => {
    const shared = { account: 'chung@truong.example' };
    const { text } = mailOf('2026-09-25', {
      obligations: [obligation('D3')],
      schools: [school(1, shared), school(2, shared)],
    });
    expect(text).toContain('Kính gửi các trường,');
    expect(text).toContain('(2 trường: Trường Tiểu học Hoa Lan 1; Trường Tiểu học Hoa Lan 2)');
  });

  it('of a training district says so, in subject, text and HTML', () => {
    const mail = mailOf('2026-09-25', {}, { sample: true });
    expect(mail.subject).toContain('[Tập huấn]');
    expect(mail.text).toContain('ĐIỂM MẪU – TẬP HUẤN');
    expect(mail.html).toContain('ĐIỂM MẪU – TẬP HUẤN');
    expect(mailOf('2026-09-25').html).not.toContain('ĐIỂM MẪU');
  });

  it('names the unit only as the settings do', () => {
    const mail = mailOf('2026-09-25', {}, { officeName: 'Tổ giáo dục xã Bình An' });
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(/PGD|[Qq]uận|Phòng GD/);
  });
});

describe('the HTML', () => {
  it('shows what sheets hold as text, never as markup or link', () => {
    const { html } = mailOf('2026-09-25', {
      obligations: [obligation('D3', { title: '<img src=x onerror=alert(1)> & "nháy"', recipient: "<b>'" })],
      schools: [school(1, { name: '<script>x</script>', link: 'javascript:alert(1)' })],
    });
    expect(html).not.toMatch(/<img|<script|<b>'|javascript:/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;nháy&quot;');
    expect(html).not.toContain('<a ');
  });

  it('loads nothing from elsewhere: no picture, no tracking', () => {
    expect(mailOf('2026-09-25').html).not.toMatch(/<img|url\(|<link|<iframe/);
  });
});

describe('what sheets hold', () => {
  const tricks =
    'Trường\r\nBcc: ai@khac.example \u202Emoc.elpmaxe\u202C\u200B =HYPERLINK("http://x.example";"bấm") <b>đậm</b>';
  const mail = mailOf(
    '2026-09-25',
    {
      obligations: [obligation('D3', { title: tricks, recipient: tricks })],
      schools: [school(1, { name: tricks })],
    },
    { officeName: tricks },
  );

  it('cannot begin a header, turn the reading direction or hide anything', () => {
    for (const line of [mail.subject, ...mail.text.split('\n'), ...mail.html.split('\n')])
      expect(line).not.toMatch(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
    expect(mail.text).not.toMatch(/^Bcc/m);
    expect(mail.html).not.toContain('<b>đậm');
  });

  it('may be the names of a thousand schools: the mail stays readable and under Google’s 200 KB', () => {
    const schools = Array.from({ length: 1000 }, (_, index) =>
      school(index, { account: 'chung@truong.example' }),
    );
    const { text, html } = mailOf('2026-09-25', { schools });
    expect(text).toContain('1000 trường: ');
    expect(text).toContain(' và 960 trường khác');
    expect(Buffer.byteLength(text) + Buffer.byteLength(html)).toBeLessThan(100_000);
  });
});

describe('how to say that it is done', () => {
  it.each([
    [{ kind: 'report', report: 'scores' } as const, 'Chấm điểm tháng'],
    [{ kind: 'report', report: 'model' } as const, 'THĐT > Báo cáo'],
    [{ kind: 'portal', section: 'disclosure' } as const, 'trang Tin bài Cổng'],
    [{ kind: 'document', document: 'boardMinutes' } as const, 'trang Hồ sơ'],
    [{ kind: 'none' } as const, 'không cần báo lại'],
  ])('%j', (completion, words) => expect(howToFinish(completion)).toContain(words));
});
