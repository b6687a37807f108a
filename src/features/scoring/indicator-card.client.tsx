/** One indicator in the monthly score dialog: suggestion with its sentence, self points, reasons, evidence, things to mend. */
import { useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../domain/vietnamese';
import { Field } from '../../ui/field';
import { Details, type EditProps } from './indicator-details.client';
import type { SaveState } from './month-session.client';
import type { IndicatorView, ScoreEntry } from './page';
import { PointsInput } from './points-input.client';
import { Conflict, SaveMark } from './save-line.client';

interface Props {
  readonly indicator: IndicatorView;
  /** Đạt / Chưa đạt instead of points. */
  readonly metOnly: boolean;
  readonly readOnly: boolean;
  readonly save: SaveState | undefined;
  readonly lineDown: boolean;
  readonly onChange: (entry: ScoreEntry) => void;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
  readonly onOpenRows: (table: string, title: string, ids: readonly string[]) => void;
}

export function IndicatorCard(props: Props) {
  const { indicator, metOnly, readOnly, save, lineDown, onChange, onResolve, onOpenRows } = props;
  const { code, entry, suggestion } = indicator;
  const [open, setOpen] = useState(false);
  const change = (part: Partial<ScoreEntry>) => onChange({ ...entry, ...part });
  const above =
    suggestion.points !== undefined && entry.self !== undefined && entry.self > suggestion.points + 1e-9;
  const answered = entry.notApplicable || entry.self !== undefined;
  return (
    <article
      class={`indicator ${answered ? 'answered' : ''}`}
      id={`indicator-${code}`}
      aria-labelledby={`title-${code}`}
    >
      <div class="indicator-text">
        <h4 id={`title-${code}`}>
          <span class="code">{code}</span> {indicator.wording}
        </h4>
        <p class="muted small">{indicator.target}</p>
        <Suggestion indicator={indicator} metOnly={metOnly} onOpenRows={onOpenRows} />
      </div>
      <Points indicator={indicator} metOnly={metOnly} readOnly={readOnly} change={change} />
      <div class="indicator-rest">
        {above && !entry.notApplicable && (
          <Field
            id={`above-${code}`}
            label={metOnly ? 'Lý do tự đánh giá cao hơn gợi ý' : 'Lý do điểm tự chấm cao hơn điểm gợi ý'}
            about={code}
          >
            <input
              id={`above-${code}`}
              class="wide"
              autoComplete="off"
              value={entry.aboveReason ?? ''}
              disabled={readOnly}
              onInput={(event) => change({ aboveReason: event.currentTarget.value })}
            />
          </Field>
        )}
        {entry.notApplicable && (
          <Field id={`reason-${code}`} label="Lý do không áp dụng" about={code}>
            <input
              id={`reason-${code}`}
              class="wide"
              autoComplete="off"
              value={entry.notApplicableReason ?? ''}
              disabled={readOnly}
              onInput={(event) => change({ notApplicableReason: event.currentTarget.value })}
            />
          </Field>
        )}
        <div class="indicator-foot">
          <button
            type="button"
            class="plain small"
            aria-expanded={open}
            aria-controls={`details-${code}`}
            onClick={() => setOpen(!open)}
          >
            <span class="chevron" aria-hidden="true" />
            Minh chứng, ghi chú, khắc phục
            <span class="unseen"> ({code})</span>
            {hasDetails(entry) && <span class="dot">đã ghi</span>}
          </button>
          <SaveMark save={save} lineDown={lineDown} />
        </div>
        <div id={`details-${code}`}>
          <Details indicator={indicator} readOnly={readOnly} change={change} hidden={!open} />
        </div>
        <Conflict indicator={indicator} metOnly={metOnly} save={save} onResolve={onResolve} />
      </div>
    </article>
  );
}

function Suggestion({ indicator, metOnly, onOpenRows }: Pick<Props, 'indicator' | 'metOnly' | 'onOpenRows'>) {
  const { suggestion, maximum } = indicator;
  // the target's line has said it already
  if (suggestion.state === 'judged') return null;
  const words = {
    measured: metOnly
      ? `Gợi ý: ${(suggestion.points ?? 0) >= maximum ? 'Đạt' : 'Chưa đạt'}`
      : `Điểm gợi ý ${formatNumber(suggestion.points ?? 0, 2)}`,
    'no-data': 'Chưa có số liệu',
    'not-applicable': 'Gợi ý: Không áp dụng',
  }[suggestion.state];
  // "Chưa có số liệu: …" need not be said twice
  const sentence = suggestion.sentence.replace(/^Chưa có số liệu: /, '');
  return (
    <p class={`suggestion ${suggestion.state}`}>
      <strong>{words}</strong>
      {sentence !== '' && <span> · {sentence}</span>}
      {suggestion.rows
        .filter(({ ids }) => ids.length > 0)
        .map(({ table, title, ids }) => (
          <button type="button" class="link" key={table} onClick={() => onOpenRows(table, title, ids)}>
            Xem {ids.length} dòng ở “{title}”
          </button>
        ))}
    </p>
  );
}

function Points({ indicator, metOnly, readOnly, change }: EditProps & { readonly metOnly: boolean }) {
  const { code, entry, maximum, lastMonth } = indicator;
  /** What stood here before Không áp dụng was ticked, so that unticking brings it back. */
  const before = useRef<Pick<ScoreEntry, 'self' | 'origin'>>({});
  const setSelf = (self: number | undefined) =>
    change({ self, origin: self === undefined ? undefined : 'typed' });
  const setNotApplicable = (notApplicable: boolean) => {
    if (notApplicable) {
      before.current = { self: entry.self, origin: entry.origin };
      change({ notApplicable, self: undefined, origin: undefined });
    } else change({ notApplicable, ...before.current });
  };
  const disabled = readOnly || entry.notApplicable;
  return (
    <div class="points">
      {metOnly ? (
        <select
          id={`self-${code}`}
          aria-label={`Tự đánh giá ${code}`}
          disabled={disabled}
          value={entry.self === undefined ? '' : entry.self >= maximum ? 'met' : 'unmet'}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setSelf(value === '' ? undefined : value === 'met' ? maximum : 0);
          }}
        >
          <option value="">Chọn…</option>
          <option value="met">Đạt</option>
          <option value="unmet">Chưa đạt</option>
        </select>
      ) : (
        <div class="of">
          <label class="label" for={`self-${code}`}>
            Tự chấm
          </label>
          <PointsInput
            code={code}
            maximum={maximum}
            value={entry.self}
            disabled={disabled}
            onValue={setSelf}
          />
        </div>
      )}
      <label class="tick small">
        <input
          type="checkbox"
          checked={entry.notApplicable}
          disabled={readOnly}
          onChange={(event) => setNotApplicable(event.currentTarget.checked)}
        />
        Không áp dụng<span class="unseen"> {code}</span>
      </label>
      {lastMonth !== undefined && (
        <span class="muted small">Tháng trước: {lastText(lastMonth, metOnly, maximum)}</span>
      )}
    </div>
  );
}

function lastText(
  { self, notApplicable }: NonNullable<IndicatorView['lastMonth']>,
  metOnly: boolean,
  maximum: number,
): string {
  if (notApplicable) return 'không áp dụng';
  if (self === undefined) return 'chưa chấm';
  return metOnly ? (self >= maximum ? 'Đạt' : 'Chưa đạt') : formatNumber(self, 2);
}

function hasDetails({ evidence, note, mendWhat }: ScoreEntry): boolean {
  return [evidence, note, mendWhat].some((text) => text !== undefined && text !== '');
}
