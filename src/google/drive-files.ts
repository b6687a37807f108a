/** Files and folders on Google Drive, by REST: many calls go as one batch, at a pace that Drive allows. */

import { isObject } from '../domain/json';
import { ProblemError } from '../domain/result';
import { milliseconds, sleep } from './clock';
import { BATCH_ADDRESS, BATCH_CALLS, decodeBatch, encodeBatch } from './drive-batch';
import { type GoogleError, googleProblem } from './errors';
import {
  address,
  bodyOf,
  call,
  errorOf,
  fetchTogether,
  field,
  listField,
  type RestAnswer,
  type RestRequest,
  textField,
} from './rest';
import { pauseBefore, RETRIES, withRetry } from './retry';

const FILES = 'https://www.googleapis.com/drive/v3/files';
export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
/** Long-standing advice: no more than three writes a second and user. [calibrate: drive.ten-writes-at-once] */
const WRITES_PER_SECOND = 3;
export const FILE_FIELDS =
  'id,name,mimeType,parents,trashed,modifiedTime,appProperties,permissions(type,role,emailAddress)';

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly trashed: boolean;
  /** What this app noted about the file; only this app sees it. */
  readonly notes: Readonly<Record<string, string>>;
  /** Who it is shared with, its owner too; lower-case addresses, or `anyone`. */
  readonly accounts: readonly Access[];
  /** When somebody last changed it, as Drive writes moments (RFC 3339, UTC). */
  readonly modifiedAt?: string;
}

export interface Access {
  readonly account: string;
  readonly role: string;
}

export interface NewFolder {
  /** Made beforehand by `newFolderIds`, so that a repeated creation is refused and not doubled. */
  readonly id: string;
  readonly name: string;
  /** Absent: My Drive itself. */
  readonly parent?: string;
  readonly notes: Readonly<Record<string, string>>;
}

/** What came of one call of a group. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: GoogleError };

/** Ids that new folders may be created with. Throws GoogleError. */
export function newFolderIds(count: number): string[] {
  const ids: string[] = [];
  while (ids.length < count) {
    const body = call({
      method: 'get',
      url: address(`${FILES}/generateIds`, { count: Math.min(1000, count - ids.length), space: 'drive' }),
    });
    ids.push(...listField(body, 'ids').filter((id): id is string => typeof id === 'string'));
  }
  return ids;
}

/**
 * Creates the folders. One whose id is in use already is no failure but not `made`: it was made before, or (after a
 * deletion for good) its id is used up.
 */
export function createFolders(folders: readonly NewFolder[]): Outcome<{ readonly made: boolean }>[] {
  const answers = writeTogether(
    folders.map((folder) => ({
      method: 'post',
      url: address(FILES, { fields: 'id' }),
      body: {
        id: folder.id,
        name: folder.name,
        mimeType: FOLDER_TYPE,
        parents: folder.parent === undefined ? undefined : [folder.parent],
        appProperties: folder.notes,
        writersCanShare: false,
      },
    })),
  );
  return answers.map((answer) =>
    answer.status === 409
      ? { ok: true, value: { made: false } }
      : writeOutcome(answer, () => ({ made: true })),
  );
}

