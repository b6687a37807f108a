/** The dialog "Việc hôm nay": what waits, whom to call, and one button for each. */
import { useState } from 'preact/hooks';
import type * as district from '../../district';
import { initialData } from '../../ui/initial-data';
import { closeDialog, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { type Notice, useNotice } from '../../ui/use-attempt';
import '../../ui/style.css';
import type { TodayPage } from './commands';
import type { TodayItem, TodayKind } from './plan-today';
import './today.css';
import { Heading } from '../../ui/heading';

const server = scriptServer<typeof district>();

/** What the one button does; the text is what happened, undefined when another window takes over. */
const ACTIONS: Readonly<
  Record<
    TodayKind,
    { readonly caption: string; readonly run: (item: TodayItem) => Promise<Notice | undefined> }
  >
> = {
  missing: {
    caption: 'Nhắc trường',
    run: async ({ schoolId }) => {
      const { message, failures } = await server.remindLateSchools([schoolId]);
      return { text: [message, ...failures].join(' '), tone: failures.length === 0 ? 'good' : 'bad' };
    },
  },
  waiting: {
    caption: 'Kiểm tra',
    run: async ({ schoolId, month }) => {
      await server.openVerification({ school: schoolId, month });
      return undefined;
    },
  },
  broken: {
    caption: 'Đọc lại sổ',
    run: async ({ schoolId }) => {
      await server.rereadSchool(schoolId);
      return undefined;
    },
  },
  petition: {
    caption: 'Trả lời',
    run: async () => {
      await server.openPetitions();
      return undefined;
    },
  },
};

const TITLES: readonly (readonly [TodayKind, string])[] = [
  ['missing', 'Chưa nộp'],
  ['waiting', 'Chờ kiểm tra'],
  ['broken', 'Sổ có lỗi'],
  ['petition', 'Kiến nghị chưa trả lời'],
];

function Today({ first }: { first: TodayPage }) {
  const [page, setPage] = useState(first);
  const { notice, setNotice, say, busy, doing, attempt } = useNotice();

  const reload = () =>
    attempt(async () => {
      const answer = await server.loadToday();
      if (answer.state === 'refused') say(answer.message);
      else setPage(answer.page);
    }, 'reload');
  return (
    <div class="dialog today">
      <div class="body">
        <Heading>Việc hôm nay, {page.today}</Heading>
        <div aria-live="polite">
          {notice && <p class={`notice ${notice.tone}`}>{notice.text}</p>}
          {!page.isRead && (
            <p class="notice">Chưa tổng hợp lần nào: chọn THĐT &gt; Tổng hợp các trường rồi mở lại.</p>
          )}
          {page.isRead && page.items.length === 0 && (
            <p class="notice good">Mọi việc đã xong: không có gì chờ đơn vị hôm nay.</p>
          )}
        </div>
        {TITLES.map(([kind, title]) => {
          const own = page.items.filter((item) => item.kind === kind);
          const count = page.counts[kind] ?? own.length;
          if (own.length === 0) return undefined;
          return (
            <section key={kind} aria-labelledby={kind}>
              <h2 id={kind}>
                {title} <span class="count">{count}</span>
                {kind === 'missing' && own.length > 1 && (
                  <button
                    type="button"
                    class="plain"
                    disabled={busy}
                    onClick={() => void attempt(() => server.openLateSchools())}
                  >
                    Chọn trường để nhắc…
                  </button>
                )}
              </h2>
              <ul>
                {own.map((item) => (
                  <Item
                    key={item.schoolId}
                    item={item}
                    disabled={busy}
                    busy={doing === `${kind} ${item.schoolId}`}
                    onAct={() =>
                      void attempt(
                        async () => setNotice(await ACTIONS[kind].run(item)),
                        `${kind} ${item.schoolId}`,
                      )
                    }
                  />
                ))}
              </ul>
              {count > own.length && (
                <p class="muted">
                  Còn {count - own.length} trường nữa: xem ở trang Tổng quan, hoặc xong các trường trên rồi
                  bấm Xem lại.
                </p>
              )}
            </section>
          );
        })}
      </div>
      <footer>
        <button type="button" class="primary" onClick={closeDialog}>
          Đóng
        </button>
        <button type="button" disabled={busy} onClick={() => void reload()}>
          {doing === 'reload' ? 'Đang xem lại…' : 'Xem lại'}
        </button>
      </footer>
    </div>
  );
}

function Item({
  item,
  disabled,
  busy,
  onAct,
}: {
  readonly item: TodayItem;
  readonly disabled: boolean;
  readonly busy: boolean;
  readonly onAct: () => void;
}) {
  const { kind, school, what, contactName, contactPhone, account, workbook } = item;
  const { caption } = ACTIONS[kind];
  return (
    <li>
      <div class="what">
        <strong>{school}</strong>
        {what.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div class="contact">
        {contactName !== '' && <span>{contactName}</span>}
        {contactPhone !== '' && <a href={`tel:${contactPhone.replace(/[^\d+]/g, '')}`}>{contactPhone}</a>}
        <a href={`mailto:${account}`}>{account}</a>
        {/^https:\/\//.test(workbook) && (
          <a href={workbook} target="_blank" rel="noreferrer">
            Mở sổ của trường
          </a>
        )}
      </div>
      <button
        type="button"
        class="primary"
        disabled={disabled}
        aria-label={`${caption}: ${school}`}
        onClick={onAct}
      >
        {busy ? 'Đang làm…' : caption}
      </button>
    </li>
  );
}

show('Việc hôm nay', <Today first={initialData<TodayPage>()} />);
