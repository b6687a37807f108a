/** What ran and what will run: executions with log, duration, calls and cost, and triggers, as Google's dashboard lists them. */
import * as v from 'valibot';
import { COSTS } from '../../host/costs';
import type { ExecutionRecord, Trigger } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { Refusal } from '../refusal';
import { glance } from './route';

export interface ExecutionLine {
  readonly id: string;
  readonly script: string;
  /** The name of the file the script is bound to. */
  readonly project: string;
  readonly function: string;
  readonly user: string;
  readonly kind: ExecutionRecord['kind'];
  readonly started: number;
  readonly milliseconds: number;
  readonly status: ExecutionRecord['status'];
  /** Requests, sheet reads, ranges written and mails. */
  readonly calls: number;
}

const PAGE = 50;
/** Not counted as calls: listed apart in every figure. */
const APART = /^(open|flush|lock|property\.|cache\.|trigger|ui|start|light|mail\.)/;

const FILTER = {
  user: v.optional(v.string()),
  failedOnly: v.optional(v.boolean(), false),
};

/** Newest first, 50 on a page. */
export const listExecutions = glance(
  v.object({ ...FILTER, page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0) }),
  ({ world: { workspace } }, { user, failedOnly, page }) => {
    const found = workspace.executions
      .values()
      .filter(
        (record) =>
          (user === undefined || record.user === user) && (!failedOnly || record.status !== 'completed'),
      );
    const start = found.length - (page + 1) * PAGE;
    const lines = found.slice(Math.max(0, start), start + PAGE).reverse();
    return {
      lines: lines.map((record) => lineOf(workspace, record)),
      total: found.length,
      page,
      pageSize: PAGE,
    };
  },
);

/** One execution with its log, its error and its calls by kind with what each kind takes on Google. */
export const readExecution = glance(v.object({ id: v.string() }), ({ world: { workspace } }, { id }) => {
  const record = workspace.executions.get(id);
  if (!record) throw new Refusal('Lần chạy này không còn được lưu.', 404);
  const calls = Object.entries(record.calls).map(([kind, count]) => ({
    kind,
    count,
    isCall: !APART.test(kind),
    /** Half of such calls take no longer. */
    medianMilliseconds: COSTS[kind as keyof typeof COSTS]?.p50 ?? 0,
  }));
  return { ...lineOf(workspace, record), log: record.log, error: record.error, callsByKind: calls };
});

function lineOf(workspace: Workspace, record: ExecutionRecord): ExecutionLine {
  const { id, script, user, kind, started, milliseconds, status, calls } = record;
  const counted = Object.entries(calls).filter(([name]) => !APART.test(name));
  return {
    id,
    script,
    project: projectName(workspace, script, record.title),
    function: record.function,
    user,
    kind,
    started,
    milliseconds,
    status,
    calls: counted.reduce((sum, [, count]) => sum + count, 0),
  };
}

function projectName(workspace: Workspace, scriptId: string, title: string): string {
  const parent = workspace.scripts.get(scriptId)?.parentId;
  return (parent === undefined ? undefined : workspace.files.get(parent)?.name) ?? title;
}

export interface TriggerLine {
  readonly id: string;
  readonly project: string;
  readonly handler: string;
  readonly user: string;
  readonly eventType: Trigger['eventType'];
  readonly schedule: Trigger['schedule'];
  readonly nextRun?: number;
  readonly disabled: boolean;
}

/** Soonest first. */
export const listTriggers = glance(
  v.object({ user: v.optional(v.string()) }),
  ({ world: { workspace } }, { user }): TriggerLine[] =>
    workspace.triggers
      .values()
      .filter((trigger) => user === undefined || trigger.user === user)
      .sort((a, b) => (a.nextRun ?? Number.POSITIVE_INFINITY) - (b.nextRun ?? Number.POSITIVE_INFINITY))
      .map(({ id, script, handler, user: owner, eventType, schedule, nextRun, disabled }) => ({
        id,
        project: projectName(workspace, script, handler),
        handler,
        user: owner,
        eventType,
        schedule,
        ...(nextRun !== undefined && { nextRun }),
        disabled: disabled ?? false,
      })),
);
