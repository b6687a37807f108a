/** Google's quotas and latency for plain REST clients, which run in no execution that would account for them. */
import { costOf } from '../host/costs';
import type { CallKind } from '../host/execution';
import { Quotas } from '../host/quotas';
import type { Caller } from '../services/caller';
import { driveRateLimit } from '../services/rate-limit';
import type { Workspace } from '../state/workspace';

/** Stands for the Cloud project of clients that name none. */
const PLAIN_PROJECT = '100000000000';

/** What a call uses of the Drive quota, in units (platform.md 1.3). */
const DRIVE_UNITS: Partial<Record<CallKind, number>> = {
  'drive.read': 5,
  'drive.list': 100,
  'drive.create': 50,
  'drive.copy': 50,
  'drive.permission': 50,
  'drive.write': 50,
};

/** Units that a user of a project may use in a minute. */
const DRIVE_UNITS_PER_MINUTE = 325_000;
const MINUTE_MILLISECONDS = 60_000;

/** Counts requests by minute and lets time pass for each. */
export class GoogleLimits {
  private readonly quotas: Quotas;

  constructor(private readonly workspace: Workspace) {
    this.quotas = new Quotas(workspace);
  }

  /** Accounts for one request. Throws when a quota of this minute is used up; such a request takes no time. */
  use(caller: Caller, kind: CallKind): void {
    const project = caller.cloudProject ?? PLAIN_PROJECT;
    const account = this.workspace.users.get(caller.email)?.kind ?? 'consumer';
    if (kind === 'sheets.read') this.quotas.useSheets('read', caller.email, project, account);
    else if (kind.startsWith('sheets.')) this.quotas.useSheets('write', caller.email, project, account);
    const units = DRIVE_UNITS[kind];
    if (units !== undefined) this.useDrive(units, `${project}/${caller.email}`);
    this.workspace.clock.advance(costOf(kind, 0, 'drawn', () => this.workspace.draw()));
  }

  private useDrive(units: number, subject: string): void {
    const { clock, quotaUses } = this.workspace;
    const id = `driveUnits/${subject}`;
    const known = quotaUses.get(id);
    const isOpen = known !== undefined && clock.now() < known.since + MINUTE_MILLISECONDS;
    const use = isOpen ? known : { used: 0, since: clock.now() };
    if (use.used + units > DRIVE_UNITS_PER_MINUTE) throw driveRateLimit();
    quotaUses.put(id, { ...use, used: use.used + units });
  }
}
