/** Schools that may be written to: tick them, read what each owes and the very mail it would get. */
import type { MailedSchool } from '../domain/mailed-school';
import { MailPreview } from './mail-preview';
import './mails.css';

export function isWritable({ hindrance }: Pick<MailedSchool, 'hindrance'>): boolean {
  return hindrance === '';
}

interface Props {
  readonly schools: readonly MailedSchool[];
  /** Ids of the ticked ones. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

export function MailedSchools({ schools, chosen, onChoose }: Props) {
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <ul class="mails">
      {schools.map((school) => (
        <Row
          key={school.schoolId}
          school={school}
          chosen={chosen.has(school.schoolId)}
          onToggle={() => toggle(school.schoolId)}
        />
      ))}
    </ul>
  );
}

function Row({
  school,
  chosen,
  onToggle,
}: {
  readonly school: MailedSchool;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <li>
      <label>
        <input type="checkbox" checked={chosen} disabled={!isWritable(school)} onChange={onToggle} />{' '}
        <strong>{school.name}</strong> <span class="muted">{school.account}</span>
      </label>
      {school.hindrance !== '' && <p class="error">{school.hindrance}</p>}
      <ul>
        {school.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {school.html !== '' && (
        <details>
          <summary>Xem thư</summary>
          <MailPreview subject={school.subject} html={school.html} />
        </details>
      )}
    </li>
  );
}
