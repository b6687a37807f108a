/** The office's proposal to its superior: the schools of a kept list that meet the conditions. Pure. */
import { PROFILE_NAMES } from '../../domain/level';
import { formatNumber } from '../../domain/vietnamese';
import { numberLine, placeAndDate } from '../../paper/letterhead';
import { blank, heading, items, type Paper, paragraph, plain, table } from '../../paper/paper';
import type { Office } from '../../standard/settings';
import { officeLetterhead } from '../verification/papers';
import type { JudgedSchool, ShownList } from './page';

export function recognitionPaper(
  office: Office,
  year: string,
  { list, rulesText, judged }: ShownList,
): Paper {
  const head = officeLetterhead(office);
  const proposed = judged.filter(({ outcome }) => outcome === 'proposed');
  const others = judged.length - proposed.length;
  return {
    fileName: `Tờ trình công nhận trường học điện tử ${year}`,
    superior: plain(head.superior),
    issuer: plain(head.school),
    number: numberLine(head, 'TTr'),
    placeAndDate: placeAndDate(head),
    type: 'TỜ TRÌNH',
    subject: plain(`Về việc công nhận trường đạt chuẩn trường học điện tử năm học ${year}`),
    addressees: [plain(office.superior)],
    body: [
      paragraph(
        `Căn cứ kết quả kiểm tra, chấm điểm của đoàn kiểm tra đối với các trường năm học ${year}, ${office.name} báo cáo và đề nghị như sau:`,
      ),
      heading('1. Điều kiện đã áp dụng'),
      paragraph(rulesText),
      heading('2. Kết quả'),
      ...items([
        `Số trường được xét: ${judged.length}`,
        `Số trường đủ điều kiện: ${proposed.length}`,
        ...(others === 0 ? [] : [`Số trường chưa đủ điều kiện hoặc chưa đủ dữ liệu: ${others}`]),
        `Danh sách lập và lưu trong sổ của đơn vị: ${list.title}`,
      ]),
      heading('3. Đề nghị'),
      paragraph(
        `${office.name} đề nghị ${office.superior} xem xét, công nhận ${proposed.length} trường đạt chuẩn trường học điện tử năm học ${year} (danh sách kèm theo)./.`,
      ),
    ],
    signers: [
      {
        titles: [plain('THỦ TRƯỞNG ĐƠN VỊ')],
        name: blank({ what: 'họ tên người ký của đơn vị' }),
      },
    ],
    recipients: [plain('Như trên')],
    annexes: [
      {
        type: 'DANH SÁCH',
        subject: plain(`Trường đề nghị công nhận đạt chuẩn trường học điện tử năm học ${year}`),
        caption: plain('(Kèm theo Tờ trình)'),
        body: [schoolsTable(proposed)],
      },
    ],
  };
}

function schoolsTable(schools: readonly JudgedSchool[]) {
  if (schools.length === 0) return paragraph('Không có trường nào đủ điều kiện.');
  return table(
    [
      { title: 'TT', share: 1, centred: true },
      { title: 'Trường', share: 6 },
      { title: 'Cấp học', share: 2, centred: true },
      { title: 'Phạm vi', share: 3 },
      { title: 'Điểm', share: 2.4, centred: true },
      { title: 'Căn cứ', share: 4 },
      { title: 'Tờ trình của trường', share: 4 },
    ],
    schools.map(({ name, levels, profile, total = 0, maximum = 0, roundText, proposal }, index) => [
      index + 1,
      name,
      levels,
      PROFILE_NAMES[profile],
      `${formatNumber(total, 2)}/${formatNumber(maximum, 2)}`,
      roundText,
      proposal,
    ]),
  );
}
