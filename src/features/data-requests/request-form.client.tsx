/** The form of a new data request: what, by when, which columns, which schools. */
import { useState } from 'preact/hooks';
import { Field } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { MOST_QUESTIONS, QUESTION_KINDS, type QuestionKind } from '../../workbook/data-request-form';
import type { DataRequestsPage } from './page';

interface Draft {
  readonly key: number;
  readonly title: string;
  readonly kind: QuestionKind;
  readonly required: boolean;
  /** One choice per line. */
  readonly choices: string;
}

export interface NewRequest {
  readonly title: string;
  readonly note: string;
  readonly deadline: string;
  readonly rows: 'one' | 'many';
  readonly schools: readonly string[];
  readonly questions: readonly {
    readonly title: string;
    readonly kind: QuestionKind;
    readonly required: boolean;
    readonly choices: readonly string[];
  }[];
}

const KINDS = Object.keys(QUESTION_KINDS) as QuestionKind[];

export function RequestForm({
  page,
  busy,
  onSend,
  onBack,
}: {
  page: DataRequestsPage;
  busy: boolean;
  onSend: (request: NewRequest) => Promise<void>;
  onBack: (() => void) | undefined;
}) {
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const [deadline, setDeadline] = useState(page.suggestedDeadline);
  const [rows, setRows] = useState<'one' | 'many'>('one');
  const [drafts, setDrafts] = useState<readonly Draft[]>([blank(1)]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(page.schools.map(({ id }) => id)));
  const isReady =
    title.trim() !== '' && chosen.size > 0 && drafts.every((draft) => draft.title.trim() !== '');

  const change = (key: number, part: Partial<Draft>) =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const send = () =>
    onSend({
      title,
      note,
      deadline,
      rows,
      schools: page.schools.flatMap(({ id }) => (chosen.has(id) ? [id] : [])),
      questions: drafts.map(({ title: name, kind, required, choices }) => ({
        title: name,
        kind,
        required,
        choices: kind === 'choice' ? choices.split('\n').filter((word) => word.trim() !== '') : [],
      })),
    });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="two">
        <Field id="title" label="Nội dung thu">
          <input
            id="title"
            class="wide"
            value={title}
            maxLength={100}
            placeholder="Ví dụ: Máy tính hỏng cần sửa"
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </Field>
        <Field id="deadline" label="Hạn (ngày, giờ)">
          <input
            id="deadline"
            type="datetime-local"
            value={deadline}
            onInput={(event) => setDeadline(event.currentTarget.value)}
          />
        </Field>
      </div>
      <Field id="note" label="Hướng dẫn cho trường (không bắt buộc)">
        <textarea
          id="note"
          rows={2}
          maxLength={1500}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </Field>
      <fieldset>
        <legend>
          Các cột trường phải điền ({drafts.length}/{MOST_QUESTIONS})
        </legend>
        <ol class="questions">
          {drafts.map((draft, index) => (
            <QuestionLine
              key={draft.key}
              draft={draft}
              number={index + 1}
              onChange={(part) => change(draft.key, part)}
              onRemove={
                drafts.length === 1
                  ? undefined
                  : () => setDrafts(drafts.filter(({ key }) => key !== draft.key))
              }
            />
          ))}
        </ol>
        {drafts.length < MOST_QUESTIONS && (
          <button
            type="button"
            onClick={() => setDrafts([...drafts, blank(Math.max(...drafts.map(({ key }) => key)) + 1)])}
          >
            Thêm cột
          </button>
        )}
        <div class="rows">
          <label>
            <input type="radio" name="rows" checked={rows === 'one'} onChange={() => setRows('one')} /> Mỗi
            trường một dòng
          </label>
          <label>
            <input type="radio" name="rows" checked={rows === 'many'} onChange={() => setRows('many')} /> Mỗi
            trường nhiều dòng
          </label>
        </div>
      </fieldset>
      <Schools page={page} chosen={chosen} choose={setChosen} />
      <p class="acts">
        <button type="submit" class="primary" disabled={busy || !isReady}>
          {busy ? 'Đang ghi…' : `Thu của ${chosen.size} trường`}
        </button>
        {onBack && (
          <button type="button" onClick={onBack}>
            Quay lại
          </button>
        )}
        <span class="muted">
          Tài khoản vận hành {page.operator} đưa trang vào sổ các trường và gửi thư báo ở lượt chạy tới.
        </span>
      </p>
    </form>
  );
}

function QuestionLine({
  draft,
  number,
  onChange,
  onRemove,
}: {
  draft: Draft;
  number: number;
  onChange: (part: Partial<Draft>) => void;
  onRemove: (() => void) | undefined;
}) {
  const id = (part: string) => `question-${draft.key}-${part}`;
  return (
    <li>
      <Field id={id('title')} label={`Tên cột ${number}`}>
        <input
          id={id('title')}
          class="wide"
          maxLength={80}
          value={draft.title}
          onInput={(event) => onChange({ title: event.currentTarget.value })}
        />
      </Field>
      <SelectField
        id={id('kind')}
        label="Loại"
        about={`cột ${number}`}
        value={draft.kind}
        options={KINDS.map((kind) => [kind, QUESTION_KINDS[kind]])}
        onChoose={(kind) => onChange({ kind })}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />{' '}
        Bắt buộc<span class="unseen"> cột {number}</span>
      </label>
      {onRemove && (
        <button type="button" class="plain" onClick={onRemove}>
          Bỏ<span class="unseen"> cột {number}</span>
        </button>
      )}
      {draft.kind === 'choice' && (
        <div class="choices">
          <Field id={id('choices')} label="Danh sách chọn, mỗi mục một dòng" about={`cột ${number}`}>
            <textarea
              id={id('choices')}
              rows={3}
              value={draft.choices}
              onInput={(event) => onChange({ choices: event.currentTarget.value })}
            />
          </Field>
        </div>
      )}
    </li>
  );
}

function Schools({
  page,
  chosen,
  choose,
}: {
  page: DataRequestsPage;
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
}) {
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  const levels = [...new Set(page.schools.flatMap((school) => school.levels.split(', ')))];
  return (
    <fieldset>
      <legend>
        Trường ({chosen.size}/{page.schools.length})
      </legend>
      <p>
        <button type="button" class="link" onClick={() => choose(new Set(page.schools.map(({ id }) => id)))}>
          Chọn hết
        </button>{' '}
        {levels.map((level) => (
          <button
            key={level}
            type="button"
            class="link"
            onClick={() =>
              choose(
                new Set(
                  page.schools.flatMap((school) =>
                    school.levels.split(', ').includes(level) ? [school.id] : [],
                  ),
                ),
              )
            }
          >
            Chỉ {level}
          </button>
        ))}{' '}
        <button type="button" class="link" onClick={() => choose(new Set())}>
          Bỏ hết
        </button>
      </p>
      <div class="schools">
        {page.schools.map(({ id, name, levels: own }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} /> {name} ({own})
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function blank(key: number): Draft {
  return { key, title: '', kind: 'number', required: true, choices: '' };
}
