/** What the drop-downs of rooms, software and documents list: the office's catalogue, for this school's levels. */
import { column, defineTable, required } from '../table';

export const namesTable = defineTable({
  name: 'names',
  version: 1,
  sheetId: 1196,
  title: 'Danh mục',
  purpose:
    'Tên phòng, phần mềm, văn bản mà các trang khác cho chọn. Đơn vị quản lý gửi xuống cùng thiết lập.',
  workbook: 'school',
  area: 'about',
  maximumRows: 200,
  writtenBy: 'district',
  hidden: true,
  sources: ['S2:42–89', 'S2:224–252', 'S3:12–21', 'S4:67–116', 'S4:202–228'],
  columns: {
    order: required(
      column.number({
        title: 'Số',
        note: 'Thứ tự trong danh sách.',
        width: 50,
        computed: true,
        integer: true,
      }),
    ),
    room: column.text({
      title: 'Loại phòng',
      note: 'Cho cột Loại phòng của trang Phòng.',
      width: 220,
      computed: true,
    }),
    software: column.text({
      title: 'Phần mềm',
      note: 'Cho cột Phần mềm của trang Phần mềm.',
      width: 280,
      computed: true,
    }),
    document: column.text({
      title: 'Loại văn bản',
      note: 'Cho cột Loại văn bản của trang Hồ sơ.',
      width: 360,
      computed: true,
    }),
  },
});
