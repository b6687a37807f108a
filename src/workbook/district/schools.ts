/** The district's schools: who they are, and what was made for them. */
import { PROFILE_NAMES } from '../../domain/level';
import { column, defineTable, required } from '../table';
import { LEVEL_WORDS } from '../words';

export const schoolsTable = defineTable({
  name: 'schools',
  version: 1,
  sheetId: 2101,
  title: 'Trường',
  purpose:
    'Các trường và sổ của từng trường. Điền các cột bên trái; cột xám do chương trình ghi. Trường thôi quản lý thì chuyển sang “Lưu trữ”, không xóa dòng.',
  workbook: 'district',
  area: 'people',
  maximumRows: 1200,
  writtenBy: 'people',
  sources: ['S2:20', 'S2:173–175', 'S4:25', 'S4:35–37'],
  columns: {
    name: required(column.text({ title: 'Tên trường', note: 'Tên đầy đủ của trường.', width: 200 })),
    levels: required(
      column.choices({
        title: 'Cấp học',
        note: 'MN, TH, THCS; trường có hai cấp thì ghi cả hai, cách nhau bằng dấu phẩy.',
        width: 72,
        choices: LEVEL_WORDS,
      }),
    ),
    highQuality: column.tick({ title: 'CLC', note: 'Đánh dấu nếu là trường chất lượng cao.', width: 54 }),
    profile: required(
      column.choice({
        title: 'Phạm vi áp dụng',
        note: 'Trường thực hiện toàn bộ hay một phần mô hình. Một phần gồm những gì: trang Danh mục, loại Định mức, quy định.',
        width: 110,
        choices: PROFILE_NAMES,
      }),
    ),
    account: required(
      column.email({
        title: 'Tài khoản của trường',
        note: 'Tài khoản Google của trường: chỉ tài khoản này được mở thư mục và sổ.',
        width: 200,
      }),
    ),
    contactName: column.text({ title: 'Người liên hệ', note: 'Họ tên người liên hệ.', width: 130 }),
    contactPhone: column.text({ title: 'Điện thoại', note: 'Số điện thoại liên hệ.', width: 95 }),
    address: column.text({ title: 'Địa chỉ', note: 'Địa chỉ của trường.', width: 170 }),
    existingFolder: column.link({
      title: 'Thư mục trường đã có',
      note: 'Liên kết tới thư mục trường dùng từ trước, nếu có. Chương trình chỉ dẫn tới, không sửa.',
      width: 130,
    }),
    state: column.choice({
      title: 'Tình trạng',
      note: 'Để trống là đang dùng.',
      width: 90,
      choices: { active: 'Đang dùng', archived: 'Lưu trữ' },
    }),
    folderLink: column.link({
      title: 'Thư mục',
      note: 'Thư mục năm học của trường.',
      width: 110,
      computed: true,
    }),
    workbookLink: column.link({
      title: 'Sổ của trường',
      note: 'Liên kết tới sổ của trường.',
      width: 110,
      computed: true,
    }),
    step: column.text({ title: 'Đã làm đến', note: 'Bước lập sổ đã xong.', width: 120, computed: true }),
    settingsVersion: column.text({
      title: 'Bản thiết lập',
      note: 'Bản thiết lập đã gửi gần nhất.',
      width: 76,
      computed: true,
    }),
    scriptVersion: column.text({
      title: 'Phiên bản chương trình',
      note: 'Trống: trường chưa mở menu THĐT lần nào.',
      width: 90,
      computed: true,
    }),
    lastRead: column.moment({
      title: 'Đọc sổ lúc',
      note: 'Lần tổng hợp gần nhất.',
      width: 118,
      computed: true,
    }),
    lastActivity: column.moment({
      title: 'Sổ đổi gần nhất',
      note: 'Lần cuối có người sửa sổ của trường, theo Drive.',
      width: 118,
      computed: true,
    }),
    remindersRanAt: column.text({
      title: 'Trường nhắc việc lúc',
      note: 'Lần chạy nhắc việc gần nhất của sổ trường; trống là trường chưa bật nhắc việc.',
      width: 118,
      computed: true,
    }),
    saturday: column.tick({
      title: 'Làm việc thứ Bảy',
      note: 'Theo trang Thông tin trường trong sổ của trường.',
      width: 70,
      computed: true,
    }),
    lastProblem: column.text({
      title: 'Cần xem lại',
      note: 'Vướng mắc gần nhất khi lập hoặc đọc sổ của trường.',
      width: 240,
      computed: true,
      long: true,
    }),
    remark: column.text({
      title: 'Lưu ý',
      note: 'Chưa gấp: trường chưa mở menu, sổ theo mẫu cũ.',
      width: 200,
      computed: true,
      long: true,
    }),
    folderId: column.text({
      title: 'Mã thư mục',
      note: 'Chương trình dùng.',
      computed: true,
      hidden: true,
    }),
    workbookId: column.text({ title: 'Mã sổ', note: 'Chương trình dùng.', computed: true, hidden: true }),
    scriptId: column.text({
      title: 'Mã chương trình',
      note: 'Chương trình dùng.',
      computed: true,
      hidden: true,
    }),
  },
});
