/** Evidence of one indicator: pieces of the school's list, a new link, or one that is there already. */
import { useState } from 'preact/hooks';
import { messageOf } from '../../ui/server';
import { effectiveEntry } from './effective-entry';
import { allEvidence, evidenceCode, evidenceLine, evidenceLines, linkProblem } from './evidence-lines';
import type { EditProps } from './indicator-details.client';
import type { MonthSession } from './month-session.client';
import { schoolServer } from './school-server.client';

/** A link that nobody could open is refused with the reason; what was typed stays on the screen until it is mended. */
export function Evidence({
  session,
  indicator,
  readOnly,
  change,
}: EditProps & { readonly session: MonthSession }) {
  const { code } = indicator;
  const [link, setLink] = useState('');
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const items = session.page.evidence ?? [];
  const own = effectiveEntry(indicator).evidence;
  const lines = evidenceLines(own);
  const shown = evidenceLines(allEvidence(own, code, items));
  const codes = new Set(shown.map(evidenceCode));
  const unused = items.filter((item) => !codes.has(item.code.toUpperCase()));
  const put = (wanted: readonly string[]) => change({ evidence: wanted.join('\n') });

  const add = async () => {
    const wrong = linkProblem(link);
    setProblem(wrong);
    if (wrong !== undefined) return;
    setBusy(true);
    try {
      const answer = await schoolServer.keepEvidence({ title, link, who: session.who });
      if (answer.state === 'refused') setProblem(answer.message);
      else {
        session.takeEvidence(answer.item);
        if (!codes.has(answer.item.code.toUpperCase())) put([...lines, evidenceLine(answer.item)]);
        setSaid(answer.known ? `Đã có trong danh sách: ${evidenceLine(answer.item)}.` : 'Đã thêm.');
        setLink('');
        setTitle('');
      }
    } catch (error) {
      setProblem(`${messageOf(error)} Đường dẫn vẫn còn ở ô này.`);
    }
    setBusy(false);
  };

  return (
    <fieldset class="evidence">
      <legend class="label">
        Minh chứng<span class="unseen"> ({code})</span>
      </legend>
      {shown.length > 0 && (
        <ul>
          {shown.map((line) => (
            <li key={line}>
              <EvidenceLink line={line} items={items} />
              {!readOnly && lines.includes(line) && (
                <button
                  type="button"
                  class="link small"
                  aria-label={`Bỏ minh chứng ${line} khỏi ${code}`}
                  onClick={() => put(lines.filter((other) => other !== line))}
                >
                  Bỏ
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <div class="evidence-new">
          <input
            id={`evidence-${code}`}
            aria-label={`Đường dẫn minh chứng mới (${code})`}
            placeholder="https:// tệp Drive hoặc bài trên Cổng"
            autoComplete="off"
            maxLength={2000}
            value={link}
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : `evidence-wrong-${code}`}
            onInput={(event) => {
              setLink(event.currentTarget.value);
              setProblem(undefined);
              setSaid('');
            }}
            onKeyDown={(event) => event.key === 'Enter' && void add()}
          />
          <input
            aria-label={`Tên minh chứng mới (${code})`}
            placeholder="Tên gọi"
            autoComplete="off"
            maxLength={300}
            value={title}
            onInput={(event) => setTitle(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && void add()}
          />
          <button type="button" disabled={busy || link.trim() === ''} onClick={() => void add()}>
            {busy ? 'Đang thêm…' : 'Thêm'}
            <span class="unseen"> minh chứng ({code})</span>
          </button>
          {unused.length > 0 && (
            <select
              aria-label={`Dùng minh chứng đã có (${code})`}
              value=""
              onChange={(event) => {
                const item = unused.find((each) => each.code === event.currentTarget.value);
                if (item) put([...lines, evidenceLine(item)]);
                event.currentTarget.value = '';
              }}
            >
              <option value="">Dùng minh chứng đã có…</option>
              {unused.map((item) => (
                <option key={item.code} value={item.code}>
                  {evidenceLine(item)}
                </option>
              ))}
            </select>
          )}
        </div>
      )}
      {problem !== undefined && (
        <span class="error small" id={`evidence-wrong-${code}`} role="alert">
          {problem} Chưa lưu.
        </span>
      )}
      <span class="good small" role="status">
        {said}
      </span>
    </fieldset>
  );
}

function EvidenceLink({
  line,
  items,
}: {
  line: string;
  items: NonNullable<MonthSession['page']['evidence']>;
}) {
  const code = evidenceCode(line);
  const item = items.find((each) => each.code.toUpperCase() === code);
  const address = item?.link ?? (code === undefined ? line : '');
  // only what is a link for certain may be pressed
  if (linkProblem(address) !== undefined) return <span>{line}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {item === undefined ? line : evidenceLine(item)}
    </a>
  );
}
