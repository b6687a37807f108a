/** Obligations of one purpose are variants of each other: a school must not have two of them on. Pure. */
import { LEVELS, type Level, type Profile } from './level';
import { concerns, type Obligation } from './obligation';

export interface ConcernedSchool {
  readonly name: string;
  readonly levels: readonly Level[];
  readonly profile: Profile;
}

/** A purpose that has two or more obligations on for some school. */
export interface PurposeClash {
  readonly purpose: string;
  readonly obligations: readonly Obligation[];
  /** Names of the schools that would have more than one of them. */
  readonly schools: readonly string[];
}

/** Without a list of schools every kind of school is looked at; the clash names none then. */
export function purposeClashes(
  obligations: readonly Obligation[],
  schools: readonly ConcernedSchool[],
): PurposeClash[] {
  const on = obligations.filter(({ state }) => state === 'on');
  const asked = schools.length > 0 ? schools : anySchools();
  return [...new Set(on.map(({ purpose }) => purpose))].flatMap((purpose) => {
    const variants = on.filter((obligation) => obligation.purpose === purpose);
    const concerned = asked.map((school) => ({
      school,
      theirs: variants.filter((obligation) => concerns(obligation, school)),
    }));
    const clashing = concerned.filter(({ theirs }) => theirs.length > 1);
    if (clashing.length === 0) return [];
    return [
      {
        purpose,
        obligations: variants.filter((one) => clashing.some(({ theirs }) => theirs.includes(one))),
        schools: schools.length > 0 ? clashing.map(({ school }) => school.name) : [],
      },
    ];
  });
}

function anySchools(): ConcernedSchool[] {
  return LEVELS.flatMap((level) =>
    (['whole', 'partial'] as const).map((profile) => ({ name: '', levels: [level], profile })),
  );
}
