import { GUEST, OWNER, scriptWorld } from '../support/script-world';

const w = scriptWorld();
/** Statements about a fresh form `form`. */
const made = (code: string) => w.value(`const form = FormApp.create('Đăng ký'); ${code}`);

test('a form has items of every kind, in their order', () => {
  expect(
    made(`form.addTextItem().setTitle('Tên').setRequired(true); form.addParagraphTextItem().setTitle('Lý do').setHelpText('dài'); form.addMultipleChoiceItem().setTitle('Lớp').setChoiceValues(['1A', '1B']).showOtherOption(true);
      form.addCheckboxItem().setTitle('Môn'); form.addListItem(); form.addDateItem(); form.addTimeItem(); form.addDateTimeItem(); form.addDurationItem(); form.addScaleItem().setBounds(0, 10).setLabels('kém', 'tốt');
      form.addGridItem().setRows(['a', 'b']).setColumns(['x', 'y']); form.addCheckboxGridItem(); form.addSectionHeaderItem(); form.addPageBreakItem(); form.addImageItem().setImage(Utilities.newBlob('x', 'image/png')); form.addVideoItem().setVideoUrl('https://v.example/');
      const items = form.getItems(); const choice = items[2].asMultipleChoiceItem(); const scale = items[9].asScaleItem();
      return [items.map((i) => String(i.getType())).join(' '), items[0].asTextItem().isRequired(), items[1].getHelpText(), choice.getChoices().map((c) => c.getValue()), choice.hasOtherOption(), scale.getLowerBound(), scale.getUpperBound(), scale.getRightLabel(), scale.getLeftLabel(),
        items[10].asGridItem().getRows(), items[10].asGridItem().getColumns(), form.getItems(FormApp.ItemType.TEXT).length, items[2].getIndex(), form.getItemById(items[1].getId()).getTitle(), items[14].asImageItem().getImage().getContentType()]`),
  ).toEqual([
    'TEXT PARAGRAPH_TEXT MULTIPLE_CHOICE CHECKBOX LIST DATE TIME DATETIME DURATION SCALE GRID CHECKBOX_GRID SECTION_HEADER PAGE_BREAK IMAGE VIDEO',
    true,
    'dài',
    ['1A', '1B'],
    true,
    0,
    10,
    'tốt',
    'kém',
    ['a', 'b'],
    ['x', 'y'],
    1,
    2,
    'Lý do',
    'image/png',
  ]);
});

test('items are moved, copied and deleted; a wrong cast is refused', () => {
  expect(
    made(`const [a, b, c] = ['a', 'b', 'c'].map((t) => form.addTextItem().setTitle(t)); form.moveItem(2, 0); form.moveItem(a, 2); a.duplicate(); form.deleteItem(b); form.deleteItem(0);
      let refused; try { form.getItems()[0].asListItem(); } catch (error) { refused = error.message; } return [form.getItems().map((i) => i.getTitle()), refused]`),
  ).toEqual([['a', 'a'], 'Invalid conversion for item type: TEXT.']);
});

test('choices lead to pages and know the right answer', () => {
  expect(
    made(`const page = form.addPageBreakItem().setTitle('Trang 2').setGoToPage(FormApp.PageNavigationType.SUBMIT); const item = form.addMultipleChoiceItem();
      item.setChoices([item.createChoice('đi', page), item.createChoice('gửi', FormApp.PageNavigationType.SUBMIT), item.createChoice('đúng', true)]); item.setPoints(2).setFeedbackForCorrect(FormApp.createFeedback().setText('Tốt').addLink('https://x.example/').build());
      const [go, send, right] = item.getChoices(); const errors = []; for (const values of [[], ['a', 'a']]) try { item.setChoiceValues(values); } catch (error) { errors.push(error.message); }
      return [go.getGotoPage().getTitle(), String(go.getPageNavigationType()), String(send.getPageNavigationType()), right.isCorrectAnswer(), right.getGotoPage(), item.getPoints(), item.getFeedbackForCorrect().getText(), item.getFeedbackForCorrect().getLinkUrls(), item.getFeedbackForIncorrect(), String(page.getPageNavigationType()), page.getGoToPage(), errors]`),
  ).toEqual([
    'Trang 2',
    'GO_TO_PAGE',
    'SUBMIT',
    true,
    null,
    2,
    'Tốt',
    ['https://x.example/'],
    null,
    'SUBMIT',
    null,
    ['Question cannot have empty choices.', 'Questions cannot have duplicate choice values.'],
  ]);
});

