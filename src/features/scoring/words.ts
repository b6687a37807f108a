/** Words of the score dialog that server and page share. Pure. */
import { formatDate, parseIsoDate } from '../../domain/calendar-date';

/** "16:00 ngày 24/9/2026" for the recorded moment "2026-09-24 16:00"; any other text as it is. */
export function momentText(recorded: string): string {
  const [day = '', time = ''] = recorded.split(/[ T]/);
  const date = parseIsoDate(day);
  return date === undefined ? recorded : `${time.slice(0, 5)} ngày ${formatDate(date)}`.trim();
}
