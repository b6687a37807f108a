/** Logger and console: lines of the execution's log, printed as Google prints values. */
import { format, types } from 'node:util';
import type { LiveExecution } from '../../host/live-execution';
import { formatString, javaText } from '../utilities/format-string';

export function createLogger(execution: LiveExecution): Logger {
  return new Logger(execution);
}

export function createConsole(execution: LiveExecution): Console {
  return new Console(execution);
}

class Logger implements GoogleAppsScript.Base.Logger {
  static readonly showsArguments = true;
  private lines: string[] = [];
  constructor(private readonly execution: LiveExecution) {}

  log(data: unknown, ...values: unknown[]): this {
    const text = typeof data === 'string' && values.length > 0 ? formatString(data, values) : javaText(data);
    this.lines.push(text);
    this.execution.log(text);
    return this;
  }

  getLog(): string {
    return this.lines.map((line) => `INFO: ${line}\n`).join('');
  }

  clear(): void {
    this.lines = [];
  }
}

/** As in a browser, but into the execution's log. */
class Console {
  static readonly showsArguments = true;
  private readonly timers = new Map<string, number>();
  constructor(private readonly execution: LiveExecution) {}

  log(...values: unknown[]): void {
    this.write('', values);
  }
  info(...values: unknown[]): void {
    this.write('INFO: ', values);
  }
  warn(...values: unknown[]): void {
    this.write('WARNING: ', values);
  }
  error(...values: unknown[]): void {
    this.write('ERROR: ', values);
  }
  debug(...values: unknown[]): void {
    this.write('', values);
  }
  time(label: string): void {
    this.timers.set(label, this.execution.workspace.clock.now());
  }
  timeEnd(label: string): void {
    const started = this.timers.get(label);
    if (started === undefined) return;
    this.timers.delete(label);
    this.write('', [`${label}: ${this.execution.workspace.clock.now() - started}ms`]);
  }
  toString(): string {
    return '[object console]';
  }

  private write(level: string, values: unknown[]): void {
    this.execution.log(level + format(...values.map(printable)));
  }
}

/** Service objects print as their class, errors with their stack. */
function printable(value: unknown): unknown {
  if (types.isNativeError(value)) return value.stack ?? String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || types.isDate(value))
    return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return value;
  return 'toString' in value && value.toString !== Object.prototype.toString
    ? String(value)
    : value.constructor.name;
}
