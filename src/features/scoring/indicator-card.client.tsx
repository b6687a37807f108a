/** One indicator in the monthly score dialog: suggestion with its sentence, self points, reasons, evidence, things to mend. */
import { useRef, useState } from 'preact/hooks';
import { RHYTHM_NAMES } from '../../domain/rhythm';
import { formatMonth, parseMonth } from '../../domain/school-year';
import { formatNumber } from '../../domain/vietnamese';
import { Field } from '../../ui/field';
import { effectiveEntry } from './effective-entry';
import { isAnswered } from './entries';
import { Details, type EditProps } from './indicator-details.client';
import type { MonthSession, SaveState } from './month-session.client';
import type { IndicatorView, ScoreEntry } from './page';
import { PointsInput } from './points-input.client';
import { Conflict, SaveMark } from './save-line.client';

interface Props {
  readonly session: MonthSession;
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
  const { session, indicator, metOnly, readOnly, save, lineDown, onChange, onResolve, onOpenRows } = props;
  const { code, entry, suggestion, askedAgain } = indicator;
  const [open, setOpen] = useState(false);
  const change = (part: Partial<ScoreEntry>) => onChange({ ...entry, ...part });
  const above =
    suggestion.points !== undefined && entry.self !== undefined && entry.self > suggestion.points + 1e-9;
  const answered = isAnswered(effectiveEntry(indicator)) && entry.origin !== 'copied';
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
        <p class="muted small">
          {indicator.isGate && <strong class="gate">Bắt buộc</strong>} {indicator.target}
          {indicator.rhythm !== 'month' && ` · chấm theo ${RHYTHM_NAMES[indicator.rhythm].toLowerCase()}`}
          {askedAgain !== undefined && <strong class="again"> · {askedAgain}, hãy chấm lại</strong>}
        </p>
        <Suggestion indicator={indicator} metOnly={metOnly} onOpenRows={onOpenRows} />
      </div>
      <Points indicator={indicator} metOnly={metOnly} readOnly={readOnly} change={change} />
      <Origin indicator={indicator} metOnly={metOnly} readOnly={readOnly} change={change} />
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
            Minh chứng, ghi chú, khắc phục, lịch sử
            <span class="unseen"> ({code})</span>
            {hasDetails(effectiveEntry(indicator)) && <span class="dot">đã ghi</span>}
          </button>
          <SaveMark save={save} lineDown={lineDown} />
        </div>
        <div id={`details-${code}`}>
          {open && <Details session={session} indicator={indicator} readOnly={readOnly} change={change} />}
        </div>
        <Conflict indicator={indicator} metOnly={metOnly} save={save} onResolve={onResolve} />
      </div>
    </article>
  );
}

/** Where points came from that nobody typed this month: copied and to be checked, or still valid. */
function Origin({ indicator, metOnly, readOnly, change }: EditProps & { readonly metOnly: boolean }) {
  const { code, entry, carried, maximum } = indicator;
  const source = parseMonth(entry.sourceMonth ?? '');
  if (entry.origin === 'copied') {
    return (
      <p class="origin copied small">
        Chép từ tháng {source === undefined ? 'trước' : formatMonth(source)}, chưa xác nhận.{' '}
        {!readOnly && (
          <button
            type="button"
            class="small"
            id={`check-${code}`}
            onClick={() => change({ origin: 'checked' })}
          >
            Vẫn đúng<span class="unseen"> ({code})</span>
          </button>
        )}
      </p>
    );
  }
  if (entry.origin === 'carried' && source !== undefined)
    return <p class="origin small">Còn giá trị từ tháng {formatMonth(source)}.</p>;
  if (carried === undefined || isAnswered(entry)) return null;
  return (
    <p class="origin small">
      Vẫn còn giá trị từ tháng {carried.monthText}:{' '}
      <strong>{answerText(carried.entry, metOnly, maximum)}</strong>. Chỉ nhập khi muốn chấm lại.
    </p>
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
    change({ self, origin: self === undefined ? undefined : 'typed', sourceMonth: undefined });
  const setNotApplicable = (notApplicable: boolean) => {
    if (notApplicable) {
      before.current = { self: entry.self, origin: entry.origin };
      change({ notApplicable, self: undefined, origin: undefined, sourceMonth: undefined });
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
        <span class="muted small">
          Tháng trước: {answerText(lastMonth.entry, metOnly, lastMonth.maximum)}
        </span>
      )}
    </div>
  );
}

function answerText({ self, notApplicable }: ScoreEntry, metOnly: boolean, maximum: number): string {
  if (notApplicable) return 'không áp dụng';
  if (self === undefined) return 'chưa chấm';
  return metOnly ? (self >= maximum ? 'Đạt' : 'Chưa đạt') : formatNumber(self, 2);
}

function hasDetails({ evidence, note, mendWhat }: ScoreEntry): boolean {
  return [evidence, note, mendWhat].some((text) => text !== undefined && text !== '');
}
