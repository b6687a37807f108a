/** The dialogs that stand open in windows: which script each belongs to and who sits before it. */
import { Refusal } from './refusal';

export interface OpenDialog {
  readonly scriptId: string;
  readonly fileId: string;
  readonly user: string;
  readonly window: string;
}

/** Closed windows do not say goodbye to their dialogs. */
const MOST = 200;

export class OpenDialogs {
  private readonly open = new Map<string, OpenDialog>();

  add(name: string, dialog: OpenDialog): void {
    this.open.set(name, dialog);
    if (this.open.size > MOST)
      for (const oldest of [...this.open.keys()].slice(0, -MOST)) this.open.delete(oldest);
  }

  /** Throws Refusal for one that is not open in this window. */
  get(name: string, window: string): OpenDialog {
    const dialog = this.open.get(name);
    if (dialog?.window !== window) throw new Refusal('Hộp thoại này đã đóng. Hãy mở lại từ menu.', 404);
    return dialog;
  }

  close(name: string): void {
    this.open.delete(name);
  }

  clear(): void {
    this.open.clear();
  }
}
