/** The mailbox of the person who sits here. */
import { useState } from 'preact/hooks';
import type { CalendarLine } from '../calendar-file';
import { call, download } from './api.client';
import { Icon } from './icon.client';
import { Pager } from './pager.client';
import { Paper } from './paper.client';
import { addressOf, momentText, numberText, useLoaded, useStudio, useUser } from './studio-state.client';

type Box = 'inbox' | 'sent';

export function MailPage({ box, id }: { box: Box; id: string }) {
  const user = useUser();
  return (
    <div class={id === '' ? 'mail' : 'mail is-reading'}>
      <h1>Hộp thư {user}</h1>
      <nav class="tabs" aria-label="Ngăn thư">
        <a href={addressOf('thu')} aria-current={box === 'inbox' ? 'page' : undefined}>
          Thư đến
        </a>
        <a href={addressOf('thu', 'da-gui')} aria-current={box === 'sent' ? 'page' : undefined}>
          Đã gửi
        </a>
      </nav>
      <div class="mail-columns">
        <MailList key={box} box={box} reading={id} />
        {id !== '' && <MailReader key={id} id={id} />}
      </div>
    </div>
  );
}

function MailList({ box, reading }: { box: Box; reading: string }) {
  const user = useUser();
  const [page, setPage] = useState(0);
  const { value, error } = useLoaded(
    `mail/${user}/${box}/${page}`,
    () => call('mail.list', { user, box, page }),
    ({ mails }) => mails,
  );
  if (error) return <p class="problem">{error}</p>;
  if (!value) return <p class="quiet">Đang mở hộp thư …</p>;
  if (value.total === 0) return <p class="quiet">Chưa có thư nào.</p>;
  return (
    <div class="mail-list">
      <ul>
        {value.lines.map((line) => (
          <li key={line.id}>
            <a
              class={line.unread ? 'mail-line is-unread' : 'mail-line'}
              href={addressOf('thu', box === 'sent' ? 'da-gui' : 'den', line.id)}
              aria-current={line.id === reading ? 'true' : undefined}
            >
              <span class="mail-from">{box === 'sent' ? line.to.join(', ') : line.from}</span>
              <time>{momentText(line.time)}</time>
              <span class="mail-subject">
                {line.unread && <span class="spoken">Chưa đọc: </span>}
                {line.subject}
                {line.attachments > 0 && <span class="tag">{line.attachments} tệp</span>}
              </span>
              <span class="mail-snippet">{line.snippet}</span>
            </a>
          </li>
        ))}
      </ul>
      <Pager page={value.page} pageSize={value.pageSize} total={value.total} onPage={setPage} />
    </div>
  );
}

function MailReader({ id }: { id: string }) {
  const user = useUser();
  const { fail } = useStudio();
  const { value, error } = useLoaded(`mail/${user}/${id}`, () => call('mail.read', { user, id }));
  if (error) return <p class="problem">{error}</p>;
  if (!value) return <p class="quiet">Đang mở thư …</p>;
  return (
    <article class="mail-reader" aria-label="Thư đang đọc">
      <div class="heading">
        <h2>{value.subject}</h2>
        <button type="button" onClick={() => void download('download.mail', { user, id }).catch(fail)}>
          Tải xuống .eml
        </button>
      </div>
      <dl class="mail-heads">
        <dt>Từ</dt>
        <dd>{value.from === value.address ? value.address : `${value.from} <${value.address}>`}</dd>
        <dt>Đến</dt>
        <dd>{value.to.join(', ')}</dd>
        {value.cc.length > 0 && (
          <>
            <dt>Đồng gửi</dt>
            <dd>{value.cc.join(', ')}</dd>
          </>
        )}
        {value.replyTo && (
          <>
            <dt>Trả lời về</dt>
            <dd>{value.replyTo}</dd>
          </>
        )}
        <dt>Lúc</dt>
        <dd>{momentText(value.time)}</dd>
      </dl>
      <Paper page={value.page} title="Nội dung thư" look="mail-body" />
      {value.attachments.length > 0 && <h3>Tệp đính kèm</h3>}
      <ul class="attachments">
        {value.attachments.map(({ index, name, bytes, events }) => (
          <li key={index}>
            <button
              type="button"
              class="attachment"
              onClick={() => void download('download.attachment', { user, id, index }).catch(fail)}
            >
              <Icon name="download" />
              {name} <small>{numberText(Math.max(bytes / 1024, 0.1))} KB</small>
            </button>
            {events && <Calendar events={events} />}
          </li>
        ))}
      </ul>
    </article>
  );
}

const MOST_EVENTS = 12;

function Calendar({ events }: { events: readonly CalendarLine[] }) {
  return (
    <table class="plain">
      <caption>Lịch trong tệp: {events.length} mục</caption>
      <thead>
        <tr>
          <th scope="col">Ngày đầu</th>
          <th scope="col">Việc</th>
        </tr>
      </thead>
      <tbody>
        {events.slice(0, MOST_EVENTS).map(({ summary, start, rule }) => (
          <tr key={`${start}${summary}`}>
            <td>{dayText(start)}</td>
            <td>
              {summary}
              {rule && <small> (lặp lại)</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "20260925T070000" as "25/09/2026". */
function dayText(start: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(start) ?? [];
  return year === undefined ? start : `${day}/${month}/${year}`;
}
