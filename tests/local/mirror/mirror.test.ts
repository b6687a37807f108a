import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mirrorWorkspace } from '../../../local/export/mirror';
import { exportXlsx } from '../../../local/export/xlsx';
import {
  createFile,
  createUser,
  deleteFile,
  trashFile,
  updateFile,
} from '../../../local/services/drive/files';
import type { Mail } from '../../../local/state/records';
import { Workspace } from '../../../local/state/workspace';

const FOLDER = 'application/vnd.google-apps.folder';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const AN = { email: 'an@school.example' };

describe('the mirror', () => {
  let workspace: Workspace;
  let folder: string;
  let exported: string[];

  beforeEach(() => {
    workspace = Workspace.open({ now: Date.UTC(2026, 8, 1), seed: 5 });
    createUser(workspace, {
      email: AN.email,
      name: 'An',
      kind: 'consumer',
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    folder = mkdtempSync(join(tmpdir(), 'mirror-'));
    exported = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const mirror = (fails?: string) =>
    mirrorWorkspace(workspace, folder, {
      exportXlsx: async (spreadsheet, options) => {
        exported.push(spreadsheet.properties.title);
        if (spreadsheet.properties.title === fails) throw new Error('killed');
        return exportXlsx(spreadsheet, options);
      },
    });
  const tree = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.mirror.json')
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  const text = (content: string) => ({ mimeType: 'text/plain', bytes: Buffer.from(content) });
  const mail = (more: Partial<Mail>): Mail => ({
    id: 'm1',
    from: AN.email,
    sender: AN.email,
    to: ['binh@office.example'],
    cc: [],
    bcc: [],
    subject: 'Nhắc việc',
    body: 'Xin chào',
    attachments: [],
    inlineImages: {},
    time: Date.UTC(2026, 8, 1, 0, 30),
    origin: 'script',
    ...more,
  });

  test('writes the Drive of each user as folders, spreadsheets as .xlsx, files as they are', async () => {
    const school = createFile(workspace, AN, { name: 'Trường A', mimeType: FOLDER });
    createFile(workspace, AN, { name: 'Sổ', mimeType: SPREADSHEET, parents: [school.id] });
    createFile(workspace, AN, { name: 'ghi chú.txt' }, text('một'));
    await mirror();
    expect(tree()).toEqual([
      'Drive/an@school.example/Trường A/Sổ.xlsx',
      'Drive/an@school.example/ghi chú.txt',
    ]);
    expect(readFileSync(join(folder, 'Drive/an@school.example/ghi chú.txt'), 'utf8')).toBe('một');
    const xlsx = readFileSync(join(folder, 'Drive/an@school.example/Trường A/Sổ.xlsx'));
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  });

  test('writes again only what changed', async () => {
    const first = createFile(workspace, AN, { name: 'Một', mimeType: SPREADSHEET });
    createFile(workspace, AN, { name: 'Hai', mimeType: SPREADSHEET });
    expect(await mirror()).toEqual({ written: 2, removed: 0 });
    updateFile(workspace, AN, first.id, { starred: true });
    expect(await mirror()).toEqual({ written: 0, removed: 0 });
    const spreadsheet = workspace.spreadsheets.get(first.id);
    if (spreadsheet) spreadsheet.revision++;
    updateFile(workspace, AN, first.id, { description: 'mới' });
    exported = [];
    expect(await mirror()).toEqual({ written: 1, removed: 0 });
    expect(exported).toEqual(['Một']);
  });

  test('removes what is renamed, trashed, deleted or moved, and leaves what people put there', async () => {
    const school = createFile(workspace, AN, { name: 'Trường', mimeType: FOLDER });
    const inside = createFile(workspace, AN, { name: 'a.txt', parents: [school.id] }, text('a'));
    const other = createFile(workspace, AN, { name: 'b.txt' }, text('b'));
    await mirror();
    writeFileSync(join(folder, 'Drive/an@school.example/của tôi.txt'), 'x');
    updateFile(workspace, AN, inside.id, { name: 'c.txt' });
    trashFile(workspace, AN, other.id);
    await mirror();
    expect(tree()).toEqual(['Drive/an@school.example/Trường/c.txt', 'Drive/an@school.example/của tôi.txt']);
    deleteFile(workspace, AN, school.id);
    await mirror();
    expect(tree()).toEqual(['Drive/an@school.example/của tôi.txt']);
    expect(existsSync(join(folder, 'Drive/an@school.example/Trường'))).toBe(false);
  });

  test('a file somebody deleted from the mirror comes back', async () => {
    createFile(workspace, AN, { name: 'a.txt' }, text('a'));
    await mirror();
    rmSync(join(folder, 'Drive/an@school.example/a.txt'));
    await mirror();
    expect(tree()).toEqual(['Drive/an@school.example/a.txt']);
  });

  test('files of one name get names of their own, which stay', async () => {
    for (const content of ['một', 'hai']) createFile(workspace, AN, { name: 'Tệp' }, text(content));
    await mirror();
    await mirror();
    expect(tree()).toEqual(['Drive/an@school.example/Tệp', 'Drive/an@school.example/Tệp%~2']);
    expect(readFileSync(join(folder, 'Drive/an@school.example/Tệp%~2'), 'utf8')).toBe('hai');
  });

  test('survives being killed: the next run completes it, and removes what it had begun', async () => {
    for (const name of ['Một', 'Hai', 'Ba']) createFile(workspace, AN, { name, mimeType: SPREADSHEET });
    await expect(mirror('Hai')).rejects.toThrow('killed');
    expect(tree()).toEqual(['Drive/an@school.example/Một.xlsx']);
    const [first] = workspace.files.values().filter((file) => file.name === 'Một');
    deleteFile(workspace, AN, first?.id ?? '');
    await mirror();
    expect(tree()).toEqual(['Drive/an@school.example/Ba.xlsx', 'Drive/an@school.example/Hai.xlsx']);
  });

  test('writes each mail into the mailbox of everybody who got it, named by their time and its subject', async () => {
    createUser(workspace, {
      email: 'binh@office.example',
      name: 'Bình',
      kind: 'consumer',
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    workspace.mails.put('m1', mail({ cc: ['Chi <chi@office.example>'], subject: 'Nhắc: tháng 9/2026' }));
    workspace.mails.put('m2', mail({ id: 'm2', draft: true, subject: 'Nháp' }));
    await mirror();
    expect(tree()).toEqual([
      'Mail/an@school.example/2026-09-01 073000 Nháp.eml',
      'Mail/binh@office.example/2026-09-01 073000 Nhắc%3A tháng 9%2F2026.eml',
      'Mail/chi@office.example/2026-09-01 003000 Nhắc%3A tháng 9%2F2026.eml',
    ]);
  });
});
