/** The dialog "Chuyên đề": the calendar, one entry of it, and who came. */
import { useState } from 'preact/hooks';
import type * as district from '../../district';
import { Heading } from '../../ui/heading';
import { initialData } from '../../ui/initial-data';
import { closeDialog, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useNotice } from '../../ui/use-attempt';
import '../../ui/style.css';
import { Attendance } from './attendance.client';
import type { SeminarForm, SeminarsAnswer, SeminarsPage, SeminarView } from './page';
import { SeminarFields } from './seminar-fields.client';
import './seminars.css';

const server = scriptServer<typeof district>();

type Answer = SeminarsAnswer | { readonly state: 'refused'; readonly message: string };
type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'form'; readonly seminar: SeminarForm }
  | { readonly kind: 'attendance'; readonly number: number };

function Seminars({ first }: { first: SeminarsPage }) {
  const [page, setPage] = useState(first);
  const [view, setView] = useState<View>({ kind: 'list' });
  const { notice, setNotice, say, busy, attempt } = useNotice();

  const save = (work: () => Promise<Answer>) =>
    attempt(async () => {
      const answer = await work();
      if (answer.state === 'refused') say(answer.message);
      else {
        setPage(answer.page);
        setView({ kind: 'list' });
        if (answer.message !== undefined) setNotice({ text: answer.message, tone: 'good' });
      }
    });
  const back = () => setView({ kind: 'list' });
  const counted =
    view.kind === 'attendance' ? page.seminars.find(({ number }) => number === view.number) : undefined;
  return (
    <div class="dialog seminars">
      <div class="body">
        <Heading>Chuyên đề, tập huấn</Heading>
        {notice && (
          <p class={`notice ${notice.tone}`} role={notice.tone === 'bad' ? 'alert' : 'status'}>
            {notice.text}
          </p>
        )}
        {view.kind === 'list' && (
          <List
            page={page}
            onEdit={(seminar) => setView({ kind: 'form', seminar })}
            onCount={(number) => setView({ kind: 'attendance', number })}
          />
        )}
        {view.kind === 'form' && (
          <SeminarFields
            page={page}
            first={view.seminar}
            busy={busy}
            onBack={back}
            onSave={(seminar) => void save(() => server.saveSeminar(seminar))}
          />
        )}
        {counted && (
          <Attendance
            seminar={counted}
            busy={busy}
            onBack={back}
            onSave={(rows) => void save(() => server.saveAttendance({ number: counted.number, rows }))}
          />
        )}
      </div>
      {view.kind === 'list' && (
        <footer>
          <button
            type="button"
            class="primary"
            onClick={() => setView({ kind: 'form', seminar: blank(page.today) })}
          >
            Thêm chuyên đề
          </button>
          <button type="button" onClick={closeDialog}>
            Đóng
          </button>
          <span class="muted">Lượt chạy của {page.operator} đưa lịch vào sổ các trường.</span>
        </footer>
      )}
    </div>
  );
}

function List({
  page,
  onEdit,
  onCount,
}: {
  page: SeminarsPage;
  onEdit: (seminar: SeminarForm) => void;
  onCount: (number: number) => void;
}) {
  if (page.seminars.length === 0) return <p class="muted">Chưa có chuyên đề nào trong lịch.</p>;
  const coming = page.seminars.filter(({ date }) => date >= page.today);
  const past = page.seminars.filter(({ date }) => date < page.today);
  const list = (seminars: readonly SeminarView[]) => (
    <ul class="list">
      {seminars.map((seminar) => (
        <Entry key={seminar.number} seminar={seminar} onEdit={onEdit} onCount={onCount} />
      ))}
    </ul>
  );
  return (
    <>
      {coming.length > 0 && <h2>Sắp tới</h2>}
      {list(coming)}
      {past.length > 0 && <h2>Đã qua</h2>}
      {list(past)}
    </>
  );
}

function Entry({
  seminar,
  onEdit,
  onCount,
}: {
  seminar: SeminarView;
  onEdit: (seminar: SeminarForm) => void;
  onCount: (number: number) => void;
}) {
  const { number, topic, when, stateText, summary, heads, specialist, leader, people, quota } = seminar;
  const guests = people !== '' ? people : quota === null ? '' : `${quota} người mỗi trường`;
  return (
    <li>
      <p>
        <strong>{topic}</strong>
      </p>
      <p class="muted">{[when, stateText].join(' · ')}</p>
      {guests !== '' && <p>Thành phần: {guests}</p>}
      {(specialist !== '' || leader !== '') && (
        <p class="muted small">
          {[specialist && `Chuyên viên: ${specialist}`, leader && `Lãnh đạo: ${leader}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {summary !== '' && <p class="small">{[summary, heads].filter((text) => text !== '').join('. ')}</p>}
      <p class="acts">
        <button type="button" onClick={() => onEdit(seminar)}>
          Sửa<span class="unseen"> {topic}</span>
        </button>
        <button type="button" onClick={() => onCount(number)}>
          Điểm danh<span class="unseen"> {topic}</span>
        </button>
      </p>
    </li>
  );
}

function blank(today: string): SeminarForm {
  return {
    id: '',
    date: today,
    time: '8:00',
    topic: '',
    kind: 'seminar',
    levels: [],
    host: '',
    place: '',
    specialist: '',
    leader: '',
    quota: 3,
    people: '',
    groups: [],
    schools: [],
    state: 'planned',
    note: '',
  };
}

show('Chuyên đề', <Seminars first={initialData<SeminarsPage>()} />);
