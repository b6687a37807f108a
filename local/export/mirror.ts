/** Copies of a workspace for people, beside its state: the Drive as folders, spreadsheets as .xlsx, mails as .eml. */

import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentOf } from '../services/drive/editor-content';
import type { DriveFile, Mail } from '../state/records';
import type { Spreadsheet } from '../state/spreadsheet/model';
import type { Workspace } from '../state/workspace';
import { documentDocx } from './document-docx';
import { exportEml } from './eml';
import { NamesInFolder, safeName } from './mirror-names';

const FOLDER = 'application/vnd.google-apps.folder';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const DOCUMENT = 'application/vnd.google-apps.document';
const MANIFEST = '.mirror.json';

export interface MirrorOptions {
  exportXlsx: (
    spreadsheet: Spreadsheet,
    options: { modified: number; creator: string },
  ) => Promise<Uint8Array>;
}

/** One file or folder that should be there. */
interface Entry {
  /** What is remembered of it; tells a later run whether to write it anew. */
  stamp: string;
  /** False for what has to be written. */
  isCurrent: boolean;
  /** Absent for a folder. */
  bytes?: () => Promise<Uint8Array>;
}

/** What is there, by path from the mirror's folder: the stamp it was written with. */
type Manifest = Record<string, string>;

/** What a run did, in files. */
export interface MirrorReport {
  written: number;
  removed: number;
}

/**
 * Brings `<folder>/Drive` and `<folder>/Mail` in line with the workspace: writes what changed, removes what it had written
 * and is gone, and touches nothing else. A run that is killed leaves whole files, and the next one goes on.
 */
export async function mirrorWorkspace(
  workspace: Workspace,
  folder: string,
  options: MirrorOptions,
): Promise<MirrorReport> {
  const old = readManifest(folder);
  const plan = new Plan(workspace, old, options).entries;
  // What is about to be written is known beforehand, so that a killed run leaves nothing that no later run would remove.
  const known: Manifest = { ...Object.fromEntries([...plan.keys()].map((path) => [path, ''])), ...old };
  writeManifest(folder, known);
  const report = { written: 0, removed: 0 };
  const isGone = (path: string) => {
    const entry = plan.get(path);
    const hasTurned = known[path] !== '' && (entry?.stamp === FOLDER) !== (known[path] === FOLDER);
    return !entry || hasTurned;
  };
  for (const path of Object.keys(known).filter(isGone).sort().reverse()) {
    if (removePath(join(folder, path), known[path] === FOLDER)) report.removed++;
    delete known[path];
  }
  for (const [path, entry] of plan) {
    const target = join(folder, path);
    if (!entry.bytes) mkdirSync(target, { recursive: true });
    else if (!entry.isCurrent || !existsSync(target)) {
      writeWhole(target, await entry.bytes());
      report.written++;
    }
    known[path] = entry.stamp;
  }
  writeManifest(folder, known);
  return report;
}

const EXTENSIONS: Record<string, string> = { [SPREADSHEET]: '.xlsx', [DOCUMENT]: '.docx' };

/** Everything that should be there, by path. */
class Plan {
  readonly entries = new Map<string, Entry>();
  private readonly children: Map<string, DriveFile[]>;

  constructor(
    private readonly workspace: Workspace,
    private readonly old: Manifest,
    private readonly options: MirrorOptions,
  ) {
    this.children = childrenByParent(workspace);
    for (const user of workspace.users.values()) this.addFolder(user.rootId, `Drive/${safeName(user.email)}`);
    for (const mail of workspace.mails.values()) this.addMail(mail);
  }

  private addFolder(id: string, path: string): void {
    this.entries.set(path, { stamp: FOLDER, isCurrent: true });
    const names = new NamesInFolder();
    for (const file of this.children.get(id) ?? []) {
      if (file.mimeType === FOLDER) this.addFolder(file.id, `${path}/${names.take(file.name)}`);
      else if (
        file.mimeType === SPREADSHEET ||
        documentOf(this.workspace, file.id) ||
        this.workspace.contents.has(file.id)
      )
        this.addFile(file, `${path}/${names.take(file.name, EXTENSIONS[file.mimeType])}`);
    }
  }

