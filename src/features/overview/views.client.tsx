/** Tables of the dashboard: any view with its two files, and the heat map of schools by criteria. */
import { cellText, type ViewTable } from '../../domain/view-table';
import { CSV_TYPE, csvOf } from '../../ui/csv-file';
import { saveBytes } from '../../ui/save-file';
import { XLSX_TYPE, xlsxOf } from '../../ui/xlsx-file';
import type { DashboardPage } from './page';
import type { LevelKey } from './plan-averages';

/** A table wider than the window is moved by the keyboard too. */
const MOVABLE = { tabIndex: 0 } as const;

/** The buttons that save a table as a file. */
export function Files({ table }: { readonly table: ViewTable }) {
  return (
    <p class="files">
      <button
        type="button"
        aria-label={`Tải .xlsx: ${table.title}`}
        onClick={() => saveBytes(`${table.title}.xlsx`, XLSX_TYPE, xlsxOf(table))}
      >
        Tải .xlsx
      </button>
      <button
        type="button"
        aria-label={`Tải CSV: ${table.title}`}
        onClick={() => saveBytes(`${table.title}.csv`, CSV_TYPE, csvOf(table))}
      >
        Tải CSV
      </button>
    </p>
  );
}

/** A table with its heading, note and files. */
export function TableView({ table, empty }: { readonly table: ViewTable; readonly empty: string }) {
  return (
    <section aria-label={table.title}>
      <h2>{table.title}</h2>
      {table.note !== undefined && <p class="muted small">{table.note}</p>}
      {table.rows.length === 0 ? (
        <p class="notice">{empty}</p>
      ) : (
        <>
          <Grid table={table} />
          <Files table={table} />
        </>
      )}
    </section>
  );
}

/** The figures of a chart, for whoever wants numbers and for screen readers. */
export function Figures({ table }: { readonly table: ViewTable }) {
  return (
    <details>
      <summary>Bảng số</summary>
      <Grid table={table} />
      <Files table={table} />
    </details>
  );
}

function Grid({ table: { title, columns, rows } }: { readonly table: ViewTable }) {
  return (
    <section {...MOVABLE} class="scroller" aria-label={`${title}, bảng`}>
      <table class="view">
        <thead>
          <tr>
            {columns.map(({ title: head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {columns.map(({ title: head, kind }, index) => {
                const cell = row[index] ?? '';
                const text = cellText(cell, kind);
                const isLink = kind === 'link' && /^https:\/\//.test(text);
                return (
                  <td key={head} class={classOf(kind, text)}>
                    {isLink ? (
                      <a href={text} target="_blank" rel="noreferrer">
                        Mở
                      </a>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Numbers to the right; telephone numbers, days and times on one line. */
function classOf(kind: ViewTable['columns'][number]['kind'], text: string): string {
  if (kind !== 'text' && kind !== 'link') return 'number';
  return /^[\d\s.:/+-]+$/.test(text) ? 'whole' : '';
}

/** Schools down, criteria across: the darker, the weaker; the number stands in every cell. */
export function HeatMap({ page, level }: { readonly page: DashboardPage; readonly level: LevelKey }) {
  const rows = page.heat.filter(({ levels }) => levels.includes(level));
  const title = `Trường và tiêu chí, tháng ${page.monthText}`;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p class="muted small">
        Tỉ lệ chỉ báo đạt của từng tiêu chí. Ô càng sẫm càng yếu; “–” là chưa nộp hoặc không áp dụng.
      </p>
      <section {...MOVABLE} class="scroller" aria-label={`${title}, bảng`}>
        <table class="view heat">
          <thead>
            <tr>
              <th scope="col">Trường</th>
              {page.criteria.map(({ code, title: name }) => (
                <th key={code} scope="col" title={name}>
                  {code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ school, shares }) => (
              <tr key={school}>
                <th scope="row">{school}</th>
                {page.criteria.map(({ code }, index) => {
                  const value = shares[index] ?? undefined;
                  return (
                    <td key={code} class={value === undefined ? 'number' : `number h${shade(value)}`}>
                      {value === undefined ? '–' : cellText(value, 'share')}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** 0 (all met) to 4 (less than half met). */
function shade(value: number): number {
  return [0.95, 0.85, 0.7, 0.5].filter((bound) => value < bound).length;
}