export interface NewCopy {
  readonly source: string;
  readonly name: string;
  readonly parent: string;
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * Copies files, in parallel. A copy takes no id beforehand and a lost answer may hide a copy that was made: whoever asks
 * again must look for it first (`filesNoted`), so nothing is repeated here.
 */
export function copyFiles(copies: readonly NewCopy[]): Outcome<DriveFile>[] {
  const answers = pacedWrites(copies.length, () =>
    fetchTogether(
      copies.map((copy) => ({
        method: 'post',
        url: address(`${FILES}/${copy.source}/copy`, { fields: FILE_FIELDS }),
        body: { name: copy.name, parents: [copy.parent], appProperties: copy.notes, writersCanShare: false },
      })),
    ),
  );
  return answers.map((answer) => writeOutcome(answer, driveFileOf));
}

export interface Share {
  readonly fileId: string;
  readonly account: string;
  readonly role: 'writer' | 'reader';
}

/** Shares files without Google's own notice. Sharing again with the same account changes nothing. */
export function shareFiles(shares: readonly Share[]): Outcome<void>[] {
  const answers = writeTogether(
    shares.map(({ fileId, account, role }) => ({
      method: 'post',
      url: address(`${FILES}/${fileId}/permissions`, { sendNotificationEmail: false, fields: 'id' }),
      body: { type: 'user', role, emailAddress: account },
    })),
  );
  return answers.map((answer) => writeOutcome(answer, () => undefined));
}

/** Takes files out of the trash. */
export function untrashFiles(ids: readonly string[]): Outcome<void>[] {
  return setTrashed(ids, false);
}

/** Puts files into the trash, from where people can take them back for thirty days. */
export function trashFiles(ids: readonly string[]): Outcome<void>[] {
  return setTrashed(ids, true);
}

function setTrashed(ids: readonly string[], trashed: boolean): Outcome<void>[] {
  const answers = writeTogether(
    ids.map((id) => ({
      method: 'patch',
      url: address(`${FILES}/${id}`, { fields: 'id' }),
      body: { trashed },
    })),
  );
  return answers.map((answer) => writeOutcome(answer, () => undefined));
}

/** The files as they are now; each may be missing or out of reach. */
export function filesById(ids: readonly string[]): Outcome<DriveFile>[] {
  const answers = inBatches(
    ids.map((id) => ({ method: 'get', url: address(`${FILES}/${id}`, { fields: FILE_FIELDS }) })),
  );
  return answers.map((answer) => writeOutcome(answer, driveFileOf));
}

/** Every file that carries this note, trashed ones too. */
export function filesNoted(key: string, value: string): DriveFile[] {
  return filesMatching(`appProperties has { key='${quoted(key)}' and value='${quoted(value)}' }`);
}

/** Every file of the query (Drive's `q`), page by page. Throws GoogleError. */
export function filesMatching(query: string): DriveFile[] {
  const found: DriveFile[] = [];
  let pageToken: string | undefined;
  do {
    const body = call({
      method: 'get',
      url: address(FILES, {
        q: query,
        pageSize: 1000,
        fields: `nextPageToken,files(${FILE_FIELDS})`,
        pageToken,
      }),
    });
    found.push(...listField(body, 'files').map(driveFileOf));
    pageToken = textField(body, 'nextPageToken');
  } while (pageToken !== undefined);
  return found;
}

/** Creates a file of Google's own kind, which takes no id beforehand: whoever asks again must look for it first. */
export function createFile(file: {
  readonly name: string;
  readonly mimeType: string;
  readonly parent: string;
  readonly notes: Readonly<Record<string, string>>;
}): Outcome<DriveFile> {
  const { name, mimeType, parent, notes } = file;
  const answers = fetchTogether([
    {
      method: 'post',
      url: address(FILES, { fields: FILE_FIELDS }),
      body: { name, mimeType, parents: [parent], appProperties: notes, writersCanShare: false },
    },
  ]);
  return writeOutcome(answers[0] ?? noPart(), driveFileOf);
}

/** The address a person opens a folder or a workbook by. */
export function folderLink(id: string): string {
  return `https://drive.google.com/drive/folders/${id}`;
}

export function workbookLink(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

/** The id in a link to a folder or file, or undefined when it is no such link. */
export function idInLink(link: string): string | undefined {
  return /(?:\/folders\/|\/d\/|[?&]id=)([\w-]{10,})/.exec(link)?.[1];
}

/** Writes that may be repeated without harm: in batches, paced, transient refusals tried again part by part. */
function writeTogether(requests: readonly RestRequest[]): RestAnswer[] {
  const answers = inBatches(requests, (size, send) => pacedWrites(size, send));
  for (let attempt = 0; attempt < RETRIES; attempt++) {
    const again = answers.flatMap((answer, index) => (mayPass(answer) ? [index] : []));
    if (again.length === 0) break;
    sleep(pauseBefore(attempt, Math.random()));
    const repeated = inBatches(
      again.flatMap((index) => requests[index] ?? []),
      (size, send) => pacedWrites(size, send),
    );
    for (const [position, index] of again.entries()) answers[index] = repeated[position] ?? noPart();
  }
  return answers;
}

function mayPass(answer: RestAnswer): boolean {
  const kind = errorOf(answer)?.kind;
  return kind === 'transient' || kind === 'quota-minute';
}

type Send = () => RestAnswer[];

function inBatches(
  requests: readonly RestRequest[],
  around: (size: number, send: Send) => RestAnswer[] = (_, send) => send(),
): RestAnswer[] {
  const answers: RestAnswer[] = [];
  for (let start = 0; start < requests.length; start += BATCH_CALLS) {
    const part = requests.slice(start, start + BATCH_CALLS);
    answers.push(...around(part.length, () => sendBatch(part)));
  }
  return answers;
}

function sendBatch(requests: readonly RestRequest[]): RestAnswer[] {
  if (requests.length === 1) return fetchTogether(requests);
  return withRetry(() => {
    const answer =
      fetchTogether([{ method: 'post', url: BATCH_ADDRESS, raw: encodeBatch(requests) }])[0] ?? noPart();
    bodyOf(answer);
    return decodeBatch(answer, requests.length);
  });
}

/** Carries out `count` writes and waits until as much time has passed as Drive wants for them. */
export function pacedWrites(count: number, send: Send): RestAnswer[] {
  const before = milliseconds();
  const answers = send();
  sleep((count / WRITES_PER_SECOND) * 1_000 - (milliseconds() - before));
  return answers;
}

/** The answer's value, or what its refusal means. */
export function writeOutcome<Value>(answer: RestAnswer, convert: (body: unknown) => Value): Outcome<Value> {
  const error = errorOf(answer);
  return error ? { ok: false, error } : { ok: true, value: convert(answer.body) };
}

/** A file out of an answer with `FILE_FIELDS`. Throws ProblemError for an answer without an id. */
export function driveFileOf(body: unknown): DriveFile {
  const id = textField(body, 'id');
  if (id === undefined) throw new ProblemError(googleProblem('other', 'a file without an id'));
  const notes = field(body, 'appProperties');
  const modifiedAt = textField(body, 'modifiedTime');
  return {
    id,
    name: textField(body, 'name') ?? '',
    mimeType: textField(body, 'mimeType') ?? '',
    parents: listField(body, 'parents').filter((parent): parent is string => typeof parent === 'string'),
    trashed: field(body, 'trashed') === true,
    notes: isObject(notes)
      ? Object.fromEntries(Object.entries(notes).map(([key, value]) => [key, String(value)]))
      : {},
    accounts: listField(body, 'permissions').map(accessOf),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
  };
}

function accessOf(permission: unknown): Access {
  return {
    account: (textField(permission, 'emailAddress') ?? textField(permission, 'type') ?? '').toLowerCase(),
    role: textField(permission, 'role') ?? '',
  };
}

function noPart(): RestAnswer {
  return { status: 0, body: undefined, text: '', contentType: '' };
}

function quoted(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/'/g, "\\'");
}
