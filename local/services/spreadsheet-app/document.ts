/** One spreadsheet as one execution sees it: writes are buffered until something reads, flushes or ends the execution. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import type { Role } from '../../state/records';
import { sheetById } from '../../state/spreadsheet/grid';
import type { Sheet as SheetState, Spreadsheet as SpreadsheetState } from '../../state/spreadsheet/model';
import { atLeast, roleOf } from '../drive/access';
import { applyRequests } from '../sheets/batch-update';
import { type Area, cellCount, contains } from './area';
import { withScriptErrors } from './refusals';
import type { Session } from './session';

export type Request = sheets_v4.Schema$Request;

/** Areas that count as read ahead. */
const REMEMBERED_READS = 200;

/** Requests of one buffered write, made from the state that the writes before it left behind. */
type Write = (spreadsheet: SpreadsheetState) => Request[];

export class Document {
  private pending: Write[] = [];
  private dirty = 0;
  private opened = false;
  private waitsForEnd = false;
  private seen: { kind: string; sheetId: number; area: Area }[] = [];
  private seenRevision = -1;
  /** The sheet in front, as the script or the person left it; undefined is the first visible one. */
  activeSheetId: number | undefined;
  /** Cells aligned `normal` by this execution, as `sheetId/row/column`. */
  readonly normalAligned = new Set<string>();
  /** Selected ranges by sheet, the last one being the active range. */
  readonly selections = new Map<number, { ranges: Area[]; current: Area }>();

  constructor(
    readonly session: Session,
    readonly id: string,
  ) {}

  get dirtyCells(): number {
    return this.dirty;
  }

  /** The spreadsheet as published, free of charge; structure is always up to date, contents may wait in the buffer. */
  get state(): SpreadsheetState {
    const spreadsheet = this.session.execution.workspace.spreadsheets.get(this.id);
    if (!spreadsheet)
      throw new ScriptError(
        `Document ${this.id} is missing (perhaps it was deleted, or you don't have read access?)`,
      );
    return spreadsheet;
  }

  /** The sheet as published, free of charge. */
  sheet(sheetId: number): SheetState {
    const sheet = sheetById(this.state, sheetId);
    if (!sheet) throw new ScriptError(`Sheet ${sheetId} not found`);
    return sheet;
  }

  /** Opens the spreadsheet once per execution, as anything but its id needs. Throws when the user may not see it. */
  open(): void {
    if (this.opened) return;
    this.session.execution.charge('open', { what: this.session.what });
    requireRole(this, 'reader', 'You do not have permissions to access the requested document.');
    this.opened = true;
  }

  /** Structure (sheets, sizes, widths): a light call. */
  metadata(): SpreadsheetState {
    this.open();
    this.session.execution.charge('light', { what: this.session.what });
    return this.state;
  }

  /** Commits buffered writes, paying for the flush, before something that depends on contents. */
  settle(): SpreadsheetState {
    this.open();
    if (this.pending.length > 0) {
      this.session.execution.charge('flush', { cells: this.dirty, what: this.session.what });
      this.flush();
    }
    return this.state;
  }

  /** Contents of an area: a paid read, or a light one when the same was read since the last change. */
  read(sheetId: number, area: Area): SheetState {
    const { revision } = this.settle();
    if (revision !== this.seenRevision) this.seen = [];
    this.seenRevision = revision;
    const { what } = this.session;
    // One cell and a table of cells are read ahead alike.
    const kind = what.replace(/s$/, '');
    const known = this.seen.some(
      (read) => read.kind === kind && read.sheetId === sheetId && contains(read.area, area),
    );
    this.session.execution.charge(known ? 'light' : 'sheet.read', { cells: cellCount(area), what });
    if (!known) this.seen.push({ kind, sheetId, area });
    if (this.seen.length > REMEMBERED_READS) this.seen.shift();
    return this.sheet(sheetId);
  }

  /** Buffers a write of cell contents or formats. */
  write(cells: number, write: Write): void {
    this.requireWriter();
    this.session.execution.charge('sheet.write', { cells, what: this.session.what });
    this.dirty += cells;
    this.pending.push(write);
    if (this.waitsForEnd) return;
    this.waitsForEnd = true;
    this.session.execution.onEnd(() => this.flush());
  }

  /** Changes structure at once, after what is buffered, and gives the replies. */
  change(...requests: Request[]): sheets_v4.Schema$Response[] {
    this.requireWriter();
    this.session.execution.charge('sheet.write', { cells: 0, what: this.session.what });
    this.flush();
    return this.apply(requests);
  }

  /** Makes buffered writes visible to others. The first refusal discards the writes after it. */
  flush(): void {
    const writes = this.pending;
    this.pending = [];
    this.dirty = 0;
    for (const write of writes) this.apply(write(this.state));
  }

  private requireWriter(): void {
    const { execution, what } = this.session;
    if (execution.isCustomFunction)
      throw new ScriptError(`You do not have permission to call ${what.replace(/^.*\./, '')}`);
    this.open();
    requireRole(this, 'writer', 'Action not allowed');
  }

  private apply(requests: Request[]): sheets_v4.Schema$Response[] {
    if (requests.length === 0) return [];
    const { workspace, caller } = this.session.execution;
    return withScriptErrors(() => applyRequests(workspace, this.id, requests, { email: caller.email }));
  }
}

/** A spreadsheet that is not on Drive belongs to whoever runs the script. */
function requireRole({ id, session }: Document, role: Role, refusal: string): void {
  const { workspace, caller } = session.execution;
  if (workspace.files.has(id) && !atLeast(roleOf(workspace, id, caller.email), role))
    throw new ScriptError(refusal);
}
