/** Sections of the portal and the one person who answers for each. Pure. */
import type { PortalSection } from '../../domain/portal-section';
import type { Role } from '../../domain/role';
import type { LinePart } from '../../paper/paper';
import { isPreschool, type SchoolFacts } from './facts';
import { holders } from './parts';

/** Who owns which section: the first role that somebody holds. */
const PORTAL_SECTION_OWNERS: readonly (readonly [PortalSection, readonly Role[]])[] = [
  ['introduction', ['vicePrincipal', 'principal']],
  ['professional', ['teamLeader', 'vicePrincipal']],
  ['catering', ['catering', 'health']],
  ['unions', ['union', 'youth']],
  ['activities', ['youth', 'teamLeader']],
  ['notices', ['clerk', 'it']],
  ['weekSchedule', ['clerk', 'it']],
  ['disclosure', ['accountant']],
  ['documents', ['clerk', 'it']],
  ['sharedResources', ['teamLeader', 'it']],
  ['parents', ['health', 'teamLeader']],
  ['internal', ['it']],
];

/** Those that a school of these levels has. */
export function sectionsOf(facts: SchoolFacts): (readonly [PortalSection, readonly Role[]])[] {
  return PORTAL_SECTION_OWNERS.filter(
    ([section]) => isPreschool(facts) || (section !== 'catering' && section !== 'parents'),
  );
}

/** One owner only: the first person who holds the first role that is held. */
export function sectionOwner(facts: SchoolFacts, roles: readonly Role[]): LinePart {
  for (const role of roles) {
    const person = facts.staff.find((each) => each.roles.includes(role));
    if (person !== undefined) return person.name;
  }
  return holders(facts, ...roles);
}
