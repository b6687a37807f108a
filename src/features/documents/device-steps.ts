/** How each kind of device is used, step by step. */
import type { EquipmentKind } from '../../domain/equipment-kind';

export const DEVICE_STEPS: Readonly<Partial<Record<EquipmentKind, readonly string[]>>> = {
  computer: [
    'Kiểm tra nguồn, dây nối; bật màn hình rồi bật máy.',
    'Đăng nhập tài khoản được giao, mở phần mềm cần dùng.',
    'Lưu bài, thoát phần mềm, tắt máy bằng lệnh, tắt màn hình, ngắt nguồn.',
  ],
  projector: [
    'Hạ màn chiếu, nối tín hiệu, bật nguồn và chờ máy sáng đều.',
    'Chỉnh nét, cỡ hình; không che cửa thoát nhiệt.',
    'Bấm tắt hai lần, chờ quạt dừng hẳn rồi mới ngắt nguồn.',
  ],
  visualizer: [
    'Mở cần máy nhẹ nhàng, bật đèn và nguồn.',
    'Đặt vật lên giữa bàn, chỉnh nét; chọn tín hiệu trên máy chiếu.',
    'Tắt nguồn, gập máy đúng khớp.',
  ],
  interactiveBoard: [
    'Bật máy tính, máy chiếu, bảng; cân chỉnh điểm chạm nếu lệch.',
    'Chỉ dùng bút hoặc tay sạch, không dùng vật sắc.',
    'Lưu bài, tắt phần mềm, tắt bảng, lau mặt bảng khô.',
  ],
  audio: [
    'Vặn nhỏ âm lượng trước khi bật; bật nguồn phát trước, tăng âm sau.',
    'Điều chỉnh vừa đủ nghe; tránh đưa micro gần loa.',
    'Giảm âm lượng, tắt tăng âm trước, nguồn phát sau; cất micro.',
  ],
  screen: [
    'Bật nguồn, chọn đúng cổng tín hiệu.',
    'Giữ khoảng cách và độ sáng phù hợp với mắt.',
    'Tắt bằng điều khiển rồi ngắt nguồn.',
  ],
  printer: [
    'Kiểm tra giấy, mực; bật nguồn và chờ sẵn sàng.',
    'In thử một trang khi in nhiều; kẹt giấy thì tắt máy rồi gỡ theo chiều giấy.',
    'Tắt nguồn cuối ngày, đậy máy.',
  ],
};
