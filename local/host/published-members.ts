/** What Google publishes of its classes: only that is visible to scripts, whatever else a host class has. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Members that work on Google though nobody publishes them, by class. */
const UNPUBLISHED: Readonly<Record<string, readonly string[]>> = {
  Border: ['getBorderStyle', 'getColor'],
  DocumentApp: ['TabType'],
  Form: ['addRatingItem', 'isPublished', 'setPublished'],
  Range: [
    'getBackgroundColor',
    'getBackgroundColors',
    'getBorder',
    'getBorders',
    'getColumnIndex',
    'setBackgroundColor',
    'setBackgroundColors',
  ],
};

let published: Map<string, Set<string>> | undefined;

/**
 * The names of a class's published members; undefined for a class that is not published, such as a collection of an
 * advanced service. Classes of one name in several services count as one.
 */
export function publishedMembers(className: string): ReadonlySet<string> | undefined {
  published ??= read();
  return published.get(className);
}

/** The declarations are laid out one member a line: no parser is needed, which would cost every process its start. */
function read(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const parents: [string, string][] = [];
  const folder = dirname(require.resolve('@types/google-apps-script/package.json'));
  for (const file of readdirSync(folder)) {
    if (!/^google-apps-script\.[\w-]+\.d\.ts$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, name = '', bases, body = ''] of text.matchAll(INTERFACE)) {
      const members = found.get(name) ?? new Set(UNPUBLISHED[name]);
      for (const [, member = ''] of body.matchAll(MEMBER)) members.add(member);
      found.set(name, members);
      for (const base of bases?.split(',') ?? [])
        parents.push([name, base.trim().replace(/^.*\.|<.*$/g, '')]);
    }
  }
  for (const [name, base] of parents)
    for (const member of found.get(base) ?? []) found.get(name)?.add(member);
  return found;
}

const INTERFACE = /^ {4,8}interface (\w+)(?: extends ([^{]+))? \{\n([\s\S]*?)^ {4,8}\}/gm;
const MEMBER = /^ {8,12}(?:\/\*\*.*\*\/ )?(?:readonly )?(\w+)\??[(:<]/gm;
