/** What protection a computer must have to count as protected: packs, and two clauses of one of them, differ. */
import type { PackId } from './pack-id';
import type { Sourced } from './sourced';

export type ProtectionRule = 'installed' | 'staffLicensed' | 'allLicensed';

export const PROTECTION_NAMES: Readonly<Record<ProtectionRule, string>> = {
  installed: 'Có cài, kể cả bản miễn phí',
  staffLicensed: 'Máy của cán bộ, giáo viên, máy chủ: bản có bản quyền; máy học sinh: bản miễn phí cũng được',
  allLicensed: 'Mọi máy: bản có bản quyền',
};

interface PackProtection extends Sourced {
  readonly pack: PackId;
  readonly rule: ProtectionRule;
}

/** The first of a pack is the one that it brings; the further ones say otherwise elsewhere. */
export const protections: readonly PackProtection[] = [
  { pack: 'office-2016', rule: 'installed', source: 'S2:30', basis: 'stated' },
  { pack: 'office-2018', rule: 'staffLicensed', source: 'S4:152', basis: 'stated' },
  { pack: 'school-2022', rule: 'staffLicensed', source: 'S1:135', basis: 'stated' },
  { pack: 'school-2022', rule: 'allLicensed', source: 'S1:140', basis: 'stated' },
];

/** undefined: the pack says nothing. */
export function protectionOf(pack: PackId): ProtectionRule | undefined {
  return protections.find((one) => one.pack === pack)?.rule;
}

/** undefined for words that are none of the three; nothing, as in settings of before, is what was counted then. */
export function parseProtection(words: string): ProtectionRule | undefined {
  if (words === '') return 'staffLicensed';
  for (const rule of ['installed', 'staffLicensed', 'allLicensed'] as const)
    if (PROTECTION_NAMES[rule] === words) return rule;
  return undefined;
}
