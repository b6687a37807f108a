/** The training calendar: topics, when, who hosts by kind of school, who comes; single persons and schools are left out. */
import type { Level } from '../domain/level';
import type { Role } from '../domain/role';
import type { Sourced } from './sourced';

export interface TrainingTopic extends Sourced {
  readonly code: string;
  readonly topic: string;
  readonly levels: readonly Level[];
  /** ISO month that the source names; absent: left blank there, or whenever called. */
  readonly month?: string;
  /** Vietnamese, where it is not one month. */
  readonly when?: string;
  /** Vietnamese: one school of each level, every school, the authority. */
  readonly host: string;
  /** Vietnamese: who attends. */
  readonly audience: string;
  /** Persons a school sends, by role; empty: everybody of the audience. */
  readonly quota: readonly Role[];
}

const ALL: readonly Level[] = ['MN', 'TH', 'THCS'];
const SCHOOL_AGE: readonly Level[] = ['TH', 'THCS'];
const THREE: readonly Role[] = ['principal', 'teacher', 'it'];

function topic(
  code: string,
  text: Omit<TrainingTopic, 'code' | 'basis' | 'levels' | 'quota'> & Partial<TrainingTopic>,
): TrainingTopic {
  return { levels: ALL, quota: [], basis: 'stated', ...text, code };
}

/** Chuyên đề and training of the sources; a district copies what it wants into its own year. */
export const trainingCalendar: readonly TrainingTopic[] = [
  topic('T1', {
    topic: 'Khai thác hệ thống máy tính, máy chiếu, camera, trang thông tin điện tử',
    month: '2016-11',
    host: 'Mỗi cấp học một trường',
    audience: 'Mỗi trường 3 người: hiệu trưởng, giáo viên nòng cốt, người phụ trách CNTT',
    quota: THREE,
    source: 'S2:256–260',
  }),
  topic('T2', {
    topic: 'Phần mềm bảng tương tác, kho học liệu dùng chung; đánh giá các phần mềm quản lý, dạy học',
    month: '2016-12',
    host: 'Mỗi cấp học một trường',
    audience: 'Mỗi trường 3 người: hiệu trưởng, giáo viên nòng cốt, người phụ trách CNTT',
    quota: THREE,
    source: 'S2:101,261–263',
  }),
  topic('T3a', {
    topic: 'Khai thác Cổng thông tin điện tử: tài nguyên, tra cứu của cha mẹ, eNetViet, góc học sinh',
    when: 'không ghi tháng',
    host: 'Mỗi trường, hiệu trưởng chủ trì',
    audience: 'Tất cả cán bộ, giáo viên, nhân viên',
    source: 'S2:263–266',
  }),
  topic('T3b', {
    topic: 'Hướng dẫn học sinh khai thác Cổng thông tin điện tử',
    levels: SCHOOL_AGE,
    month: '2016-11',
    host: 'Người phụ trách CNTT và giáo viên chủ nhiệm',
    audience: 'Tất cả học sinh khối 3, 4, 5 (TH) và khối 6, 7, 8, 9 (THCS)',
    source: 'S2:263–266',
  }),
  topic('T3c', {
    topic: 'Hướng dẫn cha mẹ khai thác Cổng thông tin điện tử',
    month: '2016-12',
    when: 'họp cha mẹ cuối học kỳ I',
    host: 'Người phụ trách CNTT và giáo viên chủ nhiệm',
    audience: 'Tất cả cha mẹ học sinh',
    source: 'S2:263–266',
  }),
  topic('T4', {
    topic: 'Bảng tương tác (trong chuyên đề bộ môn), kho học liệu, Lớp 2',
    month: '2018-01',
    host: 'Đơn vị quản lý',
    audience: 'Cán bộ, giáo viên nòng cốt của các trường',
    source: 'S4:126',
  }),
  topic('T5', {
    topic: 'Chuyên đề khai thác thiết bị, học liệu và rút kinh nghiệm; sinh hoạt chuyên môn có ứng dụng CNTT',
    when: 'hằng tháng',
    host: 'Trường thực hiện mô hình',
    audience: 'Giáo viên của trường',
    source: 'S2:95,103; S4:122,128; S1:80–83',
  }),
  topic('T6', {
    topic: 'Viết tin bài, thiết bị, phần mềm, khai thác Cổng thông tin điện tử',
    when: 'trong năm học',
    host: 'Nhà trường, Ban biên tập',
    audience: 'Cán bộ, giáo viên, nhân viên theo nhiệm vụ',
    source: 'S1:78,92,119; S0:9,49',
  }),
  topic('T7', {
    topic: 'Lớp dành cho người quản lý CNTT và giáo viên nòng cốt',
    when: 'khi được gọi',
    host: 'Đơn vị quản lý',
    audience: 'Người được cử đi',
    source: 'S1:49',
  }),
];
