import { OWNER, projectWorld, SCHOOL } from './world';

test('sign-ups take seats one by one, are answered by mail and listed every morning', () => {
  const w = projectWorld('workshop-signup');
  const spreadsheet = w.project.parentId ?? '';
  w.runtime.open(spreadsheet, OWNER);
  w.runtime.clickMenu(spreadsheet, OWNER, ['Tập huấn', 'Chuẩn bị']);
  const signUp = (code: string) =>
    w.value('takeSignUp', { namedValues: { 'Địa chỉ': [` ${SCHOOL}`], Buổi: [code] } });
  for (const code of ['B', 'B', 'A']) signUp(code);
  expect(w.workspace.mails.values().map(({ subject }) => subject)).toEqual([
    'Đã đăng ký: An toàn mạng',
    'Hết chỗ: An toàn mạng',
    'Đã đăng ký: Học liệu số',
  ]);
  expect(w.workspace.mails.values()[0]?.htmlBody).toContain('<b>An toàn mạng</b>, còn 0 chỗ.');
  expect(
    w.eval(
      `const s = SpreadsheetApp.getActive(); return [s.getSheetByName('Buổi tập huấn').getRange('D2:D3').getValues().flat(), s.getRangeByName('SoCho').getA1Notation()]`,
    ),
  ).toEqual([[1, 0], 'C2:C3']);
  const [morning] = w.runtime.advance(24 * 3_600_000);
  expect(morning?.status).toBe('completed');
  expect(w.workspace.mails.values()[3]).toMatchObject({
    subject: 'Danh sách (3)',
    attachments: [{ name: 'danh-sach.csv' }],
  });
});

test('letters are merged from a draft with its picture and attachment, once a row', () => {
  const w = projectWorld('letter-merge');
  w.eval(`SpreadsheetApp.getActiveSheet().getRange('A1:C3').setValues([['Địa chỉ', 'Họ tên', 'Đã gửi'], ['${SCHOOL}', 'An', ''], ['sai', 'Bình', '']]);
    GmailApp.createDraft('', 'Thư mời {{Họ tên}}', 'Kính mời {{Họ tên}}', { htmlBody: '<b>{{Họ tên}}</b><img src="cid:logo">',
      inlineImages: { logo: Utilities.newBlob([1], 'image/png', 'logo.png') }, attachments: [Utilities.newBlob('x', 'text/plain', 'a.txt')] })`);
  w.value('sendLetters');
  w.value('sendLetters');
  expect(w.workspace.mails.values().filter(({ draft }) => !draft)).toMatchObject([
    {
      to: [SCHOOL],
      subject: 'Thư mời An',
      body: 'Kính mời An',
      htmlBody: '<b>An</b><img src="cid:logo">',
      attachments: [{ name: 'a.txt' }],
      inlineImages: { logo: { name: 'logo.png' } },
    },
  ]);
  expect(
    w.eval(
      `const s = SpreadsheetApp.getActiveSheet(); return [s.getRange('C2').getDisplayValue(), s.getRange('C3').getNote()]`,
    ),
  ).toEqual(['01/09/2026 09:00', 'Invalid email: sai']);
});

test('a folder is tidied by month; what is empty goes to the trash', () => {
  const w = projectWorld('folder-tidy');
  const id =
    w.eval(`const folder = DriveApp.createFolder('Hồ sơ'); folder.createFolder('Rỗng'); folder.createFile('Báo cáo 1.txt', 'x');
    folder.createFile(Utilities.newBlob('a,b', 'text/csv', 'b.csv')); return folder.getId()`);
  expect(w.value('tidy', id)).toEqual({ rows: 3, folder: 'Hồ sơ', parents: ['My Drive'] });
  expect(
    w.eval(`const folder = DriveApp.getFolderById('${id}'); const names = (i) => { const r = []; while (i.hasNext()) { const one = i.next(); r.push(one.getName() + (one.isTrashed() ? ' (bỏ)' : '')); } return r.sort(); };
      return [names(folder.getFolders()), names(folder.getFoldersByName('2026-09').next().getFiles()), names(folder.getFilesByType(MimeType.SHORTCUT)),
        names(DriveApp.getTrashedFolders())]`),
  ).toEqual([['2026-09', 'Rỗng (bỏ)'], ['Báo cáo 1.txt', 'b.csv'], ['Báo cáo 1.txt'], ['Rỗng (bỏ)']]);
});

test('pages are made from a template and zipped', () => {
  const w = projectWorld('certificates');
  w.eval(
    `SpreadsheetApp.getActiveSheet().getRange('A1:C2').setValues([['Tên', 'Lý do', 'Ngày'], ['An <nhỏ>', 'chăm', new Date(2026, 8, 1)]])`,
  );
  expect(w.value('makeCertificates')).toBe('giay-khen.zip');
  expect(
    w.eval(`const file = DriveApp.getFilesByName('An <nhỏ>.html').next(); const cell = SpreadsheetApp.getActiveSheet().getRange('D2').getRichTextValue();
      return [file.getBlob().getDataAsString().includes('An &lt;nhỏ&gt;: chăm (01/09/2026)'), cell.getLinkUrl() === file.getUrl(), Utilities.unzip(DriveApp.getFilesByName('giay-khen.zip').next().getBlob()).length]`),
  ).toEqual([true, true, 1]);
});

