/** What to do when the hidden row or columns of a register are damaged. */
import type { TableDefinition } from './table';

const REMEDIES: Readonly<Record<TableDefinition['workbook'], string>> = {
  school: 'Trong sổ của trường, chọn THĐT > Sửa sổ bị hỏng.',
  district: 'Chép lại hàng 1 (hàng ẩn) từ bản cũ trong Tệp > Lịch sử phiên bản.',
};

export function repairRemedy({ workbook }: TableDefinition): string {
  return REMEDIES[workbook];
}
