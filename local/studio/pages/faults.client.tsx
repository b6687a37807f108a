/** Trouble on purpose, to see that nothing is lost and nobody is reminded twice. */
import { useEffect, useState } from 'preact/hooks';
import type { FaultPlan } from '../api/faults';
import { call } from './api.client';
import { useLoaded, useStudio } from './studio-state.client';

type Rate = Exclude<keyof FaultPlan, 'vietnamese'>;

const FAULTS: readonly { name: Rate; label: string; hint: string }[] = [
  { name: 'transient', label: 'Lỗi thoáng qua', hint: 'Lượt gọi Google hỏng, thử lại thì được.' },
  {
    name: 'lostAnswers',
    label: 'Làm rồi mà báo hỏng',
    hint: 'Thư đã gửi, tệp đã tạo, nhưng câu trả lời bị mất trên đường.',
  },
  {
    name: 'triggersTwice',
    label: 'Trình kích hoạt chạy hai lần',
    hint: 'Google thỉnh thoảng gọi một giờ hẹn hai lần.',
  },
  {
    name: 'triggersSkipped',
    label: 'Trình kích hoạt bị bỏ qua',
    hint: 'Giờ hẹn trôi qua mà không có gì chạy.',
  },
  {
    name: 'scriptlessCopies',
    label: 'Bản sao thiếu kịch bản',
    hint: 'Sổ của trường được sao chép mà không kèm menu THĐT.',
  },
];
const NONE: FaultPlan = {
  transient: 0,
  lostAnswers: 0,
  vietnamese: true,
  triggersTwice: 0,
  triggersSkipped: 0,
  scriptlessCopies: 0,
};

export function FaultsPage() {
  const { say, fail } = useStudio();
  const { value, error } = useLoaded('faults', () => call('faults.read', {}));
  const [plan, setPlan] = useState<FaultPlan>();
  const [kill, setKill] = useState('');
  useEffect(() => {
    if (value) setPlan({ ...value, vietnamese: value.vietnamese || isQuiet(value) });
  }, [value]);
  const send = async (next: FaultPlan, killAtCall?: number): Promise<void> => {
    try {
      setPlan(await call('faults.set', { plan: next, ...(killAtCall !== undefined && { killAtCall }) }));
      say(isQuiet(next) && killAtCall === undefined ? 'Mọi sự cố đã tắt.' : 'Đã bật sự cố.');
    } catch (problem) {
      fail(problem);
    }
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (plan) void send(plan, kill === '' ? undefined : Number(kill));
  };
  return (
    <div class="faults">
      <h1>Sự cố</h1>
      <p>
        Google cũng có lúc trục trặc. Bật lên đây rồi làm việc như thường, để thấy việc dở được làm tiếp và
        không ai bị nhắc hai lần.
      </p>
      {error && <p class="problem">{error}</p>}
      {plan && (
        <form onSubmit={submit}>
          <ul class="fault-list">
            {FAULTS.map(({ name, label, hint }) => (
              <li key={name}>
                <label for={`su-co-${name}`}>{label}</label>
                <span class="fault-rate">
                  <input
                    id={`su-co-${name}`}
                    type="range"
                    min={0}
                    max={100}
                    step={5}
                    value={plan[name] * 100}
                    aria-describedby={`su-co-${name}-la`}
                    onInput={(event) => setPlan({ ...plan, [name]: Number(event.currentTarget.value) / 100 })}
                  />
                  <output for={`su-co-${name}`}>{Math.round(plan[name] * 100)} %</output>
                </span>
                <small id={`su-co-${name}-la`}>{hint}</small>
              </li>
            ))}
            <li>
              <label for="su-co-dung">Dừng lần chạy tới ở lượt gọi thứ</label>
              <input
                id="su-co-dung"
                type="number"
                min={1}
                max={10_000}
                value={kill}
                aria-describedby="su-co-dung-la"
                onInput={(event) => setKill(event.currentTarget.value)}
              />
              <small id="su-co-dung-la">Như khi hết sáu phút giữa chừng. Để trống: không dừng.</small>
            </li>
          </ul>
          <label>
            <input
              type="checkbox"
              checked={plan.vietnamese}
              onChange={() => setPlan({ ...plan, vietnamese: !plan.vietnamese })}
            />{' '}
            Google báo lỗi bằng tiếng Việt
          </label>
          <p class="actions">
            <button type="submit" class="primary">
              Áp dụng
            </button>
            <button
              type="button"
              onClick={() => {
                setKill('');
                void send(NONE);
              }}
            >
              Tắt mọi sự cố
            </button>
          </p>
        </form>
      )}
    </div>
  );
}

function isQuiet(plan: FaultPlan): boolean {
  return FAULTS.every(({ name }) => plan[name] === 0);
}
