/** Reading the query parameters of a Drive request. */
import { driveError } from './errors';

/** A flag, in any case; undefined when it is not given. Throws 400 for what is neither true nor false. */
export function flagOf(parameters: URLSearchParams, name: string): boolean | undefined {
  const value = parameters.get(name);
  if (value === null || value === '') return undefined;
  const lower = value.toLowerCase();
  if (lower === 'true' || lower === 'false') return lower === 'true';
  throw driveError(400, 'invalidParameter', `Invalid boolean value: '${value}'.`, name);
}

/** A whole number within bounds; undefined when it is not given. Throws 400. */
export function numberOf(
  parameters: URLSearchParams,
  name: string,
  bounds: [number, number],
): number | undefined {
  const value = parameters.get(name);
  if (value === null || value === '') return undefined;
  const number = /^-?\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= bounds[0] && number <= bounds[1]) return number;
  const message = Number.isNaN(number)
    ? `Invalid integer value: '${value}'.`
    : `Invalid value '${value}'. Values must be within the range: [${bounds[0]}, ${bounds[1]}]`;
  throw driveError(400, 'invalidParameter', message, name);
}

/** A comma-separated list; empty when it is not given. */
export function listOf(parameters: URLSearchParams, name: string): string[] {
  return (parameters.get(name) ?? '').split(',').filter((item) => item !== '');
}
