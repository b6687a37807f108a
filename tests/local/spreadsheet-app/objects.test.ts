import { scriptWorld } from '../support/script-world';

const w = scriptWorld();
/** Statements about a fresh spreadsheet `ss` with its sheet `s`. */
const made = (code: string) =>
  w.value(`const ss = SpreadsheetApp.create('Sổ'); const s = ss.getSheets()[0]; ${code}`);

test('a spreadsheet is given in formats that Google knows, others are refused', () => {
  expect(
    made(`const names = []; for (const act of [() => ss.getAs('image/png'), () => ss.getBlob]) try { act(); names.push('there'); } catch (error) { names.push(error.message); }
      return [names, ss.getAs('text/csv').getContentType()]`),
  ).toEqual([['The requested conversion is not supported.', 'there'], 'text/csv']);
});

describe('charts', () => {
  const DATA = `s.getRange('A1:C3').setValues([['Lớp', 'Sĩ số', 'Vắng'], ['1A', 30, 2], ['1B', 31, 0]]);`;

  test('a chart is built, inserted, changed and removed', () => {
    expect(
      made(`${DATA} const chart = s.newChart().setChartType(Charts.ChartType.COLUMN).addRange(s.getRange('A1:C3')).setPosition(5, 2, 10, 20).setOption('title', 'Sĩ số').setOption('hAxis', { title: 'Lớp' }).setOption('width', 300).setNumHeaders(1)
          .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH).setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS).setTransposeRowsAndColumns(false).build();
        const before = chart.getChartId(); s.insertChart(chart); const [held] = s.getCharts(); const at = held.getContainerInfo();
        const shown = [before, held.getChartId() > 0, held.getRanges().map((r) => r.getA1Notation()), held.getOptions().get('title'), held.getOptions().get('hAxis.title'), held.getOptions().get('nothing'), [at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), at.getOffsetY()], held.getNumHeaders(), String(held.getHiddenDimensionStrategy()), String(held.getMergeStrategy()), held.getTransposeRowsAndColumns()];
        s.updateChart(held.modify().clearRanges().addRange(s.getRange('A1:B3')).setOption('title', 'Mới').setPosition(1, 1, 0, 0).build()); const [next] = s.getCharts();
        const builder = next.modify(); shown.push(next.getOptions().get('title'), next.getRanges().map((r) => r.getA1Notation()), String(builder.getChartType()), builder.getContainer().getAnchorRow(), builder.removeRange(s.getRange('A1:B3')).getRanges().length);
        let refused; try { s.insertChart(s.newChart().build()); } catch (error) { refused = error.message; } s.removeChart(next); return [...shown, s.getCharts().length, refused]`),
    ).toEqual([
      null,
      true,
      ['A1:C3'],
      'Sĩ số',
      'Lớp',
      null,
      [5, 2, 10, 20],
      1,
      'SHOW_BOTH',
      'MERGE_COLUMNS',
      false,
      'Mới',
      ['A1:B3'],
      'COLUMN',
      1,
      0,
      0,
      'A chart needs at least one range. Use addRange to give it one.',
    ]);
  });

  const TITLES = `.setTitle('T').setBackgroundColor('#ff0000').setColors(['green']).setLegendPosition(Charts.Position.BOTTOM).setLegendTextStyle(style).setTitleTextStyle(style)`;
  const AXES = `${TITLES}.setXAxisTitle('x').setYAxisTitle('y').setXAxisTextStyle(style).setXAxisTitleTextStyle(style).setYAxisTextStyle(style).setYAxisTitleTextStyle(style)`;
  const SERIES = `${AXES}.reverseCategories().setRange(0, 50).useLogScale()`;
  test.each([
    ['asAreaChart', 'AREA', `${SERIES}.setStacked().setPointStyle(Charts.PointStyle.LARGE)`],
    ['asBarChart', 'BAR', `${SERIES}.setStacked().reverseDirection()`],
    ['asColumnChart', 'COLUMN', `${SERIES}.setStacked()`],
    ['asComboChart', 'COMBO', `${SERIES}.setStacked()`],
    ['asHistogramChart', 'HISTOGRAM', TITLES],
    [
      'asLineChart',
      'LINE',
      `${SERIES}.setPointStyle(Charts.PointStyle.TINY).setCurveStyle(Charts.CurveStyle.SMOOTH)`,
    ],
    ['asPieChart', 'PIE', `${TITLES}.reverseCategories().set3D()`],
    [
      'asScatterChart',
      'SCATTER',
      `${AXES}.setPointStyle(Charts.PointStyle.NONE).setXAxisLogScale().setYAxisLogScale().setXAxisRange(0, 1).setYAxisRange(0, 2)`,
    ],
  ])('%s', (method, type, setters) => {
    const titles = type === 'HISTOGRAM' || type === 'PIE' ? [null, null] : ['x', 'y'];
    expect(
      made(`${DATA} const style = Charts.newTextStyle().setColor('#0000ff').setFontSize(12).setFontName('Arial').build();
        s.insertChart(s.newChart().addRange(s.getRange('A1:B3')).${method}()${setters}.setPosition(1, 5, 0, 0).build()); const [chart] = s.getCharts(); const o = chart.getOptions();
        return [String(chart.modify().getChartType()), o.get('title'), o.get('backgroundColor'), o.get('legend.position'), o.get('hAxis.title'), o.get('vAxis.title'), chart.getRanges().length > 0, style.getColor() + style.getFontSize() + style.getFontName()]`),
    ).toEqual([type, 'T', '#ff0000', 'bottom', ...titles, true, '#0000ff12Arial']);
  });

  test('charts that the Sheets API does not know, and pictures of charts, are refused by name', () => {
    expect(
      made(`${DATA} const errors = []; const chart = s.newChart().addRange(s.getRange('A1:B3')).build(); for (const act of [() => s.newChart().asTableChart(), () => s.newChart().setChartType(Charts.ChartType.GAUGE).build(), () => chart.getBlob(), () => chart.getAs('image/png'), () => Charts.newPieChart()])
        try { act(); } catch (error) { errors.push(error.message); } return errors`),
    ).toEqual([
      'EmbeddedChartBuilder.asTableChart is not emulated',
      'A chart of type GAUGE is not emulated',
      'EmbeddedChart.getBlob is not emulated',
      'EmbeddedChart.getAs is not emulated',
      'Charts.newPieChart is not emulated',
    ]);
  });
});

