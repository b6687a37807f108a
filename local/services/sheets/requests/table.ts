/** What the handlers of batchUpdate requests look like. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Change } from '../change';

export type RequestKind = keyof sheets_v4.Schema$Request;

/** Carries out one kind of request on a draft; answers its reply, or nothing for `{}`. */
type RequestHandler<Kind extends RequestKind> = (
  request: NonNullable<sheets_v4.Schema$Request[Kind]>,
  change: Change,
) => sheets_v4.Schema$Response | undefined;

export type RequestTable = { [Kind in RequestKind]?: RequestHandler<Kind> };
