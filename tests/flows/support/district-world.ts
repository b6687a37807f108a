/** A district on a fresh local Workspace, run by its own bundles: what flows of the district begin with. */
import { cpSync, rmSync } from 'node:fs';
import { pushProject } from '../../../local/host/projects';
import { type RunResult, Runtime, type RuntimeOptions } from '../../../local/host/runtime';
import { districtCsv, type SampleSchool, sampleDistrict } from '../../../local/sample/district';
import { Hand } from '../../../local/sample/hand';
import { PersonAtScreen } from '../../../local/sample/person-at-screen';
import { account } from '../../../local/sample/story-accounts';
import { GoogleApi } from '../../../local/services/google-api';
import { createSpreadsheet } from '../../../local/services/sheets/create';
import { Workspace } from '../../../local/state/workspace';
import { pushFolder } from '../../support/bundles';
import { type Ground, groundOf, newFolder } from '../../support/ground';

export const OPERATOR = 'vanhanh@donvi.example';
/** Tuesday, 1 September 2026, 7:00 in Asia/Ho_Chi_Minh. */
export const START = Date.UTC(2026, 8, 1, 0, 0, 0);
const HOUR = 60 * 60 * 1000;

export interface Progress {
  state: string;
  done: number;
  total: number;
  message: string;
  problems: { code: string; place?: string; message: string; remedy: string }[];
  parkedUntil: string | null;
}

/** Where a district's workbook and script are, for worlds made from a copy of another one's folder. */
interface Place {
  folder: string;
  spreadsheetId: string;
  scriptId: string;
}

export class DistrictWorld {
  readonly runtime: Runtime;
  readonly person: PersonAtScreen;

  private constructor(
    readonly workspace: Workspace,
    private readonly place: Place,
    options: RuntimeOptions,
  ) {
    this.runtime = new Runtime(workspace, { machineMilliseconds: 0, ...options });
    this.person = new PersonAtScreen(this.runtime, place.scriptId, place.spreadsheetId, OPERATOR);
  }

  get spreadsheetId(): string {
    return this.place.spreadsheetId;
  }

  /** The district script. */
  get script(): string {
    return this.place.scriptId;
  }

  /** An empty workbook with the district script bound to it. */
  static empty(options: RuntimeOptions = {}): DistrictWorld {
    const folder = newFolder('flow-');
    const workspace = Workspace.open({ folder, now: START, seed: 11, commits: false });
    account(workspace, OPERATOR, 'Phòng GD&ĐT');
    const spreadsheetId = createSpreadsheet(workspace, { title: 'Sổ đơn vị', owner: OPERATOR }).id;
    const scriptId = pushProject(workspace, pushFolder('district'), {
      title: 'Đơn vị',
      owner: OPERATOR,
      parentId: spreadsheetId,
    }).id;
    const world = new DistrictWorld(workspace, { folder, spreadsheetId, scriptId }, options);
    world.runtime.grant(OPERATOR, scriptId);
    return world;
  }

  /** A world of its own in the present state of this one. */
  fork(options: RuntimeOptions = {}): DistrictWorld {
    this.workspace.save();
    const folder = newFolder('flow-');
    cpSync(this.place.folder, folder, { recursive: true });
    const workspace = Workspace.open({ folder, now: this.workspace.clock.now(), seed: 11, commits: false });
    return new DistrictWorld(workspace, { ...this.place, folder }, options);
  }

  /** Prepared, with these schools, or so many of the sample, in the list. */
  static prepared(schools: number | readonly SampleSchool[], options?: RuntimeOptions): DistrictWorld {
    const ground = groundOf('flow-prepared', (folder) => {
      const world = DistrictWorld.empty();
      world.call('prepareDistrict', { office: { name: 'Phòng GD&ĐT Sông Mây' }, points: 'sample' });
      return world.leave(folder);
    });
    return DistrictWorld.on(ground, options).withSchools(schools);
  }

  /** Prepared, with a template that the school script is bound to. */
  static withTemplate(schools: number | readonly SampleSchool[], options?: RuntimeOptions): DistrictWorld {
    const ground = groundOf('flow-template', (folder) => {
      const world = DistrictWorld.prepared([]);
      world.call('createTemplate');
      pushProject(world.workspace, pushFolder('school'), {
        title: 'Sổ của trường',
        owner: OPERATOR,
        parentId: world.setting('template'),
      });
      return world.leave(folder);
    });
    return DistrictWorld.on(ground, options).withSchools(schools);
  }

  private static on(
    { folder, places }: Ground<Omit<Place, 'folder'>>,
    options: RuntimeOptions = {},
  ): DistrictWorld {
    const workspace = Workspace.open({ folder, now: START, seed: 11, commits: false });
    return new DistrictWorld(workspace, { ...places, folder }, options);
  }

  /** Leaves what was lived in another folder, and this world with it. */
  private leave(folder: string): Omit<Place, 'folder'> {
    const { spreadsheetId, scriptId } = this.place;
    this.workspace.save();
    cpSync(this.place.folder, folder, { recursive: true });
    this.close();
    return { spreadsheetId, scriptId };
  }

  private withSchools(schools: number | readonly SampleSchool[]): this {
    const plans = typeof schools === 'number' ? sampleDistrict(schools) : schools;
    if (plans.length > 0) this.call('importSchools', districtCsv(plans));
    return this;
  }

  close(): void {
    rmSync(this.place.folder, { recursive: true, force: true });
  }

