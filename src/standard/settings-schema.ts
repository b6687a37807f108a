/** How each value of the settings is read from the words that a person sees in its row. */
import * as v from 'valibot';
import { type IsoDate, isoDate } from '../domain/calendar-date';
import { ROLE_NAMES, type Role } from '../domain/role';
import type { CountingPeriod } from '../domain/school-year';
import type { PackId } from './pack-id';
import { type ProtectionRule, parseProtection } from './protection';
import { POINT_STATES } from './sample-label';
import { PACK_TITLES } from './source-words';

const text = v.optional(v.string(), '');

const filled = v.pipe(v.string(), v.minLength(1));

/** "25/11/2026" */
export const dateSchema = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): IsoDate => {
    const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(dataset.value);
    const date = match ? isoDate(Number(match[3]), Number(match[2]), Number(match[1])) : undefined;
    if (date !== undefined) return date;
    addIssue();
    return NEVER;
  }),
);

const rolesSchema = v.pipe(
  text,
  v.rawTransform(({ dataset, addIssue, NEVER }): Role[] => {
    const words = dataset.value.split(',').map((word) => word.trim());
    const found = words.filter((word) => word !== '').map(roleOfWord);
    if (found.every((role) => role !== undefined)) return found;
    addIssue();
    return NEVER;
  }),
);

const countingSchema = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): CountingPeriod => {
    if (/^tháng dương lịch$/i.test(dataset.value)) return { kind: 'calendar-month' };
    const day = Number(/(\d{1,2})\s*$/.exec(dataset.value)?.[1]);
    if (day >= 1 && day <= 31) return { kind: 'report-day', day };
    addIssue();
    return NEVER;
  }),
);

const yearSchema = v.pipe(
  v.string(),
  v.regex(/^20\d\d\s*[–-]\s*20\d\d$/),
  v.transform((value) => Number(value.slice(0, 4))),
);

const packSchema = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): PackId => {
    for (const id in PACK_TITLES) if (isPack(id) && PACK_TITLES[id] === dataset.value) return id;
    addIssue();
    return NEVER;
  }),
);

/** Empty, as in settings of before, is no. */
const yesNoSchema = v.pipe(
  text,
  v.regex(/^(có|không)?$/i),
  v.transform((value) => /^có$/i.test(value)),
);

const stateSchema = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): keyof typeof POINT_STATES => {
    for (const state of ['unconfirmed', 'sample', 'confirmed'] as const) {
      if (POINT_STATES[state] === dataset.value) return state;
    }
    addIssue();
    return NEVER;
  }),
);

const protectionSchema = v.pipe(
  text,
  v.rawTransform(({ dataset, addIssue, NEVER }): ProtectionRule => {
    const rule = parseProtection(dataset.value);
    if (rule !== undefined) return rule;
    addIssue();
    return NEVER;
  }),
);

/** The values of the general settings by their keys, as the rows hold them. */
export const generalSchema = v.object({
  'office.name': filled,
  'office.kind': filled,
  'office.superior': text,
  'office.replyTo': text,
  year: yearSchema,
  pack: packSchema,
  counting: countingSchema,
  disclosure: text,
  packChosen: text,
  'points.state': stateSchema,
  'points.version': text,
  'points.by': text,
  'points.document': text,
  'averages.shown': yesNoSchema,
  'points.on': v.union([
    dateSchema,
    v.pipe(
      v.literal(''),
      v.transform(() => undefined),
    ),
  ]),
  'excluded.training': rolesSchema,
  'excluded.inner': rolesSchema,
  protection: protectionSchema,
});

function roleOfWord(word: string): Role | undefined {
  for (const role in ROLE_NAMES) {
    if (isRole(role) && ROLE_NAMES[role] === word) return role;
  }
  return undefined;
}

function isPack(text: string): text is PackId {
  return text in PACK_TITLES;
}

function isRole(text: string): text is Role {
  return text in ROLE_NAMES;
}
