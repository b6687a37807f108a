/** The form of one entry of the calendar of chuyên đề. */
import { useState } from 'preact/hooks';
import { LEVELS, type Level } from '../../domain/level';
import { Field } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { SEMINAR_GROUPS, SEMINAR_KINDS } from '../../workbook/school/seminar-calendar';
import type { SeminarForm, SeminarGroup, SeminarKind, SeminarState, SeminarsPage } from './page';

const GROUPS = Object.keys(SEMINAR_GROUPS) as SeminarGroup[];
const KINDS = Object.keys(SEMINAR_KINDS) as SeminarKind[];
const STATES: readonly (readonly [SeminarState, string])[] = [
  ['planned', 'Sẽ tổ chức'],
  ['done', 'Đã tổ chức'],
  ['cancelled', 'Hoãn, hủy'],
];

export function SeminarFields({
  page,
  first,
  busy,
  onSave,
  onBack,
}: {
  page: SeminarsPage;
  first: SeminarForm;
  busy: boolean;
  onSave: (seminar: SeminarForm) => void;
  onBack: () => void;
}) {
  const [form, setForm] = useState<SeminarForm>({ ...first });
  const change = (part: Partial<SeminarForm>) => setForm({ ...form, ...part });
  const text = (key: 'time' | 'place' | 'specialist' | 'leader' | 'people' | 'note', label: string) => (
    <Field id={key} label={label}>
      <input
        id={key}
        class="wide"
        value={form[key]}
        onInput={(event) => change({ [key]: event.currentTarget.value })}
      />
    </Field>
  );
  /** A topic of the model brings what it says of levels and people. */
  const chooseTopic = (topic: string) => {
    const known = page.topics.find((each) => each.topic === topic);
    change(
      known === undefined
        ? { topic }
        : {
            topic,
            levels: known.levels.length === LEVELS.length ? [] : known.levels,
            people: known.people,
            quota: known.quota,
          },
    );
  };
  const toggle = <Value,>(list: readonly Value[], value: Value): Value[] =>
    list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // only what the form holds: a view of the calendar has more
        const { id, date, time, topic, kind, levels, host, place, specialist, leader } = form;
        const { quota, people, groups, schools, state, note } = form;
        onSave({
          id,
          date,
          time,
          topic,
          kind,
          levels,
          host,
          place,
          specialist,
          leader,
          quota,
          people,
          groups,
          schools,
          state,
          note,
        });
      }}
    >
      <Field id="topic" label="Chủ đề">
        <input
          id="topic"
          class="wide"
          list="topics"
          maxLength={300}
          value={form.topic}
          onInput={(event) => chooseTopic(event.currentTarget.value)}
        />
        <datalist id="topics">
          {page.topics.map(({ topic }) => (
            <option key={topic} value={topic} />
          ))}
        </datalist>
      </Field>
      <div class="grid">
        <SelectField
          id="kind"
          label="Loại"
          value={form.kind}
          options={KINDS.map((kind) => [kind, SEMINAR_KINDS[kind]])}
          onChoose={(kind) => change({ kind })}
        />
        <Field id="date" label="Ngày">
          <input
            id="date"
            type="date"
            value={form.date}
            onInput={(event) => change({ date: event.currentTarget.value })}
          />
        </Field>
        {text('time', 'Giờ')}
        <SelectField
          id="state"
          label="Tình trạng"
          value={form.state}
          options={STATES}
          onChoose={(state) => change({ state })}
        />
        <SelectField
          id="host"
          label="Trường đăng cai"
          class="wide"
          value={form.host}
          options={[['', 'Tại đơn vị'], ...page.schools.map(({ name }) => [name, name] as const)]}
          onChoose={(host) => change({ host })}
        />
        {text('place', 'Địa điểm, nếu khác')}
        {text('specialist', 'Chuyên viên phụ trách')}
        {text('leader', 'Lãnh đạo phụ trách')}
        <Field id="quota" label="Số người mỗi trường">
          <input
            id="quota"
            type="number"
            min={0}
            value={form.quota ?? ''}
            onInput={(event) =>
              change({ quota: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
            }
          />
        </Field>
      </div>
      {text('people', 'Thành phần mỗi trường (cử ai)')}
      <fieldset>
        <legend>Cấp học (không chọn là tất cả)</legend>
        {LEVELS.map((level: Level) => (
          <label key={level}>
            <input
              type="checkbox"
              checked={form.levels.includes(level)}
              onChange={() => change({ levels: toggle(form.levels, level) })}
            />{' '}
            {level}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Đối tượng (học sinh, cha mẹ chỉ đếm, không ghi tên)</legend>
        {GROUPS.map((group) => (
          <label key={group}>
            <input
              type="checkbox"
              checked={form.groups.includes(group)}
              onChange={() => change({ groups: toggle(form.groups, group) })}
            />{' '}
            {SEMINAR_GROUPS[group]}
          </label>
        ))}
      </fieldset>
      <details open={form.schools.length > 0}>
        <summary>
          Chỉ mời một số trường (
          {form.schools.length === 0 ? 'đang mời mọi trường của cấp học' : form.schools.length})
        </summary>
        <fieldset>
          <legend>Các trường được mời</legend>
          {page.schools.map(({ name }) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={form.schools.includes(name)}
                onChange={() => change({ schools: toggle(form.schools, name) })}
              />{' '}
              {name}
            </label>
          ))}
        </fieldset>
      </details>
      {text('note', 'Ghi chú')}
      <p class="acts">
        <button type="submit" class="primary" disabled={busy || form.topic.trim() === '' || form.date === ''}>
          {busy ? 'Đang ghi…' : 'Ghi vào lịch'}
        </button>
        <button type="button" onClick={onBack}>
          Quay lại
        </button>
      </p>
    </form>
  );
}
