/** Revisions of a file's content, and replies to comments. */
import { AN, BINH, errorOf, SPREADSHEET, World } from './world';

const text = { headers: { 'content-type': 'text/plain' } };

describe('revisions', () => {
  const world = new World();
  const id = String(world.call('POST', '/upload/drive/v3/files?uploadType=media', 'one', text).json.id);
  world.minutes(1);
  world.call('PATCH', `/upload/drive/v3/files/${id}?uploadType=media`, 'two', text);
  const path = `/drive/v3/files/${id}/revisions`;
  const list = () => world.call('GET', path).json.revisions as { id: string; modifiedTime: string }[];

  test('are listed oldest first with kind, id, type and time; renaming makes none', () => {
    const head = world.get(id, 'headRevisionId').headRevisionId;
    world.call('PATCH', `/drive/v3/files/${id}`, { name: 'other' });
    expect(world.get(id, 'headRevisionId').headRevisionId).toBe(head);
    expect(world.call('GET', path).json).toEqual({
      kind: 'drive#revisionList',
      revisions: [
        {
          kind: 'drive#revision',
          id: expect.any(String),
          mimeType: 'text/plain',
          modifiedTime: '2026-09-01T00:00:00.000Z',
        },
        {
          kind: 'drive#revision',
          id: head,
          mimeType: 'text/plain',
          modifiedTime: '2026-09-01T00:01:00.000Z',
        },
      ],
    });
  });

  test('an older content can be read and kept', () => {
    const [first] = list();
    expect(world.call('GET', `${path}/${first?.id}?alt=media`).text).toBe('one');
    expect(world.call('GET', `${path}/head?alt=media`).text).toBe('two');
    const kept = world.call('PATCH', `${path}/${first?.id}?fields=keepForever,size`, { keepForever: true });
    expect(kept.json).toEqual({ keepForever: true, size: '3' });
  });

  test('deleting the newest brings the one before back; the last one stays', () => {
    const head = list().at(-1);
    expect(world.call('DELETE', `${path}/${head?.id}`).status).toBe(204);
    expect(world.call('GET', `/drive/v3/files/${id}?alt=media`).text).toBe('one');
    const left = list();
    expect(left).toHaveLength(1);
    expect(world.call('DELETE', `${path}/${left[0]?.id}`).status).toBe(400);
  });

  test('one that is none is a 404; a reader is refused', () => {
    expect(errorOf(world.call('GET', `${path}/nope`))).toMatchObject({
      message: 'Revision not found: nope.',
      errors: [{ reason: 'notFound', location: 'revisionId' }],
    });
    world.share(id, { type: 'user', role: 'reader', emailAddress: BINH });
    expect(world.call('GET', path, undefined, { as: BINH }).status).toBe(403);
  });

  test('a spreadsheet shows its present state as one revision', () => {
    const book = world.create({ name: 'x', mimeType: SPREADSHEET });
    expect(world.call('GET', `/drive/v3/files/${book}/revisions`).json.revisions).toEqual([
      expect.objectContaining({ kind: 'drive#revision', mimeType: SPREADSHEET }),
    ]);
  });
});

test('replies: written by commenters, shown with the comment, one of them resolves it', () => {
  const world = new World();
  const id = world.create({ name: 'x' });
  world.share(id, { type: 'user', role: 'commenter', emailAddress: BINH });
  const comments = `/drive/v3/files/${id}/comments`;
  const comment = world.call('POST', `${comments}?fields=id`, { content: 'Sai số' }).json.id;
  const path = `${comments}/${comment}/replies`;
  const reply = world.call('POST', `${path}?fields=*`, { content: 'Đã sửa' }, { as: BINH });
  expect(reply.json).toMatchObject({
    kind: 'drive#reply',
    content: 'Đã sửa',
    deleted: false,
    author: { displayName: 'Bình', me: true },
  });
  expect(world.call('PATCH', `${path}/${reply.json.id}?fields=id`, { content: 'x' }, { as: AN }).status).toBe(
    403,
  );
  world.call('POST', `${path}?fields=id`, { action: 'resolve' });
  expect(world.call('GET', `${comments}/${comment}?fields=resolved,replies(content,action)`).json).toEqual({
    resolved: true,
    replies: [{ content: 'Đã sửa' }, { content: '', action: 'resolve' }],
  });
  expect(world.call('DELETE', `${path}/${reply.json.id}`, undefined, { as: BINH }).status).toBe(204);
  expect(world.call('GET', `${path}?fields=replies(id)`).json.replies).toHaveLength(1);
  expect(world.call('GET', path).status).toBe(400);
  expect(world.call('GET', `${path}/nope?fields=id`).json.error).toMatchObject({
    message: 'Reply not found: nope.',
  });
});