test('a slicer filters a column and lies where it is put', () => {
  expect(
    made(`s.getRange('A1:B3').setValues([['a', 'b'], ['x', 1], ['y', 2]]); const slicer = s.insertSlicer(s.getRange('A1:B3'), 2, 4, 5, 6); slicer.setTitle('Lọc').setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setVisibleValues(['x']).build())
        .setApplyToPivotTables(true).setBackgroundColor('#00ff00').setTitleHorizontalAlignment('center').setTitleTextStyle(SpreadsheetApp.newTextStyle().setBold(true).build());
      const at = slicer.getContainerInfo(); const result = [slicer.getTitle(), slicer.getRange().getA1Notation(), slicer.getColumnPosition(), slicer.getFilterCriteria().getHiddenValues(), slicer.isAppliedToPivotTables(), slicer.getBackgroundColor(), slicer.getTitleHorizontalAlignment(), slicer.getTitleTextStyle().isBold(), [at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), at.getOffsetY()]];
      slicer.setPosition(3, 3, 0, 0).setRange(s.getRange('A1:A3')); result.push(slicer.getContainerInfo().getAnchorRow(), slicer.getRange().getA1Notation(), s.getSlicers().length); slicer.remove(); return [...result, s.getSlicers().length, s.getDrawings().length]`),
  ).toEqual(['Lọc', 'A1:B3', 1, ['y'], true, '#00ff00', 'center', true, [2, 4, 5, 6], 3, 'A1:A3', 1, 0, 0]);
});

