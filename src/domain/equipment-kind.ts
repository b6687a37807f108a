/** Kinds of equipment that the norms speak of (standard.md section 9). */

export const EQUIPMENT_KIND_NAMES = {
  computer: 'Máy tính',
  server: 'Máy chủ',
  tablet: 'Máy tính bảng',
  printer: 'Máy in',
  projector: 'Máy chiếu',
  visualizer: 'Máy chiếu đa vật thể',
  interactiveBoard: 'Bảng tương tác',
  screen: 'Ti vi, màn hình',
  audio: 'Hệ thống âm thanh',
  camera: 'Camera',
  network: 'Thiết bị mạng, wifi',
  other: 'Thiết bị khác',
} as const;

export type EquipmentKind = keyof typeof EQUIPMENT_KIND_NAMES;
