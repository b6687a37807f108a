/** Criteria, obligations and holidays between the standard's types and the rows of the district's tables. Pure. */
import { groupOf } from '../../domain/criteria-level';
import { LEVELS } from '../../domain/level';
import type { Obligation } from '../../domain/obligation';
import type { Schedule } from '../../domain/recurrence';
import { toRule } from '../../domain/recurrence';
import type { Holiday } from '../../domain/working-days';
import type { CatalogueEntry } from '../../standard/catalogue';
import {
  effectiveIndicator,
  headingTitle,
  type IndicatorDefinition,
  standardIndicator,
} from '../../standard/effective';
import { criterionOf, type Indicator } from '../../standard/indicator';
import { MEASURE_NAMES, parseAssessment, scopeWords } from '../../standard/measure-names';
import { purposeKey, purposeName } from '../../standard/obligation-data';
import { obligations as standardObligations } from '../../standard/obligations';
import { packOfTarget } from '../../standard/packed-settings';
import type { IndicatorSetting } from '../../standard/settings';
import { isShare } from '../../standard/settings-indicators';
import { PACK_TITLES, SET_BY_OFFICE, sourceWords } from '../../standard/source-words';
import type { catalogueTable, criteriaTable, holidaysTable, obligationsTable } from '../../workbook/district';
import type { RecordOf } from '../../workbook/table';

type CatalogueRecord = RecordOf<typeof catalogueTable>;
type CriteriaRecord = RecordOf<typeof criteriaTable>;
type ObligationRecord = RecordOf<typeof obligationsTable>;
type HolidayRecord = RecordOf<typeof holidaysTable>;

export function criteriaRecord(
  setting: IndicatorSetting,
  headings: Readonly<Record<string, string>>,
): CriteriaRecord {
  const indicator = effectiveIndicator(setting);
  const criterion = criterionOf(setting.code);
  const shared = {
    code: setting.code,
    standard: headingTitle(groupOf(setting.code), headings),
    criterion: headingTitle(criterion, headings),
    wording: setting.wording ?? indicator?.wording ?? setting.code,
    inUse: setting.inUse,
    mandatory: setting.mandatory === true,
    source: setting.source,
    ...present('target', setting.atLeast === undefined ? undefined : shownTarget(indicator, setting.atLeast)),
    ...present('points', setting.points),
    ...present('pointsMN', setting.pointsByLevel?.MN),
    ...present('pointsTH', setting.pointsByLevel?.TH),
    ...present('pointsTHCS', setting.pointsByLevel?.THCS),
  };
  if (indicator === undefined) return { ...shared, highQualityOnly: false };
  const { assessment, levels, partialLevels, rhythm, basis, evidence } = indicator;
  const scope = scopeWords(assessment);
  return {
    ...shared,
    levels,
    ...(partialLevels.length === 0 ? {} : { partialLevels }),
    highQualityOnly: indicator.highQualityOnly === true,
    rhythm,
    measure: assessment.kind === 'measured' ? assessment.measure : 'judged',
    ...(scope === '' ? {} : { scope }),
    ...(evidence === '' ? {} : { evidence }),
    basis: basis === 'stated' ? 'source' : 'inferred',
  };
}

/** The setting of a row; `undefined` when its way of counting is not understood. */
export function indicatorSetting(record: CriteriaRecord): IndicatorSetting | undefined {
  const standard = standardIndicator(record.code);
  const own = definitionOf(record, standard);
  if (own === undefined) return undefined;
  const changed = standard === undefined || !sameDefinition(own, standard);
  const assessment = own.assessment;
  const target = assessment.kind === 'judged' ? undefined : record.target;
  const atLeast = target === undefined ? undefined : isShare(assessment) ? target / 100 : target;
  const pointsByLevel = {
    ...present('MN', record.pointsMN),
    ...present('TH', record.pointsTH),
    ...present('THCS', record.pointsTHCS),
  };
  const ownWording = standard === undefined || record.wording !== standard.wording;
  const setting: IndicatorSetting = {
    code: record.code.trim(),
    inUse: record.inUse,
    ...present('atLeast', atLeast),
    ...present('points', record.points),
    ...(Object.keys(pointsByLevel).length === 0 ? {} : { pointsByLevel }),
    ...(record.mandatory ? { mandatory: true } : {}),
    ...(ownWording ? { wording: record.wording } : {}),
    ...(changed ? { own } : {}),
    source: record.source ?? SET_BY_OFFICE,
  };
  return { ...setting, source: indicatorSource(setting, standard) };
}

