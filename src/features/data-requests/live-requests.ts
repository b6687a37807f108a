/** How many data requests are not closed, so that a run without any reads no table for them, and a tick loads nothing. */
import { readProperty, writeProperty } from '../../google/properties';

/** Document property. */
const LIVE = 'data-requests-live';

export function hasLiveRequests(): boolean {
  return Number(readProperty(LIVE) ?? 0) > 0;
}

export function noteLiveRequests(count: number): void {
  writeProperty(LIVE, count);
}
