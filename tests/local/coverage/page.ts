/** The coverage table as a page of the documentation. */
import { join } from 'node:path';
import type { CoveredClass, CoveredService } from './table';

/** Where the page is published. */
export const PAGE = join(__dirname, '../../../docs/coverage.md');

/** The page, in Markdown. */
export function coveragePage(services: readonly CoveredService[]): string {
  const offered = services.filter(({ classes }) => classes.some(isOffered));
  const others = services.filter((service) => !offered.includes(service));
  return `${[
    '# What the local Workspace emulates of Apps Script',
    '',
    'Made by `npm run coverage` from the published types (`@types/google-apps-script`), from what a script finds on the',
    'objects of each service, and from the tests under `tests/local`; a test keeps it up to date. Whatever is listed as not',
    'emulated throws `… is not emulated` under its name. Advanced services are the REST APIs of Sheets and Drive.',
    'Custom functions in cells are run: a formula may call a function of the script that is bound to its spreadsheet.',
    '',
    '| Service | Emulated | Not emulated |',
    '| --- | --- | --- |',
    ...offered.map(
      ({ name, classes }) =>
        `| [${name}](#${name}) | ${sum(classes, (one) => emulated(one).length)} | ${sum(classes, (one) => one.refused.length)} |`,
    ),
    '',
    `Services that refuse every use: ${others.map(({ name }) => name).join(', ')}.`,
    ...offered.flatMap(({ name, classes }) => [
      '',
      `## ${name}`,
      '',
      '| Class | Tested by | Members |',
      '| --- | --- | --- |',
      ...classes.filter(isOffered).flatMap(rowsOf),
      ...missing(classes),
    ]),
  ].join('\n')}\n`;
}

function rowsOf({ name, tested, refused }: CoveredClass): string[] {
  return [
    ...[...tested].map(
      ([test, members]) => `| ${name} | ${test === '' ? 'that it is there' : test} | ${members.join(', ')} |`,
    ),
    ...(refused.length > 0 ? [`| ${name} | *not emulated* | ${refused.join(', ')} |`] : []),
  ];
}

function missing(classes: readonly CoveredClass[]): string[] {
  const names = classes.filter((one) => !isOffered(one)).map(({ name }) => name);
  return names.length === 0 ? [] : ['', `Classes that are not emulated: ${names.join(', ')}.`];
}

function isOffered(one: CoveredClass): boolean {
  return emulated(one).length > 0;
}

function emulated({ tested }: CoveredClass): string[] {
  return [...tested.values()].flat();
}

function sum(classes: readonly CoveredClass[], count: (one: CoveredClass) => number): number {
  return classes.reduce((total, one) => total + count(one), 0);
}
