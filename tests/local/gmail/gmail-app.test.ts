import { OFFICER, SCHOOL, type World, world } from '../host/world';
import { declaredTypes } from '../support/declared-types';

/** Runs some statements as a user in a script of its own and gives what they return. */
function as(w: World, user: string, code: string): unknown {
  const script = w.script(`function main() { ${code} }`, { scopes: ['https://mail.google.com/'] });
  const result = w.runtime.run(script.id, 'main', { user, kind: 'run' });
  if (result.status !== 'completed') throw new Error(`${result.error?.name}: ${result.error?.message}`);
  return result.value;
}

function refusal(code: string): string | undefined {
  return world().main(`function main() { ${code} }`).error?.message;
}

test('a mail lies unread in the inbox of who got it and read among the sent ones of who sent it', () => {
  const w = world();
  as(
    w,
    OFFICER,
    `GmailApp.sendEmail('${SCHOOL}, other@x.example', 'Nhắc', 'Xin chào', { cc: 'c@x.example', bcc: 'b@x.example', name: 'PGD', htmlBody: '<p>Xin chào</p>' })`,
  );
  expect(
    as(
      w,
      SCHOOL,
      `const [thread] = GmailApp.getInboxThreads(); const [m] = thread.getMessages();
       return [m.getSubject(), m.getFrom(), m.getTo(), m.getCc(), m.getBcc(), m.getBody(), m.getPlainBody(), m.isUnread(), m.isDraft(),
         GmailApp.getInboxUnreadCount(), thread.getId() === m.getId(), m.getHeader('Subject'), String(m), String(thread)]`,
    ),
  ).toEqual([
    'Nhắc',
    `PGD <${OFFICER}>`,
    `${SCHOOL}, other@x.example`,
    'c@x.example',
    '',
    '<p>Xin chào</p>',
    'Xin chào',
    true,
    false,
    1,
    true,
    'Nhắc',
    'GmailMessage',
    'GmailThread',
  ]);
  expect(
    as(
      w,
      OFFICER,
      `const m = GmailApp.search('in:sent')[0].getMessages()[0];
       return [GmailApp.getInboxThreads().length, m.isUnread(), m.isInInbox(), m.getBcc()]`,
    ),
  ).toEqual([0, false, false, 'b@x.example']);
});

test('a draft is kept, found, changed and sent, and is nobody else’s before', () => {
  const w = world();
  expect(
    as(
      w,
      OFFICER,
      `const draft = GmailApp.createDraft('${SCHOOL}', 'Mẫu {{Tên}}', 'thô', { htmlBody: '<img src="cid:logo" alt="logo.png">',
         inlineImages: { logo: Utilities.newBlob([1, 2], 'image/png', 'logo.png') }, attachments: [Utilities.newBlob('x', 'text/plain', 'a.txt')] });
       const m = GmailApp.getDrafts()[0].getMessage();
       const names = (options) => m.getAttachments(options).map((a) => a.getName());
       return [m.isDraft(), m.getSubject(), names(), names({ includeInlineImages: false }), names({ includeAttachments: false }),
         m.getAttachments()[0].getSize(), m.getAttachments()[0].getHash(), GmailApp.getDraft(draft.getId()).getMessageId() === m.getId()]`,
    ),
  ).toEqual([
    true,
    'Mẫu {{Tên}}',
    ['a.txt', 'logo.png'],
    ['a.txt'],
    ['logo.png'],
    1,
    // SHA-1 of the one letter x.
    '11f6ad8ec52a2984abaafd7c3b516503785c2072',
    true,
  ]);
  expect(as(w, SCHOOL, 'return GmailApp.search("in:anywhere").length')).toBe(0);
  expect(
    as(
      w,
      OFFICER,
      `const draft = GmailApp.getDrafts()[0]; draft.update('${SCHOOL}', 'Thật', 'nội dung'); const sent = draft.send();
       return [sent.isDraft(), sent.getSubject(), GmailApp.getDrafts().length]`,
    ),
  ).toEqual([false, 'Thật', 0]);
  expect(as(w, SCHOOL, 'return GmailApp.search("subject:Thật").length')).toBe(1);
});