test('a web app answers pages, JSON and XML, and takes what is posted', () => {
  const w = projectWorld('notice-board');
  w.value('doPost', { postData: { contents: '{"title":"Họp <sáng>"}' } });
  const answer = (format: string) => {
    const shown = w.value('doGet', { parameter: { format } });
    return shown &&
      typeof shown === 'object' &&
      'getContent' in shown &&
      typeof shown.getContent === 'function'
      ? String(shown.getContent())
      : undefined;
  };
  expect(JSON.parse(answer('json') ?? '')).toEqual([{ day: '2026-09-01', title: 'Họp <sáng>' }]);
  expect(answer('xml')).toContain('  <notice day="2026-09-01">Họp &lt;sáng&gt;</notice>\r\n');
  const page = answer('html');
  expect(page).toContain('li { color: navy; }');
  expect(page).toContain('<li>2026-09-01: Họp &lt;sáng&gt;</li>');
});

test('a feed becomes rows in order, and a word is found in them', () => {
  const w = projectWorld('feed-reader');
  const entry = (title: string, day: string) =>
    `<entry><title>${title}</title><updated>${day}T00:00:00Z</updated><link href="https://x.example/${day}"/></entry>`;
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom">${entry('Cũ', '2026-01-01')}${entry('Thi học sinh giỏi', '2026-03-01')}</feed>`;
  w.eval(`DriveApp.createFile('feed.xml', ${JSON.stringify(feed)}, 'text/xml')`);
  expect(w.value('readFeed', 'học sinh')).toEqual(['A1']);
  expect(
    w.eval(
      `const s = SpreadsheetApp.getActiveSheet(); return [s.getRange('A1:C2').getDisplayValues(), s.getRange('A1').getBackground()]`,
    ),
  ).toEqual([
    [
      ['Thi học sinh giỏi', '2026-03-01', 'https://x.example/2026-03-01'],
      ['Cũ', '2026-01-01', 'https://x.example/2026-01-01'],
    ],
    '#ffff00',
  ]);
});

test('files are taken in at night by a trigger of the script’s own zone', () => {
  const w = projectWorld('nightly-import');
  w.value('install');
  w.eval(`const inbox = DriveApp.getFoldersByName('Nhập').next(); inbox.createFile('a.csv', 'Lớp;Sĩ số;Ngày\\n1A;30;05/09/2026\\n1B;31;', 'text/csv');
    inbox.createFile('b.csv', 'Lớp', 'text/csv')`);
  const [night] = w.runtime.advance(24 * 3_600_000);
  expect(night).toMatchObject({ status: 'completed', value: 1 });
  expect(night?.record.log.join('\n')).toMatch(/tự chạy lúc 16 giờ/);
  expect(
    w.eval(
      `return SpreadsheetApp.open(DriveApp.getFilesByName('Sổ nhập').next()).getDataRange().getDisplayValues()`,
    ),
  ).toEqual([
    ['Lớp', 'Sĩ số', 'Ngày'],
    ['1A', '30', expect.any(String)],
    ['1B', '31', ''],
  ]);
  expect(w.workspace.mails.values()[0]?.body).toBe('a.csv: 2\nnightly-import');
});

test('functions meant for cells run when the script calls them', () => {
  const w = projectWorld('score-functions');
  expect([w.value('GRADE', 9), w.value('GRADE', [[4], [5]])]).toEqual(['Tốt', [['Chưa đạt'], ['Đạt']]]);
  w.eval(
    `const s = SpreadsheetApp.getActiveSheet(); s.getRange('A1:B3').setValues([['Tên', 'Điểm'], ['An', 8], ['Bình', 4]]); s.copyTo(SpreadsheetApp.getActive()).setName('Lớp 1A')`,
  );
  w.value('fillGrades');
  expect(w.eval(`return SpreadsheetApp.getActiveSheet().getRange('C2:C3').getValues()`)).toEqual([
    ['Tốt'],
    ['Chưa đạt'],
  ]);
  expect(w.value('SUMMARY')).toEqual([['Lớp 1A', 2, 6]]);
});

test('an inbox is sorted by labels, attachments are filed and senders answered', () => {
  const w = projectWorld('inbox-sorter');
  w.eval(
    `GmailApp.sendEmail('${OWNER}', 'Báo cáo tháng 8', 'x', { attachments: [Utilities.newBlob('a', 'text/csv', 'a.csv')] }); GmailApp.sendEmail('${OWNER}', 'Hỏi', 'y')`,
    SCHOOL,
  );
  expect(w.value('sortInbox')).toEqual({ sorted: 1, files: 1, left: 1, unread: 0 });
  expect(
    w.eval(
      `return GmailApp.getInboxThreads().map((t) => [t.getFirstMessageSubject(), t.getMessages()[0].getPlainBody()])`,
      SCHOOL,
    ),
  ).toEqual([['Báo cáo tháng 8', expect.any(String)]]);
});