  private addFile(file: DriveFile, path: string): void {
    if (file.mimeType === SPREADSHEET) this.addSpreadsheet(file, path);
    else if (documentOf(this.workspace, file.id))
      this.add(path, `${file.id} ${file.version}`, async () => {
        const document = documentOf(this.workspace, file.id);
        return document ? documentDocx(document) : new Uint8Array();
      });
    else
      this.add(path, `${file.id} ${file.md5Checksum ?? file.version}`, async () =>
        Buffer.from(this.workspace.contents.get(file.id) ?? '', 'base64'),
      );
  }

  /** Remembered with the file's version, which is at hand, and the revision, for which the spreadsheet must be loaded. */
  private addSpreadsheet(file: DriveFile, path: string): void {
    const [oldId, oldVersion, oldRevision] = (this.old[path] ?? '').split(' ');
    const isSame = oldId === file.id && oldVersion === String(file.version);
    const revision = isSame ? oldRevision : String(this.workspace.spreadsheets.get(file.id)?.revision ?? 0);
    this.entries.set(path, {
      stamp: `${file.id} ${file.version} ${revision}`,
      isCurrent: oldId === file.id && oldRevision === revision,
      bytes: async () => {
        const spreadsheet = this.workspace.spreadsheets.get(file.id);
        if (!spreadsheet) return new Uint8Array();
        return this.options.exportXlsx(spreadsheet, { modified: file.modifiedTime, creator: file.owner });
      },
    });
  }

  /** One copy in the mailbox of each who got it; a draft in that of who wrote it. */
  private addMail(mail: Mail): void {
    const recipients = mail.draft ? [mail.sender] : [...mail.to, ...mail.cc, ...mail.bcc];
    for (const mailbox of new Set(recipients.map(addressOf))) {
      const folder = `Mail/${safeName(mailbox)}`;
      this.entries.set('Mail', { stamp: FOLDER, isCurrent: true });
      this.entries.set(folder, { stamp: FOLDER, isCurrent: true });
      const time = timeText(mail.time, this.workspace.users.get(mailbox)?.timeZone ?? 'Etc/GMT');
      const stem = safeName(`${time} ${mail.subject}`);
      let path = `${folder}/${stem}.eml`;
      for (let count = 2; this.entries.has(path); count++) path = `${folder}/${stem}%~${count}.eml`;
      this.add(path, `mail ${mail.id}`, () => exportEml(mail, { showBcc: mail.draft }));
    }
  }

  private add(path: string, stamp: string, bytes: () => Promise<Uint8Array>): void {
    this.entries.set(path, { stamp, isCurrent: this.old[path] === stamp, bytes });
  }
}

/** Files that are not in the trash, oldest first, so that doubles keep their names. */
function childrenByParent(workspace: Workspace): Map<string, DriveFile[]> {
  const children = new Map<string, DriveFile[]>();
  for (const file of workspace.files.values()) {
    const parent = file.parents[0];
    if (parent === undefined || file.trashed) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(file);
    else children.set(parent, [file]);
  }
  return children;
}

function addressOf(recipient: string): string {
  return (/<([^>]+)>\s*$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();
}

/** `2026-09-01 070000`: sorts by time, and file systems take it. */
function timeText(time: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return format.format(time).replaceAll(':', '');
}

function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return {};
  const stored: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).map(([key, stamp]) => [key, String(stamp)]));
}

function writeManifest(folder: string, manifest: Manifest): void {
  writeWhole(join(folder, MANIFEST), Buffer.from(JSON.stringify(manifest), 'utf8'));
}

function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}

/** Removes a file, or a folder if nothing is left in it: what people put there stays. */
function removePath(path: string, isFolder: boolean): boolean {
  rmSync(`${path}.part`, { force: true });
  if (!existsSync(path)) return false;
  if (!isFolder) {
    rmSync(path, { force: true });
    return true;
  }
  try {
    rmdirSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')) throw error;
  }
  return false;
}
