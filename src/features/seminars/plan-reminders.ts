/** Chuyên đề as things that fall due once, so that the office's daily reminder mail names them to the schools concerned. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import type { Level } from '../../domain/level';
import type { Obligation } from '../../domain/obligation';
import type { SchoolEntry } from '../registry/read-schools';
import { hostOf, invited, isNamed, type NumberedSeminar, whenAndWhere } from './plan-seminars';

/** What is kept between runs of a chuyên đề that is still to come: small, whatever the number of schools. */
export interface ComingSeminar {
  readonly code: string;
  readonly title: string;
  readonly date: IsoDate;
  readonly recipient: string;
  readonly levels?: readonly Level[];
  readonly onlySchools?: readonly string[];
}

/** Codes of chuyên đề begin so. */
export const SEMINAR_CODE = 'CĐ';

/** Schools hear of it so many days before, and on the day. */
const LEAD_DAYS = 5;

/** The invited schools, and the host where it is not one of them. */
export function comingSeminars(
  seminars: readonly NumberedSeminar[],
  schools: readonly SchoolEntry[],
  day: IsoDate,
): ComingSeminar[] {
  return seminars
    .filter(({ state, date }) => (state === undefined || state === 'planned') && date >= day)
    .flatMap((seminar): ComingSeminar[] => {
      const guests = invited(seminar, schools);
      const host = hostOf(seminar, schools);
      const { levels, date, number } = seminar;
      const common = { date, recipient: seminar.host ?? 'Đơn vị quản lý' };
      const names = isNamed(seminar) ? { onlySchools: guests.map(({ record }) => record.name) } : {};
      return [
        ...(guests.length === 0
          ? []
          : [
              {
                ...common,
                code: `${SEMINAR_CODE}${number}`,
                title: titleOf(seminar),
                ...(isNamed(seminar) || !levels?.length ? names : { levels }),
              },
            ]),
        ...(host === undefined || guests.includes(host)
          ? []
          : [
              {
                ...common,
                code: `${SEMINAR_CODE}${number}-DC`,
                title: `Đăng cai: ${titleOf(seminar)}`,
                onlySchools: [host.record.name],
              },
            ]),
      ];
    });
}

/** Nobody is called late for a chuyên đề: nothing that a school writes says that it came. */
export function seminarObligations(coming: readonly ComingSeminar[]): Obligation[] {
  return coming.map(({ code, title, date, recipient, levels, onlySchools }) => ({
    code,
    title,
    purpose: `seminar-${code}`,
    state: 'on',
    schedule: { rhythm: 'once', date },
    // the day is the day, also on a Saturday
    shift: 'none',
    leadDays: LEAD_DAYS,
    recipient,
    byMail: true,
    remindedBy: 'district',
    pausedInSummer: false,
    completion: { kind: 'none' },
    ...(levels === undefined ? {} : { levels }),
    ...(onlySchools === undefined ? {} : { onlySchools }),
  }));
}

function titleOf(seminar: NumberedSeminar): string {
  const { topic, kind, quota, people } = seminar;
  const who = people ?? (quota === undefined ? undefined : `${quota} người`);
  const word = kind === 'training' ? 'Tập huấn' : 'Chuyên đề';
  return `${word} “${topic}”, ${whenAndWhere(seminar)}${who === undefined ? '' : `; trường cử: ${who}`}`;
}
