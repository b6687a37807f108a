/** Measures of the dossier. */
import {
  DOSSIER_DOCUMENT_NAMES,
  dossierDocumentName,
  isDossierDocument,
} from '../../../domain/dossier-document';
import type { Period } from '../../../domain/school-year';
import { comparable } from '../../../domain/vietnamese';
import { coverDocuments } from '../../../standard/dossier';
import {
  amount,
  counted,
  emptyRegister,
  isIn,
  listText,
  type Measure,
  type MeasureInput,
  missingText,
  noData,
  notApplicable,
  type Row,
  scopeOf,
  share,
} from './measure';
import { spanText } from './spans';

export const documentsIssued: Measure = (input) => {
  const rows = input.tables.dossier;
  if (rows.length === 0) return emptyRegister('dossier');
  const names = new Map(input.settings.catalogue.documents.map(({ code, name }) => [code, name]));
  const scope: readonly string[] = scopeOf(input.scope, DOSSIER_DOCUMENT_NAMES);
  // what a district adds to the list belongs to the indicator that asks for the whole list
  const own = coverDocuments.every((document) => scope.includes(document))
    ? input.settings.catalogue.documents
        .filter(({ code }) => !isDossierDocument(code))
        .map(({ code }) => code)
    : [];
  const wanted = [...scope, ...own].filter((document) => names.has(document));
  const isOf = ({ record }: Row<'dossier'>, document: string) =>
    record.document === document ||
    (!isDossierDocument(document) && comparable(record.document) === comparable(names.get(document) ?? ''));
  if (wanted.length === 0) return notApplicable('đơn vị quản lý không đòi hỏi văn bản này');
  const valid = rows.filter(
    (row) => isValid(row, input.spans.year) && wanted.some((document) => isOf(row, document)),
  );
  const missing = wanted.filter((document) => !valid.some((row) => isOf(row, document)));
  const found = wanted.length - missing.length;
  const changed = valid.filter(({ record }) => record.changed !== undefined);
  return share(
    found,
    wanted.length,
    `${found}/${wanted.length} văn bản có trong Hồ sơ, còn hiệu lực, ${spanText(input.spans.year)}${missingText(
      missing.map((document) => names.get(document) ?? dossierDocumentName(document)),
    )}.${
      changed.length === 0
        ? ''
        : ` Số liệu đã đổi từ khi soạn, cần xem lại: ${listText(changed.map(({ record }) => names.get(record.document) ?? dossierDocumentName(record.document)))}.`
    }`,
    [counted('dossier', valid)],
  );
};

export const documentsInPeriod: Measure = (input) =>
  documentsDated(input, input.spans.period, ({ record }) =>
    // The month that a paper names says more than the day it was signed on.
    record.period === undefined ? isIn(input.spans.period, record.date) : record.period === input.month,
  );

export const documentsInTerm: Measure = (input) =>
  documentsDated(input, input.spans.term, ({ record }) => isIn(input.spans.term, record.date));

export const documentsOnline: Measure = ({ tables, spans }) => {
  if (tables.dossier.length === 0) return emptyRegister('dossier');
  const valid = tables.dossier.filter((row) => isValid(row, spans.year));
  if (valid.length === 0) return noData(`sổ Hồ sơ chưa có văn bản nào ${spanText(spans.year)}`);
  const online = valid.filter(({ record }) => record.link !== undefined);
  const missing = valid
    .filter(({ record }) => record.link === undefined)
    .map(({ record }) => record.title ?? dossierDocumentName(record.document));
  return share(
    online.length,
    valid.length,
    `${online.length}/${valid.length} văn bản ${spanText(spans.year)} có liên kết tới tệp${missingText(missing)}.`,
    [counted('dossier', online)],
  );
};

function documentsDated(
  { tables, scope }: MeasureInput,
  span: Period,
  isCounted: (row: Row<'dossier'>) => boolean,
) {
  if (tables.dossier.length === 0) return emptyRegister('dossier');
  const wanted: readonly string[] = scopeOf(scope, DOSSIER_DOCUMENT_NAMES);
  const rows = tables.dossier.filter((row) => wanted.includes(row.record.document) && isCounted(row));
  const names = listText(wanted.map(dossierDocumentName));
  return amount(rows.length, `${rows.length} văn bản ${spanText(span)}: ${names}.`, [
    counted('dossier', rows),
  ]);
}

/** Issued for this year, or earlier with an end of validity that has not come. */
function isValid({ record }: Row<'dossier'>, year: Period): boolean {
  if (record.date > year.to || (record.until !== undefined && record.until <= year.to)) return false;
  return record.date >= year.from || record.until !== undefined;
}
