/** Sheets for the phone at the school: narrow, one row for an indicator, points and a remark to type. */

import { jsonColumn } from '../round-columns';
import { column, defineTable, required } from '../table';

/** Tags have letters only. */
const NAMES = { 1: 'visit-one', 2: 'visit-two', 3: 'visit-three' } as const;

const visitTable = (number: 1 | 2 | 3) =>
  defineTable({
    name: NAMES[number],
    version: 1,
    sheetId: 2166 + number,
    title: `Phiếu tại trường ${number}`,
    purpose:
      'Phiếu để chấm bằng điện thoại trong ứng dụng Trang tính: gõ điểm và nhận xét, chương trình lấy vào đợt kiểm tra.',
    workbook: 'district',
    area: 'scores',
    maximumRows: 150,
    writtenBy: 'people',
    sources: ['S4:188'],
    columns: {
      wording: column.text({
        title: 'Chỉ báo',
        note: 'Dòng đầu là tên trường và đợt.',
        width: 150,
        computed: true,
        long: true,
      }),
      known: column.text({
        title: 'Tối đa; tự chấm; gợi ý',
        note: 'Điểm tối đa, điểm trường tự chấm, điểm gợi ý.',
        width: 60,
        computed: true,
        long: true,
      }),
      points: column.text({
        title: 'Điểm',
        note: 'Gõ số điểm; KAD là Không áp dụng; khi chưa có bộ điểm gõ Đ hoặc CĐ.',
        width: 55,
      }),
      remark: column.text({ title: 'Nhận xét', note: 'Gõ hoặc đọc bằng giọng nói.', width: 130, long: true }),
      review: column.text({
        title: 'Đã nhận',
        note: 'Dấu ✓ khi chương trình đã lấy; nếu không, vì sao.',
        width: 70,
        computed: true,
        long: true,
      }),
      code: required(jsonColumn('Mã chỉ báo')),
      session: jsonColumn('Đợt kiểm tra'),
      taken: jsonColumn('Đã nhận, dạng lưu'),
    },
  });

export const visitTables = [visitTable(1), visitTable(2), visitTable(3)] as const;
