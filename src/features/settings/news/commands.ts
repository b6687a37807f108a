/** Bổ sung nội dung mới của bản này: the functions behind the dialog. */
import * as v from 'valibot';
import { describeProblem, type Problem, ProblemError } from '../../../domain/result';
import { VERSION } from '../../../domain/version';
import { type ActiveWorkbook, activeWorkbook } from '../../../google/active-workbook';
import { explained, showDialog } from '../../../google/dialogs';
import { problemOf } from '../../../google/errors';
import { withDocumentLock } from '../../../google/locks';
import { readRecords } from '../../registers/read-records';
import { logActivities } from '../activity';
import { completeDistrictWorkbook } from '../prepare-district';
import { generalSettings, readSettingsEntries } from '../read-district';
import { NEWS_TITLE, settleStandardNews } from './notice';
import { type NewsLine, newsOf, newsWrites } from './plan';
import { noteSeen, readSeen } from './seen';
import { NEWS_TABLES, presentRows, standardRows } from './standard-rows';

export interface NewsPage {
  readonly version: string;
  readonly lines: readonly NewsLine[];
}

export interface NewsAnswer {
  readonly state: 'done' | 'refused';
  readonly message: string;
}

/** Menu: what this version of the program has that the district's sheets lack. Nothing is written. */
export function openStandardNews(): void {
  explained(NEWS_TITLE, () => {
    const { lines } = readNews(activeWorkbook());
    if (lines.every(({ kind }) => kind === 'dropped')) settleStandardNews();
    const page: NewsPage = { version: VERSION, lines };
    showDialog('standard-news', NEWS_TITLE, { width: 860, height: 640 }, page);
  });
}

/** Dialog: puts in the chosen lines, and the sheets, columns and settings that came with this version. */
export function takeStandardNews(request: unknown): NewsAnswer {
  try {
    const { keys } = v.parse(requestSchema, request);
    const workbook = activeWorkbook();
    return withDocumentLock((): NewsAnswer => {
      completeDistrictWorkbook(workbook);
      for (const table of NEWS_TABLES) workbook.assignIds(table);
      const { general, rows, standard, present } = readNews(workbook);
      const { added, patches } = newsWrites(new Set(keys), standard, present, rows, general.points.state);
      for (const [table, cells] of patches) workbook.patchRows(table, cells);
      for (const [table, values] of added) workbook.appendRows(table, values);
      workbook.flush();
      noteSeen(workbook, general, true);
      settleStandardNews();
      const result = `${countOf(added)} dòng mới, ${countOf(patches)} dòng theo chữ mới`;
      logActivities(workbook, [{ what: `${NEWS_TITLE} (${VERSION})`, result }]);
      return {
        state: 'done',
        message: `Đã bổ sung ${result}. Xem lại các trang; chọn THĐT > Tạo sổ mẫu để sổ lập sau này cũng có, rồi THĐT > Gửi thiết lập xuống các trường.`,
      };
    });
  } catch (thrown) {
    return {
      state: 'refused',
      message: v.isValiError(thrown) ? thrown.message : describeProblem(problemOf(thrown)),
    };
  }
}

function readNews(workbook: ActiveWorkbook) {
  const general = generalSettings(readSettingsEntries(workbook));
  const { records: rows, problems } = readRecords(workbook, NEWS_TABLES);
  const [problem] = problems;
  // a row that cannot be read would be taken for a missing one
  if (problem !== undefined) throw new ProblemError(unreadable(problem));
  const [standard, present] = [standardRows(general), presentRows(rows)];
  return { general, rows, standard, present, lines: newsOf(standard, present, readSeen()) };
}

function unreadable(problem: Problem): Problem {
  return { ...problem, remedy: `${problem.remedy} Sau đó chọn lại THĐT > Bổ sung nội dung mới của bản này.` };
}

function countOf(
  rows: ReadonlyMap<unknown, { readonly length: number } | { readonly size: number }>,
): number {
  return [...rows.values()].reduce((sum, each) => sum + ('size' in each ? each.size : each.length), 0);
}

const requestSchema = v.object({ keys: v.array(v.string()) });
