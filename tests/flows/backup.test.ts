/** Sao lưu hằng tuần: every Saturday evening the workbooks lie on Drive as .xlsx files, none twice. */
import { Workbook } from 'exceljs';
import { moment } from '../../local/sample/calendar';
import { readContent } from '../../local/services/drive/contents';
import { samplePlans } from '../support/district-world';
import { DistrictWorld } from './support/district-world';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let world: DistrictWorld;
beforeAll(() => {
  world = DistrictWorld.withTemplate(samplePlans('MN'));
  world.provision();
});
afterAll(() => world.close());

const live = () => world.workspace.files.values().filter(({ trashed }) => !trashed);
const weeks = () =>
  live()
    .filter(({ name }) => /^Sao lưu \d{4}-\d\d-\d\d/.test(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
const filesIn = (folder: string) =>
  live()
    .filter(({ parents, mimeType }) => parents.includes(folder) && mimeType === XLSX)
    .map(({ name }) => name)
    .sort();
const schools = () =>
  world
    .rows('schools')
    .map(({ name }) => `${String(name)}.xlsx`)
    .concat('Sổ của đơn vị.xlsx')
    .sort();

/** The hourly tick at this moment. */
function tick(date: string, time: string): void {
  world.workspace.clock.set(moment(date, time));
  world.call('districtTick');
}

test('only the operator switches it on; nothing is saved before Saturday evening', () => {
  const colleague = 'canbo@donvi.example';
  world.colleague(colleague);
  expect(world.messagesAs(colleague, 'turnBackupOn').join()).toContain('vanhanh@donvi.example');
  world.call('turnBackupOn');
  expect(world.person.messages.join()).toContain('tối thứ Bảy');
  tick('2026-09-05', '19:30');
  expect(weeks()).toEqual([]);
});

test('on Saturday evening each workbook is an .xlsx file in the folder of the week; a second tick saves nothing more', () => {
  tick('2026-09-05', '20:30');
  tick('2026-09-05', '21:30');
  expect(weeks().map(({ name }) => name)).toEqual(['Sao lưu 2026-09-05 (thứ Bảy 5/9/2026)']);
  expect(filesIn(weeks()[0]?.id ?? '')).toEqual(schools());
});

test("the office's file holds every sheet of its workbook with the same values, and no helping copy stays behind", async () => {
  const file = live().find(({ name }) => name === 'Sổ của đơn vị.xlsx');
  const saved = new Workbook();
  await saved.xlsx.load(new Uint8Array(readContent(world.workspace, file?.id ?? '')).buffer);
  const book = world.workspace.spreadsheets.get(world.spreadsheetId);
  expect(saved.worksheets.map(({ name }) => name)).toEqual(
    book?.sheets.map(({ properties }) => properties.title),
  );
  const schoolsSheet = saved.getWorksheet('Trường');
  const heading = schoolsSheet?.getRow(1).values;
  const column = (key: string) => (Array.isArray(heading) ? heading.indexOf(key) : -1);
  const [school] = world.rows('schools');
  expect([
    schoolsSheet?.getRow(3).getCell(column('name')).text,
    schoolsSheet?.getRow(3).getCell(column('workbookId')).text,
    schoolsSheet?.getRow(1).hidden,
    schoolsSheet?.getColumn(1).hidden,
  ]).toEqual([school?.name, school?.workbookId, true, true]);
  const holidays = saved.getWorksheet('Ngày nghỉ');
  const days = holidays?.getColumn(2).values.filter((value) => value instanceof Date);
  expect(days?.length).toBeGreaterThan(3);
  expect(live().filter(({ name }) => name === 'Sổ của đơn vị (đang lưu)')).toEqual([]);
});

test('a missed evening is made up for', () => {
  tick('2026-09-14', '08:30');
  expect(weeks().map(({ name }) => name.slice(8, 18))).toEqual(['2026-09-05', '2026-09-12']);
});

test('stopped early, in the middle or at the last call of saving now, it goes on and no file is there twice', () => {
  world.workspace.clock.set(moment('2026-10-17', '10:00'));
  world.call('backUpNow');
  const undisturbed = world.fork();
  const stops = undisturbed.runtime.ledger.stopsOf(undisturbed.run('continueJob').record.id).length;
  undisturbed.close();
  expect(stops).toBeGreaterThan(5);
  for (const stop of [4, Math.ceil(stops / 2), stops]) {
    const killed = world.fork();
    killed.runtime.faults.killAtCall(stop, 'continueJob');
    killed.run('continueJob');
    expect(killed.finishJobInDays().state).toBe('finished');
    const files = killed.workspace.files
      .values()
      .filter(
        ({ mimeType, trashed, appProperties }) =>
          mimeType === XLSX && !trashed && appProperties !== undefined,
      );
    const places = files.map(({ name, parents }) => `${parents.join()} ${name}`);
    expect({ stop, twice: places.length - new Set(places).size }).toEqual({ stop, twice: 0 });
    killed.close();
  }
});
