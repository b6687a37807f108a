/** The pages for people: every link leads somewhere, every command exists as written, every menu item is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/bundles';
import { troubleWithCommand } from './commands';
import {
  anchorsOf,
  commandsOf,
  linksOf,
  menuStepsOf,
  type Page,
  pages,
  pathsOf,
  troubleWith,
} from './markdown';

/** Each thing of each page that is wrong, with the page's name. */
function troubles<Item>(
  items: (page: Page) => Item[],
  trouble: (page: Page, item: Item) => string | undefined,
): string[] {
  return pages().flatMap((page) =>
    items(page).flatMap((item) => {
      const found = trouble(page, item);
      return found === undefined ? [] : [`${page.path}: ${String(item)} – ${found}`];
    }),
  );
}

test('links lead to files and headings that exist', () => {
  expect(pages().flatMap(linksOf).length).toBeGreaterThan(20);
  expect(troubles(linksOf, troubleWith)).toEqual([]);
});

test('files and folders that are named exist', () => {
  const isThere = (path: string): boolean => existsSync(join(ROOT, path));
  expect(troubles(pathsOf, (_, path) => (isThere(path) ? undefined : 'is not there'))).toEqual([]);
});

test('commands exist in package.json or the installed clasp, with the flags that are written', () => {
  expect(
    pages()
      .flatMap(commandsOf)
      .filter((line) => line.includes('clasp')).length,
  ).toBeGreaterThan(5);
  expect(troubles(commandsOf, (_, line) => troubleWithCommand(line))).toEqual([]);
});

test('menu items have the names that the pages say', () => {
  const folder = join(ROOT, 'src/features/menu');
  const menus = [
    ...readdirSync(folder).map((name) => join(folder, name)),
    join(ROOT, 'src/features/add-on/menu.ts'),
  ]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const captions = [...menus.matchAll(/caption: '([^']+)'/g)].map(([, caption = '']) => caption);
  const isItem = (words: string): boolean => captions.some((caption) => words.startsWith(caption));
  expect(captions.length).toBeGreaterThan(20);
  // the field guide is made of the declarations, whose words tests/flows/menu-words.test.ts looks at
  const written = (page: Page): string[] => (page.path === 'docs/so-sach.md' ? [] : menuStepsOf(page));
  expect(troubles(written, (_, words) => (isItem(words) ? undefined : 'is no menu item'))).toEqual([]);
});

test('every page can be reached from the front page, and every decision from their list', () => {
  const all = new Map(pages().map((page) => [page.path, page]));
  const reached = new Set(['README.md']);
  for (const path of reached) {
    const page = all.get(path);
    for (const target of page ? linksOf(page) : []) {
      const [file = ''] = target.split('#');
      if (file.endsWith('.md') && !file.includes(':')) reached.add(join(path, '..', decodeURI(file)));
    }
  }
  expect([...all.keys()].filter((path) => !reached.has(path))).toEqual([]);
});

describe('the checks themselves', () => {
  const page = (text: string): Page => ({ path: 'README.md', text });

  test('a dead link, a dead anchor and a bad address are found', () => {
    const broken = page(
      '[a](docs/none.md) [b](docs/deployment.md#none) [c](https://x) [d](docs/deployment.md#update)',
    );
    expect(linksOf(broken).map((target) => troubleWith(broken, target))).toEqual([
      'there is no docs/none.md',
      'docs/deployment.md has no heading #none',
      'is no address',
      undefined,
    ]);
  });

  test('anchors are made as GitHub makes them', () => {
    expect(anchorsOf('# 1. Sổ & `mã`: (a)\n## Sổ\n## Sổ\n')).toEqual(['1-sổ--mã-a', 'sổ', 'sổ-1']);
  });

  test.each([
    ['npm run nothing', 'package.json has no script nothing'],
    ['npm start -- --twice', 'local/sample/start-command.ts reads no --twice'],
    ['npx clasp push --gently', 'clasp push has no --gently'],
    ['npx clasp fly', 'clasp has no command fly'],
    ['npx clasp --project x.json push --force', undefined],
  ])('%s: %s', (line, found) => {
    expect(troubleWithCommand(line)).toBe(found);
  });
});