test('an add-on shows a card and answers its button', () => {
  const w = projectWorld('approval-cards');
  expect(JSON.parse(String(w.value('showHomepage')))).toMatchObject({
    header: { title: 'Duyệt hồ sơ', subtitle: OWNER },
    sections: [{ header: 'Chờ duyệt', widgets: [{ decoratedText: { text: 'Kế hoạch năm' } }, {}] }],
  });
  expect(JSON.parse(String(w.value('showApproval', 'Kế hoạch năm')))).toMatchObject({
    renderActions: {
      action: { notification: { text: 'Đã duyệt: Kế hoạch năm' }, navigations: [{ updateCard: {} }] },
    },
  });
});

describe('fetching as scripts do', () => {
  const w = projectWorld('notice-board');
  const fetch = (address: string) =>
    w.eval(
      `DriveApp.getRootFolder(); const s = SpreadsheetApp.getActive(); s.getSheets()[0].getRange('A1:B1').setValues([[1, 'x']]); SpreadsheetApp.flush();
       return UrlFetchApp.fetch(\`${address}\`, { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }).getContentText()`,
    );

  test('a response is parsed without asking for its text', () => {
    expect(
      w.eval(
        `DriveApp.getRootFolder(); return JSON.parse(UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/about?fields=user', { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } })).user.emailAddress`,
      ),
    ).toBe(OWNER);
  });

  test('a spreadsheet is downloaded from its own address; other formats are refused by name', () => {
    const page = 'https://docs.google.com/spreadsheets/d/$' + '{s.getId()}/export';
    expect(fetch(`${page}?format=csv&gid=0`)).toBe('1,x');
    expect(fetch(`${page}?format=xlsx`)).toMatch(/^PK/);
    expect(() => fetch(`${page}?format=ods`)).toThrow('UrlFetchApp.fetch of a file as ods is not emulated');
    expect(() => fetch('https://docs.google.com/forms/x')).toThrow(
      'UrlFetchApp.fetch(https://docs.google.com/forms/x) is not emulated',
    );
  });
});

test('names that have left the documentation still work', () => {
  const w = projectWorld('score-functions');
  expect(
    w.eval(`const range = SpreadsheetApp.getActiveSheet().getRange('B2:C2'); range.setBackgroundColor('red').setBackgroundColors([['blue', null]]);
      ScriptProperties.setProperty('a', '1'); UserProperties.setProperty('b', '2');
      return [range.getColumnIndex(), range.getBackgroundColor(), range.getBackgroundColors(), PropertiesService.getScriptProperties().getProperty('a'), UserProperties.getProperty('b')]`),
  ).toEqual([2, '#0000ff', [['#0000ff', '#ffffff']], '1', '2']);
});

test('a training day: form, calendar, letters, certificates, and a function in a cell', () => {
  const w = projectWorld('training-day');
  w.eval(`const s = SpreadsheetApp.getActive().getSheets()[0].setName('Buổi'); s.getRange('A1:F1').setValues([['Buổi', 'Từ', 'Đến', 'Nơi', 'Mã', 'Giờ']]);
    s.getRange('A2:D3').setValues([['Sáng', new Date(2026, 8, 9, 8), new Date(2026, 8, 9, 11), 'P1'], ['Chiều', new Date(2026, 8, 9, 14), new Date(2026, 8, 9, 16), 'P2']]); s.getRange('F2').setFormula('=HOURS(B2,C2)')`);
  expect(
    w.eval(`return SpreadsheetApp.getActive().getSheetByName('Buổi').getRange('F2').getValue()`),
  ).toBeCloseTo(3);
  w.value('prepare_');
  const form = w.workspace.forms.ids()[0] ?? '';
  const [signedUp] = w.runtime.forms.submit(form, SCHOOL, { 'Họ tên': 'Lan', 'Chọn buổi': ['Chiều'] });
  expect(signedUp).toMatchObject({ status: 'completed' });
  expect(w.value('certify_')).toEqual(['Lan']);
  const letter = w.workspace.mails.values().find(({ subject }) => subject === 'Thư mời Lan');
  expect(letter).toMatchObject({ to: [SCHOOL], body: expect.stringContaining('Kính gửi Lan') });
  expect(
    w.eval(`const ss = SpreadsheetApp.getActive(); const [event] = CalendarApp.getCalendarsByName('Tập huấn')[0].getEventsForDay(new Date(2026, 8, 9), { search: 'Chiều' });
      return [event.getGuestList().map((g) => g.getEmail()), event.getTag('sheet'), ss.getSheets()[0].getName(), ss.getSheets()[0].getRange('A1:D1').getValues()[0],
        SlidesApp.openById(DriveApp.getFilesByName('Giấy Lan').next().getId()).getSlides()[0].getShapes().pop().getText().asString(), ss.getSheetByName('Buổi').getCharts()[0].getOptions().get('title')]`),
  ).toEqual([
    [SCHOOL],
    'Buổi',
    'Form Responses 1',
    ['Timestamp', 'Email Address', 'Họ tên', 'Chọn buổi'],
    'Cấp cho Lan\n',
    'Các buổi',
  ]);
});
