/** What a caller may say about a file it makes or changes, read from the JSON of a request. */
import { badRequest, driveError } from './errors';

export interface FileMetadata {
  id?: string;
  name?: string;
  mimeType?: string;
  description?: string;
  parents?: string[];
  /** A value of null takes the key away. */
  properties?: Record<string, string | null>;
  appProperties?: Record<string, string | null>;
  starred?: boolean;
  trashed?: boolean;
  createdTime?: number;
  modifiedTime?: number;
  viewedByMeTime?: number;
  writersCanShare?: boolean;
  copyRequiresWriterPermission?: boolean;
  folderColorRgb?: string;
  originalFilename?: string;
  shortcutTargetId?: string;
}

type Reader<Value> = (value: unknown, field: string) => Value;

const text: Reader<string> = (value, field) => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw invalidField(field);
};

/** Google takes `"true"` for true. */
const flag: Reader<boolean> = (value, field) => {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw invalidField(field);
};

const time: Reader<number> = (value, field) => {
  const parsed = typeof value === 'string' ? parseTime(value) : undefined;
  if (parsed === undefined) throw invalidField(field);
  return parsed;
};

const list: Reader<string[]> = (value, field) => {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) throw invalidField(field);
  return value.map((item) => text(item, field));
};

const pairs: Reader<Record<string, string | null>> = (value, field) => {
  if (!isRecord(value)) throw invalidField(field);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, item === null ? null : text(item, field)]),
  );
};

const READERS: { [Field in keyof FileMetadata]-?: Reader<NonNullable<FileMetadata[Field]>> } = {
  id: text,
  name: text,
  mimeType: text,
  description: text,
  parents: list,
  properties: pairs,
  appProperties: pairs,
  starred: flag,
  trashed: flag,
  createdTime: time,
  modifiedTime: time,
  viewedByMeTime: time,
  writersCanShare: flag,
  copyRequiresWriterPermission: flag,
  folderColorRgb: text,
  originalFilename: text,
  shortcutTargetId: text,
};

/** Fields of a file that nobody sets; Google refuses them in a request, but lets those pass that clients send back as read. */
const NEVER_WRITABLE = ['owners', 'permissions', 'permissionIds', 'capabilities', 'version', 'md5Checksum'];

/** The metadata in a request's body; null is as good as absent. Throws 400 or 403. */
export function readMetadata(body: unknown): FileMetadata {
  if (body === undefined || body === null) return {};
  if (!isRecord(body)) throw badRequest('Bad Request');
  const found: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(body)) {
    if (value === null) continue;
    if (NEVER_WRITABLE.includes(field)) {
      throw driveError(
        403,
        'fieldNotWritable',
        'The resource body includes fields which are not directly writable.',
      );
    }
    const reader = Object.entries(READERS).find(([name]) => name === field)?.[1];
    if (reader) found[field] = reader(value, field);
    else if (field === 'shortcutDetails' && isRecord(value))
      found.shortcutTargetId = text(value.targetId, field);
  }
  return found;
}

/** Milliseconds since the epoch of an RFC 3339 time or date; UTC unless it names a zone. undefined when it is none. */
export function parseTime(value: string): number | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:[Tt](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?([Zz]|[+-]\d\d:?\d\d)?$/.exec(
    value,
  );
  if (!match) return undefined;
  const zone = (match[3] ?? 'Z').toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const parsed = Date.parse(`${match[1]}T${match[2] ?? '00:00:00'}${zone}`);
  return Number.isNaN(parsed) ? undefined : parsed;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalidField(field: string): Error {
  return driveError(400, 'invalid', `Invalid value for field ${field}`);
}
