/** What a service may ask of the execution it runs in. The runtime makes one per run of a function. */
import type { Caller } from '../services/caller';
import type { ScriptProject } from '../state/records';
import type { Workspace } from '../state/workspace';

/** Kinds of calls as the ledger counts them (design.md, "What a call is"); the rest are listed apart. */
export type CallKind =
  | 'http'
  | 'sheets.read'
  | 'sheets.write'
  | 'sheets.batchUpdate'
  | 'drive.read'
  | 'drive.list'
  | 'drive.create'
  | 'drive.copy'
  | 'drive.permission'
  | 'drive.write'
  | 'sheet.read'
  | 'sheet.write'
  | 'mail'
  | 'mail.read'
  | 'mail.write'
  | 'open'
  | 'flush'
  | 'lock'
  | 'property.read'
  | 'property.write'
  | 'cache.read'
  | 'cache.write'
  | 'trigger'
  | 'ui'
  | 'start'
  | 'light';

/** What is known of a call before it is made. */
export interface CallDetail {
  /** Cells read or written. */
  cells?: number;
  /** The method, e.g. `SpreadsheetApp.openById`. */
  what?: string;
  /** Units of quota: recipients of a mail. */
  units?: number;
  /** What it makes, as far as a user may make only so many of it in a day. */
  creates?: readonly Creation[];
  /** Units of the Drive API's quota, for calls that go through the API (DriveApp's do not). */
  driveUnits?: number;
}

/** Things whose number in a day is limited. */
export type Creation = 'spreadsheet' | 'document' | 'conversion' | 'script' | 'script copy';

/** Situations in which Apps Script runs code, with what they may do (platform.md 3.3). */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export interface Execution {
  readonly id: string;
  readonly workspace: Workspace;
  readonly script: ScriptProject;
  readonly caller: Caller;
  readonly authMode: AuthMode;
  /** The container: the bound spreadsheet, or the one the add-on runs in. */
  readonly containerId: string | undefined;
  /** Zone of the manifest. */
  readonly timeZone: string;
  /**
   * Accounts for one service call before it takes effect: adds its latency to the clock, counts it, uses quota, lets faults
   * strike, and stops the execution when its time is over (an uncatchable kill). `detail.cells` sizes reads and writes.
   */
  charge(kind: CallKind, detail?: CallDetail): void;
  /** Charges a call, then carries it out; a fault may lose its answer afterwards. For effects outside the script. */
  perform<Result>(kind: CallKind, detail: CallDetail, action: () => Result): Result;
  /** Throws Google's missing-permission error unless the script holds one of these scopes. */
  requireScope(what: string, ...anyOf: string[]): void;
  /** Remembers writes of SpreadsheetApp that other executions may not see yet; run at the next read, flush or the end. */
  onEnd(action: () => void): void;
  log(line: string): void;
  /** False where nobody has the container open, as in clock triggers: `getUi` fails there. */
  readonly hasUi: boolean;
  /** True for a function that a formula calls: it may change nothing. */
  readonly isCustomFunction?: boolean;
  /** Answers alerts, prompts and dialogs in place of the person. */
  readonly person: Person;
  /** Converts a host value into one of the script's realm (arrays, plain objects, Dates, errors). */
  toRealm(value: unknown): unknown;
}

/** The person in front of the screen, as far as the server script waits for them or shows them something. */
export interface Person {
  alert(title: string, prompt: string, buttons: string): string;
  prompt(title: string, prompt: string, buttons: string): { button: string; text: string };
  toast(message: string, title: string, timeoutSeconds: number): void;
  showDialog(dialog: ShownDialog): void;
  setMenu(menu: ShownMenu): void;
  /** Where the person's cursor stands in the open spreadsheet when a run begins; absent: in A1 of the first sheet. */
  cursor?(): Cursor | undefined;
}

/** A cell; row and column are 1-based. */
export interface Cursor {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

export interface ShownDialog {
  html: string;
  title: string;
  width?: number;
  height?: number;
  kind: 'modal' | 'modeless' | 'sidebar';
}

export interface ShownMenu {
  caption: string;
  items: ({ caption: string; function: string } | { separator: true } | { submenu: ShownMenu })[];
}
