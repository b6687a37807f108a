/** Whether a consolidation would find anything, told from the feed of changes alone: most mornings nobody has typed anything. */
import { daysBetween, monthOf, parseIsoDate } from '../../domain/calendar-date';
import { activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { changesSince } from '../../google/drive-changes';
import { touchedTables } from '../../google/touched-tables';
import { readSchools } from '../registry/read-schools';
import { readFeed } from './consolidate-data';
import { askedRun } from './hourly';

/** How late each school is, and what people typed without a note of it, is brought up to date at least so often. */
const MOST_DAYS = 7;

/** One call and one small read. True too when a week or a month has passed, and whenever nobody can tell. */
export function mayHaveChanged(): boolean {
  const feed = readFeed();
  const day = parseIsoDate(feed?.day ?? '');
  if (feed === undefined || day === undefined) return true;
  if (daysBetween(day, today()) >= MOST_DAYS || monthOf(day) !== monthOf(today())) return true;
  if (feed.again.length > 0 || askedRun() !== undefined || Object.keys(touchedTables()).length > 0)
    return true;
  const found = changesSince(feed.token);
  if (!found.ok) return true;
  const moved = new Set(found.changes.map(({ fileId }) => fileId));
  return readSchools(activeWorkbook()).schools.some(
    ({ record: { workbookId, folderId, lastRead } }) =>
      workbookId !== undefined &&
      (lastRead === undefined || moved.has(workbookId) || moved.has(folderId ?? '')),
  );
}
