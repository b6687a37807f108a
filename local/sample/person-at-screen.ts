/** A person who runs menus and works through the dialogs they open. */
import type { Cursor, Person, ShownDialog } from '../host/execution';
import type { RunResult, Runtime } from '../host/runtime';

/** What the product's functions answer, as a page sees it; only what is looked at here. */
export type Answer = Record<string, unknown>;

export class PersonAtScreen implements Person {
  /** Dialogs and messages seen, newest last. */
  readonly dialogs: ShownDialog[] = [];
  readonly messages: string[] = [];
  /** Where the cursor stands in the workbook; undefined: in A1 of the first sheet. */
  cursor: () => Cursor | undefined = () => undefined;

  constructor(
    private readonly runtime: Runtime,
    private readonly scriptId: string,
    private readonly spreadsheetId: string,
    readonly email: string,
  ) {}

  alert(title: string, prompt: string, buttons: string): string {
    this.messages.push(`${title}: ${prompt}`);
    return buttons.startsWith('YES') ? 'YES' : 'OK';
  }
  prompt(): { button: string; text: string } {
    return { button: 'CANCEL', text: '' };
  }
  toast(message: string): void {
    this.messages.push(message);
  }
  showDialog(dialog: ShownDialog): void {
    this.dialogs.push(dialog);
  }
  setMenu(): void {}

  /** Clicks a menu item; an error on Google's side is an error here. */
  click(...captions: string[]): RunResult {
    return completed(
      this.runtime.clickMenu(this.spreadsheetId, this.email, captions, this),
      captions.join(' > '),
    );
  }

  /** Calls a function as the page of a dialog does; the caller says what it looks at in the answer. */
  call<T extends object = Answer>(functionName: string, ...args: unknown[]): T {
    const { runtime, scriptId, email, spreadsheetId } = this;
    const result = runtime.callFromDialog(scriptId, email, functionName, args, this, spreadsheetId);
    return completed(result, functionName).value as T;
  }

  /** Drives a long job as its progress dialog does, until it ends or rests; answers its last progress. */
  finishJob(): Answer {
    for (;;) {
      const progress = this.call('continueJob');
      if (progress.state !== 'running' && progress.state !== 'busy') return progress;
    }
  }
}

function completed(result: RunResult, what: string): RunResult {
  if (result.status === 'completed') return result;
  throw new Error(
    `${what} ended as ${result.status}: ${result.error?.name}: ${result.error?.message}\n${result.error?.stack ?? ''}`,
  );
}
