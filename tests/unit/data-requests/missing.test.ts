/** Who still owes data, and the one mail of the day that asks for it. */
import { day } from '../../../src/domain/calendar-date';
import {
  missingDigest,
  missingLines,
  missingSchools,
} from '../../../src/features/data-requests/plan-missing';
import type { AskedSchool } from '../../../src/features/data-requests/read-answers';
import { composeMail } from '../../../src/features/reminders/mail';

const NOW = '2026-10-05T14:00:00';
const TODAY = day('2026-10-05');

function asked(
  number: number,
  school: string,
  more: Partial<AskedSchool['asked']['record']> = {},
): AskedSchool {
  const deadline = number === 1 ? '2026-10-05T16:00:00' : '2026-10-04T16:00:00';
  const title = number === 1 ? 'Máy hỏng' : 'Tivi <cần thay>';
  return {
    school: {
      id: school,
      row: 3,
      record: {
        name: `Trường ${school}`,
        levels: ['MN'],
        highQuality: false,
        profile: 'whole',
        account: school === 'C' ? 'không có' : `${school}@gmail.example`,
        workbookId: `book${school}`,
        saturday: false,
      },
    },
    request: {
      id: `r${number}`,
      record: { number, title, state: 'open', deadline },
      form: {
        number,
        title,
        rows: 'one',
        questions: [{ title: 'Số máy', kind: 'number', required: true, choices: [] }],
      },
    },
    asked: {
      id: `${number}/${school}`,
      row: 3,
      record: { request: number, schoolId: school, school, publishedAt: NOW, ...more },
    },
  };
}

test('only schools that have the sheet and have not filled it owe something; each once, with all that it owes', () => {
  const missing = missingSchools([
    asked(1, 'A'),
    asked(2, 'A', { problems: 'SL2!C3: không phải là số.' }),
    asked(1, 'B', { answers: '[[3]]' }),
    asked(2, 'B', { publishedAt: undefined }),
    asked(1, 'D', { closedAt: NOW }),
  ]);
  expect(missing.map(({ schoolId, missing: { length } }) => [schoolId, length])).toEqual([['A', 2]]);
  expect(missing[0] && missingLines(missing[0], NOW)).toEqual([
    '1. Máy hỏng: hạn 16:00 ngày 5/10/2026; chưa điền',
    '2. Tivi <cần thay>: hạn 16:00 ngày 4/10/2026, đã quá hạn; còn ô phải xem lại',
  ]);
});

test('its mail leads to each sheet, says what is wrong there, and holds no markup of anybody', () => {
  const [school] = missingSchools([asked(1, 'A'), asked(2, 'A', { problems: 'SL2!C3: không phải là số.' })]);
  const digest = school && missingDigest(school, TODAY, NOW);
  if (digest === undefined) throw new Error('A mail is needed.');
  const context = { date: TODAY, officeName: 'Phòng GD&ĐT', sender: 'district', sample: false } as const;
  const { subject, text, html } = composeMail(digest, context);
  expect(subject).toBe('Nhắc gửi số liệu của 2 lần thu – hạn 16:00 ngày 5/10/2026');
  expect(text).toContain('Kính gửi Trường A,');
  expect(text).toContain('SL2!C3: không phải là số.');
  expect(html).toMatch(/spreadsheets\/d\/bookA\/edit#gid=117001.*spreadsheets\/d\/bookA\/edit#gid=117002/s);
  expect(html).not.toContain('<cần thay>');
});

test('a school without an address gets none, and is not forgotten in the list', () => {
  const [school] = missingSchools([asked(1, 'C')]);
  expect(school?.name).toBe('Trường C');
  expect(school && missingDigest(school, TODAY, NOW)).toBeUndefined();
});