  run(functionName: string, args: unknown[] = []): RunResult {
    return this.runtime.run(this.place.scriptId, functionName, {
      user: OPERATOR,
      kind: 'menu',
      args,
      person: this.person,
      containerId: this.spreadsheetId,
    });
  }

  /** Gives a colleague an account and lets them edit the district's workbook. */
  colleague(email: string): void {
    account(this.workspace, email, 'Cán bộ khác');
    const file = this.workspace.files.get(this.spreadsheetId);
    if (file === undefined) throw new Error('No district workbook.');
    const permission = {
      id: `permission-${email}`,
      type: 'user' as const,
      role: 'writer' as const,
      emailAddress: email,
    };
    this.workspace.files.put(file.id, { ...file, permissions: [...file.permissions, permission] });
  }

  /** The operator's hands on the district's workbook. */
  hand(): Hand {
    return new Hand(this.workspace, OPERATOR, this.spreadsheetId);
  }

  /** Asks the Drive API as somebody in person, not through the app; answers the status. */
  asDrive(email: string, method: string, path: string, body?: object): number {
    const request = {
      method,
      host: 'www.googleapis.com',
      path: `/drive/v3${path}`,
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
    };
    return new GoogleApi(this.workspace).fetch(request, { email }).status;
  }

  /** The operator lets somebody edit the district's workbook. */
  share(email: string): void {
    const permission = { type: 'user', role: 'writer', emailAddress: email };
    const path = `/files/${this.spreadsheetId}/permissions?sendNotificationEmail=false`;
    const status = this.asDrive(OPERATOR, 'POST', path, permission);
    if (status !== 200) throw new Error(`Sharing with ${email} answered ${status}.`);
  }

  /** What somebody else is told who runs a function from the menu. */
  messagesAs(email: string, functionName: string): string[] {
    this.runtime.grant(email, this.place.scriptId);
    const person = new PersonAtScreen(this.runtime, this.place.scriptId, this.place.spreadsheetId, email);
    const containerId = this.place.spreadsheetId;
    this.runtime.run(this.place.scriptId, functionName, { user: email, kind: 'menu', person, containerId });
    return person.messages;
  }

  call(functionName: string, ...args: unknown[]): unknown {
    const result = this.run(functionName, args);
    if (result.status !== 'completed') {
      throw new Error(
        `${functionName}: ${result.status}: ${result.error?.message}\n${result.error?.stack ?? ''}`,
      );
    }
    return result.value;
  }

  /** Drives the job as its dialog does, until it ends or rests. A busy job is waited for. */
  finishJob(): Progress {
    for (let turns = 0; turns < 400; turns++) {
      const progress = this.call('continueJob') as Progress;
      if (progress.state !== 'running' && progress.state !== 'busy') return progress;
    }
    throw new Error('The job does not end.');
  }

  /** The same through parked days, the clock going on. */
  finishJobInDays(): Progress {
    for (let days = 0; days < 40; days++) {
      const progress = this.finishJob();
      if (progress.state !== 'parked') return progress;
      const until = Date.parse(progress.parkedUntil ?? '');
      this.workspace.clock.set(Math.max(this.workspace.clock.now() + HOUR, until));
    }
    throw new Error('The job stays parked.');
  }

  provision(): Progress {
    this.call('provisionSchools');
    return this.finishJobInDays();
  }

  consolidate(): Progress {
    this.call('consolidateSchools');
    return this.finishJob();
  }

  /** Rows of a table of a workbook as records of cell values by key, the row id under `id`. */
  rows(table: string, spreadsheetId = this.spreadsheetId): Record<string, unknown>[] {
    return rowsOf(this.workspace, spreadsheetId, table);
  }

  setting(key: string): string {
    return String(this.rows('district-settings').find((row) => row.key === key)?.value ?? '');
  }

  /** Drive as text: folders and files with who may open them, trashed ones marked; ids left out. */
  tree(): string[] {
    const { files } = this.workspace;
    const pathOf = (id: string): string => {
      const file = files.get(id);
      if (file === undefined) return '';
      const parent = file.parents[0];
      return `${parent === undefined ? '' : pathOf(parent)}/${file.name}${file.trashed ? ' (thùng rác)' : ''}`;
    };
    return [...files.values()]
      .filter(({ id }) => id !== this.spreadsheetId)
      .map((file) => {
        const shared = file.permissions.flatMap(({ emailAddress, role }) =>
          role === 'owner' || emailAddress === undefined ? [] : [`${emailAddress}:${role}`],
        );
        return `${pathOf(file.id)} [${shared.sort().join(' ')}]`;
      })
      .sort();
  }
}

/** Rows of a table, by the keys of row 1. */
export function rowsOf(
  workspace: Workspace,
  spreadsheetId: string,
  table: string,
): Record<string, unknown>[] {
  const spreadsheet = workspace.spreadsheets.get(spreadsheetId);
  const sheet = spreadsheet?.sheets.find((candidate) =>
    String(candidate.rows[0]?.[0]?.value ?? '').startsWith(`thdt:${table}@`),
  );
  if (sheet === undefined) throw new Error(`No table ${table} in ${spreadsheetId}.`);
  const keys = Array.from(sheet.rows[0] ?? [], (cell, index) =>
    index === 0 ? 'id' : String(cell?.value ?? ''),
  );
  return sheet.rows.slice(2).flatMap((row) => {
    const values = keys.map((_, index) => row?.[index]?.value ?? '');
    if (values.every((value) => value === '')) return [];
    return [Object.fromEntries(keys.map((key, index) => [key, values[index]]))];
  });
}
