/** What a day of reminding brings. */
import * as fc from 'fast-check';
import { day } from '../../../src/domain/calendar-date';
import { month } from '../../../src/domain/school-year';
import { isDayOff } from '../../../src/domain/working-days';
import { isAddress, unknownSchools } from '../../../src/features/reminders/addresses';
import type { RemindedSchool } from '../../../src/features/reminders/reminder';
import { byDistrict, everyDay, keysOf, linesOf, obligation, plan, school, week } from './world';

describe('a school that does nothing', () => {
  /** Every mail of autumn 2026, by hand: Mondays the schedule, Fridays the IT report, 15/9, the 25th with its stages. */
  const CALENDAR: Readonly<Record<string, readonly string[]>> = {
    '2026-09-04': ['D7 day'],
    '2026-09-07': ['D13 day'],
    '2026-09-08': ['D15 before'],
    '2026-09-11': ['D7 day'],
    '2026-09-14': ['D13 day'],
    '2026-09-15': ['D15 day'],
    '2026-09-18': ['D15 overdue-1', 'D7 day'],
    '2026-09-21': ['D13 day'],
    '2026-09-22': ['D1 before', 'D3 before'],
    '2026-09-25': ['D15 overdue-2', 'D1 day', 'D3 day', 'D7 day'],
    '2026-09-28': ['D1 overdue-1', 'D3 overdue-1', 'D13 day'],
    '2026-10-02': ['D15 overdue-3', 'D7 day'],
    '2026-10-05': ['D1 overdue-2', 'D3 overdue-2', 'D13 day'],
    '2026-10-09': ['D15 overdue-4', 'D7 day'],
    '2026-10-12': ['D1 overdue-3', 'D3 overdue-3', 'D13 day'],
    '2026-10-16': ['D7 day'],
    '2026-10-19': ['D1 overdue-4', 'D3 overdue-4', 'D13 day'],
    '2026-10-20': ['D1 before', 'D3 before'],
    '2026-10-23': ['D1 day', 'D3 day', 'D7 day'],
    '2026-10-26': ['D1 overdue-1', 'D3 overdue-1', 'D13 day'],
    '2026-10-30': ['D7 day'],
    '2026-11-02': ['D1 overdue-2', 'D3 overdue-2', 'D13 day'],
    '2026-11-06': ['D7 day'],
    '2026-11-09': ['D1 overdue-3', 'D3 overdue-3', 'D13 day'],
    '2026-11-13': ['D7 day'],
    '2026-11-16': ['D1 overdue-4', 'D3 overdue-4', 'D13 day'],
    '2026-11-19': ['D7 day', 'D1 before', 'D3 before'],
    '2026-11-23': ['D13 day'],
    '2026-11-25': ['D1 day', 'D3 day'],
    '2026-11-27': ['D3 overdue-1', 'D7 day'],
    '2026-11-30': ['D1 overdue-1', 'D13 day'],
  };

  it('is reminded on the days of the calendar and no others, one mail a day', () => {
    const known = new Set<string>();
    const mailed: Record<string, readonly string[]> = {};
    for (const date of everyDay('2026-09-01', '2026-11-30')) {
      const today = plan(date, { known });
      expect(today.digests.length).toBeLessThanOrEqual(1);
      if (today.digests.length > 0) mailed[date] = linesOf(today);
      for (const key of keysOf(today)) known.add(key);
    }
    expect(mailed).toEqual(CALENDAR);
  });
});

describe('done is done', () => {
  const scores = (state: Partial<RemindedSchool>) =>
    linesOf(plan('2026-09-25', { obligations: [obligation('D3')], schools: [school(1, state)] }));

  it('a score sheet that was submitted is not reminded of, for that school and month only', () => {
    const submitted: Partial<RemindedSchool> = {
      accomplishments: [{ kind: 'report', name: 'scores', month: month(2026, 9), date: day('2026-09-24') }],
    };
    expect(scores({})).toEqual(['D3 day']);
    expect(scores(submitted)).toEqual([]);
    const october = plan('2026-10-23', { obligations: [obligation('D3')], schools: [school(1, submitted)] });
    expect(linesOf(october)).toEqual(['D3 day']);
    const other = plan('2026-09-25', {
      obligations: [obligation('D3')],
      schools: [school(1, submitted), school(2)],
    });
    expect(other.digests.map(({ mailbox }) => mailbox)).toEqual(['hosothhoalan2@truong.example']);
  });

  it('another report of the same month does not count', () => {
    expect(scores({ accomplishments: [{ kind: 'report', name: 'model', month: month(2026, 9) }] })).toEqual([
      'D3 day',
    ]);
  });

  it('a disclosure posted in August or late in September ends its reminders', () => {
    for (const date of ['2026-08-20', '2026-09-17']) {
      const posted = school(1, {
        accomplishments: [{ kind: 'portal', name: 'disclosure', date: day(date) }],
      });
      expect(linesOf(plan('2026-09-18', { obligations: [obligation('D15')], schools: [posted] }))).toEqual(
        [],
      );
    }
    const lastYear = school(1, {
      accomplishments: [{ kind: 'portal', name: 'disclosure', date: day('2025-09-10') }],
    });
    expect(linesOf(plan('2026-09-18', { obligations: [obligation('D15')], schools: [lastYear] }))).toEqual([
      'D15 overdue-1',
    ]);
  });

  it("a schedule posted on the Friday before is this Monday's, not next Monday's", () => {
    const posted = school(1, {
      accomplishments: [{ kind: 'portal', name: 'weekSchedule', date: day('2026-09-11') }],
    });
    const mine = { obligations: [obligation('D13', { remindedBy: 'district' })], schools: [posted] };
    expect(linesOf(plan('2026-09-14', mine))).toEqual([]);
    expect(linesOf(plan('2026-09-21', mine))).toEqual(['D13 day']);
  });
});

