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
  messagesOf,
  type Page,
  pages,
  pathsOf,
  picturesOf,
  troubleWith,
  wordsOf,
} from './markdown';
import { isInOrder, programTexts } from './program-texts';

/** Words that Google shows, and file names. */
const GOOGLES =
  /^(Tệp|Trợ giúp|Nâng cao|Lịch sử phiên bản|Tải xuống|Tiện ích mở rộng|Apps Script|Cài đặt dự án|Tạo bản sao|Microsoft Excel.*|In|\.[a-z]+|THĐT|Ctrl \+ F)$/;

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

test('each message of the troubleshooting page is said by the program in these words', () => {
  const said = programTexts();
  const isSaid = (message: string): boolean => {
    const parts = message.split('…').map((part) => part.trim());
    return said.some((text) => isInOrder(text, parts));
  };
  const written = (page: Page): string[] =>
    page.path === 'docs/guide/thong-bao.md' ? messagesOf(page, '## Của Google') : [];
  expect(pages().flatMap(written).length).toBeGreaterThan(40);
  expect(troubles(written, (_, words) => (isSaid(words) ? undefined : 'is said nowhere'))).toEqual([]);
});

test('every dialog has its section in the guide, and one only', () => {
  const dialogs = readdirSync(join(ROOT, 'build/addon')).filter((name) => name.endsWith('.html'));
  const marked = pages().flatMap(({ text }) =>
    [...text.matchAll(/^<!-- dialog: (\S+) -->$/gm)].map(([, name = '']) => `${name}.html`),
  );
  expect(marked.sort()).toEqual(dialogs.sort());
});

test('what the guide writes as a word of the program is one: sheets, columns, buttons, menu items', () => {
  const said = programTexts();
  const isKnown = (words: string): boolean =>
    GOOGLES.test(words) || said.some((text) => isInOrder(text, words.split('…')));
  const written = (page: Page): string[] => (page.path.startsWith('docs/guide/') ? wordsOf(page) : []);
  expect(pages().flatMap(written).length).toBeGreaterThan(250);
  expect(troubles(written, (_, words) => (isKnown(words) ? undefined : 'is no word of it'))).toEqual([]);
});

test('each picture is taken by the script and shown with words for who cannot see it; none is left over', () => {
  const script = readFileSync(join(ROOT, 'tests/setup/take-guide-pictures.ts'), 'utf8');
  const there = readdirSync(join(ROOT, 'docs/pictures')).sort();
  const shown = pages().flatMap(picturesOf);
  expect([...new Set(shown.map(({ file }) => file))].sort()).toEqual(there);
  expect(shown.filter(({ words }) => words.length < 8)).toEqual([]);
  expect(there.filter((file) => !script.includes(`'${file.replace('.png', '')}'`))).toEqual([]);
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
