/** The one call that fills a copy, and the one that repairs it. */
import { day } from '../../../src/domain/calendar-date';
import { schoolYear } from '../../../src/domain/school-year';
import { FILLED_NOTE, type Filling, fillRequests } from '../../../src/features/provision/fill-plan';
import { positionsOf, repairRequests } from '../../../src/features/provision/repair-plan';
import { furthest, hasReached } from '../../../src/features/provision/steps';
import { welcomeMail } from '../../../src/features/provision/welcome';
import { startingCatalogue } from '../../../src/standard/catalogue';
import { schoolSettings, startingSettings } from '../../../src/standard/settings';
import { encodeSchoolSettings } from '../../../src/standard/settings-rows';
import { HOME_SHEET_ID } from '../../../src/workbook/home';
import { layoutOf } from '../../../src/workbook/layout';
import {
  aboutTable,
  calendarTable,
  namesTable,
  profileTable,
  requestAnswersTable,
  roomsTable,
  schoolTables,
  scoreSheetTable,
  seminarCalendarTable,
  settingsTable,
} from '../../../src/workbook/school';

const filling: Filling = {
  school: {
    id: 's1',
    row: 3,
    record: {
      name: '=Trường Mây',
      levels: ['MN'],
      highQuality: false,
      profile: 'whole',
      account: 'hosomnmay@gmail.example',
      saturday: false,
    },
  },
  staff: [{ name: 'Phan An', roles: ['principal'] }],
  workbookId: 'w1',
  settings: encodeSchoolSettings(
    schoolSettings(
      startingSettings({ name: 'Phòng', kind: 'phòng', superior: 'Ủy ban' }, schoolYear(2026)),
      3,
      day('2026-09-01'),
    ),
  ),
  catalogue: startingCatalogue('office-2018'),
  settingsVersion: 3,
  wordings: [],
  calendar: () => ({ obligations: [], periods: [], guidance: [], holidays: [] }),
  templateVersion: '0.1.0',
  operator: 'vanhanh@donvi.example',
  filledAt: '2026-09-01 08:00:00',
};
const keys = new Map(
  schoolTables.map((table) => [table.name, layoutOf(table).columns.map(({ key }) => key)]),
);

const cellsWritten = (requests: readonly Readonly<Record<string, unknown>>[], sheetId: number): string =>
  JSON.stringify(
    requests.filter((request) => JSON.stringify(request.updateCells ?? {}).includes(`"sheetId":${sheetId},`)),
  );

test('texts are stored as texts, days as days, the principal is named in the profile', () => {
  const requests = fillRequests(filling, keys);
  const profile = cellsWritten(requests, profileTable.sheetId);
  expect(profile).toContain('{"stringValue":"=Trường Mây"}');
  expect(profile).toContain('{"stringValue":"Phan An"}');
  expect(JSON.stringify(requests)).not.toContain('formulaValue');
});

test('the lines that scores are typed into stand there from the first day, those of the school’s levels alone', () => {
  const lines = cellsWritten(fillRequests(filling, keys), scoreSheetTable.sheetId);
  expect(lines).toContain('{"stringValue":"1.1.1"}');
  expect(lines).toContain('{"stringValue":"3.3.6"}');
  // Robotics of primary schools
  expect(lines).not.toContain('{"stringValue":"2.2.11"}');
});

test('a moved column of the template gets its value where it stands', () => {
  const moved = new Map(keys);
  const [tag = '', key = '', title = '', value = ''] = keys.get('about') ?? [];
  moved.set('about', [tag, value, '', title, key]);
  const about = cellsWritten(fillRequests(filling, moved), aboutTable.sheetId);
  expect(about).toContain(
    `[{"userEnteredValue":{"stringValue":"about/schoolId"}},{"userEnteredValue":{"stringValue":"s1"}}]`,
  );
});

