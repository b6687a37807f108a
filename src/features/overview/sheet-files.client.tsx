/** Every sheet of the district's workbook as .xlsx or CSV. */
import { useState } from 'preact/hooks';
import type * as district from '../../district';
import { CSV_TYPE, csvOf } from '../../ui/csv-file';
import { initialData } from '../../ui/initial-data';
import { saveBytes } from '../../ui/save-file';
import { messageOf, scriptServer } from '../../ui/server';
import { XLSX_TYPE, xlsxOf } from '../../ui/xlsx-file';
import type { DashboardPage } from './page';

const server = scriptServer<typeof district>();

export function SheetFiles() {
  const { sheets } = initialData<DashboardPage>();
  const [busy, setBusy] = useState('');
  const [fault, setFault] = useState('');

  const take = async (name: string, kind: 'xlsx' | 'csv') => {
    setBusy(name);
    setFault('');
    try {
      const answer = await server.loadSheetTable(name);
      if (answer.state === 'refused') setFault(answer.message);
      else if (kind === 'xlsx') saveBytes(`${answer.table.title}.xlsx`, XLSX_TYPE, xlsxOf(answer.table));
      else saveBytes(`${answer.table.title}.csv`, CSV_TYPE, csvOf(answer.table));
    } catch (error) {
      setFault(messageOf(error));
    }
    setBusy('');
  };
  return (
    <section aria-label="Tải trang">
      <h2>Tải các trang của sổ này</h2>
      <p class="muted small">Những cột đang ẩn không có trong tệp.</p>
      {fault !== '' && (
        <p class="notice bad" role="alert">
          {fault}
        </p>
      )}
      <ul class="sheets">
        {sheets.map(({ name, title }) => (
          <li key={name}>
            <span>{title}</span>
            <button
              type="button"
              disabled={busy !== ''}
              aria-label={`Tải .xlsx: ${title}`}
              onClick={() => void take(name, 'xlsx')}
            >
              {busy === name ? 'Đang đọc…' : 'Tải .xlsx'}
            </button>
            <button
              type="button"
              disabled={busy !== ''}
              aria-label={`Tải CSV: ${title}`}
              onClick={() => void take(name, 'csv')}
            >
              Tải CSV
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
