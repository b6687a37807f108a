/** Documents that went out, by network or not (register R21). */
import { column, defineTable, required } from '../table';
import { person } from './references';

export const outgoingDocumentsTable = defineTable({
  name: 'outgoing-documents',
  version: 1,
  sheetId: 1131,
  title: 'Văn bản đi',
  purpose:
    'Văn bản nhà trường ban hành, gửi đi: công văn, báo cáo, kế hoạch, thông báo, giấy mời. Văn thư ghi; cần gửi 100% qua mạng.',
  workbook: 'school',
  area: 'dossier',
  maximumRows: 5000,
  writtenBy: 'people',
  sources: ['R21', 'S1:59–60', 'S1:93', 'S2:46', 'S4:71'],
  columns: {
    date: required(column.date({ title: 'Ngày', note: 'Ngày ban hành.', width: 90 })),
    number: column.text({ title: 'Số, ký hiệu', note: 'Ví dụ: 12/KH-MNHM.', width: 120 }),
    kind: required(
      column.choice({
        title: 'Loại văn bản',
        note: 'Chọn trong danh sách.',
        width: 120,
        choices: {
          decision: 'Quyết định',
          plan: 'Kế hoạch',
          report: 'Báo cáo',
          notice: 'Thông báo',
          invitation: 'Giấy mời',
          letter: 'Công văn',
          proposal: 'Tờ trình',
          minutes: 'Biên bản',
          other: 'Loại khác',
        },
      }),
    ),
    summary: required(
      column.text({ title: 'Trích yếu', note: 'Nội dung chính của văn bản.', width: 290, long: true }),
    ),
    recipient: column.text({ title: 'Nơi nhận', note: 'Gửi tới đâu.', width: 170 }),
    signer: person({ title: 'Người ký' }),
    sentBy: required(
      column.choice({
        title: 'Cách gửi',
        note: 'Qua mạng: thư điện tử, phần mềm văn bản, Drive, Cổng.',
        width: 115,
        choices: { network: 'Qua mạng', both: 'Qua mạng và giấy', paper: 'Chỉ bản giấy' },
      }),
    ),
    sentOn: column.date({ title: 'Gửi ngày', note: 'Ngày gửi đi; để trống nếu chưa gửi.', width: 90 }),
    link: column.link({ title: 'Tệp', note: 'Liên kết tới bản PDF đã ký, đóng dấu.', width: 120 }),
  },
});
