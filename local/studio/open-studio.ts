/** Opens the studio on a workspace: the engine on this thread, its HTTP server on another one. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { Engine } from './engine';
import type { ServerReady, ServerSetup } from './messages';
import { World, type WorldOptions } from './world';

export interface Studio {
  /** Where people open it. */
  readonly url: string;
  /** Stops serving; the workspace is durable at every moment. */
  close(): Promise<void>;
}

/** Serves on this machine only; port 0 takes any free one. Rejects when the port is taken. */
export async function openStudio(options: WorldOptions & { port: number }): Promise<Studio> {
  const world = World.open(options);
  const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const setup: ServerSetup = { port: options.port, token: randomBytes(24).toString('base64url'), signal };
  const thread = join(__dirname, 'http', 'server-thread.ts');
  const server = new Worker(`require('tsx/cjs'); require(${JSON.stringify(thread)});`, {
    eval: true,
    workerData: setup,
  });
  const { port1, port2 } = new MessageChannel();
  const engine = new Engine(world, port1, signal);
  const ready = await new Promise<ServerReady>((resolve, reject) => {
    server.once('message', resolve);
    server.once('error', reject);
    server.postMessage(port2, [port2]);
  });
  return {
    url: ready.url,
    close: async () => {
      engine.clock.stop();
      port1.close();
      await server.terminate();
    },
  };
}
