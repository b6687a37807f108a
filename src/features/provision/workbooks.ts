/** Phase 1 for a batch of schools: folder, workbook, contents, sharing. Each part may be repeated without harm. */

import { formatMoment } from '../../domain/moment';
import type { Problem } from '../../domain/result';
import { now } from '../../google/clock';
import {
  copyFiles,
  createFolders,
  type DriveFile,
  filesById,
  filesMatching,
  folderLink,
  newFolderIds,
  shareFiles,
  untrashFiles,
  workbookLink,
} from '../../google/drive-files';
import type { GoogleError } from '../../google/errors';
import { notesIn, sheetsIn, sheetsRequest, updateRequest } from '../../google/remote-workbook';
import { errorOf } from '../../google/rest';
import { callSheets } from '../../google/sheets-calls';
import { settingsTable } from '../../workbook/school';
import type { SchoolEntry, SchoolRecord } from '../registry/read-schools';
import type { FolderKey } from '../settings/system-settings';
import { FILLED_NOTE, type Filling, fillRequests } from './fill-plan';
import { freshFolder } from './inventory';
import type { District } from './open-district';
import { repairRequests } from './repair-plan';
import { furthest, hasReached, type Step } from './steps';
import { levelKey, NOTE, notesFor, workbookName } from './tree';

export interface BatchResult {
  /** Schools whose part went wrong, with why; the others are done. */
  readonly failed: ReadonlyMap<string, GoogleError>;
  /** Copies made; they count against the day's quota. */
  readonly copied: number;
  /** Of the failed ones, those whose copy Google refused because there had been too many. */
  readonly copiesRefused: ReadonlySet<string>;
}

/** Brings a batch of schools through phase 1. Throws GoogleError only for what concerns all of them. */
export function makeWorkbooks(
  district: District,
  ids: readonly string[],
  levelFolders: ReadonlyMap<FolderKey, string>,
): BatchResult {
  const batch = new Batch(district, ids, levelFolders);
  batch.folders();
  const copied = batch.copies();
  batch.contents();
  batch.sharing();
  batch.finish();
  return { failed: batch.failed, copied, copiesRefused: batch.copiesRefused };
}

class Batch {
  readonly failed = new Map<string, GoogleError>();
  readonly copiesRefused = new Set<string>();
  /** Schools whose folder was made in this very run: there is nothing in it to look for. */
  private readonly newFolders = new Set<string>();

  constructor(
    private readonly district: District,
    private readonly ids: readonly string[],
    private readonly levelFolders: ReadonlyMap<FolderKey, string>,
  ) {}

  folders(): void {
    this.chooseFolderIds(this.going().filter(({ record }) => record.folderId === undefined));
    this.lookUp(({ record }) => record.folderId);
    this.untrash(this.going().map(({ record }) => record.folderId));
    this.createMissingFolders();
    // An id whose folder was deleted for good is used up: take another one and try once more.
    const usedUp = this.going().filter(({ record }) => this.fileOf(record.folderId) === undefined);
    if (usedUp.length === 0) return;
    this.chooseFolderIds(usedUp);
    this.createMissingFolders();
  }

  /** Copies the template for those that have no workbook; answers how many copies were made. */
  copies(): number {
    this.lookUp(({ record }) => record.workbookId);
    for (const school of this.going()) this.findWorkbook(school);
    this.untrash(this.going().map((school) => this.workbookOf(school)?.id));
    const missing = this.going().filter((school) => this.workbookOf(school) === undefined);
    const { templateId, rootId, inventory } = this.district;
    const outcomes = copyFiles(
      missing.map(({ id, record }) => ({
        source: templateId,
        name: workbookName(record.name),
        parent: record.folderId ?? '',
        notes: notesFor(rootId, 'workbook', { school: id, ...lostWorkbook(record) }),
      })),
    );
    outcomes.forEach((outcome, index) => {
      const school = missing[index];
      if (school === undefined) return;
      if (outcome.ok) inventory.add(outcome.value);
      else {
        this.failed.set(school.id, outcome.error);
        if (outcome.error.kind.startsWith('quota-')) this.copiesRefused.add(school.id);
      }
    });
    this.save((school) => {
      const workbook = this.workbookOf(school);
      return workbook === undefined
        ? {}
        : {
            workbookId: workbook.id,
            workbookLink: workbookLink(workbook.id),
            folderLink: folderLink(school.record.folderId ?? ''),
            step: furthest(school.record.step, 'Đã có sổ'),
          };
    });
    return outcomes.filter(({ ok }) => ok).length;
  }