/** Where an indicator's values come from; what somebody wrote there stays, what the program wrote follows the values. */
function indicatorSource(setting: IndicatorSetting, standard: Indicator | undefined): string {
  if (standard === undefined) return setting.source;
  const words = sourceWords(standard);
  const byOffice = `${SET_BY_OFFICE} (gốc: ${words})`;
  const isOurs = [words, byOffice, SET_BY_OFFICE, ...Object.values(PACK_TITLES)].includes(setting.source);
  if (!isOurs) return setting.source;
  const { atLeast } = setting;
  const isStandardTarget = standard.assessment.kind !== 'measured' || atLeast === standard.assessment.atLeast;
  if (setting.wording === undefined && setting.own === undefined) {
    if (isStandardTarget) return words;
    const pack = atLeast === undefined ? undefined : packOfTarget(setting.code, atLeast);
    if (pack !== undefined) return PACK_TITLES[pack];
  }
  return byOffice;
}

function definitionOf(
  record: CriteriaRecord,
  standard: Indicator | undefined,
): IndicatorDefinition | undefined {
  const { measure = 'judged', rhythm = 'month', levels = [], partialLevels = [], highQualityOnly } = record;
  const name = measure === 'judged' ? '' : MEASURE_NAMES[measure];
  const assessment = parseAssessment(name, record.scope ?? '', 1);
  if (assessment === undefined) return undefined;
  const standardTarget = standard?.assessment.kind === 'measured' ? standard.assessment.atLeast : 1;
  const share = isShare(assessment);
  const atLeast = record.target === undefined ? standardTarget : share ? record.target / 100 : record.target;
  return {
    levels,
    partialLevels,
    ...(highQualityOnly ? { highQualityOnly } : {}),
    rhythm,
    assessment: assessment.kind === 'judged' ? assessment : { ...assessment, atLeast },
    evidence: record.evidence ?? '',
  };
}

/** Whether a row defines what the standard does; its target is a setting of its own. */
function sameDefinition(own: IndicatorDefinition, standard: Indicator): boolean {
  const plain = ({
    assessment,
    levels,
    partialLevels,
    highQualityOnly,
    rhythm,
    evidence,
  }: IndicatorDefinition) =>
    JSON.stringify([
      LEVELS.filter((level) => levels.includes(level)),
      LEVELS.filter((level) => partialLevels.includes(level)),
      highQualityOnly === true,
      rhythm,
      assessment.kind === 'judged' ? [] : [assessment.measure, assessment.scope],
      evidence,
    ]);
  return plain(own) === plain(standard);
}

/** Titles of standards and criteria that differ from the standard's, by code; the first row of each says it. */
export function headingsOf(records: readonly CriteriaRecord[]): Record<string, string> {
  const headings: Record<string, string> = {};
  for (const { code, standard, criterion } of records) {
    const titles = [
      [groupOf(code), standard],
      [criterionOf(code), criterion],
    ] as const;
    for (const [heading, title] of titles) {
      if (title !== undefined && headings[heading] === undefined && title !== headingTitle(heading, {})) {
        headings[heading] = title;
      }
    }
  }
  return headings;
}

export function catalogueRecord(entry: CatalogueEntry): CatalogueRecord {
  const { levels, meaning, ...rest } = entry;
  return { ...rest, ...(levels.length === 0 ? {} : { levels }), ...present('meaning', meaning) };
}

/** `starting`: the lists of the district's pack; an entry that differs from them says who set it. */
export function catalogueEntry(
  record: CatalogueRecord,
  starting: readonly CatalogueEntry[] = [],
): CatalogueEntry {
  const { levels = [], meaning, source } = record;
  const standard = starting.find(({ part, code }) => part === record.part && code === record.code);
  const words = standard?.source ?? '';
  const byOffice = `${SET_BY_OFFICE} (gốc: ${words})`;
  const isSame =
    standard !== undefined &&
    record.name === standard.name &&
    record.inUse === standard.inUse &&
    levels.join() === standard.levels.join() &&
    (meaning ?? '') === (standard.meaning ?? '');
  const isOurs = source === undefined || source === words || source === byOffice;
  const own = standard === undefined ? SET_BY_OFFICE : isSame ? words : byOffice;
  return {
    part: record.part,
    code: record.code,
    name: record.name,
    levels,
    inUse: record.inUse,
    ...present('meaning', meaning),
    source: isOurs ? own : source,
  };
}

