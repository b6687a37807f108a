/** Google's quotas and latency for plain REST clients, which run in no execution that would account for them. */
import { costOf } from '../host/costs';
import type { CallKind } from '../host/execution';
import { Quotas } from '../host/quotas';
import type { Caller } from '../services/caller';
import { driveUnitsOf } from '../services/drive/units';
import type { Workspace } from '../state/workspace';

/** Stands for the Cloud project of clients that name none. */
const PLAIN_PROJECT = '100000000000';

/** Counts requests by minute and lets time pass for each. */
export class GoogleLimits {
  private readonly quotas: Quotas;

  constructor(private readonly workspace: Workspace) {
    this.quotas = new Quotas(workspace);
  }

  /** Accounts for one request to this path, query included. Throws when a quota of this minute is used up; such a request takes no time. */
  use(caller: Caller, kind: CallKind, path: string): void {
    const project = caller.cloudProject ?? PLAIN_PROJECT;
    const account = this.workspace.users.get(caller.email)?.kind ?? 'consumer';
    if (kind === 'sheets.read') this.quotas.useSheets('read', caller.email, project, account);
    else if (kind.startsWith('sheets.')) this.quotas.useSheets('write', caller.email, project, account);
    const units = driveUnitsOf(kind, path);
    if (units !== undefined) this.quotas.useDrive(units, caller.email, project, account);
    this.workspace.clock.advance(costOf(kind, 0, 'drawn', () => this.workspace.draw()));
  }
}
