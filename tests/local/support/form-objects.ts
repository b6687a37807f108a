/** How a script comes by an object of each class of the Forms service. */

const FORM = `FormApp.create('f')`;
const NAMES =
  'CheckboxGridItem CheckboxItem DateItem DateTimeItem DurationItem GridItem ImageItem ListItem MultipleChoiceItem PageBreakItem ParagraphTextItem ScaleItem SectionHeaderItem TextItem TimeItem VideoItem';

export const FORM_OBJECTS: Record<string, string> = {
  ...Object.fromEntries(NAMES.split(' ').map((name) => [name, `${FORM}.add${name}()`])),
  CheckboxGridValidationBuilder: 'FormApp.createCheckboxGridValidation()',
  CheckboxValidationBuilder: 'FormApp.createCheckboxValidation()',
  Choice: `${FORM}.addListItem().createChoice('a')`,
  Form: FORM,
  FormApp: 'FormApp',
  FormResponse: `${FORM}.createResponse()`,
  GridValidationBuilder: 'FormApp.createGridValidation()',
  Item: `((f) => { f.addTextItem(); return f.getItems()[0]; })(${FORM})`,
  ItemResponse: `${FORM}.addTextItem().createResponse('a')`,
  ParagraphTextValidationBuilder: 'FormApp.createParagraphTextValidation()',
  QuizFeedback: 'FormApp.createFeedback().build()',
  QuizFeedbackBuilder: 'FormApp.createFeedback()',
  TextValidationBuilder: 'FormApp.createTextValidation()',
};
