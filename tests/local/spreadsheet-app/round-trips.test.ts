/** Every setter's value comes back from its getter, and every criterion from the rule it was put into. */
import { Bench } from './bench';

describe('formats of one cell each', () => {
  test('tables of formats read back cell by cell', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
        const { TextDirection, WrapStrategy } = SpreadsheetApp;
        const red = SpreadsheetApp.newColor().setRgbColor('red').build();
        const accent = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT2).build();
        range.setBackgrounds([['red', null]]);
        const backgrounds = range.getBackgrounds();
        range
          .setBackgroundObjects([[red, accent]])
          .setFontColorObjects([[accent, null]])
          .setFontFamilies([['Roboto', null]])
          .setFontLines([['underline', 'none']])
          .setFontSizes([[8, 9]])
          .setFontStyles([['italic', null]])
          .setVerticalAlignments([['top', null]])
          .setTextDirections([[TextDirection.LEFT_TO_RIGHT, null]])
          .setWrapStrategies([[WrapStrategy.WRAP, WrapStrategy.CLIP]]);
        const names = (values: unknown[][]) =>
          values.map((row) => row.map((value) => value && String(value)));
        const wraps = [names(range.getWrapStrategies()), range.getWrap(), range.getWraps()];
        range.setWraps([[false, true]]);
        return [
          backgrounds,
          range.getBackgroundObject().asRgbColor().asHexString(),
          range.getBackgroundObjects()[0]?.map((color) => String(color.getColorType())),
          range.getFontColorObjects()[0]?.map((color) => String(color.getColorType())),
          range.getFontFamilies(),
          range.getFontLines(),
          range.getFontSizes(),
          range.getFontStyles(),
          range.getVerticalAlignments(),
          String(range.getTextDirection()),
          wraps,
          range.setWrap(true).getWraps(),
          range.setBackgroundObject(null).getBackground(),
        ];
      }),
    ).toEqual([
      [['#ff0000', '#ffffff']],
      '#ff0000',
      ['RGB', 'THEME'],
      ['THEME', 'RGB'],
      [['Roboto', 'Arial']],
      [['underline', 'none']],
      [[8, 9]],
      [['italic', 'normal']],
      [['top', 'bottom']],
      'LEFT_TO_RIGHT',
      [[['WRAP', 'CLIP']], true, [[true, false]]],
      [[true, true]],
      '#ffffff',
    ]);
  });

  test('rotation, vertical text, text styles and rich texts', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
        const cell = range.getCell(1, 1);
        cell.setTextRotation(30);
        range.setTextRotations([[cell.getTextRotation(), cell.getTextRotation()]]);
        const degrees = range.getTextRotations()[0]?.map((rotation) => rotation.getDegrees());
        const vertical = cell.setVerticalText(true).getTextRotation().isVertical();
        const style = SpreadsheetApp.newTextStyle()
          .setStrikethrough(true)
          .setUnderline(true)
          .setForegroundColorObject(SpreadsheetApp.newColor().setRgbColor('#010203').build())
          .build();
        range.setTextStyles([[style, SpreadsheetApp.newTextStyle().setFontFamily('Roboto').build()]]);
        const styles = range
          .getTextStyles()[0]
          ?.map((one) => [
            one.isStrikethrough(),
            one.isUnderline(),
            one.getForegroundColorObject()?.asRgbColor().getBlue(),
            one.getFontFamily(),
          ]);
        const rich = SpreadsheetApp.newRichTextValue()
          .setText('abc')
          .setLinkUrl('https://a.example/')
          .build();
        range.setRichTextValues([[rich, rich]]);
        const texts = range
          .getRichTextValues()[0]
          ?.map((value) => [value?.getText(), value?.getLinkUrl(), value?.getEndIndex()]);
        return [degrees, vertical, styles, texts, rich.copy().setText('d').build().getText()];
      }),
    ).toEqual([
      [30, 30],
      true,
      [
        [true, true, 3, 'arial,sans,sans-serif'],
        [false, false, 0, 'Roboto'],
      ],
      [
        ['abc', 'https://a.example/', 3],
        ['abc', 'https://a.example/', 3],
      ],
      'd',
    ]);
  });

  test('colours tell their channels', () => {
    expect(
      new Bench().script(() => {
        const color = SpreadsheetApp.newColor().setRgbColor('#102030').asRgbColor();
        return [color.getRed(), color.getGreen(), color.getBlue(), String(color.getColorType())];
      }),
    ).toEqual([16, 32, 48, 'RGB']);
  });

  test('parts are cleared one by one', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const range = sheet.getRange('A1:D1');
        const fill = () => range.setValue(1).setNote('n').setFontWeight('bold').insertCheckboxes();
        const state = () => [
          range.getCell(1, 1).isBlank(),
          range.getNote(),
          range.getFontWeight(),
          range.getDataValidation() === null,
        ];
        fill();
        range.clearContent();
        const content = state();
        fill();
        range.clearNote();
        const note = state();
        fill();
        range.clearDataValidations();
        const validation = state();
        fill();
        range.clearFormat();
        const format = state();
        fill();
        sheet.getRangeList(['A1', 'B1']).clearContent().clearNote().clearFormat().clearDataValidations();
        const list = state();
        fill();
        sheet.clearContents().clearNotes().clearFormats();
        return [content, note, validation, format, list, state()];
      }),
    ).toEqual([
      [true, 'n', 'bold', false],
      [false, '', 'bold', false],
      [false, 'n', 'bold', true],
      [false, 'n', 'normal', true],
      [true, '', 'normal', true],
      [true, '', 'normal', true],
    ]);
  });
});

