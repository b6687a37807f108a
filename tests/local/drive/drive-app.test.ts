import { readFileSync } from 'node:fs';
import { putProject } from '../../../local/host/projects';
import { Runtime } from '../../../local/host/runtime';
import { AN, BINH, FOLDER, SPREADSHEET, World } from './world';

const DRIVE = 'https://www.googleapis.com/auth/drive';

/** Runs `main` of a script as An and answers what it returned, or the message of what it threw. */
class Scripts {
  readonly world = new World();
  private readonly runtime = new Runtime(this.world.workspace, { autoConsent: true, api: this.world.api });

  run(body: string, scopes = [DRIVE], advanced = false): unknown {
    const dependencies = advanced && {
      enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }],
    };
    const script = putProject(
      this.world.workspace,
      {
        'Code.js': `function main() { ${body} }`,
        'appsscript.json': JSON.stringify({
          timeZone: 'Etc/GMT',
          oauthScopes: scopes,
          ...(dependencies && { dependencies }),
        }),
      },
      { title: 'Script', owner: AN },
    );
    const result = this.runtime.run(script.id, 'main', { user: AN, kind: 'run' });
    return result.status === 'completed' ? result.value : result.error?.message;
  }
}

describe('DriveApp', () => {
  let scripts: Scripts;
  beforeEach(() => {
    scripts = new Scripts();
  });

  const NAMES =
    'const names = (found) => { const all = []; while (found.hasNext()) all.push(found.next().getName()); return all; };';

  test('A42: iterators have hasNext and next, and go on from a continuation token', () => {
    for (const name of ['một', 'hai', 'ba']) scripts.world.create({ name });
    expect(
      scripts.run(`${NAMES}
        const files = DriveApp.getFiles();
        const first = files.next().getName();
        const rest = names(DriveApp.continueFileIterator(files.getContinuationToken()));
        let end;
        try { const empty = DriveApp.getFilesByName('nothing'); empty.hasNext(); empty.next(); } catch (error) { end = error.message; }
        return [first, rest, end];`),
    ).toEqual(['ba', ['hai', 'một'], 'Cannot retrieve the next object: iterator has reached the end.']);
  });

  test('A42: the root has no parents and cannot be starred; Drive.Files.get gives it no parents either', () => {
    expect(scripts.run('return DriveApp.getRootFolder().getParents().hasNext();')).toBe(false);
    expect(scripts.run('DriveApp.getRootFolder().setStarred(true);')).toMatch(/^Access denied/);
    expect(
      scripts.run("return String(Drive.Files.get('root', { fields: 'parents' }).parents);", [DRIVE], true),
    ).toBe('undefined');
  });

  test.each([
    [
      "DriveApp.createFile('x')",
      "The parameters (String) don't match the method signature for DriveApp.createFile.",
    ],
    ['DriveApp.createFile()', "The parameters () don't match the method signature for DriveApp.createFile."],
    [
      'DriveApp.createFolder()',
      "The parameters () don't match the method signature for DriveApp.createFolder.",
    ],
    ['DriveApp.createFolder(null)', 'Invalid argument: name'],
    ['DriveApp.getFileById(null)', 'Invalid argument: id'],
    ['DriveApp.getFileById(undefined)', 'Invalid argument: id'],
    [
      "DriveApp.createFile(Utilities.newBlob('x'))",
      'Blob object must have non-null name for this operation.',
    ],
    [
      "DriveApp.getFileById('nothing')",
      'No item with the given ID could be found, or you do not have permission to access it.',
    ],
    ['DriveApp.searchFiles("createdDate > \'2026-01-01\'")', 'Invalid argument: q'],
    ['DriveApp.searchFiles("name = \'x\'")', 'Invalid argument: q'],
  ])('A43: %s says %s', (code, message) => {
    expect(scripts.run(`${code};`)).toBe(message);
  });

  test('A43: an empty id is an unexpected error', () => {
    expect(scripts.run("DriveApp.getFileById('');")).toMatch(/^Unexpected error/);
  });

  test('A45: sharing goes from private over a link to everybody and back', () => {
    expect(
      scripts.run(`const file = DriveApp.createFile('tệp.txt', 'x');
        const { Access, Permission } = DriveApp;
        const seen = [];
        const look = () => seen.push(file.getSharingAccess() + '/' + file.getSharingPermission());
        look();
        file.setSharing(Access.ANYONE_WITH_LINK, Permission.VIEW); look();
        file.setSharing(Access.ANYONE, Permission.EDIT); look();
        file.setSharing(Access.PRIVATE, Permission.NONE); look();
        return seen;`),
    ).toEqual(['PRIVATE/NONE', 'ANYONE_WITH_LINK/VIEW', 'ANYONE/EDIT', 'PRIVATE/NONE']);
  });

  test('A45: commenters count as viewers, removing chains', () => {
    expect(
      scripts.run(`const file = DriveApp.createFile('tệp.txt', 'x');
        file.addCommenter('chi@office.example').addViewer('dung@office.example').addEditor('${BINH}');
        const before = [file.getViewers().map(String), file.getEditors().map((user) => user.getName()), String(file.getAccess('${BINH}'))];
        file.removeEditor('${BINH}').removeViewer('chi@office.example').removeCommenter('dung@office.example');
        return [...before, file.getViewers().map(String), file.getEditors().length, String(file.getAccess('${BINH}'))];`),
    ).toEqual([
      ['chi@office.example', 'dung@office.example'],
      ['Bình'],
      'EDIT',
      ['dung@office.example'],
      0,
      'NONE',
    ]);
  });

  test('A46: makeCopy() without a name keeps the name; with one, and a folder, it takes them', () => {
    expect(
      scripts.run(`const file = DriveApp.createFile('tệp.txt', 'nội dung');
        const folder = DriveApp.createFolder('Kho');
        const copy = file.makeCopy('bản sao.txt', folder);
        return [file.makeCopy().getName(), copy.getName(), copy.getParents().next().getName(),
          copy.getBlob().getDataAsString(), file.makeCopy(folder).getParents().next().getName()];`),
    ).toEqual(['tệp.txt', 'bản sao.txt', 'Kho', 'nội dung', 'Kho']);
  });

  test('A46: getViewers holds viewers only, neither editors nor the owner', () => {
    expect(
      scripts.run(`const file = DriveApp.createFile('tệp.txt', 'x');
        file.addViewer('${BINH}'); file.addEditor('chi@office.example');
        return [file.getViewers().map((user) => user.getEmail()), file.getOwner().getEmail()];`),
    ).toEqual([[BINH], AN]);
  });

  test('A47: Drive.Permissions.list gives id, type, role and kind', () => {
    const id = scripts.world.create({ name: 'x' });
    expect(
      scripts.run(
        `return Object.keys(Drive.Permissions.list('${id}').permissions[0]).sort();`,
        [DRIVE],
        true,
      ),
    ).toEqual(['id', 'kind', 'role', 'type']);
  });

  test('A34: enums have a key, a name, an ordinal and an order', () => {
    expect(
      scripts.run(`const { ANYONE, PRIVATE } = DriveApp.Access;
        return [String(ANYONE), ANYONE.name(), ANYONE.ordinal(), Math.sign(ANYONE.compareTo(PRIVATE)), PRIVATE.compareTo(PRIVATE)];`),
    ).toEqual(['ANYONE', 'ANYONE', 0, -1, 0]);
  });

  test('A34: DriveApp prints Drive, a folder its name', () => {
    expect(scripts.run("return [String(DriveApp), String(DriveApp.createFolder('Kho'))];")).toEqual([
      'Drive',
      'Kho',
    ]);
  });

  test('finds files and folders by name, type, place and search', () => {
    const folder = scripts.world.create({ name: 'Trường', mimeType: FOLDER });
    scripts.world.create({ name: 'Sổ', mimeType: SPREADSHEET, parents: [folder] });
    scripts.world.create({ name: "của Lan's.txt" });
    expect(
      scripts.run(`${NAMES}
        const folder = DriveApp.getFolderById('${folder}');
        return [names(DriveApp.getFilesByName("của Lan's.txt")), names(DriveApp.getFilesByType(MimeType.GOOGLE_SHEETS)),
          names(folder.getFiles()), names(DriveApp.getFolders()), names(DriveApp.getRootFolder().getFiles()),
          names(DriveApp.searchFiles("title contains 'sổ' and '${folder}' in parents")), names(folder.searchFiles('trashed = true'))];`),
    ).toEqual([["của Lan's.txt"], ['Sổ'], ['Sổ'], ['Trường'], ["của Lan's.txt"], ['Sổ'], []]);
  });

  test('creates, renames, moves, describes, stars, trashes', () => {
    expect(
      scripts.run(`const folder = DriveApp.createFolder('Kho').createFolder('Trong');
        const file = folder.createFile('a.html', '<p>x</p>', MimeType.HTML);
        file.setName('b.html').setDescription('mô tả').setStarred(true).moveTo(DriveApp.getRootFolder());
        const seen = [file.getName(), file.getDescription(), file.isStarred(), file.getMimeType(), file.getSize(),
          file.getParents().next().getName(), file.getDateCreated() instanceof Date, folder.getParents().next().getName()];
        file.setContent('mới').setTrashed(true);
        return [...seen, file.getBlob().getDataAsString(), file.isTrashed(), DriveApp.getTrashedFiles().next().getName(),
          DriveApp.getStorageUsed() > 0];`),
    ).toEqual([
      'b.html',
      'mô tả',
      true,
      'text/html',
      8,
      'My Drive',
      true,
      'Kho',
      'mới',
      true,
      'b.html',
      true,
    ]);
  });

  test('drive.file is not enough for DriveApp', () => {
    expect(scripts.run("DriveApp.createFolder('x');", [`${DRIVE}.file`])).toBe(
      `Specified permissions are not sufficient to call DriveApp.createFolder. Required permissions: ${DRIVE}`,
    );
    expect(scripts.run('DriveApp.getFiles();', [`${DRIVE}.file`])).toBe(
      `Specified permissions are not sufficient to call DriveApp.getFiles. Required permissions: (${DRIVE}.readonly || ${DRIVE})`,
    );
  });

  test('drive.readonly reads and does not write', () => {
    scripts.world.create({ name: 'một' });
    const scopes = [`${DRIVE}.readonly`];
    expect(scripts.run('return DriveApp.getFiles().next().getName();', scopes)).toBe('một');
    expect(scripts.run("DriveApp.getFiles().next().setName('x');", scopes)).toMatch(/^Specified permissions/);
  });

  test('a writer may not trash what is not theirs', () => {
    const id = scripts.world.create({ name: 'x' }, BINH);
    scripts.world.share(id, { type: 'user', role: 'writer', emailAddress: AN }, '', BINH);
    expect(scripts.run(`DriveApp.getFileById('${id}').setTrashed(true);`)).toBe('Access denied: DriveApp.');
  });

  test('every method of the type is there, or refused by name', () => {
    const types = readFileSync(
      require.resolve('@types/google-apps-script/google-apps-script.drive.d.ts'),
      'utf8',
    );
    const missing: string[] = [];
    const holders: Record<string, string> = {
      DriveApp: 'DriveApp',
      File: "DriveApp.createFile('x', 'y')",
      Folder: "DriveApp.createFolder('x')",
      FileIterator: 'DriveApp.getFiles()',
      FolderIterator: 'DriveApp.getFolders()',
      User: "DriveApp.createFile('x', 'y').getOwner()",
    };
    for (const [name, expression] of Object.entries(holders)) {
      const body = new RegExp(`interface ${name} \\{([\\s\\S]*?)\\n        \\}`).exec(types)?.[1] ?? '';
      const methods = [
        ...new Set([...body.matchAll(/^\s+(?:\/\*\*.*\*\/ )?(\w+)\(/gm)].map((match) => match[1])),
      ];
      expect(methods.length).toBeGreaterThan(2);
      const refused = scripts.run(`const holder = ${expression};
        return ${JSON.stringify(methods)}.filter((name) => {
          try { return typeof holder[name] !== 'function'; }
          catch (error) { if (error.message !== '${name}.' + name + ' is not emulated') throw error; return true; }
        });`) as string[];
      missing.push(...refused.map((method) => `${name}.${method}`));
    }
    expect(missing).toEqual([
      'DriveApp.createShortcutForTargetIdAndResourceKey',
      'DriveApp.getFileByIdAndResourceKey',
      'DriveApp.getFolderByIdAndResourceKey',
      'File.getThumbnail',
      'File.setSecurityUpdateEnabled',
      'Folder.createShortcutForTargetIdAndResourceKey',
      'Folder.setSecurityUpdateEnabled',
    ]);
  });
});
