/** Evidence, note, things to mend and history of one indicator. */
import { Field } from '../../ui/field';
import { Evidence } from './evidence-field.client';
import { HistoryButton } from './history.client';
import type { MonthSession } from './month-session.client';
import type { IndicatorView, ScoreEntry } from './page';

export interface EditProps {
  readonly indicator: IndicatorView;
  readonly readOnly: boolean;
  readonly change: (part: Partial<ScoreEntry>) => void;
}

export function Details({
  session,
  indicator,
  readOnly,
  change,
}: EditProps & { readonly session: MonthSession }) {
  const { code, entry, evidenceAsked } = indicator;
  return (
    <div class="details">
      <Evidence session={session} indicator={indicator} readOnly={readOnly} change={change} />
      {evidenceAsked !== '' && <p class="muted small">Cần có: {evidenceAsked}</p>}
      <Field id={`note-${code}`} label="Ghi chú" about={code}>
        <textarea
          id={`note-${code}`}
          rows={2}
          maxLength={5000}
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
            maxLength={5000}
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
            maxLength={200}
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
      <HistoryButton month={session.page.month} code={code} />
    </div>
  );
}
