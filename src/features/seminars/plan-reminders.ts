/** Chuyên đề as things that fall due once, so that the office's daily reminder mail names them to the schools concerned. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import type { Obligation } from '../../domain/obligation';
import type { SchoolEntry } from '../registry/read-schools';
import { hostOf, invited, type NumberedSeminar, whenAndWhere } from './plan-seminars';

/** Schools hear of it so many days before, and on the day. */
const LEAD_DAYS = 5;

/** Nobody is called late for a chuyên đề: nothing that a school writes says that it came. */
export function seminarObligations(
  seminars: readonly NumberedSeminar[],
  schools: readonly SchoolEntry[],
): Obligation[] {
  return seminars
    .filter(({ state }) => state === undefined || state === 'planned')
    .flatMap((seminar): Obligation[] => {
      const names = invited(seminar, schools).map(({ record }) => record.name);
      const host = hostOf(seminar, schools)?.record.name;
      const concerned = [...new Set([...names, ...(host === undefined ? [] : [host])])];
      if (concerned.length === 0) return [];
      return [
        {
          code: `CĐ${seminar.number}`,
          title: titleOf(seminar),
          purpose: `chuyen-de-${seminar.number}`,
          state: 'on',
          schedule: { rhythm: 'once', date: seminar.date },
          // the day is the day, also on a Saturday
          shift: 'none',
          leadDays: LEAD_DAYS,
          recipient: seminar.host ?? 'Đơn vị quản lý',
          byMail: true,
          remindedBy: 'district',
          pausedInSummer: false,
          completion: { kind: 'none' },
          onlySchools: concerned,
        },
      ];
    });
}

function titleOf(seminar: NumberedSeminar): string {
  const { topic, kind, quota, people } = seminar;
  const who = people ?? (quota === undefined ? undefined : `${quota} người`);
  const word = kind === 'training' ? 'Tập huấn' : 'Chuyên đề';
  return `${word} “${topic}”, ${whenAndWhere(seminar)}${who === undefined ? '' : `; trường cử: ${who}`}`;
}

/** True when a seminar's mail may be due around the day: others need not be read for it. */
export function isNear({ date, state }: NumberedSeminar, day: IsoDate): boolean {
  return (state === undefined || state === 'planned') && date >= day;
}
