/** Promises that a script rejects and nobody awaits: silent on Google, so they must not end this process. */
import { machine } from './time-zone';

/** Set on the prototype of every script's promises by the realm's prelude. */
const MARK = Symbol.for('local-workspace.script');

/** On the process itself: a test runner loads this file once for each test. */
const INSTALLED = Symbol.for('local-workspace.rejections');

/** Ignores unhandled rejections of scripts; those of the host keep ending the process. */
export function ignoreScriptRejections(): void {
  if (INSTALLED in machine) return;
  Object.defineProperty(machine, INSTALLED, { value: true });
  machine.on('unhandledRejection', (reason, promise) => {
    if (MARK in promise || machine.listenerCount('unhandledRejection') > 1) return;
    throw reason;
  });
}
