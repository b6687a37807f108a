/** Columns that point to the school's people, rooms and programs: their drop-downs list those sheets. */
import { column, type ReferenceColumn } from '../table';

type Words = Pick<ReferenceColumn, 'title'> & Partial<Pick<ReferenceColumn, 'note' | 'width' | 'preschool'>>;

export const person = (words: Words) =>
  column.reference({
    note: 'Chọn trong trang Nhân sự.',
    width: 135,
    ...words,
    table: 'staff',
    column: 'name',
  });

export const room = (words: Words) =>
  column.reference({ note: 'Chọn trong trang Phòng.', width: 156, ...words, table: 'rooms', column: 'name' });

export const program = (words: Words) =>
  column.reference({
    note: 'Chọn trong trang Phần mềm.',
    width: 190,
    ...words,
    table: 'software',
    column: 'name',
  });
