/** The dialog "Ghi sổ nhanh": choose the act, fill a few fields, save, and go on with the next. */
import { useState } from 'preact/hooks';
import type * as school from '../../school';
import { Field } from '../../ui/field';
import { initialData } from '../../ui/initial-data';
import { SelectField } from '../../ui/select-field';
import { closeDialog, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useAttempt } from '../../ui/use-attempt';
import '../../ui/style.css';
import { Heading } from '../../ui/heading';
import type { QuickAct, QuickField, QuickPage } from './page';

const server = scriptServer<typeof school>();

type Values = Readonly<Record<string, string>>;

function QuickEntry({ page }: { page: QuickPage }) {
  const [act, setAct] = useState<QuickAct>();
  const [values, setValues] = useState<Values>({});
  const [wrong, setWrong] = useState<Values>({});
  const [written, setWritten] = useState<readonly string[]>([]);
  const [fault, setFault] = useState('');
  const { busy, attempt } = useAttempt(setFault);

  const choose = (key: string) => {
    const chosen = page.acts.find((each) => each.key === key);
    setAct(chosen);
    setValues(startOf(chosen));
    setWrong({});
    setFault('');
  };
  const save = () =>
    attempt(async () => {
      if (!act) return;
      setWrong({});
      const answer = await server.saveQuickEntry({ act: act.key, values });
      if (answer.state === 'saved') {
        setWritten((all) => [answer.sentence, ...all]);
        // the next row is mostly of the same day and by the same person
        setValues((old) => ({ ...startOf(act), ...keptOf(act, old) }));
        document.getElementById(`field-${act.fields.find(({ kind }) => kind !== 'date')?.key}`)?.focus();
      } else if (answer.state === 'wrong') {
        setWrong(answer.fields);
        document.getElementById(`field-${Object.keys(answer.fields)[0]}`)?.focus();
      } else setFault(answer.message);
    });
  return (
    <form
      class="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="body">
        <Heading>Ghi sổ nhanh</Heading>
        <SelectField
          id="act"
          label="Việc"
          class="wide"
          value={act?.key ?? ''}
          disabled={busy}
          options={[
            ['', 'Chọn việc cần ghi'],
            ...page.acts.map(({ key, caption }) => [key, caption] as const),
          ]}
          onChoose={choose}
        />
        {act?.fields.map((field) => (
          <Field
            key={`${act.key} ${field.key}`}
            id={`field-${field.key}`}
            label={`${field.label}${field.required ? ' *' : ''}`}
          >
            <Entry
              field={field}
              value={values[field.key] ?? ''}
              wrong={wrong[field.key] !== undefined}
              disabled={busy}
              change={(value) => setValues((old) => ({ ...old, [field.key]: value }))}
            />
            <p
              class={`small ${wrong[field.key] === undefined ? 'muted' : 'error'}`}
              id={`about-${field.key}`}
            >
              {wrong[field.key] ?? field.note}
            </p>
          </Field>
        ))}
        {act && <p class="muted small">Ghi thêm một dòng vào trang {act.sheet}.</p>}
        {fault !== '' && (
          <p class="notice bad" role="alert">
            {fault}
          </p>
        )}
        <div aria-live="polite">
          {written.length > 0 && (
            <div class="notice good">
              <p>Đã ghi {written.length} dòng:</p>
              <ul class="problems">
                {written.map((sentence, index) => (
                  <li key={`${written.length - index}`}>{sentence}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </div>
      <footer>
        <button type="submit" class="primary" disabled={busy || !act}>
          {busy ? 'Đang ghi…' : written.length > 0 ? 'Lưu, ghi tiếp' : 'Lưu'}
        </button>
        <button type="button" onClick={closeDialog}>
          Đóng
        </button>
      </footer>
    </form>
  );
}

interface EntryProps {
  readonly field: QuickField;
  readonly value: string;
  readonly wrong: boolean;
  readonly disabled: boolean;
  readonly change: (value: string) => void;
}

function Entry({ field, value, wrong, disabled, change }: EntryProps) {
  const common = {
    id: `field-${field.key}`,
    class: 'wide',
    value,
    disabled,
    'aria-invalid': wrong,
    'aria-describedby': `about-${field.key}`,
  } as const;
  switch (field.kind) {
    case 'list':
      return (
        <select {...common} onChange={(event) => change(event.currentTarget.value)}>
          <option value="">{field.options.length === 0 ? 'Danh sách còn trống' : 'Chọn'}</option>
          {field.options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      );
    case 'long':
      return <textarea {...common} rows={2} onInput={(event) => change(event.currentTarget.value)} />;
    case 'date':
      return <input {...common} type="date" onInput={(event) => change(event.currentTarget.value)} />;
    default:
      return (
        <input
          {...common}
          type="text"
          inputMode={field.kind === 'number' ? 'numeric' : 'text'}
          onInput={(event) => change(event.currentTarget.value)}
        />
      );
  }
}

function startOf(act: QuickAct | undefined): Values {
  return Object.fromEntries((act?.fields ?? []).map(({ key, start }) => [key, start]));
}

/** The day and the person stay for the next row. */
function keptOf(act: QuickAct, values: Values): Values {
  return Object.fromEntries(
    act.fields
      .filter(({ kind, key, start }) => (kind === 'date' && start !== '') || key === 'by')
      .map(({ key }) => [key, values[key] ?? '']),
  );
}

show('Ghi sổ nhanh', <QuickEntry page={initialData<QuickPage>()} />);