test('pictures lie over the grid, and in cells', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAADElEQVR42mNgQAUAABAAAeFCtHgAAAAASUVORK5CYII=';
  expect(
    made(`const blob = Utilities.newBlob(Utilities.base64Decode('${png}'), 'image/png'); const image = s.insertImage(blob, 2, 3, 4, 5); ss.insertImage('https://x.example/a.png', 1, 1);
      const size = [image.getWidth(), image.getHeight(), image.getInherentWidth(), image.getInherentHeight()]; image.setWidth(30).setHeight(20).setAltTextTitle('t').setAltTextDescription('d').assignScript('run').setAnchorCell(s.getRange('D7')).setAnchorCellXOffset(1).setAnchorCellYOffset(2);
      const result = [size, image.getWidth(), image.getHeight(), image.getAltTextTitle(), image.getAltTextDescription(), image.getScript(), image.getAnchorCell().getA1Notation(), image.getAnchorCellXOffset(), image.getAnchorCellYOffset(), image.getUrl(), image.getSheet().getName(), ss.getImages().map((i) => i.getUrl()), s.getImages().length];
      image.resetSize().replace('https://x.example/b.png'); result.push(image.getWidth(), image.getUrl()); image.remove();
      const cell = SpreadsheetApp.newCellImage().setSourceUrl('https://x.example/c.png').setAltTextTitle('T').setAltTextDescription('D').build(); s.getRange('A1').setValue(cell.toBuilder().toBuilder().build());
      return [...result, s.getImages().length, s.getRange('A1').getFormula(), cell.getUrl(), cell.getContentUrl(), cell.getAltTextTitle(), cell.getAltTextDescription()]`),
  ).toEqual([
    [3, 2, 3, 2],
    30,
    20,
    't',
    'd',
    'run',
    'D7',
    1,
    2,
    null,
    'Sheet1',
    [null, 'https://x.example/a.png'],
    2,
    100,
    'https://x.example/b.png',
    1,
    '=IMAGE("https://x.example/c.png")',
    'https://x.example/c.png',
    'https://x.example/c.png',
    'T',
    'D',
  ]);
});

test('a table of data for charts is gathered', () => {
  expect(
    made(
      `const table = Charts.newDataTable().addColumn(Charts.ColumnType.STRING, 'Lớp').addColumn(Charts.ColumnType.NUMBER, 'Sĩ số').addRow(['1A', 30]); table.setValue(1, 0, '1B').build(); return Charts.Position.TOP.toString()`,
    ),
  ).toBe('TOP');
});

test('what a strict validation rule forbids is refused in Google’s words, and leaves the cell as it was', () => {
  expect(
    made(`const rule = (make, strict) => make(SpreadsheetApp.newDataValidation()).setAllowInvalid(!strict).build(); const errors = [];
      s.getRange('A1').setDataValidation(rule((b) => b.requireValueInList(['Có', 'Không']), true)); s.getRange('A2').setDataValidation(rule((b) => b.requireNumberBetween(0, 10), true)); s.getRange('A3').setDataValidation(rule((b) => b.requireValueInList(['x']), false));
      for (const [a1, value] of [['A1', 'Có'], ['A1', 'Thôi'], ['A2', 5], ['A2', 11], ['A2', 'chữ'], ['A3', 'khác'], ['A1', '']]) try { s.getRange(a1).setValue(value); SpreadsheetApp.flush(); } catch (error) { errors.push(error.message); }
      return [errors, s.getRange('A1:A3').getValues()]`),
  ).toEqual([
    [
      'The data you entered in cell A1 violates the data validation rules set on this cell. Please enter one of the following values: Có, Không.',
      'The data you entered in cell A2 violates the data validation rules set on this cell.',
      'The data you entered in cell A2 violates the data validation rules set on this cell.',
    ],
    [[''], [5], ['khác']],
  ]);
});
