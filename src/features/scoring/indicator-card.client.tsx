/** One indicator in the monthly score dialog: suggestion with its sentence, self points, reasons, evidence, things to mend. */
import { useState } from 'preact/hooks';
import { formatNumber } from '../../domain/vietnamese';
import type { IndicatorView, ScoreEntry } from './page';

export type SaveState =
  | { readonly kind: 'idle' | 'waiting' | 'saved' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'conflict';
      readonly theirs: ScoreEntry;
      readonly revision: number;
      readonly changedBy: string;
    };

interface Props {
  readonly indicator: IndicatorView;
  /** Đạt / Chưa đạt instead of points. */
  readonly metOnly: boolean;
  readonly readOnly: boolean;
  readonly save: SaveState;
  readonly onChange: (entry: ScoreEntry) => void;
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
  readonly onOpenRows: (table: string, ids: readonly string[]) => void;
}

export function IndicatorCard({
  indicator,
  metOnly,
  readOnly,
  save,
  onChange,
  onResolve,
  onOpenRows,
}: Props) {
  const { code, entry, suggestion } = indicator;
  const [open, setOpen] = useState(false);
  const change = (part: Partial<ScoreEntry>) => onChange({ ...entry, ...part });
  const above =
    suggestion.points !== undefined && entry.self !== undefined && entry.self > suggestion.points + 1e-9;
  return (
    <article class="indicator" id={`indicator-${code}`} aria-labelledby={`title-${code}`}>
      <div class="indicator-main">
        <div class="indicator-text">
          <h4 id={`title-${code}`}>
            <span class="code">{code}</span> {indicator.wording}
          </h4>
          <p class="muted">{indicator.target}</p>
          <Suggestion indicator={indicator} metOnly={metOnly} onOpenRows={onOpenRows} />
        </div>
        <Points indicator={indicator} metOnly={metOnly} readOnly={readOnly} change={change} />
      </div>
      {above && !entry.notApplicable && (
        <Field id={`above-${code}`} label={`Lý do điểm tự chấm cao hơn điểm gợi ý (${code})`}>
          <input
            id={`above-${code}`}
            class="wide"
            value={entry.aboveReason ?? ''}
            disabled={readOnly}
            onInput={(event) => change({ aboveReason: event.currentTarget.value })}
          />
        </Field>
      )}
      {entry.notApplicable && (
        <Field id={`reason-${code}`} label={`Lý do không áp dụng (${code})`}>
          <input
            id={`reason-${code}`}
            class="wide"
            value={entry.notApplicableReason ?? ''}
            disabled={readOnly}
            onInput={(event) => change({ notApplicableReason: event.currentTarget.value })}
          />
        </Field>
      )}
      <div class="indicator-foot">
        <button type="button" class="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Thu gọn' : 'Minh chứng, ghi chú, nội dung cần khắc phục'}
          {!open && hasDetails(entry) && ' (đã có)'}
        </button>
        <SaveLine save={save} onResolve={onResolve} metOnly={metOnly} />
      </div>
      {open && <Details indicator={indicator} readOnly={readOnly} change={change} />}
    </article>
  );
}

function Suggestion({ indicator, metOnly, onOpenRows }: Pick<Props, 'indicator' | 'metOnly' | 'onOpenRows'>) {
  const { suggestion, maximum } = indicator;
  const words = {
    measured: metOnly
      ? `Gợi ý: ${(suggestion.points ?? 0) >= maximum ? 'Đạt' : 'Chưa đạt'}`
      : `Điểm gợi ý: ${formatNumber(suggestion.points ?? 0, 2)}`,
    'no-data': 'Chưa có số liệu',
    'not-applicable': 'Không áp dụng',
    judged: 'Nhà trường tự đánh giá',
  }[suggestion.state];
  return (
    <p class={`suggestion ${suggestion.state}`}>
      <strong>{words}</strong>
      {suggestion.sentence !== '' && <span> – {suggestion.sentence}</span>}
      {suggestion.rows
        .filter(({ ids }) => ids.length > 0)
        .map(({ table, title, ids }) => (
          <button type="button" class="plain link" key={table} onClick={() => onOpenRows(table, ids)}>
            Xem {ids.length} dòng ở “{title}”
          </button>
        ))}
    </p>
  );
}

interface EditProps {
  readonly indicator: IndicatorView;
  readonly readOnly: boolean;
  readonly change: (part: Partial<ScoreEntry>) => void;
}

