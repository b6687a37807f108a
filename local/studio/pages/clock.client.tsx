/** The workspace's clock in the head of the page: reading it, setting it on, letting it run. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClockState } from '../events';
import { call } from './api.client';
import { Icon } from './icon.client';
import { readMoment } from './moment-text';
import { momentText, useStudio, weekdayText } from './studio-state.client';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const SPEEDS = [
  { speed: 1, label: 'như thật' },
  { speed: 60, label: '1 phút mỗi giây' },
  { speed: 3600, label: '1 giờ mỗi giây' },
  { speed: 21_600, label: '6 giờ mỗi giây' },
] as const;

export function ClockPanel() {
  const { clock } = useStudio();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node && box.current?.contains(target))) setOpen(false);
    };
    const closeByKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('keydown', closeByKey);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('keydown', closeByKey);
    };
  }, [isOpen]);
  if (!clock) return <span class="clock" />;
  return (
    <div class="clock" ref={box}>
      <button
        ref={button}
        type="button"
        class={
          clock.target === undefined && clock.speed === undefined ? 'clock-face' : 'clock-face is-running'
        }
        aria-expanded={isOpen}
        aria-controls="dong-ho"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="clock" />
        <span class="clock-day">{weekdayText(clock.now)},</span>
        <span>{momentText(clock.now)}</span>
      </button>
      {isOpen && <Controls clock={clock} />}
    </div>
  );
}

function Controls({ clock }: { clock: ClockState }) {
  const { fail, say } = useStudio();
  const [text, setText] = useState('');
  const wanted = readMoment(text, clock.now);
  const isBusy = clock.target !== undefined;
  const goTo = (to: number): void => {
    call('clock.advance', { to }).catch(fail);
  };
  const setOff = (event: Event): void => {
    event.preventDefault();
    if (wanted === undefined)
      fail(new Error('Chưa hiểu thời điểm này. Ví dụ: đến 7 giờ ngày 25; thứ Sáu 16:30; 3 ngày.'));
    else goTo(wanted);
  };
  const stop = (): void => {
    call('clock.stop', {}).then(() => say('Đồng hồ đã dừng.'), fail);
  };
  return (
    <section id="dong-ho" class="clock-panel" aria-label="Đồng hồ của phòng thực hành">
      <form onSubmit={setOff}>
        <label for="thoi-diem">Cho thời gian trôi đến</label>
        <span class="clock-line">
          <input
            id="thoi-diem"
            value={text}
            placeholder="đến 7 giờ ngày 25"
            aria-describedby="thoi-diem-hieu"
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit" class="primary" disabled={isBusy}>
            Đi tới
          </button>
        </span>
        <small id="thoi-diem-hieu">
          {wanted === undefined
            ? 'Viết như nói: “7 giờ ngày 25”, “thứ Sáu 16:30”, “mai”, “3 ngày”.'
            : `Đến ${weekdayText(wanted)}, ${momentText(wanted)}`}
        </small>
      </form>
      <div class="clock-steps">
        <button type="button" disabled={isBusy} onClick={() => goTo(clock.now + HOUR)}>
          + 1 giờ
        </button>
        <button
          type="button"
          disabled={isBusy}
          onClick={() => goTo(readMoment('7 giờ sáng mai', clock.now) ?? clock.now + DAY)}
        >
          7 giờ sáng mai
        </button>
        <button type="button" disabled={isBusy} onClick={() => goTo(clock.now + 7 * DAY)}>
          + 1 tuần
        </button>
      </div>
      <fieldset class="clock-steps">
        <legend>Để đồng hồ tự chạy</legend>
        {SPEEDS.map(({ speed, label }) => (
          <button
            key={speed}
            type="button"
            aria-pressed={clock.speed === speed}
            onClick={() => void call('clock.run', { speed }).catch(fail)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      {(isBusy || clock.speed !== undefined) && (
        <p class="clock-line" role="status">
          <span>
            {isBusy && clock.target ? `Đang đi đến ${momentText(clock.target)} …` : 'Đồng hồ đang chạy.'}
          </span>
          <button type="button" onClick={stop}>
            Dừng
          </button>
        </p>
      )}
    </section>
  );
}
