/** DriveApp's File and Folder. */
import { NotEmulatedError, signatureError } from '../../host/script-error';
import { readContent } from '../drive/contents';
import { creationsOfCopy } from '../drive/creations';
import { exportFile } from '../drive/exports';
import { copyFile, createFile, updateFile } from '../drive/files';
import { FOLDER, isGoogleType, SHORTCUT } from '../drive/mime-types';
import { Blob, bufferOf } from '../utilities/blob';
import { addressesOf, addressOf, requiredId, requiredText } from './arguments';
import type { Door } from './door';
import { Item } from './item';
import { FileIterator, FolderIterator, found, type Search } from './iterators';
import { newContent } from './new-content';

/** What `makeCopy()` without a name calls the copy [calibrate: copy.without-name]: REST says "Copy of X", live Apps Script kept the name. */
const COPY_KEEPS_NAME = true;

export class DriveAppFile extends Item {
  static readonly className = 'File';
  protected readonly what = 'DriveApp.File';

  addCommenter(...args: unknown[]): this {
    return this.share('addCommenter', [addressOf(this.method('addCommenter'), args)], 'commenter');
  }
  addCommenters(...args: unknown[]): this {
    return this.share('addCommenters', addressesOf(this.method('addCommenters'), args), 'commenter');
  }
  removeCommenter(...args: unknown[]): this {
    return this.unshare('removeCommenter', args, ['commenter']);
  }
  /** What Google's editors made is exported, everything else converted as a blob. */
  getAs(...args: unknown[]): Blob {
    const contentType = requiredText(this.method('getAs'), args, 'contentType');
    const file = this.door.file(this.id);
    return isGoogleType(file.mimeType)
      ? this.exported('getAs', contentType)
      : this.getBlob().getAs(contentType);
  }
  /** Of what Google's editors made: a PDF. */
  getBlob(): Blob {
    if (isGoogleType(this.door.file(this.id).mimeType)) return this.exported('getBlob', 'application/pdf');
    return this.door.call('drive.read', this.method('getBlob'), (workspace) => {
      const file = this.door.file(this.id);
      return new Blob(readContent(workspace, file.id), file.mimeType, file.name);
    });
  }
  private exported(method: string, contentType: string): Blob {
    return this.door.call('drive.read', this.method(method), (workspace) => {
      const file = this.door.file(this.id);
      const bytes = exportFile(workspace, file, contentType);
      if (bytes instanceof Promise) throw new NotEmulatedError(`File.${method} of ${file.mimeType}`);
      const name = contentType === 'application/pdf' ? `${file.name}.pdf` : file.name;
      return new Blob(Buffer.from(bytes), contentType, name);
    });
  }
  getDownloadUrl(): string {
    return this.read('getDownloadUrl', (file) => `https://drive.google.com/uc?id=${file.id}&export=download`);
  }
  getMimeType(): string {
    return this.read('getMimeType', (file) => file.mimeType);
  }
  getParents(): Folders {
    return parentsOf(this.door, this.id, this.method('getParents'));
  }
  getTargetId(): string | null {
    return this.read('getTargetId', (file) => file.shortcutTargetId ?? null);
  }
  getTargetMimeType(): string | null {
    return this.read(
      'getTargetMimeType',
      (file) => this.door.workspace.files.get(file.shortcutTargetId ?? '')?.mimeType ?? null,
    );
  }
  getTargetResourceKey(): string | null {
    return this.read('getTargetResourceKey', () => null);
  }
  makeCopy(...args: unknown[]): DriveAppFile {
    const [first, second] = args;
    const destination = first instanceof DriveAppFolder ? first : second;
    const hasName = args.length > 0 && !(first instanceof DriveAppFolder);
    const fits = destination === undefined || destination instanceof DriveAppFolder;
    if (args.length > 2 || !fits || (hasName && typeof first === 'object'))
      throw signatureError(this.method('makeCopy'), args);
    const copy = this.door.call(
      'drive.copy',
      this.method('makeCopy'),
      (workspace, caller) =>
        copyFile(workspace, caller, this.id, {
          ...(hasName ? { name: String(first) } : COPY_KEEPS_NAME && { name: this.door.file(this.id).name }),
          ...(destination instanceof DriveAppFolder && { parents: [destination.getId()] }),
        }),
      creationsOfCopy(this.door.workspace, this.id),
    );
    return new DriveAppFile(this.door, copy.id);
  }
  moveTo(...args: unknown[]): this {
    move(this.door, this.id, this.method('moveTo'), args);
    return this;
  }
  setContent(...args: unknown[]): this {
    const content = requiredText(this.method('setContent'), args, 'content');
    this.door.call('drive.write', this.method('setContent'), (workspace, caller) => {
      const { mimeType } = this.door.file(this.id);
      updateFile(workspace, caller, this.id, {}, {}, { mimeType, bytes: bufferOf(content) });
    });
    return this;
  }
}

export class DriveAppFolder extends Item {
  static readonly className = 'Folder';
  protected readonly what: string = 'DriveApp.Folder';

