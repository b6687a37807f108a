/** drives.* and teamdrives.* as they answer an account that is in no shared drive. */
import { driveError, required } from './errors';
import { flagOf, numberOf } from './parameters';
import type { Answer, Call } from './routes';

const LISTS: Readonly<Record<string, Record<string, unknown>>> = {
  drives: { kind: 'drive#driveList', drives: [] },
  teamdrives: { kind: 'drive#teamDriveList', teamDrives: [] },
};

/** An empty list of one of the two collections. */
export function listNone(collection: 'drives' | 'teamdrives') {
  return ({ parameters }: Call): Answer => {
    numberOf(parameters, 'pageSize', [1, 100]);
    return { json: LISTS[collection] };
  };
}

/** Whatever is asked about one shared drive: there is none. */
export function noSuchDrive({ ids }: Call): Answer {
  throw sharedDriveNotFound(ids[0] ?? '');
}

/** Only members of a Workspace organisation make shared drives. */
export function createNone({ parameters }: Call): Answer {
  if (!parameters.get('requestId')) throw required('requestId');
  const message = 'The user does not have permission to create a shared drive.';
  throw driveError(403, 'userCannotCreateTeamDrives', message);
}

/** Checks what a listing says about shared drives. Throws 403 for a contradiction, 404 for a drive that is named. */
export function requireSharedDriveUse(parameters: URLSearchParams, method: 'files' | 'changes'): void {
  const driveId = parameters.get('driveId') ?? parameters.get('teamDriveId');
  flagOf(parameters, 'supportsAllDrives');
  flagOf(parameters, 'includeItemsFromAllDrives');
  const corpora = parameters.get('corpora');
  const isDrive = corpora === 'drive' || corpora === 'teamDrive';
  if (method === 'files' && isDrive !== (driveId !== null)) {
    const message = 'The driveId parameter must be specified if and only if corpora is set to drive.';
    throw driveError(403, 'teamDriveIdRequiresTeamDriveCorpora', message);
  }
  if (driveId !== null) throw sharedDriveNotFound(driveId);
}

function sharedDriveNotFound(driveId: string): Error {
  return driveError(404, 'notFound', `Shared drive not found: ${driveId}`, 'driveId');
}
