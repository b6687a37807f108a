/** Enumerations of the Forms service. */
import { scriptEnum } from '../../host/script-enum';

export const Alignment = scriptEnum('LEFT', 'CENTER', 'RIGHT');
export const DestinationType = scriptEnum('SPREADSHEET');
export const FeedbackType = scriptEnum('CORRECT', 'INCORRECT', 'GENERAL');
export const ItemType = scriptEnum(
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
  'FILE_UPLOAD',
  'RATING',
);
export const PageNavigationType = scriptEnum('CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT');
