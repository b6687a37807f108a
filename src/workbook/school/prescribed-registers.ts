/** Registers of teaching aids, library and health that other rules prescribe: where each is kept and how fresh it is (R18). */
import { column, defineTable, required } from '../table';
import { person } from './references';

export const prescribedRegistersTable = defineTable({
  name: 'prescribed-registers',
  version: 1,
  sheetId: 1136,
  title: 'Sổ theo quy định khác',
  purpose:
    'Hồ sơ quản lý thiết bị – đồ dùng, thư viện, y tế làm theo quy định riêng: để ở đâu, cập nhật ngày nào. Người giữ từng sổ ghi.',
  workbook: 'school',
  area: 'dossier',
  maximumRows: 200,
  writtenBy: 'people',
  sources: ['R18', 'S0:85', 'S0:91', 'S0:99'],
  columns: {
    field: required(
      column.choice({
        title: 'Lĩnh vực',
        note: 'Chọn trong danh sách.',
        width: 170,
        choices: {
          equipment: 'Thiết bị – đồ dùng',
          library: 'Thư viện',
          health: 'Y tế',
          assets: 'Tài sản, kế toán',
          other: 'Lĩnh vực khác',
        },
      }),
    ),
    name: required(column.text({ title: 'Tên sổ, hồ sơ', note: 'Tên sổ theo quy định.', width: 260 })),
    keeper: person({ title: 'Người giữ' }),
    kept: column.choice({
      title: 'Hình thức',
      note: 'Sổ làm trên phần mềm, trên Drive hay sổ giấy.',
      width: 120,
      choices: { software: 'Phần mềm', drive: 'Trên Drive', paper: 'Sổ giấy' },
    }),
    updatedOn: column.date({ title: 'Cập nhật ngày', note: 'Ngày ghi gần nhất.', width: 92 }),
    link: column.link({ title: 'Liên kết', note: 'Liên kết tới sổ, nếu có bản điện tử.', width: 150 }),
    note: column.text({ title: 'Ghi chú', note: 'Điều cần nhớ.', width: 240 }),
  },
});