  /** Fills fresh copies and brings back sheets that were deleted from others: one read, at most one write each. */
  contents(): void {
    const schools = this.going();
    const reads = callSheets(
      'read',
      schools.map(({ record }) => sheetsRequest(record.workbookId ?? '')),
    );
    const versions = new Map<string, string>();
    const writes = schools.flatMap((school, index) => {
      const answer = reads[index];
      const error = answer && errorOf(answer);
      if (answer === undefined || error) {
        if (error) this.failed.set(school.id, error);
        return [];
      }
      const filledWith = notesIn(answer.body).get(FILLED_NOTE);
      const sheets = sheetsIn(answer.body);
      const present = String(this.district.settingsVersion);
      const hasSettings = sheets.some(({ sheetId }) => sheetId === settingsTable.sheetId);
      versions.set(
        school.id,
        hasSettings ? (school.record.settingsVersion ?? filledWith ?? present) : present,
      );
      const filling = this.fillingOf(school);
      const requests =
        filledWith === undefined
          ? fillRequests(filling, this.district.templateKeys())
          : repairRequests(filling, sheets);
      return requests.length === 0 ? [] : [{ school, requests }];
    });
    const answers = callSheets(
      'write',
      writes.map(({ school, requests }) => updateRequest(school.record.workbookId ?? '', requests)),
    );
    writes.forEach(({ school }, index) => {
      const answer = answers[index];
      const error = answer && errorOf(answer);
      if (error) this.failed.set(school.id, error);
    });
    this.remember('Đã điền sổ', ({ id }) => ({ settingsVersion: versions.get(id) ?? '' }));
  }

  /** Shares each folder, and by it all that is inside, with the school's account and those of its people who have one. */
  sharing(): void {
    const shares = this.going().flatMap((school) => {
      const folder = this.fileOf(school.record.folderId);
      const present = new Set(folder?.accounts.map(({ account }) => account));
      return this.accountsOf(school)
        .filter((account) => !present.has(account))
        .map((account) => ({
          school,
          fileId: school.record.folderId ?? '',
          account,
          role: 'writer' as const,
        }));
    });
    const outcomes = shareFiles(shares);
    outcomes.forEach((outcome, index) => {
      const share = shares[index];
      if (share === undefined) return;
      if (!outcome.ok) {
        this.failed.set(share.school.id, outcome.error);
        return;
      }
      const folder = this.fileOf(share.fileId);
      if (folder) {
        const access = { account: share.account, role: share.role };
        this.district.inventory.add({ ...folder, accounts: [...folder.accounts, access] });
      }
    });
    this.remember('Đã chia sẻ');
  }

  /** One write for all that was learnt; a school with a problem keeps it in its row until the next good run. */
  finish(): void {
    const changes = new Map<string, Partial<SchoolRecord>>();
    for (const school of this.all()) {
      const error = this.failed.get(school.id);
      const change = this.pending.get(school.id) ?? {};
      const problem = error === undefined ? '' : sentence(error.problem);
      const before = school.record.lastProblem ?? '';
      changes.set(school.id, problem === before ? change : { ...change, lastProblem: problem });
    }
    this.saveChanges(changes);
  }

  private readonly pending = new Map<string, Partial<SchoolRecord>>();

  private all(): SchoolEntry[] {
    return this.district.schools().filter(({ id }) => this.ids.includes(id));
  }

  /** Schools of the batch with nothing wrong so far. */
  private going(): SchoolEntry[] {
    return this.all().filter(({ id }) => !this.failed.has(id));
  }

  private fileOf(id: string | undefined): DriveFile | undefined {
    return id === undefined ? undefined : this.district.inventory.byId(id);
  }

  private workbookOf(school: SchoolEntry): DriveFile | undefined {
    return (
      this.fileOf(school.record.workbookId) ??
      this.district.inventory.ofSchool(school.id, 'workbook', school.record.folderId)
    );
  }

  /** Ids are kept in the table before anything is made with them. */
  private chooseFolderIds(schools: readonly SchoolEntry[]): void {
    if (schools.length === 0) return;
    const ids = newFolderIds(schools.length);
    this.saveChanges(new Map(schools.map(({ id }, index) => [id, { folderId: ids[index] ?? '' }])));
    for (const { id } of schools) this.newFolders.add(id);
  }

