/** The guide to all tables and columns (docs/so-sach.md), in Vietnamese Markdown. */
import { LEVELS } from '../domain/level';
import { boundsOf } from './cells/numbers';
import { shownTitle } from './column-words';
import type { Column, TableDefinition } from './table';

const KEEPERS = {
  people: 'Người điền.',
  program: 'Chương trình ghi.',
  district: 'Đơn vị quản lý ghi, trường chỉ xem.',
} as const;

const WORKBOOKS = { school: 'Sổ của trường', district: 'Sổ của đơn vị quản lý' } as const;

/** One chapter for each workbook, one section for each table, one line for each column that people see. */
export function fieldGuide(definitions: readonly TableDefinition[]): string {
  const chapters = (['school', 'district'] as const).flatMap((workbook) => {
    const tables = definitions.filter((definition) => definition.workbook === workbook);
    return tables.length === 0 ? [] : [`## ${WORKBOOKS[workbook]}`, ...tables.map(section)];
  });
  return `${[INTRODUCTION, ...chapters].join('\n\n')}\n`;
}

const INTRODUCTION = [
  '# Sổ sách',
  '',
  'Mỗi trang là một sổ. Có thể đổi tên trang, đổi tên cột, chuyển cột, thêm cột riêng, sắp xếp, lọc: chương trình vẫn đọc đúng.',
  'Cột có dấu * phải điền. Cột xám do chương trình ghi. Ngày gõ kiểu nào cũng được: 5/9/2026, 05-09-2026, 5.9.26, hoặc 5/9 của năm học.',
  '',
  '## In sổ',
  '',
  'Đứng ở trang cần in, chọn THĐT > In sổ, ghi tháng cần in (để trống để in cả sổ). Chương trình lập trang “In …” khổ A4: tên trường,',
  'tên sổ, tháng và tiêu đề cột ở đầu mọi trang, chỗ ký ở cuối. Google không cho chương trình đặt cách in, nên khi bấm Ctrl + P người in tự chọn:',
  'trang tính hiện tại, khổ A4, hướng trang như lời nhắn, tỷ lệ vừa với chiều rộng, bỏ đường lưới, bật số trang và lặp lại hàng cố định.',
].join('\n');

function section(table: TableDefinition): string {
  const rows = Object.values(table.columns)
    .filter(({ hidden }) => hidden !== true)
    .map((column) => `| ${[titleOf(column), cellText(column.note), contentOf(column)].join(' | ')} |`);
  return [
    `### ${table.title}`,
    '',
    `${table.purpose} ${KEEPERS[table.writtenBy]}`,
    '',
    '| Cột | Ý nghĩa | Nội dung |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function titleOf(column: Column): string {
  const other = column.preschool?.title;
  return cellText(`${shownTitle(column)}${other === undefined ? '' : ` (mầm non: ${other})`}`);
}

function contentOf(column: Column): string {
  const kind = contentWords(column);
  return cellText(column.computed ? `${kind}; chương trình ghi` : kind);
}

function contentWords(column: Column): string {
  switch (column.kind) {
    case 'text':
      return 'Chữ';
    case 'number':
      return `${column.percent ? 'Tỉ lệ phần trăm' : column.integer ? 'Số nguyên' : 'Số'} ${boundsOf(column)}`.trim();
    case 'date':
      return 'Ngày';
    case 'moment':
      return 'Ngày giờ';
    case 'month':
      return 'Tháng';
    case 'email':
      return 'Địa chỉ thư';
    case 'link':
      return 'Liên kết';
    case 'tick':
      return 'Ô đánh dấu';
    case 'choice':
      return `Một trong: ${choiceWords(column)}`;
    case 'choices':
      return `Một hoặc nhiều: ${choiceWords(column)}`;
    case 'reference':
      return 'Chọn từ trang khác';
  }
}

function choiceWords({ choices, choiceLevels }: Extract<Column, { kind: 'choice' | 'choices' }>): string {
  return Object.entries(choices)
    .map(([choice, word]) => {
      const levels = choiceLevels?.[choice];
      return levels === undefined || levels.length === LEVELS.length
        ? word
        : `${word} (${levels.join(', ')})`;
    })
    .join(', ');
}

function cellText(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}
