/** Báo cáo tồn tại và giải pháp: the menu item and the functions behind its dialog. What is typed is kept as it is typed. */
import * as v from 'valibot';
import { ProblemError } from '../../domain/result';
import { addMonths, formatMonth, type Month, monthOfDate, parseMonth } from '../../domain/school-year';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { now, today } from '../../google/clock';
import { explained, showDialog } from '../../google/dialogs';
import { withDocumentLock } from '../../google/locks';
import { activeUser, newId } from '../../google/session';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import { petitionsTable, shortcomingDraftsTable } from '../../workbook/district';
import { readTable } from '../../workbook/read-table';
import { toRowValues } from '../../workbook/write-table';
import { answered, type Refusal, requested } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import { generalSettings, readSettingsEntries } from '../settings/read-district';
import {
  type DraftEntry,
  draftViews,
  latestDraft,
  savedText,
  sectionTexts,
  signingIn,
  withTexts,
} from './drafts';
import { annexRows, draftShortcomings } from './shortcomings';
import type { SavedDraft, ShortcomingsPage } from './shortcomings-paper';

const TITLE = 'Báo cáo tồn tại và giải pháp';
const MONTHS_OFFERED = 24;
const MONTHS_REPORTED = 3;
/** What a cell holds, and some room for signs that JSON writes longer. */
const LONGEST_DRAFT = 45_000;

const openSchema = v.object({
  from: v.optional(v.string()),
  to: v.optional(v.string()),
  /** A kept draft; absent: the one kept last of these months. */
  key: v.optional(v.string()),
  /** Draft anew from the petitions, whatever is kept. */
  fresh: v.optional(v.boolean()),
});

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.transform((value) => value.normalize('NFC')),
    v.maxLength(longest, `Một ô dài quá ${longest} chữ.`),
  );

const saveSchema = v.object({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  from: v.string(),
  to: v.string(),
  baseRevision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sections: v.record(v.string(), text(LONGEST_DRAFT)),
  signing: v.object({ locality: text(200), title: text(200), name: text(200) }),
});

export type ShortcomingsAnswer = { readonly state: 'page'; readonly page: ShortcomingsPage };

/** Menu: the draft of this time as it was left; else one drafted from the last three months' petitions. */
export function openShortcomings(): void {
  explained(TITLE, () => {
    const workbook = activeWorkbook();
    const drafts = draftsOf(workbook);
    const to = monthOfDate(today());
    const kept = latestDraft(drafts);
    const isCurrent = kept !== undefined && kept.record.to >= addMonths(to, -1);
    const first = isCurrent
      ? pageOf(workbook, drafts, kept.record, kept)
      : pageOf(workbook, drafts, { from: addMonths(to, 1 - MONTHS_REPORTED), to }, undefined);
    showDialog('shortcomings', TITLE, { width: 1100, height: 720 }, first);
  });
}

/** Dialog: other months, another kept draft, or a new one from the petitions. */
export function loadShortcomings(input: unknown): ShortcomingsAnswer | Refusal {
  return answered(() => {
    const { key, fresh, ...asked } = requested(openSchema, input);
    const workbook = activeWorkbook();
    const drafts = draftsOf(workbook);
    const chosen = drafts.find(({ record }) => key !== undefined && record.key === key);
    const period = chosen?.record ?? periodOf(asked.from, asked.to);
    const kept = fresh === true ? undefined : (chosen ?? latestDraft(drafts, period));
    return { state: 'page', page: pageOf(workbook, drafts, period, kept) };
  });
}

/** Dialog: keeps what was typed. Somebody else's newer text is never overwritten: it comes back beside a key for this one. */
export function saveShortcomings(input: unknown): SavedDraft | Refusal {
  return answered<SavedDraft | Refusal>(() => {
    const request = requested(saveSchema, input);
    const { from, to } = periodOf(request.from, request.to);
    const sections = JSON.stringify(request.sections);
    if (sections.length > LONGEST_DRAFT) {
      throw new ProblemError({
        code: 'shortcomings.long',
        message: 'Dự thảo dài quá mức lưu được.',
        remedy: 'Rút gọn bớt, hoặc tải bản Word rồi sửa tiếp trong Word.',
      });
    }
    const workbook = activeWorkbook();
    return withDocumentLock((): SavedDraft => {
      const before = draftsOf(workbook).find(({ record }) => record.key === request.key);
      const signing = JSON.stringify(request.signing);
      const known = before?.record.revision ?? 0;
      const isSame = before?.record.sections === sections && before.record.signing === signing;
      if (before !== undefined && isSame) return savedAnswer(before.record, known);
      if (before !== undefined && known !== request.baseRevision)
        return { state: 'conflict', theirs: savedText(before.record), newKey: newId() };
      const user = activeUser();
      const record = {
        key: request.key,
        from,
        to,
        sections,
        signing,
        revision: known + 1,
        savedAt: now().slice(0, 19),
        ...(user === undefined ? {} : { savedBy: user }),
      };
      const values = toRowValues(shortcomingDraftsTable, record);
      if (before === undefined) workbook.appendRows(shortcomingDraftsTable, [values]);
      else workbook.patchRows(shortcomingDraftsTable, new Map([[before.id, values]]));
      workbook.flush();
      return savedAnswer(record, known + 1);
    });
  });
}

function savedAnswer(record: { savedAt?: string; savedBy?: string }, revision: number): SavedDraft {
  return { state: 'saved', revision, savedText: savedText(record) };
}

function periodOf(from = '', to = ''): { readonly from: Month; readonly to: Month } {
  const [one, other] = [parseMonth(from), parseMonth(to)];
  if (one === undefined || other === undefined) {
    throw new ProblemError({
      code: 'shortcomings.period',
      message: 'Chưa chọn tháng.',
      remedy: 'Chọn tháng đầu và tháng cuối.',
    });
  }
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}

/** None where the sheet is not there yet; saving says then what to do. */
function draftsOf(workbook: ActiveWorkbook): readonly DraftEntry[] {
  const [result] = workbook.readTables([shortcomingDraftsTable]);
  return result?.ok ? readTable(shortcomingDraftsTable, result.value).entries : [];
}

function pageOf(
  workbook: ActiveWorkbook,
  drafts: readonly DraftEntry[],
  { from, to }: { readonly from: Month; readonly to: Month },
  kept: DraftEntry | undefined,
): ShortcomingsPage {
  const { office, points } = generalSettings(readSettingsEntries(workbook));
  const petitions = readRecords(workbook, [petitionsTable]).records[0].map(({ record }) => record);
  const drafted = draftShortcomings(petitions, from, to, office.superior);
  const latest = monthOfDate(today());
  const months = new Set([
    ...Array.from({ length: MONTHS_OFFERED }, (_, back) => addMonths(latest, -back)),
    from,
    to,
  ]);
  return {
    from,
    to,
    months: [...months]
      .sort((one, other) => (one < other ? 1 : -1))
      .map((month) => ({ month, text: formatMonth(month) })),
    office: { name: office.name, superior: office.superior },
    date: today(),
    content: kept === undefined ? drafted : withTexts(drafted, sectionTexts(kept.record)),
    annex: annexRows(petitions, from, to),
    key: kept?.record.key ?? newId(),
    revision: kept?.record.revision ?? 0,
    savedText: kept === undefined ? '' : savedText(kept.record),
    signing: kept === undefined ? { locality: '', title: '', name: '' } : signingIn(kept.record),
    drafts: draftViews(drafts),
    ...(points.state === 'sample' ? { label: SAMPLE_LABEL } : {}),
  };
}
