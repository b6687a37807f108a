/**
 * The school year 2026–2027 of a school that does nothing, by hand: the sources' days (S0:29 and S4:183 the 25th, S0:44
 * Fridays, S2:119 Monday mornings, S2:123 15/9) laid over a paper calendar. Off: weekends, 2/9, 5/9, 20/11, 1/1, Tết from
 * 4 to 10 February, 16/4, 30/4, 1/5; June to August bring nothing new.
 */

/** "2026-09-25" of each "25/9", in the school year 2026–2027. */
function days(text: string): string[] {
  return text.split(' ').map((each) => {
    const [day = '', month = ''] = each.split('/');
    return `${Number(month) >= 9 ? 2026 : 2027}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}

const THE_25TH = {
  // three days before, moved off weekends and off 20/11
  'Trước hạn': days('22/9 20/10 19/11 22/12 22/1 22/2 22/3 20/4 21/5'),
  // 25/10 and 25/4 are Sundays
  'Đến hạn': days('25/9 23/10 25/11 25/12 25/1 25/2 25/3 23/4 25/5'),
};

/** What the office reminds a school's account of, by obligation and stage. */
export const BY_OFFICE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // overdue after three days, then weekly, four times, until the next month's reminders begin
  D1: {
    ...THE_25TH,
    'Quá hạn lần 1': days('28/9 26/10 30/11 28/12 28/1 1/3 29/3 26/4 28/5'),
    'Quá hạn lần 2': days('5/10 2/11 7/12 4/1 11/2 8/3 5/4 3/5 4/6'),
    'Quá hạn lần 3': days('12/10 9/11 14/12 11/1 15/3 12/4 10/5 11/6'),
    'Quá hạn lần 4': days('19/10 16/11 21/12 18/1 18/2 19/4 17/5 18/6'),
  },
  // overdue after two days
  D3: {
    ...THE_25TH,
    'Quá hạn lần 1': days('28/9 26/10 27/11 28/12 27/1 1/3 29/3 26/4 27/5'),
    'Quá hạn lần 2': days('5/10 2/11 4/12 4/1 3/2 8/3 5/4 3/5 3/6'),
    'Quá hạn lần 3': days('12/10 9/11 11/12 11/1 11/2 15/3 12/4 10/5 10/6'),
    'Quá hạn lần 4': days('19/10 16/11 18/12 18/1 17/2 19/4 17/5 17/6'),
  },
  D15: {
    'Trước hạn': days('8/9'),
    'Đến hạn': days('15/9'),
    'Quá hạn lần 1': days('18/9'),
    'Quá hạn lần 2': days('25/9'),
    'Quá hạn lần 3': days('2/10'),
    'Quá hạn lần 4': days('9/10'),
  },
};

/** What a school's own script reminds people of who have addresses of their own. */
export const BY_SCHOOL: Readonly<Record<string, readonly string[]>> = {
  // Fridays; the day before on 20/11, 1/1, 16/4, 30/4; the Wednesday before Tết
  D7: days(
    '4/9 11/9 18/9 25/9 2/10 9/10 16/10 23/10 30/10 6/11 13/11 19/11 27/11 4/12 11/12 18/12 25/12 31/12 8/1 15/1 22/1 29/1 ' +
      '3/2 12/2 19/2 26/2 5/3 12/3 19/3 26/3 2/4 9/4 15/4 23/4 29/4 7/5 14/5 21/5 28/5',
  ),
  // Mondays; after Tết the Thursday
  D13: days(
    '7/9 14/9 21/9 28/9 5/10 12/10 19/10 26/10 2/11 9/11 16/11 23/11 30/11 7/12 14/12 21/12 28/12 4/1 11/1 18/1 25/1 1/2 ' +
      '11/2 15/2 22/2 1/3 8/3 15/3 22/3 29/3 5/4 12/4 19/4 26/4 3/5 10/5 17/5 24/5 31/5',
  ),
};

/**
 * The same where it all goes to the school's one mailbox and the office writes there on some of these days: then it comes
 * on the free working day before. Only after Tết there is none: the Thursday's comes on the Friday.
 */
export const BY_SCHOOL_IN_ONE_MAILBOX: Readonly<Record<string, readonly string[]>> = {
  D7: days(
    '4/9 11/9 17/9 24/9 1/10 8/10 16/10 22/10 30/10 6/11 13/11 18/11 26/11 3/12 10/12 17/12 24/12 31/12 8/1 15/1 21/1 29/1 ' +
      '2/2 12/2 19/2 26/2 5/3 12/3 19/3 26/3 2/4 9/4 15/4 22/4 29/4 7/5 14/5 20/5 26/5',
  ),
  D13: days(
    '7/9 14/9 21/9 24/9 1/10 8/10 16/10 22/10 30/10 6/11 13/11 23/11 26/11 3/12 10/12 17/12 24/12 31/12 8/1 15/1 21/1 1/2 ' +
      '12/2 15/2 19/2 26/2 5/3 12/3 19/3 26/3 2/4 9/4 15/4 22/4 29/4 7/5 14/5 24/5 31/5',
  ),
};
