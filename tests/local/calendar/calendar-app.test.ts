import { GUEST, OWNER, scriptWorld } from '../support/script-world';

const w = scriptWorld();
const made = (code: string) => w.value(`const calendar = CalendarApp.getDefaultCalendar(); ${code}`);

test('a user has a calendar of their own, makes others and subscribes to those of others', () => {
  expect(
    made(`const team = CalendarApp.createCalendar('Tổ', { color: CalendarApp.Color.RED, timeZone: 'UTC' }).setDescription('d').setHidden(true).setSelected(false);
      const result = [calendar.getId(), calendar.isMyPrimaryCalendar(), team.isOwnedByMe(), team.getColor(), team.getTimeZone(), team.getDescription(), team.isHidden(), team.isSelected(), CalendarApp.getCalendarsByName('Tổ').length, CalendarApp.getOwnedCalendarsByName('Tổ').length,
        CalendarApp.getCalendarById(team.getId()).getName(), CalendarApp.getCalendarById('khach@school.example'), CalendarApp.getAllCalendars().length, CalendarApp.getAllOwnedCalendars().length];
      const other = CalendarApp.subscribeToCalendar('khach@school.example'); result.push(other.isOwnedByMe(), CalendarApp.getAllCalendars().length, CalendarApp.getOwnedCalendarById(other.getId())); other.unsubscribeFromCalendar(); team.setName('x').setTimeZone('Asia/Ho_Chi_Minh').setColor('#123456').deleteCalendar();
      return [...result, CalendarApp.getAllCalendars().length, CalendarApp.getName() === calendar.getName()]`),
  ).toEqual([
    OWNER,
    true,
    true,
    '#A32929',
    'UTC',
    'd',
    true,
    false,
    1,
    1,
    'Tổ',
    null,
    2,
    2,
    false,
    3,
    null,
    1,
    true,
  ]);
});

test('events are made, changed, found and deleted', () => {
  expect(
    made(`const event = calendar.createEvent('Họp', new Date(2026, 8, 3, 9), new Date(2026, 8, 3, 10, 30), { location: 'P1', description: 'quý 3', guests: '${GUEST}, b@x.example' });
      event.setTitle('Họp tổ').setLocation('P2').setDescription('mới').setColor(CalendarApp.EventColor.RED).setTag('k', 'v').addEmailReminder(30).addPopupReminder(10).addGuest('c@x.example').removeGuest('b@x.example').setVisibility(CalendarApp.Visibility.PRIVATE).setTransparency(CalendarApp.EventTransparency.TRANSPARENT)
        .setGuestsCanModify(true).setGuestsCanInviteOthers(false).setGuestsCanSeeGuests(false).setAnyoneCanAddSelf(true).setTime(new Date(2026, 8, 3, 10), new Date(2026, 8, 3, 11));
      const day = CalendarApp.getEventsForDay(new Date(2026, 8, 3)); const again = CalendarApp.getEventById(event.getId());
      const result = [day.map((e) => e.getTitle()), again.getStartTime().getHours(), again.getEndTime().getHours(), again.getLocation(), again.getDescription(), again.getColor(), again.getTag('k'), again.getAllTagKeys(), again.getEmailReminders(), again.getPopupReminders(), again.getSmsReminders(), again.getGuestList().map((g) => g.getEmail() + ' ' + g.getGuestStatus()), again.getGuestList(true).length,
        String(again.getVisibility()), String(again.getTransparency()), again.guestsCanModify(), again.guestsCanInviteOthers(), again.guestsCanSeeGuests(), again.anyoneCanAddSelf(), again.isAllDayEvent(), again.isOwnedByMe(), again.isRecurringEvent(), String(again.getMyStatus()), again.getCreators(), again.getOriginalCalendarId() === calendar.getId(), String(again.getEventType()), again.getDateCreated() <= again.getLastUpdated(), again.getGuestByEmail('${GUEST}').getName(),
        CalendarApp.getEvents(new Date(2026, 8, 1), new Date(2026, 9, 1), { search: 'họp TỔ' }).length, CalendarApp.getEvents(new Date(2026, 8, 1), new Date(2026, 9, 1), { author: 'x@y.example' }).length];
      event.deleteTag('k').removeAllReminders().resetRemindersToDefault().addSmsReminder(5).setMyStatus(CalendarApp.GuestStatus.YES).deleteEvent();
      let gone; try { event.getTitle(); } catch (error) { gone = error.message; } let wrong; try { calendar.createEvent('x', new Date(2), new Date(1)); } catch (error) { wrong = error.message; }
      return [...result, CalendarApp.getEventById(event.getId()), gone, wrong]`),
  ).toEqual([
    ['Họp tổ'],
    10,
    11,
    'P2',
    'mới',
    '11',
    'v',
    ['k'],
    [30],
    [10],
    [],
    [`${GUEST} INVITED`, 'c@x.example INVITED'],
    3,
    'PRIVATE',
    'TRANSPARENT',
    true,
    false,
    false,
    true,
    false,
    true,
    false,
    'OWNER',
    [OWNER],
    true,
    'DEFAULT',
    true,
    'khach',
    1,
    0,
    null,
    'The calendar event does not exist, or it has already been deleted.',
    'Event start time must be before event end time.',
  ]);
});

