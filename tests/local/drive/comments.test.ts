import { BINH, errorOf, World } from './world';

describe('comments', () => {
  let world: World;
  let id: string;
  beforeEach(() => {
    world = new World();
    id = world.create({ name: 'Tệp' });
    world.share(id, { type: 'user', role: 'commenter', emailAddress: BINH });
  });

  const path = (more: string) => `/drive/v3/files/${id}/comments${more}`;

  test('without any the list is empty', () => {
    expect(world.call('GET', path('?fields=comments/content,nextPageToken')).json).toEqual({ comments: [] });
  });

  test('fields is required', () => {
    expect(errorOf(world.call('GET', path('')))).toMatchObject({
      code: 400,
      message: "The 'fields' parameter is required for this method.",
    });
  });

  test('a commenter writes, everybody reads, the newest first', () => {
    for (const content of ['Một', 'Hai']) {
      const made = world.call('POST', path('?fields=content,author/displayName'), { content }, { as: BINH });
      expect(made.json).toEqual({ content, author: { displayName: 'Bình' } });
    }
    expect(world.call('GET', path('?fields=comments(content)&pageSize=1')).json).toEqual({
      comments: [{ content: 'Hai' }],
    });
  });

  test('only its author changes or deletes a comment', () => {
    const comment = world.call('POST', path('?fields=id'), { content: 'Một' }, { as: BINH }).json.id;
    expect(world.call('PATCH', path(`/${comment}?fields=id`), { content: 'x' }).status).toBe(403);
    const changed = world.call('PATCH', path(`/${comment}?fields=content`), { content: 'x' }, { as: BINH });
    expect(changed.json).toEqual({ content: 'x' });
    expect(world.call('DELETE', path(`/${comment}`), undefined, { as: BINH }).status).toBe(204);
    expect(errorOf(world.call('GET', path(`/${comment}?fields=id`))).message).toBe(
      `Comment not found: ${comment}.`,
    );
  });
});
