/** The dialog "Ghi nhật ký hôm nay": all rooms of a day in one grid, saved in one go. */
import { useEffect, useState } from 'preact/hooks';
import type * as school from '../../school';
import { initialData } from '../../ui/initial-data';
import { closeDialog, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useNotice } from '../../ui/use-attempt';
import '../../ui/style.css';
import { type Draft, type Drafts, draftOf, isChanged, isWrong, lineToSave, valuesOf } from './drafts.client';
import './day-log.css';
import { Heading } from '../../ui/heading';
import { type DayAnswer, type DayPage, type DiaryConflict, useOf } from './page';
import { RoomLine } from './room-line.client';

const server = scriptServer<typeof school>();

function DayLog({ first }: { first: DayPage }) {
  const [page, setPage] = useState(first);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [conflicts, setConflicts] = useState<readonly DiaryConflict[]>([]);
  const [by, setBy] = useState(first.by);
  const [picked, setPicked] = useState(false);
  const { notice, setNotice, say, busy, doing, attempt } = useNotice<'opening' | 'saving'>();
  const { lesson, lines } = page;

  const draft = (room: string): Draft => drafts[room] ?? draftOf(lines.find((line) => line.room === room));
  const changed = lines.filter((line) => isChanged(line, draft(line.room)));
  const wrong = changed.filter((line) => isWrong(draft(line.room)));
  const use = useOf(lines.map((line) => valuesOf(draft(line.room))));

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (changed.length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  });

  const take = (answer: DayAnswer) => {
    if (answer.state === 'refused') say(answer.message);
    else {
      setPage(answer.page);
      setDrafts({});
      setConflicts([]);
    }
  };

  const openDay = (date: string) => {
    if (changed.length > 0) {
      setNotice({
        tone: 'bad',
        text: `Còn ${changed.length} phòng chưa lưu. Hãy lưu trước khi sang ngày khác.`,
      });
      return;
    }
    void attempt(async () => take(await server.loadDayLog(date)), 'opening');
  };

  const save = () =>
    attempt(async () => {
      const answer = await server.saveDayLog({
        date: page.date,
        by,
        picked,
        lines: changed.map((line) => lineToSave(line, draft(line.room))),
      });
      if (answer.state === 'refused') {
        say(answer.message);
        return;
      }
      const open = new Set(answer.conflicts.map(({ room }) => room));
      setPage(answer.page);
      setDrafts((old) => Object.fromEntries(Object.entries(old).filter(([room]) => open.has(room))));
      setConflicts(answer.conflicts);
      setNotice(
        open.size === 0
          ? { tone: 'good', text: `Đã lưu nhật ký của ${answer.saved} phòng.` }
          : {
              tone: '',
              text: `Đã lưu ${answer.saved} phòng. ${open.size} phòng có người khác vừa ghi: chọn giữ bên nào rồi lưu lại.`,
            },
      );
    }, 'saving');

  const settle = (room: string, choice: 'mine' | 'theirs') => {
    setConflicts((all) => all.filter((conflict) => conflict.room !== room));
    if (choice === 'theirs')
      setDrafts((old) => Object.fromEntries(Object.entries(old).filter(([key]) => key !== room)));
  };

  const taught = lines.filter((line) => line.taught);
  const others = lines.filter((line) => !line.taught);
  const lineView = (line: DayPage['lines'][number]) => (
    <RoomLine
      key={line.room}
      line={line}
      lesson={lesson}
      draft={draft(line.room)}
      conflict={conflicts.find(({ room }) => room === line.room)}
      disabled={busy}
      change={(part) => setDrafts((old) => ({ ...old, [line.room]: { ...draft(line.room), ...part } }))}
      settle={(choice) => settle(line.room, choice)}
    />
  );
  return (
    <div class="dialog">
      <div class="body">
        <header class="day-head">
          <div class="day-title">
            <Heading>Nhật ký phòng – {page.dateText}</Heading>
            <p class="muted" role="status">
              {doing === 'opening'
                ? 'Đang mở ngày…'
                : use === undefined
                  ? `Chưa có số ${lesson} dùng thiết bị.`
                  : `Dùng thiết bị ${use.used}/${use.planned} ${lesson} theo lịch (${Math.round((100 * use.used) / use.planned)} %).`}
            </p>
          </div>
          <div class="day-field">
            <label class="label" for="day">
              Ngày
            </label>
            <select
              id="day"
              value={page.date}
              disabled={busy}
              onChange={(event) => {
                const wanted = event.currentTarget.value;
                event.currentTarget.value = page.date;
                openDay(wanted);
              }}
            >
              {page.days.map(({ date, text }) => (
                <option key={date} value={date}>
                  {text}
                </option>
              ))}
            </select>
          </div>
          <div class="day-field">
            <label class="label" for="by">
              Người ghi
            </label>
            <select
              id="by"
              value={by}
              onChange={(event) => {
                setBy(event.currentTarget.value);
                setPicked(true);
              }}
            >
              <option value="">Chưa chọn</option>
              {page.people.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </header>
        {taught.length > 0 && (
          <section aria-label="Phòng có lịch khai thác">
            <div class="line head" aria-hidden="true">
              <span>Phòng</span>
              <span>Theo lịch</span>
              <span>Dùng thiết bị</span>
              <span>Dùng phần mềm</span>
              <span>Vướng mắc (không có thì để trống)</span>
              <span>Đã xử lý</span>
            </div>
            {taught.map(lineView)}
          </section>
        )}
        {others.length > 0 && (
          <details
            class="others"
            open={others.some(({ saved }) => saved !== undefined) || taught.length === 0}
          >
            <summary>Phòng không có lịch dạy ({others.length}): phòng làm việc, thư viện, y tế…</summary>
            {others.map(lineView)}
          </details>
        )}
        <p class="muted small">
          Số “theo lịch” điền sẵn từ trang Lịch khai thác phòng; đổi nếu hôm đó khác. Ghi vướng mắc không làm
          giảm điểm.
        </p>
      </div>
      {notice && (
        <p class={`strip notice ${notice.tone}`} role="alert">
          {notice.text}
        </p>
      )}
      <footer>
        <button
          type="button"
          class="primary"
          disabled={busy || changed.length === 0 || wrong.length > 0 || conflicts.length > 0}
          onClick={() => void save()}
        >
          {doing === 'saving' ? 'Đang lưu…' : 'Lưu nhật ký'}
        </button>
        <button type="button" onClick={closeDialog}>
          Đóng
        </button>
        <span class="muted" role="status">
          {wrong.length > 0
            ? `Sửa số ở ${wrong.map(({ room }) => room).join(', ')} rồi lưu.`
            : changed.length > 0
              ? `${changed.length} phòng chưa lưu.`
              : ''}
        </span>
      </footer>
    </div>
  );
}

show('Ghi nhật ký hôm nay', <DayLog first={initialData<DayPage>()} />);
