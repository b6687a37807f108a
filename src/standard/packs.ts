/** Packs: which values belong together, by year and issuer; where packs disagree, a district chooses. */
import type { Level } from '../domain/level';
import type { PackId } from './pack-id';
import { deviceUseThresholds } from './rooms';
import { PACK_TITLES } from './source-words';
import type { Sourced } from './sourced';

export interface Pack extends Sourced {
  readonly id: PackId;
  readonly title: string;
  /** Binds all schools of a district, is one school's practice, a table without date, or later law. */
  readonly authority: 'office' | 'school' | 'undated' | 'law';
  readonly from?: number;
}

function pack(id: PackId, authority: Pack['authority'], from: number | undefined, source: string): Pack {
  return {
    id,
    title: PACK_TITLES[id],
    authority,
    ...(from === undefined ? {} : { from }),
    source,
    basis: 'stated',
  };
}

export const packs: readonly Pack[] = [
  pack('office-2016', 'office', 2016, 'S2:1–266'),
  pack('office-2018', 'office', 2017, 'S4:1–228'),
  pack('school-2020', 'school', 2020, 'S3:1–137'),
  pack('school-2022', 'school', 2022, 'S1:1–420'),
  pack('role-table', 'undated', undefined, 'S0:1–302'),
  pack('law', 'law', 2024, 'LAW:TT 09/2024/TT-BGDĐT'),
];

export interface PackValue extends Sourced {
  readonly topic: string;
  readonly pack: PackId;
  /** Vietnamese, as a person would say it. */
  readonly value: string;
}

function value(topic: string, packId: PackId, text: string, source: string): PackValue {
  return { topic, pack: packId, value: text, source, basis: 'stated' };
}

const percent = (share: number) => `từ ${Math.round(share * 100)} %`;

/** What the packs say on the topics where more than one speaks. */
export const packValues: readonly PackValue[] = [
  value('Ngày báo cáo tháng của phó hiệu trưởng', 'role-table', 'ngày 25', 'S0:29'),
  value('Ngày báo cáo tháng của phó hiệu trưởng', 'school-2020', 'ngày 20', 'S3:88'),
  value('Ngày nộp bảng tự chấm điểm', 'office-2018', 'ngày 20', 'S4:183'),
  value('Nhịp báo cáo vướng mắc Cổng', 'role-table', 'thứ Sáu hằng tuần', 'S0:44'),
  value('Nhịp báo cáo vướng mắc Cổng', 'school-2020', 'ngày 18 hằng tháng', 'S3:127'),
  value('Nhịp báo cáo vướng mắc Cổng', 'school-2022', 'định kỳ', 'S1:122,151'),
  value('Hạn công khai', 'office-2016', 'chậm nhất 15/9', 'S2:123'),
  value('Hạn công khai', 'role-table', 'tháng 5 và 9', 'S0:66'),
  value('Hạn công khai', 'school-2020', 'tháng 6 và 9', 'S3:124'),
  value('Hạn công khai', 'school-2022', 'hằng tháng', 'S1:185'),
  value('Hạn công khai', 'law', 'trước 30/6', 'LAW:TT 09/2024/TT-BGDĐT'),
  ...deviceUseThresholds
    .filter(({ group }) => group !== 'A')
    .flatMap(({ group, atLeast, packs: packIds, source }) =>
      packIds.map((packId) =>
        value(`Tỷ lệ dùng thiết bị, nhóm phòng ${group}`, packId, percent(atLeast), source),
      ),
    ),
  value('Số phòng của mô hình', 'role-table', '22 phòng, không có cấp MN', 'S0:101–300'),
  value('Số phòng của mô hình', 'office-2016', '24 phòng, cả ba cấp', 'S2:224–252'),
  value('Số phòng của mô hình', 'office-2018', '24 phòng, cả ba cấp', 'S4:202–228'),
  value('Số tin Chuyên môn mỗi tháng', 'office-2016', 'ít nhất 2', 'S2:129'),
  value('Số tin Chuyên môn mỗi tháng', 'school-2022', '5', 'S1:104'),
  value('Tin mới', 'school-2020', 'mỗi tuần ít nhất 1 tin', 'S3:127'),
  value('Tin mới', 'school-2022', '5–10 tin mỗi tháng theo chuyên mục', 'S1:103'),
  value('Tài nguyên', 'office-2016', 'ít nhất 3 tư liệu mỗi tháng', 'S2:153'),
  value('Tài nguyên', 'school-2022', '60 mỗi tháng, 30 mỗi tuần, 10 mỗi tháng theo loại', 'S1:109–111'),
  value('Số phần mềm quản lý', 'office-2016', '9 quy định (liệt kê 8), 3 khuyến khích', 'S2:44–51'),
  value('Số phần mềm quản lý', 'office-2018', '10 quy định, 3 khuyến khích', 'S4:67–98'),
  value('Phần mềm nhân sự', 'office-2016', 'PMIS', 'S2:59'),
  value('Phần mềm nhân sự', 'office-2018', 'EPMIS', 'S4:85'),
  value('Diệt vi rút', 'office-2016', 'máy quản lý, máy chủ có cài', 'S2:30'),
  value('Diệt vi rút', 'office-2018', 'máy quản lý, máy chủ có bản quyền', 'S4:152'),
  value(
    'Diệt vi rút',
    'school-2022',
    'máy cán bộ, giáo viên có bản quyền, máy học sinh miễn phí; nơi khác ghi mọi máy',
    'S1:135,140',
  ),
  value('Người không tính vào 100 %', 'office-2018', 'nuôi dưỡng; với Lớp 2 thêm bảo vệ', 'S4:43,140'),
  value('Người không tính vào 100 %', 'school-2022', 'không trừ ai', 'S1:45,114'),
  value('Đợt đánh giá công nhận', 'office-2016', 'một đợt, tháng 1', 'S2:210'),
  value('Đợt đánh giá công nhận', 'office-2018', 'hai đợt, tháng 1 và tháng 4', 'S4:188'),
  value('Cập nhật mẫu hồ sơ', 'office-2016', 'theo lộ trình', 'S2:175'),
  value('Cập nhật mẫu hồ sơ', 'office-2018', 'hằng tháng', 'S4:37'),
  value('Kỳ báo cáo', 'school-2022', 'tuần đến năm; biểu tiến độ ghi tháng đến năm', 'S1:157,381'),
];

export interface Conflict {
  readonly topic: string;
  readonly values: readonly PackValue[];
}

/** Topics on which packs say different things, in the order they are listed. */
export function conflicts(among: readonly PackValue[] = packValues): Conflict[] {
  return [...new Set(among.map(({ topic }) => topic))]
    .map((topic) => ({ topic, values: among.filter((entry) => entry.topic === topic) }))
    .filter(({ values }) => new Set(values.map((entry) => entry.value)).size > 1);
}

/** Partial profile, by level: what of the model is asked. */
export const PARTIAL_SCOPE: Readonly<Record<Level, string>> = {
  MN: 'Cổng thông tin điện tử, camera',
  TH: 'Cổng thông tin điện tử',
  THCS: 'Cổng thông tin điện tử, thiết bị CNTT phòng học thường',
};