describe('who sends', () => {
  it('the district and the school each look only at what they own: never both', () => {
    const all = [obligation('D1'), obligation('D7')];
    const own = school(1, { addressesOf: () => ['cntt@truong.example'] });
    const friday = { obligations: all, schools: [own] };
    expect(linesOf(plan('2026-09-25', { ...friday, sender: 'district' }))).toEqual(['D1 day']);
    expect(linesOf(plan('2026-09-25', { ...friday, sender: 'school' }))).toEqual(['D7 day']);
  });

  describe('where the school has but one mailbox', () => {
    const both = {
      sender: 'school' as const,
      obligations: [obligation('D1'), obligation('D7'), obligation('D13')],
      known: new Set(['D13|s1|2026-09-21|day|hosothhoalan1@truong.example']),
    };
    const said = (date: string, changes: Parameters<typeof plan>[1] = {}) =>
      linesOf(plan(date, { ...both, ...changes }));

    it("its own script says on the day before what falls on a day of the office's mail, and is silent on that day", () => {
      // D1 is due on Friday 25 September and overdue on Monday 28 September
      expect(said('2026-09-24')).toEqual(['D7 day', 'D13 day']);
      expect(plan('2026-09-24', both).digests[0]?.lines.map(({ standing }) => standing)).toEqual([
        'coming',
        'coming',
      ]);
      expect(said('2026-09-25')).toEqual([]);
      expect(said('2026-09-11')).toEqual(['D7 day']);
    });

    it('what was not said in time waits for the day after, and the plan says that it waits', () => {
      const friday = plan('2026-09-25', both);
      expect([friday.digests, friday.waiting]).toEqual([[], true]);
      expect(plan('2026-09-11', both).waiting).toBe(false);
      // D1 has nothing more to say on Tuesday
      expect(said('2026-09-29')).toEqual(['D13 day']);
    });

    it('one thing is said once in a mail, and nothing is called overdue before its deadline is over', () => {
      const own = { obligations: [obligation('D1'), obligation('D3', { remindedBy: 'school' })] };
      const known = new Set<string>();
      const heard = everyDay('2026-09-21', '2026-09-30').flatMap((date) => {
        const today = plan(date, { ...own, sender: 'school', known });
        for (const key of keysOf(today)) known.add(key);
        return linesOf(today).map((line) => `${date} ${line}`);
      });
      // the office writes on the 22nd, the 25th and the 28th
      expect(heard).toEqual(['2026-09-21 D3 before', '2026-09-24 D3 day', '2026-09-29 D3 overdue-1']);
    });

    it('a school that has done what the office asks for hears of its own things on their day', () => {
      const done = school(1, {
        accomplishments: [{ kind: 'report', name: 'model', month: month(2026, 9) }],
      });
      expect(said('2026-09-24', { schools: [done] })).toEqual([]);
      expect(said('2026-09-25', { schools: [done] })).toEqual(['D7 day']);
    });
  });

  it('variants, switched-off ones, those without mail and the daily ones never go out', () => {
    const none = [
      obligation('D1', { state: 'variant' }),
      obligation('D3', { state: 'off' }),
      obligation('D7', { byMail: false, remindedBy: 'district' }),
      obligation('D23', { state: 'on', byMail: true, remindedBy: 'district' }),
      obligation('D24', { state: 'on', byMail: true, remindedBy: 'district' }),
    ];
    expect(linesOf(plan('2026-09-25', { obligations: none }))).toEqual([]);
  });
});

