/** Where somebody is on the tour; kept between visits. */

const KEY = 'tour';
const STARTED = 'tour-started';

/** The step last looked at, from 0; undefined when the tour is closed. */
export function keptStep(): number | undefined {
  const text = localStorage.getItem(KEY);
  if (text === null) return 0;
  return text === 'closed' ? undefined : Number(text);
}

export function keepStep(step: number | undefined): void {
  localStorage.setItem(KEY, step === undefined ? 'closed' : String(step));
}

/** Opens the tour at its first step. */
export function startTour(): void {
  keepStep(0);
  window.dispatchEvent(new Event(STARTED));
}

/** Calls the listener when somebody asks for the tour. */
export function onTourStarted(listener: () => void): () => void {
  window.addEventListener(STARTED, listener);
  return () => window.removeEventListener(STARTED, listener);
}
