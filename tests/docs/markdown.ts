/** What a Markdown page holds, as far as it can be checked: links, headings, commands, menu paths. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ROOT } from '../support/bundles';

export interface Page {
  /** Path from the root. */
  readonly path: string;
  readonly text: string;
}

/** The pages for people: at the root, in docs, and beside the things they explain. */
export function pages(): Page[] {
  const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' });
  const paths = [
    ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
    ...inDocs.filter((name) => name.endsWith('.md')).map((name) => join('docs', name)),
    'calibration/README.md',
    'local/CONTRACTS.md',
  ];
  return paths.sort().map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Targets of links and pictures, autolinks too; code is left out. */
export function linksOf({ text }: Page): string[] {
  const prose = withoutCode(text);
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const automatic = [...prose.matchAll(/<(https?:[^>]+)>/g)];
  const html = [...prose.matchAll(/\b(?:src|href)="([^"]+)"/g)];
  return [...inline, ...automatic, ...html].map(([, target = '']) => target);
}

/** Why a link leads nowhere, or undefined. Addresses of the web are looked at, not opened. */
export function troubleWith(page: Page, target: string): string | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(target))
    return /^(https:\/\/[\w.-]+\.[a-z]{2,}(\/\S*)?|mailto:\S+)$/.test(target) ? undefined : 'is no address';
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page.path : relative(ROOT, resolve(ROOT, dirname(page.path), decodeURI(path)));
  if (!existsSync(join(ROOT, file))) return `there is no ${file}`;
  if (anchor === undefined) return undefined;
  if (!file.endsWith('.md')) return 'has an anchor, and is no page';
  const anchors = anchorsOf(readFileSync(join(ROOT, file), 'utf8'));
  return anchors.includes(decodeURIComponent(anchor)) ? undefined : `${file} has no heading #${anchor}`;
}

/** Anchors as GitHub makes them of headings, and those that a page sets itself. */
export function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  const headings = [...withoutFences(text).matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, title = '']) => {
    const slug = title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
  const own = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name = '']) => name);
  return [...headings, ...own];
}

/** Lines of shell blocks and of inline code, without comments and prompts. */
export function commandsOf({ text }: Page): string[] {
  const blocks = [...text.matchAll(/^ *```(?:sh|bash|console)\n([\s\S]*?)^ *```/gm)];
  const lines = blocks.flatMap(([, block = '']) => block.split('\n'));
  const inline = [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return [...lines, ...inline.filter((code) => /^(npm|npx) /.test(code))]
    .flatMap((line) => line.replace(/(^|\s)#\s.*$/, '').split(/&&|\|\|?/))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The first steps of menu paths: `Tạo sổ mẫu` of "THĐT > Tạo sổ mẫu". */
export function menuStepsOf({ text }: Page): string[] {
  return [...text.matchAll(/THĐT > ([^`\n*]+)/g)].map(([, words = '']) => words.trim());
}

/** Paths of this repository in inline code, down to what a pattern leaves open. */
export function pathsOf({ text }: Page): string[] {
  const code = [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);
  return code.filter((words) => /^(src|local|deploy|calibration|tests|docs)\/[\w./-]*$/.test(words));
}

/** Messages in code in the first cells of tables, down to the heading `end`. */
export function messagesOf({ text }: Page, end: string): string[] {
  const [ours = ''] = text.split(end);
  return [...ours.matchAll(/^\| `([^`\n]+)` \|/gm)].map(([, message = '']) => message);
}

/** Words in inline code that begin with a capital letter of Vietnamese, menu paths step by step; names of code are none. */
export function wordsOf({ text }: Page): string[] {
  return [...withoutFences(text).matchAll(/`([^`]+)`/g)]
    .map(([, code = '']) => code.replace(/\s+/g, ' '))
    .filter((code) => /^\p{Lu}/u.test(code) && !/^[A-Z_]+$/.test(code))
    .flatMap((code) => code.split(' > '));
}

/** Pictures of docs/pictures with the words that stand for them. */
export function picturesOf({ text }: Page): { file: string; words: string }[] {
  const found = [...text.matchAll(/!\[([^\]]*)\]\([^)]*pictures\/([^)]+)\)/g)];
  return found.map(([, words = '', file = '']) => ({ file, words }));
}

function withoutFences(text: string): string {
  return text.replace(/^ *```[\s\S]*?^ *```$/gm, '');
}

function withoutCode(text: string): string {
  return withoutFences(text).replace(/`[^`\n]*`/g, '');
}
