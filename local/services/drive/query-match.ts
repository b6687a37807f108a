/** Which files a `q` finds: every term of the language against one file, seen by one caller. */
import { documentText } from '../../export/document-text';
import type { DriveFile } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { Caller } from '../caller';
import { atLeast, effectivePermissions, isFor } from './access';
import { readContent } from './contents';
import { documentOf } from './editor-content';
import { parseTime } from './file-metadata';
import { isGoogleType } from './mime-types';
import { appOf } from './new-file';
import type { Query } from './query';
import { userOf } from './users';

/** True when the file is one of those that the query asks for. */
export function matches(workspace: Workspace, caller: Caller, query: Query, file: DriveFile): boolean {
  const test = (part: Query): boolean => matches(workspace, caller, part, file);
  switch (query.kind) {
    case 'and':
      return test(query.left) && test(query.right);
    case 'or':
      return test(query.left) || test(query.right);
    case 'not':
      return !test(query.query);
    case 'has': {
      const pairs = query.field === 'properties' ? file.properties : file.appProperties[appOf(caller)];
      return pairs?.[query.key] === query.value;
    }
    case 'contained':
      return contains(workspace, caller, query.field, query.value, file);
    case 'compare':
      return TERMS[query.field]?.(workspace, caller, file, query.operator, query.value) ?? false;
  }
}

function contains(
  workspace: Workspace,
  caller: Caller,
  field: string,
  value: string,
  file: DriveFile,
): boolean {
  if (field === 'parents')
    return file.parents.includes(value === 'root' ? userOf(workspace, caller.email).rootId : value);
  const email = value === 'me' ? caller.email : value.toLowerCase();
  if (field === 'owners') return file.owner === email;
  const needed = field === 'writers' ? 'writer' : 'reader';
  return effectivePermissions(workspace, file).some(
    ({ permission }) => isFor(permission, email) && atLeast(permission.role, needed),
  );
}

type Term = (
  workspace: Workspace,
  caller: Caller,
  file: DriveFile,
  operator: string,
  value: string,
) => boolean;

const TERMS: Record<string, Term> = {
  name: (_workspace, _caller, file, operator, value) => compareText(file.name, operator, value),
  mimeType: (_workspace, _caller, file, operator, value) => compareText(file.mimeType, operator, value),
  fullText: (workspace, _caller, file, _operator, value) => findsText(workspace, file, value),
  modifiedTime: (_workspace, _caller, file, operator, value) =>
    compareTime(file.modifiedTime, operator, value),
  createdTime: (_workspace, _caller, file, operator, value) => compareTime(file.createdTime, operator, value),
  viewedByMeTime: (_workspace, caller, file, operator, value) =>
    compareTime(file.viewedBy?.[caller.email], operator, value),
  sharedWithMeTime: (_workspace, caller, file, operator, value) =>
    compareTime(file.sharedWith?.[caller.email]?.time, operator, value),
  trashed: (_workspace, _caller, file, operator, value) => compareFlag(file.trashed, operator, value),
  starred: (_workspace, caller, file, operator, value) =>
    compareFlag(file.starredBy.includes(caller.email), operator, value),
  sharedWithMe: (_workspace, caller, file, operator, value) =>
    compareFlag(
      file.owner !== caller.email && file.permissions.some((permission) => isFor(permission, caller.email)),
      operator,
      value,
    ),
  visibility: (workspace, _caller, file, operator, value) =>
    (visibilityOf(workspace, file) === value) === (operator === '='),
  'shortcutDetails.targetId': (_workspace, _caller, file, operator, value) =>
    (file.shortcutTargetId === value) === (operator === '='),
};

/** The widest circle that can find or open the file, in the words of the `visibility` term. */
function visibilityOf(workspace: Workspace, file: DriveFile): string {
  const permissions = effectivePermissions(workspace, file).map(({ permission }) => permission);
  for (const type of ['anyone', 'domain'] as const) {
    const found = permissions.find((permission) => permission.type === type);
    if (found) return `${type}${found.allowFileDiscovery ? 'CanFind' : 'WithLink'}`;
  }
  return 'limited';
}

function compareText(text: string, operator: string, value: string): boolean {
  if (operator === 'contains') return hasWords(text, value);
  return (text.toLowerCase() === value.toLowerCase()) === (operator !== '!=');
}

function compareFlag(flag: boolean, operator: string, value: string): boolean {
  return (flag === (value === 'true')) === (operator === '=');
}

const TIME_TESTS: Record<string, (difference: number) => boolean> = {
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '=': (difference) => difference === 0,
  '!=': (difference) => difference !== 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

function compareTime(time: number | undefined, operator: string, value: string): boolean {
  const wanted = parseTime(value);
  return time !== undefined && wanted !== undefined && (TIME_TESTS[operator]?.(time - wanted) ?? false);
}

/** True when the words stand in the text one after the other, the last one possibly only begun ("hell" in "Hello world"). */
function hasWords(text: string, wanted: string): boolean {
  const words = wordsOf(text);
  const sought = wordsOf(wanted);
  const last = sought.length - 1;
  return words.some((_, start) =>
    sought.every((word, i) => (i === last ? words[start + i]?.startsWith(word) : words[start + i] === word)),
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** Whole words in name, description or content; a value in double quotes must stand there word for word. */
function findsText(workspace: Workspace, file: DriveFile, value: string): boolean {
  const words = wordsOf([file.name, file.description ?? '', textContent(workspace, file)].join('\n'));
  const sought = wordsOf(value);
  if (sought.length === 0) return false;
  if (/^".*"$/s.test(value))
    return words.some((_, start) => sought.every((word, i) => words[start + i] === word));
  const known = new Set(words);
  return sought.every((word) => known.has(word));
}

function textContent(workspace: Workspace, file: DriveFile): string {
  const spreadsheet = workspace.spreadsheets.get(file.id);
  if (spreadsheet) {
    const cells = spreadsheet.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row ?? []));
    return cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])).join('\n');
  }
  const document = documentOf(workspace, file.id);
  if (document) return documentText(document);
  const isText = isGoogleType(file.mimeType) || /^text\/|json$|xml$/.test(file.mimeType);
  return isText ? readContent(workspace, file.id).toString('utf8') : '';
}
