/** The dialog "Phân công kiểm tra": one person, some schools; who works or worked there is warned about and asks for a reason. */
import { useState } from 'preact/hooks';
import type * as district from '../../district';
import { SCORE_KIND_NAMES } from '../../domain/score';
import { ROUNDS, TEAM_TASKS, type TeamTask } from '../../domain/verification';
import { Field } from '../../ui/field';
import { Heading } from '../../ui/heading';
import { initialData } from '../../ui/initial-data';
import { SelectField } from '../../ui/select-field';
import { scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useNotice } from '../../ui/use-attempt';
import '../../ui/style.css';
import './assignments.css';
import type { AssignmentsAnswer, AssignmentsPage } from './assign';

const server = scriptServer<typeof district>();
const TASKS = Object.keys(TEAM_TASKS) as TeamTask[];

type Answer = AssignmentsAnswer | { readonly state: 'refused'; readonly message: string };
const NOBODY = { person: '', unit: '', email: '', task: 'member' as TeamTask, reason: '' };

function Assignments({ first }: { first: AssignmentsPage }) {
  const [page, setPage] = useState(first);
  const [form, setForm] = useState(NOBODY);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [warnings, setWarnings] = useState<readonly { school: string; relation: string }[]>([]);
  const { notice, setNotice, say, busy, attempt } = useNotice();

  const settle = (ask: () => Promise<Answer>) =>
    attempt(async () => {
      const answer = await ask();
      if (answer.state === 'refused') say(answer.message);
      else if (answer.state === 'warned') setWarnings(answer.warnings);
      else {
        setPage(answer.page);
        setWarnings([]);
        if (answer.message !== undefined) {
          setNotice({ text: answer.message, tone: 'good' });
          setForm(NOBODY);
          setChosen(new Set());
        }
      }
    });
  const put = (change: Partial<typeof NOBODY>) => {
    const next = { ...form, ...change };
    const known =
      change.person === undefined ? undefined : page.people.find(({ person }) => person === change.person);
    setForm(known === undefined ? next : { ...next, unit: known.unit, email: known.email });
    if (change.reason === undefined) setWarnings([]);
  };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
    setWarnings([]);
  };
  return (
    <div class="dialog assignments">
      <div class="body">
        <Heading>Phân công kiểm tra</Heading>
        <SelectField
          id="round"
          label={`Đợt, năm học ${page.yearText}`}
          value={page.round}
          options={ROUNDS.map((round) => [round, SCORE_KIND_NAMES[round]])}
          onChoose={(round) => void settle(() => server.loadAssignments({ round }))}
        />
        <div class="columns">
          <section aria-label="Người kiểm tra">
            <h2>Người kiểm tra</h2>
            <Field id="person" label="Họ và tên">
              <input
                id="person"
                class="wide"
                list="people"
                value={form.person}
                onInput={({ currentTarget }) => put({ person: currentTarget.value })}
              />
            </Field>
            <datalist id="people">
              {page.people.map(({ person }) => (
                <option key={person} value={person} />
              ))}
            </datalist>
            <Field id="unit" label="Cơ quan, chức vụ (người cơ quan khác không cần tài khoản)">
              <input
                id="unit"
                class="wide"
                value={form.unit}
                onInput={({ currentTarget }) => put({ unit: currentTarget.value })}
              />
            </Field>
            <Field id="email" label="Tài khoản dùng khi chấm, nếu có">
              <input
                id="email"
                class="wide"
                type="email"
                value={form.email}
                onInput={({ currentTarget }) => put({ email: currentTarget.value })}
              />
            </Field>
            <SelectField
              id="task"
              label="Nhiệm vụ trong đoàn"
              value={form.task}
              options={TASKS.map((task) => [task, TEAM_TASKS[task]])}
              onChoose={(task) => put({ task })}
            />
            {warnings.length > 0 && (
              <div class="notice" role="alert">
                <p>Cần cân nhắc trước khi phân công:</p>
                <ul>
                  {warnings.map(({ school, relation }) => (
                    <li key={school}>
                      <strong>{school}</strong>: {relation}
                    </li>
                  ))}
                </ul>
                <Field id="reason" label="Lý do vẫn phân công (ghi vào nhật ký)">
                  <textarea
                    id="reason"
                    rows={2}
                    value={form.reason}
                    onInput={({ currentTarget }) => put({ reason: currentTarget.value })}
                  />
                </Field>
              </div>
            )}
          </section>
          <fieldset>
            <legend>
              Trường ({chosen.size}/{page.schools.length})
            </legend>
            {page.schools.map(({ id, name, levels }) => (
              <label key={id}>
                <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} /> {name} (
                {levels})
              </label>
            ))}
          </fieldset>
        </div>
        {notice !== undefined && (
          <p class={`notice ${notice.tone}`} role="alert">
            {notice.text}
          </p>
        )}
        <section aria-label="Đã phân công">
          <h2>Đã phân công ở đợt này</h2>
          {page.assigned.length === 0 && <p class="muted">Chưa phân công ai.</p>}
          {page.schools
            .map((school) => ({
              ...school,
              team: page.assigned.filter(({ schoolId }) => schoolId === school.id),
            }))
            .filter(({ team }) => team.length > 0)
            .map(({ id, name, team }) => (
              <div key={id}>
                <h3>{name}</h3>
                <ul>
                  {team.map((one) => (
                    <li key={one.id}>
                      {TEAM_TASKS[one.task]}: {one.person}
                      {one.unit !== '' && `, ${one.unit}`}
                      {one.relation !== '' && (
                        <span class="warn">
                          {' '}
                          – {one.relation}; lý do: {one.reason}
                        </span>
                      )}{' '}
                      <button
                        type="button"
                        class="link small"
                        disabled={busy}
                        aria-label={`Thôi phân công ${one.person} ở ${name}`}
                        onClick={() =>
                          void settle(() => server.removeAssignment({ id: one.id, round: page.round }))
                        }
                      >
                        Thôi phân công
                      </button>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
        </section>
      </div>
      <footer>
        <button
          type="button"
          class="primary"
          disabled={
            busy ||
            form.person.trim() === '' ||
            chosen.size === 0 ||
            (warnings.length > 0 && form.reason.trim() === '')
          }
          onClick={() =>
            void settle(() => server.saveAssignments({ ...form, round: page.round, schools: [...chosen] }))
          }
        >
          {warnings.length > 0 ? 'Vẫn phân công' : 'Phân công'}
        </button>
        <span role="status" class="muted">
          {busy ? 'Đang ghi…' : `Đang có ${page.assigned.length} phân công.`}
        </span>
      </footer>
    </div>
  );
}

show('Phân công kiểm tra', <Assignments first={initialData<AssignmentsPage>()} />);
