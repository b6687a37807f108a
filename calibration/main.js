/**
 * Records how Google answers the calls that the product relies on. Bound to a new, empty spreadsheet; README.md beside this
 * file says how a person runs it. Every answer is plain JSON without ids, addresses and times, so that two recordings compare.
 */

/** Probes by name, in the order of their files: `group.what`. Each gets the place it works in and answers plain JSON. */
const PROBES = {};

const SHEET = 'answers';
const MEMORY = 'calibration';
const STOPPED = 'calibration-stopped';
const RESULT = 'thdt-calibration.json';
/** How long the changes feed is watched. */
const WATCHED_MINUTES = 30;

/** Simple trigger. In a copy of the template it marks that the copy carries its script. */
function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Calibration')
    .addItem('1. Record', 'record')
    .addItem('2. Copy the template (after binding this script to it)', 'recordCopy')
    .addItem('3. Record as a second account (in the shared workbook)', 'recordAsSecondAccount')
    .addItem('4. Run out of time (six minutes)', 'runOutOfTime')
    .addItem('5. Finish (half an hour after 1)', 'finish')
    .addToUi();
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  if (sheet.getRange('A1').getValue() === 'copy of the template')
    sheet.getRange('B1').setValue('carries its script');
}

/** Asks everything that has an answer at once, and begins to watch what takes time. */
function record() {
  const book = SpreadsheetApp.getActive();
  for (const old of book.getSheets().slice(1)) book.deleteSheet(old);
  const place = {
    book,
    sheet: book.insertSheet('probe', 1),
    user: Session.getActiveUser().getEmail(),
    ids: {},
  };
  const answers = Object.keys(PROBES).map((name) => asked(name, () => PROBES[name](place)));
  keep(answers);
  remember({ ids: place.ids, watch: startWatching(place) });
  forget('watch');
  ScriptApp.newTrigger('watch').timeBased().everyMinutes(1).create();
  return answers.length;
}

/** Clock trigger: notes what an event looks like, and when the changes feed shows what was changed. */
function watch(event) {
  const memory = remembered();
  const { watch: state } = memory;
  state.event = Object.keys(event ?? {}).sort();
  state.ticks = (state.ticks ?? 0) + 1;
  if (state.seenAfterMinutes === undefined && state.token !== undefined) {
    const page = Drive.Changes.list(state.token, { fields: 'changes(fileId,removed),newStartPageToken' });
    if ((page.changes ?? []).some(({ fileId }) => fileId === state.fileId))
      state.seenAfterMinutes = Math.round((Date.now() - state.since) / 60_000);
  }
  if (Date.now() - state.since > WATCHED_MINUTES * 60_000) forget('watch');
  remember({ ...memory, watch: state });
}

/** After a person has bound this script to the template (clasp create-script --parentId, clasp push): copies it. */
function recordCopy() {
  const { ids, ...rest } = remembered();
  const copy = Drive.Files.copy({ name: 'calibration copy' }, ids.template, { fields: 'id' });
  Sheets.Spreadsheets.Values.update({ values: [['copy of the template']] }, copy.id, 'A1', {
    valueInputOption: 'RAW',
  });
  remember({ ...rest, ids: { ...ids, copy: copy.id } });
  SpreadsheetApp.getActive().toast(
    `Open it once: https://docs.google.com/spreadsheets/d/${copy.id}`,
    'Calibration',
    60,
  );
  return copy.id;
}

/** Run by another account that this workbook is shared with: what a grant of the first account is worth to it. */
function recordAsSecondAccount() {
  const { ids } = remembered();
  keep([
    asked('second.drive-get', () => Drive.Files.get(ids.folder, { fields: 'mimeType' })),
    asked('second.sheets-get', () => Sheets.Spreadsheets.get(ids.template, { fields: 'properties(locale)' })),
    asked('second.protected-cell', () => {
      SpreadsheetApp.getActive().getSheetByName('probe').getRange('Z1').setValue('x');
      SpreadsheetApp.flush();
      return 'written';
    }),
    asked('second.own-triggers', () => ScriptApp.getProjectTriggers().length),
    asked(
      'second.document-property',
      () => typeof PropertiesService.getDocumentProperties().getProperty(MEMORY),
    ),
  ]);
}

