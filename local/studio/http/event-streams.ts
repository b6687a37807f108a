/** Server-sent events: one stream a window; a window that is gone for a while is reported. */
import type { ServerResponse } from 'node:http';
import type { StudioEvent } from '../events';

/** A window that loads anew comes back sooner. */
const GONE_AFTER_MILLISECONDS = 4000;

export class EventStreams {
  private readonly streams = new Map<string, ServerResponse>();

  constructor(private readonly gone: (window: string) => void) {}

  /** Keeps the answer open and writes events to it. */
  open(window: string, response: ServerResponse): void {
    this.streams.get(window)?.end();
    this.streams.set(window, response);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': ready\n\n');
    response.on('close', () => {
      if (this.streams.get(window) !== response) return;
      this.streams.delete(window);
      setTimeout(() => {
        if (!this.streams.has(window)) this.gone(window);
      }, GONE_AFTER_MILLISECONDS);
    });
  }

  /** Tells one window, or all of them. */
  tell(event: StudioEvent, window?: string): void {
    const line = `data: ${JSON.stringify(event)}\n\n`;
    const streams = window === undefined ? [...this.streams.values()] : [this.streams.get(window)];
    for (const stream of streams) stream?.write(line);
  }
}
