/** Every sheet of the district's workbook as .xlsx or CSV. */
import { useState } from 'preact/hooks';
import type * as district from '../../district';
import { CSV_TYPE, csvOf } from '../../ui/csv-file';
import { initialData } from '../../ui/initial-data';
import { saveBytes } from '../../ui/save-file';
import { scriptServer } from '../../ui/server';
import { useAttempt } from '../../ui/use-attempt';
import { XLSX_TYPE, xlsxOf } from '../../ui/xlsx-file';
import type { DashboardPage } from './page';

const server = scriptServer<typeof district>();

export function SheetFiles() {
  const { sheets } = initialData<DashboardPage>();
  const [fault, setFault] = useState('');
  const { busy, doing, attempt } = useAttempt(setFault);

  const take = (name: string, kind: 'xlsx' | 'csv') =>
    attempt(async () => {
      const answer = await server.loadSheetTable(name);
      if (answer.state === 'refused') setFault(answer.message);
      else if (kind === 'xlsx') saveBytes(`${answer.table.title}.xlsx`, XLSX_TYPE, xlsxOf(answer.table));
      else saveBytes(`${answer.table.title}.csv`, CSV_TYPE, csvOf(answer.table));
    }, name);
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
              disabled={busy}
              aria-label={`Tải .xlsx: ${title}`}
              onClick={() => void take(name, 'xlsx')}
            >
              {doing === name ? 'Đang đọc…' : 'Tải .xlsx'}
            </button>
            <button
              type="button"
              disabled={busy}
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
