/** comments.* of the Drive API. */
import type { DriveComment } from '../../state/records';
import { saveFile } from './changes';
import { commentOf, keepComment, requiredMask } from './comments';
import { insufficientPermissions, invalidValue, required } from './errors';
import { below, pick, type Resource } from './fields';
import { isRecord } from './file-metadata';
import { timeText, userResource } from './file-resource';
import { fileFor } from './guards';
import { flagOf, numberOf } from './parameters';
import type { Answer, Call } from './routes';
import { replyResource } from './routes-replies';

export function list(call: Call): Answer {
  const { workspace, caller, ids, parameters } = call;
  const mask = requiredMask(call);
  const file = fileFor(workspace, caller, ids[0] ?? '', 'reader');
  const deletedToo = flagOf(parameters, 'includeDeleted') ?? false;
  const found = (file.comments ?? []).filter((comment) => deletedToo || !comment.deleted).reverse();
  const start = Number(parameters.get('pageToken') ?? 0);
  if (!Number.isInteger(start)) throw invalidValue('pageToken');
  const end = start + (numberOf(parameters, 'pageSize', [1, 100]) ?? 20);
  const inner = below(mask, 'comments') ?? new Map();
  const resource = {
    kind: () => 'drive#commentList',
    nextPageToken: () => (end < found.length ? String(end) : undefined),
    comments: () => found.slice(start, end).map((comment) => pick(COMMENT, { call, comment }, inner)),
  };
  return { json: pick(resource, undefined, new Map([...mask].map(([name]) => [name, new Map()]))) };
}

export function get(call: Call): Answer {
  const mask = requiredMask(call);
  const file = fileFor(call.workspace, call.caller, call.ids[0] ?? '', 'reader');
  return { json: pick(COMMENT, { call, comment: commentOf(call, file) }, mask) };
}

export function create(call: Call): Answer {
  const { workspace, caller, ids } = call;
  const mask = requiredMask(call);
  const file = fileFor(workspace, caller, ids[0] ?? '', 'commenter');
  const anchor = isRecord(call.body) ? call.body.anchor : undefined;
  const now = workspace.clock.now();
  const comment: DriveComment = {
    id: workspace.newId(11),
    author: caller.email,
    content: contentOf(call),
    ...(typeof anchor === 'string' && { anchor }),
    createdTime: now,
    modifiedTime: now,
    deleted: false,
  };
  file.comments = [...(file.comments ?? []), comment];
  saveFile(workspace, file);
  return { json: pick(COMMENT, { call, comment }, mask) };
}

export function update(call: Call): Answer {
  const mask = requiredMask(call);
  const content = contentOf(call);
  const comment = change(call, (old) => ({ ...old, content, modifiedTime: call.workspace.clock.now() }));
  return { json: pick(COMMENT, { call, comment }, mask) };
}

export function remove(call: Call): Answer {
  change(call, (old) => ({ ...old, content: '', deleted: true }));
  return undefined;
}

/** Replaces a comment; only its author may. */
function change(call: Call, changed: (old: DriveComment) => DriveComment): DriveComment {
  const { workspace, caller, ids } = call;
  const file = fileFor(workspace, caller, ids[0] ?? '', 'commenter');
  const old = commentOf(call, file);
  if (old.author !== caller.email) throw insufficientPermissions(file.id);
  const comment = changed(old);
  keepComment(call, file, comment);
  return comment;
}

function contentOf({ body }: Call): string {
  if (!isRecord(body) || typeof body.content !== 'string' || body.content === '')
    throw required('comment.content');
  return body.content;
}

const COMMENT: Resource<{ call: Call; comment: DriveComment }> = {
  kind: () => 'drive#comment',
  id: ({ comment }) => comment.id,
  createdTime: ({ comment }) => timeText(comment.createdTime),
  modifiedTime: ({ comment }) => timeText(comment.modifiedTime),
  author: ({ call, comment }) => {
    const { kind, displayName, me } = userResource(call.workspace, comment.author, call.caller);
    return { kind, displayName, me };
  },
  htmlContent: ({ comment }) => (comment.deleted ? undefined : comment.content),
  content: ({ comment }) => (comment.deleted ? undefined : comment.content),
  deleted: ({ comment }) => comment.deleted,
  anchor: ({ comment }) => comment.anchor,
  resolved: ({ comment }) => comment.resolved,
  quotedFileContent: () => undefined,
  assigneeEmailAddress: () => undefined,
  mentionedEmailAddresses: () => undefined,
  replies: ({ call, comment }) =>
    (comment.replies ?? [])
      .filter((reply) => !reply.deleted)
      .map((reply) => replyResource(call, reply, new Map())),
};