test('whole days are days of the script, whatever the zone of the calendar', () => {
  expect(
    made(`const holiday = CalendarApp.createAllDayEvent('Lễ', new Date(2026, 8, 2)); const long = CalendarApp.createAllDayEvent('Hè', new Date(2026, 8, 10), new Date(2026, 8, 13), { location: 'biển' }); holiday.setAllDayDates(new Date(2026, 8, 2), new Date(2026, 8, 4)); long.setAllDayDate(new Date(2026, 8, 11));
      const days = (e) => [e.getAllDayStartDate().getDate(), e.getAllDayEndDate().getDate(), e.isAllDayEvent()]; const result = [days(holiday), days(long), long.getLocation(), CalendarApp.getEventsForDay(new Date(2026, 8, 3)).length]; holiday.deleteEvent(); long.deleteEvent(); return result`),
  ).toEqual([[2, 4, true], [11, 12, true], 'biển', 1]);
});

test('a series is laid out by its rules; one occurrence is changed by itself', () => {
  expect(
    made(`const rule = CalendarApp.newRecurrence().addWeeklyRule().onlyOnWeekdays([CalendarApp.Weekday.MONDAY, CalendarApp.Weekday.THURSDAY]).times(5);
      const series = calendar.createEventSeries('Lớp', new Date(2026, 8, 7, 8), new Date(2026, 8, 7, 9), rule.addDateExclusion(new Date(2026, 8, 14, 8)), { location: 'P3' });
      const all = () => calendar.getEvents(new Date(2026, 8, 1), new Date(2026, 9, 1), { search: 'Lớp' }); const before = all().map((e) => e.getStartTime().getDate() + ' ' + e.getStartTime().getHours());
      const second = all()[1]; second.setTitle('Lớp bù').setTime(new Date(2026, 8, 11, 8), new Date(2026, 8, 11, 9)); all()[0].deleteEvent();
      const after = all().map((e) => e.getTitle() + ' ' + e.getStartTime().getDate()); series.setTitle('Lớp mới'); const event = all()[1]; const result = [before, after, event.isRecurringEvent(), event.getEventSeries().getTitle(), CalendarApp.getEventSeriesById(series.getId()).getLocation()];
      series.setRecurrence(CalendarApp.newRecurrence().addDailyRule().interval(2).until(new Date(2026, 8, 12)), new Date(2026, 8, 8, 8), new Date(2026, 8, 8, 9)); result.push(all().filter((e) => e.getTitle() === 'Lớp mới').length); series.deleteEventSeries(); return [...result, all().length]`),
  ).toEqual([
    ['7 8', '10 8', '17 8', '21 8'],
    ['Lớp bù 11', 'Lớp 17', 'Lớp 21'],
    true,
    'Lớp mới',
    'P3',
    2,
    0,
  ]);
});

test.each([
  ['addMonthlyRule().onlyOnMonthDay(5)', ['2026-09-05', '2026-10-05', '2026-11-05']],
  [
    'addYearlyRule().onlyInMonth(CalendarApp.Month.OCTOBER).onlyOnMonthDays([1, 2]).times(2)',
    ['2026-10-01', '2026-10-02'],
  ],
  ['addDailyRule().times(3).addDailyExclusion().interval(2)', ['2026-09-02']],
  [
    'addWeeklyRule().weekStartsOn(CalendarApp.Weekday.MONDAY).onlyOnWeekday(CalendarApp.Weekday.FRIDAY).times(1).addDate(new Date(2026, 10, 1))',
    ['2026-09-04', '2026-11-01'],
  ],
])('%s', (rule, days) => {
  expect(
    made(`const series = calendar.createAllDayEventSeries('R', new Date(2026, 8, 1), CalendarApp.newRecurrence().setTimeZone('Asia/Ho_Chi_Minh').${rule});
      const found = calendar.getEvents(new Date(2026, 8, 1), new Date(2026, 11, 1), { search: 'R' }).map((e) => Utilities.formatDate(e.getAllDayStartDate(), 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd')); series.deleteEventSeries(); return found`),
  ).toEqual(days);
});

test('guests get a mail with the event, see it in their calendar and answer', () => {
  const id = made(
    `return calendar.createEvent('Tập huấn', new Date(2026, 8, 8, 14), new Date(2026, 8, 8, 15, 30), { guests: '${GUEST}', sendInvites: true, location: 'Hội trường' }).getId()`,
  );
  const [mail] = w.workspace.mails.values();
  expect(mail).toMatchObject({
    from: OWNER,
    to: [GUEST],
    subject: `Invitation: Tập huấn @ Tue Sep 8, 2026 2pm - 3:30pm (Asia/Ho_Chi_Minh) (${GUEST})`,
    attachments: [{ name: 'invite.ics', mimeType: 'application/ics' }],
  });
  const ics = Buffer.from(mail?.attachments[0]?.base64 ?? '', 'base64').toString();
  expect(ics).toContain('DTSTART:20260908T070000Z\r\nDTEND:20260908T083000Z');
  expect(ics).toContain(`SUMMARY:Tập huấn`);
  expect(
    w.value(
      `const [event] = CalendarApp.getEventsForDay(new Date(2026, 8, 8)); const before = String(event.getMyStatus()); event.setMyStatus(CalendarApp.GuestStatus.YES); let refused; try { event.setTitle('x'); } catch (error) { refused = error.message; } return [before, String(event.getMyStatus()), event.isOwnedByMe(), refused]`,
      { user: GUEST },
    ),
  ).toEqual(['INVITED', 'YES', false, 'Action not allowed']);
  expect(made(`return CalendarApp.getEventById('${id}').getGuestList()[0].getStatus()`)).toBe('YES');
});
