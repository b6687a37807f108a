/** The dossier: decisions, plans, rules, minutes and reports with number, day and file. */
import { DOSSIER_DOCUMENT_NAMES } from '../../domain/dossier-document';
import { column, defineTable, required } from '../table';

export const dossierTable = defineTable({
  name: 'dossier',
  version: 1,
  sheetId: 1111,
  title: 'Hồ sơ',
  purpose: 'Quyết định, kế hoạch, quy chế, biên bản, báo cáo của mô hình. Văn thư ghi mỗi văn bản một dòng.',
  workbook: 'school',
  area: 'dossier',
  maximumRows: 2000,
  writtenBy: 'people',
  sources: ['S3:12–21', 'S0:4–8', 'S1:41–54', 'S1:128–136'],
  columns: {
    document: required(
      column.openChoice({
        title: 'Loại văn bản',
        note: 'Chọn loại văn bản theo danh mục hồ sơ.',
        width: 230,
        choices: DOSSIER_DOCUMENT_NAMES,
        listed: { table: 'names', column: 'document' },
      }),
    ),
    title: column.text({ title: 'Trích yếu', note: 'Tên hoặc trích yếu của văn bản.', width: 240 }),
    number: column.text({ title: 'Số, ký hiệu', note: 'Ví dụ: 12/QĐ-MNHM.', width: 110 }),
    date: required(
      column.date({
        title: 'Ngày',
        note: 'Ngày ban hành; với biên bản là ngày họp, ngày tập huấn.',
        width: 88,
      }),
    ),
    period: column.month({
      title: 'Của tháng',
      note: 'Với biên bản, báo cáo hằng tháng: tháng nào. Văn bản khác để trống.',
      width: 72,
    }),
    signer: column.text({ title: 'Người ký', note: 'Người ký hoặc chủ trì.', width: 140 }),
    keeper: column.reference({
      title: 'Người giữ',
      note: 'Chọn trong trang Nhân sự.',
      width: 140,
      table: 'staff',
      column: 'name',
    }),
    participants: column.number({
      title: 'Số người dự',
      note: 'Với cuộc họp, tập huấn, chuyên đề. Văn bản khác để trống.',
      width: 70,
      minimum: 0,
      integer: true,
    }),
    link: column.link({ title: 'Tệp', note: 'Liên kết tới bản PDF đã ký, đóng dấu.', width: 110 }),
    publishedOn: column.date({
      title: 'Đăng Cổng ngày',
      note: 'Ngày công bố trên Cổng, nếu phải công bố.',
      width: 90,
    }),
    state: column.choice({
      title: 'Tình trạng',
      note: 'Để trống là đã ban hành. Bản chương trình soạn là dự thảo; ký xong thì chọn Đã ký.',
      width: 140,
      choices: {
        requested: 'Đề nghị lập bản Google',
        draft: 'Dự thảo',
        signed: 'Đã ký',
        published: 'Đã đăng Cổng',
      },
    }),
    changed: column.choice({
      title: 'Số liệu',
      note: 'Nhân sự, phòng, thiết bị hoặc thiết lập đã đổi từ khi soạn: xem lại, soạn bản mới nếu cần.',
      width: 120,
      computed: true,
      choices: { changed: 'Đã đổi từ khi soạn' },
    }),
    draft: column.link({
      title: 'Bản dự thảo',
      note: 'Bản Google Tài liệu do chương trình lập, để sửa trước khi ký.',
      width: 110,
      computed: true,
    }),
    basis: column.text({
      title: 'Dấu số liệu',
      note: 'Để biết số liệu đã đổi từ khi soạn hay chưa.',
      computed: true,
      hidden: true,
      clipped: true,
    }),
    until: column.date({
      title: 'Hết hiệu lực',
      note: 'Ngày hết hiệu lực hoặc được thay thế.',
      width: 88,
    }),
    note: column.text({ title: 'Ghi chú', note: 'Thay thế văn bản nào, điều cần sửa.', width: 160 }),
  },
});

/** Drafts and what is only asked for are no documents of the school yet. */
export function isIssued({ state }: { readonly state?: string }): boolean {
  return state !== 'draft' && state !== 'requested';
}
