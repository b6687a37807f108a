/** Measures of documents that come in and go out. */
import { formatNumber } from '../../../domain/vietnamese';
import { counted, emptyRegister, isIn, type Measure, missingText, noData, type Row, share } from './measure';
import { spanText } from './spans';

export const sentByNetwork: Measure = ({ tables, spans }) => {
  const rows = tables['outgoing-documents'];
  if (rows.length === 0) return emptyRegister('outgoing-documents');
  const issued = rows.filter(({ record }) => isIn(spans.period, record.date));
  if (issued.length === 0) return noData(`không có văn bản đi ${spanText(spans.period)}`);
  const sent = issued.filter(({ record }) => record.sentBy !== 'paper');
  return share(
    sent.length,
    issued.length,
    `${formatNumber(sent.length)}/${formatNumber(issued.length)} văn bản đi ${spanText(spans.period)} gửi qua mạng${missingText(
      issued.filter((row) => !sent.includes(row)).map(nameOfOutgoing),
      'chỉ gửi bản giấy',
    )}.`,
    [counted('outgoing-documents', sent)],
  );
};

/** A document without a day of its own is due on the day it came; one that is not due yet is not counted. */
export const incomingOnTime: Measure = ({ tables, spans }) => {
  const rows = tables['incoming-documents'];
  if (rows.length === 0) return emptyRegister('incoming-documents');
  const dueOf = ({ record }: Row<'incoming-documents'>) => record.dueOn ?? record.receivedOn;
  const due = rows.filter((row) => isIn(spans.period, dueOf(row)));
  if (due.length === 0) return noData(`không có văn bản đến hạn xử lý ${spanText(spans.period)}`);
  const handled = due.filter((row) => {
    const { handledOn } = row.record;
    return handledOn !== undefined && handledOn <= dueOf(row);
  });
  const late = due
    .filter((row) => !handled.includes(row))
    .map(({ record }) => record.number ?? record.summary);
  return share(
    handled.length,
    due.length,
    `${handled.length}/${due.length} văn bản đến hạn xử lý ${spanText(spans.period)} xong đúng hạn${missingText(late, 'chưa xong hoặc trễ')}.`,
    [counted('incoming-documents', handled)],
  );
};

function nameOfOutgoing({ record }: Row<'outgoing-documents'>): string {
  return record.number ?? record.summary;
}
