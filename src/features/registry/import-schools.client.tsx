/** The dialog "Nhập danh sách trường": a .csv file or pasted rows in, what was taken and what must be mended out. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type * as district from '../../district';
import { CSV_FILES, FileButton, OLD_ENCODING } from '../../ui/file-button';
import { ProblemList } from '../../ui/problem-list';
import { closeDialog, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useAttempt } from '../../ui/use-attempt';
import '../../ui/style.css';
import { Heading } from '../../ui/heading';
import { textOfFile } from '../../ui/text-of-file';

const server = scriptServer<typeof district>();

type Answer = Awaited<ReturnType<typeof district.importSchools>>;

const PASTED = 'nội dung dán';

function ImportSchools() {
  const [text, setText] = useState('');
  const [fileName, setFileName] = useState<string>();
  const [answer, setAnswer] = useState<Answer>();
  const [fault, setFault] = useState('');
  const { busy, attempt } = useAttempt(setFault);
  const outcome = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (answer !== undefined || fault !== '') outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [answer, fault]);

  const take = (content: string, from: string | undefined) => {
    setText(content);
    setFileName(from);
    setAnswer(undefined);
    setFault('');
  };
  const choose = async (file: File) => {
    const content = await textOfFile(file);
    take(content ?? '', content === undefined ? undefined : file.name);
    if (content === undefined) setFault(OLD_ENCODING);
  };
  const send = () =>
    attempt(async () => {
      setAnswer(undefined);
      setAnswer(await server.importSchools(text, fileName ?? PASTED));
    });
  return (
    <div class="dialog">
      <div class="body">
        <Heading>Nhập danh sách trường</Heading>
        <p>
          Chọn tệp .csv (trong Excel: Lưu thành, loại CSV UTF-8) hoặc dán các dòng vào ô dưới. Dòng đầu là tên
          cột: Tên trường, Cấp học, Tài khoản Google… Nhập lại nhiều lần được: trường đã có chỉ được cập nhật,
          không bị thêm lần nữa.
        </p>
        <FileButton
          caption="Chọn tệp .csv…"
          accept={CSV_FILES}
          beside={fileName ?? 'Chưa chọn tệp'}
          choose={choose}
        />
        <div class="field">
          <label class="label" for="rows">
            Nội dung danh sách
          </label>
          <textarea
            id="rows"
            rows={8}
            value={text}
            onInput={(event) => take(event.currentTarget.value, fileName)}
          />
        </div>
        <div ref={outcome} aria-live="polite">
          {fault !== '' && <p class="notice bad">{fault}</p>}
          {answer && (
            <section class={`notice ${answer.problems.length === 0 ? 'good' : ''}`} aria-label="Kết quả nhập">
              <p>{answer.message}</p>
              <ProblemList problems={answer.problems} />
            </section>
          )}
        </div>
      </div>
      <footer>
        <button
          type="button"
          class={answer?.problems.length === 0 ? '' : 'primary'}
          disabled={busy || text.trim() === ''}
          onClick={() => void send()}
        >
          {busy ? 'Đang nhập…' : answer ? 'Nhập lại danh sách' : 'Nhập danh sách'}
        </button>
        <button type="button" class={answer?.problems.length === 0 ? 'primary' : ''} onClick={closeDialog}>
          Đóng
        </button>
      </footer>
    </div>
  );
}

show('Nhập danh sách trường', <ImportSchools />);
