/** Protected ranges and sheets. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { isEditor } from '../sheets/protection';
import { areaOf } from './area';
import type { Document } from './document';
import { type EnumValue, ProtectionType } from './enums';
import type { NamedRange } from './named-range';
import { sizeOfSheet } from './notation';
import type { Range } from './range';
import { addressOf, editorsOf, User } from './user';

type Stored = sheets_v4.Schema$ProtectedRange;

/** Protects a range or, without one, the whole sheet; everybody who can edit now stays an editor. */
export function protect(document: Document, range: sheets_v4.Schema$GridRange): Protection {
  const protectedRangeId = freeId(document);
  document.change({
    addProtectedRange: {
      protectedRange: {
        protectedRangeId,
        range,
        editors: { users: editorsOf(document) },
      },
    },
  });
  return new Protection(document, protectedRangeId);
}

/** The protections of a sheet, or of all sheets: those of ranges or those of whole sheets. */
export function protectionsOf(document: Document, type: EnumValue, sheetId?: number): Protection[] {
  return document
    .metadata()
    .sheets.filter(({ properties }) => sheetId === undefined || properties.sheetId === sheetId)
    .flatMap((sheet) => sheet.protectedRanges)
    .filter((stored) => isSheetProtection(stored) === (type === ProtectionType.SHEET))
    .map((stored) => new Protection(document, stored.protectedRangeId ?? 0));
}

function isSheetProtection({ range, namedRangeId }: Stored): boolean {
  return (
    !namedRangeId &&
    range?.startRowIndex == null &&
    range?.endRowIndex == null &&
    range?.startColumnIndex == null &&
    range?.endColumnIndex == null
  );
}

/** A number for a new protection, so that it need not be asked for after the write. */
function freeId(document: Document): number {
  const { workspace } = document.session.execution;
  for (;;) {
    const id = Math.floor(workspace.draw() * 2147483646) + 1;
    if (!findStored(document, id)) return id;
  }
}

function findStored(document: Document, id: number): Stored | undefined {
  return document.state.sheets
    .flatMap((sheet) => sheet.protectedRanges)
    .find((stored) => stored.protectedRangeId === id);
}

export class Protection {
  constructor(
    readonly document: Document,
    readonly id: number,
  ) {}
  get session() {
    return this.document.session;
  }

  addEditor(editor: string | User): this {
    return this.addEditors([editor]);
  }
  addEditors(editors: (string | User)[]): this {
    const users = new Set(storedOf(this).editors?.users ?? []);
    for (const editor of editors) users.add(addressOf(editor));
    setEditors(this, [...users]);
    return this;
  }
  removeEditor(editor: string | User): this {
    return this.removeEditors([editor]);
  }
  /** Owner and caller cannot be removed: asking for it changes nothing. */
  removeEditors(editors: (string | User)[]): this {
    const { caller, workspace } = this.session.execution;
    const owner = workspace.files.get(this.document.id)?.owner;
    const removed = new Set(editors.map(addressOf));
    const users = (storedOf(this).editors?.users ?? []).filter(
      (user) => !removed.has(user) || user === caller.email || user === owner,
    );
    setEditors(this, users);
    return this;
  }
  getEditors(): User[] {
    this.document.metadata();
    const stored = storedOf(this);
    if (stored.warningOnly) return [];
    const owner = this.session.execution.workspace.files.get(this.document.id)?.owner;
    const users = stored.editors?.users ?? [];
    return users.filter((user) => user !== owner).map((user) => new User(user));
  }
  canEdit(): boolean {
    this.document.metadata();
    const { caller, workspace } = this.session.execution;
    const owner = workspace.files.get(this.document.id)?.owner ?? caller.email;
    return owner === caller.email || isEditor(storedOf(this), { email: caller.email });
  }
  canDomainEdit(): boolean {
    return storedOf(this).editors?.domainUsersCanEdit === true;
  }
  setDomainEdit(editable: boolean): this {
    const editors = { ...storedOf(this).editors, domainUsersCanEdit: editable };
    return update(this, { editors }, 'editors');
  }
  isWarningOnly(): boolean {
    this.document.metadata();
    return storedOf(this).warningOnly === true;
  }
  setWarningOnly(warningOnly: boolean): this {
    // A warning has no editors; a protection that becomes hard starts with those who can edit, as a new one does.
    const editors = warningOnly ? {} : { users: editorsOf(this.document) };
    return update(this, { warningOnly, editors }, 'warningOnly,editors');
  }
  getDescription(): string {
    return storedOf(this).description ?? '';
  }
  setDescription(description: string): this {
    return update(this, { description }, 'description');
  }
  getProtectionType(): EnumValue {
    return isSheetProtection(storedOf(this)) ? ProtectionType.SHEET : ProtectionType.RANGE;
  }
  getRange(): Range {
    const stored = storedOf(this);
    const named = this.document.state.namedRanges.find(
      ({ namedRangeId }) => namedRangeId === stored.namedRangeId && namedRangeId != null,
    );
    return rangeOf(this.document, named?.range ?? stored.range ?? {});
  }
  setRange(range: Range): this {
    return update(this, { range: range.gridRange }, 'range');
  }
  getRangeName(): string | null {
    const { namedRangeId } = storedOf(this);
    if (!namedRangeId) return null;
    return this.document.state.namedRanges.find((named) => named.namedRangeId === namedRangeId)?.name ?? null;
  }
  setRangeName(rangeName: string): this {
    const named = this.document.state.namedRanges.find(({ name }) => name === rangeName);
    if (!named) throw new ScriptError(`Invalid argument: rangeName`);
    return update(this, { namedRangeId: named.namedRangeId }, 'namedRangeId');
  }
  setNamedRange(namedRange: NamedRange): this {
    return update(this, { namedRangeId: namedRange.id }, 'namedRangeId');
  }
  getUnprotectedRanges(): Range[] {
    return (storedOf(this).unprotectedRanges ?? []).map((range) => rangeOf(this.document, range));
  }
  setUnprotectedRanges(ranges: Range[]): this {
    const unprotectedRanges = ranges.map((range) => range.gridRange);
    return update(this, { unprotectedRanges }, 'unprotectedRanges');
  }
  remove(): void {
    this.document.change({ deleteProtectedRange: { protectedRangeId: this.id } });
  }
  toString(): string {
    return 'Protection';
  }
}

function storedOf(protection: Protection): Stored {
  const stored = findStored(protection.document, protection.id);
  if (!stored) throw new ScriptError('The protection has been removed.');
  return stored;
}

function setEditors(protection: Protection, users: string[]): void {
  update(protection, { editors: { ...storedOf(protection).editors, users } }, 'editors');
}

function update<Item extends Protection>(protection: Item, changes: Stored, fields: string): Item {
  const protectedRange = { protectedRangeId: protection.id, ...changes };
  protection.document.change({ updateProtectedRange: { protectedRange, fields } });
  return protection;
}

function rangeOf(document: Document, range: sheets_v4.Schema$GridRange): Range {
  const sheet = document.sheet(range.sheetId ?? 0);
  return document.session.make.range(document, range.sheetId ?? 0, areaOf(range, sizeOfSheet(sheet)));
}
