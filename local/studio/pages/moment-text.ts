/** Reads a moment as people say it: "đến 7 giờ ngày 25", "25/12 7h30", "16:30 thứ Sáu", "mai", "3 ngày". Vietnam has no summer time. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Vietnam is seven hours ahead of UTC. */
const ZONE = 7 * HOUR;
const START_OF_WORK = 7;

const WEEKDAYS: Readonly<Record<string, number>> = {
  'chủ nhật': 0,
  'thứ hai': 1,
  'thứ 2': 1,
  'thứ ba': 2,
  'thứ 3': 2,
  'thứ tư': 3,
  'thứ 4': 3,
  'thứ năm': 4,
  'thứ 5': 4,
  'thứ sáu': 5,
  'thứ 6': 5,
  'thứ bảy': 6,
  'thứ 7': 6,
};

/**
 * The first such moment after `now`, both in ms since the epoch; without an hour it is 7 in the morning. Undefined when
 * the text names none.
 */
export function readMoment(text: string, now: number): number | undefined {
  const words = text.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
  const span =
    /^(?:sau |thêm )?(\d+) (phút|ngày|tuần)$/.exec(words) ?? /^(?:sau |thêm )(\d+) (giờ)$/.exec(words);
  if (span) return now + Number(span[1]) * lengthOf(span[2] ?? '');
  const time = readTime(words);
  const today = Math.floor((now + ZONE) / DAY) * DAY;
  const day = readDay(words, today, time ?? START_OF_WORK * HOUR, now + ZONE);
  if (day !== undefined) return day + (time ?? START_OF_WORK * HOUR) - ZONE;
  if (time === undefined) return undefined;
  const moment = today + time - ZONE;
  return moment > now ? moment : moment + DAY;
}

function lengthOf(unit: string): number {
  if (unit === 'phút') return 60_000;
  return unit === 'giờ' ? HOUR : unit === 'ngày' ? DAY : 7 * DAY;
}

/** Milliseconds since midnight. */
function readTime(words: string): number | undefined {
  const match = /(\d{1,2}) ?(?:giờ|h|:) ?(\d{1,2}(?![\d/]))?( ?(?:phút|rưỡi))? ?(chiều|tối)?/.exec(words);
  if (!match) return undefined;
  const [, hours, minutes, word = '', later] = match;
  const hour = Number(hours) + (later && Number(hours) < 12 ? 12 : 0);
  const minute = word.includes('rưỡi') ? 30 : Number(minutes ?? 0);
  return hour < 24 && minute < 60 ? hour * HOUR + minute * 60_000 : undefined;
}

/** The start of the day in Vietnam's wall time. */
function readDay(words: string, today: number, time: number, wallNow: number): number | undefined {
  const date =
    /(?:ngày )?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?/.exec(words) ?? /(\d{1,2}) tháng (\d{1,2})/.exec(words);
  if (date) return dateOf(Number(date[1]), Number(date[2]), date[3], today);
  const numbered = /ngày (\d{1,2})(?!\d)/.exec(words);
  if (numbered) return nextNumbered(Number(numbered[1]), today, time, wallNow);
  if (/(?:ngày |sáng |chiều )?mai(?: |$)/.test(words)) return today + DAY;
  if (/hôm nay/.test(words)) return today;
  const name = Object.keys(WEEKDAYS).find((weekday) => words.includes(weekday));
  if (name === undefined) return undefined;
  const ahead = ((WEEKDAYS[name] ?? 0) - new Date(today).getUTCDay() + 7) % 7;
  return ahead === 0 && today + time <= wallNow ? today + 7 * DAY : today + ahead * DAY;
}

function dateOf(day: number, month: number, year: string | undefined, today: number): number | undefined {
  const thisYear = new Date(today).getUTCFullYear();
  const wanted = Date.UTC(year === undefined ? thisYear : Number(year), month - 1, day);
  if (new Date(wanted).getUTCDate() !== day) return undefined;
  return year === undefined && wanted < today ? Date.UTC(thisYear + 1, month - 1, day) : wanted;
}

/** The next day of this number, in this month or a later one that has it. */
function nextNumbered(day: number, today: number, time: number, wallNow: number): number | undefined {
  const date = new Date(today);
  for (let months = 0; months <= 12; months++) {
    const wanted = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, day);
    if (new Date(wanted).getUTCDate() === day && wanted + time > wallNow) return wanted;
  }
  return undefined;
}
