/** Remedies, mails and messages send people to menu items: each of them exists, by that name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShownMenu } from '../../local/host/execution';
import { pushOfficeScript } from '../../local/sample/targets';
import { createSpreadsheet } from '../../local/services/sheets/create';
import { ROOT } from '../support/bundles';
import { DistrictWorld } from './support/district-world';
import { schoolsOf } from './support/schools';

let captions: string[];

beforeAll(() => {
  const world = DistrictWorld.withTemplate(1);
  world.provision();
  const { runtime, spreadsheetId, person } = world;
  runtime.open(spreadsheetId, person.email, person);
  captions = captionsOf(runtime.menusOf(spreadsheetId, person.email));
  for (const { book, account, person: reader } of schoolsOf(world)) {
    runtime.open(book, account, reader);
    captions.push(...captionsOf(runtime.menusOf(book, account)));
  }
  // where the add-on is not in use yet, its menu is only a way in
  const { id } = createSpreadsheet(world.workspace, { title: 'Sổ trống', owner: person.email });
  const push = { workspace: world.workspace, build: join(ROOT, 'build'), owner: person.email };
  runtime.installAddOn(pushOfficeScript(push, 'add-on', id), person.email, id);
  captions.push(...captionsOf(runtime.menusOf(id, person.email)));
  world.close();
});

function captionsOf(menus: ReadonlyMap<string, ShownMenu>): string[] {
  return [...menus.values()].flatMap(({ items }) =>
    items.flatMap((item) => {
      if ('submenu' in item) return [item.submenu.caption];
      return 'caption' in item ? [item.caption] : [];
    }),
  );
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

test('every "THĐT > ..." that a person may read names an item of a menu', () => {
  const named = sourceFiles(join(ROOT, 'src')).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/THĐT > ([^'"`.;,)“”]+)/g)].map(([, words = '']) => words),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((words) => !captions.some((caption) => words.startsWith(caption)))).toEqual([]);
});
