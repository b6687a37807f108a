/** How far a school has come, in the words of the schools' table. Pure. */

/** In order; a school only ever goes forward. */
export const STEPS = [
  'Đã có thư mục',
  'Đã có sổ',
  'Đã điền sổ',
  'Đã chia sẻ',
  'Đã có thư mục con',
  'Đang gửi thư chào',
  'Xong, chưa rõ thư chào',
  'Xong',
] as const;

export type Step = (typeof STEPS)[number];

/** 0 for a school that nothing was made for; unknown words count as that. */
export function rankOf(step: string | undefined): number {
  const known: readonly string[] = STEPS;
  return known.indexOf(step ?? '') + 1;
}

/** True when the school has come at least so far. */
export function hasReached(step: string | undefined, wanted: Step): boolean {
  return rankOf(step) >= rankOf(wanted);
}

/** The later of the two. */
export function furthest(step: string | undefined, next: Step): string {
  return step !== undefined && hasReached(step, next) ? step : next;
}
