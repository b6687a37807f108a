import { day } from '../../../src/domain/calendar-date';
import { backupDay, backupFileName, foldersToDrop, isBackupDue } from '../../../src/features/backup/plan';

test('a week belongs to its Saturday', () => {
  expect(
    ['2026-09-05', '2026-09-06', '2026-09-11', '2026-09-12'].map((text) => backupDay(day(text))),
  ).toEqual(['2026-09-05', '2026-09-05', '2026-09-05', '2026-09-12']);
});

test('it is due once, from Saturday evening on, and never for a week before it was switched on', () => {
  const since = day('2026-09-02');
  expect(isBackupDue(day('2026-09-03'), 22, { since, last: undefined })).toBe(false);
  expect(isBackupDue(day('2026-09-05'), 19, { since, last: undefined })).toBe(false);
  expect(isBackupDue(day('2026-09-05'), 20, { since, last: undefined })).toBe(true);
  expect(isBackupDue(day('2026-09-08'), 3, { since, last: undefined })).toBe(true);
  expect(isBackupDue(day('2026-09-08'), 3, { since, last: day('2026-09-05') })).toBe(false);
});

test('the four latest weeks stay, in whatever order the folders come', () => {
  const folders = ['2026-09-12', '2026-08-29', '2026-09-26', '2026-09-05', '2026-09-19', '2026-08-22'].map(
    (text) => ({ id: text, day: day(text) }),
  );
  expect(foldersToDrop(folders).map(({ id }) => id)).toEqual(['2026-08-29', '2026-08-22']);
});

test('a file has a name that every computer can hold', () => {
  expect(backupFileName('Trường TH A/B: “Sao”?')).toBe('Trường TH A B  “Sao”.xlsx');
});
