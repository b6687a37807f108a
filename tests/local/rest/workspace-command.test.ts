import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWorkspaceCommand } from '../../../local/server/workspace-command';
import { createUser } from '../../../local/services/drive/files';
import type { Workspace } from '../../../local/state/workspace';
import { clients } from './server';

describe('npm run workspace', () => {
  let folder: string;
  let printed: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'workspace-'));
    printed = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const prepare = (workspace: Workspace) => {
    createUser(workspace, { email: 'an@school.example', name: 'An', kind: 'consumer' });
  };
  const names = async (url: string) => {
    const { data } = await clients(url, 'an@school.example').drive.files.list({});
    return data.files?.map((file) => file.name);
  };

  test('says where it is ready', async () => {
    const server = await runWorkspaceCommand(['--port', '0', '--empty']);
    expect(printed).toBe(`ready ${server.url}\n`);
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await server.close();
  });

  test('keeps its folder from one run to the next, with copies for people; --empty drops it', async () => {
    const first = await runWorkspaceCommand(['--dir', folder], prepare);
    await clients(first.url, 'an@school.example').drive.files.create({
      requestBody: { name: 'ghi chú.txt' },
    });
    await first.close();
    expect(existsSync(join(folder, 'Drive/an@school.example/ghi chú.txt'))).toBe(true);
    const second = await runWorkspaceCommand(['--dir', folder], prepare);
    expect(await names(second.url)).toEqual(['ghi chú.txt']);
    await second.close();
    const third = await runWorkspaceCommand(['--dir', folder, '--empty'], prepare);
    expect(await names(third.url)).toEqual([]);
    await third.close();
  });

  test.each([[['--prot', '1']], [['--port', 'x']], [['--port', '70000']]])('refuses %j', async (args) => {
    await expect(runWorkspaceCommand(args)).rejects.toThrow();
  });
});
