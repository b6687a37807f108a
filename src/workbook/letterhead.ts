/** The letterhead of the school's papers out of its profile and the settings it received. Pure. */
import type { Letterhead } from '../paper/letterhead';
import { SAMPLE_LABEL } from '../standard/sample-label';
import type { SchoolSettings } from '../standard/settings';
import type { profileTable } from './school';
import type { RecordOf } from './table';

export function letterheadOf(profile: RecordOf<typeof profileTable>, settings: SchoolSettings): Letterhead {
  return {
    superior: profile.authority ?? settings.office.name,
    school: profile.name,
    ...(profile.symbol === undefined ? {} : { symbol: profile.symbol }),
    ...(profile.locality === undefined ? {} : { locality: profile.locality }),
    ...(profile.principal === undefined ? {} : { principal: profile.principal }),
    ...(settings.points.state === 'sample' ? { label: SAMPLE_LABEL } : {}),
  };
}
