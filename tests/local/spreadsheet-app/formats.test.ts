/** Formats of cells: fonts, colours, alignment, number formats, borders, rich text, banding. */
import { Bench } from './bench';

describe('defaults', () => {
  test('A23: an untouched cell reads as Google shows it', () => {
    expect(
      new Bench().script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
        return {
          background: cell.getBackground(),
          color: cell.getFontColor(),
          size: cell.getFontSize(),
          family: cell.getFontFamily(),
          styleFamily: cell.getTextStyle().getFontFamily(),
          horizontal: cell.getHorizontalAlignment(),
          vertical: cell.getVerticalAlignment(),
          line: cell.getFontLine(),
          style: cell.getFontStyle(),
          weight: cell.getFontWeight(),
          wrap: String(cell.getWrapStrategy()),
          rotation: cell.getTextRotation().getDegrees(),
        };
      }),
    ).toEqual({
      background: '#ffffff',
      color: '#000000',
      size: 10,
      family: 'Arial',
      styleFamily: 'arial,sans,sans-serif',
      horizontal: 'general',
      vertical: 'bottom',
      line: 'none',
      style: 'normal',
      weight: 'normal',
      wrap: 'OVERFLOW',
      rotation: 0,
    });
  });

  test('A27: text direction is null unless set, for Arabic text too', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
        range.setValues([['مرحبا', 'x']]);
        range.getCell(1, 2).setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT);
        return range.getTextDirections().map((row) => row.map((direction) => direction && String(direction)));
      }),
    ).toEqual([[null, 'RIGHT_TO_LEFT']]);
  });
});

describe('setting formats', () => {
  test('each getter reads what its setter wrote, one value or one per cell', () => {
    expect(
      new Bench().script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
        range
          .setFontFamily('Roboto')
          .setFontSize(14)
          .setFontLine('line-through')
          .setFontStyle('italic')
          .setVerticalAlignment('middle')
          .setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP)
          .setTextRotation(45)
          .setFontWeights([['bold', 'normal']])
          .setFontColors([['red', '#0f0']])
          .setHorizontalAlignments([['center', null]]);
        return [
          range.getFontFamilies(),
          range.getFontSizes(),
          range.getFontLines(),
          range.getFontStyles(),
          range.getVerticalAlignments(),
          range.getWraps(),
          range.getTextRotation().getDegrees(),
          range.getFontWeights(),
          range.getFontColors(),
          range.getHorizontalAlignments(),
        ];
      }),
    ).toEqual([
      [['Roboto', 'Roboto']],
      [[14, 14]],
      [['line-through', 'line-through']],
      [['italic', 'italic']],
      [['middle', 'middle']],
      [[false, false]],
      45,
      [['bold', 'normal']],
      [['#ff0000', '#00ff00']],
      [['center', 'general']],
    ]);
  });

  test('A25: a general number format reads back as its digits, null is refused', () => {
    const bench = new Bench();
    expect(
      bench.script(() =>
        SpreadsheetApp.getActiveSheet().getRange('A1').setNumberFormat('general').getNumberFormat(),
      ),
    ).toBe('0.###############');
    expect(() =>
      bench.script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
        Reflect.apply(cell.setNumberFormat, cell, [null]);
      }),
    ).toThrow(
      "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
    );
  });

  test('number formats decide what a cell shows', () => {
    expect(
      new Bench({ locale: 'vi_VN' }).script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:C1');
        range.setValues([[1234.5, 0.5, 46053]]).setNumberFormats([['#,##0.00', '0%', 'dd/mm/yyyy']]);
        return [
          range.getDisplayValues(),
          range.getNumberFormats(),
          range.getValues()[0]?.[2] instanceof Date,
        ];
      }),
    ).toEqual([[['1.234,50', '50%', '31/01/2026']], [['#,##0.00', '0%', 'dd/mm/yyyy']], true]);
  });

  test('A26: null aligns generally, normal reads as general-left, right is allowed', () => {
    expect(
      new Bench().script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
        return (['right', null, 'normal'] as const).map((alignment) =>
          cell.setHorizontalAlignment(alignment).getHorizontalAlignment(),
        );
      }),
    ).toEqual(['right', 'general', 'general-left']);
  });

  test('A27: a font size of null is refused', () => {
    expect(() =>
      new Bench().script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
        Reflect.apply(cell.setFontSize, cell, [null]);
      }),
    ).toThrow("don't match the method signature for SpreadsheetApp.Range.setFontSize.");
  });

  test('A29: colours are CSS names in any case, answered as hex; nonsense changes nothing', () => {
    expect(
      new Bench().script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
        const seen = ['RebeccaPurple', '#ABC', 'no colour', '#12345G'].map((color) =>
          cell.setBackground(color).getBackground(),
        );
        return [
          ...seen,
          cell.setBackground(null).getBackground(),
          cell.setBackgroundRGB(1, 2, 255).getBackground(),
        ];
      }),
    ).toEqual(['#663399', '#aabbcc', '#aabbcc', '#aabbcc', '#ffffff', '#0102ff']);
  });

  test('A28: borders are null without any, black and solid by default; null leaves a side alone', () => {
    expect(
      new Bench().script(() => {
        interface Border {
          getColor(): { asRgbColor(): { asHexString(): string } } | null;
          getBorderStyle(): unknown;
        }
        const cell = SpreadsheetApp.getActiveSheet().getRange('B2') as GoogleAppsScript.Spreadsheet.Range & {
          getBorder(): { getTop(): Border; getLeft(): Border } | null;
        };
        const before = cell.getBorder();
        cell.setBorder(true, true, null, null, null, null);
        cell.setBorder(null, true, null, null, null, null, 'red', SpreadsheetApp.BorderStyle.DASHED);
        const after = cell.getBorder();
        const top = after?.getTop();
        const left = after?.getLeft();
        const seen = [top, left].map((side) => [
          String(side?.getBorderStyle()),
          side?.getColor()?.asRgbColor().asHexString(),
        ]);
        cell.setBorder(false, false, null, null, null, null);
        return [before, seen, cell.getBorder()];
      }),
    ).toEqual([
      null,
      [
        ['SOLID', '#000000'],
        ['DASHED', '#ff0000'],
      ],
      null,
    ]);
  });
});