test('answers join the conversation; a forward takes the attachments along', () => {
  const w = world();
  as(
    w,
    OFFICER,
    `GmailApp.sendEmail('${SCHOOL},c@x.example', 'Hỏi', 'Bao giờ?', { attachments: [Utilities.newBlob('x', 'text/plain', 'a.txt')] })`,
  );
  as(
    w,
    SCHOOL,
    `const [t] = GmailApp.getInboxThreads(); t.reply('Mai'); t.getMessages()[0].replyAll('Tất cả'); t.getMessages()[0].forward('d@x.example')`,
  );
  expect(w.workspace.mails.values().map(({ to, cc, subject }) => [to, cc, subject])).toEqual([
    [[SCHOOL, 'c@x.example'], [], 'Hỏi'],
    [[OFFICER], [], 'Re: Hỏi'],
    [[OFFICER], ['c@x.example'], 'Re: Hỏi'],
    [['d@x.example'], [], 'Fwd: Hỏi'],
  ]);
  expect(w.workspace.mails.values()[3]?.attachments).toHaveLength(1);
  expect(
    as(
      w,
      OFFICER,
      'return GmailApp.getInboxThreads().map((t) => [t.getFirstMessageSubject(), t.getMessageCount()])',
    ),
  ).toEqual([['Hỏi', 3]]);
});

test('labels, stars, archive and trash are each user’s own', () => {
  const w = world();
  as(w, OFFICER, `GmailApp.sendEmail('${SCHOOL}', 'Một', '1'); GmailApp.sendEmail('${SCHOOL}', 'Hai', '2')`);
  expect(
    as(
      w,
      SCHOOL,
      `const label = GmailApp.createLabel('Báo cáo/Tháng 9'); const [second, first] = GmailApp.getInboxThreads();
       second.addLabel(label); label.addToThread(first); first.removeLabel(label); second.markRead().moveToArchive(); GmailApp.starMessage(first.getMessages()[0]);
       return [GmailApp.getUserLabels().map((l) => l.getName()), GmailApp.getUserLabelByName('báo cáo/tháng 9').getThreads().length,
         GmailApp.getUserLabelByName('không có'), second.getLabels().length, second.isUnread(), second.isInInbox(), first.hasStarredMessages(),
         GmailApp.search('label:báo-cáo-tháng-9').map((t) => t.getFirstMessageSubject()), GmailApp.search('is:starred is:unread').length]`,
    ),
  ).toEqual([['Báo cáo/Tháng 9'], 1, null, 1, false, false, true, ['Hai'], 1]);
  expect(
    as(
      w,
      SCHOOL,
      `const label = GmailApp.getUserLabelByName('Báo cáo/Tháng 9'); label.deleteLabel(); GmailApp.moveThreadsToTrash(GmailApp.getInboxThreads());
       return [GmailApp.getUserLabels().length, GmailApp.search('has:userlabels').length, GmailApp.search('subject:Một').length, GmailApp.search('in:trash subject:Một').length]`,
    ),
  ).toEqual([0, 0, 0, 1]);
  expect(as(w, OFFICER, 'return GmailApp.search("in:sent is:starred").length')).toBe(0);
});

