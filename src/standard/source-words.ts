/** Sources of data in words that people understand: documents by what they are, never by our own codes. */
import type { PackId } from './pack-id';
import type { Sourced } from './sourced';

/** Titles of the packs; no issuer is named, for the unit in charge is a setting. */
export const PACK_TITLES: Readonly<Record<PackId, string>> = {
  'office-2016': 'Hướng dẫn năm học 2016–2017',
  'office-2018': 'Hướng dẫn năm học 2017–2018',
  'school-2020': 'Cách làm của một trường, năm học 2020–2021',
  'school-2022': 'Kế hoạch của một trường, năm học 2022–2023',
  'role-table': 'Bảng phân công nhiệm vụ (không ghi ngày)',
  law: 'Quy định ban hành sau',
};

/** Source of a value that the district changed. */
export const SET_BY_OFFICE = 'Đơn vị quản lý đặt';

const PACK_OF_DOCUMENT: Readonly<Record<string, PackId>> = {
  S0: 'role-table',
  S1: 'school-2022',
  S2: 'office-2016',
  S3: 'school-2020',
  S4: 'office-2018',
};

/** The packs that a clause text names, in order, each once: `S4:41; S1:44` is 2018's guidance and 2022's plan. */
export function packsOf(source: string): PackId[] {
  const found = source.split(';').flatMap((part): PackId[] => {
    const document = part.trim().split(':')[0] ?? '';
    if (document === 'LAW') return ['law'];
    const pack = PACK_OF_DOCUMENT[document];
    return pack === undefined ? [] : [pack];
  });
  return [...new Set(found)];
}

/** Of a clause text the part that is one pack's: `S4:41` of `S4:41; S1:44`. */
export function clausesOf(source: string, pack: PackId): string {
  const parts = source.split(';').map((part) => part.trim());
  return parts.filter((part) => packsOf(part).includes(pack)).join('; ');
}

/** "Hướng dẫn năm học 2017–2018; Kế hoạch của một trường, năm học 2022–2023 (suy ra)" */
export function sourceWords({ source, basis }: Sourced): string {
  const titles = source.split(';').map((part) => {
    const [document = '', ...clause] = part.trim().split(':');
    if (document === 'LAW') return clause.join(':').trim();
    const pack = PACK_OF_DOCUMENT[document];
    return pack === undefined ? part.trim() : PACK_TITLES[pack];
  });
  return `${[...new Set(titles)].join('; ')}${basis === 'inferred' ? ' (suy ra)' : ''}`;
}
