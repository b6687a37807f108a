/** Soạn văn bản: the functions behind the school's menu item and its dialog. */
import { formatDate } from '../../domain/calendar-date';
import { describeProblem, ProblemError } from '../../domain/result';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { showDialog, showMessage } from '../../google/dialogs';
import { sha256 } from '../../google/digest';
import { withDocumentLock } from '../../google/locks';
import { missingOf } from '../../paper/missing';
import { readTable } from '../../workbook/read-table';
import { dossierFindingsTable, dossierTable, schoolTables, wordingsTable } from '../../workbook/school';
import { toRowValues } from '../../workbook/write-table';
import { answered, type Refusal } from '../registers/dialog-answer';
import { noteChanges } from './changed-documents';
import { writtenPaper } from './dossier-plan';
import type { DocumentsAnswer, DocumentsPage } from './page';
import { DOCUMENT_TABLES, type DocumentRecords, factsFrom } from './plan-facts';
import { standingOf } from './plan-states';
import { recordsFrom } from './records';
import { type Template, templateKey } from './template';
import { coverTemplates, templates } from './templates';
import type { Wording } from './wording';
import { decodeWording } from './wording-rows';

const TITLE = 'Soạn văn bản';

/** Menu: chooses, shows what will be filled and what is missing, previews as it prints. */
export function openDocuments(): void {
  try {
    showDialog('documents', TITLE, { width: 1100, height: 720 }, pageOf(activeWorkbook(), 0));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    showMessage(TITLE, describeProblem(error.problem));
  }
}

/** Dialog: another document, or the same after something was filled in. */
export function loadDocument(key: number): DocumentsAnswer | Refusal {
  return answered(() => ({ state: 'page', page: pageOf(activeWorkbook(), key) }));
}

/** Dialog: asks the district for the Google Doc; its next run makes it. */
export function requestDocument(key: number): DocumentsAnswer | Refusal {
  return answered<DocumentsAnswer>(() => {
    const workbook = activeWorkbook();
    return withDocumentLock(() => {
      const records = readDocumentRecords(workbook);
      const facts = factsFrom(records, today());
      const template = templateAt(key);
      const { state } = standingOf(template, records.dossier, facts, sha256);
      if (state === 'requested') {
        return {
          state: 'page',
          page: pageOf(workbook, key),
          message: 'Đã đề nghị từ trước, đơn vị quản lý chưa lập xong.',
        };
      }
      workbook.appendRows(dossierTable, [
        toRowValues(dossierTable, {
          document: template.document,
          title: template.title,
          date: today(),
          state: 'requested',
        }),
      ]);
      workbook.flush();
      return {
        state: 'page',
        page: pageOf(workbook, key),
        message:
          'Đã ghi đề nghị vào trang Hồ sơ. Lần chạy tới của đơn vị quản lý lập bản Google trong thư mục 01 Văn bản chỉ đạo.',
      };
    });
  });
}

/** Dialog: goes to the column where a missing value belongs; answers the sheet's title. */
export function showMissing(table: string, column: string): string {
  const definition = schoolTables.find(({ name }) => name === table);
  return (definition && activeWorkbook().showColumn(definition, column)) ?? '';
}

function pageOf(workbook: ActiveWorkbook, key: number): DocumentsPage {
  const records = readDocumentRecords(workbook);
  const facts = factsFrom(records, today());
  const standings = templates.map((template) => standingOf(template, records.dossier, facts, sha256));
  noteChanges(workbook, records, standings);
  const template = templateAt(key);
  const row = standings[templates.indexOf(template)]?.row?.record;
  const paper = writtenPaper(
    template,
    facts,
    {
      ...(row?.number === undefined ? {} : { number: row.number }),
      ...(row === undefined || row.state === 'requested' || row.state === 'draft' ? {} : { date: row.date }),
    },
    wordingFor(workbook, template),
  );
  return {
    school: facts.letterhead.school,
    ...findingsOf(workbook),
    documents: templates.map((each, index) => {
      const { state = 'none', outdated = false, row: own } = standings[index] ?? {};
      const isSigned = state === 'signed' || state === 'published';
      return {
        key: index,
        title: each.title,
        cover: coverTemplates.includes(each),
        state,
        outdated,
        ...(own && isSigned
          ? { issued: `${own.record.number ?? 'chưa ghi số'}, ${formatDate(own.record.date)}` }
          : {}),
        ...(own?.record.draft === undefined ? {} : { draft: own.record.draft }),
        ...(own?.record.link === undefined ? {} : { link: own.record.link }),
      };
    }),
    chosen: { key: templates.indexOf(template), paper, missing: missingOf(paper) },
  };
}

function templateAt(key: number) {
  const template = templates[key] ?? templates[0];
  if (template === undefined) throw new Error('There are no templates.');
  return template;
}

function readDocumentRecords(workbook: ActiveWorkbook): DocumentRecords {
  const read = recordsFrom(workbook.readTables(DOCUMENT_TABLES));
  if (!read.ok) throw new ProblemError(read.problem);
  return read.records;
}

function findingsOf(workbook: ActiveWorkbook): Pick<DocumentsPage, 'findings' | 'checkedOn'> {
  const [result] = workbook.readTables([dossierFindingsTable]);
  const rows = result?.ok ? readTable(dossierFindingsTable, result.value).entries : [];
  const day = rows[0]?.record.checkedOn;
  return {
    findings: rows.map(({ record: { place, message, remedy } }) => ({
      place,
      message,
      ...(remedy === undefined ? {} : { remedy }),
    })),
    ...(day === undefined ? {} : { checkedOn: formatDate(day) }),
  };
}

/** The district's words for a document, where it changed them. */
function wordingFor(workbook: ActiveWorkbook, template: Template): Wording | undefined {
  const [result] = workbook.readTables([wordingsTable]);
  const rows = result?.ok ? readTable(wordingsTable, result.value).entries : [];
  const row = rows.find(({ record }) => record.document === templateKey(template));
  return row && decodeWording(row.record.wording);
}
