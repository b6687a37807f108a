/** replies.* of the Drive API: answers to a comment, some of which resolve it. */
import type { DriveComment, DriveFile, DriveReply } from '../../state/records';
import { commentOf, keepComment, requiredMask } from './comments';
import { driveError, insufficientPermissions, required } from './errors';
import { below, type Mask, pick, type Resource } from './fields';
import { isRecord } from './file-metadata';
import { timeText, userResource } from './file-resource';
import { fileFor } from './guards';
import { flagOf, numberOf } from './parameters';
import type { Answer, Call } from './routes';

const ACTIONS = ['resolve', 'reopen'];

export function list(call: Call): Answer {
  const { parameters } = call;
  const mask = requiredMask(call);
  const { comment } = found(call, 'reader');
  const deletedToo = flagOf(parameters, 'includeDeleted') ?? false;
  const all = (comment.replies ?? []).filter((reply) => deletedToo || !reply.deleted);
  const start = numberOf(parameters, 'pageToken', [0, Number.MAX_SAFE_INTEGER]) ?? 0;
  const end = start + (numberOf(parameters, 'pageSize', [1, 100]) ?? 20);
  const inner = below(mask, 'replies') ?? new Map();
  const resource = {
    kind: () => 'drive#replyList',
    nextPageToken: () => (end < all.length ? String(end) : undefined),
    replies: () => all.slice(start, end).map((reply) => replyResource(call, reply, inner)),
  };
  return { json: pick(resource, undefined, new Map([...mask].map(([name]) => [name, new Map()]))) };
}

export function get(call: Call): Answer {
  const mask = requiredMask(call);
  return { json: replyResource(call, replyOf(call, found(call, 'reader').comment), mask) };
}

export function create(call: Call): Answer {
  const { workspace, caller } = call;
  const mask = requiredMask(call);
  const { file, comment } = found(call, 'commenter');
  const { content, action } = bodyOf(call);
  const now = workspace.clock.now();
  const reply: DriveReply = {
    id: workspace.newId(11),
    author: caller.email,
    content: content ?? '',
    ...(action !== undefined && { action }),
    createdTime: now,
    modifiedTime: now,
    deleted: false,
  };
  keepComment(call, file, {
    ...comment,
    ...(action !== undefined && { resolved: action === 'resolve' }),
    modifiedTime: now,
    replies: [...(comment.replies ?? []), reply],
  });
  return { json: replyResource(call, reply, mask) };
}

export function update(call: Call): Answer {
  const mask = requiredMask(call);
  const { content } = bodyOf(call);
  const reply = change(call, (old) => ({
    ...old,
    content: content ?? '',
    modifiedTime: call.workspace.clock.now(),
  }));
  return { json: replyResource(call, reply, mask) };
}

export function remove(call: Call): Answer {
  change(call, (old) => ({ ...old, content: '', deleted: true }));
  return undefined;
}

/** Replaces a reply; only its author may. */
function change(call: Call, changed: (old: DriveReply) => DriveReply): DriveReply {
  const { file, comment } = found(call, 'commenter');
  const old = replyOf(call, comment);
  if (old.author !== call.caller.email) throw insufficientPermissions(file.id);
  const reply = changed(old);
  const replies = (comment.replies ?? []).map((one) => (one.id === old.id ? reply : one));
  keepComment(call, file, { ...comment, replies });
  return reply;
}

function found(call: Call, needed: 'reader' | 'commenter'): { file: DriveFile; comment: DriveComment } {
  const file = fileFor(call.workspace, call.caller, call.ids[0] ?? '', needed);
  return { file, comment: commentOf(call, file) };
}

function replyOf({ ids, parameters }: Call, comment: DriveComment): DriveReply {
  const reply = comment.replies?.find(({ id }) => id === ids[2]);
  if (!reply || (reply.deleted && !flagOf(parameters, 'includeDeleted')))
    throw driveError(404, 'notFound', `Reply not found: ${ids[2]}.`, 'replyId');
  return reply;
}

/** A reply says something, or does something to the comment. */
function bodyOf({ body }: Call): { content?: string; action?: string } {
  const content = isRecord(body) && typeof body.content === 'string' ? body.content : undefined;
  const action = isRecord(body) && ACTIONS.includes(String(body.action)) ? String(body.action) : undefined;
  if (!content && action === undefined) throw required('reply.content');
  return { ...(content !== undefined && { content }), ...(action !== undefined && { action }) };
}

/** The masked fields of a reply. */
export function replyResource(call: Call, reply: DriveReply, mask: Mask): Record<string, unknown> {
  return pick(REPLY, { call, reply }, mask);
}

const REPLY: Resource<{ call: Call; reply: DriveReply }> = {
  kind: () => 'drive#reply',
  id: ({ reply }) => reply.id,
  createdTime: ({ reply }) => timeText(reply.createdTime),
  modifiedTime: ({ reply }) => timeText(reply.modifiedTime),
  author: ({ call, reply }) => {
    const { kind, displayName, me } = userResource(call.workspace, reply.author, call.caller);
    return { kind, displayName, me };
  },
  htmlContent: ({ reply }) => (reply.deleted ? undefined : reply.content),
  content: ({ reply }) => (reply.deleted ? undefined : reply.content),
  deleted: ({ reply }) => reply.deleted,
  action: ({ reply }) => reply.action,
  assigneeEmailAddress: () => undefined,
  mentionedEmailAddresses: () => undefined,
};
