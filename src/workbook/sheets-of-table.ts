/** Two sheets that both say they are one table: named, never repaired blindly. Pure. */
import type { Problem } from '../domain/result';
import type { TableDefinition } from './table';

export interface NamedSheet {
  readonly sheetId: number;
  readonly title: string;
  readonly table: string | undefined;
}

export function sheetsOfOneTable(
  sheets: readonly NamedSheet[],
  definitions: readonly TableDefinition[],
): Problem[] {
  return definitions.flatMap((definition): Problem[] => {
    const same = sheets.filter(({ table }) => table === definition.name);
    if (same.length < 2) return [];
    // the program reads the sheet it made; a copy has another id
    const read = same.find(({ sheetId }) => sheetId === definition.sheetId) ?? same[0];
    const others = same.filter((sheet) => sheet !== read).map(({ title }) => `“${title}”`);
    return [
      {
        code: 'table.twice',
        place: read?.title ?? definition.title,
        message: `Có ${same.length} trang cùng là bảng ${definition.title}: “${read?.title ?? ''}” và ${others.join(', ')}. Chương trình chỉ đọc “${read?.title ?? ''}”.`,
        remedy: `Chuyển dòng cần giữ về trang “${read?.title ?? ''}”, rồi xóa trang thừa hoặc xóa ô A1 (hàng ẩn) của trang đó.`,
      },
    ];
  });
}
