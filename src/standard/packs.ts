/** Packs: which values belong together, by year and issuer; where packs disagree, a district chooses. */
import type { Level } from '../domain/level';
import type { PackId } from './pack-id';
import { PACK_TITLES } from './source-words';
import type { Sourced } from './sourced';

export interface Pack extends Sourced {
  readonly id: PackId;
  readonly title: string;
  /** Binds all schools of a district, is one school's practice, a table without date, or later law. */
  readonly authority: 'office' | 'school' | 'undated' | 'law';
  readonly from?: number;
}

function pack(id: PackId, authority: Pack['authority'], from: number | undefined, source: string): Pack {
  return {
    id,
    title: PACK_TITLES[id],
    authority,
    ...(from === undefined ? {} : { from }),
    source,
    basis: 'stated',
  };
}

export const packs: readonly Pack[] = [
  pack('office-2016', 'office', 2016, 'S2:1–266'),
  pack('office-2018', 'office', 2017, 'S4:1–228'),
  pack('school-2020', 'school', 2020, 'S3:1–137'),
  pack('school-2022', 'school', 2022, 'S1:1–420'),
  pack('role-table', 'undated', undefined, 'S0:1–302'),
  pack('law', 'law', 2024, 'LAW:TT 09/2024/TT-BGDĐT'),
];

/** Partial profile: what of the model is asked of each level. */
export const PARTIAL_SCOPE: Sourced & { readonly wording: Readonly<Record<Level, string>> } = {
  wording: {
    MN: 'Cổng thông tin điện tử, camera',
    TH: 'Cổng thông tin điện tử',
    THCS: 'Cổng thông tin điện tử, thiết bị CNTT phòng học thường',
  },
  source: 'S2:20; S4:25',
  basis: 'stated',
};
