/** One indicator: what the office counted, what the school submitted and shows, and the office's own points beside it. */
import { formatNumber } from '../../domain/vietnamese';
import { Field } from '../../ui/field';
import type { CheckedView, RoundView } from './page';
import { type Session, shownEntry, type Typed } from './verification-session.client';

interface Props {
  readonly session: Session;
  readonly view: RoundView;
  readonly indicator: CheckedView;
}

export function CheckedCard({ session, view, indicator }: Props) {
  const { code, wording, mandatory, target, evidenceAsked, last } = indicator;
  const conflict = session.conflicts.get(code);
  const fault = session.faults.get(code);
  const value = shownEntry(indicator, session.typed.get(code));
  const isDone = value.notApplicable || value.points !== undefined;
  return (
    <section class={`checked ${isDone ? 'answered' : ''}`} aria-label={`Chỉ báo ${code}`}>
      <h4>
        <span class="code">{code}</span> {wording} {mandatory && <span class="gate">Bắt buộc</span>}
      </h4>
      <p class="muted small">
        {target}
        {evidenceAsked !== '' && `. Cần xem: ${evidenceAsked}`}
      </p>
      <div class="sides">
        <Counted view={view} indicator={indicator} />
        <Submitted view={view} indicator={indicator} />
        <Points session={session} view={view} indicator={indicator} value={value} />
      </div>
      {last !== undefined && (
        <p class="small last">
          {last.text}
          {last.remark !== '' && ` – ${last.remark}`}
        </p>
      )}
      {fault !== undefined && (
        <p class="notice bad" role="alert">
          {code}: {fault}
        </p>
      )}
      {conflict !== undefined && (
        <div class="notice" role="alert">
          <p>
            {conflict.by} vừa lưu {pointsWord(conflict.theirs, view)}
            {conflict.theirs.remark !== '' && ` (“${conflict.theirs.remark}”)`}; của bạn là{' '}
            {pointsWord(value, view)}.
          </p>
          <p class="choices">
            <button type="button" onClick={() => session.settle(code, 'theirs')}>
              Lấy của họ
            </button>
            <button type="button" onClick={() => session.settle(code, 'mine')}>
              Giữ của tôi
            </button>
          </p>
        </div>
      )}
    </section>
  );
}

function Counted({ view, indicator }: Omit<Props, 'session'>) {
  const { computed } = indicator;
  return (
    <div class="side">
      <h5>Đơn vị tính lại từ sổ</h5>
      {computed === undefined ? (
        <p class="muted">Chưa tính lại.</p>
      ) : computed.state === 'judged' ? (
        <p class="muted">Không tính từ sổ: xem minh chứng.</p>
      ) : (
        <>
          <p class="figure">
            {computed.points === undefined
              ? computed.state === 'not-applicable'
                ? 'Không áp dụng'
                : 'Chưa có số liệu'
              : `Gợi ý ${pointsWord({ points: computed.points, notApplicable: false }, view)}`}
          </p>
          <p class="small">{computed.sentence}</p>
          {computed.registers.length > 0 && (
            <p class="muted small">Đã đếm: {computed.registers.join('; ')}</p>
          )}
        </>
      )}
    </div>
  );
}