describe('to whom', () => {
  const staffed = (addresses: Readonly<Record<string, readonly string[]>>) =>
    school(1, { addressesOf: (role) => addresses[role] ?? [] });

  it("goes to the people of the role, and to the school's account where they have no address", () => {
    const own = obligation('D7');
    const people = plan('2026-09-25', {
      sender: 'school',
      obligations: [own],
      schools: [staffed({ it: ['Nhan.Vien@truong.example', 'nhan.vien@truong.example'] })],
    });
    expect(people.digests.map(({ mailbox }) => mailbox)).toEqual(['nhan.vien@truong.example']);
    const shared = plan('2026-09-25', { sender: 'school', obligations: [own], schools: [staffed({})] });
    expect(shared.digests.map(({ mailbox }) => mailbox)).toEqual(['hosothhoalan1@truong.example']);
  });

  it('goes to the next role as well from the second overdue reminder on; one mailbox gets one line for both', () => {
    const late = { sender: 'school' as const, obligations: [obligation('D1', { remindedBy: 'school' })] };
    const apart = plan('2026-10-05', {
      ...late,
      schools: [staffed({ vicePrincipal: ['pho@truong.example'], principal: ['truong@truong.example'] })],
    });
    expect(apart.digests.map(({ mailbox, lines }) => [mailbox, lines[0]?.roles])).toEqual([
      ['pho@truong.example', ['vicePrincipal']],
      ['truong@truong.example', ['principal']],
    ]);
    const together = plan('2026-10-05', { ...late, schools: [staffed({})] });
    expect(together.digests).toHaveLength(1);
    expect(together.digests[0]?.lines.map(({ roles }) => roles)).toEqual([['vicePrincipal', 'principal']]);
  });

  it('a missing or broken account is named to who can mend it, and does not hinder the others', () => {
    const result = plan('2026-09-25', {
      schools: [school(1, { account: '' }), school(2, { account: 'hoso.example' }), school(3)],
    });
    expect(result.problems.map(({ code, place }) => [code, place])).toEqual([
      ['reminder.no-address', 'Trường Tiểu học Hoa Lan 1'],
      ['reminder.broken-address', 'Trường Tiểu học Hoa Lan 2'],
    ]);
    expect(result.digests.map(({ mailbox }) => mailbox)).toEqual(['hosothhoalan3@truong.example']);
  });

  it("a person's broken address, a role that nobody has and a broken account are told in the school's own mail", () => {
    const broken = {
      code: 'not-an-address',
      place: 'Nhân sự!F5',
      message: 'Cột Thư điện tử: “cntt” không phải là địa chỉ thư điện tử.',
      remedy: 'Ghi một địa chỉ.',
    };
    const told = (changes: Partial<RemindedSchool>) =>
      plan('2026-09-11', {
        sender: 'school',
        obligations: [obligation('D7')],
        schools: [school(1, { addressProblems: [broken], holds: () => false, ...changes })],
      }).digests.map(({ mailbox, extras }) => [
        mailbox,
        extras.flatMap(({ parts }) => parts[0]?.items ?? []),
      ]);
    expect(told({})).toEqual([
      [
        'hosothhoalan1@truong.example',
        [expect.stringContaining('Nhân sự!F5'), expect.stringContaining('Chưa có ai giữ nhiệm vụ')],
      ],
    ]);
    expect(told({ account: 'hoso', addressesOf: () => ['cntt@truong.example'] })).toEqual([
      [
        'cntt@truong.example',
        [
          expect.stringContaining('“hoso” không phải một địa chỉ thư'),
          expect.stringContaining('Nhân sự!F5'),
          expect.stringContaining('Chưa có ai giữ nhiệm vụ'),
        ],
      ],
    ]);
  });

  it('a name among those left out that no school has is reported to the office', () => {
    const named = obligation('D3', {
      exceptSchools: ['Trường Tiểu học Hoa Lan 1', 'Trường Hoa Lan'],
      onlySchools: ['Trường Mơ'],
    });
    expect(unknownSchools([named], [school(1)]).map(({ message }) => message)).toEqual([
      expect.stringContaining('“Trường Hoa Lan”'),
      expect.stringContaining('“Trường Mơ”'),
    ]);
  });

  it('a name is the same however a machine writes its letters', () => {
    const meant = 'Trường Mầm non Bến Sông Mây';
    const only = obligation('D3', { onlySchools: [meant.normalize('NFD')] });
    const schools = [school(1, { name: meant }), school(2)];
    expect(unknownSchools([only], schools)).toEqual([]);
    expect(
      plan('2026-09-25', { obligations: [only], schools }).digests.map(({ mailbox }) => mailbox),
    ).toEqual(['hosothhoalan1@truong.example']);
  });

  it('one address is no list, no name and no header', () => {
    for (const text of [
      'a@b.vn, c@d.vn',
      'Tên <a@b.vn>',
      'a@b.vn\nBcc: c@d.vn',
      'a@b',
      '@b.vn',
      'a|x@b.vn',
      '',
    ]) {
      expect(isAddress(text)).toBe(false);
    }
    expect(isAddress('hosomnhoamai@truong.example')).toBe(true);
  });
});