function Points({ indicator, metOnly, readOnly, change }: EditProps & { readonly metOnly: boolean }) {
  const { code, entry, maximum, lastMonth } = indicator;
  const last = lastMonth?.notApplicable
    ? 'KAD'
    : lastMonth?.self === undefined
      ? '–'
      : formatNumber(lastMonth.self, 2);
  const setSelf = (self: number | undefined) =>
    change({ self, origin: self === undefined ? undefined : 'typed' });
  return (
    <div class="points">
      {metOnly ? (
        <label>
          <span class="label">Tự đánh giá</span>
          <select
            aria-label={`Tự đánh giá ${code}`}
            disabled={readOnly || entry.notApplicable}
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
        </label>
      ) : (
        <label>
          <span class="label">Điểm tự chấm</span>
          <span class="of">
            <PointsInput
              code={code}
              maximum={maximum}
              value={entry.self}
              disabled={readOnly || entry.notApplicable}
              onValue={setSelf}
            />
            <span class="muted">/ {formatNumber(maximum, 2)}</span>
          </span>
        </label>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={entry.notApplicable}
          disabled={readOnly}
          aria-label={`Không áp dụng ${code}`}
          onChange={(event) => change({ notApplicable: event.currentTarget.checked })}
        />
        Không áp dụng
      </label>
      <span class="muted small">Tháng trước: {last}</span>
    </div>
  );
}

/** Takes a comma or a point as decimal sign; a text that is no number within the maximum is shown as such, not saved. */
function PointsInput(props: {
  code: string;
  maximum: number;
  value?: number;
  disabled: boolean;
  onValue: (value: number | undefined) => void;
}) {
  const { code, maximum, value, disabled, onValue } = props;
  const [draft, setDraft] = useState<string>();
  const text = draft ?? (value === undefined ? '' : formatNumber(value, 2));
  const wrong = draft !== undefined && pointsFrom(draft, maximum) === 'wrong';
  return (
    <>
      <input
        class="number"
        inputMode="decimal"
        aria-label={`Điểm tự chấm ${code}`}
        aria-invalid={wrong}
        aria-describedby={wrong ? `wrong-${code}` : undefined}
        disabled={disabled}
        value={text}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          setDraft(typed);
          const points = pointsFrom(typed, maximum);
          if (points !== 'wrong') onValue(points);
        }}
        onBlur={() => !wrong && setDraft(undefined)}
      />
      {wrong && (
        <span class="error small" id={`wrong-${code}`} role="alert">
          Nhập số từ 0 đến {formatNumber(maximum, 2)}
        </span>
      )}
    </>
  );
}

function pointsFrom(text: string, maximum: number): number | undefined | 'wrong' {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return undefined;
  const points = Number(trimmed);
  return Number.isFinite(points) && points >= 0 && points <= maximum ? points : 'wrong';
}

function Details({ indicator, readOnly, change }: EditProps) {
  const { code, entry, evidenceAsked } = indicator;
  return (
    <div class="details">
      <Field
        label={`Minh chứng (${code}): đường dẫn tới tệp Drive hoặc bài trên cổng, mỗi dòng một đường dẫn`}
      >
        <textarea
          rows={2}
          value={entry.evidence ?? ''}
          disabled={readOnly}
          onInput={(event) => change({ evidence: event.currentTarget.value })}
        />
        {evidenceAsked !== '' && <span class="muted small">Cần có: {evidenceAsked}</span>}
      </Field>
      <Field id={`note-${code}`} label={`Ghi chú (${code})`}>
        <textarea
          id={`note-${code}`}
          rows={2}
          value={entry.note ?? ''}
          disabled={readOnly}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
      </Field>
      <div class="mend">
        <Field id={`mend-${code}`} label={`Nội dung cần khắc phục (${code})`}>
          <input
            id={`mend-${code}`}
            class="wide"
            value={entry.mendWhat ?? ''}
            disabled={readOnly}
            onInput={(event) => change({ mendWhat: event.currentTarget.value })}
          />
        </Field>
        <Field id={`mend-who-${code}`} label={`Người làm (${code})`}>
          <input
            id={`mend-who-${code}`}
            list="people"
            value={entry.mendWho ?? ''}
            disabled={readOnly}
            onInput={(event) => change({ mendWho: event.currentTarget.value })}
          />
        </Field>
        <Field id={`mend-until-${code}`} label={`Hạn (${code})`}>
          <input
            id={`mend-until-${code}`}
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

function Field({ id, label, children }: { id: string; label: string; children: preact.ComponentChildren }) {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {children}
    </div>
  );
}

function SaveLine({ save, metOnly, onResolve }: Pick<Props, 'save' | 'metOnly' | 'onResolve'>) {
  if (save.kind === 'waiting') return <span class="muted small">Đang lưu…</span>;
  if (save.kind === 'saved') return <span class="good small">Đã lưu</span>;
  if (save.kind === 'failed')
    return (
      <span class="error small" role="alert">
        {save.message}
      </span>
    );
  if (save.kind !== 'conflict') return null;
  const { theirs, changedBy } = save;
  const value = theirs.notApplicable
    ? 'Không áp dụng'
    : theirs.self === undefined
      ? 'để trống'
      : metOnly
        ? theirs.self > 0
          ? 'Đạt'
          : 'Chưa đạt'
        : formatNumber(theirs.self, 2);
  return (
    <span class="notice small" role="alert">
      {changedBy || 'Người khác'} vừa lưu: {value}.{' '}
      <button type="button" class="plain" onClick={() => onResolve('theirs')}>
        Giữ của họ
      </button>
      <button type="button" class="plain" onClick={() => onResolve('mine')}>
        Lưu của tôi
      </button>
    </span>
  );
}

function hasDetails({ evidence, note, mendWhat }: ScoreEntry): boolean {
  return [evidence, note, mendWhat].some((text) => text !== undefined && text !== '');
}
