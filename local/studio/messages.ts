/** What the two threads of the studio say to each other: the one that serves HTTP and the one that holds the workspace. Types only. */
import type { Mail } from '../state/records';
import type { StudioEvent } from './events';

/** From the server to the engine. */
export type ToEngine =
  | { readonly kind: 'call'; readonly id: number; readonly call: ApiCall }
  /** A window of the browser was closed, or lost its line. */
  | { readonly kind: 'gone'; readonly window: string };

export interface ApiCall {
  readonly route: string;
  readonly window: string;
  /** As the browser sent it; the route checks it. */
  readonly input: unknown;
}

/** From the engine to the server. */
export type ToServer =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: ApiAnswer }
  /** For one window, or for all. */
  | { readonly kind: 'event'; readonly window?: string; readonly event: StudioEvent }
  /** HTML that frames may show from now on. */
  | { readonly kind: 'page'; readonly page: FramePage };

export type ApiAnswer =
  | { readonly status: 200; readonly value: unknown }
  | { readonly status: 200; readonly download: Download }
  | { readonly status: 400 | 404 | 409 | 500; readonly message: string };

/** HTML of a script, a mail or a document; served from the frames' own origin under its unguessable name. */
export interface FramePage {
  readonly name: string;
  readonly html: string;
  /** Scripts run in dialogs only. */
  readonly scripts: boolean;
}

/** A file for the person; what takes its time to write is written by the server's thread. */
export type Download =
  | { readonly kind: 'bytes'; readonly name: string; readonly mimeType: string; readonly base64: string }
  | { readonly kind: 'eml'; readonly name: string; readonly mail: Mail; readonly showBcc: boolean }
  | {
      readonly kind: 'xlsx';
      readonly name: string;
      /** As `encodeSpreadsheet` writes it. */
      readonly spreadsheet: string;
      readonly modified: number;
      readonly creator: string;
      /** The workspace's time, for formulas that read it. */
      readonly now: number;
    };

/** What the server's thread is started with. */
export interface ServerSetup {
  readonly port: number;
  readonly token: string;
  /** Counts messages to the engine, which sleeps on it while a script waits for an answer. */
  readonly signal: Int32Array;
}

/** The server's first message: where it listens. */
export interface ServerReady {
  readonly url: string;
}
