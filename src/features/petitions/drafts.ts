/** Drafts of the report on shortcomings as they are kept: found again by their key, changed only by who saw the last state. Pure. */
import { isObject, parseJson } from '../../domain/json';
import { formatMoment } from '../../domain/moment';
import { formatMonth, type Month } from '../../domain/school-year';
import type { shortcomingDraftsTable } from '../../workbook/district';
import type { Entry, RecordOf } from '../../workbook/table';
import type { ReportContent } from '../reporting/page';
import type { DraftView, Signing } from './shortcomings-paper';

export type DraftEntry = Entry<RecordOf<typeof shortcomingDraftsTable>>;

/** Text of each section by its key. */
export type SectionTexts = Readonly<Record<string, string>>;

/** The draft saved last, of these months where they are given. */
export function latestDraft(
  drafts: readonly DraftEntry[],
  period?: { readonly from: Month; readonly to: Month },
): DraftEntry | undefined {
  return bySaving(drafts).find(
    ({ record }) => period === undefined || (record.from === period.from && record.to === period.to),
  );
}

/** All of them, the one saved last first. */
export function draftViews(drafts: readonly DraftEntry[]): DraftView[] {
  return bySaving(drafts).map(({ record }) => ({ key: record.key, text: draftText(record) }));
}

/** "Tháng 8/2026 – 10/2026, lưu 14:05 ngày 3/10/2026, chuyenvien@…" */
function draftText({ from, to, savedAt, savedBy }: DraftEntry['record']): string {
  const months = from === to ? formatMonth(from) : `${formatMonth(from)} – ${formatMonth(to)}`;
  return `Tháng ${months}, ${savedText({ savedAt, savedBy })}`;
}

/** "lưu 03/10/2026 14:05, chuyenvien@…" */
export function savedText({ savedAt, savedBy }: { savedAt?: string; savedBy?: string }): string {
  return [`lưu ${savedAt === undefined ? '' : formatMoment(savedAt)}`.trim(), savedBy ?? '']
    .filter((text) => text !== '')
    .join(', ');
}

/** The freshly drafted report with what was typed in place of what was drafted. */
export function withTexts(content: ReportContent, texts: SectionTexts): ReportContent {
  return {
    ...content,
    sections: content.sections.map((section) => ({ ...section, text: texts[section.key] ?? section.text })),
  };
}

export function sectionTexts({ sections }: DraftEntry['record']): SectionTexts {
  return textsIn(sections);
}

export function signingIn({ signing }: DraftEntry['record']): Signing {
  const { locality = '', title = '', name = '' } = textsIn(signing);
  return { locality, title, name };
}

function textsIn(text: string | undefined): Record<string, string> {
  const value = parseJson(text ?? '');
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (typeof each === 'string' ? [[key, each]] : [])),
  );
}

function bySaving(drafts: readonly DraftEntry[]): DraftEntry[] {
  return [...drafts].sort((one, other) =>
    (one.record.savedAt ?? '') < (other.record.savedAt ?? '') ? 1 : -1,
  );
}
