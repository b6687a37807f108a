/** What the program remembers of the calendar between runs, so that a run without anything new reads no table for it. */

import { parseIsoDate } from '../../domain/calendar-date';
import { isObject } from '../../domain/json';
import { LEVELS } from '../../domain/level';
import { readProperty, writeProperty } from '../../google/properties';
import type { ComingSeminar } from './plan-reminders';
import type { HostedSeminar } from './plan-sheets';

/** Document properties: sheets to count in that lie at hosts, and what is still to come. */
const HOSTED = 'seminar-sheets';
const COMING = 'seminars-coming';

/** A sheet in a host's workbook that is still read. */
export type HostSheet = Pick<HostedSeminar, 'number' | 'topic' | 'date'> & { readonly schoolId: string };

export function hostSheets(): HostSheet[] {
  return listOf(HOSTED).flatMap((value): HostSheet[] => {
    if (!isObject(value)) return [];
    const { number, topic, schoolId } = value;
    const date = parseIsoDate(String(value.date));
    return typeof number === 'number' && typeof topic === 'string' && typeof schoolId === 'string' && date
      ? [{ number, topic, schoolId, date }]
      : [];
  });
}

export function rememberHostSheets(sheets: readonly HostSheet[]): void {
  if (sheets.length === 0 && listOf(HOSTED).length === 0) return;
  writeProperty(
    HOSTED,
    sheets.map(({ number, topic, date, schoolId }) => ({
      number,
      topic: topic.slice(0, 80),
      date,
      schoolId,
    })),
  );
}

/** What the reminders name. */
export function keptComingSeminars(): ComingSeminar[] {
  return listOf(COMING).flatMap((value): ComingSeminar[] => {
    if (!isObject(value)) return [];
    const { code, title, recipient, levels, onlySchools } = value;
    const date = parseIsoDate(String(value.date));
    if (typeof code !== 'string' || typeof title !== 'string' || typeof recipient !== 'string' || !date)
      return [];
    return [
      {
        code,
        title,
        recipient,
        date,
        ...(Array.isArray(levels) ? { levels: LEVELS.filter((level) => levels.includes(level)) } : {}),
        ...(Array.isArray(onlySchools)
          ? { onlySchools: onlySchools.filter((name): name is string => typeof name === 'string') }
          : {}),
      },
    ];
  });
}

export function rememberComing(coming: readonly ComingSeminar[]): void {
  if (coming.length > 0 || listOf(COMING).length > 0) writeProperty(COMING, coming);
}

function listOf(name: string): unknown[] {
  const value = readProperty(name);
  return Array.isArray(value) ? value : [];
}
