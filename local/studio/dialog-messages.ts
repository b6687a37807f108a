/** What a dialog's frame and the page around it say to each other. Types only. */

export type FrameMessage =
  | {
      readonly kind: 'call';
      readonly call: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'close' }
  /** A link to Google was clicked; the page around decides what stands for it. */
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'size'; readonly width?: number; readonly height?: number };

/** What a call came to; `value` is absent where nothing passes back. */
export type CallOutcome =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };

export interface HostMessage {
  readonly kind: 'answer';
  readonly call: number;
  readonly outcome: CallOutcome;
}
