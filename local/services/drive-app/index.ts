/** DriveApp: a user's Drive for scripts. What is not emulated is refused by name. */
import type { LiveExecution } from '../../host/live-execution';
import { ScriptError } from '../../host/script-error';
import { FOLDER } from '../drive/mime-types';
import { userOf } from '../drive/users';
import { requiredId, requiredText } from './arguments';
import { Door } from './door';
import { ACCESS, PERMISSION } from './enums';
import { DriveAppFile, DriveAppFolder, FILES, FOLDERS, filesOf, foldersOf } from './items';
import { searchOf } from './iterators';

/** The service for one execution. */
export function createDriveApp(execution: LiveExecution): DriveApp {
  return new DriveApp(new Door(execution));
}

const BYTES_IN_A_DRIVE = 15 * 1024 ** 3;

/** My Drive, when asked by calls on DriveApp itself: refusals then name DriveApp. */
class RootFolder extends DriveAppFolder {
  protected override readonly what = 'DriveApp';
}

/** My Drive, when asked for things that lie anywhere. */
class Everywhere extends RootFolder {
  protected override scope(): string {
    return '';
  }
}

class DriveApp {
  static readonly className = 'DriveApp';
  readonly Access = ACCESS;
  readonly Permission = PERMISSION;

  constructor(private readonly door: Door) {}

  addFile(...args: unknown[]): DriveAppFolder {
    this.root().addFile(...args);
    return this.getRootFolder();
  }
  addFolder(...args: unknown[]): DriveAppFolder {
    this.root().addFolder(...args);
    return this.getRootFolder();
  }
  removeFile(...args: unknown[]): DriveAppFolder {
    this.root().removeFile(...args);
    return this.getRootFolder();
  }
  removeFolder(...args: unknown[]): DriveAppFolder {
    this.root().removeFolder(...args);
    return this.getRootFolder();
  }
  createFile(...args: unknown[]): DriveAppFile {
    return this.root().createFile(...args);
  }
  createFolder(...args: unknown[]): DriveAppFolder {
    return this.root().createFolder(...args);
  }
  createShortcut(...args: unknown[]): DriveAppFile {
    return this.root().createShortcut(...args);
  }
  getFileById(...args: unknown[]): DriveAppFile {
    const id = requiredId('DriveApp.getFileById', args);
    const file = this.door.call('drive.read', 'DriveApp.getFileById', () => this.door.file(id));
    return new DriveAppFile(this.door, file.id);
  }
  getFolderById(...args: unknown[]): DriveAppFolder {
    const id = requiredId('DriveApp.getFolderById', args);
    const folder = this.door.call('drive.read', 'DriveApp.getFolderById', () => this.door.file(id));
    if (folder.mimeType !== FOLDER)
      throw new ScriptError(
        'No item with the given ID could be found, or you do not have permission to access it.',
      );
    return new DriveAppFolder(this.door, folder.id);
  }
  getRootFolder(): DriveAppFolder {
    return new DriveAppFolder(
      this.door,
      this.door.call('light', 'DriveApp.getRootFolder', () => this.rootId()),
    );
  }
  getFiles() {
    return this.everywhere().getFiles();
  }
  getFilesByName(...args: unknown[]) {
    return this.everywhere().getFilesByName(...args);
  }
  getFilesByType(...args: unknown[]) {
    return this.everywhere().getFilesByType(...args);
  }
  getFolders() {
    return this.everywhere().getFolders();
  }
  getFoldersByName(...args: unknown[]) {
    return this.everywhere().getFoldersByName(...args);
  }
  searchFiles(...args: unknown[]) {
    return this.everywhere().searchFiles(...args);
  }
  searchFolders(...args: unknown[]) {
    return this.everywhere().searchFolders(...args);
  }
  getTrashedFiles() {
    return filesOf(this.door, 'DriveApp.getTrashedFiles', { q: `${FILES} and trashed = true` });
  }
  getTrashedFolders() {
    return foldersOf(this.door, 'DriveApp.getTrashedFolders', { q: `${FOLDERS} and trashed = true` });
  }
  continueFileIterator(...args: unknown[]) {
    const token = requiredText('DriveApp.continueFileIterator', args, 'continuationToken');
    return filesOf(this.door, 'DriveApp.continueFileIterator', searchOf(token));
  }
  continueFolderIterator(...args: unknown[]) {
    const token = requiredText('DriveApp.continueFolderIterator', args, 'continuationToken');
    return foldersOf(this.door, 'DriveApp.continueFolderIterator', searchOf(token));
  }
  /** Bytes. */
  getStorageLimit(): number {
    return this.door.call('drive.read', 'DriveApp.getStorageLimit', () => BYTES_IN_A_DRIVE);
  }
  /** Bytes. */
  getStorageUsed(): number {
    return this.door.call('drive.read', 'DriveApp.getStorageUsed', (workspace, caller) =>
      workspace.files
        .values()
        .filter((file) => file.owner === caller.email)
        .reduce((sum, file) => sum + (file.size ?? 0), 0),
    );
  }
  toString(): string {
    return 'Drive';
  }

  private root(): DriveAppFolder {
    return new RootFolder(this.door, this.rootId());
  }

  private everywhere(): DriveAppFolder {
    return new Everywhere(this.door, this.rootId());
  }

  private rootId(): string {
    return userOf(this.door.workspace, this.door.caller.email).rootId;
  }
}
