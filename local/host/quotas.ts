/** Google's quotas: one table, and what is used of them. A window opens at the first use and lasts a day or a minute. */
import type { Workspace } from '../state/workspace';
import type { CallDetail, CallKind } from './execution';
import { ScriptError } from './script-error';

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

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

/** A refusal of the Sheets API for a minute; doors answer it as status 429. */
export class RateLimitError extends Error {
  constructor(
    readonly metric: string,
    readonly limit: string,
    readonly limitValue: number,
    readonly cloudProject: string,
  ) {
    super(
      `Quota exceeded for quota metric '${metric}' and limit '${limit}' of service 'sheets.googleapis.com' for consumer 'project_number:${cloudProject}'.`,
    );
  }
}

/** Counts what is used. `overrides` replace limits of the table, e.g. `{ spreadsheetsCreatedPerDay: 50 }`. */
export class Quotas {
  constructor(
    private readonly workspace: Workspace,
    private readonly overrides: Partial<Record<QuotaName, number>> = {},
    /** Off: everything is counted, nothing refused. */
    private readonly enforced = true,
  ) {}

  limit(name: QuotaName, kind: AccountKind): number {
    return this.overrides[name] ?? QUOTAS[name][kind];
  }

  /** Used in the window that is open now; 0 when it has closed. */
  used(name: QuotaName, subject: string): number {
    const use = this.workspace.quotaUses.get(`${name}/${subject}`);
    return use && this.workspace.clock.now() < use.since + QUOTAS[name].milliseconds ? use.used : 0;
  }

  remaining(name: QuotaName, subject: string, kind: AccountKind): number {
    return Math.max(0, this.limit(name, kind) - this.used(name, subject));
  }

  /** True when `amount` more would still be within the limit. */
  allows(name: QuotaName, subject: string, kind: AccountKind, amount = 1): boolean {
    return !this.enforced || this.used(name, subject) + amount <= this.limit(name, kind);
  }

  /** Adds to what is used without asking. */
  add(name: QuotaName, subject: string, amount = 1): void {
    const used = this.used(name, subject);
    const id = `${name}/${subject}`;
    const since = used > 0 ? (this.workspace.quotaUses.get(id)?.since ?? 0) : this.workspace.clock.now();
    this.workspace.quotaUses.put(id, { used: used + amount, since });
  }

  /**
   * Uses a daily quota of Apps Script.
   * @throws ScriptError in Google's words when it is exhausted; nothing is used then.
   */
  use(name: QuotaName, subject: string, kind: AccountKind, amount = 1): void {
    if (!this.allows(name, subject, kind, amount)) {
      throw new ScriptError(`Service invoked too many times for one day: ${QUOTAS[name].word}.`);
    }
    this.add(name, subject, amount);
  }

  /**
   * Uses one request of the Sheets API in its two buckets, per user and per project.
   * @throws RateLimitError when either is empty.
   */
  useSheets(operation: 'read' | 'write', user: string, cloudProject: string, kind: AccountKind): void {
    const perUser = operation === 'read' ? 'sheetsReadsPerMinutePerUser' : 'sheetsWritesPerMinutePerUser';
    const perProject = operation === 'read' ? 'sheetsReadsPerMinute' : 'sheetsWritesPerMinute';
    const word = QUOTAS[perUser].word;
    const userSubject = `${cloudProject}/${user}`;
    if (!this.allows(perUser, userSubject, kind)) {
      throw new RateLimitError(word, `${word} per minute per user`, this.limit(perUser, kind), cloudProject);
    }
    if (!this.allows(perProject, cloudProject, kind)) {
      throw new RateLimitError(word, `${word} per minute`, this.limit(perProject, kind), cloudProject);
    }
    this.add(perUser, userSubject);
    this.add(perProject, cloudProject);
  }

  /**
   * Uses what one call of a script costs of the daily and per-minute quotas.
   * @throws ScriptError or RateLimitError when one is exhausted.
   */
  useForCall(
    kind: CallKind,
    detail: CallDetail,
    who: { email: string; kind: AccountKind; cloudProject: string },
  ): void {
    const daily = DAILY[kind];
    if (daily) this.use(daily, who.email, who.kind, detail.units ?? 1);
    const operation = SHEETS_OPERATIONS[kind];
    if (operation) this.useSheets(operation, who.email, who.cloudProject, who.kind);
    if (detail.creates === 'spreadsheet' || kind === 'drive.copy')
      this.use('spreadsheetsCreatedPerDay', who.email, who.kind);
  }
}

const DAILY: Partial<Record<CallKind, QuotaName>> = {
  mail: 'emailRecipientsPerDay',
  'mail.read': 'emailReadWritesPerDay',
  'mail.write': 'emailReadWritesPerDay',
  'property.read': 'propertyOperationsPerDay',
  'property.write': 'propertyOperationsPerDay',
};

const SHEETS_OPERATIONS: Partial<Record<CallKind, 'read' | 'write'>> = {
  'sheets.read': 'read',
  'sheets.write': 'write',
  'sheets.batchUpdate': 'write',
};
