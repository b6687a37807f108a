/** What a consolidation shows in a school's row of the sheet Trường. Pure. */
import type { SchoolEntry, SchoolRecord } from '../registry/read-schools';
import { sentenceOf } from './plan';
import type { SchoolResult } from './reading';
import { isRemark } from './school-checks';

/** Columns that a reading changes; without one, none. */
export function rowOf(result: SchoolResult | undefined): Partial<SchoolRecord> {
  if (result === undefined) return {};
  const { about, reading, modifiedAt } = result;
  const serious = result.problems.filter((problem) => !isRemark(problem));
  return {
    lastProblem: serious.map(sentenceOf).join('\n'),
    ...(about.size === 0 ? {} : { remark: result.problems.filter(isRemark).map(sentenceOf).join('\n') }),
    ...(reading === undefined ? {} : { lastRead: reading.readAt }),
    ...(modifiedAt === undefined ? {} : { lastActivity: modifiedAt }),
    ...(about.size === 0
      ? {}
      : {
          scriptVersion: about.get('scriptVersion') ?? '',
          scriptId: about.get('scriptId') ?? '',
          remindersRanAt: about.get('remindersRanAt') ?? '',
          saturday: about.get('saturday') === 'Có',
        }),
  };
}

/** Rows that say something else than before, each with all of its neighbouring columns, so that one range is written. */
export function schoolChanges(
  schools: readonly SchoolEntry[],
  results: ReadonlyMap<string, SchoolResult>,
): Map<string, Partial<SchoolRecord>> {
  return new Map(
    schools.flatMap(({ id, record }) => {
      const {
        lastProblem,
        remark,
        scriptVersion,
        lastRead,
        lastActivity,
        scriptId,
        remindersRanAt,
        saturday,
      } = {
        ...record,
        ...rowOf(results.get(id)),
      };
      const isSame = (now: string | undefined, before: string | undefined) => (now ?? '') === (before ?? '');
      const isShown =
        isSame(lastProblem, record.lastProblem) &&
        isSame(remark, record.remark) &&
        isSame(scriptVersion, record.scriptVersion) &&
        isSame(lastRead, record.lastRead) &&
        isSame(lastActivity, record.lastActivity) &&
        isSame(remindersRanAt, record.remindersRanAt) &&
        saturday === record.saturday;
      const isKnown = isSame(scriptId, record.scriptId);
      if (isShown && isKnown) return [];
      const shown = { scriptVersion, lastRead, lastActivity, remindersRanAt, saturday, lastProblem, remark };
      return [[id, { ...shown, ...(isKnown ? {} : { scriptId }) }] as const];
    }),
  );
}
