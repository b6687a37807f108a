/** How much of Google's daily and per-minute quotas the account has used. */
import type { QuotaMeter } from '../api/quotas';
import { call } from './api.client';
import { durationText, momentText, numberText, useLoaded, useUser } from './studio-state.client';

const NAMES: Readonly<Record<string, string>> = {
  emailRecipientsPerDay: 'Người nhận thư mỗi ngày',
  emailReadWritesPerDay: 'Đọc, ghi thư mỗi ngày',
  triggerMillisecondsPerDay: 'Thời gian trình kích hoạt chạy mỗi ngày',
  propertyOperationsPerDay: 'Đọc, ghi thuộc tính mỗi ngày',
  urlFetchCallsPerDay: 'Gọi mạng (UrlFetch) mỗi ngày',
  spreadsheetsCreatedPerDay: 'Bảng tính tạo mới mỗi ngày',
  documentsCreatedPerDay: 'Tài liệu tạo mới mỗi ngày',
  filesConvertedPerDay: 'Tệp chuyển đổi mỗi ngày',
  scriptProjectsPerDay: 'Dự án kịch bản tạo mới mỗi ngày',
  scriptCopiesPerDay: 'Bản sao kịch bản mỗi ngày',
  driveUnitsPerMinutePerUser: 'Đơn vị Drive API mỗi phút, mỗi người',
  driveUnitsPerMinute: 'Đơn vị Drive API mỗi phút, cả dự án',
  sheetsReadsPerMinutePerUser: 'Đọc qua Sheets API mỗi phút, mỗi người',
  sheetsWritesPerMinutePerUser: 'Ghi qua Sheets API mỗi phút, mỗi người',
  sheetsReadsPerMinute: 'Đọc qua Sheets API mỗi phút, cả dự án',
  sheetsWritesPerMinute: 'Ghi qua Sheets API mỗi phút, cả dự án',
};

export function QuotasPage() {
  const user = useUser();
  const { value, error } = useLoaded(
    `quotas/${user}`,
    () => call('quotas.list', { user }),
    ({ executions, mails }) => executions || mails,
  );
  return (
    <div class="quotas">
      <h1>Hạn mức của {user}</h1>
      {error && <p class="problem">{error}</p>}
      {value && (
        <>
          <p>
            {value.kind === 'consumer'
              ? 'Tài khoản Gmail thường. Tài khoản Google Workspace có hạn mức cao hơn.'
              : 'Tài khoản Google Workspace.'}{' '}
            Một ngày tính từ lần dùng đầu tiên.
          </p>
          <ul class="meters">
            {value.meters.map((meter) => (
              <li key={meter.name}>
                <Meter meter={meter} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const NEARLY = 0.8;

function Meter({ meter: { name, used, limit, freeAgain } }: { meter: QuotaMeter }) {
  const amount = name === 'triggerMillisecondsPerDay' ? durationText : numberText;
  const label = NAMES[name] ?? name;
  return (
    <>
      <span class="meter-name" id={`han-muc-${name}`}>
        {label}
      </span>
      <meter
        aria-labelledby={`han-muc-${name}`}
        min={0}
        max={limit}
        high={limit * NEARLY}
        optimum={0}
        value={Math.min(used, limit)}
      />
      <span class="meter-text">
        {amount(used)} / {amount(limit)}
        {freeAgain !== undefined && used > 0 && <small> · tính lại từ {momentText(freeAgain)}</small>}
      </span>
    </>
  );
}
