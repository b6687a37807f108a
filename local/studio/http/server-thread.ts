/** The thread that serves HTTP: it checks who asks, carries calls to the engine, and streams events to the windows. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { ApiError } from '../../services/api-error';
import type { ApiAnswer, ServerReady, ServerSetup, ToEngine, ToServer } from '../messages';
import { appPage, assets } from './app-page';
import { finished } from './downloads';
import { EventStreams } from './event-streams';
import { FrameServer } from './frame-server';
import { guardPage, guardRequest } from './guard';
import { listen, readBody, sendError, sendJson, sendText } from './plumbing';

const API = '/api/';

class StudioServer {
  private readonly waiting = new Map<number, (answer: ApiAnswer) => void>();
  private readonly streams: EventStreams;
  private calls = 0;
  private hosts: string[] = [];

  private constructor(
    private readonly setup: ServerSetup,
    private readonly engine: MessagePort,
    private readonly frames: FrameServer,
  ) {
    this.streams = new EventStreams((window) => this.send({ kind: 'gone', window }));
    engine.on('message', (message: ToServer) => this.receive(message));
  }

  /** Listens for pages and calls, and on a second port for frames. */
  static async start(setup: ServerSetup, engine: MessagePort): Promise<ServerReady> {
    const frames = await FrameServer.start();
    const studio = new StudioServer(setup, engine, frames);
    const server: Server = createServer((request, response) => {
      studio.serve(request, response).catch((error: unknown) => sendError(response, error));
    });
    const port = await listen(server, setup.port);
    studio.hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    frames.allow(studio.hosts);
    return { url: `http://127.0.0.1:${port}` };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://studio');
    if (!url.pathname.startsWith(API)) {
      guardPage(request, this.hosts);
      const asset =
        url.pathname === '/' ? appPage(this.setup.token, this.frames.port) : assets.get(url.pathname);
      if (!asset) throw new ApiError(404, 'There is no such page.', { status: 'NOT_FOUND' });
      sendText(response, asset);
      return;
    }
    const body = await readBody(request);
    guardRequest(request, this.hosts, this.setup.token);
    const name = url.pathname.slice(API.length);
    const window = String(request.headers['x-window'] ?? '');
    if (name === 'events') this.streams.open(window, response);
    else await this.answer(response, { route: name, window, input: JSON.parse(body.toString('utf8')) });
  }

  private async answer(
    response: ServerResponse,
    call: Extract<ToEngine, { kind: 'call' }>['call'],
  ): Promise<void> {
    this.calls += 1;
    const id = this.calls;
    const answer = await new Promise<ApiAnswer>((resolve) => {
      this.waiting.set(id, resolve);
      this.send({ kind: 'call', id, call });
    });
    if (answer.status !== 200) sendJson(response, answer.status, { message: answer.message });
    else if ('download' in answer) {
      const { bytes, name, mimeType } = await finished(answer.download);
      response.writeHead(200, {
        'content-type': mimeType,
        'content-length': bytes.length,
        'x-file-name': encodeURIComponent(name),
        'x-content-type-options': 'nosniff',
      });
      response.end(bytes);
    } else sendJson(response, 200, answer.value ?? null);
  }

  private receive(message: ToServer): void {
    if (message.kind === 'page') this.frames.show(message.page);
    else if (message.kind === 'event') this.streams.tell(message.event, message.window);
    else {
      this.waiting.get(message.id)?.(message.answer);
      this.waiting.delete(message.id);
    }
  }

  /** Wakes the engine too, should it sleep while a script waits for an answer. */
  private send(message: ToEngine): void {
    this.engine.postMessage(message);
    Atomics.add(this.setup.signal, 0, 1);
    Atomics.notify(this.setup.signal, 0);
  }
}

parentPort?.once('message', (engine: MessagePort) => {
  void StudioServer.start(workerData as ServerSetup, engine).then(
    (ready) => parentPort?.postMessage(ready),
    (error: unknown) => {
      throw error;
    },
  );
});
