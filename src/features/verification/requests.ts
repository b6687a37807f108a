/** What the dialogs of verification may send. */
import * as v from 'valibot';
import { parseIsoDate } from '../../domain/calendar-date';
import { ProblemError } from '../../domain/result';
import { type Month, parseMonth } from '../../domain/school-year';
import { requested } from '../registers/dialog-answer';
import type { RoundPlace } from './store';

const place = {
  school: v.pipe(v.string(), v.minLength(1, 'Chưa chọn trường.')),
  month: v.string(),
  round: v.picklist(['roundOne', 'roundTwo'], 'Chưa chọn đợt.'),
};

const text = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(4000, 'Nội dung dài quá 4.000 chữ.')), '');

const openSchema = v.optional(
  v.object({
    school: v.optional(v.string()),
    month: v.optional(v.string()),
    round: v.optional(v.picklist(['roundOne', 'roundTwo'])),
  }),
  {},
);

const placeSchema = v.object(place);

const saveSchema = v.object({
  ...place,
  entries: v.array(
    v.object({
      code: v.string(),
      points: v.optional(v.number()),
      notApplicable: v.boolean(),
      remark: v.string(),
      baseRevision: v.number(),
    }),
  ),
  header: v.optional(
    v.object({ remark: text, visitOn: v.optional(v.string(), ''), baseRevision: v.number() }),
  ),
});

const stepSchema = v.object({ ...place, why: text });

const decideSchema = v.object({
  ...place,
  act: v.picklist(['returned', 'confirmed', 'reopened']),
  remark: text,
});

const paperSchema = v.object({ ...place, paper: v.picklist(['dossier', 'form', 'minutes']) });

export function openRequest(input: unknown) {
  const { school, month, round } = requested(openSchema, input ?? undefined);
  const known = month === undefined ? undefined : parseMonth(month);
  return {
    ...(school === undefined || school === '' ? {} : { school }),
    ...(known === undefined ? {} : { month: known }),
    ...(round === undefined ? {} : { round }),
  };
}

export function placeRequest(input: unknown): RoundPlace {
  return placed(requested(placeSchema, input));
}

export function saveRequest(input: unknown) {
  const { entries, header, ...rest } = requested(saveSchema, input);
  const visitOn = parseIsoDate(header?.visitOn ?? '');
  return {
    place: placed(rest),
    entries: entries.map(({ points, ...entry }) => ({
      ...entry,
      ...(points === undefined ? {} : { points }),
    })),
    ...(header === undefined
      ? {}
      : {
          header: {
            remark: header.remark,
            baseRevision: header.baseRevision,
            ...(visitOn === undefined ? {} : { visitOn }),
          },
        }),
  };
}

export function stepRequest(input: unknown) {
  const { why, ...rest } = requested(stepSchema, input);
  return { place: placed(rest), why };
}

export function decideRequest(input: unknown) {
  const { act, remark, ...rest } = requested(decideSchema, input);
  return { place: placed(rest), act, remark };
}

export function paperRequest(input: unknown) {
  const { paper, ...rest } = requested(paperSchema, input);
  return { place: placed(rest), paper };
}

function placed({ school, month, round }: v.InferOutput<typeof placeSchema>): RoundPlace {
  return { school, month: monthFrom(month), round };
}

function monthFrom(value: string): Month {
  const month = parseMonth(value);
  if (month !== undefined) return month;
  throw new ProblemError({
    code: 'request.bad',
    message: 'Tháng gửi lên không đúng.',
    remedy: 'Đóng hộp thoại rồi mở lại.',
  });
}
