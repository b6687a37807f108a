import { OFFICER, SCHOOL, world } from '../host/world';

const SEND = `GmailApp.sendEmail('${OFFICER}', 'Một', 'a'); GmailApp.sendEmail('${OFFICER}', 'Hai', 'b');`;

/** Runs statements after two mails have come; `one` and `two` are their conversations. */
function value(code: string): unknown {
  return world().value(
    `function main() { ${SEND} const [two, one] = GmailApp.getInboxThreads(); const [m] = one.getMessages(); ${code} }`,
  );
}

test('marks of conversations, one by one and by the list', () => {
  expect(
    value(`two.markImportant(); GmailApp.markThreadsImportant([one]); GmailApp.markThreadUnimportant(one); one.markUnimportant(); GmailApp.markThreadRead(one); GmailApp.markThreadsUnread([one]);
      one.markRead(); two.markRead().markUnread(); GmailApp.markThreadImportant(two).markThreadsUnimportant([one]).markThreadUnread(two).markThreadsRead([one]).refreshThreads([one, two]).refreshThread(one.refresh());
      return [one.isImportant(), two.isImportant(), one.isUnread(), two.isUnread(), two.isInPriorityInbox(), GmailApp.getPriorityInboxThreads().length, GmailApp.getPriorityInboxUnreadCount(), two.isInChats(), GmailApp.getChatThreads().length];`),
  ).toEqual([false, true, false, true, true, 1, 1, false, 0]);
});

test('marks of messages, one by one and by the list', () => {
  expect(
    value(`m.markRead().star(); const [n] = two.getMessages(); GmailApp.markMessageRead(n).markMessageUnread(n).markMessagesRead([n]).markMessagesUnread([n]).starMessages([n]).unstarMessage(n).starMessage(n).unstarMessages([n]).refreshMessage(n).refreshMessages([m.refresh()]);
      m.markUnread().markRead(); m.unstar().star();
      return [m.isUnread(), n.isUnread(), m.isStarred(), n.isStarred(), one.hasStarredMessages(), GmailApp.getStarredThreads().length, GmailApp.getStarredUnreadCount(), m.isInPriorityInbox(), m.isInChats()];`),
  ).toEqual([false, true, true, false, true, 1, 0, false, false]);
});

test('conversations move between inbox, archive, spam and trash', () => {
  expect(
    value(`const places = () => [one, two].map((t) => [t.isInInbox(), t.isInSpam(), t.isInTrash()].map(Number).join(''));
      const seen = []; one.moveToArchive(); GmailApp.moveThreadToSpam(two); seen.push(places(), GmailApp.getSpamThreads().length, GmailApp.getSpamUnreadCount());
      one.moveToInbox().moveToSpam().moveToTrash(); GmailApp.moveThreadsToInbox([two]).moveThreadToInbox(two).moveThreadsToArchive([two]).moveThreadToArchive(two).moveThreadsToSpam([two]); seen.push(places(), GmailApp.getTrashThreads().length);
      GmailApp.moveThreadToTrash(two).moveThreadsToTrash([one]); seen.push(places()); GmailApp.moveThreadsToInbox([one, two]); m.moveToTrash(); GmailApp.moveMessageToTrash(two.getMessages()[0]).moveMessagesToTrash([m]);
      seen.push([m.isInTrash(), m.isInInbox()]); return seen;`),
  ).toEqual([['000', '010'], 1, 1, ['001', '010'], 1, ['001', '001'], [true, false]]);
});

test('a conversation tells its messages, dates and address', () => {
  expect(
    value(`m.createDraftReply('nháp'); one.createDraftReplyAll('nháp'); m.createDraftReplyAll('nháp'); one.createDraftReply('n'); one.replyAll('c');
      return [one.getMessageCount(), GmailApp.getMessagesForThread(one).length, GmailApp.getMessagesForThreads([one, two]).map((list) => list.length), GmailApp.getDraftMessages().length,
        one.getLastMessageDate() > m.getDate(), m.getThread().getId() === one.getId(), GmailApp.getThreadById(one.getId()).getFirstMessageSubject(), GmailApp.getMessageById(m.getId()).getReplyTo(),
        /^https:\\/\\/mail\\.google\\.com\\//.test(one.getPermalink()), GmailApp.getAliases()];`),
  ).toEqual([6, 6, [6, 1], 4, true, true, 'Một', '', true, []]);
});

test('labels belong to whole conversations and go by the list too', () => {
  expect(
    value(`const label = GmailApp.createLabel('x'); label.addToThreads([one, two]); label.removeFromThreads([two]).addToThread(two).removeFromThread(one);
      const seen = [label.getThreads().length, label.getUnreadCount(), two.getLabels().map((l) => l.getName())]; GmailApp.deleteLabel(label); return [...seen, GmailApp.getUserLabels().length];`),
  ).toEqual([1, 1, ['x'], 0]);
});

test('a draft is deleted; what is gone cannot be sent', () => {
  expect(
    world().value(`function main() { const draft = GmailApp.createDraft('${SCHOOL}', 's', 'b'); draft.deleteDraft();
      try { draft.send(); } catch (error) { return error.message.replace(draft.getId(), 'ID'); } }`),
  ).toBe('Invalid draft: ID');
});
