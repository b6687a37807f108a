/** The dialog "Nhắc các trường chưa nộp": tick, look at the mail, send now. */
import { useEffect, useState } from 'preact/hooks';
import type * as district from '../../district';
import { isWritable, MailedSchools } from '../../ui/mailed-schools';
import { ProblemList } from '../../ui/problem-list';
import { closeDialog, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useAttempt } from '../../ui/use-attempt';
import '../../ui/style.css';
import './reminders.css';
import { Heading } from '../../ui/heading';

const server = scriptServer<typeof district>();

type Late = Awaited<ReturnType<typeof district.loadLateSchools>>;

function LateSchoolsPage() {
  const [late, setLate] = useState<Late>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState('');
  const { busy, attempt } = useAttempt(setFault, true);
  const [told, setTold] = useState<{ message: string; failures: readonly string[] }>();

  const take = (found: Late) => {
    setLate(found);
    setChosen(new Set(found.schools.filter(isWritable).map(({ schoolId }) => schoolId)));
  };
  useEffect(() => void attempt(async () => take(await server.loadLateSchools())), []);

  const send = () =>
    attempt(async () => {
      const report = await server.remindLateSchools([...chosen]);
      setTold(report);
      take(report.late);
    });
  // schools that share a mailbox get one mail
  const mails = new Set(
    late?.schools.flatMap(({ schoolId, account }) => (chosen.has(schoolId) ? [account] : [])),
  ).size;
  const over = late !== undefined && mails > late.quota;
  return (
    <div class="dialog">
      <div class="body">
        <Heading>Nhắc các trường chưa nộp</Heading>
        <p class="muted">
          Theo lần tổng hợp gần nhất. Mỗi trường nhận tối đa một thư nhắc trong ngày, gộp mọi việc đã quá hạn.
        </p>
        <div aria-live="polite">
          {busy && <p>{late ? 'Đang gửi…' : 'Đang xem trường nào chưa nộp…'}</p>}
          {fault !== '' && <p class="notice bad">{fault}</p>}
          {told && (
            <div class={`notice ${told.failures.length === 0 ? 'good' : 'bad'}`}>
              <p>{told.message}</p>
              {told.failures.length > 0 && (
                <ul>
                  {told.failures.map((failure) => (
                    <li key={failure}>{failure}</li>
                  ))}
                </ul>
              )}
            </div>
          )}
          {late && !busy && late.schools.length === 0 && !late.unread && (
            <p class="notice good">Không trường nào quá hạn. Không có gì để nhắc.</p>
          )}
        </div>
        {late && late.problems.length > 0 && (
          <section class="notice" aria-label="Việc cần xem lại">
            <ProblemList problems={late.problems} />
          </section>
        )}
        {late && late.schools.length > 0 && (
          <MailedSchools
            schools={late.schools.map((school) => ({
              ...school,
              lines: school.things.map(
                ({ title, deadline, daysLate }) => `${title}: hạn ${deadline}, trễ ${daysLate} ngày`,
              ),
            }))}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
      </div>
      <footer>
        <button
          type="button"
          class="primary"
          disabled={busy || chosen.size === 0 || over}
          onClick={() => void send()}
        >
          Gửi {mails} thư ngay
        </button>
        <button type="button" onClick={closeDialog}>
          Đóng
        </button>
        {late && (
          <span class={over ? 'error' : 'muted'}>
            Hôm nay còn gửi được {late.quota} thư{over ? ': bỏ bớt trường đã chọn.' : '.'}
          </span>
        )}
      </footer>
    </div>
  );
}

show('Nhắc các trường chưa nộp', <LateSchoolsPage />);
