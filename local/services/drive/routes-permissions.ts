/** permissions.* of the Drive API. */
import type { Permission, Role } from '../../state/records';
import { atLeast, effectivePermissions, roleOf } from './access';
import { driveError, insufficientPermissions, permissionFieldRequired } from './errors';
import { below, maskOf, pick } from './fields';
import { isRecord, parseTime } from './file-metadata';
import { PERMISSION_FIELDS, permissionResource } from './file-resource';
import { visibleFile } from './guards';
import { flagOf } from './parameters';
import { addPermission, changePermission, permissionOf, removePermission } from './permissions';
import type { Answer, Call } from './routes';
import { checked, PERMISSION_LIST_SHAPE, PERMISSION_SHAPE } from './selection';
import { permissionIdOf } from './users';

const LIST_FIELDS = `kind,permissions(${PERMISSION_FIELDS})`;
const ROLES: readonly Role[] = ['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader'];
const TYPES: readonly Permission['type'][] = ['user', 'group', 'domain', 'anyone'];

export function list({ workspace, caller, ids, parameters }: Call): Answer {
  const file = visibleFile(workspace, caller, ids[0] ?? '');
  if (!atLeast(roleOf(workspace, file.id, caller.email), 'writer')) throw insufficientPermissions(file.id);
  const mask = checked(maskOf(parameters.get('fields') ?? undefined, LIST_FIELDS), PERMISSION_LIST_SHAPE);
  const inner = below(mask, 'permissions') ?? new Map();
  const resource = {
    kind: () => 'drive#permissionList',
    nextPageToken: () => undefined,
    permissions: () =>
      effectivePermissions(workspace, file).map((entry) => permissionResource(workspace, entry, inner)),
  };
  return { json: pick(resource, undefined, new Map([...mask].map(([name]) => [name, new Map()]))) };
}

export function get(call: Call): Answer {
  const { workspace, caller, ids } = call;
  const file = visibleFile(workspace, caller, ids[0] ?? '');
  const permissionId = ids[1] ?? '';
  const own = permissionId === permissionIdOf(caller.email);
  if (!own && !atLeast(roleOf(workspace, file.id, caller.email), 'writer'))
    throw insufficientPermissions(file.id);
  return {
    json: permissionResource(
      workspace,
      permissionOf(workspace, file, permissionId),
      answerMask(call.parameters),
    ),
  };
}

export function create(call: Call): Answer {
  const { workspace, caller, ids, parameters } = call;
  answerMask(parameters);
  visibleFile(workspace, caller, ids[0] ?? '');
  const body = isRecord(call.body) ? call.body : {};
  const permission = addPermission(
    workspace,
    caller,
    ids[0] ?? '',
    {
      type: choice(body.type, TYPES, 'type'),
      role: choice(body.role, ROLES, 'role'),
      emailAddress: optionalText(body.emailAddress),
      domain: optionalText(body.domain),
      allowFileDiscovery: isTrue(body.allowFileDiscovery),
      expirationTime: expiration(call, body.expirationTime),
      pendingOwner: isTrue(body.pendingOwner),
    },
    {
      transferOwnership: flagOf(parameters, 'transferOwnership'),
      sendNotificationEmail: flagOf(parameters, 'sendNotificationEmail'),
      emailMessage: parameters.get('emailMessage') ?? undefined,
    },
  );
  return answer(call, permission);
}

export function update(call: Call): Answer {
  const { workspace, caller, ids, parameters } = call;
  const body = isRecord(call.body) ? call.body : {};
  const permission = changePermission(
    workspace,
    caller,
    ids[0] ?? '',
    ids[1] ?? '',
    {
      role: body.role === undefined ? undefined : choice(body.role, ROLES, 'role'),
      expirationTime: expiration(call, body.expirationTime),
      removeExpiration: flagOf(parameters, 'removeExpiration'),
      pendingOwner: body.pendingOwner === undefined ? undefined : isTrue(body.pendingOwner),
    },
    { transferOwnership: flagOf(parameters, 'transferOwnership') },
  );
  return answer(call, permission);
}

export function remove({ workspace, caller, ids }: Call): Answer {
  removePermission(workspace, caller, ids[0] ?? '', ids[1] ?? '');
  return undefined;
}

function answer({ workspace, parameters }: Call, permission: Permission): Answer {
  const mask = answerMask(parameters);
  return { json: permissionResource(workspace, { permission }, mask) };
}

function answerMask(parameters: URLSearchParams) {
  return checked(maskOf(parameters.get('fields') ?? undefined, PERMISSION_FIELDS), PERMISSION_SHAPE);
}

function choice<Value extends string>(value: unknown, values: readonly Value[], field: string): Value {
  if (value === undefined || value === null) throw permissionFieldRequired(field);
  const found = values.find((one) => one === value);
  if (!found)
    throw driveError(
      400,
      'invalid',
      `The specified ${field} is invalid or not supported.`,
      `permission.${field}`,
      'other',
    );
  return found;
}

/** Google takes `"true"` for true. */
function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The end of a permission lies in the future, at most a year away. */
function expiration({ workspace }: Call, value: unknown): string | undefined {
  const text = optionalText(value);
  if (text === undefined) return undefined;
  const time = parseTime(text);
  const now = workspace.clock.now();
  if (time === undefined || time <= now || time > now + 366 * 24 * 3600 * 1000)
    throw driveError(403, 'cannotSetExpiration', 'The specified expiration time is invalid.');
  return new Date(time).toISOString();
}
