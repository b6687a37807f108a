/** Provisioning on the local Workspace: complete, repeatable, resumable, inside quotas. */
import { DistrictWorld, OPERATOR, rowsOf, START } from './support/district-world';
import { differences, resultOf as wholeResultOf } from './support/same-result';

const HOUR = 60 * 60 * 1000;
const SUBFOLDERS = 10;

const opened: DistrictWorld[] = [];
const kept = (world: DistrictWorld): DistrictWorld => {
  opened.push(world);
  return world;
};
afterAll(() => {
  for (const world of opened) world.close();
});

/** Row ids are drawn: what fails draws more of them. */
function resultOf(world: DistrictWorld): string {
  return wholeResultOf(world).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<mã dòng>');
}

function workbookIds(world: DistrictWorld): string[] {
  return world.rows('schools').map(({ workbookId }) => String(workbookId));
}

const trash = (world: DistrictWorld, id: string): void => {
  const file = world.workspace.files.get(id);
  if (file === undefined) throw new Error(`No file ${id}`);
  world.workspace.files.put(id, { ...file, trashed: true, explicitlyTrashed: true });
};

describe('a district of three schools', () => {
  const world = kept(DistrictWorld.withTemplate(3));
  const progress = world.provision();
  const schools = world.rows('schools');

  test('every school gets a folder in its level, its workbook inside, and the standard subfolders', () => {
    expect(progress).toMatchObject({
      state: 'finished',
      message: 'Cả 3 trường đã có thư mục và sổ.',
      problems: [],
    });
    const tree = world.tree().map((line) => line.replace(/ \[.*\]$/, ''));
    for (const { name } of schools) {
      const inside = tree.filter((path) => path.includes(`/Năm học 2026–2027/Mầm non/${String(name)}/`));
      expect(inside).toHaveLength(SUBFOLDERS + 1);
      expect(inside.some((path) => path.endsWith(`/Sổ THĐT – ${String(name)}`))).toBe(true);
    }
  });

  test('the workbook is opened by the school and its people with an account of their own, by nobody else', () => {
    const shared = world.tree().filter((line) => !line.endsWith('[]'));
    expect(shared).toHaveLength(schools.length);
    const own = world.rows('school-staff').filter(({ ownAccount }) => ownAccount === true);
    for (const school of schools) {
      const line = shared.find((candidate) => candidate.includes(`/${String(school.name)} [`)) ?? '';
      const accounts = [...line.matchAll(/(\S+):writer/g)].map(([, account]) => account?.replace('[', ''));
      const expected = [
        school.account,
        ...own.filter((person) => person.school === school.name).map(({ email }) => email),
      ];
      expect(accounts.sort()).toEqual(expected.sort());
    }
  });

  test('profile, people, settings and about are filled, all in the words of the list', () => {
    const [school] = schools;
    const workbook = String(school?.workbookId);
    expect(rowsOf(world.workspace, workbook, 'profile')).toMatchObject([
      { name: school?.name, levels: 'MN', account: school?.account, phone: school?.contactPhone },
    ]);
    const people = world.rows('school-staff').filter((person) => person.school === school?.name);
    expect(rowsOf(world.workspace, workbook, 'staff').map(({ name }) => name)).toEqual(
      people.map(({ name }) => name),
    );
    const about = rowsOf(world.workspace, workbook, 'about');
    expect(about.find(({ key }) => key === 'schoolId')?.value).toBe(school?.id);
    expect(about.find(({ key }) => key === 'workbookId')?.value).toBe(workbook);
    const settings = rowsOf(world.workspace, workbook, 'settings');
    expect(settings.find(({ key }) => key === 'office.name')?.value).toBe('Phòng GD&ĐT Sông Mây');
    expect(settings.find(({ key }) => key === 'version')?.value).toBe('1');
  });

  test('only the operator may edit the sheet of settings', () => {
    const spreadsheet = world.workspace.spreadsheets.get(String(schools[0]?.workbookId));
    const settings = spreadsheet?.sheets.find(({ properties }) => properties.title === 'Thiết lập');
    expect(settings?.protectedRanges).toHaveLength(1);
    expect(settings?.protectedRanges[0]?.warningOnly ?? false).toBe(false);
    expect(settings?.protectedRanges[0]?.editors?.users).toEqual([OPERATOR]);
  });

  test('every school gets one welcome mail with the link of its workbook, and no notice of Google', () => {
    const mails = [...world.workspace.mails.values()];
    expect(mails.map(({ to }) => String(to)).sort()).toEqual(
      schools.map(({ account }) => String(account)).sort(),
    );
    for (const school of schools) {
      const mail = mails.find(({ to }) => String(to) === school.account);
      expect(JSON.stringify(mail)).toContain(String(school.workbookId));
      // the district trains with the sample's points
      expect([mail?.body, mail?.htmlBody].every((text) => text?.includes('ĐIỂM MẪU – TẬP HUẤN'))).toBe(true);
    }
  });

  test('run again, nothing is made or mailed twice', () => {
    const again = kept(world.fork());
    const before = resultOf(again);
    const files = again.workspace.files.size;
    again.provision();
    expect(differences(resultOf(again), before)).toEqual([]);
    expect(again.workspace.files.size).toBe(files);
    expect([...again.workspace.mails.values()]).toHaveLength(schools.length);
    expect(workbookIds(again)).toEqual(workbookIds(world));
  });

  test('what somebody put into the trash comes back as it was, what somebody added stays', () => {
    const again = kept(world.fork());
    const before = resultOf(again);
    const [one, two, three] = again.rows('schools');
    trash(again, String(one?.workbookId));
    trash(again, String(two?.folderId));
    const subfolder = [...again.workspace.files.values()].find(
      ({ name, parents }) => name.startsWith('05') && parents.includes(String(three?.folderId)),
    );
    trash(again, subfolder?.id ?? '');
    const workbook = again.workspace.spreadsheets.get(String(three?.workbookId));
    const rooms = workbook?.sheets.find(({ properties }) => properties.title === 'Phòng');
    if (workbook && rooms) {
      workbook.sheets = workbook.sheets.filter((sheet) => sheet !== rooms);
      workbook.sheets.forEach((sheet, index) => {
        sheet.properties.index = index;
      });
      workbook.revision += 1;
      again.workspace.spreadsheets.put(workbook.id, workbook);
    }
    again.provision();
    expect(differences(resultOf(again), before)).toEqual([]);
    expect(workbookIds(again)).toEqual(workbookIds(world));
    const titles = again.workspace.spreadsheets
      .get(String(three?.workbookId))
      ?.sheets.map(({ properties }) => properties.title);
    expect(titles).toContain('Phòng');
  });

  test('another account is told who must run it, and nothing is made', () => {
    const other = kept(world.fork());
    other.colleague('khac@donvi.example');
    const messages = other.messagesAs('khac@donvi.example', 'provisionSchools');
    expect(messages.join(' ')).toContain(OPERATOR);
  });
});

