/** The dialog "Nhập bộ điểm chính thức": a file, pasted cells or the sheet in, a preview with what must be mended, then one step. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type * as district from '../../../district';
import { Field } from '../../../ui/field';
import { CSV_FILES, FileButton, OLD_ENCODING } from '../../../ui/file-button';
import { initialData } from '../../../ui/initial-data';
import { ProblemList } from '../../../ui/problem-list';
import { closeDialog, scriptServer } from '../../../ui/server';
import { show } from '../../../ui/show';
import { textOfFile } from '../../../ui/text-of-file';
import { useAttempt } from '../../../ui/use-attempt';
import '../../../ui/style.css';
import './points.css';
import { Heading } from '../../../ui/heading';
import type { PointsNow } from './commands';
import { PreviewTable } from './preview-table.client';

const server = scriptServer<typeof district>();
const now = initialData<PointsNow>();

type Preview = Extract<Awaited<ReturnType<typeof district.previewPoints>>, { state: 'preview' }>['preview'];
type Confirmed = Awaited<ReturnType<typeof district.confirmPoints>>;

const PASTED = 'nội dung dán';

function ImportPoints() {
  const [sheet, setSheet] = useState(false);
  const [text, setText] = useState('');
  const [fileName, setFileName] = useState<string>();
  const [total, setTotal] = useState('100');
  const [by, setBy] = useState('');
  const [document, setDocument] = useState('');
  const [preview, setPreview] = useState<Preview>();
  const [done, setDone] = useState<Confirmed>();
  const [fault, setFault] = useState('');
  const { busy, attempt } = useAttempt(setFault);
  const outcome = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (preview !== undefined || done !== undefined || fault !== '') {
      outcome.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [preview, done, fault]);

  // What was previewed is what is taken: any change asks for a new preview.
  const changed = (change: () => void) => {
    change();
    setPreview(undefined);
    setDone(undefined);
    setFault('');
  };
  const source = { sheet, text, fileName: fileName ?? PASTED, total };
  const choose = async (file: File) => {
    const content = await textOfFile(file);
    changed(() => {
      setText(content ?? '');
      setFileName(content === undefined ? undefined : file.name);
    });
    if (content === undefined) setFault(OLD_ENCODING);
  };
  const look = () =>
    attempt(async () => {
      const answer = await server.previewPoints(source);
      if (answer.state === 'preview') setPreview(answer.preview);
      else setFault(answer.message);
    });
  const confirm = () => attempt(async () => setDone(await server.confirmPoints({ ...source, by, document })));
  const sound = preview !== undefined && preview.problems.length === 0;
  const confirmed = done?.state === 'confirmed';
  return (
    <div class="dialog">
      <div class="body">
        <Heading>Nhập bộ điểm chính thức</Heading>
        <p>Hiện nay: {now.text}.</p>
        <fieldset class="choices">
          <legend class="label">Lấy bộ điểm từ đâu</legend>
          <label>
            <input
              type="radio"
              name="source"
              checked={!sheet}
              onChange={() => changed(() => setSheet(false))}
            />
            Tệp .csv hoặc các ô dán từ bảng tính
          </label>
          <label>
            <input
              type="radio"
              name="source"
              checked={sheet}
              onChange={() => changed(() => setSheet(true))}
            />
            Lấy từ trang Bộ chỉ báo (đã gõ điểm vào đó)
          </label>
        </fieldset>
        {!sheet && (
          <>
            <p class="muted small">
              Dòng đầu là tên cột như ở trang Bộ chỉ báo: Mã, Điểm tối đa; nếu cần: Điểm MN, Điểm TH, Điểm
              THCS, Bắt buộc, Chỉ báo, Cấp học, Cách tính, Chỉ tiêu.
            </p>
            <FileButton
              caption="Chọn tệp .csv…"
              accept={CSV_FILES}
              beside={fileName ?? 'Chưa chọn tệp'}
              choose={choose}
            />
            <Field id="rows" label="Nội dung bộ điểm">
              <textarea
                id="rows"
                rows={6}
                value={text}
                onInput={(event) => {
                  const { value } = event.currentTarget;
                  changed(() => setText(value));
                }}
              />
            </Field>
          </>
        )}
        <Field id="total" label="Tổng điểm của bộ (một số, hoặc MN 90; TH 100; THCS 100)">
          <input
            id="total"
            value={total}
            onInput={(event) => {
              const { value } = event.currentTarget;
              changed(() => setTotal(value));
            }}
          />
        </Field>
        <div ref={outcome} aria-live="polite">
          {fault !== '' && <p class="notice bad">{fault}</p>}
          {preview && !sound && (
            <section class="notice bad" aria-label="Chỗ phải sửa">
              <p>Có {preview.problems.length} chỗ phải sửa trước khi nhận bộ điểm này:</p>
              <ProblemList problems={preview.problems} />
            </section>
          )}
          {done && (
            <section class={`notice ${confirmed ? 'good' : 'bad'}`} aria-label="Kết quả">
              <p>{done.message}</p>
              {done.state === 'refused' && <ProblemList problems={done.problems} />}
            </section>
          )}
        </div>
        {preview && !confirmed && <PreviewTable preview={preview} />}
        {sound && !confirmed && (
          <div class="pair">
            <Field id="document" label="Số, ngày của văn bản ban hành bộ điểm">
              <input
                id="document"
                class="wide"
                value={document}
                onInput={(event) => setDocument(event.currentTarget.value)}
              />
            </Field>
            <Field id="by" label="Người xác nhận (họ tên)">
              <input id="by" class="wide" value={by} onInput={(event) => setBy(event.currentTarget.value)} />
            </Field>
          </div>
        )}
      </div>
      <footer>
        {!confirmed && (
          <button
            type="button"
            class={sound ? '' : 'primary'}
            disabled={busy || (!sheet && text.trim() === '')}
            onClick={() => void look()}
          >
            {busy && !sound ? 'Đang xem…' : 'Xem thử'}
          </button>
        )}
        {sound && !confirmed && (
          <button
            type="button"
            class="primary"
            disabled={busy || by.trim() === '' || document.trim() === ''}
            onClick={() => void confirm()}
          >
            {busy ? 'Đang ghi…' : 'Xác nhận bộ điểm này'}
          </button>
        )}
        <button type="button" class={confirmed ? 'primary' : ''} onClick={closeDialog}>
          Đóng
        </button>
      </footer>
    </div>
  );
}

show('Nhập bộ điểm chính thức', <ImportPoints />);
