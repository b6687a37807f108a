/** What an account has used of Google's quotas in the window that is open now. */
import * as v from 'valibot';
import { type AccountKind, QUOTAS, type QuotaName } from '../../host/quotas';
import { Refusal } from '../refusal';
import { glance, USER } from './route';

export interface QuotaMeter {
  readonly name: QuotaName;
  readonly used: number;
  readonly limit: number;
  /** Length of the window. */
  readonly milliseconds: number;
  /** When what is used counts no more; absent while nothing is used. */
  readonly freeAgain?: number;
}

/** Those with a published limit, as an account of its kind has them. */
export const listQuotas = glance(
  v.object({ user: USER }),
  ({ world: { workspace, runtime } }, { user }): { kind: AccountKind; meters: QuotaMeter[] } => {
    const kind = workspace.users.get(user)?.kind;
    if (!kind) throw new Refusal(`Không có tài khoản ${user}.`, 404);
    const names = Object.keys(QUOTAS) as QuotaName[];
    const meters = names.flatMap((name): QuotaMeter[] => {
      const limit = runtime.quotas.limit(name, kind);
      if (!Number.isFinite(limit)) return [];
      const subjects = subjectsOf(name, user, cloudProjects());
      const [subject = user] = subjects.sort(
        (a, b) => runtime.quotas.used(name, b) - runtime.quotas.used(name, a),
      );
      const used = runtime.quotas.used(name, subject);
      const since = workspace.quotaUses.get(`${name}/${subject}`)?.since ?? 0;
      const { milliseconds } = QUOTAS[name];
      return [{ name, used, limit, milliseconds, ...(used > 0 && { freeAgain: since + milliseconds }) }];
    });
    return { kind, meters };

    function cloudProjects(): string[] {
      return workspace.scripts
        .values()
        .filter(({ id, owner }) => owner === user || workspace.consents.has(`${id}/${user}`))
        .map(({ cloudProject }) => cloudProject);
    }
  },
);

/** Quotas of APIs count by Cloud project, or by account in a project; the fullest one is shown. */
function subjectsOf(name: QuotaName, user: string, projects: readonly string[]): string[] {
  if (/PerMinutePerUser$/.test(name)) return projects.map((project) => `${project}/${user}`);
  if (/^(sheets|driveUnits).*PerMinute$/.test(name)) return [...projects];
  return [user];
}