describe('trouble while it runs', () => {
  const world = kept(DistrictWorld.withTemplate(2));
  world.call('provisionSchools');
  const undisturbed = kept(world.fork());
  undisturbed.finishJob();
  const expected = resultOf(undisturbed);

  test('calls that fail now and then, some after they took effect, change nothing', () => {
    const shaky = kept(world.fork());
    shaky.runtime.faults.transient = [
      { rate: 0.08, kinds: ['drive.create', 'drive.copy', 'drive.permission', 'drive.read', 'sheets.read'] },
      { rate: 0.08, kinds: ['drive.create', 'drive.copy', 'drive.permission'], afterEffect: true },
    ];
    const progress = shaky.finishJobInDays();
    shaky.runtime.faults.clear();
    expect(progress.state).toBe('finished');
    expect(differences(resultOf(shaky), expected)).toEqual([]);
  });

  test('a second runner finds the job busy and does nothing', () => {
    const twice = kept(world.fork());
    const seen: unknown[] = [];
    twice.runtime.faults.between(20, () => seen.push(twice.call('continueJob')), 'continueJob');
    twice.finishJobInDays();
    expect(seen).toMatchObject([{ state: 'busy' }]);
    expect(differences(resultOf(twice), expected)).toEqual([]);
  });
});

describe('quotas', () => {
  test('with copies for one school a day it parks, says when it goes on, and goes on', () => {
    const world = kept(DistrictWorld.withTemplate(3));
    const poor = kept(world.fork({ copyQuotaPerDay: 2 }));
    poor.call('provisionSchools');
    const first = poor.finishJob();
    expect(first.state).toBe('parked');
    expect(first.message).toContain('tự chạy tiếp lúc');
    expect(Date.parse(first.parkedUntil ?? '')).toBeGreaterThan(START);
    const last = poor.finishJobInDays();
    expect(last.state).toBe('finished');
    world.provision();
    expect(differences(resultOf(poor), resultOf(world))).toEqual([]);
  });

  test('a parked job is taken up by the hourly tick after its time, not before', () => {
    const world = kept(DistrictWorld.withTemplate(2));
    const poor = kept(world.fork({ copyQuotaPerDay: 2 }));
    poor.call('provisionSchools');
    const parked = poor.finishJob();
    expect(parked.state).toBe('parked');
    const until = Date.parse(parked.parkedUntil ?? '');
    poor.runtime.advanceTo(until - HOUR);
    expect(poor.call('jobProgress')).toMatchObject({ state: 'parked' });
    poor.runtime.advanceTo(until + 2 * HOUR);
    expect(poor.call('jobProgress')).toMatchObject({ state: 'finished' });
  });

  test('mails stay inside what is left of the day', () => {
    const world = kept(DistrictWorld.withTemplate(3));
    const poor = kept(world.fork({ quotaOverrides: { emailRecipientsPerDay: 12 } }));
    poor.call('provisionSchools');
    expect(poor.finishJob().state).toBe('parked');
    expect([...poor.workspace.mails.values()]).toHaveLength(2);
    expect(poor.finishJobInDays().state).toBe('finished');
    expect([...poor.workspace.mails.values()]).toHaveLength(3);
  });
});
