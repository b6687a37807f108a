/** The dialog "Xem trước thư nhắc": choose a day, see who would get which mail, send one of them to oneself. */
import { useEffect, useState } from 'preact/hooks';
import type * as school from '../../school';
import { MailPreview } from '../../ui/mail-preview';
import { ProblemList } from '../../ui/problem-list';
import { closeDialog, messageOf, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useAttempt } from '../../ui/use-attempt';
import '../../ui/style.css';
import '../../ui/mails.css';
import './reminders.css';
import { Heading } from '../../ui/heading';

const server = scriptServer<typeof school>();

type Preview = Awaited<ReturnType<typeof school.loadReminderPreview>>;

function ReminderPreviewPage() {
  const [preview, setPreview] = useState<Preview>();
  const [fault, setFault] = useState('');
  const { busy, attempt } = useAttempt(setFault, true);
  const [told, setTold] = useState('');

  const load = (date: string) =>
    attempt(async () => {
      setTold('');
      setPreview(await server.loadReminderPreview(date));
    });
  useEffect(() => void load(''), []);

  const sample = async (mailbox: string) => {
    setTold('Đang gửi…');
    try {
      setTold(await server.sendReminderSample(preview?.date ?? '', mailbox, { inDialog: true }));
    } catch (error) {
      setTold(messageOf(error));
    }
  };
  return (
    <div class="dialog">
      <div class="body">
        <Heading>Xem trước thư nhắc</Heading>
        <p class="muted">
          Không thư nào được gửi khi xem. Ngày khác hôm nay được tính như thể không có gì làm thêm.{' '}
          {preview?.elsewhere}
        </p>
        <div class="toolbar">
          <div>
            <label class="label" for="date">
              Ngày
            </label>
            <input
              id="date"
              type="date"
              value={preview?.date ?? ''}
              onChange={(event) => void load(event.currentTarget.value)}
            />
          </div>
          <span aria-live="polite">{busy ? 'Đang tính…' : preview && summaryText(preview)}</span>
        </div>
        {fault !== '' && (
          <p class="notice bad" role="alert">
            {fault}
          </p>
        )}
        <p aria-live="polite">{told}</p>
        {preview && preview.problems.length > 0 && (
          <section class="notice" aria-label="Việc cần xem lại">
            <ProblemList problems={preview.problems} />
          </section>
        )}
        {preview && (
          <ul class="mails">
            {preview.mails.map((mail) => (
              <li key={mail.mailbox}>
                <details>
                  <summary>
                    <strong>{mail.mailbox}</strong> – {mail.subject}
                    {mail.waits && <span class="error"> (chờ ngày khác: hết số thư)</span>}
                  </summary>
                  <MailPreview subject={mail.subject} html={mail.html} />
                  <button type="button" onClick={() => void sample(mail.mailbox)}>
                    Gửi thử cho tôi
                  </button>
                </details>
              </li>
            ))}
          </ul>
        )}
      </div>
      <footer>
        <button type="button" class="primary" onClick={closeDialog}>
          Đóng
        </button>
      </footer>
    </div>
  );
}

function summaryText({ mails, dayOff, sent, elsewhere, quota, date, today }: Preview): string {
  if (elsewhere === '') return 'Chưa xem được: sửa chỗ nêu dưới đây rồi chọn lại ngày.';
  const left = date === today ? ` Còn gửi được ${quota} thư trong hôm nay.` : '';
  const gone = sent > 0 ? ` Hôm nay đã gửi ${sent} thư.` : '';
  if (mails.length > 0) return `${mails.length} hộp thư được nhắc.${gone}${left}`;
  if (dayOff !== '')
    return `Ngày nghỉ (${dayOff}): không gửi thư nào. Hạn rơi vào ngày này đã dời sang ngày làm việc.`;
  return sent > 0 ? `Không còn thư nào phải gửi.${gone}` : 'Ngày này không có thư nào.';
}

show('Xem trước thư nhắc', <ReminderPreviewPage />);
