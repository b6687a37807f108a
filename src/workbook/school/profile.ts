/** The school itself: one row with its name, levels, sizes and the state of its lines. */
import { PROFILE_NAMES } from '../../domain/level';
import { column, defineTable, required } from '../table';
import { LEVEL_WORDS, YES_NO_WORDS } from '../words';

export const profileTable = defineTable({
  name: 'profile',
  version: 1,
  sheetId: 1103,
  title: 'Thông tin trường',
  purpose:
    'Một dòng: tên, cấp học, liên hệ, quy mô và đường truyền của trường. Văn thư giữ, sửa khi thay đổi.',
  workbook: 'school',
  area: 'about',
  maximumRows: 5,
  writtenBy: 'people',
  sources: ['S2:111', 'S1:23', 'S1:136'],
  columns: {
    name: required(column.text({ title: 'Tên trường', note: 'Tên đầy đủ của trường.', width: 220 })),
    levels: required(
      column.choices({
        title: 'Cấp học',
        note: 'MN, TH, THCS; trường có hai cấp thì ghi cả hai, cách nhau bằng dấu phẩy.',
        width: 85,
        choices: LEVEL_WORDS,
      }),
    ),
    highQuality: column.tick({ title: 'CLC', note: 'Đánh dấu nếu là trường chất lượng cao.', width: 54 }),
    profile: required(
      column.choice({
        title: 'Phạm vi áp dụng',
        note: 'Trường thực hiện toàn bộ hay một phần mô hình. Một phần gồm những gì: trang Lịch việc, các dòng Định mức.',
        width: 110,
        choices: PROFILE_NAMES,
      }),
    ),
    account: column.email({
      title: 'Tài khoản của trường',
      note: 'Tài khoản Google dùng chung của trường.',
      width: 210,
    }),
    authority: column.text({
      title: 'Cơ quan chủ quản',
      note: 'Dòng trên tên trường ở đầu văn bản. Để trống thì ghi tên đơn vị quản lý.',
      width: 125,
    }),
    symbol: column.text({
      title: 'Ký hiệu tên trường',
      note: 'Chữ viết tắt trong số, ký hiệu văn bản, ví dụ: MNHM. Để trống thì ghép chữ đầu của tên trường.',
      width: 80,
    }),
    locality: column.text({
      title: 'Địa danh',
      note: 'Địa danh ghi trước ngày tháng ở đầu văn bản.',
      width: 95,
    }),
    principal: column.text({
      title: 'Hiệu trưởng',
      note: 'Họ tên hiệu trưởng, in ở cuối phiếu.',
      width: 145,
    }),
    spokesperson: column.text({
      title: 'Người phát ngôn',
      note: 'Họ tên người phát ngôn của trường, ghi trên Cổng.',
      width: 145,
    }),
    phone: column.text({ title: 'Điện thoại', note: 'Số điện thoại của trường.', width: 100 }),
    address: column.text({ title: 'Địa chỉ', note: 'Địa chỉ của trường.', width: 132 }),
    portal: column.link({
      title: 'Cổng thông tin điện tử',
      note: 'Địa chỉ cổng của trường, bắt đầu bằng https://.',
      width: 130,
    }),
    classes: column.number({
      title: 'Số lớp',
      note: 'Số lớp của năm học.',
      width: 60,
      minimum: 0,
      integer: true,
      preschool: { title: 'Số nhóm, lớp', note: 'Số nhóm, lớp của năm học.' },
    }),
    lineSpeed: column.number({
      title: 'Tốc độ đường truyền (Mbps)',
      note: 'Tốc độ của đường cáp quang chính, theo hợp đồng. Mức phải đạt: trang Lịch việc, các dòng Định mức.',
      width: 90,
      minimum: 0,
    }),
    lineFallback: column.choice({
      title: 'Đường truyền dự phòng',
      note: 'Có đường truyền hoặc phương án dự phòng không.',
      width: 80,
      choices: YES_NO_WORDS,
    }),
    wifi: column.choice({
      title: 'Wifi',
      note: 'Phạm vi phủ sóng.',
      width: 105,
      choices: { whole: 'Toàn trường', staff: 'Đủ cho CBGVNV', part: 'Một số nơi', none: 'Không có' },
    }),
    electricity: column.choice({
      title: 'Nguồn điện đủ tải',
      note: 'Nguồn điện có đủ cho thiết bị không.',
      width: 80,
      choices: YES_NO_WORDS,
    }),
    scorePath: column.choice({
      title: 'Cách nộp điểm tháng',
      note: 'Một bước: nộp, ghi tên hiệu trưởng đã duyệt. Ba bước: soát, hiệu trưởng duyệt, rồi nộp. Để trống là một bước.',
      width: 90,
      choices: { oneStep: 'Một bước', threeSteps: 'Ba bước' },
    }),
    saturday: column.tick({
      title: 'Làm việc thứ Bảy',
      note: 'Đánh dấu nếu trường làm việc cả thứ Bảy: hạn rơi vào thứ Bảy không phải dời.',
      width: 70,
    }),
    checkedOn: column.date({
      title: 'Rà soát ngày',
      note: 'Ngày kiểm tra lại các thông tin ở dòng này.',
      width: 88,
    }),
  },
});
