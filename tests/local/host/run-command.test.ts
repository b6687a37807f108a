import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRunArguments } from '../../../local/host/run-command';

test('arguments name the folder, the function and where to run', () => {
  expect(readRunArguments(['demo', 'main', '--as', 'a@b.example', '--bound=x'])).toEqual({
    folder: 'demo',
    functionName: 'main',
    bound: 'x',
    as: 'a@b.example',
    workspace: 'workspace',
  });
  expect(() => readRunArguments(['demo'])).toThrow(/Usage: run DIR FUNCTION/);
  expect(() => readRunArguments(['demo', 'main', '--nope'])).toThrow(/Unknown option '--nope'/);
});

test('a project folder runs in a process of its own on a workspace folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  try {
    writeFileSync(join(folder, 'appsscript.json'), '{"timeZone":"Asia/Ho_Chi_Minh"}');
    writeFileSync(
      join(folder, 'Code.gs'),
      `function main() { const s = SpreadsheetApp.create('Sổ'); s.getSheets()[0].getRange('A1').setValue(6); Logger.log('made %s', s.getName());
        return SpreadsheetApp.openById(s.getId()).getRange('A1').getValue() * 7; }
      function lost() { Promise.reject(new Error('lost')); return 'silent'; }
      function bad() { throw new Error('hỏng'); }`,
    );
    const run = (name: string) => {
      const request = { folder, functionName: name, workspace: join(folder, 'workspace') };
      const child = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'local/host/run-child.ts', JSON.stringify(request)],
        { encoding: 'utf8' },
      );
      return { status: child.status, lines: child.stdout.trim().split('\n'), errors: child.stderr };
    };
    expect(run('main')).toEqual({
      status: 0,
      errors: '',
      lines: [
        'made Sổ',
        expect.stringMatching(/^\[file\] project-\w+ \(application\/vnd\.google-apps\.script, \S+\)$/),
        expect.stringMatching(/^\[file\] Sổ \(application\/vnd\.google-apps\.spreadsheet, \S+\)$/),
        '→ 42',
        expect.stringMatching(/^completed: \d+\.\d s on Google by the cost model, \d+ calls$/),
      ],
    });
    // A rejected promise that nobody awaits is silent on Google.
    expect(run('lost')).toMatchObject({
      status: 0,
      errors: '',
      lines: ['→ silent', expect.stringContaining('completed')],
    });
    const failed = run('bad');
    expect(failed.status).toBe(1);
    expect(failed.lines[0]).toBe('Error: hỏng');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a project without a manifest gets a spreadsheet of its own; mails, files and errors are told with their place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  try {
    writeFileSync(
      join(folder, 'Thư.js'),
      `function send() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.appendRow(['x']);
        MailApp.sendEmail(Session.getActiveUser().getEmail(), 'Dòng ' + sheet.getLastRow(), 'b');
        GmailApp.createDraft('a@x.example', 'Nháp', 'b');
        if (sheet.getLastRow() > 1) Jdbc.getConnection('x');
      }`,
    );
    const run = () => {
      const request = {
        folder,
        functionName: 'send',
        as: 'An@School.example',
        workspace: join(folder, 'workspace'),
      };
      const child = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'local/host/run-child.ts', JSON.stringify(request)],
        { encoding: 'utf8' },
      );
      return child.stdout.trim().split('\n');
    };
    expect(run()).toEqual([
      '[mail] an@school.example → an@school.example: Dòng 1',
      '[draft] an@school.example → a@x.example: Nháp',
      expect.stringMatching(/^\[file\] project-\w+ \(application\/vnd\.google-apps\.spreadsheet, \S+\)$/),
      expect.stringMatching(/^completed: /),
    ]);
    expect(run()).toEqual([
      '[mail] an@school.example → an@school.example: Dòng 2',
      '[draft] an@school.example → a@x.example: Nháp',
      'NotEmulatedError: Jdbc.getConnection is not emulated',
      '    at send (Thư:6:42)',
      expect.stringMatching(/^failed: /),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