describe('colours and styles', () => {
  test('A30: a colour is of one kind only, an empty builder of none', () => {
    const refusals = new Bench().script(() => {
      const theme = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build();
      const rgb = SpreadsheetApp.newColor().setRgbColor('RED').build();
      const message = (attempt: () => unknown) => {
        try {
          attempt();
          return 'accepted';
        } catch (error) {
          return (error as Error).message;
        }
      };
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      cell.setFontColorObject(theme);
      return [
        message(() => theme.asRgbColor()),
        message(() => rgb.asThemeColor()),
        String(SpreadsheetApp.newColor().build().getColorType()),
        rgb.asRgbColor().asHexString(),
        rgb.asRgbColor().getRed(),
        String(theme.asThemeColor().getThemeColorType()),
        cell.getTextStyle().getForegroundColor(),
        String(cell.getFontColorObject().getColorType()),
      ];
    });
    expect(refusals).toEqual([
      'Object is not of type RgbColor.',
      'Object is not of type ThemeColor.',
      'UNSUPPORTED',
      '#ff0000',
      255,
      'ACCENT1',
      'ACCENT1',
      'THEME',
    ]);
  });

  test('a text style changes only what it says', () => {
    expect(
      new Bench().script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setFontSize(20);
        cell.setTextStyle(SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor('blue').build());
        const style = cell.getTextStyle();
        return [style.isBold(), style.getFontSize(), style.getForegroundColor(), style.isItalic()];
      }),
    ).toEqual([true, 20, '#0000ff', false]);
  });

  test('rich text keeps runs and links', () => {
    expect(
      new Bench().script(() => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
        const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
        cell.setRichTextValue(
          SpreadsheetApp.newRichTextValue()
            .setText('Trường Hoa Sen')
            .setTextStyle(0, 6, bold)
            .setLinkUrl(7, 14, 'https://school.example/')
            .build(),
        );
        const value = cell.getRichTextValue();
        return [
          value?.getText(),
          value?.getRuns().map((run) => [run.getText(), run.getStartIndex(), run.getTextStyle().isBold()]),
          value?.getLinkUrl(),
          value?.getLinkUrl(8, 9),
          cell.getValue(),
          cell.setValue(5).getRichTextValue(),
        ];
      }),
    ).toEqual([
      'Trường Hoa Sen',
      [
        ['Trường', 0, true],
        [' ', 6, false],
        ['Hoa Sen', 7, false],
      ],
      null,
      'https://school.example/',
      'Trường Hoa Sen',
      null,
    ]);
  });
});

describe('banding', () => {
  test('A32: a theme gives header, rows and footer; first and second colour may not be null', () => {
    const bench = new Bench();
    expect(
      bench.script(() => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:C5');
        const banding = range.applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, false);
        banding.setFirstRowColor('white').setHeaderRowColor(null);
        return [
          banding.getHeaderRowColor(),
          banding.getFirstRowColor(),
          banding.getSecondRowColor(),
          banding.getFooterRowColor(),
          banding.getRange().getA1Notation(),
          range.getBandings().length,
        ];
      }),
    ).toEqual([null, '#ffffff', '#e0f7fa', null, 'A1:C5', 1]);
    expect(() =>
      bench.script(() => {
        SpreadsheetApp.getActiveSheet().getBandings()[0]?.setFirstRowColor(null);
      }),
    ).toThrow('First row color should not be null');
  });
});

describe('groups', () => {
  test('A33: a depth of two makes two nested groups; collapsing takes the outermost, expanding an inner one its outer', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        const range = sheet.getRange('A2:A4');
        range.shiftRowGroupDepth(2);
        const depth = sheet.getRowGroupDepth(3);
        range.collapseGroups();
        const collapsed = [1, 2].map((level) => sheet.getRowGroup(3, level)?.isCollapsed());
        sheet.getRowGroup(3, 2)?.collapse();
        sheet.getRowGroup(3, 2)?.expand();
        const expanded = [1, 2].map((level) => sheet.getRowGroup(3, level)?.isCollapsed());
        range.shiftRowGroupDepth(-1);
        return [
          depth,
          collapsed,
          expanded,
          sheet.getRowGroupDepth(3),
          sheet.getRowGroup(3, 1)?.getControlIndex(),
        ];
      }),
    ).toEqual([2, [true, false], [false, false], 1, 5]);
  });
});
