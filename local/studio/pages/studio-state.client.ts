/** What all parts of the page share: who sits here, the clock, and the events of the workspace. */
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { StudioPerson } from '../api/people';
import type { Changed, ClockState, StudioEvent } from '../events';

export interface Sitting extends StudioPerson {
  readonly group: string;
}

export interface Studio {
  readonly person: Sitting | undefined;
  readonly clock: ClockState | undefined;
  sitDown(person: Sitting | undefined): void;
  /** A message of the page itself, read out and shown for a while. */
  say(message: string): void;
  /** Something could not be done, and why. */
  fail(error: unknown): void;
  /** Calls the listener for each event until the returned function is called. */
  subscribe(listener: (event: StudioEvent) => void): () => void;
}

export const StudioContext = createContext<Studio | undefined>(undefined);

export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error('There is no studio around this part of the page.');
  return studio;
}

/** The account that acts here. Parts of the page that need one are shown only when somebody sits here. */
export function useUser(): string {
  return useStudio().person?.email ?? '';
}

/** Calls the listener for each event as long as the part is shown. */
export function useEvents(listener: (event: StudioEvent) => void): void {
  const { subscribe } = useStudio();
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => subscribe((event) => latest.current(event)), [subscribe]);
}

export interface Loaded<Value> {
  readonly value: Value | undefined;
  readonly error: string | undefined;
  reload(): void;
}

/** Changes come in bursts while the clock runs. */
const REST_MILLISECONDS = 250;

/**
 * Loads something now, when `key` changes, and when an event makes it stale. What was loaded for the same key stays on
 * the screen meanwhile.
 */
export function useLoaded<Value>(
  key: string,
  load: () => Promise<Value>,
  isStale: (changed: Changed) => boolean = () => false,
): Loaded<Value> {
  const [state, setState] = useState<{ key: string; value?: Value; error?: string }>({ key });
  const [round, setRound] = useState(0);
  const timer = useRef<number>(0);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    let isWanted = round >= 0;
    latest
      .current()
      .then((value) => isWanted && setState({ key, value }))
      .catch((error: unknown) => {
        if (isWanted) setState({ key, error: error instanceof Error ? error.message : String(error) });
      });
    return () => {
      isWanted = false;
    };
  }, [key, round]);
  useEvents((event) => {
    if (event.type !== 'reset' && !(event.type === 'changed' && isStale(event))) return;
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setRound((now) => now + 1), REST_MILLISECONDS);
  });
  const isCurrent = state.key === key;
  return {
    value: isCurrent ? state.value : undefined,
    error: isCurrent ? state.error : undefined,
    reload: () => setRound((now) => now + 1),
  };
}

/** The part of the address behind `#/`, cut at slashes. */
export function useAddress(): string[] {
  const [address, setAddress] = useState(location.hash);
  useEffect(() => {
    const follow = () => setAddress(location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return address.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
}

/** The address of a part of the studio. */
export function addressOf(...parts: (string | number)[]): string {
  return `#/${parts.map((part) => encodeURIComponent(part)).join('/')}`;
}

const ZONE = 'Asia/Ho_Chi_Minh';
const MOMENT = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const WEEKDAY = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, weekday: 'long' });
const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** "07:00 01/09/2026" in Vietnam. */
export function momentText(time: number): string {
  return MOMENT.format(time).replace(',', '');
}

/** "Thứ Ba" */
export function weekdayText(time: number): string {
  return WEEKDAY.format(time);
}

export function numberText(value: number): string {
  return NUMBER.format(value);
}

/** "0,7 giây", "2 phút 5 giây" */
export function durationText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${numberText(seconds)} giây`;
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  return rest === 0 ? `${numberText(minutes)} phút` : `${numberText(minutes)} phút ${rest} giây`;
}
