/** Spreadsheet: who may see and edit it, copies of the file, menus and messages. */
import { NotEmulatedError, ScriptError } from '../../host/script-error';
import { creationsOfCopy } from '../drive/creations';
import { exportFile } from '../drive/exports';
import { addPermission, copyFile, removePermission } from '../drive/files';
import { permissionIdOf } from '../drive/users';
import { Blob } from '../utilities/blob';
import { withScriptErrors } from './refusals';
import type { Spreadsheet } from './spreadsheet';
import { SpreadsheetCore } from './spreadsheet-core';
import { type HtmlOutput, showDialog } from './ui';
import { addressOf, editorsOf, ownerOf, User, viewersOf } from './user';

interface MenuEntry {
  name: string;
  functionName: string;
}

export class SpreadsheetPeople extends SpreadsheetCore {
  getOwner(): User | null {
    this.document.metadata();
    const owner = ownerOf(this.document);
    return owner === undefined ? null : new User(owner);
  }
  getEditors(): User[] {
    this.document.metadata();
    return editorsOf(this.document).map((email) => new User(email));
  }
  getViewers(): User[] {
    this.document.metadata();
    return viewersOf(this.document).map((email) => new User(email));
  }
  addEditor(person: string | User): this {
    share(this, [person], 'writer');
    return this;
  }
  addEditors(emailAddresses: string[]): this {
    share(this, emailAddresses, 'writer');
    return this;
  }
  addViewer(person: string | User): this {
    share(this, [person], 'reader');
    return this;
  }
  addViewers(emailAddresses: string[]): this {
    share(this, emailAddresses, 'reader');
    return this;
  }
  removeEditor(person: string | User): this {
    unshare(this, person);
    return this;
  }
  removeViewer(person: string | User): this {
    unshare(this, person);
    return this;
  }

  /** The whole spreadsheet, printed. */
  getBlob(): Blob {
    return this.getAs('application/pdf');
  }
  getAs(contentType: string): Blob {
    const { workspace } = this.session.execution;
    this.document.settle();
    const file = workspace.files.get(this.document.id);
    if (!file) throw new ScriptError('You do not have permissions to access the requested document.');
    const bytes = withScriptErrors(() => exportFile(workspace, file, contentType));
    if (bytes instanceof Promise) throw new NotEmulatedError(`Spreadsheet.getAs(${contentType})`);
    const extension = contentType === 'application/pdf' ? '.pdf' : '';
    return new Blob(Buffer.from(bytes), contentType, `${file.name}${extension}`);
  }

  /** A copy in the caller's My Drive. */
  copy(name: string): Spreadsheet {
    const { session, document } = this;
    session.requireWide();
    document.settle();
    const { execution } = session;
    // The scope of spreadsheets is enough: Drive's own are not asked for.
    const { email, cloudProject } = execution.caller;
    const creates = creationsOfCopy(execution.workspace, document.id);
    const file = execution.perform('drive.copy', { what: session.what, creates }, () =>
      withScriptErrors(() => copyFile(execution.workspace, { email, cloudProject }, document.id, { name })),
    );
    return session.make.spreadsheet(session.anyDocument(file.id));
  }

  toast(msg: unknown, title: unknown = '', timeoutSeconds: number | null = 5): void {
    const { execution, what } = this.session;
    execution.charge('ui', { what });
    execution.person.toast(String(msg), String(title ?? ''), timeoutSeconds ?? 5);
  }
  show(userInterface: HtmlOutput): void {
    const { execution, what } = this.session;
    const title = userInterface.getTitle() ?? '';
    showDialog(execution, what, userInterface, { kind: 'modeless', title });
  }
  addMenu(name: string, subMenus: (MenuEntry | null)[]): void {
    const { execution, what } = this.session;
    execution.charge('ui', { what });
    execution.person.setMenu({
      caption: name,
      items: subMenus.map((entry) =>
        entry ? { caption: entry.name, function: entry.functionName } : { separator: true },
      ),
    });
  }
  updateMenu(name: string, subMenus: (MenuEntry | null)[]): void {
    this.addMenu(name, subMenus);
  }
}

function share(
  { document, session }: SpreadsheetPeople,
  people: (string | User)[],
  role: 'writer' | 'reader',
): void {
  const { execution } = session;
  session.requireWide();
  for (const person of people) {
    const emailAddress = addressOf(person);
    if (!emailAddress.includes('@')) throw new ScriptError(`Invalid email: ${emailAddress}`);
    execution.charge('drive.permission', { what: session.what });
    withScriptErrors(() =>
      addPermission(execution.workspace, execution.caller, document.id, { type: 'user', role, emailAddress }),
    );
  }
}

function unshare({ document, session }: SpreadsheetPeople, person: string | User): void {
  const { execution } = session;
  session.requireWide();
  execution.charge('drive.permission', { what: session.what });
  withScriptErrors(() =>
    removePermission(execution.workspace, execution.caller, document.id, permissionIdOf(addressOf(person))),
  );
}
