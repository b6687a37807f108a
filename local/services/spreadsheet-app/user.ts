/** People as Apps Script shows them, and who may do what with a spreadsheet. */
import { atLeast, effectivePermissions } from '../drive/access';
import type { Document } from './document';

export class User {
  constructor(private readonly email: string) {}
  getEmail(): string {
    return this.email;
  }
  getUserLoginId(): string {
    return this.email;
  }
  toString(): string {
    return this.email;
  }
}

/** Lower-case address of somebody given as an address or as a User. */
export function addressOf(person: unknown): string {
  const email =
    person instanceof Object && 'getEmail' in person && typeof person.getEmail === 'function'
      ? person.getEmail()
      : person;
  return String(email).trim().toLowerCase();
}

export function ownerOf(document: Document): string | undefined {
  return document.session.execution.workspace.files.get(document.id)?.owner;
}

/** Addresses of all who can edit, the owner among them. */
export function editorsOf(document: Document): string[] {
  return peopleOf(document, true);
}

/** Addresses of those who can look and no more; commenters count among them. */
export function viewersOf(document: Document): string[] {
  return peopleOf(document, false);
}

function peopleOf(document: Document, editing: boolean): string[] {
  const { workspace } = document.session.execution;
  const file = workspace.files.get(document.id);
  if (!file) return [];
  return effectivePermissions(workspace, file).flatMap(({ permission: { emailAddress, role } }) =>
    emailAddress !== undefined && atLeast(role, 'writer') === editing ? [emailAddress] : [],
  );
}
