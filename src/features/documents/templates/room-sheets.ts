/** What hangs in each room: its rules, the procedure of its devices, its schedule of use; one page per room. */
import { EQUIPMENT_KIND_NAMES } from '../../../domain/equipment-kind';
import { longDate, numberOf } from '../../../paper/letterhead';
import {
  type Annex,
  type Block,
  blank,
  field,
  heading,
  item,
  items,
  line,
  paragraph,
  plain,
  table,
} from '../../../paper/paper';
import { DEVICE_STEPS } from '../device-steps';
import { isPreschool, type RoomFact, type SchoolFacts } from '../facts';
import { plan, yearText } from '../parts';
import { COMMON_POINTS, groupsOfRooms, isOfGroups } from '../room-points';
import type { Template } from '../template';

export const roomSheets: Template = {
  document: 'other',
  key: 'roomSheets',
  title: 'Nội quy, quy trình, lịch khai thác niêm yết tại từng phòng',
  restsOn: ['rooms', 'equipment'],
  write: (facts, registered) => {
    const number = numberOf(facts.letterhead, 'TB', registered.number);
    return plan(facts, registered, {
      fileName: 'Niêm yết tại các phòng',
      type: 'THÔNG BÁO',
      sign: 'TB',
      subject: `Niêm yết nội quy, quy trình và lịch khai thác các phòng ${yearText(facts)}`,
      body: [
        paragraph(
          line`Nhà trường niêm yết tại từng phòng (${field('số phòng', facts.rooms.length)} phòng) nội quy, quy trình vận hành thiết bị và lịch khai thác kèm theo Thông báo này.`,
        ),
        ...items([
          'Người phụ trách phòng in trang của phòng mình, niêm yết ở chỗ dễ thấy và phổ biến cho người sử dụng.',
          'Lịch khai thác thay đổi thì thay trang mới trong tuần; lịch trên sổ trực tuyến là bản dùng để ghi nhật ký.',
          'Người sử dụng thực hiện đúng nội quy, quy trình; vướng mắc báo người phụ trách phòng hoặc nhân viên CNTT./.',
        ]),
      ],
      recipients: ['Các tổ, bộ phận', 'Người phụ trách phòng'],
      annexes: facts.rooms.map(
        (room): Annex => ({
          repeated: true,
          type: 'NỘI QUY, QUY TRÌNH, LỊCH KHAI THÁC',
          subject: plain(room.name),
          caption: line`(Kèm theo Thông báo số ${number} ${longDate(registered.date)} của ${facts.letterhead.school})`,
          body: pageOf(room, facts),
        }),
      ),
    });
  },
};

function pageOf(room: RoomFact, facts: SchoolFacts): Block[] {
  const own = groupsOfRooms(facts).find((group) => isOfGroups(room.kind, group));
  const kinds = [
    ...new Set(facts.equipment.filter((each) => each.room === room.name).map(({ kind }) => kind)),
  ].filter((kind) => DEVICE_STEPS[kind] !== undefined);
  const unit = isPreschool(facts) ? 'hoạt động' : 'tiết';
  return [
    item(
      line`Người phụ trách: ${room.keeper ?? blank({ what: `người phụ trách ${room.name}`, table: 'rooms', column: 'keeper' })}.`,
    ),
    heading('I. NỘI QUY'),
    ...items([...COMMON_POINTS, ...(own?.points ?? [])]),
    heading('II. QUY TRÌNH VẬN HÀNH THIẾT BỊ'),
    ...(kinds.length === 0
      ? items(['Kiểm tra điện, thiết bị trước khi dùng; dùng xong tắt thiết bị, ghi nhật ký.'])
      : kinds.map((kind) =>
          item(
            line`${[{ text: `${EQUIPMENT_KIND_NAMES[kind]}: `, bold: true }]}${(DEVICE_STEPS[kind] ?? []).join(' ')}`,
          ),
        )),
    heading(`III. LỊCH KHAI THÁC (số ${unit} mỗi ngày)`),
    table(
      ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy'].map((title) => ({ title, share: 1, centred: true })),
      [[0, 1, 2, 3, 4, 5].map((day) => room.schedule?.[day]?.toString() ?? '')],
    ),
  ];
}