  /** Since a file lies in one folder only, adding it moves it. */
  addFile(...args: unknown[]): this {
    const [child] = args;
    if (args.length !== 1 || !(child instanceof DriveAppFile))
      throw signatureError(this.method('addFile'), args);
    return this.take('addFile', child);
  }
  addFolder(...args: unknown[]): this {
    const [child] = args;
    if (args.length !== 1 || !(child instanceof DriveAppFolder))
      throw signatureError(this.method('addFolder'), args);
    return this.take('addFolder', child);
  }
  removeFile(...args: unknown[]): this {
    const [child] = args;
    if (args.length !== 1 || !(child instanceof DriveAppFile))
      throw signatureError(this.method('removeFile'), args);
    return this.release('removeFile', child);
  }
  removeFolder(...args: unknown[]): this {
    const [child] = args;
    if (args.length !== 1 || !(child instanceof DriveAppFolder))
      throw signatureError(this.method('removeFolder'), args);
    return this.release('removeFolder', child);
  }
  createFile(...args: unknown[]): DriveAppFile {
    const { name, mimeType, bytes } = newContent(this.method('createFile'), args);
    const made = this.door.call('drive.create', this.method('createFile'), (workspace, caller) =>
      createFile(workspace, caller, { name, parents: [this.id] }, { mimeType, bytes }),
    );
    return new DriveAppFile(this.door, made.id);
  }
  createFolder(...args: unknown[]): DriveAppFolder {
    const name = requiredText(this.method('createFolder'), args, 'name');
    const made = this.door.call('drive.create', this.method('createFolder'), (workspace, caller) =>
      createFile(workspace, caller, { name, mimeType: FOLDER, parents: [this.id] }),
    );
    return new DriveAppFolder(this.door, made.id);
  }
  createShortcut(...args: unknown[]): DriveAppFile {
    const shortcutTargetId = requiredId(this.method('createShortcut'), args, 'targetId');
    const made = this.door.call('drive.create', this.method('createShortcut'), (workspace, caller) => {
      const { name } = this.door.file(shortcutTargetId);
      return createFile(workspace, caller, {
        name,
        mimeType: SHORTCUT,
        shortcutTargetId,
        parents: [this.id],
      });
    });
    return new DriveAppFile(this.door, made.id);
  }
  getFiles(): Files {
    return this.files('getFiles', FILES);
  }
  getFilesByName(...args: unknown[]): Files {
    const name = requiredText(this.method('getFilesByName'), args, 'name');
    return this.files('getFilesByName', `${FILES} and name = ${quoted(name)}`);
  }
  getFilesByType(...args: unknown[]): Files {
    const type = requiredText(this.method('getFilesByType'), args, 'mimeType');
    return this.files('getFilesByType', `${FILES} and mimeType = ${quoted(type)}`);
  }
  getFolders(): Folders {
    return this.folders('getFolders', FOLDERS);
  }
  getFoldersByName(...args: unknown[]): Folders {
    const name = requiredText(this.method('getFoldersByName'), args, 'name');
    return this.folders('getFoldersByName', `${FOLDERS} and name = ${quoted(name)}`);
  }
  getParents(): Folders {
    return parentsOf(this.door, this.id, this.method('getParents'));
  }
  moveTo(...args: unknown[]): this {
    move(this.door, this.id, this.method('moveTo'), args);
    return this;
  }
  searchFiles(...args: unknown[]): Files {
    const q = requiredText(this.method('searchFiles'), args, 'q');
    return this.files('searchFiles', joined(FILES, q), 2);
  }
  searchFolders(...args: unknown[]): Folders {
    const q = requiredText(this.method('searchFolders'), args, 'q');
    return this.folders('searchFolders', joined(FOLDERS, q), 2);
  }

  /** Limits what is found to this folder. */
  protected scope(): string {
    return `${quoted(this.id)} in parents and `;
  }

  protected files(name: string, q: string, version?: 2): Files {
    return filesOf(this.door, this.method(name), { q: this.scope() + q, version });
  }

  protected folders(name: string, q: string, version?: 2): Folders {
    return foldersOf(this.door, this.method(name), { q: this.scope() + q, version });
  }

  private take(name: string, child: Item): this {
    this.door.call('drive.write', this.method(name), (workspace, caller) =>
      updateFile(workspace, caller, child.getId(), {}, { addParents: [this.id] }),
    );
    return this;
  }

  private release(name: string, child: Item): this {
    this.door.call('drive.write', this.method(name), (workspace, caller) =>
      updateFile(workspace, caller, child.getId(), {}, { removeParents: [this.id] }),
    );
    return this;
  }
}

export const FILES = `mimeType != '${FOLDER}'`;
export const FOLDERS = `mimeType = '${FOLDER}'`;

/** A kind of items and the caller's own query, which is in version 2 of the language. */
function joined(kind: string, q: string): string {
  return q.trim() === '' ? kind : `${kind} and (${q})`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

function move(door: Door, id: string, method: string, args: readonly unknown[]): void {
  const [destination] = args;
  if (args.length !== 1 || !(destination instanceof DriveAppFolder)) throw signatureError(method, args);
  door.call('drive.write', method, (workspace, caller) =>
    updateFile(workspace, caller, id, {}, { addParents: [destination.getId()] }),
  );
}

type Files = FileIterator<DriveAppFile>;
type Folders = FolderIterator<DriveAppFolder>;

/** The files that a search finds. Throws ScriptError. */
export function filesOf(door: Door, method: string, search: Search): Files {
  return new FileIterator(found(door, method, search), (id) => new DriveAppFile(door, id));
}

/** The folders that a search finds. Throws ScriptError. */
export function foldersOf(door: Door, method: string, search: Search): Folders {
  return new FolderIterator(found(door, method, search), (id) => new DriveAppFolder(door, id));
}

/** The folder a file lies in, if the user can see it; nothing for My Drive itself. */
function parentsOf(door: Door, id: string, method: string): Folders {
  const ids = door.call('light', method, () => door.file(id).parents.filter((parent) => door.sees(parent)));
  return new FolderIterator({ ids }, (parent) => new DriveAppFolder(door, parent));
}
