/** Charts, slicers and tables: stored and answered. */
import { type Book, cells, SheetsClient } from '../support/sheets-client';

let book: Book;
beforeEach(() => {
  book = new SheetsClient().create();
});

const chart = {
  spec: {
    title: 'Marks',
    basicChart: {
      chartType: 'COLUMN',
      domains: [{ domain: { sourceRange: { sources: [cells(0, 3, 0, 1)] } } }],
      series: [{ series: { sourceRange: { sources: [cells(0, 3, 1, 2)] } } }],
      axis: [{ position: 'LEFT_AXIS', title: 'Mark' }],
      headerCount: 1,
    },
  },
  position: { overlayPosition: { anchorCell: { rowIndex: 2, columnIndex: 3 } } },
};

test('a chart comes back with its defaults, moves, takes a border and goes', () => {
  const [{ addChart }] = book.batch({ addChart: { chart } });
  const { chartId } = addChart.chart;
  expect(addChart.chart).toEqual({
    chartId: expect.any(Number),
    spec: {
      ...chart.spec,
      titleTextFormat: { fontFamily: 'Roboto' },
      basicChart: {
        ...chart.spec.basicChart,
        axis: [
          { position: 'LEFT_AXIS', title: 'Mark', format: { fontFamily: 'Roboto' }, viewWindowOptions: {} },
        ],
      },
      fontName: 'Roboto',
      hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
    },
    position: {
      overlayPosition: { anchorCell: { rowIndex: 2, columnIndex: 3 }, widthPixels: 600, heightPixels: 371 },
    },
  });
  const [moved] = book.batch({
    updateEmbeddedObjectPosition: {
      objectId: chartId,
      newPosition: { overlayPosition: { offsetXPixels: 10, widthPixels: 300 } },
      fields: 'offsetXPixels,widthPixels',
    },
  });
  const position = {
    overlayPosition: {
      anchorCell: { rowIndex: 2, columnIndex: 3 },
      offsetXPixels: 10,
      widthPixels: 300,
      heightPixels: 371,
    },
  };
  expect(moved).toEqual({ updateEmbeddedObjectPosition: { position } });
  book.batch({
    updateEmbeddedObjectBorder: { objectId: chartId, border: { color: { red: 1 } }, fields: 'color' },
  });
  expect(book.sheet().charts).toEqual([
    {
      ...addChart.chart,
      position,
      border: { color: { red: 1 }, colorStyle: { rgbColor: { red: 1 } } },
    },
  ]);
  expect(book.batch({ deleteEmbeddedObject: { objectId: chartId } })).toEqual([{}]);
  expect(book.sheet()).not.toHaveProperty('charts');
  expect(book.tryBatch([{ deleteEmbeddedObject: { objectId: chartId } }]).body.error.message).toBe(
    `Invalid requests[0].deleteEmbeddedObject: No embedded object with id: ${chartId}`,
  );
});

test('a slicer filters its range; updated and deleted, rows show again', () => {
  book.put('A1:A4', [['head'], ['a'], ['b'], ['a']]);
  const hidden = () =>
    book
      .sheet({ ranges: 'A1:A4', fields: 'sheets.data.rowMetadata.hiddenByFilter' })
      .data[0].rowMetadata.map((line: { hiddenByFilter?: boolean }) => line.hiddenByFilter === true);
  const spec = { dataRange: cells(0, 4, 0, 1), filterCriteria: { hiddenValues: ['a'] }, title: 'Pick' };
  const anchorCell = { rowIndex: 1, columnIndex: 3 };
  const [{ addSlicer }] = book.batch({
    addSlicer: { slicer: { spec, position: { overlayPosition: { anchorCell } } } },
  });
  expect(addSlicer.slicer).toEqual({
    slicerId: expect.any(Number),
    spec: { ...spec, applyToPivotTables: true },
    position: { overlayPosition: { anchorCell, widthPixels: 600, heightPixels: 371 } },
  });
  expect(book.sheet().slicers).toEqual([addSlicer.slicer]);
  expect(hidden()).toEqual([false, true, false, true]);
  const { slicerId } = addSlicer.slicer;
  book.batch({
    updateSlicerSpec: {
      slicerId,
      spec: { filterCriteria: { hiddenValues: ['b'] } },
      fields: 'filterCriteria',
    },
  });
  expect(hidden()).toEqual([false, false, true, false]);
  book.batch({ deleteEmbeddedObject: { objectId: slicerId } });
  expect(hidden()).toEqual([false, false, false, false]);
});

test('R34: a table has an id of digits; its columns are named in the header row', () => {
  const [{ addTable }] = book.batch({
    addTable: {
      table: {
        name: 'Pupils',
        range: { sheetId: 0, ...cells(0, 5, 0, 2) },
        columnProperties: [{ columnIndex: 0, columnName: 'Name', columnType: 'TEXT' }],
      },
    },
  });
  expect(addTable.table).toEqual({
    tableId: expect.stringMatching(/^\d+$/),
    name: 'Pupils',
    range: cells(0, 5, 0, 2),
    columnProperties: [
      { columnName: 'Name', columnType: 'TEXT' },
      { columnIndex: 1, columnName: 'Column 2' },
    ],
  });
  expect(book.values('A1:B1').values).toEqual([['Name', 'Column 2']]);
  book.batch(
    {
      updateTable: {
        table: { tableId: addTable.table.tableId, range: cells(0, 8, 0, 2) },
        fields: 'range',
      },
    },
    { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 } } },
  );
  expect(book.sheet().tables[0]).toMatchObject({ name: 'Pupils', range: cells(0, 9, 0, 2) });
  book.batch({ deleteTable: { tableId: addTable.table.tableId } });
  expect(book.sheet()).not.toHaveProperty('tables');
  expect(book.values('A1:B1')).not.toHaveProperty('values');
});

test('a chart on a sheet of its own makes a sheet without a grid, which goes with it', () => {
  const [{ addChart }] = book.batch({
    addChart: { chart: { spec: chart.spec, position: { newSheet: true } } },
  });
  const { chartId, position } = addChart.chart;
  const [, sheet] = book.get({ includeGridData: true }).sheets;
  expect(sheet).toEqual({
    properties: { sheetId: position.sheetId, title: 'Chart1', index: 1, sheetType: 'OBJECT' },
    charts: [addChart.chart],
  });
  book.batch({ deleteEmbeddedObject: { objectId: chartId } });
  expect(book.get().sheets).toHaveLength(1);
});
