/** The dialog "Nhập từ Excel": a table, a list pasted or from a file, its columns matched, a preview, then one step. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type * as school from '../../school';
import { Field } from '../../ui/field';
import { CSV_FILES, FileButton } from '../../ui/file-button';
import { initialData } from '../../ui/initial-data';
import { SelectField } from '../../ui/select-field';
import { closeDialog, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { textOfFile } from '../../ui/text-of-file';
import { useAttempt } from '../../ui/use-attempt';
import { type SheetText, sheetsOfXlsx } from '../../ui/xlsx-of-file';
import '../../ui/style.css';
import './import-tables.css';
import { Heading } from '../../ui/heading';
import type { EntryAnswer, ImportPage, ImportPlan, ImportRequest } from './page';
import { Matching, Preview } from './preview.client';

const server = scriptServer<typeof school>();

const OLD_ENCODING =
  'Tệp này không ở dạng Unicode nên chữ có dấu sẽ sai. Trong Excel chọn Lưu thành, loại Excel (.xlsx), rồi chọn lại tệp.';
const NOT_XLSX =
  'Không đọc được tệp này. Mở tệp bằng Excel, chọn Lưu thành, loại Excel (.xlsx), không đặt mật khẩu, rồi chọn lại; hoặc sao chép các ô rồi dán vào ô dưới.';
const LARGEST_FILE = 8_000_000;

type Entered = Extract<EntryAnswer, { state: 'entered' }>;

function ImportTables({ page }: { page: ImportPage }) {
  const [request, setRequest] = useState<ImportRequest>({ table: page.tables[0]?.name ?? '', text: '' });
  const [fileName, setFileName] = useState<string>();
  const [sheets, setSheets] = useState<readonly SheetText[]>([]);
  const [plan, setPlan] = useState<ImportPlan>();
  const [done, setDone] = useState<Entered>();
  const [fault, setFault] = useState('');
  const { busy, doing, attempt } = useAttempt<'plan' | 'enter'>(setFault);
  const outcome = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (done !== undefined || fault !== '') outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [done, fault]);

  /** Another list or table: what was matched before says nothing about it. */
  const begin = (next: ImportRequest) => {
    setRequest(next);
    setPlan(undefined);
    setDone(undefined);
    setFault('');
    if (next.text.trim() !== '') void look(next);
  };
  const look = (wanted: ImportRequest) =>
    attempt(async () => {
      setRequest(wanted);
      setDone(undefined);
      const answer = await server.planTableImport(wanted);
      if (answer.state === 'planned') setPlan(answer.plan);
      else {
        setPlan(undefined);
        setFault(answer.message);
      }
    }, 'plan');
  const enter = () =>
    attempt(async () => {
      // as it was shown, also where it was only suggested
      const keys = plan?.columns.map(({ key }) => key);
      const answer = await server.enterTableImport({ ...request, headingLine: plan?.headingLine, keys });
      if (answer.state === 'entered') {
        setDone(answer);
        setPlan(answer.plan);
      } else setFault(answer.message);
    }, 'enter');
  const visit = () =>
    attempt(async () => {
      if (done !== undefined) await server.openCell(done.sheet, done.cell);
      closeDialog();
    }, 'plan');
  const choose = async (file: File) => {
    const refuse = (message: string) => {
      setSheets([]);
      setFileName(undefined);
      setFault(message);
    };
    if (file.size > LARGEST_FILE)
      return refuse('Tệp lớn quá 8 MB: hãy sao chép các ô cần nhập rồi dán vào ô dưới.');
    if (/\.(csv|txt|tsv)$/i.test(file.name)) {
      const content = await textOfFile(file);
      if (content === undefined) return refuse(OLD_ENCODING);
      setSheets([]);
      setFileName(file.name);
      return begin({ table: request.table, text: content });
    }
    const found = await sheetsOfXlsx(file);
    if (found === undefined) return refuse(NOT_XLSX);
    setSheets(found);
    setFileName(file.name);
    // the first sheet is often a cover
    const first = found.find(({ text }) => text.trim() !== '') ?? found[0];
    begin({ table: request.table, text: first?.text ?? '' });
  };
  const isReady = plan !== undefined && plan.counts.fresh > 0;
  return (
    <div class="dialog">
      <div class="body">
        <Heading>Nhập từ Excel</Heading>
        <p>
          Đưa danh sách trường đang có vào sổ: chỉ thêm dòng mới, dòng đã có trong sổ để nguyên. Cột không cần
          (ngày sinh, số căn cước…) thì không nhập.
        </p>
        <div class="import-choices">
          <SelectField
            id="table"
            label="Nhập vào trang"
            value={request.table}
            disabled={busy}
            options={page.tables.map(({ name, title }) => [name, title])}
            onChoose={(table) => begin({ table, text: request.text })}
          />
          {sheets.length > 1 && (
            <Field id="sheet" label="Trang trong tệp">
              <select
                id="sheet"
                value={String(sheets.findIndex(({ text }) => text === request.text))}
                disabled={busy}
                onChange={(event) =>
                  begin({
                    table: request.table,
                    text: sheets[Number(event.currentTarget.value)]?.text ?? '',
                  })
                }
              >
                {sheets.every(({ text }) => text !== request.text) && (
                  <option value="-1">(đã sửa trong ô dưới)</option>
                )}
                {sheets.map(({ title }, position) => (
                  <option key={title} value={String(position)}>
                    {title}
                  </option>
                ))}
              </select>
            </Field>
          )}
        </div>
        <FileButton
          caption="Chọn tệp .xlsx, .csv…"
          accept={`.xlsx,${CSV_FILES}`}
          beside={fileName ?? 'hoặc sao chép các ô trong Excel rồi dán vào ô dưới'}
          disabled={busy}
          choose={choose}
        />
        <Field id="rows" label="Danh sách (cả dòng tên cột)">
          <textarea
            id="rows"
            class="import-text"
            rows={6}
            wrap="off"
            spellcheck={false}
            value={request.text}
            disabled={busy}
            onInput={(event) => {
              setRequest({ ...request, text: event.currentTarget.value });
              setPlan(undefined);
              setDone(undefined);
            }}
          />
        </Field>
        <div ref={outcome} aria-live="polite">
          {fault !== '' && <p class="notice bad">{fault}</p>}
          {done && <p class="notice good">{done.message}</p>}
        </div>
        {plan && (
          <Matching
            plan={plan}
            disabled={busy}
            changeHeading={(headingLine) =>
              void look({ table: request.table, text: request.text, headingLine })
            }
            changeKeys={(keys) => void look({ ...request, headingLine: plan.headingLine, keys })}
          />
        )}
        {plan && <Preview plan={plan} />}
      </div>
      <footer>
        {isReady ? (
          <button type="button" class="primary" disabled={busy} onClick={() => void enter()}>
            {doing === 'enter' ? 'Đang nhập…' : `Nhập ${plan.counts.fresh} dòng`}
          </button>
        ) : (
          <button
            type="button"
            class={done ? '' : 'primary'}
            disabled={busy || request.text.trim() === ''}
            onClick={() => void look(request)}
          >
            {doing === 'plan' ? 'Đang xem…' : 'Xem trước'}
          </button>
        )}
        {done && (
          <button type="button" class="primary" disabled={busy} onClick={() => void visit()}>
            Đóng, tới các dòng vừa nhập
          </button>
        )}
        <button type="button" onClick={closeDialog}>
          Đóng
        </button>
      </footer>
    </div>
  );
}

show('Nhập từ Excel', <ImportTables page={initialData<ImportPage>()} />);