test('the sheet of settings is protected for the operator, the rest only warns; the note says that it was filled', () => {
  const requests = fillRequests(filling, keys);
  const protections = requests.flatMap((request) =>
    'addProtectedRange' in request ? [JSON.stringify(request)] : [],
  );
  const hard = protections.filter((text) => text.includes('"warningOnly":false'));
  const ofTheOffice = [settingsTable, requestAnswersTable, calendarTable, seminarCalendarTable];
  expect(ofTheOffice.every(({ writtenBy }) => writtenBy === 'district')).toBe(true);
  expect(hard).toHaveLength(schoolTables.filter(({ writtenBy }) => writtenBy === 'district').length);
  for (const { sheetId } of ofTheOffice)
    expect(hard.filter((request) => request.includes(`"sheetId":${sheetId}`))).toHaveLength(1);
  for (const request of hard) expect(request).toContain('vanhanh@donvi.example');
  expect(JSON.stringify(requests)).toContain(`"metadataKey":"${FILLED_NOTE}","metadataValue":"3"`);
});

test('a copy for a preschool offers only the rooms that preschools have; one for all levels offers every room', () => {
  const kinds = (levels: Filling['school']['record']['levels']) => {
    const { school } = filling;
    const own = { ...filling, school: { ...school, record: { ...school.record, levels } } };
    return cellsWritten(fillRequests(own, keys), namesTable.sheetId);
  };
  expect(kinds(['MN'])).toContain('Tin học');
  expect(kinds(['MN'])).not.toContain('Robotics');
  expect(kinds(['MN', 'TH', 'THCS'])).toContain('Robotics');
  const rule = fillRequests(filling, keys).find((request) =>
    JSON.stringify(request.setDataValidation ?? '').includes(`"sheetId":${roomsTable.sheetId},`),
  );
  expect(rule).toBeUndefined();
});

test('a complete workbook needs no repair, a lost sheet comes back with its rows and protection', () => {
  const tables = schoolTables.map((table) => ({
    sheetId: table.sheetId,
    title: table.title,
    rows: 100,
    protections: layoutOf(table).protections.map(({ description }) => description),
  }));
  const whole = [{ sheetId: HOME_SHEET_ID, title: 'Trang chính', rows: 100, protections: [] }, ...tables];
  expect(repairRequests(filling, whole)).toEqual([]);
  const without = whole.filter(({ sheetId }) => sheetId !== settingsTable.sheetId);
  const text = JSON.stringify(repairRequests(filling, without));
  expect(text).toContain(`"addSheet":{"properties":{"sheetId":${settingsTable.sheetId}`);
  expect(text).toContain('"stringValue":"3"');
  expect(text).toContain('"warningOnly":false');
  const homeless = JSON.stringify(repairRequests(filling, tables));
  expect(homeless).toContain(`"sheetId":${HOME_SHEET_ID},"title":"Trang chính","index":0`);
});

test('a restored sheet goes behind the one before it, wherever people moved that', () => {
  const [first, second, third] = schoolTables;
  if (!first || !second || !third) throw new Error('Three tables are needed.');
  const tables = [first, second, third];
  expect(
    positionsOf(tables, [{ sheetId: third.sheetId }, { sheetId: 99 }, { sheetId: first.sheetId }]),
  ).toEqual([3]);
  expect(positionsOf(tables, [])).toEqual([0, 1, 2]);
});

test('a school only ever goes forward', () => {
  expect(furthest('Xong', 'Đã chia sẻ')).toBe('Xong');
  expect(furthest(undefined, 'Đã có sổ')).toBe('Đã có sổ');
  expect(hasReached('Đã có sổ', 'Đã chia sẻ')).toBe(false);
});

test('the welcome mail says where the workbook is and three first steps; names cannot become HTML', () => {
  const mail = welcomeMail({
    school: 'Trường <b>Mây</b>',
    account: 'hosomnmay@gmail.example',
    workbookLink: 'https://docs.google.com/spreadsheets/d/w1/edit',
    folderLink: 'https://drive.google.com/drive/folders/f1',
    office: { name: 'Phòng GD&ĐT', kind: 'Phòng GD&ĐT', superior: '' },
    operator: 'vanhanh@donvi.example',
  });
  expect(mail.to).toBe('hosomnmay@gmail.example');
  expect(mail.html).not.toContain('<b>Mây');
  expect(mail.html).toContain('href="https://docs.google.com/spreadsheets/d/w1/edit"');
  expect(mail.html.match(/<li>/g)).toHaveLength(3);
  expect(mail.text).toContain('https://docs.google.com/spreadsheets/d/w1/edit');
});
