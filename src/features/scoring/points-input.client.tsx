/** The field for self points. */
import { useState } from 'preact/hooks';
import { formatNumber } from '../../domain/vietnamese';

interface Props {
  readonly code: string;
  readonly maximum: number;
  readonly value?: number;
  readonly disabled: boolean;
  readonly onValue: (value: number | undefined) => void;
}

/** Takes a comma or a point as decimal sign; a text that is no number within the maximum is shown as such and counts as nothing. */
export function PointsInput({ code, maximum, value, disabled, onValue }: Props) {
  const [draft, setDraft] = useState<string>();
  // a value that came from elsewhere meanwhile (a suggestion, the other window) replaces what was wrong
  const wrong = draft !== undefined && value === undefined && pointsFrom(draft, maximum) === 'wrong';
  const shown = value === undefined ? '' : formatNumber(value, 2);
  const typing = draft !== undefined && (wrong || pointsFrom(draft, maximum) === value);
  return (
    <>
      <input
        id={`self-${code}`}
        class="number"
        inputMode="decimal"
        autoComplete="off"
        aria-label={`Điểm tự chấm ${code}, tối đa ${formatNumber(maximum, 2)}`}
        aria-invalid={wrong}
        aria-describedby={wrong ? `wrong-${code}` : undefined}
        disabled={disabled}
        value={typing ? draft : shown}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          setDraft(typed);
          const points = pointsFrom(typed, maximum);
          const counted = points === 'wrong' ? undefined : points;
          if (counted !== value) onValue(counted);
        }}
        onBlur={() => !wrong && setDraft(undefined)}
      />
      <span class="muted">/ {formatNumber(maximum, 2)}</span>
      {wrong && (
        <span class="error small wide" id={`wrong-${code}`} role="alert">
          Nhập số từ 0 đến {formatNumber(maximum, 2)}
        </span>
      )}
    </>
  );
}

function pointsFrom(text: string, maximum: number): number | undefined | 'wrong' {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return undefined;
  const points = /^\d+(\.\d*)?$|^\.\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return points >= 0 && points <= maximum ? points : 'wrong';
}
