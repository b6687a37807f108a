import { exportEml } from '../../../local/export/eml';
import type { Mail } from '../../../local/state/records';

const MAIL: Mail = {
  id: 'mail-1',
  from: 'an@school.example',
  sender: 'an@school.example',
  fromName: 'Trường A',
  to: ['Bình <binh@office.example>'],
  cc: ['chi@office.example'],
  bcc: ['dung@office.example'],
  replyTo: 'van-thu@school.example',
  subject: 'Nhắc nộp báo cáo tháng 9',
  body: 'Kính gửi,\nXin nhắc.',
  htmlBody: '<p>Kính gửi, <img src="cid:logo"></p>',
  attachments: [{ name: 'báo cáo.csv', mimeType: 'text/csv', base64: Buffer.from('a,b').toString('base64') }],
  inlineImages: {
    logo: { name: 'logo.png', mimeType: 'image/png', base64: Buffer.from('png').toString('base64') },
  },
  time: Date.UTC(2026, 8, 1, 0, 30),
  origin: 'script',
};

describe('a mail as .eml', () => {
  const eml = async (mail: Mail, showBcc?: boolean) =>
    Buffer.from(await exportEml(mail, { showBcc })).toString('utf8');

  test('carries date and id of the record, and nothing of the moment it is written', async () => {
    const first = await eml(MAIL);
    expect(first).toContain('Date: Tue, 01 Sep 2026 00:30:00 +0000');
    expect(first).toContain('Message-ID: <mail-1@workspace.example>');
    expect(await eml(MAIL)).toBe(first);
  });

  test('names sender, recipients and where to answer', async () => {
    const text = await eml(MAIL);
    expect(text).toMatch(/^From: =\?UTF-8\?.*<an@school\.example>$/m);
    expect(text).toMatch(/^To: =\?UTF-8\?.*<binh@office\.example>$/m);
    expect(text).toMatch(/^Cc: chi@office\.example$/m);
    expect(text).toMatch(/^Reply-To: van-thu@school\.example$/m);
    expect(text).toMatch(/^Subject: =\?UTF-8\?/m);
  });

  test("blind copies show only in the sender's own", async () => {
    expect(await eml(MAIL)).not.toContain('dung@office.example');
    expect(await eml(MAIL, true)).toMatch(/^Bcc: dung@office\.example$/m);
  });

  test('holds text, page, inline image and attachment', async () => {
    const text = await eml(MAIL);
    for (const part of ['text/plain', 'text/html', 'image/png', 'text/csv', 'Content-ID: <logo>'])
      expect(text).toContain(part);
    expect(text).toContain(Buffer.from('a,b').toString('base64'));
  });
});
