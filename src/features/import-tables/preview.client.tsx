/** What of the dialog "Nhập từ Excel" shows a plan: columns to match, the rows as they will stand, what must be mended. */
import { Field } from '../../ui/field';
import { ProblemList } from '../../ui/problem-list';
import type { ImportPlan } from './page';

interface Props {
  readonly plan: ImportPlan;
  readonly disabled: boolean;
  readonly changeHeading: (line: number) => void;
  readonly changeKeys: (keys: readonly string[]) => void;
}

export function Matching({ plan, disabled, changeHeading, changeKeys }: Props) {
  const { columns, fields, headingChoices, headingLine } = plan;
  const choose = (position: number, key: string) =>
    changeKeys(columns.map((column, at) => (at === position ? key : column.key === key ? '' : column.key)));
  return (
    <section aria-label="Cột nào vào đâu">
      <h2 class="import-heading">Cột nào vào đâu</h2>
      <p class="muted small">Chương trình đoán theo tên cột; chỗ nào chưa đúng thì chọn lại.</p>
      <Field id="heading" label="Dòng tên cột">
        <select
          id="heading"
          value={String(headingLine)}
          disabled={disabled}
          onChange={(event) => changeHeading(Number(event.currentTarget.value))}
        >
          <option value="0">Không có dòng tên cột</option>
          {headingChoices.map(({ line, words }) => (
            <option key={line} value={String(line)}>
              Dòng {line}: {words}
            </option>
          ))}
        </select>
      </Field>
      <div class="import-columns">
        {columns.map(({ title, example, key }, position) => (
          <Field key={`${position} ${title}`} id={`column-${position}`} label={title}>
            <select
              id={`column-${position}`}
              class={key === '' ? 'unused' : ''}
              value={key}
              disabled={disabled}
              onChange={(event) => choose(position, event.currentTarget.value)}
            >
              <option value="">không nhập</option>
              {fields.map((field) => (
                <option key={field.key} value={field.key}>
                  {field.title}
                  {field.required ? ' *' : ''}
                </option>
              ))}
            </select>
            <p class="muted small">{example === '' ? '(cột trống)' : `Ví dụ: ${example}`}</p>
          </Field>
        ))}
      </div>
    </section>
  );
}

export function Preview({ plan }: { plan: ImportPlan }) {
  const { counts, preview, presentNames, problems, problemCount, notes, sheet } = plan;
  const more = counts.present > presentNames.length ? '…' : '';
  return (
    <section aria-label="Xem trước">
      <h2 class="import-heading">Xem trước</h2>
      <p>
        {counts.fresh === 0 ? (
          'Không có dòng mới nào để nhập'
        ) : (
          <>
            <strong>{counts.fresh} dòng mới</strong> sẽ vào trang {sheet}
          </>
        )}
        {counts.bad > 0 && `; ${counts.bad} dòng có chỗ cần sửa, chưa nhập`}.
      </p>
      {counts.present > 0 && (
        <p>
          {counts.present} dòng đã có trong sổ, để nguyên: {presentNames.join(', ')}
          {more}.
        </p>
      )}
      {notes.map((note) => (
        <p key={note} class="muted small">
          {note}
        </p>
      ))}
      {preview.rows.length > 0 && (
        <table class="import-preview">
          <caption class="unseen">Các dòng đầu như sẽ ghi vào sổ</caption>
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              {preview.titles.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map(({ line, cells }) => (
              <tr key={line}>
                <td data-title="Dòng">{line}</td>
                {cells.map((cell, position) => (
                  <td key={preview.titles[position]} data-title={preview.titles[position]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {counts.fresh > preview.rows.length && preview.rows.length > 0 && (
        <p class="muted small">… và {counts.fresh - preview.rows.length} dòng nữa.</p>
      )}
      {problemCount > 0 && (
        <section class="notice import-problems" aria-label="Cần sửa">
          <p>
            {problemCount} chỗ cần sửa. Sửa ngay trong ô “Danh sách” ở trên rồi bấm Xem trước; các dòng khác
            vẫn nhập được.
          </p>
          <ProblemList problems={problems} />
          {problemCount > problems.length && <p>… và {problemCount - problems.length} chỗ nữa.</p>}
        </section>
      )}
    </section>
  );
}
