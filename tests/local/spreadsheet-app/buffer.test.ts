/** What SpreadsheetApp costs, and what others see of writes that are not flushed. */
import { Bench } from './bench';

/** The calls of a run that SpreadsheetApp made, by kind. */
function costs(bench: Bench, body: () => unknown): Record<string, number> {
  const { calls } = bench.run(body).record;
  const { start: _start, light: _light, ...counted } = calls;
  return counted;
}

describe('buffered writes', () => {
  test('are invisible to others until a flush', () => {
    const bench = new Bench();
    const seen: unknown[] = [];
    const look = () => {
      seen.push(bench.workspace.spreadsheets.get(bench.spreadsheetId)?.sheets[0]?.rows[0]?.[0]?.value);
      return 'OK';
    };
    const result = bench.run(
      () => {
        const ui = SpreadsheetApp.getUi();
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
        cell.setValue('x');
        ui.alert('nhìn');
        SpreadsheetApp.flush();
        ui.alert('nhìn');
        cell.setValue('y');
        ui.alert('nhìn');
      },
      {
        person: {
          alert: look,
          prompt: () => ({ button: 'OK', text: '' }),
          toast: () => undefined,
          showDialog: () => undefined,
          setMenu: () => undefined,
        },
      },
    );
    look();
    expect(result.error).toBeUndefined();
    expect(seen).toEqual([undefined, 'x', 'x', 'y']);
  });

  test('a read commits them first', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:A2').setValues([[1], ['=A1+1']]);
        return sheet.getRange('A2').getValue();
      }),
    ).toBe(2);
  });

  test('a change of structure keeps the order of writes', () => {
    expect(
      new Bench().script(() => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setValue('first');
        sheet.insertRowBefore(1);
        sheet.getRange('A1').setValue('second');
        return sheet.getRange('A1:A2').getValues();
      }),
    ).toEqual([['second'], ['first']]);
  });
});

describe('what is charged', () => {
  test('one read for a range, nothing more for the same range again', () => {
    expect(
      costs(new Bench(), () => {
        const range = SpreadsheetApp.getActiveSheet().getRange('A1:C9');
        range.getValues();
        range.getValues();
        range.getCell(2, 2).getValues();
      }),
    ).toEqual({ open: 1, 'sheet.read': 1 });
  });

  test('writes count one each and a flush once', () => {
    expect(
      costs(new Bench(), () => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setValue(1).setBackground('red');
        sheet.getRange('B1').setValue(2);
        SpreadsheetApp.flush();
      }),
    ).toEqual({ open: 1, 'sheet.write': 3, flush: 1 });
  });

  test('a read after a write pays the flush', () => {
    expect(
      costs(new Bench(), () => {
        const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
        cell.setValue(1).getValue();
        cell.setValue(2);
        SpreadsheetApp.getActiveSheet().getLastRow();
      }),
    ).toEqual({ open: 1, 'sheet.write': 2, 'sheet.read': 1, flush: 2 });
  });

  test('names and sizes are light', () => {
    expect(
      costs(new Bench(), () => {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getName();
        sheet.getMaxRows();
        sheet.getLastRow();
        SpreadsheetApp.getActiveSpreadsheet().getSheets();
      }),
    ).toEqual({ open: 1 });
  });
});
