/** Which part of the model was asked of a school on a day. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import type { Profile } from '../../domain/level';
import { comparable } from '../../domain/vietnamese';
import type { schoolProfilesTable } from '../../workbook/district';
import type { Entry, RecordOf } from '../../workbook/table';

export type ProfileRow = Entry<RecordOf<typeof schoolProfilesTable>>;

export interface ProfileOnDay {
  readonly profile: Profile;
  readonly from?: IsoDate;
  readonly document?: string;
}

/** The latest entry that holds on the day; without one, what the table of schools says. */
export function profileAt(
  school: { readonly name: string; readonly profile: Profile },
  profiles: readonly ProfileRow[],
  day: IsoDate,
): ProfileOnDay {
  const held = profiles
    .map(({ record }) => record)
    .filter((record) => comparable(record.school) === comparable(school.name) && record.from <= day)
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .pop();
  if (held === undefined) return { profile: school.profile };
  return {
    profile: held.profile,
    from: held.from,
    ...(held.document === undefined ? {} : { document: held.document }),
  };
}