export function obligationRecord(obligation: Obligation): ObligationRecord {
  const { schedule, owner, escalation, overdueAfter, levels, profiles, exceptSchools, onlySchools } =
    obligation;
  const rule = toRule(schedule);
  return {
    code: obligation.code,
    title: obligation.title,
    state: obligation.state,
    purpose: purposeName(obligation.purpose),
    rhythm: schedule.rhythm,
    ...present('weekday', schedule.weekday === undefined ? undefined : weekdayCode(schedule.weekday)),
    ...present('day', schedule.day),
    ...present('months', schedule.months?.map(monthCode)),
    ...present('week', schedule.week),
    ...present('date', schedule.date),
    pausedInSummer: obligation.pausedInSummer,
    ...present('levels', levels),
    ...present('profiles', profiles),
    ...present('exceptSchools', exceptSchools?.join('; ')),
    ...present('onlySchools', onlySchools?.join('; ')),
    copyToOffice: obligation.copyToOffice === true,
    leadDays: obligation.leadDays,
    ...present('overdueAfter', overdueAfter),
    shift: obligation.shift,
    ...present('ownerRole', owner),
    recipient: obligation.recipient,
    ...present('escalationRole', escalation),
    byMail: obligation.byMail,
    reminder: obligation.remindedBy,
    ...present('rrule', rule?.replace('\n', ' ')),
    ...present('source', sourceOf(obligation.code)),
  };
}

function sourceOf(code: string): string | undefined {
  const standard = standardObligations.find((one) => one.code === code);
  return standard === undefined ? undefined : sourceWords(standard);
}

/** The obligation of a row; what completes it is the standard's, for no column says it. */
export function obligationOf(record: ObligationRecord): Obligation {
  const standard = standardObligations.find(({ code }) => code === record.code);
  const schedule: Schedule = {
    rhythm: record.rhythm,
    ...present('weekday', record.weekday === undefined ? undefined : Number(record.weekday)),
    ...present('day', record.day),
    ...present('months', record.months?.map(Number)),
    ...present('week', record.week),
    ...present('date', record.date),
  };
  return {
    code: record.code,
    title: record.title,
    purpose: record.purpose === undefined ? (standard?.purpose ?? record.code) : purposeKey(record.purpose),
    state: record.state,
    schedule,
    shift: record.shift ?? 'none',
    leadDays: record.leadDays ?? 0,
    ...present('overdueAfter', record.overdueAfter),
    ...present('owner', record.ownerRole),
    recipient: record.recipient ?? '',
    ...present('escalation', record.escalationRole),
    byMail: record.byMail,
    remindedBy: record.reminder ?? 'school',
    pausedInSummer: record.pausedInSummer,
    completion: standard?.completion ?? { kind: 'none' },
    ...present('levels', record.levels),
    ...present('profiles', record.profiles),
    ...present('exceptSchools', namesOf(record.exceptSchools)),
    ...present('onlySchools', namesOf(record.onlySchools)),
    ...present('legal', standard?.legal),
    ...(record.copyToOffice ? { copyToOffice: true } : {}),
  };
}

/** Names that stand in one cell, separated by semicolons. */
function namesOf(text: string | undefined): readonly string[] | undefined {
  const names = (text ?? '').split(';').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  return names.length === 0 ? undefined : names;
}

export function holidayRecord({ from, to, name, confirmed }: Holiday): HolidayRecord {
  return { from, to, name, confirmed };
}

/** A row that ends before it begins is its first day. */
export function holidayOf({ from, to, name, confirmed }: HolidayRecord): Holiday {
  return { from, to: to === undefined || to < from ? from : to, name, confirmed };
}

/** Shares stand as per cent in the sheet. */
function shownTarget(indicator: Indicator | undefined, atLeast: number): number {
  return indicator !== undefined && isShare(indicator.assessment)
    ? Math.round(atLeast * 10_000) / 100
    : atLeast;
}

type WeekdayCode = NonNullable<ObligationRecord['weekday']>;
type MonthCode = NonNullable<ObligationRecord['months']>[number];

const WEEKDAY_CODES: readonly WeekdayCode[] = ['1', '2', '3', '4', '5', '6', '7'];
const MONTH_CODES: readonly MonthCode[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

function weekdayCode(weekday: number): WeekdayCode | undefined {
  return WEEKDAY_CODES[weekday - 1];
}

function monthCode(month: number): MonthCode {
  return MONTH_CODES[month - 1] ?? '1';
}

function present<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}
