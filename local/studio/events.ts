/** What the studio tells its windows without being asked. Types only. */

export type StudioEvent =
  | Changed
  | { readonly type: 'clock'; readonly clock: ClockState }
  | Question
  /** The question was answered, or its window is gone. */
  | { readonly type: 'answered'; readonly question: string }
  | Held
  | Running
  | { readonly type: 'toast'; readonly title: string; readonly message: string; readonly seconds: number }
  | OpenedDialog
  /** The workspace was replaced by another one. */
  | { readonly type: 'reset' };

/** What is not any more as it was; views that show it ask anew. */
export interface Changed {
  readonly type: 'changed';
  readonly drive: boolean;
  readonly mails: boolean;
  readonly executions: boolean;
  readonly triggers: boolean;
  /** Ids of spreadsheets, of those that were opened. */
  readonly spreadsheets: readonly string[];
}

export interface ClockState {
  /** Milliseconds since the Unix epoch, simulated. */
  readonly now: number;
  /** Where it is on its way to. */
  readonly target?: number;
  /** Simulated seconds in a second, while it runs. */
  readonly speed?: number;
}

/** A script waits for the person: `Ui.alert` or `Ui.prompt`. */
export interface Question {
  readonly type: 'question';
  readonly question: string;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly prompt: string;
  /** A ButtonSet of Apps Script, e.g. `YES_NO`. */
  readonly buttons: string;
}

/** The script that was answered goes on only when somebody who was asked after it answers too; without `by` it goes on. */
export interface Held {
  readonly type: 'held';
  readonly by?: { readonly question: string; readonly title: string; readonly user: string };
}

/** A script keeps everybody's next work waiting; without `script` it is done. */
export interface Running {
  readonly type: 'running';
  readonly script?: {
    readonly functionName: string;
    readonly user: string;
    /** Where somebody waits for it; absent for triggers. */
    readonly window?: string;
  };
}

export interface OpenedDialog {
  readonly type: 'dialog';
  readonly dialog: string;
  readonly fileId: string;
  /** Path on the frames' origin. */
  readonly page: string;
  readonly kind: 'modal' | 'modeless' | 'sidebar';
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
}
