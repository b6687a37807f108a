/** Kinds of rooms that the standard names (standard.md section 8). */

export const ROOM_KIND_NAMES = {
  computing: 'Tin học',
  languages: 'Ngoại ngữ',
  multiPurpose: 'Đa năng',
  classroom: 'Phòng học thường',
  music: 'Âm nhạc',
  art: 'Mỹ thuật',
  physics: 'Bộ môn Lý',
  biology: 'Bộ môn Sinh',
  technology: 'Bộ môn Công nghệ',
  chemistry: 'Bộ môn Hóa',
  principal: 'Hiệu trưởng',
  vicePrincipal: 'Phó hiệu trưởng',
  clerk: 'Văn thư',
  treasurer: 'Thủ quỹ',
  accounting: 'Kế toán',
  equipment: 'Thiết bị đồ dùng',
  professional: 'Sinh hoạt chuyên môn',
  meeting: 'Họp chung',
  library: 'Thư viện',
  union: 'Công đoàn',
  health: 'Y tế',
  youth: 'Đoàn đội',
  robotics: 'Robotics',
  sports: 'Nhà thể chất',
} as const;

export type RoomKind = keyof typeof ROOM_KIND_NAMES;

/** A kind of the model; anything else is a district's own word for a room. */
export function isRoomKind(word: string): word is RoomKind {
  return Object.keys(ROOM_KIND_NAMES).includes(word);
}

/** The kind in words; a district's own is its word. */
export function roomKindName(kind: string): string {
  return isRoomKind(kind) ? ROOM_KIND_NAMES[kind] : kind;
}
