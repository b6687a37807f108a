/** Where a consolidation goes on from after a pause, and where the feed of changes was read up to. */
import { isObject } from '../../domain/json';
import { readProperty, writeProperty } from '../../google/properties';

/** Document property: where the feed of changes was read up to, and whom to read again anyway. */
const FEED = 'consolidate-feed';

export interface ConsolidateData {
  /** Read everything, whatever the feed says. */
  readonly full: boolean;
  /** Only this school. */
  readonly only?: string;
  /** Absent until the feed was asked. */
  readonly plan?: {
    /** Row ids of the schools whose results are not written yet. */
    readonly toRead: readonly string[];
    /** How many were to be read in all. */
    readonly total: number;
    readonly nextToken: string;
    /** Tables that people had changed by hand when the run began, as `touchedTables` answers them. */
    readonly touched: Readonly<Record<string, string>>;
    /** Count every table as touched: a full run, or the first one of a day, for not every change tells of itself. */
    readonly allTouched: boolean;
    /** What officers had asked for when the run began, as text; '' when nothing. */
    readonly asked: string;
  };
  /** Schools to read again next time. */
  readonly again: readonly string[];
  /** Everything is read and written; what is left is to be published. */
  readonly concluded: boolean;
  /** Publications that failed in this run, by key; they are tried again in the next one. */
  readonly unpublished: readonly string[];
}

export function startingConsolidation(options: { full?: boolean; only?: string } = {}): ConsolidateData {
  return {
    full: options.full === true,
    again: [],
    concluded: false,
    unpublished: [],
    ...(options.only === undefined ? {} : { only: options.only }),
  };
}

export interface Feed {
  readonly token: string;
  /** Row ids of schools to read again whatever the feed says. */
  readonly again: readonly string[];
  /** Day of the last run that looked at every table of the district. */
  readonly day: string;
}

export function readFeed(): Feed | undefined {
  const value = readProperty(FEED);
  if (!isObject(value) || typeof value.token !== 'string' || value.token === '') return undefined;
  return { token: value.token, again: textsOf(value.again), day: String(value.day ?? '') };
}

export function writeFeed(feed: Feed): void {
  writeProperty(FEED, feed);
}

export function parseData(value: unknown): ConsolidateData {
  if (!isObject(value)) return startingConsolidation();
  const { full, only, plan, again, concluded, unpublished } = value;
  return {
    full: full === true,
    again: textsOf(again),
    concluded: concluded === true,
    unpublished: textsOf(unpublished),
    ...(typeof only === 'string' ? { only } : {}),
    ...(isObject(plan) && typeof plan.nextToken === 'string'
      ? {
          plan: {
            toRead: textsOf(plan.toRead),
            total: Number(plan.total ?? 0),
            nextToken: plan.nextToken,
            touched: isObject(plan.touched)
              ? Object.fromEntries(Object.entries(plan.touched).map(([key, mark]) => [key, String(mark)]))
              : {},
            allTouched: plan.allTouched === true,
            asked: String(plan.asked ?? ''),
          },
        }
      : {}),
  };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];
}
