/** The sample's story lived with either target, and what its workbooks and mailboxes tell afterwards. */
import { join } from 'node:path';
import { moment } from '../../../local/sample/calendar';
import type { StoryFigures } from '../../../local/sample/figures';
import { Hand, type Typed } from '../../../local/sample/hand';
import { liveThroughAutumn, OPERATOR } from '../../../local/sample/story';
import type { Target } from '../../../local/sample/targets';
import { Workspace } from '../../../local/state/workspace';
import { ROOT } from '../../support/bundles';

type Columns = Readonly<Record<string, readonly Typed[]>>;

export interface Lived {
  readonly workspace: Workspace;
  readonly figures: StoryFigures;
  readonly office: Hand;
}

/** From 1 September on; `until` is the last day. */
export function live(
  target: Target,
  { schools, until }: { readonly schools: number; readonly until?: string },
): Lived {
  process.env.TZ = 'Asia/Ho_Chi_Minh';
  const workspace = Workspace.open({ now: moment('2026-09-01', '07:00'), seed: 2026 });
  const figures = liveThroughAutumn(workspace, {
    schools,
    build: join(ROOT, 'build'),
    copyQuotaPerDay: 250,
    target,
    say: () => undefined,
    ...(until === undefined ? {} : { until }),
  });
  return { workspace, figures, office: new Hand(workspace, OPERATOR, figures.districtWorkbook) };
}

/** Columns of tables of a workbook, by table and key. */
export function told(
  hand: Hand,
  columns: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, Columns>> {
  return Object.fromEntries(
    Object.entries(columns).map(([table, keys]) => [
      table,
      Object.fromEntries(keys.map((key) => [key, hand.column(table, key)])),
    ]),
  );
}
