/** What must not depend on how smoothly something ran: Drive, its sharing and every cell, without ids and moments. */
import type { Row } from '../../../local/state/spreadsheet/model';
import type { Workspace } from '../../../local/state/workspace';
import type { DistrictWorld } from './district-world';

/** Tables that say when and how often something ran. */
const LOGS = ['activity-log'];
const LINES_SHOWN = 5;
const ROW_ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const MOMENTS = /\b(\d{4}-\d{2}-\d{2}[ T]|\d{1,2}\/\d{1,2}\/\d{4} )\d{2}:\d{2}(:\d{2})?\b/g;

/** Text that is equal for two worlds when a person would find the same in both: file ids as paths, row ids by their order. */
export function resultOf(world: DistrictWorld): string {
  const { files, spreadsheets } = world.workspace;
  const workbooks = files
    .values()
    .filter(({ id }) => spreadsheets.has(id))
    .map(({ id }) => ({ path: pathOf(world.workspace, id), sheets: sheetsOf(world.workspace, id) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  let text = JSON.stringify({ tree: world.tree(), workbooks }, undefined, 1);
  for (const { id } of files.values()) text = text.replaceAll(id, `<${pathOf(world.workspace, id)}>`);
  const rows = new Map<string, string>();
  return text.replace(MOMENTS, '<lúc>').replace(ROW_ID, (id) => {
    const number = rows.get(id) ?? `<dòng ${rows.size + 1}>`;
    rows.set(id, number);
    return number;
  });
}

/** The first lines in which two results differ; a comparison of the whole texts would fill the memory. */
export function differences(result: string, expected: string): string[] {
  if (result === expected) return [];
  const [lines, others] = [result.split('\n'), expected.split('\n')];
  const length = Math.max(lines.length, others.length);
  const found: string[] = [];
  for (let index = 0; index < length && found.length < LINES_SHOWN; index++) {
    if (lines[index] !== others[index])
      found.push(
        `line ${index}: ${apart(lines[index], others[index])} | expected: ${apart(others[index], lines[index])}`,
      );
  }
  return found;
}

/** Where a line begins to say something else, and what. */
function apart(line = '', other = ''): string {
  let start = 0;
  while (start < line.length && line[start] === other[start]) start++;
  return line.slice(Math.max(0, start - 60), start + 120);
}

function sheetsOf(workspace: Workspace, id: string): unknown[] {
  const spreadsheet = workspace.spreadsheets.get(id);
  return (spreadsheet?.sheets ?? []).map(({ properties, rows, protectedRanges }) => {
    const tag = String(rows[0]?.[0]?.value ?? '');
    const isLog = LOGS.some((name) => tag.startsWith(`thdt:${name}@`));
    return {
      title: properties.title,
      hidden: properties.hidden ?? false,
      protections: protectedRanges.map(({ description, warningOnly, editors }) => ({
        description,
        warningOnly: warningOnly ?? false,
        editors: editors?.users ?? [],
      })),
      rows: isLog ? [] : rows.flatMap((row) => (row === undefined ? [] : (lineOf(row) ?? []))),
    };
  });
}

/** Most rows are one and the same empty row, and rows never change: each is looked at once. */
const lines = new WeakMap<Row, string>();

/** The cells of a row in one line, nothing for an empty row. */
function lineOf(row: Row): string | undefined {
  let line = lines.get(row);
  if (line === undefined) {
    const cells = Array.from(row, (cell) => cell?.formula ?? withoutMoment(cell?.value ?? ''));
    line = cells.every((value) => value === '') ? '' : cells.join(' | ');
    lines.set(row, line);
  }
  return line === '' ? undefined : line;
}

/** A date with time lies in its cell as a number of days with a fraction, between 2009 and 2064 here. */
function withoutMoment(value: unknown): unknown {
  const isMoment = typeof value === 'number' && value > 40_000 && value < 60_000 && !Number.isInteger(value);
  return isMoment ? '<lúc>' : value;
}

function pathOf(workspace: Workspace, id: string): string {
  const file = workspace.files.get(id);
  if (file === undefined) return '';
  const [parent] = file.parents;
  return `${parent === undefined ? '' : `${pathOf(workspace, parent)}/`}${file.name}`;
}
