/** Sửa sổ bị hỏng: the menu item that puts back what a school's workbook has lost. */
import { confirm, explained, showMessage } from '../../google/dialogs';
import { withDocumentLock } from '../../google/locks';
import { WorkbookRepair } from './repair';
import { reportText } from './report';

const TITLE = 'Sửa sổ bị hỏng';
const QUESTION = [
  'THĐT xem từng trang sổ và khôi phục phần bị mất: trang, hàng mã và cột ẩn, tên cột, ghi chú, danh sách chọn, định dạng, bảo vệ.',
  'Không sửa, không xóa dòng nào đã ghi. Có thể mất vài phút; nếu bị ngắt giữa chừng thì chạy lại.',
  'Bắt đầu?',
].join('\n\n');

/** Menu: asks, repairs, and says what was put back and what is left to a person. */
export function repairWorkbook(): void {
  if (!confirm(TITLE, QUESTION)) return;
  explained(TITLE, () => {
    const report = withDocumentLock(() => new WorkbookRepair().run());
    showMessage(TITLE, reportText(report));
  });
}
