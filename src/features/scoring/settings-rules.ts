/** The rules of scoring out of the settings that were sent down and the school's own profile. */
import { type IsoDate, isoDate } from '../../domain/calendar-date';
import { duesBetween } from '../../domain/obligation';
import { ProblemError } from '../../domain/result';
import { type Month, monthOfDate } from '../../domain/school-year';
import { recall, remember } from '../../google/cache';
import { criterionOf, type Indicator, indicators } from '../../standard/indicators';
import type { SchoolSettings } from '../../standard/settings';
import { decodeSchoolSettings } from '../../standard/settings-rows';
import type { profileTable, settingsTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import type { RuledIndicator, ScoringRules } from './rules';

type SettingsEntry = Entry<RecordOf<typeof settingsTable>>;
type ProfileEntry = Entry<RecordOf<typeof profileTable>>;

const CACHE_KEY = 'scoring-rules';
const CACHE_SECONDS = 600;

/** Throws ProblemError when the settings or the profile are missing or cannot be read. Remembers the rules for saving. */
export function rulesFrom(
  settingsRows: readonly SettingsEntry[],
  profiles: readonly ProfileEntry[],
): ScoringRules {
  const profile = profiles[0]?.record;
  if (settingsRows.length === 0) {
    throw new ProblemError({
      code: 'settings.none',
      message: 'Sổ này chưa nhận thiết lập của đơn vị quản lý.',
      remedy: 'Báo đơn vị quản lý chọn THĐT > Gửi thiết lập xuống các trường.',
    });
  }
  if (profile === undefined) {
    throw new ProblemError({
      code: 'profile.none',
      place: 'Thông tin trường',
      message: 'Chưa có tên trường hoặc cấp học.',
      remedy: 'Điền hàng 3 của trang Thông tin trường rồi mở lại.',
    });
  }
  const settings = decodeSchoolSettings(settingsRows.map(({ record }) => record));
  if (!settings.ok) throw new ProblemError(settings.problem);
  const rules: ScoringRules = {
    version: settings.value.version,
    officeName: settings.value.office.name,
    schoolName: profile.name,
    account: profile.account ?? '',
    levels: profile.levels,
    highQuality: profile.highQuality,
    excludedRoles: settings.value.excludedRoles,
    pack: settings.value.pack,
    schoolYear: settings.value.schoolYear,
    counting: settings.value.counting,
    dues: scoreDues(settings.value),
    points: settings.value.points.state,
    indicators: ruledIndicators(settings.value, profile),
  };
  remember(CACHE_KEY, rules, CACHE_SECONDS);
  return rules;
}

/** The rules that an earlier call of this dialog read, if they are still remembered. */
export function recalledRules(): ScoringRules | undefined {
  // Only rulesFrom writes this key, in the same script version.
  return recall(CACHE_KEY) as ScoringRules | undefined;
}

function ruledIndicators(settings: SchoolSettings, profile: ProfileEntry['record']): RuledIndicator[] {
  const bySetting = new Map(settings.indicators.map((setting) => [setting.code, setting]));
  return indicators
    .filter((indicator) => bySetting.get(indicator.code)?.inUse && concernsSchool(indicator, profile))
    .map((indicator) => {
      const setting = bySetting.get(indicator.code);
      const preschoolOnly = profile.levels.every((level) => level === 'MN');
      const standardWording = (preschoolOnly && indicator.preschoolWording) || indicator.wording;
      const { assessment } = indicator;
      return {
        code: indicator.code,
        wording: setting?.wording ?? standardWording,
        evidence: indicator.evidence,
        assessment:
          assessment.kind === 'measured'
            ? { ...assessment, atLeast: setting?.atLeast ?? assessment.atLeast }
            : assessment,
        rhythm: indicator.rhythm,
        maximum: settings.points.state === 'unconfirmed' ? 1 : (setting?.points ?? 0),
      };
    })
    .sort((a, b) => compareCodes(a.code, b.code));
}

function concernsSchool(
  indicator: Indicator,
  { levels, highQuality, profile }: ProfileEntry['record'],
): boolean {
  const asked = profile === 'partial' ? indicator.partialLevels : indicator.levels;
  return levels.some((level) => asked.includes(level)) && (indicator.highQualityOnly !== true || highQuality);
}

/** Deadline of each month's scores, moved off days off. */
function scoreDues(settings: SchoolSettings): Record<Month, IsoDate> {
  const obligation = settings.obligations.find(
    ({ completion }) => completion.kind === 'report' && completion.report === 'scores',
  );
  const from = isoDate(settings.schoolYear, 9, 1);
  const to = isoDate(settings.schoolYear + 1, 8, 31);
  if (obligation === undefined || from === undefined || to === undefined) return {};
  const dues = duesBetween(obligation, from, to, { holidays: settings.holidays, saturday: false });
  return Object.fromEntries(dues.map(({ nominal, deadline }) => [monthOfDate(nominal), deadline]));
}

/** `2.3.10` after `2.3.9`. */
function compareCodes(a: string, b: string): number {
  const byCriterion = criterionOf(a).localeCompare(criterionOf(b));
  return byCriterion !== 0 ? byCriterion : Number(a.split('.').pop()) - Number(b.split('.').pop());
}
