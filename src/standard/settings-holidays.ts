/** A holiday as one readable cell: "từ 4/2/2027 đến 10/2/2027, chờ thông báo". */
import { formatDate, type IsoDate, isoDate } from '../domain/calendar-date';
import type { Holiday } from '../domain/working-days';

const AWAITING = 'chờ thông báo';

export function encodeHoliday({ from, to, name, confirmed }: Holiday): { title: string; value: string } {
  const span = from === to ? formatDate(from) : `từ ${formatDate(from)} đến ${formatDate(to)}`;
  return { title: name, value: confirmed ? span : `${span}, ${AWAITING}` };
}

/** undefined when the cell is no span of days. */
export function decodeHoliday({ title, value }: { title?: string; value?: string }): Holiday | undefined {
  const dates = [...(value ?? '').matchAll(/(\d{1,2})\/(\d{1,2})\/(\d{4})/g)].map(
    ([, day, month, year]): IsoDate | undefined => isoDate(Number(year), Number(month), Number(day)),
  );
  const [from, to = from] = dates;
  if (from === undefined || to === undefined || to < from) return undefined;
  return { from, to, name: title ?? '', confirmed: !(value ?? '').includes(AWAITING) };
}