function Submitted({ view, indicator }: Omit<Props, 'session'>) {
  const { submitted, computed } = indicator;
  if (submitted === undefined)
    return (
      <div class="side">
        <h5>Nhà trường nộp</h5>
        <p class="muted">Chưa nộp chỉ báo này.</p>
      </div>
    );
  const { suggested, reason, aboveReason, note, toMend, evidence } = submitted;
  const differs = suggested !== undefined && computed?.points !== undefined && suggested !== computed.points;
  return (
    <div class="side">
      <h5>Nhà trường nộp</h5>
      <p class="figure">
        Tự chấm{' '}
        {pointsWord(
          {
            ...(submitted.self === undefined ? {} : { points: submitted.self }),
            notApplicable: submitted.notApplicable,
          },
          view,
        )}
      </p>
      {differs && (
        <p class="small warn">
          Gợi ý khi nộp là {pointsWord({ points: suggested, notApplicable: false }, view)}, nay tính lại khác.
        </p>
      )}
      {[reason, aboveReason, note]
        .filter((text) => text !== '')
        .map((text) => (
          <p class="small" key={text}>
            {text}
          </p>
        ))}
      {toMend !== '' && <p class="small">Cần khắc phục: {toMend}</p>}
      {evidence.length === 0 ? (
        <p class="muted small">Không có minh chứng.</p>
      ) : (
        <ul class="small">
          {evidence.map(({ title, link }) => (
            <li key={`${title} ${link ?? ''}`}>
              {link === undefined ? (
                title
              ) : (
                <a href={link} target="_blank" rel="noopener noreferrer">
                  {title}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Points({ session, view, indicator, value }: Props & { readonly value: Typed }) {
  const { code, maximum, computed, submitted } = indicator;
  const isClosed = view.state === 'done';
  const metOnly = view.points === 'unconfirmed';
  const { points: _points, ...rest } = value;
  const put = (points: number | undefined) =>
    session.type(code, { ...rest, notApplicable: false, ...(points === undefined ? {} : { points }) });
  const id = `p-${code}`;
  const offers = [
    { word: 'Như gợi ý', points: computed?.points },
    { word: 'Như tự chấm', points: submitted?.notApplicable ? undefined : submitted?.self },
  ].flatMap(({ word, points }) => (points === undefined || points > maximum ? [] : [{ word, points }]));
  return (
    <div class="side mine">
      <h5>Đoàn chấm</h5>
      {metOnly ? (
        <fieldset class="met" disabled={isClosed || value.notApplicable}>
          <legend class="unseen">Kết quả của chỉ báo {code}</legend>
          {[
            { word: 'Đạt', points: 1 },
            { word: 'Chưa đạt', points: 0 },
          ].map(({ word, points }) => (
            <label key={word}>
              <input
                type="radio"
                name={id}
                checked={!value.notApplicable && value.points === points}
                onChange={() => put(points)}
              />{' '}
              {word}
            </label>
          ))}
        </fieldset>
      ) : (
        <p class="points">
          <label for={id} class="unseen">
            Điểm của đoàn, chỉ báo {code}
          </label>
          <input
            id={id}
            class="number"
            inputMode="decimal"
            autocomplete="off"
            disabled={isClosed || value.notApplicable}
            value={value.points === undefined ? '' : formatNumber(value.points, 2)}
            aria-invalid={session.faults.has(code)}
            onChange={({ currentTarget }) => {
              const text = currentTarget.value.trim();
              const number = Number(text.replace(',', '.'));
              if (text !== '' && Number.isNaN(number))
                currentTarget.value = value.points === undefined ? '' : formatNumber(value.points, 2);
              else put(text === '' ? undefined : number);
            }}
          />
          <span> / {formatNumber(maximum, 2)}</span>
        </p>
      )}
      {!isClosed && (
        <p class="offers">
          {offers.map(({ word, points }) => (
            <button
              type="button"
              class="link small"
              key={word}
              aria-label={`${word}, chỉ báo ${code}`}
              onClick={() => put(points)}
            >
              {word}
            </button>
          ))}
          <label class="small">
            <input
              type="checkbox"
              checked={value.notApplicable}
              onChange={({ currentTarget }) =>
                session.type(
                  code,
                  currentTarget.checked
                    ? { ...rest, notApplicable: true }
                    : { ...rest, notApplicable: false },
                )
              }
            />{' '}
            Không áp dụng<span class="unseen"> (chỉ báo {code})</span>
          </label>
        </p>
      )}
      <Field id={`r-${code}`} label={value.notApplicable ? 'Lý do không áp dụng' : 'Nhận xét'} about={code}>
        <textarea
          id={`r-${code}`}
          rows={2}
          disabled={isClosed}
          value={value.remark}
          onInput={({ currentTarget }) => session.type(code, { ...value, remark: currentTarget.value })}
        />
      </Field>
    </div>
  );
}

/** "1,5", "Đạt", "không áp dụng", "chưa có điểm". */
function pointsWord(
  { points, notApplicable }: { readonly points?: number; readonly notApplicable: boolean },
  view: RoundView,
): string {
  if (notApplicable) return 'không áp dụng';
  if (points === undefined) return 'chưa có điểm';
  if (view.points !== 'unconfirmed') return formatNumber(points, 2);
  return points >= 1 ? 'Đạt' : 'Chưa đạt';
}
