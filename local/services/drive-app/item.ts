/** What files and folders have in common in DriveApp. Objects hold an id and read through on each call. */
import type { ScriptEnum } from '../../host/script-enum';
import { ScriptError, signatureError } from '../../host/script-error';
import type { DriveFile, Role } from '../../state/records';
import { roleOf } from '../drive/access';
import type { FileMetadata } from '../drive/file-metadata';
import { webViewLink } from '../drive/file-resource';
import { updateFile } from '../drive/files';
import { addPermission } from '../drive/permissions';
import { addressesOf, addressOf, requiredFlag, requiredText } from './arguments';
import type { Door } from './door';
import { accessOf, circleOf, permissionOfRole, roleOfPermission } from './enums';
import { dropFrom, openPermission, peopleWith, raiseTo, setCircle } from './sharing';
import { DriveUser } from './user';

const VIEWERS: readonly Role[] = ['reader', 'commenter'];

export abstract class Item {
  constructor(
    protected readonly door: Door,
    protected readonly id: string,
  ) {}

  /** As in messages: `DriveApp.File`. */
  protected abstract readonly what: string;

  addEditor(...args: unknown[]): this {
    return this.share('addEditor', [addressOf(this.method('addEditor'), args)], 'writer');
  }
  addEditors(...args: unknown[]): this {
    return this.share('addEditors', addressesOf(this.method('addEditors'), args), 'writer');
  }
  addViewer(...args: unknown[]): this {
    return this.share('addViewer', [addressOf(this.method('addViewer'), args)], 'reader');
  }
  addViewers(...args: unknown[]): this {
    return this.share('addViewers', addressesOf(this.method('addViewers'), args), 'reader');
  }
  removeEditor(...args: unknown[]): this {
    return this.unshare('removeEditor', args, ['writer']);
  }
  removeViewer(...args: unknown[]): this {
    return this.unshare('removeViewer', args, VIEWERS);
  }
  revokePermissions(...args: unknown[]): this {
    return this.unshare('revokePermissions', args, [...VIEWERS, 'writer']);
  }
  getAccess(...args: unknown[]): ScriptEnum {
    const email = addressOf(this.method('getAccess'), args, 'email');
    return this.read('getAccess', () => permissionOfRole(roleOf(this.door.workspace, this.id, email)));
  }
  getEditors(): DriveUser[] {
    return this.read('getEditors', (file) => this.users(file, ['writer']));
  }
  /** Commenters count as viewers. */
  getViewers(): DriveUser[] {
    return this.read('getViewers', (file) => this.users(file, VIEWERS));
  }
  getOwner(): DriveUser {
    return this.read('getOwner', (file) => new DriveUser(this.door, file.owner));
  }
  getDateCreated(): Date {
    return this.read('getDateCreated', (file) => new Date(file.createdTime));
  }
  getLastUpdated(): Date {
    return this.read('getLastUpdated', (file) => new Date(file.modifiedTime));
  }
  getDescription(): string | null {
    return this.read('getDescription', (file) => file.description ?? null);
  }
  getId(): string {
    return this.id;
  }
  getName(): string {
    return this.read('getName', (file) => file.name);
  }
  getResourceKey(): string | null {
    return this.read('getResourceKey', () => null);
  }
  getSecurityUpdateEligible(): boolean {
    return this.read('getSecurityUpdateEligible', () => false);
  }
  getSecurityUpdateEnabled(): boolean {
    return this.read('getSecurityUpdateEnabled', () => true);
  }
  getSharingAccess(): ScriptEnum {
    return this.read('getSharingAccess', (file) => accessOf(openPermission(this.door.workspace, file)));
  }
  getSharingPermission(): ScriptEnum {
    return this.read('getSharingPermission', (file) =>
      permissionOfRole(openPermission(this.door.workspace, file)?.role),
    );
  }
  /** Bytes; 0 for folders and what Google's editors made. */
  getSize(): number {
    return this.read('getSize', (file) => file.size ?? 0);
  }
  getUrl(): string {
    return this.read('getUrl', webViewLink);
  }
  isShareableByEditors(): boolean {
    return this.read('isShareableByEditors', (file) => file.writersCanShare);
  }
  isStarred(): boolean {
    return this.read('isStarred', (file) => file.starredBy.includes(this.door.caller.email));
  }
  isTrashed(): boolean {
    return this.read('isTrashed', (file) => file.trashed);
  }
  setDescription(...args: unknown[]): this {
    return this.change('setDescription', {
      description: requiredText(this.method('setDescription'), args, 'description'),
    });
  }
  setName(...args: unknown[]): this {
    return this.change('setName', { name: requiredText(this.method('setName'), args, 'name') });
  }
  setShareableByEditors(...args: unknown[]): this {
    return this.change('setShareableByEditors', {
      writersCanShare: requiredFlag(this.method('setShareableByEditors'), args),
    });
  }
  setStarred(...args: unknown[]): this {
    return this.change('setStarred', { starred: requiredFlag(this.method('setStarred'), args) });
  }
  setTrashed(...args: unknown[]): this {
    return this.change('setTrashed', { trashed: requiredFlag(this.method('setTrashed'), args) });
  }
  setOwner(...args: unknown[]): this {
    const emailAddress = addressOf(this.method('setOwner'), args);
    this.door.call('drive.permission', this.method('setOwner'), (workspace, caller) => {
      const owner = { type: 'user', role: 'owner', emailAddress } as const;
      addPermission(workspace, caller, this.id, owner, { transferOwnership: true });
    });
    return this;
  }
  setSharing(...args: unknown[]): this {
    if (args.length !== 2) throw signatureError(this.method('setSharing'), args);
    const circle = circleOf(args[0]);
    const role = roleOfPermission(args[1]);
    this.door.call('drive.permission', this.method('setSharing'), (workspace, caller) => {
      setCircle(workspace, caller, this.door.file(this.id), circle && role && { ...circle, role });
    });
    return this;
  }
  toString(): string {
    return this.door.file(this.id).name;
  }

  protected method(name: string): string {
    return `${this.what}.${name}`;
  }

  protected read<Result>(name: string, get: (file: DriveFile) => Result): Result {
    return this.door.call('light', this.method(name), () => get(this.door.file(this.id)));
  }

  protected change(name: string, metadata: FileMetadata): this {
    this.door.call('drive.write', this.method(name), (workspace, caller) => {
      const file = this.door.file(this.id);
      // My Drive itself is nobody's to change.
      if (file.parents.length === 0 && workspace.users.get(file.owner)?.rootId === file.id)
        throw new ScriptError('Access denied: DriveApp.');
      updateFile(workspace, caller, this.id, metadata);
    });
    return this;
  }

  protected share(name: string, emails: readonly string[], role: Role): this {
    for (const email of emails)
      this.door.call('drive.permission', this.method(name), (workspace, caller) =>
        raiseTo(workspace, caller, this.id, email, role),
      );
    return this;
  }

  protected unshare(name: string, args: readonly unknown[], roles: readonly Role[]): this {
    const email = addressOf(this.method(name), args);
    this.door.call('drive.permission', this.method(name), (workspace, caller) =>
      dropFrom(workspace, caller, this.id, email, roles),
    );
    return this;
  }

  protected users(file: DriveFile, roles: readonly Role[]): DriveUser[] {
    return peopleWith(this.door.workspace, file, roles).map((email) => new DriveUser(this.door, email));
  }
}
