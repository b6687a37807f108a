/** What the school's registers say is done, so that nobody is reminded of it: a column of the facts. */
import { encodeAccomplishments } from '../../domain/accomplishment';
import { monthOfDate } from '../../domain/school-year';
import { portalNewsTable, reportsTable } from '../../workbook/school';
import { accomplishmentsOf } from '../reminders/accomplished';
import type { ConsolidationPart } from './part';

/** Reports of the month that were sent, and what was disclosed in it. */
export const accomplishmentsPart: ConsolidationPart = {
  name: 'accomplishments',
  open: () => ({
    tablesOf: () => [reportsTable, portalNewsTable],
    figures: (reading, month) => {
      const reports = reading.records(reportsTable);
      const portalNews = reading.records(portalNewsTable);
      if (reports === undefined || portalNews === undefined) return {};
      const sent = reports.filter(({ record }) => record.period === month);
      const disclosed = portalNews.filter(
        ({ record: { section, postedOn } }) =>
          section === 'disclosure' && postedOn !== undefined && monthOfDate(postedOn) === month,
      );
      return {
        accomplished: encodeAccomplishments(
          accomplishmentsOf({ reports: sent, portalNews: disclosed, dossier: [] }),
        ),
      };
    },
  }),
};
