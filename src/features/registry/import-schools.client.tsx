/** The dialog "Nhập danh sách trường": a .csv file or pasted rows in, what was taken and what must be mended out. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type * as district from '../../district';
import { closeDialog, scriptServer } from '../../ui/server';
import '../../ui/style.css';

const server = scriptServer<typeof district>();

type Answer = Awaited<ReturnType<typeof district.importSchools>>;

function ImportSchools() {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const [fault, setFault] = useState('');

  const read = async (file: File | undefined) => {
    if (file) setText(await file.text());
  };
  const send = async () => {
    setBusy(true);
    setFault('');
    try {
      setAnswer(await server.importSchools(text));
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <div class="dialog">
      <h1>Nhập danh sách trường</h1>
      <p>
        Chọn tệp .csv (từ Excel: Lưu thành, CSV UTF-8) hoặc dán các dòng vào ô dưới. Dòng đầu là tên cột: Tên
        trường, Cấp học, Tài khoản Google… Nhập lại nhiều lần được: trường đã có chỉ được cập nhật, không bị
        thêm lần nữa.
      </p>
      <label>
        <span class="label">Tệp danh sách</span>
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </label>
      <label>
        <span class="label">Nội dung</span>
        <textarea rows={10} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      {fault !== '' && (
        <p class="notice bad" role="alert">
          {fault}
        </p>
      )}
      {answer && <Report answer={answer} />}
      <footer>
        <button
          type="button"
          class="primary"
          disabled={busy || text.trim() === ''}
          onClick={() => void send()}
        >
          {busy ? 'Đang nhập…' : 'Nhập danh sách'}
        </button>
        <button type="button" onClick={closeDialog}>
          Đóng
        </button>
      </footer>
    </div>
  );
}

function Report({ answer }: { answer: Answer }) {
  return (
    <section class={`notice ${answer.problems.length === 0 ? 'good' : ''}`} aria-live="polite">
      <p>{answer.message}</p>
      <ul>
        {answer.problems.map((problem) => (
          <li key={`${problem.code} ${problem.place ?? ''}`}>
            {problem.place !== undefined && <strong>{problem.place}: </strong>}
            {problem.message} {problem.remedy}
          </li>
        ))}
      </ul>
    </section>
  );
}

const root = document.getElementById('app');
if (root) render(<ImportSchools />, root);
