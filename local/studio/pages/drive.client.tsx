/** A person's Drive as a tree; folders are read when they are opened. */
import { useState } from 'preact/hooks';
import type { DriveEntry } from '../api/drive';
import { call, download } from './api.client';
import { Icon, type IconName } from './icon.client';
import { addressOf, momentText, useLoaded, useStudio, useUser } from './studio-state.client';

const GOOGLE = 'application/vnd.google-apps.';
const SHEET = `${GOOGLE}spreadsheet`;
const DOCUMENT = `${GOOGLE}document`;

export function DrivePage({ shared }: { shared: boolean }) {
  const { person } = useStudio();
  return (
    <div class="drive">
      <h1>Drive của {person?.name}</h1>
      <nav class="tabs" aria-label="Nơi chứa tệp">
        <a href={addressOf('drive')} aria-current={shared ? undefined : 'page'}>
          Drive của tôi
        </a>
        <a href={addressOf('drive', 'chia-se')} aria-current={shared ? 'page' : undefined}>
          Được chia sẻ với tôi
        </a>
      </nav>
      <div class="tree">
        <Folder shared={shared} level={1} />
      </div>
    </div>
  );
}

/** The contents of one folder; without one, of the top. */
function Folder({ id, shared, level }: { id?: string; shared: boolean; level: number }) {
  const user = useUser();
  const { value, error } = useLoaded(
    `drive/${user}/${id ?? ''}/${shared}`,
    () =>
      call('drive.list', {
        user,
        shared: shared && id === undefined,
        ...(id !== undefined && { folder: id }),
      }),
    ({ drive }) => drive,
  );
  if (error) return <p class="problem">{error}</p>;
  if (!value) return <p class="quiet">Đang mở …</p>;
  if (value.length === 0) {
    const empty = shared && id === undefined ? 'Chưa ai chia sẻ gì.' : 'Chưa có gì ở đây.';
    return <p class="quiet">{empty}</p>;
  }
  return (
    <ul class="entries">
      {value.map((entry) => (
        <li key={entry.id}>
          {entry.isFolder ? <FolderEntry entry={entry} level={level} /> : <FileEntry entry={entry} />}
        </li>
      ))}
    </ul>
  );
}

function FolderEntry({ entry, level }: { entry: DriveEntry; level: number }) {
  const [isOpen, setOpen] = useState(level === 1 && entry.name.startsWith('Trường học điện tử'));
  return (
    <>
      <button type="button" class="entry" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span class={isOpen ? 'turn is-open' : 'turn'}>
          <Icon name="right" />
        </span>
        <Icon name="folder" />
        <span class="entry-name">{entry.name}</span>
        <Details entry={entry} />
      </button>
      {isOpen && <Folder id={entry.id} shared={false} level={level + 1} />}
    </>
  );
}

function FileEntry({ entry }: { entry: DriveEntry }) {
  const user = useUser();
  const { fail } = useStudio();
  const place = entry.mimeType === SHEET ? 'so' : entry.mimeType === DOCUMENT ? 'tai-lieu' : undefined;
  const name = (
    <>
      <span class="turn" />
      <Icon name={iconOf(entry.mimeType)} />
      <span class="entry-name">{entry.name}</span>
      <Details entry={entry} />
    </>
  );
  return (
    <span class="entry-line">
      {place ? (
        <a class="entry" href={addressOf(place, entry.id)}>
          {name}
        </a>
      ) : (
        <span class="entry">{name}</span>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={`Tải xuống ${entry.name}`}
        title="Tải xuống"
        onClick={() => void download('download.file', { user, fileId: entry.id }).catch(fail)}
      >
        <Icon name="download" />
      </button>
    </span>
  );
}

function Details({ entry }: { entry: DriveEntry }) {
  const others = entry.sharedWith.length;
  return (
    <span class="entry-details">
      {others > 0 && (
        <span title={entry.sharedWith.join('\n')}>
          {others === 1 ? entry.sharedWith[0] : `chia sẻ với ${others} người`}
        </span>
      )}
      <span>{momentText(entry.modified)}</span>
    </span>
  );
}

function iconOf(mimeType: string): IconName {
  if (mimeType === SHEET) return 'sheet';
  return mimeType === DOCUMENT ? 'document' : 'file';
}