describe('search', () => {
  const w = world();
  as(
    w,
    OFFICER,
    `GmailApp.sendEmail('${SCHOOL}', 'Báo cáo tháng chín', 'số liệu', { attachments: [Utilities.newBlob('x', 'text/csv', 'a.csv')] });`,
  );
  w.workspace.clock.advance(10 * 24 * 3_600_000);
  as(
    w,
    OFFICER,
    `GmailApp.sendEmail('${SCHOOL}', 'Nhắc nộp', 'hạn chót báo cáo'); GmailApp.sendEmail('a@x.example', 'Khác', '')`,
  );

  // The workspace starts on 1 September 2026, 8 in the morning in Hanoi.
  test.each([
    [`from:${OFFICER}`, ['Nhắc nộp', 'Báo cáo tháng chín']],
    ['to:me subject:nhắc', ['Nhắc nộp']],
    ['báo cáo', ['Nhắc nộp', 'Báo cáo tháng chín']],
    ['"cáo tháng"', ['Báo cáo tháng chín']],
    ['subject:(báo cáo)', ['Báo cáo tháng chín']],
    ['subject:nhắc OR subject:chín', ['Nhắc nộp', 'Báo cáo tháng chín']],
    ['{subject:nhắc subject:chín} -has:attachment', ['Nhắc nộp']],
    ['has:attachment', ['Báo cáo tháng chín']],
    ['filename:csv', ['Báo cáo tháng chín']],
    ['newer_than:2d', ['Nhắc nộp']],
    ['older_than:2d', ['Báo cáo tháng chín']],
    ['after:2026/09/02', ['Nhắc nộp']],
    ['before:2026-09-02', ['Báo cáo tháng chín']],
    ['in:inbox is:unread', ['Nhắc nộp', 'Báo cáo tháng chín']],
    ['subject:chí', []],
  ])('%s finds what Gmail finds', (query, subjects) => {
    expect(
      as(
        w,
        SCHOOL,
        `return GmailApp.search(${JSON.stringify(query)}).map((t) => t.getFirstMessageSubject())`,
      ),
    ).toEqual(subjects);
  });

  test('pages are as large as asked for and no larger than 500', () => {
    expect(
      as(w, SCHOOL, `return GmailApp.search('in:inbox', 1, 5).map((t) => t.getFirstMessageSubject())`),
    ).toEqual(['Báo cáo tháng chín']);
    expect(() => as(w, SCHOOL, `GmailApp.search('in:inbox', 0, 501)`)).toThrow(
      'Argument max cannot exceed 500.',
    );
  });

  test.each(['larger:5M', 'has:drive', 'category:promotions', 'after:yesterday'])(
    '%s is refused by name',
    (query) => {
      expect(refusal(`GmailApp.search('${query}')`)).toMatch(/^Gmail search .* is not emulated$/);
    },
  );
});

test('sending counts recipients as MailApp does; drafts count nothing until they are sent', () => {
  const w = world({ quotaOverrides: { emailRecipientsPerDay: 2 } });
  expect(
    w.value(`function main() { const draft = GmailApp.createDraft('a@x.example', 's', 'b'); GmailApp.sendEmail('a@x.example,b@x.example', 's', 'b');
      const quota = MailApp.getRemainingDailyQuota(); try { draft.send(); } catch (error) { return [quota, error.message, GmailApp.getDrafts().length]; } }`),
  ).toEqual([0, 'Service invoked too many times for one day: email.', 1]);
});

test('reading and marking have a daily quota of their own', () => {
  const w = world({ quotaOverrides: { emailReadWritesPerDay: 1 } });
  expect(
    w.main('function main() { GmailApp.getInboxThreads(); GmailApp.getInboxThreads(); }').error?.message,
  ).toBe('Service invoked too many times for one day: gmail.');
});

test('without its scope it is refused', () => {
  expect(world().main('function main() { GmailApp.getInboxThreads(); }', { scopes: [] }).error?.message).toBe(
    'Specified permissions are not sufficient to call GmailApp.getInboxThreads. Required permissions: https://mail.google.com/',
  );
});

test('what a mailbox does not have is an error or null, as on Google', () => {
  expect(refusal(`GmailApp.sendEmail('a@x.example', 's')`)).toBe(
    `The parameters (String,String) don't match the method signature for GmailApp.sendEmail.`,
  );
  expect(refusal(`GmailApp.sendEmail('a@x.example', 's', 'b', { from: 'alias@x.example' })`)).toBe(
    'Invalid argument: alias@x.example',
  );
  expect(refusal(`GmailApp.getMessageById('x')`)).toBe('Invalid argument: x');
  expect(world().value(`function main() { return GmailApp.getThreadById('x'); }`)).toBeNull();
  expect(refusal(`GmailApp.createDraft('', 's', 'b').getMessage().getRawContent()`)).toBe(
    'GmailMessage.getRawContent is not emulated',
  );
});

test('GmailApp has every published member but those of the add-on', () => {
  const members = Object.keys(declaredTypes('gmail').interfaces.GmailApp ?? {}).filter(
    (member) => member !== 'setCurrentMessageAccessToken',
  );
  expect(
    world().value(
      `function main() { return ${JSON.stringify(members)}.filter((member) => typeof GmailApp[member] !== 'function'); }`,
    ),
  ).toEqual([]);
});
