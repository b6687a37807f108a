/** Colours, links and borders: how they are stored and answered. */
import { type Book, cells, SheetsClient } from '../support/sheets-client';

let book: Book;
beforeEach(() => {
  book = new SheetsClient().create();
});

const format = (userEnteredFormat: unknown, fields = 'userEnteredFormat') => ({
  repeatCell: { range: cells(0, 1, 0, 1), cell: { userEnteredFormat }, fields },
});

const formatOfA1 = () =>
  book.get({ fields: 'sheets.data.rowData.values.userEnteredFormat' }).sheets[0].data[0].rowData[0].values[0]
    .userEnteredFormat;

test('R23: colours are cut to eight bits and printed as single-precision numbers; 0 is left out', () => {
  book.batch(format({ backgroundColor: { red: 0.5, green: 0.9, blue: 0 } }));
  expect(formatOfA1().backgroundColor).toEqual({ red: 0.49803922, green: 0.8980392 });
});

test('R23: a colour that was read can be written back unchanged, for all 256 steps', () => {
  for (let step = 1; step < 256; step++) {
    book.batch(format({ backgroundColor: { red: Math.fround(step / 255) } }));
    const first = formatOfA1().backgroundColor;
    book.batch(format({ backgroundColor: first }));
    expect(formatOfA1().backgroundColor).toEqual(first);
  }
});

test('R24: a colour yields its style twin, also in banding', () => {
  book.batch(format({ backgroundColor: { red: 1 }, textFormat: { foregroundColor: {} } }), {
    addBanding: {
      bandedRange: {
        range: cells(1, 3, 0, 2),
        rowProperties: { headerColor: { green: 1 }, secondBandColorStyle: { rgbColor: { blue: 1 } } },
      },
    },
  });
  expect(formatOfA1()).toEqual({
    backgroundColor: { red: 1 },
    backgroundColorStyle: { rgbColor: { red: 1 } },
    textFormat: { foregroundColor: {}, foregroundColorStyle: { rgbColor: {} } },
  });
  expect(book.sheet().bandedRanges[0]).toEqual({
    bandedRangeId: expect.any(Number),
    range: cells(1, 3, 0, 2),
    rowProperties: {
      headerColor: { green: 1 },
      headerColorStyle: { rgbColor: { green: 1 } },
      secondBandColor: { blue: 1 },
      secondBandColorStyle: { rgbColor: { blue: 1 } },
    },
  });
});

test('a mask that names one of the twins changes both', () => {
  book.batch(format({ backgroundColor: { red: 1 } }));
  book.batch(format({ backgroundColor: { blue: 1 } }, 'userEnteredFormat.backgroundColor'));
  expect(formatOfA1()).toEqual({
    backgroundColor: { blue: 1 },
    backgroundColorStyle: { rgbColor: { blue: 1 } },
  });
  book.batch(format({}, 'userEnteredFormat.backgroundColorStyle'));
  expect(book.get({ fields: 'sheets.data.rowData' })).toEqual({ sheets: [{ data: [{}] }] });
});

test('a link brings its colour and underline', () => {
  book.batch(format({ textFormat: { link: { uri: 'https://school.example/' } } }));
  expect(formatOfA1().textFormat).toEqual({
    link: { uri: 'https://school.example/' },
    underline: true,
    foregroundColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 },
    foregroundColorStyle: { themeColor: 'LINK' },
  });
});

test('R21: a tab colour set to nothing is gone, whichever way it was set', () => {
  const set = (properties: unknown, fields: string) =>
    book.batch({ updateSheetProperties: { properties: { sheetId: 0, ...(properties as object) }, fields } });
  set({ tabColorStyle: { rgbColor: { red: 1 } } }, 'tabColorStyle');
  expect(book.sheet().properties).toMatchObject({
    tabColor: { red: 1 },
    tabColorStyle: { rgbColor: { red: 1 } },
  });
  set({ tabColorStyle: { rgbColor: null } }, 'tabColorStyle');
  expect(Object.keys(book.sheet().properties)).not.toContain('tabColorStyle');
  expect(Object.keys(book.sheet().properties)).not.toContain('tabColor');
});

test('borders are drawn around and inside a range, and NONE takes them away', () => {
  const solid = { style: 'SOLID' };
  book.batch({
    updateBorders: { range: cells(0, 2, 0, 1), top: solid, bottom: { style: 'DOUBLE', color: { red: 1 } } },
  });
  const read = () =>
    book.sheet({ fields: 'sheets.data.rowData.values.userEnteredFormat.borders' }).data[0].rowData;
  expect(read()).toEqual([
    {
      values: [
        {
          userEnteredFormat: {
            borders: { top: { style: 'SOLID', width: 1, color: {}, colorStyle: { rgbColor: {} } } },
          },
        },
      ],
    },
    {
      values: [
        {
          userEnteredFormat: {
            borders: {
              bottom: { style: 'DOUBLE', width: 3, color: { red: 1 }, colorStyle: { rgbColor: { red: 1 } } },
            },
          },
        },
      ],
    },
  ]);
  const none = { style: 'NONE' };
  book.batch({ updateBorders: { range: cells(0, 2, 0, 1), top: none, bottom: none } });
  expect(read()).toBeUndefined();
});
