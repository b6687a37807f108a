/** Evidence, note and things to mend of one indicator. */
import { useState } from 'preact/hooks';
import { Field } from '../../ui/field';
import { evidenceProblem } from './evidence.client';
import type { IndicatorView, ScoreEntry } from './page';

export interface EditProps {
  readonly indicator: IndicatorView;
  readonly readOnly: boolean;
  readonly change: (part: Partial<ScoreEntry>) => void;
}

export function Details({ indicator, readOnly, change, hidden }: EditProps & { readonly hidden: boolean }) {
  const { code, entry, evidenceAsked } = indicator;
  return (
    <div class="details" hidden={hidden}>
      <Evidence indicator={indicator} readOnly={readOnly} change={change} />
      {evidenceAsked !== '' && <p class="muted small">Cần có: {evidenceAsked}</p>}
      <Field id={`note-${code}`} label="Ghi chú" about={code}>
        <textarea
          id={`note-${code}`}
          rows={2}
          value={entry.note ?? ''}
          disabled={readOnly}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
      </Field>
      <div class="mend">
        <Field id={`mend-${code}`} label="Nội dung cần khắc phục" about={code}>
          <input
            id={`mend-${code}`}
            class="wide"
            autoComplete="off"
            value={entry.mendWhat ?? ''}
            disabled={readOnly}
            onInput={(event) => change({ mendWhat: event.currentTarget.value })}
          />
        </Field>
        <Field id={`mend-who-${code}`} label="Người làm" about={code}>
          <input
            id={`mend-who-${code}`}
            class="wide"
            autoComplete="off"
            list="people"
            value={entry.mendWho ?? ''}
            disabled={readOnly}
            onInput={(event) => change({ mendWho: event.currentTarget.value })}
          />
        </Field>
        <Field id={`mend-until-${code}`} label="Hạn" about={code}>
          <input
            id={`mend-until-${code}`}
            class="wide"
            type="date"
            value={entry.mendUntil ?? ''}
            disabled={readOnly}
            onInput={(event) => change({ mendUntil: event.currentTarget.value })}
          />
        </Field>
      </div>
    </div>
  );
}

/** A line that is no link is refused with the reason; what was typed stays on the screen until it is mended. */
function Evidence({ indicator, readOnly, change }: EditProps) {
  const { code, entry } = indicator;
  const [refused, setRefused] = useState<string>();
  const [left, setLeft] = useState(false);
  const problem = refused === undefined || !left ? undefined : evidenceProblem(refused);
  return (
    <Field
      id={`evidence-${code}`}
      label="Minh chứng: đường dẫn tới tệp Drive hoặc bài trên cổng, mỗi dòng một đường dẫn"
      about={code}
    >
      <textarea
        id={`evidence-${code}`}
        rows={2}
        value={refused ?? entry.evidence ?? ''}
        disabled={readOnly}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `evidence-wrong-${code}`}
        onBlur={() => setLeft(true)}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          const broken = evidenceProblem(typed) !== undefined;
          setRefused(broken ? typed : undefined);
          if (!broken) setLeft(false);
          if (!broken) change({ evidence: typed });
        }}
      />
      {problem !== undefined && (
        <span class="error small" id={`evidence-wrong-${code}`} role="alert">
          {problem} Chưa lưu.
        </span>
      )}
    </Field>
  );
}
