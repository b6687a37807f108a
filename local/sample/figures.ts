/** What the story cost on Google, chapter by chapter: calls, seconds and quota on the local Workspace's cost model. */
import type { LedgerTotals } from '../host/ledger';
import type { Runtime } from '../host/runtime';
import type { Workspace } from '../state/workspace';

export type Chapter = <Value>(title: string, action: () => Value) => Value;

export interface ChapterFigures {
  title: string;
  calls: number;
  http: number;
  sheetReads: number;
  rangesWritten: number;
  mails: number;
  /** Seconds that Google would have taken, executions one after the other. */
  googleSeconds: number;
  executions: number;
  longestExecutionSeconds: number;
  machineSeconds: number;
}

export interface StoryFigures {
  schools: number;
  districtWorkbook: string;
  files: number;
  spreadsheets: number;
  mailsBySubject: Record<string, number>;
  /** Most mails that one account sent in one day, against its daily quota. */
  mostMailsPerAccountAndDay: number;
  failedExecutions: string[];
  problems: string[];
  chapters: ChapterFigures[];
}

export class Figures {
  private readonly chapters = new Map<string, ChapterFigures>();

  constructor(private readonly runtime: Runtime) {}

  chapter<Value>(title: string, action: () => Value): Value {
    const mark = this.runtime.ledger.mark();
    const before = this.runtime.workspace.executions.size;
    const began = performance.now();
    const value = action();
    this.add(title, this.runtime.ledger.since(mark), before, (performance.now() - began) / 1000);
    return value;
  }

  story(
    workspace: Workspace,
    more: Pick<StoryFigures, 'schools' | 'districtWorkbook' | 'problems'>,
  ): StoryFigures {
    return {
      ...more,
      files: workspace.files.size,
      spreadsheets: workspace.spreadsheets.size,
      mailsBySubject: countBy(workspace.mails.values().map(({ subject }) => kindOf(subject))),
      mostMailsPerAccountAndDay: Math.max(
        0,
        ...Object.values(
          countBy(
            workspace.mails.values().map(({ from, time }) => `${from} ${Math.floor(time / 86_400_000)}`),
          ),
        ),
      ),
      failedExecutions: workspace.executions
        .values()
        .filter(({ status }) => status !== 'completed')
        .map((record) => `${record.title}: ${record.function}: ${record.status}: ${record.error ?? ''}`),
      chapters: [...this.chapters.values()],
    };
  }

  private add(title: string, totals: LedgerTotals, before: number, machineSeconds: number): void {
    const old = this.chapters.get(title);
    const executions = this.runtime.workspace.executions.values().slice(before);
    const longest = Math.max(0, ...executions.map(({ milliseconds }) => milliseconds / 1000));
    this.chapters.set(title, {
      title,
      calls: (old?.calls ?? 0) + totals.calls,
      http: (old?.http ?? 0) + totals.http,
      sheetReads: (old?.sheetReads ?? 0) + totals.sheetReads,
      rangesWritten: (old?.rangesWritten ?? 0) + totals.rangesWritten,
      mails: (old?.mails ?? 0) + totals.mails,
      googleSeconds: (old?.googleSeconds ?? 0) + totals.milliseconds / 1000,
      executions: (old?.executions ?? 0) + executions.length,
      longestExecutionSeconds: Math.max(old?.longestExecutionSeconds ?? 0, longest),
      machineSeconds: (old?.machineSeconds ?? 0) + machineSeconds,
    });
  }
}

/** A subject without what changes from mail to mail: dates and numbers. */
function kindOf(subject: string): string {
  return subject.replace(/\d+([/.]\d+)*/g, '…').trim();
}

function countBy(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
