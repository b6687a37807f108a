/** Biên bản họp Ban chỉ đạo of a month, drafted from the results, open problems and last month's conclusions. */
import { formatDate } from '../../../domain/calendar-date';
import { formatMonth } from '../../../domain/school-year';
import { longDate } from '../../../paper/letterhead';
import {
  blank,
  field,
  heading,
  item,
  items,
  known,
  type Line,
  line,
  paragraph,
  part,
  table,
} from '../../../paper/paper';
import { holders, minutes } from '../parts';
import type { Template } from '../template';

export const boardMinutes: Template = {
  document: 'boardMinutes',
  title: 'Biên bản họp Ban chỉ đạo hằng tháng',
  restsOn: ['scores'],
  write: (facts, registered) => {
    const { month } = facts;
    const monthText =
      month === undefined
        ? line`tháng ${field('tháng', blank({ what: 'tháng đánh giá' }))}`
        : line`tháng ${field('tháng', formatMonth(month.month))}`;
    const chair: Line = field(
      'chủ trì',
      month?.chair === undefined ? holders(facts, 'principal') : known(month.chair, { what: 'chủ trì' }),
    );
    const secretary: Line = field(
      'thư ký cuộc họp',
      known(month?.secretary, { what: 'thư ký cuộc họp', table: 'board-meetings', column: 'secretary' }),
    );
    const when = registered.date ?? month?.meetingOn;
    const lines = (texts: readonly string[], what: string) =>
      texts.length === 0 ? [paragraph(blank({ what }))] : items([...texts]);
    return minutes(
      facts,
      { ...registered, ...(when === undefined ? {} : { date: when }) },
      {
        fileName:
          month === undefined
            ? 'Biên bản họp Ban chỉ đạo'
            : `Biên bản họp Ban chỉ đạo tháng ${formatMonth(month.month).replace('/', '-')}`,
        subject: line`Họp Ban chỉ đạo mô hình trường học điện tử đánh giá ${monthText}`,
        body: [
          heading('I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN'),
          item(
            line`Thời gian: ${blank({ what: 'giờ họp' })}, ${field('ngày họp', longDate(when))}, tại ${blank({ what: 'nơi họp' })}.`,
          ),
          item(line`Chủ trì: ${chair}; thư ký: ${secretary}.`),
          item(
            line`Có mặt: ${field('số người có mặt', known(month?.present, { what: 'số người có mặt', table: 'board-meetings', column: 'present' }))}; vắng: ${field('số người vắng', known(month?.absent, { what: 'số người vắng', table: 'board-meetings', column: 'absent' }))}.`,
          ),
          heading('II. NỘI DUNG'),
          heading('1. Việc thực hiện kết luận kỳ trước'),
          ...part(
            'Kết luận kỳ trước',
            month?.lastConclusion === undefined
              ? [paragraph(blank({ what: 'kết luận cuộc họp trước và kết quả thực hiện' }))]
              : [
                  paragraph(`Kết luận: ${month.lastConclusion} Kết quả thực hiện:`),
                  paragraph(blank({ what: 'kết quả thực hiện kết luận kỳ trước' })),
                ],
          ),
          heading('2. Kết quả tự đánh giá trong tháng'),
          ...part('Kết quả trong tháng', lines(month?.results ?? [], 'kết quả tự đánh giá của tháng')),
          heading('3. Vướng mắc, tồn tại'),
          ...part(
            'Vướng mắc trong tháng',
            lines(month?.problems ?? [], 'vướng mắc trong tháng (không có thì ghi “Không có”)'),
          ),
          heading('4. Ý kiến thảo luận'),
          paragraph(blank({ what: 'ý kiến của các thành viên' })),
          heading('III. KẾT LUẬN'),
          ...part(
            'Nội dung cần khắc phục',
            (month?.toMend.length ?? 0) === 0
              ? [paragraph(blank({ what: 'nội dung cần khắc phục, người làm, thời hạn' }))]
              : [
                  table(
                    [
                      { title: 'TT', share: 1.2, centred: true },
                      { title: 'Nội dung cần khắc phục', share: 8 },
                      { title: 'Người thực hiện', share: 4 },
                      { title: 'Thời hạn', share: 2.6, centred: true },
                    ],
                    (month?.toMend ?? []).map(({ what, who, until }, index) => [
                      index + 1,
                      what,
                      known(who, { what: `người thực hiện: ${what}` }),
                      until === undefined ? blank({ what: `thời hạn: ${what}` }) : formatDate(until),
                    ]),
                  ),
                ],
          ),
          paragraph('Kết quả và nội dung cần khắc phục được công khai trên Cổng sau cuộc họp.'),
          paragraph(
            line`Biên bản được thông qua trước khi kết thúc cuộc họp vào hồi ${blank({ what: 'giờ kết thúc' })} cùng ngày./.`,
          ),
        ],
        left: { title: 'THƯ KÝ', name: secretary },
        right: { title: 'CHỦ TRÌ', name: chair },
      },
    );
  },
};
