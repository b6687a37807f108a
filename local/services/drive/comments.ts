/** What the methods of comments and of their replies share. */
import type { DriveComment, DriveFile } from '../../state/records';
import { saveFile } from './changes';
import { driveError } from './errors';
import { type Mask, maskOf } from './fields';
import { flagOf } from './parameters';
import type { Call } from './routes';

/** Stores a comment that was changed. */
export function keepComment({ workspace }: Call, file: DriveFile, comment: DriveComment): void {
  file.comments = (file.comments ?? []).map((one) => (one.id === comment.id ? comment : one));
  saveFile(workspace, file);
}

/** The comment that the path names. Throws 404. */
export function commentOf({ ids, parameters }: Call, file: DriveFile): DriveComment {
  const found = file.comments?.find((comment) => comment.id === ids[1]);
  if (!found || (found.deleted && !flagOf(parameters, 'includeDeleted')))
    throw driveError(404, 'notFound', `Comment not found: ${ids[1]}.`, 'commentId');
  return found;
}

/** The mask of a request, which has to name one. Throws 400. */
export function requiredMask({ parameters }: Call): Mask {
  const fields = parameters.get('fields');
  if (!fields)
    throw driveError(400, 'required', "The 'fields' parameter is required for this method.", 'fields');
  return maskOf(fields, '*');
}