test('settings are kept', () => {
  expect(
    made(`const flags = { setAcceptingResponses: 'isAcceptingResponses', setAllowResponseEdits: 'canEditResponse', setCollectEmail: 'collectsEmail', setIsQuiz: 'isQuiz', setLimitOneResponsePerUser: 'hasLimitOneResponsePerUser',
        setProgressBar: 'hasProgressBar', setPublishingSummary: 'isPublishingSummary', setRequireLogin: 'requiresLogin', setShowLinkToRespondAgain: 'hasRespondAgainLink', setShuffleQuestions: 'getShuffleQuestions', setPublished: 'isPublished' };
      const wrong = Object.entries(flags).filter(([set, get]) => { const old = form[get](); return form[set](!old) !== form || form[get]() !== !old; });
      form.setTitle('T').setDescription('D').setConfirmationMessage('C').setCustomClosedFormMessage('X').addEditor('${GUEST}');
      return [wrong, form.getTitle(), form.getDescription(), form.getConfirmationMessage(), form.getCustomClosedFormMessage(), form.getEditors().map(String).includes('${GUEST}'), DriveApp.getFileById(form.getId()).getName(),
        form.getPublishedUrl().endsWith('/viewform'), form.getEditUrl().endsWith('/edit'), form.getSummaryUrl().endsWith('/viewanalytics'), form.shortenFormUrl(form.getPublishedUrl()).startsWith('https://forms.gle/')]`),
  ).toEqual([[], 'T', 'D', 'C', 'X', true, 'Đăng ký', true, true, true, true]);
});

test('responses are made by scripts, read back, graded and deleted', () => {
  expect(
    made(`const name = form.addTextItem().setTitle('Tên').setPoints(5), subjects = form.addCheckboxItem().setTitle('Môn').setChoiceValues(['Toán', 'Văn']), day = form.addDateItem(), grid = form.addGridItem().setRows(['a']).setColumns(['x']), when = form.addDateTimeItem(), time = form.addTimeItem(), long = form.addDurationItem();
      const draft = form.createResponse().withItemResponse(subjects.createResponse(['Toán', 'Văn'])).withItemResponse(name.createResponse('An')).withItemResponse(day.createResponse(new Date(2026, 8, 5))).withItemResponse(grid.createResponse(['x']))
        .withItemResponse(when.createResponse(new Date(2026, 8, 5, 7, 30))).withItemResponse(time.createResponse(7, 5)).withItemResponse(long.createResponse(1, 2, 3));
      const before = draft.getId(); const sent = draft.submit(); const [back] = form.getResponses(); const graded = back.getResponseForItem(name).setScore(4).setFeedback(FormApp.createFeedback().setText('ok').build()); form.submitGrades([back.withItemGrade(graded)]);
      const again = form.getResponse(sent.getId()); let bad; try { subjects.createResponse(['Sử']); } catch (error) { bad = error.message; }
      const result = [before, back.getItemResponses().map((r) => r.getResponse()), back.getItemResponses()[0].getItem().getTitle(), again.getGradableItemResponses().map((r) => [r.getScore(), r.getFeedback().getText()]), back.getTimestamp().getFullYear(), back.getRespondentEmail(), form.getResponses(new Date(2030, 0, 1)).length, bad,
        back.toPrefilledUrl().includes('entry.'), back.getEditResponseUrl().includes(sent.getId())];
      form.deleteResponse(sent.getId()).deleteAllResponses(); return [...result, form.getResponses().length]`),
  ).toEqual([
    null,
    ['An', ['Toán', 'Văn'], '2026-09-05', ['x'], '2026-09-05 07:30', '07:05', '1:02:03'],
    'Tên',
    [[4, 'ok']],
    2026,
    '',
    0,
    'Invalid response submitted to item: Sử',
    true,
    true,
    0,
  ]);
});

test('answers must be as their validation says', () => {
  expect(
    made(`const item = form.addTextItem().setTitle('Thư điện tử'); const check = (validation, answer) => { item.setValidation(validation.setHelpText('sai').build()); try { item.createResponse(answer); return true; } catch (error) { return error.message; } };
      const text = () => FormApp.createTextValidation();
      const results = [check(text().requireTextIsEmail(), 'x'), check(text().requireTextIsEmail(), 'a@b.example'), check(text().requireNumberBetween(1, 5), '7'), check(text().requireWholeNumber(), '3'), check(text().requireTextMatchesPattern('[0-9]{4}'), '12'), check(text().requireTextLengthLessThanOrEqualTo(2), 'ab')];
      const box = form.addCheckboxItem().setChoiceValues(['a', 'b']).setValidation(FormApp.createCheckboxValidation().requireSelectAtLeast(2).setHelpText('hai').build());
      try { box.createResponse(['a']); } catch (error) { results.push(error.message); } box.clearValidation(); results.push(box.createResponse(['a']).getResponse()); form.addGridItem().setValidation(FormApp.createGridValidation().requireLimitOneResponsePerColumn().build());
      form.addCheckboxGridItem().setValidation(FormApp.createCheckboxGridValidation().requireLimitOneResponsePerColumn().build()); form.addParagraphTextItem().setValidation(FormApp.createParagraphTextValidation().requireTextLengthGreaterThanOrEqualTo(3).build()); return results`),
  ).toEqual(['sai', true, 'sai', true, 'sai', true, 'hai', ['a']]);
});

