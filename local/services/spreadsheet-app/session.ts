/** What the SpreadsheetApp objects of one execution share: open spreadsheets, the active one, and who makes which object. */
import type { Execution } from '../../host/execution';
import { ScriptError } from '../../host/script-error';
import { SPREADSHEET } from '../drive/mime-types';
import type { Area } from './area';
import { Document } from './document';
import type { Range } from './range';
import { putCursor } from './selection-state';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

/** Makers of the three classes that refer to each other; given from outside so that their files need not import each other. */
interface Makers {
  spreadsheet(document: Document): Spreadsheet;
  sheet(document: Document, sheetId: number): Sheet;
  range(document: Document, sheetId: number, area: Area): Range;
}

const ACTIVE_SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/spreadsheets',
];
const ANY_SCOPE = 'https://www.googleapis.com/auth/spreadsheets';

export class Session {
  private readonly documents = new Map<string, Document>();
  private readonly calls: string[] = [];
  private activeId: string | undefined;

  constructor(
    readonly execution: Execution,
    readonly make: Makers,
  ) {
    const { containerId, workspace } = execution;
    const type = workspace.files.get(containerId ?? '')?.mimeType;
    // A script may be bound to a document or a form as well.
    if (type === undefined || type === SPREADSHEET) this.activeId = containerId;
  }

  /** Runs a method under its name; what is charged inside is listed under the outermost name. */
  call<Result>(name: string, body: () => Result): Result {
    this.calls.push(name);
    try {
      return body();
    } finally {
      this.calls.pop();
    }
  }

  /** The method that the script called, as `SpreadsheetApp.Range.getValues`. */
  get what(): string {
    const name = this.calls[0] ?? 'SpreadsheetApp.flush';
    return name.startsWith('SpreadsheetApp.') ? name : `SpreadsheetApp.${name}`;
  }

  /** The active spreadsheet's document, or undefined in an unbound script. */
  active(): Document | undefined {
    if (this.activeId === undefined) return undefined;
    if (this.execution.authMode === 'NONE')
      throw permissionMissing(this.what, `(${ACTIVE_SCOPES.join(' || ')})`);
    this.execution.requireScope(this.what, ...ACTIVE_SCOPES);
    return this.document(this.activeId);
  }

  /** The document of any spreadsheet: needs the wide scope and a full authorisation. */
  anyDocument(id: string): Document {
    this.requireWide();
    return this.document(id);
  }

  requireWide(): void {
    if (this.execution.authMode !== 'FULL') throw permissionMissing(this.what, ANY_SCOPE);
    this.execution.requireScope(this.what, ANY_SCOPE);
  }

  activate(document: Document): void {
    this.activeId = document.id;
  }

  /** Makes every buffered write visible to others. */
  flush(): void {
    for (const document of this.documents.values()) document.flush();
  }

  /** Number of cells written and not yet flushed, over all spreadsheets. */
  dirtyCells(): number {
    let cells = 0;
    for (const document of this.documents.values()) cells += document.dirtyCells;
    return cells;
  }

  private document(id: string): Document {
    let document = this.documents.get(id);
    if (!document) {
      document = new Document(this, id);
      this.documents.set(id, document);
      const { containerId, person } = this.execution;
      const cursor = id === containerId ? person.cursor?.() : undefined;
      if (cursor !== undefined) putCursor(document, cursor);
    }
    return document;
  }
}

function permissionMissing(what: string, scopes: string): ScriptError {
  return new ScriptError(`You do not have permission to call ${what}. Required permissions: ${scopes}`);
}
