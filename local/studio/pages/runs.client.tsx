/** Executions and triggers, as Google's dashboard lists them. */
import { useState } from 'preact/hooks';
import type { ExecutionLine, TriggerLine } from '../api/executions';
import { call } from './api.client';
import { Pager } from './pager.client';
import { addressOf, durationText, momentText, numberText, useLoaded, useStudio } from './studio-state.client';

const KINDS: Readonly<Record<ExecutionLine['kind'], string>> = {
  menu: 'Menu',
  dialog: 'Hộp thoại',
  trigger: 'Trình kích hoạt',
  'simple trigger': 'Trình kích hoạt đơn giản',
  run: 'Trình chỉnh sửa',
};
const STATES: Readonly<Record<ExecutionLine['status'], string>> = {
  completed: 'Đã hoàn tất',
  failed: 'Không thành công',
  'timed out': 'Hết thời gian chờ',
  killed: 'Bị dừng',
};

export function RunsPage({ id }: { id: string }) {
  return (
    <div class="runs">
      <h1>Lần chạy và trình kích hoạt</h1>
      <nav class="tabs" aria-label="Bảng điều khiển">
        <a href={addressOf('lan-chay')} aria-current={id === 'trigger' ? undefined : 'page'}>
          Lần chạy
        </a>
        <a href={addressOf('lan-chay', 'trigger')} aria-current={id === 'trigger' ? 'page' : undefined}>
          Trình kích hoạt
        </a>
      </nav>
      {id === 'trigger' ? <Triggers /> : id === '' ? <Executions /> : <Execution id={id} />}
    </div>
  );
}

