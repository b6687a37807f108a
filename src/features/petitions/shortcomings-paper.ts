/** Báo cáo tồn tại và giải pháp as an official paper of the office; the same in the page, the print and the Word file. Pure. */
import type { IsoDate } from '../../domain/calendar-date';
import { numberLine, placeAndDate } from '../../paper/letterhead';
import { known, line, type Paper, plain, table } from '../../paper/paper';
import type { ReportContent } from '../reporting/page';
import { reportBody } from '../reporting/report-paper';

/** What the dialog shows and edits: plain data. */
export interface ShortcomingsPage {
  readonly from: string;
  readonly to: string;
  readonly months: readonly { readonly month: string; readonly text: string }[];
  readonly office: { readonly name: string; readonly superior: string };
  /** ISO date the paper carries. */
  readonly date: string;
  readonly content: ReportContent;
  /** Rows of the annex: school, day, what was asked, what was answered. */
  readonly annex: readonly (readonly string[])[];
  /** The draft's own key, under which it is kept. */
  readonly key: string;
  /** How often it was saved; 0: it is fresh from the petitions. */
  readonly revision: number;
  /** When and by whom it was saved last; '' for a fresh one. */
  readonly savedText: string;
  readonly signing: Signing;
  /** All kept drafts, the one saved last first. */
  readonly drafts: readonly DraftView[];
  /** Stands on every paper of a training district. */
  readonly label?: string;
}

export interface DraftView {
  readonly key: string;
  readonly text: string;
}

/** What came of saving a draft. */
export type SavedDraft =
  | { readonly state: 'saved'; readonly revision: number; readonly savedText: string }
  /** Somebody saved it meanwhile: theirs stays, and ours may be kept under a key of its own. */
  | { readonly state: 'conflict'; readonly theirs: string; readonly newKey: string };

/** What the officer adds by hand. */
export interface Signing {
  readonly locality: string;
  readonly title: string;
  readonly name: string;
}

export function shortcomingsPaper(page: ShortcomingsPage, signing: Signing): Paper {
  const { office, content, annex, date, label } = page;
  const letterhead = {
    superior: office.superior,
    school: office.name,
    ...(signing.locality.trim() === '' ? {} : { locality: signing.locality.trim() }),
  };
  const subject = known(content.subject, { what: 'tên báo cáo' });
  return {
    fileName: `Báo cáo tồn tại và giải pháp ${page.from} đến ${page.to}`,
    superior: plain(office.superior),
    issuer: plain(office.name),
    number: numberLine(letterhead, 'BC'),
    placeAndDate: placeAndDate(letterhead, date as IsoDate),
    type: 'BÁO CÁO',
    subject,
    addressees: [plain(office.superior)],
    body: reportBody(content),
    signers: [
      {
        titles: [known(signing.title.toLocaleUpperCase('vi'), { what: 'chức vụ người ký' })],
        name: known(signing.name, { what: 'người ký' }),
      },
    ],
    recipients: [line`${office.superior} (để báo cáo)`, plain('Các trường')],
    annexes:
      annex.length === 0
        ? []
        : [
            {
              type: 'PHỤ LỤC',
              subject: plain('Danh sách khó khăn, kiến nghị của các trường'),
              caption: plain('(Kèm theo báo cáo)'),
              body: [
                table(
                  [
                    { title: 'Trường', share: 3 },
                    { title: 'Ngày', share: 2, centred: true },
                    { title: 'Nội dung', share: 5 },
                    { title: 'Kết quả', share: 5 },
                  ],
                  annex,
                ),
              ],
            },
          ],
    ...(label === undefined ? {} : { label }),
  };
}