/** Never ends by itself: shows whether Google lets a run that it stops tidy up behind itself. */
function runOutOfTime() {
  const store = PropertiesService.getDocumentProperties();
  store.setProperty(STOPPED, 'no finally');
  try {
    for (;;) Utilities.sleep(60_000);
  } finally {
    store.setProperty(STOPPED, 'finally ran');
  }
}

/** Adds what took time, writes the recording to Drive, and answers it. */
function finish() {
  const { ids, watch: state } = remembered();
  keep([
    asked('late.trigger-event', () => state.event ?? 'no event yet'),
    asked('late.trigger-comes-every-minute', () => (state.ticks ?? 0) >= WATCHED_MINUTES / 2),
    asked('late.changes-feed-shows-it', () => state.seenAfterMinutes !== undefined),
    asked(
      'late.stopped-after-six-minutes',
      () => PropertiesService.getDocumentProperties().getProperty(STOPPED) ?? 'not tried',
    ),
    asked('late.copy-carries-script', () =>
      ids.copy === undefined
        ? 'not tried'
        : ((Sheets.Spreadsheets.Values.get(ids.copy, 'B1').values ?? [])[0] ?? ['no sign'])[0],
    ),
  ]);
  const recording = {
    format: 1,
    where: { locale: Session.getActiveUserLocale(), changesFeedMinutes: state.seenAfterMinutes ?? null },
    answers: Object.fromEntries(kept().map(({ name, ...answer }) => [name, answer])),
  };
  const blob = Utilities.newBlob(JSON.stringify(recording, undefined, 1), 'application/json', RESULT);
  Drive.Files.create({ name: RESULT, mimeType: 'application/json' }, blob);
  return recording;
}

/** One probe: its answer or its error, and how long it took. */
function asked(name, probe) {
  const began = Date.now();
  let answer;
  try {
    answer = { value: told(probe()) };
  } catch (error) {
    answer = { error: { name: String(error.name), message: told(String(error.message)) } };
  }
  return { name, ...answer, milliseconds: Date.now() - began };
}

/** Plain JSON: days as text, and no id, address or token that another run would not have. */
function told(value) {
  if (value === undefined) return 'undefined';
  if (Object.prototype.toString.call(value) === '[object Date]')
    return `Date ${Utilities.formatDate(value, 'Asia/Ho_Chi_Minh', "yyyy-MM-dd'T'HH:mm:ss")}`;
  if (Array.isArray(value)) return value.map(told);
  if (typeof value === 'string')
    return value
      .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '<address>')
      .replace(/\b[\w-]{25,}\b/g, '<id>')
      .replace(/\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g, '<uuid>');
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((key) => [key, told(value[key])]),
    );
  return typeof value === 'function' ? 'function' : value;
}

function startWatching({ ids }) {
  const { startPageToken: token } = Drive.Changes.getStartPageToken();
  Sheets.Spreadsheets.Values.update({ values: [['moved']] }, ids.template, 'C9', { valueInputOption: 'RAW' });
  return { token, fileId: ids.template, since: Date.now() };
}

/** Answers are rows of a sheet: name and JSON, as text; a name asked again replaces its row. */
function keep(answers) {
  const names = new Set(answers.map(({ name }) => name));
  const rows = [...kept().filter(({ name }) => !names.has(name)), ...answers];
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheetByName(SHEET) ?? book.insertSheet(SHEET);
  sheet.clear();
  sheet
    .getRange(1, 1, rows.length, 2)
    .setNumberFormat('@')
    .setValues(rows.map(({ name, ...answer }) => [name, JSON.stringify(answer)]));
  SpreadsheetApp.flush();
}

function kept() {
  const sheet = SpreadsheetApp.getActive().getSheetByName(SHEET);
  if (sheet === null || sheet.getLastRow() === 0) return [];
  const rows = sheet.getRange(1, 1, sheet.getLastRow(), 2).getValues();
  return rows.map(([name, json]) => ({ name, ...JSON.parse(json) }));
}

function remember(memory) {
  PropertiesService.getDocumentProperties().setProperty(MEMORY, JSON.stringify(memory));
}

function remembered() {
  return JSON.parse(PropertiesService.getDocumentProperties().getProperty(MEMORY) ?? '{}');
}

function forget(handler) {
  for (const trigger of ScriptApp.getProjectTriggers())
    if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger);
}
