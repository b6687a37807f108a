/** What a school's registers say is done. Pure; consolidation may keep it with a school's facts. */
import type { Accomplishment } from '../../domain/accomplishment';
import { type IsoDate, isoDate, parseIsoDate } from '../../domain/calendar-date';
import { type dossierTable, isIssued, type portalNewsTable, type reportsTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';

export interface DoneRegisters {
  readonly reports: readonly Entry<RecordOf<typeof reportsTable>>[];
  readonly portalNews: readonly Entry<RecordOf<typeof portalNewsTable>>[];
  readonly dossier: readonly Entry<RecordOf<typeof dossierTable>>[];
}

/** Reports submitted, items posted, documents issued. Drafts and returned reports are not done. */
export function accomplishmentsOf({ reports, portalNews, dossier }: DoneRegisters): Accomplishment[] {
  return [
    ...reports.flatMap(({ record: { kind, period, state, submittedAt, dueOn } }): Accomplishment[] => {
      if (state !== 'submitted' && state !== 'confirmed') return [];
      const date = dayOfText(submittedAt ?? '');
      return [
        {
          kind: 'report',
          name: kind,
          month: period,
          ...(date === undefined ? {} : { date }),
          // A monthly report is its month's, whatever day somebody entered as its deadline.
          ...(dueOn === undefined || kind !== 'portal' ? {} : { dueOn }),
        },
      ];
    }),
    ...portalNews.flatMap(({ record: { section, postedOn } }): Accomplishment[] =>
      postedOn === undefined ? [] : [{ kind: 'portal', name: section, date: postedOn }],
    ),
    ...dossier
      .filter(({ record }) => isIssued(record))
      .map(
        ({ record: { document, date, period } }): Accomplishment => ({
          kind: 'document',
          name: document,
          date,
          ...(period === undefined ? {} : { month: period }),
        }),
      ),
  ];
}

/** The day of "2026-09-24 10:00", "2026-09-24T10:00…" or "24/9/2026 10:00". */
function dayOfText(text: string): IsoDate | undefined {
  const iso = parseIsoDate(text.slice(0, 10));
  if (iso !== undefined) return iso;
  const match = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
  return match ? isoDate(Number(match[3]), Number(match[2]), Number(match[1])) : undefined;
}
