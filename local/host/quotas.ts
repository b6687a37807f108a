/** Google's quotas: one table, and what is used of them. A window opens at the first use and lasts a day or a minute. */
import type { Workspace } from '../state/workspace';
import type { CallDetail, CallKind, Creation } from './execution';
import { type AccountKind, QUOTAS, type QuotaName } from './quota-table';
import { ScriptError } from './script-error';

export { type AccountKind, LIMITS, QUOTAS, type QuotaName } from './quota-table';

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

/** A refusal of the Drive API for a minute, per user or for a whole project; doors answer it as status 403. */
export class DriveRateError extends Error {
  constructor(readonly scope: 'user' | 'project') {
    super(scope === 'user' ? 'User Rate Limit Exceeded' : 'Rate Limit Exceeded');
  }
}

/** A daily quota of Apps Script that is used up. */
export class DailyQuotaError extends ScriptError {
  constructor(readonly quota: QuotaName) {
    super(`Service invoked too many times for one day: ${QUOTAS[quota].word}.`);
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
      throw new DailyQuotaError(name);
    }
    this.add(name, subject, amount);
  }

  /**
   * Uses what a user may do in a short time.
   * @throws ScriptError in Google's words when it was too much; trying again after a while helps.
   */
  useInShortTime(name: QuotaName, subject: string, kind: AccountKind, amount = 1): void {
    if (!this.allows(name, subject, kind, amount)) {
      throw new ScriptError(
        `Service invoked too many times in a short time: ${QUOTAS[name].word}. Try Utilities.sleep(1000) between calls.`,
      );
    }
    this.add(name, subject, amount);
  }

  /**
   * Uses units of the Drive API, per user and per project.
   * @throws DriveRateError when either has none left for this minute.
   */
  useDrive(units: number, user: string, cloudProject: string, kind: AccountKind): void {
    const userSubject = `${cloudProject}/${user}`;
    if (!this.allows('driveUnitsPerMinutePerUser', userSubject, kind, units))
      throw new DriveRateError('user');
    if (!this.allows('driveUnitsPerMinute', cloudProject, kind, units)) throw new DriveRateError('project');
    this.add('driveUnitsPerMinutePerUser', userSubject, units);
    this.add('driveUnitsPerMinute', cloudProject, units);
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
    const made = (detail.creates ?? []).map((creation) => CREATIONS[creation]);
    for (const name of made) if (!this.allows(name, who.email, who.kind)) throw new DailyQuotaError(name);
    const burst = SHORT_TIME.find(({ kinds }) => kinds.test(kind));
    if (burst) this.useInShortTime(burst.quota, who.email, who.kind);
    const daily = DAILY[kind];
    if (daily) this.use(daily, who.email, who.kind, detail.units ?? 1);
    const operation = SHEETS_OPERATIONS[kind];
    if (operation) this.useSheets(operation, who.email, who.cloudProject, who.kind);
    if (detail.driveUnits !== undefined)
      this.useDrive(detail.driveUnits, who.email, who.cloudProject, who.kind);
    for (const name of made) this.add(name, who.email);
  }
}

const CREATIONS: Readonly<Record<Creation, QuotaName>> = {
  spreadsheet: 'spreadsheetsCreatedPerDay',
  document: 'documentsCreatedPerDay',
  conversion: 'filesConvertedPerDay',
  script: 'scriptProjectsPerDay',
  'script copy': 'scriptCopiesPerDay',
};

const SHORT_TIME: readonly { kinds: RegExp; quota: QuotaName }[] = [
  { kinds: /^mail$/, quota: 'mailsPerMinute' },
  { kinds: /^mail\./, quota: 'gmailOperationsPerMinute' },
  { kinds: /^property\./, quota: 'propertyOperationsPerMinute' },
  { kinds: /^drive\./, quota: 'driveCallsPerMinute' },
  { kinds: /^(sheet\.|open$|flush$)/, quota: 'spreadsheetCallsPerMinute' },
];

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
