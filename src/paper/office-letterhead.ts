/** What stands at the head and foot of a paper of the managing office. */
import type { IsoDate } from '../domain/calendar-date';
import { longDate } from './letterhead';
import { blank, known, line, type Paper, type Signer } from './paper';

export interface OfficeLetterhead {
  readonly name: string;
  readonly superior: string;
}

/** Head of a paper: who issues, its number left open, place and date; `kind` is "BC", "TB", "BB". */
export function officeHead(
  { name, superior }: OfficeLetterhead,
  kind: string,
  date: IsoDate,
): Pick<Paper, 'superior' | 'issuer' | 'number' | 'placeAndDate'> {
  const office = { table: 'district-settings', column: 'value' } as const;
  return {
    superior: known(superior, { what: 'tên đơn vị cấp trên', ...office }),
    issuer: known(name, { what: 'tên đơn vị', ...office }),
    number: line`Số: ${blank({ what: 'số văn bản (văn thư ghi khi ký)' })}/${kind}-${blank({ what: 'ký hiệu của đơn vị' })}`,
    placeAndDate: line`${blank({ what: 'địa danh ghi trước ngày tháng' })}, ${longDate(date)}`,
  };
}

/** The head of the office signs; who that is the person who signs writes in. */
export function officeSigner(): Signer {
  return {
    titles: [blank({ what: 'chức vụ người ký' })],
    name: blank({ what: 'họ tên người ký' }),
  };
}
