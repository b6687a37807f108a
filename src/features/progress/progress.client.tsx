/** The progress of long work: drives the job batch by batch while it is open, and says what is left when it is closed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type * as district from '../../district';
import type { JobProgress } from '../../jobs/job';
import { initialData } from '../../ui/initial-data';
import { ProblemList } from '../../ui/problem-list';
import { closeDialog, messageOf, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import '../../ui/style.css';
import { Heading } from '../../ui/heading';

const server = scriptServer<typeof district>();

const BUSY_PAUSE_MILLISECONDS = 5_000;
const FAILURES_BEFORE_STOPPING = 4;

const ENDINGS: Partial<Record<JobProgress['state'], string>> = {
  finished: 'Đã xong',
  parked: 'Tạm nghỉ, sẽ tự làm tiếp',
  cancelled: 'Đã dừng',
  failed: 'Dừng vì có lỗi',
  none: 'Không có việc đang làm',
};

function Progress({ first }: { first: JobProgress }) {
  const [job, setJob] = useState(first);
  const [fault, setFault] = useState('');
  const started = useRef<{ time: number; done: number }>(undefined);

  useEffect(() => {
    let driving = true;
    void drive().finally(() => {
      driving = false;
    });
    void watch();
    /** One call may work for minutes; meanwhile another one asks how far it is. */
    async function watch() {
      while (driving) {
        await pause(BUSY_PAUSE_MILLISECONDS);
        try {
          const now = await server.jobProgress();
          if (driving && now.state === 'running') setJob(now);
        } catch {
          // the driving call reports what is wrong
        }
      }
    }
    async function drive() {
      let failures = 0;
      while (failures < FAILURES_BEFORE_STOPPING) {
        try {
          const next = await server.continueJob();
          failures = 0;
          setFault('');
          setJob(next);
          started.current ??= { time: performance.now(), done: next.done };
          if (next.state === 'busy') await pause(BUSY_PAUSE_MILLISECONDS);
          else if (next.state !== 'running') return;
        } catch (error) {
          failures += 1;
          setFault(messageOf(error));
          await pause(BUSY_PAUSE_MILLISECONDS);
        }
      }
    }
  }, []);

  const cancel = async () => {
    try {
      setJob(await server.cancelJob());
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  const ending = ENDINGS[job.state];
  return (
    <div class="dialog">
      <div class="body">
        <Heading id="heading">{job.title}</Heading>
        <progress
          aria-labelledby="heading"
          max={Math.max(1, job.total)}
          {...(job.total > 0 && { value: job.done })}
        />
        <p aria-live="polite">
          {job.total > 0 && (
            <strong>
              {job.done}/{job.total}.{' '}
            </strong>
          )}
          {ending !== undefined && <strong>{ending}. </strong>}
          {job.message}
        </p>
        {ending === undefined && <p class="muted">{remainingText(job, started.current)}</p>}
        {job.parkedUntil !== null && <p>Làm tiếp từ {timeText(job.parkedUntil)}.</p>}
        {fault !== '' && (
          <p class="notice bad" role="alert">
            {fault}
          </p>
        )}
        {job.problems.length > 0 && (
          <section class="notice" aria-label="Việc cần xem lại">
            <strong>{job.problems.length} việc cần xem lại</strong>
            <ProblemList problems={job.problems} />
          </section>
        )}
      </div>
      <footer>
        {ending === undefined ? (
          <>
            <button type="button" onClick={() => void cancel()}>
              Dừng
            </button>
            <span class="muted">Đóng cửa sổ này cũng được: việc sẽ tự làm tiếp theo giờ nếu đã bật.</span>
          </>
        ) : (
          <button type="button" class="primary" onClick={closeDialog}>
            Đóng
          </button>
        )}
      </footer>
    </div>
  );
}

function remainingText(
  { done, total }: JobProgress,
  start: { time: number; done: number } | undefined,
): string {
  if (start === undefined || done <= start.done || total === 0) return 'Đang làm, xin chờ…';
  const seconds = ((performance.now() - start.time) / (done - start.done) / 1000) * (total - done);
  return seconds < 60 ? 'Còn chưa đến một phút.' : `Còn khoảng ${Math.ceil(seconds / 60)} phút.`;
}

function timeText(iso: string): string {
  const [day = '', time = ''] = iso.split('T');
  return `${time.slice(0, 5)} ngày ${day.split('-').reverse().map(Number).join('/')}`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, milliseconds));
}

const first = initialData<JobProgress>();
show(first.title, <Progress first={first} />);
