/** The client's end of the studio's table of calls, and the stream of events to this window. */
import type { Api } from '../api/routes';
import type { StudioEvent } from '../events';

type Types<Name extends keyof Api> = NonNullable<Api[Name]['types']>;
export type Input<Name extends keyof Api> = Types<Name>['input'];
export type Answer<Name extends keyof Api> = Types<Name>['answer'];

const RETRY_MILLISECONDS = 1000;

function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

function windowId(): string {
  const kept = sessionStorage.getItem('window');
  // a tab that was duplicated brings its original's storage along
  const isReload = performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && entry.type === 'reload');
  const id = kept !== null && isReload ? kept : crypto.randomUUID();
  sessionStorage.setItem('window', id);
  return id;
}

/** This window, as long as it is open: loading it anew keeps it. */
export const WINDOW = windowId();

const HEADERS = {
  'content-type': 'application/json',
  authorization: `Bearer ${meta('studio-token')}`,
  'x-window': WINDOW,
};

async function post(path: string, input: unknown): Promise<Response> {
  const response = await fetch(`/api/${path}`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify(input),
  });
  if (response.ok) return response;
  const { message } = (await response.json()) as { message: string };
  throw new Error(message);
}

/** Calls the studio. Rejects with a message for people. */
export async function call<Name extends keyof Api>(name: Name, input: Input<Name>): Promise<Answer<Name>> {
  const response = await post(name, input);
  return response.json();
}

/** Fetches a file and hands it to the browser as a download. */
export async function download<Name extends keyof Api & `download.${string}`>(
  name: Name,
  input: Input<Name>,
): Promise<void> {
  const response = await post(name, input);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = decodeURIComponent(response.headers.get('x-file-name') ?? '');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), RETRY_MILLISECONDS);
}

/** The address of a page in a frame; frames have an origin of their own on the same machine. */
export function frameAddress(page: string): string {
  return `http://${location.hostname}:${meta('studio-frames')}${page}`;
}

/** Listens for as long as the window is open, and again when the line breaks; `onLine` tells whether it holds. */
export async function listen(
  onEvent: (event: StudioEvent) => void,
  onLine: (holds: boolean) => void,
): Promise<never> {
  for (;;) {
    try {
      const { body } = await post('events', {});
      onLine(true);
      if (body) await readEvents(body, onEvent);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
    onLine(false);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: StudioEvent) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks)
      if (block.startsWith('data: ')) onEvent(JSON.parse(block.slice('data: '.length)) as StudioEvent);
  }
}
