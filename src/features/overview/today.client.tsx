/** The dialog "Việc hôm nay": what waits, whom to call, and one button for each. */
import { useState } from 'preact/hooks';
import type * as district from '../../district';
import { initialData } from '../../ui/initial-data';
import { closeDialog, messageOf, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import '../../ui/style.css';
import type { TodayPage } from './commands';
import type { TodayItem, TodayKind } from './plan-today';
import './today.css';
import { Heading } from '../../ui/heading';

const server = scriptServer<typeof district>();

interface Told {
  readonly text: string;
  readonly tone: 'good' | 'bad';
}

/** What the one button does; the text is what happened, undefined when another window takes over. */
const ACTIONS: Readonly<
  Record<
    TodayKind,
    { readonly caption: string; readonly run: (item: TodayItem) => Promise<Told | undefined> }
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
  const [busy, setBusy] = useState<string>();
  const [told, setTold] = useState<Told>();

  const attempt = async (key: string, work: () => Promise<Told | undefined>) => {
    setBusy(key);
    setTold(undefined);
    try {
      setTold(await work());
    } catch (error) {
      setTold({ text: messageOf(error), tone: 'bad' });
    }
    setBusy(undefined);
  };
  const reload = () =>
    attempt('reload', async () => {
      const answer = await server.loadToday();
      if (answer.state === 'refused') return { text: answer.message, tone: 'bad' };
      setPage(answer.page);
      return undefined;
    });
  return (
    <div class="dialog today">
      <div class="body">
        <Heading>Việc hôm nay, {page.today}</Heading>
        <div aria-live="polite">
          {told && <p class={`notice ${told.tone}`}>{told.text}</p>}
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
                    disabled={busy !== undefined}
                    onClick={() =>
                      void attempt('all', async () => {
                        await server.openLateSchools();
                        return undefined;
                      })
                    }
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
                    disabled={busy !== undefined}
                    busy={busy === `${kind} ${item.schoolId}`}
                    onAct={() => void attempt(`${kind} ${item.schoolId}`, () => ACTIONS[kind].run(item))}
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
        <button type="button" disabled={busy !== undefined} onClick={() => void reload()}>
          {busy === 'reload' ? 'Đang xem lại…' : 'Xem lại'}
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
