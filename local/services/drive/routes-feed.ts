/** changes.* and about.get of the Drive API. */
import type { DriveChange, DriveFile } from '../../state/records';
import { changesFrom, startPageToken } from './changes';
import { IMPORTS } from './conversions';
import { driveError, invalidValue, required } from './errors';
import { EXPORT_FORMATS } from './export-formats';
import { below, type Mask, maskOf, pick } from './fields';
import { FILE_FIELDS, fileResource, timeText, userResource } from './file-resource';
import { maySee } from './guards';
import { flagOf, numberOf } from './parameters';
import type { Answer, Call } from './routes';
import { CHANGE_LIST_SHAPE, checked } from './selection';
import { requireSharedDriveUse } from './shared-drives';

const CHANGE_FIELDS = `kind,removed,file(${FILE_FIELDS}),fileId,time,type,changeType`;
const LIST_FIELDS = `kind,nextPageToken,newStartPageToken,changes(${CHANGE_FIELDS})`;
const ABOUT_QUOTA_BYTES = 15 * 1024 ** 3;

export function changesStart({ workspace }: Call): Answer {
  return { json: { kind: 'drive#startPageToken', startPageToken: startPageToken(workspace) } };
}

/** What the feed shows this caller since a token: files it can see, and files it lost. */
export function changesList(call: Call): Answer {
  const { workspace, caller, parameters } = call;
  requireSharedDriveUse(parameters, 'changes');
  const token = parameters.get('pageToken');
  if (!token) throw required('pageToken');
  const found = changesFrom(workspace, token);
  if (!found) throw invalidValue('pageToken');
  const removedToo = flagOf(parameters, 'includeRemoved') ?? true;
  const visible = found.filter(({ fileId, change }) => {
    const file = workspace.files.get(fileId);
    return (file && maySee(workspace, caller, file)) || (removedToo && change.lostBy.includes(caller.email));
  });
  const pageSize = numberOf(parameters, 'pageSize', [1, 1000]) ?? 100;
  const page = visible.slice(0, pageSize);
  const isLast = visible.length <= pageSize;
  const mask = checked(maskOf(parameters.get('fields') ?? undefined, LIST_FIELDS), CHANGE_LIST_SHAPE);
  const inner = below(mask, 'changes') ?? new Map();
  const resource = {
    kind: () => 'drive#changeList',
    nextPageToken: () => (isLast ? undefined : page.at(-1)?.token),
    newStartPageToken: () => (isLast ? startPageToken(workspace) : undefined),
    changes: () => page.map(({ fileId, change }) => changeResource(call, fileId, change, inner)),
  };
  return { json: pick(resource, undefined, new Map([...mask].map(([name]) => [name, new Map()]))) };
}

function changeResource(
  call: Call,
  fileId: string,
  change: DriveChange,
  mask: Mask,
): Record<string, unknown> {
  const { workspace, caller } = call;
  const known = workspace.files.get(fileId);
  const file: DriveFile | undefined = known && maySee(workspace, caller, known) ? known : undefined;
  const fileMask = below(mask, 'file') ?? new Map();
  const resource = {
    kind: () => 'drive#change',
    removed: () => file === undefined,
    file: () => file && fileResource(workspace, caller, file, fileMask),
    fileId: () => fileId,
    time: () => timeText(change.time),
    type: () => 'file',
    changeType: () => 'file',
  };
  const flat: Mask = new Map([...mask].map(([name]) => [name, new Map()]));
  return pick(resource, undefined, flat);
}

export function aboutGet({ workspace, caller, parameters }: Call): Answer {
  const fields = parameters.get('fields');
  if (!fields)
    throw driveError(400, 'required', "The 'fields' parameter is required for this method.", 'fields');
  const used = workspace.files
    .values()
    .filter((file) => file.owner === caller.email)
    .map((file) => ({ size: file.size ?? 0, trashed: file.trashed }));
  const sum = (sizes: { size: number }[]) => String(sizes.reduce((total, { size }) => total + size, 0));
  const resource = {
    kind: () => 'drive#about',
    user: () => userResource(workspace, caller.email, caller),
    storageQuota: () => ({
      limit: String(ABOUT_QUOTA_BYTES),
      usage: sum(used),
      usageInDrive: sum(used),
      usageInDriveTrash: sum(used.filter(({ trashed }) => trashed)),
    }),
    importFormats: () =>
      Object.fromEntries(
        Object.entries(IMPORTS).flatMap(([type, sources]) => sources.map((source) => [source, [type]])),
      ),
    exportFormats: () => EXPORT_FORMATS,
    maxImportSizes: () => ({}),
    maxUploadSize: () => '5242880000000',
    appInstalled: () => false,
    folderColorPalette: () => ['#8f8f8f'],
    driveThemes: () => [],
    teamDriveThemes: () => [],
    canCreateDrives: () => false,
    canCreateTeamDrives: () => false,
  };
  return { json: pick(resource, undefined, maskOf(fields, '*')) };
}
