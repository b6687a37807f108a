/** The enumerations of SpreadsheetApp, Ui and the colour classes as Apps Script shows them. */
import { type ScriptEnum, scriptEnum } from '../../host/script-enum';

export type EnumValue = ScriptEnum;

/** The value of that name, if the enumeration has it. */
export function valueNamed(
  values: Readonly<Record<string, ScriptEnum>>,
  name: string,
): ScriptEnum | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

export const AutoFillSeries = scriptEnum('DEFAULT_SERIES', 'ALTERNATE_SERIES');
export const BandingTheme = scriptEnum(
  'LIGHT_GREY',
  'CYAN',
  'GREEN',
  'YELLOW',
  'ORANGE',
  'BLUE',
  'TEAL',
  'GREY',
  'BROWN',
  'LIGHT_GREEN',
  'INDIGO',
  'PINK',
);
export const BooleanCriteria = scriptEnum(
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_NOT_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_NOT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
);
export const BorderStyle = scriptEnum('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE');
export const ColorType = scriptEnum('UNSUPPORTED', 'RGB', 'THEME');
export const CopyPasteType = scriptEnum(
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
);
export const DataValidationCriteria = scriptEnum(
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
);
export const DeveloperMetadataLocationType = scriptEnum('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN');
export const DeveloperMetadataVisibility = scriptEnum('DOCUMENT', 'PROJECT');
export const Dimension = scriptEnum('COLUMNS', 'ROWS');
export const Direction = scriptEnum('UP', 'DOWN', 'PREVIOUS', 'NEXT');
export const GroupControlTogglePosition = scriptEnum('BEFORE', 'AFTER');
export const InterpolationType = scriptEnum('NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX');
export const ProtectionType = scriptEnum('RANGE', 'SHEET');
export const RecalculationInterval = scriptEnum('ON_CHANGE', 'MINUTE', 'HOUR');
export const RelativeDate = scriptEnum(
  'TODAY',
  'TOMORROW',
  'YESTERDAY',
  'PAST_WEEK',
  'PAST_MONTH',
  'PAST_YEAR',
);
export const SheetType = scriptEnum('GRID', 'OBJECT', 'DATASOURCE');
export const TextDirection = scriptEnum('LEFT_TO_RIGHT', 'RIGHT_TO_LEFT');
export const TextToColumnsDelimiter = scriptEnum('COMMA', 'SEMICOLON', 'PERIOD', 'SPACE');
export const ThemeColorType = scriptEnum(
  'UNSUPPORTED',
  'TEXT',
  'BACKGROUND',
  'ACCENT1',
  'ACCENT2',
  'ACCENT3',
  'ACCENT4',
  'ACCENT5',
  'ACCENT6',
  'HYPERLINK',
);
export const ValueType = scriptEnum('IMAGE');
export const WrapStrategy = scriptEnum('WRAP', 'OVERFLOW', 'CLIP');
export const Button = scriptEnum('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
export const ButtonSet = scriptEnum('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');
