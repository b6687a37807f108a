/** The person before a window of the studio, as scripts meet them: questions, toasts and dialogs come up in that window. */
import type { Person, ShownDialog } from '../host/execution';
import { dialogDocument } from './dialog-bridge';
import type { Engine } from './engine';

export interface Answered {
  /** A Button of Apps Script, e.g. `YES`. */
  readonly button: string;
  readonly text: string;
}

/** Who it is, and for which script of which file. */
export interface Seat {
  readonly window: string;
  readonly user: string;
  readonly fileId: string;
  readonly scriptId: string;
}

export function personAt(engine: Engine, seat: Seat): Person {
  const { window } = seat;
  return {
    alert: (title, prompt, buttons) => engine.ask(seat, { kind: 'alert', title, prompt, buttons }).button,
    prompt: (title, prompt, buttons) => engine.ask(seat, { kind: 'prompt', title, prompt, buttons }),
    toast: (message, title, seconds) => engine.tell({ type: 'toast', message, title, seconds }, window),
    showDialog: (dialog) => showDialog(engine, seat, dialog),
    setMenu: () => undefined,
  };
}

function showDialog(engine: Engine, seat: Seat, { html, kind, title, width, height }: ShownDialog): void {
  const page = engine.pages.show(dialogDocument(html), true);
  const dialog = page.slice(1);
  engine.dialogs.add(dialog, seat);
  engine.tell(
    {
      type: 'dialog',
      dialog,
      fileId: seat.fileId,
      page,
      kind,
      title,
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
    },
    seat.window,
  );
}
