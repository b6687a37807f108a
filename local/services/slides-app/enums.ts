/** Enumerations of the Slides service. */
import { scriptEnum } from '../../host/script-enum';
import { LAYOUT_NAMES } from '../../state/presentation';

export const AlignmentPosition = scriptEnum('CENTER', 'HORIZONTAL_CENTER', 'VERTICAL_CENTER');
export const ContentAlignment = scriptEnum('UNSUPPORTED', 'TOP', 'MIDDLE', 'BOTTOM');
export const LineCategory = scriptEnum('UNSUPPORTED', 'STRAIGHT', 'BENT', 'CURVED');
export const PageElementType = scriptEnum(
  'UNSUPPORTED',
  'SHAPE',
  'IMAGE',
  'VIDEO',
  'TABLE',
  'GROUP',
  'LINE',
  'WORD_ART',
  'SHEETS_CHART',
  'SPEAKER_SPOTLIGHT',
);
export const PageType = scriptEnum('UNSUPPORTED', 'SLIDE', 'LAYOUT', 'MASTER');
export const ParagraphAlignment = scriptEnum('UNSUPPORTED', 'START', 'CENTER', 'END', 'JUSTIFIED');
export const PlaceholderType = scriptEnum(
  'UNSUPPORTED',
  'NONE',
  'BODY',
  'CHART',
  'CLIP_ART',
  'CENTERED_TITLE',
  'DIAGRAM',
  'DATE_AND_TIME',
  'FOOTER',
  'HEADER',
  'MEDIA',
  'OBJECT',
  'PICTURE',
  'SLIDE_NUMBER',
  'SUBTITLE',
  'TABLE',
  'TITLE',
  'SLIDE_IMAGE',
);
export const PredefinedLayout = scriptEnum('UNSUPPORTED', ...LAYOUT_NAMES);
export const ShapeType = scriptEnum(
  ...(
    'UNSUPPORTED TEXT_BOX RECTANGLE ROUND_RECTANGLE ELLIPSE ARC BENT_ARROW BENT_UP_ARROW BEVEL BLOCK_ARC BRACE_PAIR BRACKET_PAIR ' +
    'CAN CHEVRON CHORD CLOUD CORNER CUBE CURVED_DOWN_ARROW CURVED_LEFT_ARROW CURVED_RIGHT_ARROW CURVED_UP_ARROW DECAGON ' +
    'DIAGONAL_STRIPE DIAMOND DODECAGON DONUT DOUBLE_WAVE DOWN_ARROW DOWN_ARROW_CALLOUT FOLDED_CORNER FRAME HALF_FRAME HEART ' +
    'HEPTAGON HEXAGON HOME_PLATE HORIZONTAL_SCROLL LEFT_ARROW LEFT_RIGHT_ARROW LIGHTNING_BOLT MOON NO_SMOKING OCTAGON ' +
    'PARALLELOGRAM PENTAGON PIE PLAQUE PLUS RIGHT_ARROW RIGHT_TRIANGLE SMILEY_FACE STAR_4 STAR_5 STAR_6 STAR_8 SUN TEARDROP ' +
    'TRAPEZOID TRIANGLE UP_ARROW VERTICAL_SCROLL WAVE'
  ).split(' '),
);
export const SlideLinkingMode = scriptEnum('UNSUPPORTED', 'LINKED', 'NOT_LINKED');
export const SlidePosition = scriptEnum('NEXT_SLIDE', 'PREVIOUS_SLIDE', 'FIRST_SLIDE', 'LAST_SLIDE');