function Executions() {
  const { person } = useStudio();
  const [page, setPage] = useState(0);
  const [onlyMine, setOnlyMine] = useState(false);
  const [failedOnly, setFailedOnly] = useState(false);
  const user = onlyMine ? person?.email : undefined;
  const { value, error } = useLoaded(
    `executions/${page}/${user ?? ''}/${failedOnly}`,
    () => call('executions.list', { page, failedOnly, ...(user !== undefined && { user }) }),
    ({ executions }) => executions,
  );
  return (
    <>
      <p class="filters">
        {person && (
          <label>
            <input type="checkbox" checked={onlyMine} onChange={() => setOnlyMine(!onlyMine)} /> Chỉ của{' '}
            {person.email}
          </label>
        )}
        <label>
          <input type="checkbox" checked={failedOnly} onChange={() => setFailedOnly(!failedOnly)} /> Chỉ lần
          không thành công
        </label>
      </p>
      {error && <p class="problem">{error}</p>}
      {value?.total === 0 && <p class="quiet">Chưa có lần chạy nào.</p>}
      {value && value.total > 0 && (
        <div class="table-frame">
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">Hàm</th>
                <th scope="col">Loại</th>
                <th scope="col">Bắt đầu</th>
                <th scope="col">Thời lượng</th>
                <th scope="col">Lượt gọi</th>
                <th scope="col">Trạng thái</th>
                <th scope="col">Tệp, tài khoản</th>
              </tr>
            </thead>
            <tbody>
              {value.lines.map((line) => (
                <tr key={line.id}>
                  <td>
                    <a href={addressOf('lan-chay', line.id)}>{line.function}</a>
                  </td>
                  <td>{KINDS[line.kind]}</td>
                  <td>{momentText(line.started)}</td>
                  <td class="number" data-label="Thời lượng">
                    {durationText(line.milliseconds)}
                  </td>
                  <td class="number" data-label="Lượt gọi">
                    {numberText(line.calls)}
                  </td>
                  <td>
                    <State status={line.status} />
                  </td>
                  <td>
                    {line.project}
                    <br />
                    <small>{line.user}</small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {value && <Pager page={value.page} pageSize={value.pageSize} total={value.total} onPage={setPage} />}
    </>
  );
}

function State({ status }: { status: ExecutionLine['status'] }) {
  return <span class={status === 'completed' ? 'state is-good' : 'state is-bad'}>{STATES[status]}</span>;
}

/** Kinds of calls in words. */
const CALLS: Readonly<Record<string, string>> = {
  http: 'Gọi mạng (UrlFetch)',
  'sheets.read': 'Đọc qua Sheets API',
  'sheets.write': 'Ghi qua Sheets API',
  'sheets.batchUpdate': 'Sửa hàng loạt qua Sheets API',
  'drive.read': 'Đọc Drive',
  'drive.list': 'Liệt kê Drive',
  'drive.create': 'Tạo tệp, thư mục',
  'drive.copy': 'Sao chép tệp',
  'drive.permission': 'Chia sẻ',
  'drive.write': 'Sửa tệp',
  'sheet.read': 'Đọc trang tính',
  'sheet.write': 'Ghi trang tính',
  mail: 'Gửi thư',
  open: 'Mở bảng tính',
  flush: 'Đẩy thay đổi',
  lock: 'Khóa',
  'property.read': 'Đọc thuộc tính',
  'property.write': 'Ghi thuộc tính',
  'cache.read': 'Đọc bộ nhớ đệm',
  'cache.write': 'Ghi bộ nhớ đệm',
  trigger: 'Trình kích hoạt',
  ui: 'Giao diện',
  start: 'Khởi động',
  light: 'Việc nhẹ',
};

function Execution({ id }: { id: string }) {
  const { value, error } = useLoaded(`execution/${id}`, () => call('executions.read', { id }));
  if (error) return <p class="problem">{error}</p>;
  if (!value) return <p class="quiet">Đang mở …</p>;
  return (
    <article class="execution">
      <p>
        <a href={addressOf('lan-chay')}>← Các lần chạy</a>
      </p>
      <h2>{value.function}</h2>
      <p>
        <State status={value.status} /> {KINDS[value.kind]} · {momentText(value.started)} ·{' '}
        {durationText(value.milliseconds)} trên Google · {numberText(value.calls)} lượt gọi
      </p>
      <p class="quiet">
        {value.project} · {value.user}
      </p>
      {value.error && <pre class="error-text">{value.error}</pre>}
      <h3>Nhật ký</h3>
      {value.log.length === 0 ? (
        <p class="quiet">Không ghi gì.</p>
      ) : (
        <pre class="log">{value.log.join('\n')}</pre>
      )}
      <h3>Lượt gọi và thời gian</h3>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Việc</th>
            <th scope="col">Số lần</th>
            <th scope="col">Mỗi lần khoảng</th>
            <th scope="col">Tính vào lượt gọi</th>
          </tr>
        </thead>
        <tbody>
          {value.callsByKind.map(({ kind, count, isCall, medianMilliseconds }) => (
            <tr key={kind}>
              <td>{CALLS[kind] ?? kind}</td>
              <td class="number" data-label="Số lần">
                {numberText(count)}
              </td>
              <td class="number" data-label="Mỗi lần khoảng">
                {durationText(medianMilliseconds)}
              </td>
              <td data-label="Tính vào lượt gọi">{isCall ? 'có' : 'không'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

function Triggers() {
  const { value, error } = useLoaded(
    'triggers',
    () => call('triggers.list', {}),
    ({ triggers }) => triggers,
  );
  if (error) return <p class="problem">{error}</p>;
  if (value?.length === 0)
    return <p class="quiet">Chưa có trình kích hoạt nào. “Nhắc việc › Bật” trong menu THĐT tạo một cái.</p>;
  return (
    <div class="table-frame">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Hàm</th>
            <th scope="col">Khi nào</th>
            <th scope="col">Lần tới</th>
            <th scope="col">Tệp</th>
            <th scope="col">Tài khoản</th>
          </tr>
        </thead>
        <tbody>
          {value?.map((trigger) => (
            <tr key={trigger.id}>
              <td>{trigger.handler}</td>
              <td>{scheduleText(trigger)}</td>
              <td>
                {trigger.disabled
                  ? 'đã tắt'
                  : trigger.nextRun === undefined
                    ? '–'
                    : momentText(trigger.nextRun)}
              </td>
              <td>{trigger.project}</td>
              <td>{trigger.user}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const EVENTS: Readonly<Record<string, string>> = {
  ON_OPEN: 'khi mở tệp',
  ON_EDIT: 'khi sửa ô',
  ON_CHANGE: 'khi thay đổi',
  ON_FORM_SUBMIT: 'khi gửi biểu mẫu',
  ON_EVENT_UPDATED: 'khi lịch đổi',
};

function scheduleText({ eventType, schedule }: TriggerLine): string {
  if (eventType !== 'CLOCK') return EVENTS[eventType] ?? eventType;
  const { everyMinutes, everyHours, everyDays, everyWeeks, atHour } = schedule;
  const hour = atHour === undefined ? '' : `, khoảng ${atHour} giờ`;
  if (everyMinutes !== undefined) return `mỗi ${everyMinutes} phút`;
  if (everyHours !== undefined) return everyHours === 1 ? 'mỗi giờ' : `mỗi ${everyHours} giờ`;
  if (everyDays !== undefined) return `${everyDays === 1 ? 'mỗi ngày' : `mỗi ${everyDays} ngày`}${hour}`;
  if (everyWeeks !== undefined) return `${everyWeeks === 1 ? 'mỗi tuần' : `mỗi ${everyWeeks} tuần`}${hour}`;
  return schedule.onMonthDay === undefined ? 'một lần' : `ngày ${schedule.onMonthDay} hằng tháng${hour}`;
}
