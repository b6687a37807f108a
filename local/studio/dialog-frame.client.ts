/** The page around a dialog: carries the frame's calls to a server and the answers back, and closes or sizes the frame. */
import type { CallOutcome, FrameMessage, HostMessage } from './dialog-messages';

export interface FrameOwner {
  /** Carries a call to the script; a rejected promise is a line that failed. */
  send(functionName: string, args: readonly unknown[]): Promise<CallOutcome>;
  close(): void;
  /** Follows a link to Google; without it such links are dead. */
  link?(href: string): void;
  size?(part: { width?: number; height?: number }): void;
}

/** What Google's page says when a call did not come through. */
const LINE_FAILED = 'NetworkError: Connection failure due to HTTP 0';

/** Serves one frame until the returned function is called. */
export function serveFrame(frame: HTMLIFrameElement, owner: FrameOwner): () => void {
  const listen = ({ data, source }: MessageEvent<FrameMessage>) => {
    if (source !== frame.contentWindow) return;
    if (data.kind === 'close') owner.close();
    else if (data.kind === 'link') owner.link?.(data.href);
    else if (data.kind === 'size') owner.size?.(data);
    else if (data.kind === 'call') {
      void owner
        .send(data.functionName, data.args)
        .catch((): CallOutcome => ({ ok: false, name: 'Error', message: LINE_FAILED }))
        .then((outcome) => {
          const answer: HostMessage = { kind: 'answer', call: data.call, outcome };
          frame.contentWindow?.postMessage(answer, '*');
        });
    }
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
}
