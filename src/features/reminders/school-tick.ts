/** A school's own reminders, daily. Only its own staff and its own account are written to. */
import { weekdayOf } from '../../domain/calendar-date';
import { isDayOff } from '../../domain/working-days';
import { activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { leaveLifeSign } from './about-school';
import { takeOver } from './handover';
import { isQuiet } from './quiet-days';
import { type Calendar, keepCalendar, keptCalendar, readCalendar } from './school-calendar';
import { readSchool, schoolSource, unreadSource } from './school-source';
import { sendDay } from './send';
import { weekOf } from './senders';
import { type LastRun, readLastRun } from './status';
import { isMyTurn } from './turn';

const BUDGET_MILLISECONDS = 200_000;
const MONDAY = 1;

/** For the daily tick, on days that are not known to bring nothing. */
export function runSchoolReminders(budget = BUDGET_MILLISECONDS): LastRun | undefined {
  if (!isMyTurn()) return undefined;
  const last = readLastRun();
  if (last?.date === today() && last.finished) return undefined;
  const workbook = activeWorkbook();
  let calendar: Calendar | undefined;
  const load = () => {
    calendar = keptCalendar() ?? readCalendar(workbook);
    if (isQuiet(last, String(calendar.settings.version))) return unreadSource(calendar);
    const school = readSchool(workbook);
    // on a day off nothing is sent: the next working day looks at what has come
    const isOff = isDayOff(today(), weekOf(school.profile, calendar.input.week));
    if (last !== undefined && isOff) return { ...unreadSource(calendar), left: true };
    return schoolSource(workbook, calendar, school, takeOver(calendar.settings.obligations));
  };
  const run = sendDay(workbook, load, budget);
  if (calendar !== undefined && run.finished) keepCalendar(calendar);
  // who cannot plan does not remind: the office shall see that it sleeps
  if (run.stopped !== true && (last === undefined || weekdayOf(today()) === MONDAY)) leaveLifeSign(workbook);
  return run;
}
