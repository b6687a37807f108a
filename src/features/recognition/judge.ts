/** The schools of a district with what their outcome rests on, out of the district's tables. Pure. */
import { formatDate, type IsoDate, parseIsoDate } from '../../domain/calendar-date';
import {
  formatMonth,
  type Month,
  monthsOfSchoolYear,
  parseMonth,
  type SchoolYear,
} from '../../domain/school-year';
import { SCORE_KIND_NAMES } from '../../domain/score';
import type { RecognitionRules } from '../../standard/settings-verification';
import type { SchoolEntry } from '../registry/read-schools';
import { profileText, type SessionRow } from '../verification/plan-view';
import { type ProfileRow, profileAt } from '../verification/profile-at';
import type { KeptPoints } from '../verification/store';
import type { JudgedSchool } from './page';
import { basisIndicators, evaluate, type SchoolBasis } from './plan';

export interface JudgeInput {
  readonly schools: readonly SchoolEntry[];
  readonly profiles: readonly ProfileRow[];
  readonly sessions: readonly SessionRow[];
  readonly points: ReadonlyMap<string, KeptPoints>;
  readonly schoolYear: SchoolYear;
  readonly today: IsoDate;
}

/** What is known of one school in this school year. */
export function basisOf(school: SchoolEntry, rules: RecognitionRules, input: JudgeInput): SchoolBasis {
  const months = monthsOfSchoolYear(input.schoolYear);
  const own = input.sessions.filter(
    ({ record }) => record.schoolId === school.id && months.includes(record.month),
  );
  const newest = (round: 'roundOne' | 'roundTwo') =>
    own
      .filter(({ record }) => record.round === round && record.state === 'done')
      .sort((one, other) => (one.record.month < other.record.month ? -1 : 1))
      .pop();
  const session = rules.basis === 'either' ? (newest('roundTwo') ?? newest('roundOne')) : newest(rules.basis);
  const kept = session === undefined ? undefined : input.points.get(session.id);
  const proposal = own
    .flatMap(({ id }) => input.points.get(id)?.computed ?? [])
    .filter((computed) => computed.proposal !== undefined)
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .pop()?.proposal;
  return {
    points: kept?.criteria.points ?? 'unconfirmed',
    ...(proposal === undefined ? {} : { proposal: proposalText(proposal) }),
    ...(session === undefined || kept === undefined
      ? {}
      : {
          round: {
            round: session.record.round,
            month: session.record.month,
            doneAt: session.record.doneAt ?? '',
            digest: session.record.digest ?? '',
            indicators: basisIndicators(kept.criteria, kept.entries),
          },
        }),
  };
}

/** All schools, those to be proposed first, with what they rest on. */
export function judgeAll(
  rules: RecognitionRules,
  input: JudgeInput,
): { readonly judged: JudgedSchool; readonly basis: SchoolBasis }[] {
  return input.schools
    .map((school) => {
      const basis = basisOf(school, rules, input);
      const profile = profileAt(school.record, input.profiles, input.today);
      return {
        basis,
        judged: judgedSchool(
          {
            schoolId: school.id,
            name: school.record.name,
            levels: school.record.levels.join(', '),
            profile: profile.profile,
            profileText: profileText(profile),
          },
          basis,
          rules,
        ),
      };
    })
    .sort((one, other) => compare(one.judged, other.judged));
}

/** A school's outcome with its words; the same for a list of today and one that was kept. */
export function judgedSchool(
  school: Pick<JudgedSchool, 'schoolId' | 'name' | 'levels' | 'profile' | 'profileText'>,
  basis: SchoolBasis,
  rules: RecognitionRules,
): JudgedSchool {
  const { round, proposal = '' } = basis;
  const month: Month | undefined = round === undefined ? undefined : parseMonth(round.month);
  return {
    ...school,
    ...evaluate(basis, rules),
    roundText:
      round === undefined || month === undefined
        ? ''
        : `${SCORE_KIND_NAMES[round.round]}, tháng ${formatMonth(month)}`,
    proposal,
  };
}

const ORDER = { proposed: 0, refused: 1, unknown: 2 } as const;

/** By outcome, then by name: a list for a decision is no ranking. */
export function compare(one: JudgedSchool, other: JudgedSchool): number {
  return ORDER[one.outcome] - ORDER[other.outcome] || one.name.localeCompare(other.name, 'vi');
}

function proposalText({ number, date }: { readonly number: string; readonly date: string }): string {
  const day = parseIsoDate(date);
  return [number, day === undefined ? '' : formatDate(day)].filter((part) => part !== '').join(', ');
}