describe('criteria', () => {
  test('every validation criterion comes back with its values', () => {
    expect(
      new Bench().script(() => {
        const day = (date: number) => new Date(Date.UTC(2026, 0, date, 17));
        const builder = () => SpreadsheetApp.newDataValidation();
        const builders = [
          builder().requireDate(),
          builder().requireDateBefore(day(1)),
          builder().requireDateBetween(day(1), day(2)),
          builder().requireDateEqualTo(day(1)),
          builder().requireDateNotBetween(day(1), day(2)),
          builder().requireDateOnOrAfter(day(1)),
          builder().requireDateOnOrBefore(day(1)),
          builder().requireFormulaSatisfied('=A1>1'),
          builder().requireNumberEqualTo(1),
          builder().requireNumberGreaterThan(1),
          builder().requireNumberLessThan(1),
          builder().requireNumberLessThanOrEqualTo(1),
          builder().requireNumberNotBetween(1, 2),
          builder().requireNumberNotEqualTo(1),
          builder().requireTextContains('a'),
          builder().requireTextDoesNotContain('a'),
          builder().requireTextEqualTo('a'),
          builder().requireTextIsUrl(),
          builder().requireCheckbox('có', 'không'),
        ];
        const range = SpreadsheetApp.getActiveSheet().getRange(1, 1, 1, builders.length);
        range.setDataValidations([builders.map((made) => made.build())]);
        return range.getDataValidations()[0]?.map((rule, index) => {
          const values = rule?.getCriteriaValues() ?? [];
          const given = builders[index]?.getCriteriaValues() ?? [];
          const same = JSON.stringify(values) === JSON.stringify(given);
          return `${rule?.getCriteriaType()} ${values.length} ${same}`;
        });
      }),
    ).toEqual([
      'DATE_IS_VALID_DATE 0 true',
      'DATE_BEFORE 1 true',
      'DATE_BETWEEN 2 true',
      'DATE_EQUAL_TO 1 true',
      'DATE_NOT_BETWEEN 2 true',
      'DATE_ON_OR_AFTER 1 true',
      'DATE_ON_OR_BEFORE 1 true',
      'CUSTOM_FORMULA 1 true',
      'NUMBER_EQUAL_TO 1 true',
      'NUMBER_GREATER_THAN 1 true',
      'NUMBER_LESS_THAN 1 true',
      'NUMBER_LESS_THAN_OR_EQUAL_TO 1 true',
      'NUMBER_NOT_BETWEEN 2 true',
      'NUMBER_NOT_EQUAL_TO 1 true',
      'TEXT_CONTAINS 1 true',
      'TEXT_DOES_NOT_CONTAIN 1 true',
      'TEXT_EQUAL_TO 1 true',
      'TEXT_IS_VALID_URL 0 true',
      'CHECKBOX 2 true',
    ]);
  });

  test('every condition of a format and of a filter comes back with its values', () => {
    expect(
      new Bench({ locale: 'vi_VN' }).script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const day = new Date(Date.UTC(2026, 0, 1, 17));
        const { PAST_WEEK } = SpreadsheetApp.RelativeDate;
        type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder &
          GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
        const settings: ((builder: Builder) => unknown)[] = [
          (builder) => builder.whenCellEmpty(),
          (builder) => builder.whenCellNotEmpty(),
          (builder) => builder.whenDateAfter(day),
          (builder) => builder.whenDateBefore(PAST_WEEK),
          (builder) => builder.whenNumberBetween(1.5, 2),
          (builder) => builder.whenNumberEqualTo(1),
          (builder) => builder.whenNumberGreaterThanOrEqualTo(1),
          (builder) => builder.whenNumberLessThanOrEqualTo(1),
          (builder) => builder.whenNumberNotBetween(1, 2),
          (builder) => builder.whenNumberNotEqualTo(1),
          (builder) => builder.whenTextDoesNotContain('a'),
          (builder) => builder.whenTextEndsWith('a'),
          (builder) => builder.whenTextEqualTo('a'),
          (builder) => builder.whenTextStartsWith('a'),
        ];
        const rules = settings.map((set) => {
          const builder = SpreadsheetApp.newConditionalFormatRule();
          set(builder as Builder);
          return builder
            .setItalic(true)
            .setRanges([sheet.getRange('A1')])
            .build();
        });
        sheet.setConditionalFormatRules(rules);
        const filter = sheet.getRange('A1:A9').createFilter();
        return sheet.getConditionalFormatRules().map((rule, index) => {
          const condition = rule.getBooleanCondition();
          const criteria = SpreadsheetApp.newFilterCriteria();
          settings[index]?.(criteria as Builder);
          filter.setColumnFilterCriteria(1, criteria.build());
          const stored = filter.getColumnFilterCriteria(1);
          const given = JSON.stringify(criteria.getCriteriaValues());
          return [
            String(condition?.getCriteriaType()),
            String(stored?.getCriteriaType()),
            JSON.stringify(condition?.getCriteriaValues()) === given &&
              JSON.stringify(stored?.getCriteriaValues()) === given,
          ].join(' ');
        });
      }),
    ).toEqual(
      [
        'CELL_EMPTY',
        'CELL_NOT_EMPTY',
        'DATE_AFTER',
        'DATE_BEFORE_RELATIVE',
        'NUMBER_BETWEEN',
        'NUMBER_EQUAL_TO',
        'NUMBER_GREATER_THAN_OR_EQUAL_TO',
        'NUMBER_LESS_THAN_OR_EQUAL_TO',
        'NUMBER_NOT_BETWEEN',
        'NUMBER_NOT_EQUAL_TO',
        'TEXT_DOES_NOT_CONTAIN',
        'TEXT_ENDS_WITH',
        'TEXT_EQUAL_TO',
        'TEXT_STARTS_WITH',
      ].map((name) => `${name} ${name} true`),
    );
  });

  test('formats and points of conditional rules come back', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const { InterpolationType } = SpreadsheetApp;
        const plain = SpreadsheetApp.newConditionalFormatRule()
          .whenCellEmpty()
          .setItalic(true)
          .setStrikethrough(true)
          .setUnderline(true)
          .setRanges([sheet.getRange('A1')])
          .build();
        const scale = SpreadsheetApp.newConditionalFormatRule()
          .setGradientMinpointWithValue('#111111', InterpolationType.NUMBER, '1')
          .setGradientMidpointWithValue('#222222', InterpolationType.PERCENT, '50')
          .setGradientMaxpoint('#333333')
          .setRanges([sheet.getRange('A2')])
          .build();
        sheet.setConditionalFormatRules([plain, scale]);
        const [first, second] = sheet.getConditionalFormatRules();
        const condition = first?.getBooleanCondition();
        const gradient = second?.getGradientCondition();
        return [
          [
            condition?.getItalic(),
            condition?.getStrikethrough(),
            condition?.getUnderline(),
            condition?.getBold(),
          ],
          [
            gradient?.getMinValue(),
            gradient?.getMidColor(),
            String(gradient?.getMidType()),
            gradient?.getMidValue(),
          ],
          [gradient?.getMaxColor(), gradient?.getMaxType()],
        ];
      }),
    ).toEqual([
      [true, true, true, null],
      ['1', '#222222', 'PERCENT', '50'],
      ['#333333', null],
    ]);
  });

  test('visible values hide the others of the column', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:A4').setValues([['Tên'], ['a'], ['b'], ['c']]);
        const criteria = SpreadsheetApp.newFilterCriteria().setVisibleValues(['b']).build();
        const filter = sheet.getRange('A1:A4').createFilter().setColumnFilterCriteria(1, criteria);
        return [criteria.getVisibleValues(), filter.getColumnFilterCriteria(1)?.getHiddenValues()];
      }),
    ).toEqual([['b'], ['a', 'c']]);
  });

  test('bandings of columns have the same parts as those of rows', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const columns = sheet.getRange('A1:C3').applyColumnBanding();
        columns.setHeaderColumnColor('#111111').setFirstColumnColor('#222222');
        columns.setSecondColumnColor('#333333').setFooterColumnColor('#444444');
        const rows = sheet.getRange('A5:C7').applyRowBanding();
        rows.setSecondRowColor('#555555').setFooterRowColor('#666666').setRange(sheet.getRange('A5:C9'));
        const copy = rows.copyTo(sheet.getRange('E5:F9'));
        rows.remove();
        return [
          [columns.getHeaderColumnColor(), columns.getFirstColumnColor()],
          [columns.getSecondColumnColor(), columns.getFooterColumnColor()],
          [copy.getSecondRowColor(), copy.getFooterRowColor(), copy.getRange().getA1Notation()],
          SpreadsheetApp.getActiveSpreadsheet().getBandings().length,
        ];
      }),
    ).toEqual([['#111111', '#222222'], ['#333333', '#444444'], ['#555555', '#666666', 'E5:F9'], 2]);
  });
});
