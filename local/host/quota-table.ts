/** Google's quotas and limits in figures: per subject (a user, a user in a project, or a project) and window, or for good. */

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

const UNPUBLISHED = {
  consumer: Number.POSITIVE_INFINITY,
  workspace: Number.POSITIVE_INFINITY,
  milliseconds: MINUTE,
};

/** What one subject (a user, or a user in a project, or a project) may use within one window. */
export const QUOTAS = {
  emailRecipientsPerDay: { consumer: 100, workspace: 1_500, milliseconds: DAY, word: 'email' },
  emailReadWritesPerDay: { consumer: 20_000, workspace: 50_000, milliseconds: DAY, word: 'gmail' },
  triggerMillisecondsPerDay: {
    consumer: 90 * MINUTE,
    workspace: 360 * MINUTE,
    milliseconds: DAY,
    word: 'trigger',
  },
  propertyOperationsPerDay: { consumer: 50_000, workspace: 500_000, milliseconds: DAY, word: 'properties' },
  urlFetchCallsPerDay: { consumer: 20_000, workspace: 100_000, milliseconds: DAY, word: 'urlfetch' },
  spreadsheetsCreatedPerDay: {
    consumer: 250,
    workspace: 3_200,
    milliseconds: DAY,
    word: 'spreadsheet create',
  },
  documentsCreatedPerDay: { consumer: 250, workspace: 1_500, milliseconds: DAY, word: 'docs create' },
  filesConvertedPerDay: { consumer: 2_000, workspace: 4_000, milliseconds: DAY, word: 'docs convert' },
  scriptProjectsPerDay: { consumer: 50, workspace: 50, milliseconds: DAY, word: 'script create' },
  /** Google does not say whether a bound script that a copy carries along counts as a project: then it would be 50. */
  scriptCopiesPerDay: { consumer: 250, workspace: 3_200, milliseconds: DAY, word: 'script create' },
  // What is too much in a short time is not published: no limit unless one is given.
  mailsPerMinute: { ...UNPUBLISHED, word: 'email' },
  gmailOperationsPerMinute: { ...UNPUBLISHED, word: 'gmail' },
  propertyOperationsPerMinute: { ...UNPUBLISHED, word: 'properties' },
  urlFetchCallsPerMinute: { ...UNPUBLISHED, word: 'urlfetch' },
  driveCallsPerMinute: { ...UNPUBLISHED, word: 'drive' },
  spreadsheetCallsPerMinute: { ...UNPUBLISHED, word: 'spreadsheet' },
  driveUnitsPerMinutePerUser: {
    consumer: 325_000,
    workspace: 325_000,
    milliseconds: MINUTE,
    word: 'Drive units',
  },
  driveUnitsPerMinute: {
    consumer: 1_000_000,
    workspace: 1_000_000,
    milliseconds: MINUTE,
    word: 'Drive units',
  },
  sheetsReadsPerMinutePerUser: { consumer: 60, workspace: 60, milliseconds: MINUTE, word: 'Read requests' },
  sheetsWritesPerMinutePerUser: { consumer: 60, workspace: 60, milliseconds: MINUTE, word: 'Write requests' },
  sheetsReadsPerMinute: { consumer: 300, workspace: 300, milliseconds: MINUTE, word: 'Read requests' },
  sheetsWritesPerMinute: { consumer: 300, workspace: 300, milliseconds: MINUTE, word: 'Write requests' },
} as const;

export type QuotaName = keyof typeof QUOTAS;
export type AccountKind = 'consumer' | 'workspace';

/** Limits that do not refill: sizes, counts and durations, with the unit in the name. */
export const LIMITS = {
  executionMilliseconds: 6 * MINUTE,
  simpleTriggerMilliseconds: 30_000,
  triggersPerUserAndScript: 20,
  recipientsPerMessage: 50,
  attachmentsPerMessage: 250,
  messageBytes: 25 * 1024 * 1024,
  mailBodyBytes: { consumer: 200 * 1024, workspace: 400 * 1024 },
  propertyValueBytes: 9 * 1024,
  propertyStoreBytes: 524_288,
  propertyKeyBytes: 8_066,
  cacheKeyCharacters: 250,
  cacheValueBytes: 102_400,
  cacheSeconds: 21_600,
  cacheDefaultSeconds: 600,
  cacheItems: 1_000,
  cacheItemsKept: 900,
  urlFetchUrlCharacters: 2_082,
  urlFetchBodyBytes: 50 * 1024 * 1024,
  urlFetchHeaders: 100,
  urlFetchHeaderBytes: 8 * 1024,
  sleepMilliseconds: 300_000,
} as const;
