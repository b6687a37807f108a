/** The services around the sheets: properties, cache, locks, utilities, session, mail, triggers, pages, the runtime. */

Object.assign(PROBES, {
  'property.missing': () => PropertiesService.getDocumentProperties().getProperty('none'),
  'property.number-becomes-text': () => {
    const store = PropertiesService.getDocumentProperties();
    store.setProperty('n', 5);
    return store.getProperty('n');
  },
  'property.nine-kilobytes': () => {
    PropertiesService.getDocumentProperties().setProperty('long', 'x'.repeat(9 * 1024));
    return PropertiesService.getDocumentProperties().getProperty('long').length;
  },
  'property.more': () =>
    PropertiesService.getDocumentProperties()
      .setProperty('longer', 'x'.repeat(20 * 1024))
      .getProperty('longer').length,
  'property.empty-name': () => PropertiesService.getDocumentProperties().setProperty('', 'x'),
  'property.many': () =>
    Object.keys(
      PropertiesService.getDocumentProperties().setProperties({ a: '1', b: '2' }).getProperties(),
    ).filter((key) => key.length === 1),
  'cache.missing': () => CacheService.getDocumentCache().get('none'),
  'cache.put': () => {
    CacheService.getDocumentCache().put('a', 'á', 60);
    return CacheService.getDocumentCache().get('a');
  },
  'cache.too-long': () => CacheService.getDocumentCache().put('a', 'x'.repeat(110 * 1024)),
  'cache.too-late': () => CacheService.getDocumentCache().put('a', 'x', 30_000),
  'lock.document': () => {
    const lock = LockService.getDocumentLock();
    const got = [lock.tryLock(1000), lock.hasLock()];
    lock.releaseLock();
    return [...got, lock.hasLock()];
  },
  'session.user': (p) => [p.user !== '', Session.getEffectiveUser().getEmail() === p.user],
  'session.zone': () => Session.getScriptTimeZone(),
  'script.id': () => typeof ScriptApp.getScriptId(),
  'script.authorization': () => {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl()];
  },
  'script.require-known-scope': () =>
    String(
      ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/script.send_mail']),
    ),
  'script.require-unknown-scope': () =>
    ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/calendar']),
  'script.token': () => typeof ScriptApp.getOAuthToken(),
  'trigger.hourly': () => {
    const trigger = ScriptApp.newTrigger('record').timeBased().everyHours(1).create();
    const told = [
      String(trigger.getEventType()),
      String(trigger.getTriggerSource()),
      trigger.getTriggerSourceId(),
      trigger.getHandlerFunction(),
    ];
    ScriptApp.deleteTrigger(trigger);
    return told;
  },
  'trigger.user-triggers-hold-clock-triggers': (p) => {
    const trigger = ScriptApp.newTrigger('record').timeBased().everyDays(1).atHour(7).create();
    const found = ScriptApp.getUserTriggers(p.book).some(
      (each) => each.getUniqueId() === trigger.getUniqueId(),
    );
    ScriptApp.deleteTrigger(trigger);
    return found;
  },
  'trigger.twice': () => {
    const made = [1, 2].map(() => ScriptApp.newTrigger('record').timeBased().everyHours(1).create());
    for (const trigger of made) ScriptApp.deleteTrigger(trigger);
    return made.length;
  },
  'trigger.without-frequency': () => ScriptApp.newTrigger('record').timeBased().create(),
  'trigger.seven-hours': () => ScriptApp.newTrigger('record').timeBased().everyHours(7).create(),
  'trigger.unknown-function': () => {
    const trigger = ScriptApp.newTrigger('khongCo').timeBased().everyHours(1).create();
    ScriptApp.deleteTrigger(trigger);
    return 'made';
  },
  'mail.quota-before': () => MailApp.getRemainingDailyQuota() > 0,
  'mail.send': (p) => {
    const before = MailApp.getRemainingDailyQuota();
    MailApp.sendEmail({
      to: p.user,
      subject: 'Calibration: thử tiếng Việt',
      body: 'một\nhai',
      htmlBody: '<p>một</p>',
      name: 'Phòng',
      replyTo: p.user,
      attachments: [Utilities.newBlob('BEGIN:VCALENDAR', 'text/calendar', 'lich.ics')],
    });
    return before - MailApp.getRemainingDailyQuota();
  },
  'mail.no-receiver': () => MailApp.sendEmail({ to: '', subject: 'x', body: 'x' }),
  'mail.bad-address': () => MailApp.sendEmail({ to: 'không phải địa chỉ', subject: 'x', body: 'x' }),
  'mail.too-many-receivers': (p) =>
    MailApp.sendEmail({ to: Array.from({ length: 51 }, () => p.user).join(','), subject: 'x', body: 'x' }),
  'mail.gmail-app': () => GmailApp.getInboxUnreadCount(),
  'utilities.format-date': () =>
    Utilities.formatDate(
      new Date(Date.UTC(2026, 8, 1, 0, 30)),
      'Asia/Ho_Chi_Minh',
      "yyyy-MM-dd'T'HH:mm:ss EEE u",
    ),
  'utilities.sha-256': () =>
    Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'Trường', Utilities.Charset.UTF_8).slice(0, 8),
  'utilities.digest-bytes': () => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a'),
  'utilities.base64': () =>
    Utilities.newBlob(
      Utilities.base64Decode(Utilities.base64Encode('Trường', Utilities.Charset.UTF_8)),
    ).getDataAsString(),
  'utilities.uuid': () => Utilities.getUuid(),
  'utilities.blob-type': () => [
    Utilities.newBlob('a').getContentType(),
    Utilities.newBlob('a', 'text/html', 'a.html').getName(),
  ],
  'page.template': () => {
    const template = HtmlService.createTemplate('<p><?= words ?></p><?!= raw ?>');
    template.words = '<b>';
    template.raw = '<i></i>';
    return template.evaluate().getContent();
  },
  'page.size': () => {
    const page = HtmlService.createHtmlOutput('x').setWidth(300).setTitle('Tên');
    return [page.getWidth(), page.getHeight(), page.getTitle()];
  },
  'runtime.globals': () =>
    [
      'URL',
      'URLSearchParams',
      'TextEncoder',
      'setTimeout',
      'fetch',
      'crypto',
      'atob',
      'Intl',
      'console',
      'structuredClone',
      'queueMicrotask',
      'WebAssembly',
    ].map((name) => [name, typeof globalThis[name]]),
  'runtime.syntax': () =>
    [
      'class A { #a = 1; }',
      'class A { static a = 1; }',
      'class A { a = 1; }',
      'a?.b ?? c',
      '1_000',
      'async () => await 1',
      '[1].at(0)',
      'Object.groupBy',
    ].map((code) => {
      try {
        new Function(code);
        return 'parses';
      } catch (error) {
        return error.name;
      }
    }),
  'runtime.methods': () =>
    [[].at, [].findLast, [].toSorted, ''.replaceAll, Object.hasOwn, Object.groupBy, Array.fromAsync].map(
      (method) => typeof method,
    ),
  'runtime.zone': () => [new Date(2026, 8, 1).toISOString(), new Date(Date.UTC(2026, 8, 1)).getHours()],
  'runtime.locale': () => [
    (1234.5).toLocaleString('vi-VN'),
    ['b', 'á', 'a'].sort(new Intl.Collator('vi').compare),
  ],
  'runtime.normalize': () => 'Trường'.normalize('NFD').length,
});
