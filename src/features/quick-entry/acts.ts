/** The daily acts of Ghi sổ nhanh: each is a row of a register with two to five of its columns. */
import {
  boardBookingsTable,
  faultReportsTable,
  incomingDocumentsTable,
  outgoingDocumentsTable,
  portalNewsTable,
  portalOperationsTable,
  requestsTable,
  softwareProblemsTable,
} from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';

export interface Act {
  readonly key: string;
  readonly caption: string;
  readonly table: TableDefinition;
  /** Columns that the form asks for, in this order. */
  readonly fields: readonly string[];
  /** Cells that the act itself decides, as words of the sheet. */
  readonly fixed?: Readonly<Record<string, string>>;
}

export function quickActs(): readonly Act[] {
  return [
    {
      key: 'book-board',
      caption: 'Đăng ký bảng tương tác',
      table: boardBookingsTable,
      fields: ['date', 'session', 'teacher', 'room', 'lesson'],
    },
    {
      key: 'report-fault',
      caption: 'Báo hỏng thiết bị',
      table: faultReportsTable,
      fields: ['date', 'room', 'type', 'fault', 'by'],
    },
    {
      key: 'software-problem',
      caption: 'Vướng mắc phần mềm',
      table: softwareProblemsTable,
      fields: ['date', 'software', 'problem', 'by'],
    },
    {
      key: 'portal-problem',
      caption: 'Vướng mắc Cổng',
      table: portalOperationsTable,
      fields: ['date', 'content', 'remedy', 'by'],
      fixed: { kind: 'Vướng mắc' },
    },
    {
      key: 'news',
      caption: 'Tin bài đã viết',
      table: portalNewsTable,
      fields: ['title', 'section', 'writer', 'writtenOn'],
    },
    {
      key: 'document-in',
      caption: 'Văn bản đến',
      table: incomingDocumentsTable,
      fields: ['receivedOn', 'issuer', 'summary', 'assignedTo', 'dueOn'],
    },
    {
      key: 'document-out',
      caption: 'Văn bản đi',
      table: outgoingDocumentsTable,
      fields: ['date', 'kind', 'summary', 'recipient', 'sentBy'],
    },
    {
      key: 'request',
      caption: 'Kiến nghị, khó khăn',
      table: requestsTable,
      fields: ['date', 'kind', 'content', 'addressee', 'by'],
    },
  ];
}
