/** Tờ trình đề nghị đánh giá, công nhận đạt chuẩn trường học điện tử. */
import { heading, items, known, paragraph, part, table } from '../../../paper/paper';
import { officeBasis, plan, planBasis, yearText } from '../parts';
import type { Template } from '../template';

export const recognition: Template = {
  document: 'recognition',
  title: 'Tờ trình đề nghị công nhận',
  restsOn: ['settings', 'scores'],
  write: (facts, registered) =>
    plan(facts, registered, {
      fileName: 'Tờ trình đề nghị công nhận',
      type: 'TỜ TRÌNH',
      sign: 'TTr',
      subject: `Về việc đề nghị đánh giá, công nhận đạt chuẩn trường học điện tử ${yearText(facts)}`,
      bases: [officeBasis(facts), planBasis(facts)],
      addressees: [facts.officeName],
      body: [
        paragraph(
          `Sau quá trình thực hiện và tự đánh giá theo bộ tiêu chí, ${facts.letterhead.school} báo cáo và đề nghị như sau:`,
        ),
        heading('1. Kết quả tự đánh giá'),
        ...part(
          'Kết quả tự đánh giá',
          facts.month === undefined || facts.month.results.length === 0
            ? [paragraph(known(undefined, { what: 'kết quả tự đánh giá gần nhất' }))]
            : items([...facts.month.results]),
        ),
        ...part('Bảng kết quả tiêu chí', [
          table(
            [
              { title: 'Tiêu chí', share: 8 },
              { title: 'Kết quả, minh chứng chính', share: 6 },
            ],
            facts.criteria.map(({ code, title }) => [
              `${code}. ${title}`,
              known(undefined, { what: `kết quả tiêu chí ${code}` }),
            ]),
          ),
        ]),
        heading('2. Nội dung đã khắc phục và còn tồn tại'),
        ...part(
          'Nội dung còn tồn tại',
          (facts.month?.toMend.length ?? 0) === 0
            ? [paragraph(known(undefined, { what: 'nội dung còn tồn tại và hướng khắc phục' }))]
            : items((facts.month?.toMend ?? []).map(({ what }) => what)),
        ),
        heading('3. Đề nghị'),
        paragraph(
          `Kính đề nghị ${facts.officeName} kiểm tra, đánh giá và đề nghị cấp có thẩm quyền công nhận nhà trường đạt chuẩn trường học điện tử ${yearText(facts)}./.`,
        ),
      ],
      recipients: ['Như trên', 'Ban chỉ đạo mô hình'],
    }),
};
