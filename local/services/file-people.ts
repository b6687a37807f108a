/** Who may edit and see a file of one of Google's editors, for the services that open such files. */
import type { LiveExecution } from '../host/live-execution';
import { ScriptError } from '../host/script-error';
import type { Role } from '../state/records';
import { ApiError } from './api-error';
import type { Caller } from './caller';
import { nameOf } from './drive/users';
import { dropFrom, peopleWith, raiseTo } from './drive-app/sharing';

/** A person as these services show them. */
export class User implements GoogleAppsScript.Base.User {
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

/** The user without the limits of the scopes for Drive: these services have scopes of their own. */
export function ownCaller({ caller }: LiveExecution): Caller {
  return { email: caller.email, ...(caller.cloudProject && { cloudProject: caller.cloudProject }) };
}

export class FilePeople {
  constructor(
    private readonly execution: LiveExecution,
    private readonly fileId: string,
    /** As messages name it: `FormApp.Form`. */
    private readonly what: string,
  ) {}

  with(roles: readonly Role[]): User[] {
    const { workspace } = this.execution;
    const file = workspace.files.get(this.fileId);
    return file ? peopleWith(workspace, file, roles).map((email) => new User(email)) : [];
  }
  /** Gives people, by address or as users, at least this role. */
  add(people: readonly unknown[], role: Role): void {
    for (const email of people.map(addressOf))
      this.change((workspace, caller) => raiseTo(workspace, caller, this.fileId, email, role));
  }
  remove(person: unknown, roles: readonly Role[]): void {
    const email = addressOf(person);
    this.change((workspace, caller) => dropFrom(workspace, caller, this.fileId, email, roles));
  }
  nameOf(email: string): string {
    return nameOf(this.execution.workspace, email);
  }

  private change(
    action: (workspace: LiveExecution['workspace'], caller: LiveExecution['caller']) => void,
  ): void {
    const { execution } = this;
    execution.perform('drive.permission', { what: `${this.what}.share` }, () => {
      try {
        action(execution.workspace, ownCaller(execution));
      } catch (error) {
        throw error instanceof ApiError ? new ScriptError(error.message) : error;
      }
    });
  }
}

function addressOf(person: unknown): string {
  const email =
    typeof person === 'object' &&
    person !== null &&
    'getEmail' in person &&
    typeof person.getEmail === 'function'
      ? String(person.getEmail())
      : String(person);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new ScriptError(`Invalid email: ${email}`);
  return email.toLowerCase();
}
