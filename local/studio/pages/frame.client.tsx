/** What stands around every page: who sits here, the clock, and the way to the other pages. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { call } from './api.client';
import { Icon, type IconName } from './icon.client';
import { addressOf, useAddress, useLoaded, useStudio } from './studio-state.client';

interface Place {
  readonly address: readonly string[];
  readonly label: string;
  readonly icon: IconName;
  /** Only when somebody sits here. */
  readonly personal: boolean;
}

const PLACES: readonly Place[] = [
  { address: ['drive'], label: 'Drive', icon: 'drive', personal: true },
  { address: ['thu'], label: 'Hộp thư', icon: 'mail', personal: true },
  { address: ['lan-chay'], label: 'Lần chạy', icon: 'runs', personal: false },
  { address: ['han-muc'], label: 'Hạn mức', icon: 'quotas', personal: true },
  { address: ['su-co'], label: 'Sự cố', icon: 'faults', personal: false },
];

/** The page scrolls here, so the keyboard must get here. */
const REACHABLE = { tabIndex: 0 } as const;

export function Frame({ clock, children }: { clock: ComponentChildren; children: ComponentChildren }) {
  const { person } = useStudio();
  const [place = ''] = useAddress();
  const isWorkbook = place === 'so';
  useEffect(() => {
    const label = PLACES.find(({ address }) => address[0] === place)?.label;
    if (!isWorkbook) document.title = label ? `${label} – Phòng thực hành THĐT` : 'Phòng thực hành THĐT';
  }, [place, isWorkbook]);
  return (
    <div class={isWorkbook ? 'studio has-workbook' : 'studio'}>
      <button type="button" class="skip" onClick={skip}>
        Đến nội dung
      </button>
      <header class="top">
        <a class="brand" href="#/">
          <span class="brand-mark" aria-hidden="true">
            T
          </span>
          <span class="brand-name">Phòng thực hành THĐT</span>
        </a>
        {clock}
        <a class="person-chip" href="#/">
          <span class="avatar" aria-hidden="true">
            {initial(person?.name)}
          </span>
          <span class="person-text">
            {person && <span class="spoken">Đổi người, đang là </span>}
            <strong>{person?.name ?? 'Chọn người'}</strong>
            <small>
              {person ? [person.roles.join(', '), person.group].filter(Boolean).join(' – ') : 'Bạn là ai?'}
            </small>
          </span>
        </a>
      </header>
      <nav class="places" aria-label="Các phần">
        {PLACES.filter(({ personal }) => person || !personal).map(({ address, label, icon }) => (
          <a
            key={label}
            href={addressOf(...address)}
            aria-current={address[0] === place ? 'page' : undefined}
          >
            <Icon name={icon} />
            <span>{label}</span>
            {icon === 'mail' && person && <Unread user={person.email} />}
          </a>
        ))}
      </nav>
      <main id="noi-dung" {...REACHABLE}>
        {children}
      </main>
    </div>
  );
}

function skip(): void {
  document.getElementById('noi-dung')?.focus();
}

function initial(name: string | undefined): string {
  return name?.trim().split(' ').at(-1)?.slice(0, 1) ?? '?';
}

function Unread({ user }: { user: string }) {
  const { value } = useLoaded(
    `unread/${user}`,
    () => call('mail.list', { user }),
    ({ mails }) => mails,
  );
  if (!value?.unread) return null;
  return (
    <span class="badge">
      {value.unread}
      <span class="spoken"> thư chưa đọc</span>
    </span>
  );
}
