/** Levels of schooling. A school may have two; CLC (chất lượng cao) is an attribute of a school, not a level. */

/** MN mầm non (preschool), TH tiểu học (primary), THCS trung học cơ sở (lower secondary). */
export type Level = 'MN' | 'TH' | 'THCS';

export const LEVELS: readonly Level[] = ['MN', 'TH', 'THCS'];

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  MN: 'Mầm non',
  TH: 'Tiểu học',
  THCS: 'Trung học cơ sở',
};

/** Whether the whole model or only a part of it is asked of a school (standard.md section 1). */
export type Profile = 'whole' | 'partial';

export const PROFILE_NAMES: Readonly<Record<Profile, string>> = {
  whole: 'Toàn bộ mô hình',
  partial: 'Một phần mô hình',
};
