/** google.script as the page of a dialog sees it: calls go to the page around the frame by messages, as values pass on Google. */
import type { FrameMessage, HostMessage } from './dialog-messages';
import { formValues } from './form-values';
import { catchLinks } from './frame-links.client';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

const waiting = new Map<number, Handlers>();
let calls = 0;

function tell(message: FrameMessage): void {
  window.parent.postMessage(message, '*');
}

/** A copy as it may travel: undefined becomes null. Throws TypeError, as Google's page does, for what does not pass. */
function passable(value: unknown, path: string, above: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'object' && !above.includes(value)) {
    const within = [...above, value];
    if (Array.isArray(value)) return value.map((held, index) => passable(held, `${path}.${index}`, within));
    if (Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(
        Object.entries(value).map(([key, held]) => [key, passable(held, `${path}.${key}`, within)]),
      );
    }
  }
  throw new TypeError(`Failed due to illegal value in property: ${path}`);
}

function runner(handlers: Handlers): object {
  const chain: Record<string, (argument: unknown) => object> = {
    withSuccessHandler: (success) => runner({ ...handlers, success: success as Handler }),
    withFailureHandler: (failure) => runner({ ...handlers, failure: failure as Handler }),
    withUserObject: (userObject) => runner({ ...handlers, userObject }),
  };
  return new Proxy(chain, {
    get: (held, name) =>
      typeof name !== 'string' || name in held
        ? Reflect.get(held, name)
        : name.endsWith('_')
          ? undefined
          : (...args: unknown[]) => {
              const [form] = args;
              const values =
                args.length === 1 && form instanceof HTMLFormElement
                  ? [formValues(new FormData(form))]
                  : args.map((value, index) => passable(value, String(index), []));
              calls += 1;
              waiting.set(calls, handlers);
              tell({ kind: 'call', call: calls, functionName: name, args: values });
            },
  });
}

window.addEventListener('message', ({ data, source }: MessageEvent<HostMessage>) => {
  if (source !== window.parent || data?.kind !== 'answer') return;
  const { call, outcome } = data;
  const handlers = waiting.get(call);
  waiting.delete(call);
  if (outcome.ok) handlers?.success?.(outcome.value, handlers.userObject);
  else {
    const error = Object.assign(new Error(outcome.message), { name: outcome.name });
    if (handlers?.failure) handlers.failure(error, handlers.userObject);
    else console.error(`${outcome.name}: ${outcome.message}`);
  }
});

catchLinks();

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        close: () => tell({ kind: 'close' }),
        setHeight: (pixels: number) => tell({ kind: 'size', height: pixels }),
        setWidth: (pixels: number) => tell({ kind: 'size', width: pixels }),
        editor: { focus: () => undefined },
      },
    },
  },
});
