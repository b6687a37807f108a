/** New sheets: empty ones, copies within a spreadsheet and copies into another one. */
import { ScriptError } from '../../host/script-error';
import { copySheet } from '../sheets/copy-sheet';
import type { Document } from './document';
import { withScriptErrors } from './refusals';
import { activeSheetId } from './selection-state';
import type { Sheet } from './sheet';
import type { SheetCore } from './sheet-core';

interface InsertOptions {
  template?: Sheet;
}

/** What `insertSheet` was given: a name, a 0-based index and a template, each optional. */
interface NewSheet {
  name?: string;
  index?: number;
  template?: Sheet;
}

/** Sorts out the overloads of insertSheet. */
export function newSheetFrom(parameters: unknown[]): NewSheet {
  const wanted: NewSheet = {};
  for (const parameter of parameters) {
    if (typeof parameter === 'string') wanted.name = parameter;
    else if (typeof parameter === 'number') wanted.index = parameter;
    else if (hasTemplate(parameter)) wanted.template = parameter.template;
  }
  return wanted;
}

function hasTemplate(value: unknown): value is Required<InsertOptions> {
  return value instanceof Object && 'template' in value && value.template instanceof Object;
}

/** Inserts a sheet, by default right after the active one, and makes it active. */
export function insertSheet(document: Document, { name, index, template }: NewSheet): Sheet {
  const { sheets } = document.state;
  if (
    name !== undefined &&
    sheets.some(({ properties }) => properties.title.toLowerCase() === name.toLowerCase())
  )
    throw new ScriptError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  const active = sheets.findIndex(({ properties }) => properties.sheetId === activeSheetId(document));
  const at = Math.min(index ?? active + 1, sheets.length);
  const title = name ?? freeTitle(document);
  const [reply] = template
    ? document.change({
        duplicateSheet: { sourceSheetId: template.sheetId, insertSheetIndex: at, newSheetName: title },
      })
    : document.change({ addSheet: { properties: { title, index: at } } });
  const properties = reply?.duplicateSheet?.properties ?? reply?.addSheet?.properties;
  return activated(document, properties?.sheetId ?? 0);
}

/** Copies the active sheet beside itself. */
export function duplicateActiveSheet(document: Document): Sheet {
  const sourceSheetId = activeSheetId(document);
  const { title, index } = document.sheet(sourceSheetId).properties;
  const [reply] = document.change({
    duplicateSheet: { sourceSheetId, insertSheetIndex: index + 1, newSheetName: copyTitle(document, title) },
  });
  return activated(document, reply?.duplicateSheet?.properties?.sheetId ?? 0);
}

/** Copies a sheet to the end of a spreadsheet, which may be its own, as `Copy of …`. */
export function copySheetInto(target: Document, source: SheetCore): Sheet {
  source.document.settle();
  target.settle();
  const { execution, what } = target.session;
  execution.charge('sheet.write', { cells: 0, what });
  const sheet = source.document.sheet(source.sheetId);
  const actor = { email: execution.caller.email };
  const { sheetId } = withScriptErrors(() => copySheet(execution.workspace, sheet, target.id, actor));
  return target.session.make.sheet(target, sheetId ?? 0);
}

function activated(document: Document, sheetId: number): Sheet {
  document.activeSheetId = sheetId;
  return document.session.make.sheet(document, sheetId);
}

function freeTitle(document: Document): string {
  const taken = titlesOf(document);
  for (let number = document.state.sheets.length + 1; ; number++)
    if (!taken.has(`sheet${number}`)) return `Sheet${number}`;
}

function copyTitle(document: Document, title: string): string {
  const taken = titlesOf(document);
  const first = `Copy of ${title}`;
  if (!taken.has(first.toLowerCase())) return first;
  for (let number = 2; ; number++) {
    const next = `${first} ${number}`;
    if (!taken.has(next.toLowerCase())) return next;
  }
}

function titlesOf(document: Document): Set<string> {
  return new Set(document.state.sheets.map(({ properties }) => properties.title.toLowerCase()));
}