  /** Asks Drive for files that the table names and the listing did not have: it may lag, or they may be gone. */
  private lookUp(idOf: (school: SchoolEntry) => string | undefined): void {
    const schools = this.going().filter((school) => {
      const id = idOf(school);
      return id !== undefined && this.fileOf(id) === undefined && !this.newFolders.has(school.id);
    });
    const outcomes = filesById(schools.map((school) => idOf(school) ?? ''));
    outcomes.forEach((outcome, index) => {
      const school = schools[index];
      if (outcome.ok) this.district.inventory.add(outcome.value);
      else if (school && outcome.error.kind !== 'not-found') this.failed.set(school.id, outcome.error);
    });
  }

  /** A copy whose answer was lost lies in the folder without the table knowing it. */
  private findWorkbook(school: SchoolEntry): void {
    if (this.newFolders.has(school.id) || this.workbookOf(school) !== undefined) return;
    const query = `'${school.record.folderId ?? ''}' in parents and appProperties has { key='${NOTE.school}' and value='${school.id}' }`;
    for (const file of filesMatching(query)) this.district.inventory.add(file);
  }

  private createMissingFolders(): void {
    const { rootId, year, inventory } = this.district;
    const wanted = this.going().flatMap((school) => {
      const { folderId, name, levels } = school.record;
      if (folderId === undefined || this.fileOf(folderId) !== undefined) return [];
      const parent = this.levelFolders.get(levelKey(year, levels));
      const notes = notesFor(rootId, 'school', { school: school.id });
      return [{ school, id: folderId, name, notes, ...(parent === undefined ? {} : { parent }) }];
    });
    const outcomes = createFolders(wanted);
    outcomes.forEach((outcome, index) => {
      const folder = wanted[index];
      if (folder === undefined) return;
      if (!outcome.ok) this.failed.set(folder.school.id, outcome.error);
      else if (outcome.value.made || this.newFolders.has(folder.school.id)) {
        inventory.add(freshFolder(folder.id, folder.name, folder.parent, folder.notes));
      }
    });
  }

  private untrash(ids: readonly (string | undefined)[]): void {
    const trashed = ids.flatMap((id) => {
      const file = this.fileOf(id);
      return file?.trashed ? [file] : [];
    });
    const outcomes = untrashFiles(trashed.map(({ id }) => id));
    outcomes.forEach((outcome, index) => {
      const file = trashed[index];
      if (file && outcome.ok) this.district.inventory.add({ ...file, trashed: false });
    });
  }

  private fillingOf(school: SchoolEntry): Filling {
    const { settings, catalogue, settingsVersion, calendar, wordings, templateVersion, operator } =
      this.district;
    const replaces = this.workbookOf(school)?.notes[NOTE.replaces];
    return {
      school,
      staff: this.district
        .staffOf(school.record.name)
        .map(({ name, roles, email }) => ({ name, roles, ...(email === undefined ? {} : { email }) })),
      workbookId: school.record.workbookId ?? '',
      settings,
      settingsVersion,
      catalogue,
      calendar,
      wordings,
      templateVersion,
      operator,
      filledAt: formatMoment(now()),
      ...(replaces === undefined ? {} : { replaces }),
    };
  }

  private accountsOf(school: SchoolEntry): string[] {
    const own = this.district
      .staffOf(school.record.name)
      .flatMap(({ ownAccount, email }) => (ownAccount && email !== undefined ? [email] : []));
    return [...new Set([school.record.account, ...own])];
  }

  private remember(step: Step, more: (school: SchoolEntry) => Partial<SchoolRecord> = () => ({})): void {
    for (const school of this.going()) {
      const before = this.pending.get(school.id);
      const reached = furthest(before?.step ?? school.record.step, step);
      this.pending.set(school.id, { ...before, ...more(school), step: reached });
    }
  }

  private save(changeOf: (school: SchoolEntry) => Partial<SchoolRecord>): void {
    this.saveChanges(new Map(this.going().map((school) => [school.id, changeOf(school)])));
  }

  /** Only what differs is written. */
  private saveChanges(changes: ReadonlyMap<string, Partial<SchoolRecord>>): void {
    const differing = new Map<string, Partial<SchoolRecord>>();
    for (const school of this.all()) {
      const change = Object.entries(changes.get(school.id) ?? {}).filter(
        ([key, value]) => (school.record[key as keyof SchoolRecord] ?? '') !== value,
      );
      if (change.length > 0) differing.set(school.id, Object.fromEntries(change));
    }
    this.district.save(differing);
  }
}

/** What the table remembers of a workbook that is gone; kept with the new one, whose filling may be another run's. */
function lostWorkbook({ workbookId, step }: SchoolRecord): { readonly replaces?: string } {
  return hasReached(step, 'Đã có sổ') ? { replaces: workbookId ?? 'không rõ' } : {};
}

function sentence({ message, remedy }: Problem): string {
  return `${message} ${remedy}`;
}
