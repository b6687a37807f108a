/** The first page: choosing who one is, setting the district back, and the way into the tour. */
import { useState } from 'preact/hooks';
import type { PeopleGroup, StudioPerson } from '../api/people';
import { call } from './api.client';
import { addressOf, momentText, useLoaded, useStudio, weekdayText } from './studio-state.client';
import { startTour } from './tour-state.client';

export function PeoplePage() {
  const { clock } = useStudio();
  const [search, setSearch] = useState('');
  const { value: groups, error } = useLoaded('people', () => call('people.list', {}));
  const wanted = search.trim().toLowerCase();
  const found = (groups ?? []).filter(({ title, people }) => matches(wanted, title, people));
  return (
    <div class="people">
      <div class="intro">
        <h1>Bạn là ai?</h1>
        <p>
          Mọi tên người, tên trường ở đây đều là giả. Chọn một người rồi làm như họ làm trên Google: mở sổ,
          bấm menu THĐT, đọc thư. Mở thêm cửa sổ khác để cùng lúc là người khác.
        </p>
        {clock && (
          <p>
            Trong phòng thực hành bây giờ là{' '}
            <strong>{`${weekdayText(clock.now)}, ${momentText(clock.now)}`}</strong>.
          </p>
        )}
        <p class="actions">
          <button type="button" class="primary" onClick={startTour}>
            Xem hướng dẫn năm bước
          </button>
          <ResetButtons />
        </p>
      </div>
      {error && <p class="problem">{error}</p>}
      <label class="search">
        Tìm trường hoặc người
        <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
      </label>
      <ul class="groups">
        {found.map((group, index) => (
          <li key={group.title}>
            <Group group={group} isOpen={index < 2 || (wanted !== '' && found.length < 6)} />
          </li>
        ))}
      </ul>
      {groups && found.length === 0 && <p>Không có trường hay người nào tên như vậy.</p>}
    </div>
  );
}

function matches(wanted: string, title: string, people: readonly StudioPerson[]): boolean {
  if (wanted === '') return true;
  const texts = [title, ...people.flatMap(({ name, roles, email }) => [name, email, ...roles])];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

function Group({ group, isOpen }: { group: PeopleGroup; isOpen: boolean }) {
  const { person, sitDown } = useStudio();
  return (
    <details class="group" open={isOpen}>
      <summary>
        <h2>{group.title}</h2>
      </summary>
      <ul>
        {group.people.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class="person"
              aria-pressed={person?.id === one.id}
              onClick={() => {
                sitDown({ ...one, group: group.title });
                location.hash = addressOf('drive');
              }}
            >
              <span class="avatar" aria-hidden="true">
                {one.name.split(' ').at(-1)?.slice(0, 1)}
              </span>
              <span class="person-text">
                <strong>{one.name}</strong>
                <small>{one.roles.join(', ')}</small>
                <small>{one.shared && one.roles.length > 0 ? `dùng chung ${one.email}` : one.email}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const RESETS = {
  start: {
    label: 'Về ngày đầu (1/9)',
    question: 'Bỏ mọi việc đã làm và quay về ngày 1/9, khi chưa trường nào có sổ?',
    done: 'Đã quay về ngày 1/9.',
  },
  sample: {
    label: 'Về đơn vị mẫu lúc mới mở',
    question: 'Bỏ mọi việc đã làm và quay về đơn vị mẫu như lúc mới mở?',
    done: 'Đã quay về đơn vị mẫu.',
  },
} as const;

function ResetButtons() {
  const { say, fail, sitDown } = useStudio();
  const [isBusy, setBusy] = useState(false);
  const { value } = useLoaded('world', () => call('world.read', {}));
  const reset = async (to: keyof typeof RESETS): Promise<void> => {
    if (!window.confirm(RESETS[to].question)) return;
    setBusy(true);
    try {
      await call('world.reset', { to });
      sitDown(undefined);
      say(RESETS[to].done);
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {value?.beginnings.map((to) => (
        <button key={to} type="button" disabled={isBusy} onClick={() => void reset(to)}>
          {isBusy ? 'Đang đặt lại …' : RESETS[to].label}
        </button>
      ))}
    </>
  );
}
