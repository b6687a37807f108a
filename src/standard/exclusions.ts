/** Roles that packs leave out of "100 % of the staff": denominators differ from pack to pack. */
import type { Role } from '../domain/role';
import type { PackId } from './pack-id';
import type { Sourced } from './sourced';

export interface Exclusion extends Sourced {
  readonly pack: PackId;
  /** Not counted in shares of trained people and of people with mail. */
  readonly training: readonly Role[];
  /** Not counted in the share of people with an account of the portal's inner layer. */
  readonly innerLayer: readonly Role[];
}

export const exclusions: readonly Exclusion[] = [
  {
    pack: 'office-2018',
    training: ['catering'],
    innerLayer: ['catering', 'guard'],
    source: 'S4:43,140',
    basis: 'stated',
  },
  { pack: 'school-2022', training: [], innerLayer: [], source: 'S1:45,114', basis: 'stated' },
];

/** A pack that says nothing leaves nobody out. */
export function exclusionOf(pack: PackId): Pick<Exclusion, 'training' | 'innerLayer'> {
  return exclusions.find((one) => one.pack === pack) ?? { training: [], innerLayer: [] };
}
