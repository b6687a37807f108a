/** Kế hoạch viết tin bài for the portal, by section and month. */
import { PORTAL_SECTION_NAMES, type PortalSection } from '../../../domain/portal-section';
import { addMonths, formatMonth, month } from '../../../domain/school-year';
import { heading, items, paragraph, part, table } from '../../../paper/paper';
import { portalQuotas } from '../../../standard/portal-quotas';
import { isPreschool, type SchoolFacts } from '../facts';
import { holders, plan, planBasis, yearText } from '../parts';
import type { Template } from '../template';

const PER_WORDS = { week: 'tuần', month: 'tháng', 'two-months': '2 tháng' } as const;
const TOPICS: readonly string[] = [
  'Khai giảng, ổn định nền nếp, công khai đầu năm',
  'Hội nghị đầu năm, hoạt động chào mừng 20/10',
  'Chào mừng Ngày Nhà giáo Việt Nam, hội giảng',
  'Ngày hội quốc phòng toàn dân, chuyên đề, chuẩn bị cuối học kỳ',
  'Sơ kết học kỳ I, họp cha mẹ học sinh',
  'Vui xuân, an toàn dịp Tết, phòng dịch',
  'Hoạt động 8/3, 26/3, đề nghị công nhận',
  'Ngày sách và văn hóa đọc, rà soát thiết bị',
  'Tổng kết năm học, công khai, tuyển sinh',
];

export const newsPlan: Template = {
  document: 'newsPlan',
  title: 'Kế hoạch viết tin bài',
  restsOn: ['staff', 'settings'],
  write: (facts, registered) =>
    plan(facts, registered, {
      fileName: 'Kế hoạch viết tin bài',
      subject: `Viết tin bài trên Cổng thông tin điện tử ${yearText(facts)}`,
      bases: [planBasis(facts)],
      body: [
        heading('I. YÊU CẦU'),
        ...items([
          'Tin ngắn gọn, đúng sự thật, đúng chính tả; ảnh rõ, đúng cỡ, có chú thích; có sự đồng ý khi đăng ảnh học sinh.',
          'Tin bài được duyệt trước khi đăng; sự kiện lớn đăng trong ngày; lịch công tác tuần đăng sáng thứ Hai.',
          'Không đăng thông tin cá nhân, nội dung thuộc bí mật nhà nước, nội dung chưa được phép công khai.',
        ]),
        heading('II. SỐ LƯỢNG THEO CHUYÊN MỤC'),
        ...part('Bảng số lượng tin bài', [
          table(
            [
              { title: 'Chuyên mục', share: 6 },
              { title: 'Ít nhất', share: 3, centred: true },
            ],
            quotasOf(facts),
          ),
        ]),
        heading('III. TRỌNG TÂM TỪNG THÁNG'),
        table(
          [
            { title: 'Tháng', share: 2, centred: true },
            { title: 'Trọng tâm', share: 8 },
          ],
          TOPICS.map((topic, index) => [formatMonth(addMonths(month(facts.year, 9), index)), topic]),
        ),
        heading('IV. PHÂN CÔNG'),
        table(
          [
            { title: 'Việc', share: 4 },
            { title: 'Người thực hiện', share: 6 },
          ],
          [
            ['Viết tin', holders(facts, 'teamLeader')],
            ['Duyệt tin', holders(facts, 'vicePrincipal')],
            ['Biên tập ảnh, đăng tin', holders(facts, 'it')],
            ['Lịch công tác, văn bản, thông báo', holders(facts, 'clerk')],
            ['Thông tin công khai, các khoản thu', holders(facts, 'accountant')],
          ],
        ),
        paragraph(
          'Ban biên tập đánh giá tiến độ vào cuối mỗi tháng và điều chỉnh định hướng tin bài tháng sau./.',
        ),
      ],
    }),
};

function quotasOf(facts: SchoolFacts): string[][] {
  const pack = portalQuotas.filter(
    ({ pack: of, levels }) =>
      of === 'office-2016' && (levels === undefined || levels.some((level) => facts.levels.includes(level))),
  );
  return pack
    .map(({ section, atLeast, per }) => [
      section === 'all-news' ? 'Tất cả tin' : PORTAL_SECTION_NAMES[section as PortalSection],
      `${atLeast} ${section === 'media' ? 'tư liệu' : 'tin, bài'}/${PER_WORDS[per]}`,
    ])
    .concat(isPreschool(facts) ? [['Nuôi dưỡng', 'Thực đơn hằng tuần; tin khi có hoạt động']] : []);
}
