/** The district's answers to what the school asked for (register R23); only the operator account writes here. */
import { column, defineTable, required } from '../table';

export const REQUEST_ANSWER_STATES = {
  considered: 'Đang xem xét',
  answered: 'Đã trả lời',
  forwarded: 'Đã chuyển cấp trên',
} as const;

export const requestAnswersTable = defineTable({
  name: 'request-answers',
  version: 1,
  sheetId: 1138,
  title: 'Trả lời kiến nghị',
  purpose: 'Trả lời của đơn vị quản lý cho các dòng ở trang Kiến nghị, khó khăn. Trường xem, không sửa.',
  workbook: 'school',
  area: 'dossier',
  maximumRows: 1000,
  writtenBy: 'district',
  sources: ['R23', 'S1:162', 'S2:198–200', 'S4:178–179'],
  columns: {
    request: required(
      column.text({
        title: 'Mã kiến nghị',
        note: 'Mã dòng ở trang Kiến nghị, khó khăn.',
        computed: true,
        hidden: true,
      }),
    ),
    askedOn: column.date({ title: 'Ngày nêu', note: 'Ngày nhà trường nêu.', width: 90, computed: true }),
    content: column.text({
      title: 'Nội dung kiến nghị',
      note: 'Nội dung nhà trường đã nêu.',
      width: 320,
      computed: true,
      long: true,
    }),
    state: column.choice({
      title: 'Tình trạng',
      note: 'Đơn vị quản lý đang xem xét, đã trả lời hay đã chuyển lên cấp trên.',
      width: 130,
      computed: true,
      choices: REQUEST_ANSWER_STATES,
    }),
    answer: column.text({
      title: 'Trả lời',
      note: 'Ý kiến của đơn vị quản lý.',
      width: 360,
      computed: true,
      long: true,
    }),
    answeredOn: column.date({ title: 'Trả lời ngày', note: 'Ngày trả lời.', width: 90, computed: true }),
    answeredBy: column.text({
      title: 'Người trả lời',
      note: 'Ai ở đơn vị quản lý trả lời.',
      width: 150,
      computed: true,
    }),
  },
});
