/** The ten documents of the dossier on the home sheet: where each stands this school year, by formulas alone. */
import { DOSSIER_DOCUMENT_NAMES } from '../domain/dossier-document';
import { coverDocuments } from '../standard/dossier';
import { type Condition, columnOf, countOf, is, quoted } from './home-formulas';
import { dossierTable } from './school';

/** Label, formula of the state, formula of what to do. */
export function documentFacts(): (readonly [label: string, value: string, note: string])[] {
  const column = (key: string) => columnOf(dossierTable, key);
  // documents of a school year are drafted from August on
  const start = 'DATE(YEAR(TODAY())-(MONTH(TODAY())<8);8;1)';
  return coverDocuments.map((document) => {
    const name = DOSSIER_DOCUMENT_NAMES[document];
    const count = (...conditions: Condition[]) =>
      countOf([column('document'), quoted(name)], [column('date'), is.from(start)], ...conditions);
    const inState = (word: string) => count([column('state'), quoted(word)]);
    const published = `${inState('Đã đăng Cổng')}+${count([column('publishedOn'), is.given])}`;
    const signed = `${inState('Đã ký')}+${count([column('state'), is.empty])}`;
    return [
      name,
      `IF(${published}>0;"Đã đăng Cổng";IF(${signed}>0;"Đã ký";IF(${inState('Dự thảo')}>0;"Dự thảo";IF(${inState('Đề nghị lập bản Google')}>0;"Đã đề nghị";"Chưa có"))))`,
      `=IF(${count([column('changed'), is.filled])}>0;"Số liệu đã đổi từ khi soạn: xem ở THĐT > Soạn văn bản";"")`,
    ] as const;
  });
}
