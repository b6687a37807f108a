/** The rules of scoring out of the settings that were sent down and the school's own profile. */
import { type IsoDate, isoDate } from '../../domain/calendar-date';
import { groupsOf, WHOLE_GROUP } from '../../domain/criteria-level';
import { type Due, duesBetween, type Obligation } from '../../domain/obligation';
import { ProblemError } from '../../domain/result';
import { type Month, monthOfDate } from '../../domain/school-year';
import { recall, remember } from '../../google/cache';
import { askedOf } from '../../standard/catalogue';
import {
  compareCodes,
  effectiveIndicator,
  headingCodes,
  headingTitle,
  pointsFor,
} from '../../standard/effective';
import type { Indicator } from '../../standard/indicators';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import type { SchoolSettings } from '../../standard/settings';
import type { profileTable, settingsTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import { sentSettings } from '../registers/sent-settings';
import type { RuledIndicator, ScoringRules } from './rules';

type SettingsEntry = Entry<RecordOf<typeof settingsTable>>;
type ProfileEntry = Entry<RecordOf<typeof profileTable>>;

const CACHE_KEY = 'scoring-rules';
/** Google keeps nothing longer; every count of the registers renews it. */
const CACHE_SECONDS = 21_600;

/** What the rules take from the school's own row. */
export type SchoolFacts = Pick<
  ProfileEntry['record'],
  'name' | 'account' | 'levels' | 'highQuality' | 'profile' | 'scorePath'
>;

/** Throws ProblemError when the settings are missing or cannot be read. */
export function rulesFrom(settingsRows: readonly SettingsEntry[], profile: SchoolFacts): ScoringRules {
  return rulesOf(sentSettings(settingsRows), profile);
}

/** The rules of a school by settings that are known already. */
export function rulesOf(settings: SchoolSettings, profile: SchoolFacts): ScoringRules {
  const indicators = ruledIndicators(settings, profile);
  const { headings, levels } = settings;
  const label = pointsLabel(settings);
  return {
    version: settings.version,
    officeName: settings.office.name,
    schoolName: profile.name,
    account: profile.account ?? '',
    levels: profile.levels,
    highQuality: profile.highQuality,
    excludedRoles: settings.excludedRoles,
    protection: settings.protection,
    catalogue: askedOf(settings.catalogue, profile),
    schoolYear: settings.schoolYear,
    counting: settings.counting,
    dues: scoreDues(settings),
    reportDues: reportDues(settings),
    points: settings.points.state,
    ...(label === undefined ? {} : { pointsLabel: label }),
    headings: headingCodes(indicators.map(({ code }) => code)).map((code) => ({
      code,
      title: headingTitle(code, headings),
    })),
    groups: groupsOf(indicators, levels, (group) =>
      group === WHOLE_GROUP ? 'Cả bộ chỉ báo' : `Tiêu chuẩn ${group}. ${headingTitle(group, headings)}`,
    ),
    path: profile.scorePath === 'threeSteps' ? 'three-steps' : 'one-step',
    indicators,
  };
}

/** The parts of the school's row that the rules need. Throws ProblemError while nothing is filled in. */
export function schoolFacts(profiles: readonly ProfileEntry[]): SchoolFacts {
  const record = profiles[0]?.record;
  if (record === undefined) {
    throw new ProblemError({
      code: 'profile.none',
      place: 'Thông tin trường',
      message: 'Chưa có tên trường hoặc cấp học.',
      remedy: 'Điền hàng 3 của trang Thông tin trường rồi mở lại.',
    });
  }
  const { name, account, levels, highQuality, profile, scorePath } = record;
  return { name, account, levels, highQuality, profile, scorePath };
}

export function rememberRules(rules: ScoringRules): void {
  remember(CACHE_KEY, rules, CACHE_SECONDS);
}

/** The rules that an earlier call of this dialog read, if they are still remembered. */
export function recalledRules(): ScoringRules | undefined {
  // Only rememberRules writes this key.
  return recall(CACHE_KEY) as ScoringRules | undefined;
}

function ruledIndicators(settings: SchoolSettings, profile: SchoolFacts): RuledIndicator[] {
  const preschoolOnly = profile.levels.every((level) => level === 'MN');
  return settings.indicators
    .flatMap((setting): RuledIndicator[] => {
      const indicator = setting.inUse ? effectiveIndicator(setting) : undefined;
      if (indicator === undefined || !concernsSchool(indicator, profile)) return [];
      const { code, evidence, assessment, rhythm } = indicator;
      return [
        {
          code,
          wording: (preschoolOnly && indicator.preschoolWording) || indicator.wording,
          evidence,
          assessment,
          rhythm,
          maximum: settings.points.state === 'unconfirmed' ? 1 : (pointsFor(setting, profile.levels) ?? 0),
          ...(setting.mandatory === true ? { mandatory: true } : {}),
        },
      ];
    })
    .sort((one, other) => compareCodes(one.code, other.code));
}

function concernsSchool(indicator: Indicator, { levels, highQuality, profile }: SchoolFacts): boolean {
  const asked = profile === 'partial' ? indicator.partialLevels : indicator.levels;
  return levels.some((level) => asked.includes(level)) && (indicator.highQualityOnly !== true || highQuality);
}

/** "ĐIỂM MẪU – TẬP HUẤN", or version and document of the district's own set. */
function pointsLabel({ points }: SchoolSettings): string | undefined {
  if (points.state === 'unconfirmed') return undefined;
  if (points.state === 'sample') return SAMPLE_LABEL;
  return [points.version, points.document].filter(Boolean).join(', ') || undefined;
}

/** Deadline of each month's scores, moved off days off. */
function scoreDues(settings: SchoolSettings): Record<Month, IsoDate> {
  const dues = settings.obligations
    .filter(({ completion }) => completion.kind === 'report' && completion.report === 'scores')
    .slice(0, 1)
    .flatMap((obligation) => duesOfYear(obligation, settings));
  return Object.fromEntries(dues.map(({ nominal, deadline }) => [monthOfDate(nominal), deadline]));
}

/** Deadlines of all reports, by kind. */
function reportDues(settings: SchoolSettings): Record<string, IsoDate[]> {
  const dues: Record<string, IsoDate[]> = {};
  for (const obligation of settings.obligations) {
    const { completion } = obligation;
    if (completion.kind !== 'report') continue;
    const days = duesOfYear(obligation, settings).map(({ deadline }) => deadline);
    dues[completion.report] = [...(dues[completion.report] ?? []), ...days];
  }
  return dues;
}

function duesOfYear(obligation: Obligation, { schoolYear, holidays }: SchoolSettings): Due[] {
  const from = isoDate(schoolYear, 9, 1);
  const to = isoDate(schoolYear + 1, 8, 31);
  if (from === undefined || to === undefined) return [];
  return duesBetween(obligation, from, to, { holidays, saturday: false });
}
