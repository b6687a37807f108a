/** Code run first in every realm: it ties Date, Math.random and locales to the workspace and makes values of the realm. */

/** Evaluates to a function `(clock, random, isScriptFile) => intrinsics`; it leaves no trace among the globals. */
export const REALM_PRELUDE = `
'use strict';
(now, random, isScriptFile) => {
  for (const name of ['console', 'SharedArrayBuffer', 'Atomics']) delete globalThis[name];
  const NativeDate = Date;
  const ClockDate = function Date(...parts) {
    if (!new.target) return new NativeDate(now()).toString();
    return Reflect.construct(NativeDate, parts.length === 0 ? [now()] : parts, new.target);
  };
  // a prototype of its own: to change "constructor" of a built-in one makes the engine look through every realm there is
  const methods = Object.getOwnPropertyDescriptors(NativeDate.prototype);
  methods.constructor.value = ClockDate;
  const datePrototype = Object.create(Object.prototype, methods);
  Object.defineProperty(ClockDate, 'length', { value: 7, configurable: true });
  Object.defineProperty(ClockDate, 'prototype', { value: datePrototype, writable: false });
  const statics = { now: { now() { return now(); } }.now, parse: NativeDate.parse, UTC: NativeDate.UTC };
  for (const [name, value] of Object.entries(statics)) {
    Object.defineProperty(ClockDate, name, { value, writable: true, configurable: true });
  }
  Object.defineProperty(globalThis, 'Date', { value: ClockDate, writable: true, configurable: true });

  for (const [prototype, names] of [
    [datePrototype, ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']],
    [Number.prototype, ['toLocaleString']],
  ]) {
    for (const name of names) {
      const native = prototype[name];
      const value = { [name](locales = 'en-US', options) { return native.call(this, locales, options); } }[name];
      Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
    }
  }
  const compare = String.prototype.localeCompare;
  Object.defineProperty(String.prototype, 'localeCompare', {
    value: { localeCompare(that, locales = 'en-US', options) { return compare.call(this, that, locales, options); } }.localeCompare,
    writable: true, configurable: true,
  });
  Object.defineProperty(Promise.prototype, Symbol.for('local-workspace.script'), { value: true });

  const format = Intl.DateTimeFormat.prototype;
  const getFormat = Object.getOwnPropertyDescriptor(format, 'format').get;
  Object.defineProperty(format, 'format', {
    configurable: true,
    get() { const native = getFormat.call(this); return (date) => native(date === undefined ? now() : date); },
  });
  const formatToParts = format.formatToParts;
  Object.defineProperty(format, 'formatToParts', {
    configurable: true, writable: true,
    value: function (date) { return formatToParts.call(this, date === undefined ? now() : date); },
  });
  Object.defineProperty(Math, 'random', { value: { random() { return random(); } }.random, writable: true, configurable: true });

  Object.defineProperty(Error, 'prepareStackTrace', {
    configurable: true, writable: true, enumerable: false,
    value: (error, frames) => {
      let text;
      try { text = String(error); } catch (_) { text = 'Error'; }
      for (const frame of frames) {
        const file = frame.getFileName();
        if (!isScriptFile(file)) continue;
        text += '\\n    at ' + (frame.getFunctionName() || '[unknown function]') + ' (' + file + ':' + frame.getLineNumber() + ':' + frame.getColumnNumber() + ')';
      }
      return text;
    },
  });

  return {
    Array, Object, Date: ClockDate, Error, Map, Set, Function,
    makeMethod: (dispatch, name) => ({ [name](...args) { return dispatch(this, name, args); } })[name],
    makeError: (name, message, details) => {
      const error = new Error(message);
      Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true });
      if (details !== undefined) error.details = details;
      return error;
    },
    createObject: (prototype) => Object.create(prototype),
    settle: (value, onDone, onError) => { Promise.resolve(value).then((result) => onDone(result), (error) => onError(error)); },
    withScope: (source) => (0, eval)(source),
  };
}
`;