describe('once', () => {
  it('a key that the log has is not planned again, in whatever state', () => {
    const first = plan('2026-09-25');
    expect(linesOf(plan('2026-09-25', { known: new Set(keysOf(first)) }))).toEqual([]);
  });

  it('a mailbox that got a mail today gets no second one', () => {
    const mailedToday = new Set(['hosothhoalan1@truong.example']);
    expect(plan('2026-09-25', { mailedToday }).digests).toEqual([]);
  });

  it('what a stopped tick missed is sent late while it is useful, and once', () => {
    expect(linesOf(plan('2026-09-24', { obligations: [obligation('D1')] }))).toEqual(['D1 before']);
    const late = plan('2026-09-28', { obligations: [obligation('D1')] });
    expect(linesOf(late)).toEqual(['D1 overdue-1']);
    expect(late.missed.map(({ line, reason }) => [line.stage, reason])).toEqual([
      ['before', 'Lần nhắc sau của cùng việc thay cho lần này.'],
      ['day', 'Lần nhắc sau của cùng việc thay cho lần này.'],
    ]);
    const sinceThen = plan('2026-09-28', { obligations: [obligation('D1')], since: day('2026-09-25') });
    expect(sinceThen.missed.map(({ line }) => line.stage)).toEqual(['day']);
  });

  it("a week's report that nobody was reminded of in time is taken down as missed, not sent beside the next", () => {
    const weekly = { obligations: [obligation('D7', { remindedBy: 'district' as const })] };
    expect(linesOf(plan('2026-09-14', weekly))).toEqual(['D7 day']);
    const tuesday = plan('2026-09-15', weekly);
    expect(linesOf(tuesday)).toEqual([]);
    expect(tuesday.missed.map(({ reason }) => reason)).toEqual(['Lỡ ngày nhắc, nay không còn cần.']);
  });

  it('nothing goes out on days off', () => {
    for (const date of ['2026-09-02', '2026-09-05', '2026-09-26', '2026-11-20', '2027-02-08']) {
      expect(plan(date).digests).toEqual([]);
    }
  });
});

describe('the quota of a day', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => school(index + 1));

  it('sends what fits by priority: overdue before today before coming; the rest is carried', () => {
    const done: RemindedSchool['accomplishments'] = [
      { kind: 'portal', name: 'disclosure', date: day('2026-09-10') },
    ];
    const schools = hundred.map((one, index) => (index < 90 ? { ...one, accomplishments: done } : one));
    const today = plan('2026-09-25', { schools, quota: 30 });
    expect(today.digests).toHaveLength(30);
    expect(today.carried).toHaveLength(70);
    expect(today.digests.slice(0, 10).every(({ lines }) => lines[0]?.obligation.code === 'D15')).toBe(true);
    expect(
      today.carried.every(({ lines }) => lines.every(({ obligation: { code } }) => code !== 'D15')),
    ).toBe(true);
  });

  it('no quota left: everything is carried', () => {
    expect(plan('2026-09-25', { quota: 0 })).toMatchObject({ digests: [], carried: [{}] });
    expect(plan('2026-09-25', { quota: -1 }).digests).toEqual([]);
  });

  it('what was carried arrives on the next working day', () => {
    const known = new Set<string>();
    const received = new Set<string>();
    for (const date of everyDay('2026-09-25', '2026-09-30')) {
      const today = plan(date, { schools: hundred, obligations: [obligation('D1')], quota: 40, known });
      for (const { mailbox } of today.digests) received.add(mailbox);
      for (const key of keysOf(today)) known.add(key);
    }
    expect(received.size).toBe(100);
  });
});

describe('a whole year of many schools', () => {
  it('never repeats a key, never mails a mailbox twice a day, never exceeds the quota, never mails on days off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 3, max: 20 }),
        fc.nat(1000),
        (count, quota, seed) => {
          const schools = Array.from({ length: count }, (_, index) =>
            school(index + 1, index % 3 === 2 ? { account: 'chung@truong.example' } : {}),
          );
          const known = new Set<string>();
          for (const date of everyDay('2026-09-01', '2027-05-31')) {
            if ((date.length * Number(date.slice(-2)) + seed) % 11 === 0) continue;
            const today = plan(date, { schools, known, quota, obligations: byDistrict });
            const mailboxes = today.digests.map(({ mailbox }) => mailbox);
            expect(new Set(mailboxes).size).toBe(mailboxes.length);
            expect(mailboxes.length).toBeLessThanOrEqual(quota);
            if (isDayOff(date, week)) expect(mailboxes).toEqual([]);
            for (const key of [...keysOf(today), ...today.missed.map((one) => one.key)]) {
              expect(known.has(key)).toBe(false);
              known.add(key);
            }
          }
        },
      ),
      { numRuns: 2 },
    );
  });
});
