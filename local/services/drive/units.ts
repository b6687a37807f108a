/** What calls of the Drive API use of its quota units. */
import type { CallKind } from '../../host/execution';

const UNITS: Partial<Record<CallKind, number>> = {
  'drive.read': 5,
  'drive.list': 100,
  'drive.create': 50,
  'drive.copy': 50,
  'drive.permission': 50,
  'drive.write': 50,
};

const DOWNLOAD = 200;

/** Units of one call to this path, query included; undefined when it is none of Drive's. */
export function driveUnitsOf(kind: CallKind, path: string): number | undefined {
  return kind === 'drive.read' && /\/export(\?|$)|[?&]alt=media\b/.test(path) ? DOWNLOAD : UNITS[kind];
}
