/** Menus, alerts, prompts, dialogs and messages. */
import type { Person, ShownDialog, ShownMenu } from '../../../local/host/execution';
import { Bench, OFFICER } from './bench';

class Recorder implements Person {
  readonly seen: unknown[] = [];
  alert(...shown: string[]): string {
    this.seen.push(shown);
    return 'YES';
  }
  prompt(...shown: string[]): { button: string; text: string } {
    this.seen.push(shown);
    return { button: 'OK', text: 'Hoa Sen' };
  }
  toast(...shown: unknown[]): void {
    this.seen.push(shown);
  }
  showDialog(dialog: ShownDialog): void {
    this.seen.push(dialog);
  }
  setMenu(menu: ShownMenu): void {
    this.seen.push(menu);
  }
}

function seenIn(body: () => unknown): unknown[] {
  const person = new Recorder();
  const result = new Bench().run(body, { person });
  expect(result.error).toBeUndefined();
  return [...person.seen, result.value];
}

describe('the user interface', () => {
  test('alerts show title, text and buttons and give the button', () => {
    expect(
      seenIn(() => {
        const ui = SpreadsheetApp.getUi();
        ui.alert('một');
        ui.alert('hai', ui.ButtonSet.OK_CANCEL);
        return ui.alert('Tiêu đề', 'ba', ui.ButtonSet.YES_NO) === ui.Button.YES;
      }),
    ).toEqual([['', 'một', 'OK'], ['', 'hai', 'OK_CANCEL'], ['Tiêu đề', 'ba', 'YES_NO'], true]);
  });

  test('prompts give what was typed', () => {
    expect(
      seenIn(() => {
        const answer = SpreadsheetApp.getUi().prompt('Tên trường?');
        return [answer.getResponseText(), String(answer.getSelectedButton())];
      }),
    ).toEqual([
      ['', 'Tên trường?', 'OK'],
      ['Hoa Sen', 'OK'],
    ]);
  });

  test('menus hold items, separators and submenus', () => {
    expect(
      seenIn(() => {
        const ui = SpreadsheetApp.getUi();
        ui.createMenu('THĐT')
          .addItem('Chấm điểm tháng', 'score')
          .addSeparator()
          .addSubMenu(ui.createMenu('Khác').addItem('Giúp', 'help'))
          .addToUi();
      }),
    ).toEqual([
      {
        caption: 'THĐT',
        items: [
          { caption: 'Chấm điểm tháng', function: 'score' },
          { separator: true },
          { submenu: { caption: 'Khác', items: [{ caption: 'Giúp', function: 'help' }] } },
        ],
      },
      undefined,
    ]);
  });

  test('dialogs carry their page, title and size', () => {
    expect(
      seenIn(() => {
        const page = HtmlService.createHtmlOutput('<p>Xin chào</p>')
          .setWidth(400)
          .setHeight(300)
          .setTitle('Bên');
        const ui = SpreadsheetApp.getUi();
        ui.showModalDialog(page, 'Hộp');
        ui.showModelessDialog(page, 'Hộp mở');
        ui.showSidebar(page);
        ui.showDialog(page.setTitle('Cũ'));
        SpreadsheetApp.getActive().show(page);
      }),
    ).toEqual([
      { kind: 'modal', title: 'Hộp', html: '<p>Xin chào</p>', width: 400, height: 300 },
      { kind: 'modeless', title: 'Hộp mở', html: '<p>Xin chào</p>', width: 400, height: 300 },
      { kind: 'sidebar', title: 'Bên', html: '<p>Xin chào</p>', width: 400, height: 300 },
      { kind: 'modeless', title: 'Cũ', html: '<p>Xin chào</p>', width: 400, height: 300 },
      { kind: 'modeless', title: 'Cũ', html: '<p>Xin chào</p>', width: 400, height: 300 },
      undefined,
    ]);
  });

  test('a toast shows for five seconds unless told', () => {
    expect(
      seenIn(() => {
        const ss = SpreadsheetApp.getActiveSpreadsheet();
        ss.toast('xong');
        ss.toast('xong', 'THĐT', 30);
      }),
    ).toEqual([['xong', '', 5], ['xong', 'THĐT', 30], undefined]);
  });

  test('there is none in a clock trigger', () => {
    const bench = new Bench();
    const script = bench.project('function tick() { SpreadsheetApp.getUi(); }');
    bench.runtime.grant(OFFICER, script.id);
    const result = bench.runtime.run(script.id, 'tick', { user: OFFICER, kind: 'trigger' });
    expect(result.error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('there is none in an unbound script', () => {
    const bench = new Bench({ bound: false });
    expect(() => bench.script(() => SpreadsheetApp.getUi().alert('x'))).toThrow(
      'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  test('old menus of a spreadsheet are shown too', () => {
    const bench = new Bench();
    bench.script(() => {
      SpreadsheetApp.getActive().addMenu('Cũ', [{ name: 'Chạy', functionName: 'run' }]);
      SpreadsheetApp.getActive().updateMenu('Cũ', [{ name: 'Dừng', functionName: 'stop' }]);
    });
    expect(bench.runtime.menusOf(bench.spreadsheetId, 'pgd@district.example').get('Cũ')?.items).toEqual([
      { caption: 'Dừng', function: 'stop' },
    ]);
  });
});
