/** What a repair says when it is done: what came back, sheet by sheet, and what is left to a person. Pure. */

export interface Restored {
  readonly sheet: string;
  /** Each in a few words, as it goes on after "đã khôi phục". */
  readonly parts: readonly string[];
}

export interface RepairReport {
  /** Sheets looked at. */
  readonly count: number;
  readonly restored: readonly Restored[];
  /** Whole sentences. */
  readonly left: readonly string[];
}

/** More lines than fit a screen help nobody. */
const MOST_LINES = 24;
const MOST_NAMES = 4;

export function reportText({ count, restored, left }: RepairReport): string {
  const lines =
    restored.length === 0
      ? [
          left.length === 0
            ? `Sổ không hỏng gì. Đã xem ${count} trang.`
            : `Không có gì THĐT tự sửa được. Đã xem ${count} trang.`,
        ]
      : [
          `Đã khôi phục ở ${restored.length} trang; không dòng nào đã ghi bị sửa hay xóa:`,
          ...shortened(restored.map(({ sheet, parts }) => `• ${sheet}: ${parts.join('; ')}.`)),
        ];
  if (left.length > 0) lines.push('', 'Cần người xem:', ...shortened(left.map((line) => `• ${line}`)));
  return lines.join('\n');
}

/** "tên cột: A, B, C, D và 3 cột nữa", or nothing when there is none. */
export function named(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length - MOST_NAMES;
  const shown = more > 0 ? names.slice(0, MOST_NAMES) : names;
  return [`${what}: ${shown.join(', ')}${more > 0 ? ` và ${more} cột nữa` : ''}`];
}

function shortened(lines: readonly string[]): string[] {
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), `• … và ${more} trang nữa.`] : [...lines];
}
