/** A list for recognition as it is kept, and drawn up again from nothing but what was kept. Pure. */
import { formatDate } from '../../domain/calendar-date';
import { PROFILE_NAMES } from '../../domain/level';
import { formatMoment } from '../../domain/moment';
import { describeRules } from '../../standard/settings-verification';
import type { recognitionListsTable, recognitionSchoolsTable } from '../../workbook/district';
import { OUTCOME_WORDS } from '../../workbook/district/recognition-schools';
import type { Entry, RecordOf } from '../../workbook/table';
import { compare, judgedSchool } from './judge';
import type { JudgedSchool, KeptList, ShownList } from './page';
import { decodeBasis, decodeRules, type SchoolBasis } from './plan';

export type ListRow = Entry<RecordOf<typeof recognitionListsTable>>;
export type ListSchoolRow = Entry<RecordOf<typeof recognitionSchoolsTable>>;
export type ListSchoolRecord = RecordOf<typeof recognitionSchoolsTable>;

/** The row of one school in a list. */
export function listSchoolRecord(
  list: { readonly id: string; readonly title: string },
  judged: JudgedSchool,
  levels: NonNullable<ListSchoolRecord['levels']>,
  basis: string,
): ListSchoolRecord {
  const { schoolId, name, profile, outcome, total, maximum, share, reasons, proposal } = judged;
  return {
    list: list.id,
    listTitle: list.title,
    schoolId,
    school: name,
    levels,
    profile,
    outcome,
    total,
    maximum,
    percent: share === undefined ? undefined : Math.round(share * 10_000) / 10_000,
    reasons: reasons.join('\n') || undefined,
    proposal: proposal || undefined,
    basis,
  };
}

/** What the digest of a list is made of: its rules, its criteria set, every school's data, in the order of the schools' ids. */
export function listText(
  rules: string,
  criteria: string,
  schools: readonly { readonly schoolId: string; readonly basis: string }[],
): string {
  const sorted = [...schools].sort((one, other) => (one.schoolId < other.schoolId ? -1 : 1));
  return [rules, criteria, ...sorted.map(({ schoolId, basis }) => `${schoolId} ${basis}`)].join('\n');
}

export function keptList({ id, record }: ListRow): KeptList {
  const { title, madeAt, madeBy, proposed = 0, schools = 0, decisionNumber, decisionOn } = record;
  return {
    id,
    title,
    madeText: `Lập lúc ${formatMoment(madeAt)}${madeBy === undefined ? '' : `, ${madeBy}`}`,
    countText: `${proposed} trường đủ điều kiện trên ${schools} trường được xét`,
    decisionText:
      decisionNumber === undefined
        ? ''
        : `Quyết định ${decisionNumber}${decisionOn === undefined ? '' : `, ngày ${formatDate(decisionOn)}`}`,
  };
}

/** Draws the list up again; a difference means that somebody changed what was kept. */
export function reproduce(
  list: ListRow,
  rows: readonly ListSchoolRow[],
  digestOf: (text: string) => string,
): ShownList {
  const { rules: rulesKept = '', criteria = '', digest } = list.record;
  const rules = decodeRules(rulesKept);
  const own = rows.filter(({ record }) => record.list === list.id).map(({ record }) => record);
  const differences: string[] = [];
  if (rules === undefined) differences.push('Ngưỡng đã lưu không đọc được.');
  const judged = own.flatMap((record): JudgedSchool[] => {
    const basis: SchoolBasis | undefined = decodeBasis(record.basis ?? '');
    const name = record.school ?? record.schoolId;
    if (rules === undefined || basis === undefined) {
      if (basis === undefined) differences.push(`${name}: số liệu đã lưu không đọc được.`);
      return [];
    }
    const profile = record.profile ?? 'whole';
    const again = judgedSchool(
      {
        schoolId: record.schoolId,
        name,
        levels: (record.levels ?? []).join(', '),
        profile,
        profileText: PROFILE_NAMES[profile],
      },
      basis,
      rules,
    );
    if (again.outcome !== record.outcome || again.total !== record.total)
      differences.push(
        `${name}: đã ghi “${OUTCOME_WORDS[record.outcome]}”, dựng lại là “${OUTCOME_WORDS[again.outcome]}”.`,
      );
    return [again];
  });
  const text = listText(
    rulesKept,
    criteria,
    own.map(({ schoolId, basis = '' }) => ({ schoolId, basis })),
  );
  if (digestOf(text) !== digest) differences.push('Mã kiểm tra khác: nội dung đã lưu bị sửa, thêm hoặc bớt.');
  return {
    list: keptList(list),
    rulesText: rules === undefined ? (list.record.rulesText ?? '') : describeRules(rules),
    judged: judged.sort(compare),
    isSame: differences.length === 0,
    differences,
  };
}
