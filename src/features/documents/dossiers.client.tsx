/** The district's dialog "Tạo bộ hồ sơ": chooses schools and documents, says how many days it takes, starts the job. */
import { useState } from 'preact/hooks';
import type * as district from '../../district';
import { initialData } from '../../ui/initial-data';
import { scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useAttempt } from '../../ui/use-attempt';
import '../../ui/style.css';
import './dossiers.css';
import { Heading } from '../../ui/heading';
import type { DossierChoice } from './district-commands';

const server = scriptServer<typeof district>();
/** As the job's: about so many new documents a day. */
const PER_DAY = 240;

function Dossiers({ choice }: { choice: DossierChoice }) {
  const [schools, setSchools] = useState(() => new Set(choice.schools.map(({ id }) => id)));
  const [documents, setDocuments] = useState(
    () => new Set(choice.documents.filter(({ cover }) => cover).map(({ key }) => key)),
  );
  const [trouble, setTrouble] = useState('');
  const { busy, attempt } = useAttempt(setTrouble);
  const count = schools.size * documents.size;
  const days = Math.ceil(schools.size / Math.max(1, Math.floor(PER_DAY / Math.max(1, documents.size))));

  const start = () =>
    attempt(async () => {
      const answer = await server.startDossiers({ schools: [...schools], documents: [...documents] });
      if (answer.state === 'refused') setTrouble(answer.message);
    });

  return (
    <div class="dialog dossiers">
      <div class="body">
        <Heading>Tạo bộ hồ sơ cho các trường</Heading>
        <p class="muted">
          Mỗi văn bản là một bản Google trong thư mục 01 Văn bản chỉ đạo của trường, ghi vào trang Hồ sơ. Văn
          bản đã có thì giữ nguyên; số liệu đã đổi thì bản mới nằm cạnh bản cũ.
        </p>
        <div class="columns">
          <Choices
            title="Trường"
            entries={choice.schools.map(({ id, name, levels }) => ({ key: id, text: `${name} (${levels})` }))}
            chosen={schools}
            choose={setSchools}
          />
          <Choices
            title="Văn bản"
            entries={choice.documents.map(({ key, title }) => ({ key, text: title }))}
            chosen={documents}
            choose={setDocuments}
          />
        </div>
        {trouble !== '' && (
          <p class="notice bad" role="alert">
            {trouble}
          </p>
        )}
      </div>
      <footer>
        <span role="status" class="muted">
          {count === 0
            ? 'Chọn trường và văn bản.'
            : `Tối đa ${count} văn bản, khoảng ${days} ngày (mỗi ngày ${PER_DAY}).`}
        </span>
        <button type="button" class="primary" disabled={busy || count === 0} onClick={() => void start()}>
          {busy ? 'Đang bắt đầu…' : 'Bắt đầu'}
        </button>
      </footer>
    </div>
  );
}

function Choices<Key extends string | number>({
  title,
  entries,
  chosen,
  choose,
}: {
  title: string;
  entries: readonly { key: Key; text: string }[];
  chosen: ReadonlySet<Key>;
  choose: (chosen: Set<Key>) => void;
}) {
  const toggle = (key: Key) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    choose(next);
  };
  return (
    <fieldset>
      <legend>
        {title} ({chosen.size}/{entries.length})
      </legend>
      <p>
        <button type="button" class="link" onClick={() => choose(new Set(entries.map(({ key }) => key)))}>
          Chọn hết
        </button>{' '}
        <button type="button" class="link" onClick={() => choose(new Set())}>
          Bỏ hết
        </button>
      </p>
      {entries.map(({ key, text }) => (
        <label key={key}>
          <input type="checkbox" checked={chosen.has(key)} onChange={() => toggle(key)} /> {text}
        </label>
      ))}
    </fieldset>
  );
}

show('Tạo bộ hồ sơ', <Dossiers choice={initialData<DossierChoice>()} />);
