/** Định hướng tin bài of a month, with last month's progress. */
import { PORTAL_SECTION_NAMES } from '../../../domain/portal-section';
import { addMonths, formatMonth, monthOfDate } from '../../../domain/school-year';
import { field, heading, items, line, paragraph, part, table } from '../../../paper/paper';
import { plan } from '../parts';
import { sectionOwner, sectionsOf } from '../portal-sections';
import type { Template } from '../template';

export const newsOrientation: Template = {
  document: 'newsOrientation',
  title: 'Định hướng tin bài tháng',
  restsOn: ['staff'],
  write: (facts, registered) => {
    const month = facts.month === undefined ? monthOfDate(facts.today) : addMonths(facts.month.month, 1);
    const open = (what: string) => [{ text: '……………', missing: { what } }];
    return plan(facts, registered, {
      fileName: `Định hướng tin bài tháng ${formatMonth(month).replace('/', '-')}`,
      type: 'ĐỊNH HƯỚNG',
      sign: 'ĐH',
      subject: line`Tin bài trên Cổng thông tin điện tử tháng ${field('tháng', formatMonth(month))}`,
      body: [
        heading('1. Đánh giá tháng trước'),
        ...part('Kết quả tháng trước', [
          paragraph(
            facts.month === undefined || facts.month.results.length === 0
              ? open('kết quả tin bài tháng trước')
              : facts.month.results.join(' '),
          ),
        ]),
        heading('2. Trọng tâm trong tháng'),
        paragraph(open('trọng tâm tuyên truyền trong tháng')),
        heading('3. Phân công theo chuyên mục'),
        ...part('Bảng phân công chuyên mục', [
          table(
            [
              { title: 'Chuyên mục', share: 4 },
              { title: 'Nội dung chính', share: 6 },
              { title: 'Phụ trách', share: 4 },
            ],
            sectionsOf(facts)
              .filter(([section]) => section !== 'introduction' && section !== 'internal')
              .map(([section, roles]) => [
                PORTAL_SECTION_NAMES[section],
                open(`nội dung chuyên mục ${PORTAL_SECTION_NAMES[section]}`),
                sectionOwner(facts, roles),
              ]),
          ),
        ]),
        heading('4. Yêu cầu'),
        ...items([
          'Gửi bài để duyệt trước khi sự kiện qua một ngày; sự kiện lớn đăng trong ngày.',
          'Ban biên tập tổng hợp tiến độ vào ngày cuối tháng./.',
        ]),
      ],
      recipients: ['Ban biên tập', 'Các tổ, bộ phận'],
    });
  },
};
