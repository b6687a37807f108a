/** In sổ: makes the register in front of the person ready for A4 paper. */
import { ProblemError } from '../../domain/result';
import { type Month, parseMonth, schoolYearOf } from '../../domain/school-year';
import { activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { askText, explained, showMessage } from '../../google/dialogs';
import { showPrintSheet, tableInFront } from '../../google/print-sheet';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import { saysSample } from '../../standard/settings-rows';
import { decodeMonth } from '../../workbook/cells/dates';
import { tableForLevels } from '../../workbook/for-levels';
import { profileTable, schoolTables, settingsTable } from '../../workbook/school';
import { readRecords } from '../registers/read-records';
import { hasMonths, type PrintPlan, printPlan } from './plan';

const TITLE = 'In sổ';

/** Menu: asks for the month where the register has months, and shows the sheet to print. */
export function printRegister(): void {
  explained(TITLE, print);
}

function print(): void {
  const name = tableInFront();
  const declared = schoolTables.find((table) => table.name === name);
  if (declared === undefined) {
    showMessage(TITLE, 'Mở trang sổ cần in (ví dụ Nhật ký phòng), rồi chọn lại THĐT > In sổ.');
    return;
  }
  const month = hasMonths(declared) ? monthAsked() : undefined;
  if (month === 'cancelled') return;
  const workbook = activeWorkbook();
  const [[profile], settings] = readRecords(workbook, [profileTable, settingsTable]).records;
  const [result] = workbook.readTables([declared]);
  if (result === undefined || !result.ok) {
    if (result !== undefined) throw new ProblemError(result.problem);
    return;
  }
  const plan = printPlan({
    table: tableForLevels(declared, profile?.record.levels ?? []),
    raw: result.value,
    school: profile?.record.name ?? '',
    today: today(),
    ...(saysSample(settings.map(({ record }) => record)) ? { label: SAMPLE_LABEL } : {}),
    ...(profile?.record.principal === undefined ? {} : { principal: profile.record.principal }),
    ...(month === undefined ? {} : { month }),
  });
  showPrintSheet(plan);
  showMessage(TITLE, printingAdvice(plan));
}

/** What nobody but a person can choose: Google keeps no print settings with a sheet. */
function printingAdvice({ title, orientation }: PrintPlan): string {
  return [
    `Trang “In ${title}” đã sẵn sàng. Bấm Ctrl + P (Tệp > In) rồi chọn:`,
    '• In: Trang tính hiện tại; khổ giấy A4;',
    `• Hướng trang: ${orientation === 'landscape' ? 'Ngang' : 'Dọc'}; tỷ lệ: Vừa với chiều rộng; lề: Hẹp;`,
    '• Định dạng: bỏ Hiện đường lưới; Đầu trang và chân trang: Số trang;',
    '• Đầu trang và chân trang: Lặp lại hàng cố định (để đủ tên trường và tiêu đề ở mọi trang).',
  ].join('\n');
}

function monthAsked(): Month | undefined | 'cancelled' {
  const answer = askText(TITLE, 'In tháng nào? Ví dụ 9/2026. Để trống để in cả sổ.');
  if (answer === undefined) return 'cancelled';
  if (answer.trim() === '') return undefined;
  const decoded = decodeMonth(answer, { schoolYear: schoolYearOf(today()) });
  const month = decoded.ok ? parseMonth(String(decoded.value)) : undefined;
  if (month !== undefined) return month;
  throw new ProblemError({
    code: 'print.month',
    message: `“${answer.trim()}” không phải là tháng.`,
    remedy: 'Ghi tháng/năm, ví dụ 9/2026.',
  });
}
