/** Finds out what an answered call changed, so that every window can stay in step. */
import type { Changed } from './events';
import type { World } from './world';

interface Seen {
  files: number;
  versions: number;
  mails: number;
  mailStates: string;
  execution: string | undefined;
  triggers: string;
}

export class Watch {
  private seen: Seen;
  /** Revisions of the spreadsheets that windows opened. */
  private readonly revisions = new Map<string, number>();

  constructor(private readonly world: World) {
    this.seen = this.look();
  }

  /** Follows a spreadsheet from now on. */
  follow(spreadsheetId: string): void {
    const revision = this.world.workspace.spreadsheets.get(spreadsheetId)?.revision;
    if (revision !== undefined && !this.revisions.has(spreadsheetId))
      this.revisions.set(spreadsheetId, revision);
  }

  /** What is not as it was at the last question; undefined when all is. */
  changes(): Changed | undefined {
    const { seen } = this;
    const now = this.look();
    this.seen = now;
    const changed: Changed = {
      type: 'changed',
      drive: now.files !== seen.files || now.versions !== seen.versions,
      mails: now.mails !== seen.mails || now.mailStates !== seen.mailStates,
      executions: now.execution !== seen.execution,
      triggers: now.triggers !== seen.triggers,
      spreadsheets: this.changedSpreadsheets(),
    };
    const any = changed.drive || changed.mails || changed.executions || changed.triggers;
    return any || changed.spreadsheets.length > 0 ? changed : undefined;
  }

  /** Forgets everything of a workspace that was replaced. */
  reset(): void {
    this.revisions.clear();
    this.seen = this.look();
  }

  private look(): Seen {
    const { files, mails, mailStates, executions, triggers } = this.world.workspace;
    let versions = 0;
    for (const { version } of files.values()) versions += version;
    let unread = 0;
    for (const state of mailStates.values()) if (state.unread) unread += 1;
    return {
      files: files.size,
      versions,
      mails: mails.size,
      mailStates: `${mailStates.size}/${unread}`,
      execution: executions.ids().at(-1),
      triggers: triggers
        .values()
        .map(({ id, nextRun, disabled }) => `${id}${nextRun}${disabled}`)
        .join(),
    };
  }

  private changedSpreadsheets(): string[] {
    const changed: string[] = [];
    for (const [id, known] of this.revisions) {
      const revision = this.world.workspace.spreadsheets.get(id)?.revision ?? -1;
      if (revision === known) continue;
      this.revisions.set(id, revision);
      changed.push(id);
    }
    return changed;
  }
}