test('responses go to a sheet of their own, and triggers on form and spreadsheet learn of them', () => {
  const script = w.script(`
    function setUp() {
      const ss = SpreadsheetApp.create('Trả lời'); const form = FormApp.create('Hội thảo').setCollectEmail(true);
      form.addTextItem().setTitle('Tên').setRequired(true); form.addCheckboxItem().setTitle('Buổi').setChoiceValues(['Sáng', 'Chiều']); form.addGridItem().setTitle('Lưới').setRows(['r1', 'r2']).setColumns(['x', 'y']);
      form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId());
      ScriptApp.newTrigger('onSheet').forSpreadsheet(ss).onFormSubmit().create(); ScriptApp.newTrigger('onForm').forForm(form).onFormSubmit().create();
      return [form.getId(), ss.getId()];
    }
    function onSheet(e) { e.range.getSheet().getRange(e.range.getRow(), 8).setValue('seen'); return [e.namedValues, e.values, e.range.getA1Notation(), e.triggerUid.length > 0]; }
    function onForm(e) { return [e.source.getTitle(), e.response.getRespondentEmail(), e.response.getItemResponses().map((r) => [r.getItem().getTitle(), r.getResponse()])]; }
    function byScript(id) { const form = FormApp.openById(id); form.addTextItem().setTitle('Mới'); const [name] = form.getItems(); form.createResponse().withItemResponse(name.asTextItem().createResponse('=1+1')).submit(); }
    function rows(id) { const ss = SpreadsheetApp.openById(id); const sheet = ss.getSheets()[0]; return [sheet.getName(), sheet.getDataRange().getDisplayValues(), ss.getFormUrl().includes('/forms/d/'), sheet.getFormUrl() === ss.getFormUrl(), ss.getSheets()[1].getFormUrl()]; }`);
  const call = (name: string, ...args: unknown[]) =>
    w.runtime.run(script, name, { user: OWNER, kind: 'run', args });
  const [formId, sheetId] = call('setUp').value as [string, string];
  const [onForm, onSheet] = w.runtime.forms.submit(formId, GUEST, {
    Tên: 'Bình',
    Buổi: ['Sáng', 'Chiều'],
    Lưới: ['x', null],
  });
  expect(onForm?.value).toEqual([
    'Hội thảo',
    GUEST,
    [
      ['Tên', 'Bình'],
      ['Buổi', ['Sáng', 'Chiều']],
      ['Lưới', ['x', null]],
    ],
  ]);
  const stamp = expect.stringMatching(/^(9\/1\/2026|01\/09\/2026|9\/1\/26)/);
  expect(onSheet?.value).toEqual([
    {
      Timestamp: [stamp],
      'Email Address': [GUEST],
      Tên: ['Bình'],
      Buổi: ['Sáng, Chiều'],
      'Lưới [r1]': ['x'],
      'Lưới [r2]': [''],
    },
    [stamp, GUEST, 'Bình', 'Sáng, Chiều', 'x', ''],
    'A2:F2',
    true,
  ]);
  expect(() => w.runtime.forms.submit(formId, GUEST, {})).toThrow('Required question is not answered: Tên');
  expect(call('byScript', formId).status).toBe('completed');
  expect(call('rows', sheetId).value).toEqual([
    'Form Responses 1',
    [
      ['Timestamp', 'Email Address', 'Tên', 'Buổi', 'Lưới [r1]', 'Lưới [r2]', 'Mới', ''],
      [stamp, GUEST, 'Bình', 'Sáng, Chiều', 'x', '', '', 'seen'],
      [stamp, OWNER, '=1+1', '', '', '', '', 'seen'],
    ],
    true,
    true,
    null,
  ]);
});

test('a form that is closed takes nothing; the destination can be taken off', () => {
  expect(
    made(`const ss = SpreadsheetApp.create('x'); form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId()); const had = form.getDestinationId() === ss.getId() && String(form.getDestinationType()); form.removeDestination(); form.setAcceptingResponses(false);
      const errors = []; for (const act of [() => form.getDestinationId(), () => form.createResponse().submit(), () => FormApp.openById('x'), () => FormApp.getUi()]) try { act(); } catch (error) { errors.push(error.message); } return [had, errors, FormApp.getActiveForm(), FormApp.openByUrl(form.getEditUrl()).getTitle()]`),
  ).toEqual([
    'SPREADSHEET',
    [
      'The form currently has no response destination.',
      'This form is currently not accepting responses.',
      'No item with the given ID could be found, or you do not have permission to access it.',
      'Cannot call FormApp.getUi() from this context.',
    ],
    null,
    'Đăng ký',
  ]);
});
