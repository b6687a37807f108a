/** The job that gives every school its folder and workbook: all workbooks first, then subfolders, then welcome mails. */
import type { Problem } from '../../domain/result';
import { milliseconds, sleep, timeAt } from '../../google/clock';
import type { GoogleError } from '../../google/errors';
import { labelled, remainingMailQuota, sendMail } from '../../google/mail';
import { isAddOn } from '../../google/target';
import type { JobKind, JobRun, StepOutcome } from '../../jobs/job';
import type { SchoolEntry, SchoolRecord } from '../registry/read-schools';
import { logActivities } from '../settings/activity';
import type { FolderKey } from '../settings/system-settings';
import { ensureLevelFolders } from './district-folders';
import { type District, openDistrict } from './open-district';
import { type ProvisionData, parseProvision, STAGES, type Stage } from './provision-data';
import { furthest, hasReached } from './steps';
import { makeSubfolders, planSubfolders, untrashSubfolders } from './subfolders';
import { welcomeMail } from './welcome';
import { makeWorkbooks } from './workbooks';

export const PROVISION = 'provision';

/** Copies of a batch go at the same time; more at once would only wait for each other. */
const WORKBOOK_BATCH = 18;
/** Ten subfolders each: a batch of Drive has room for a hundred calls. */
const SUBFOLDER_BATCH = 9;
const MAIL_BATCH = 5;
/** Recipients left for the day's reminders. */
const MAIL_RESERVE = 10;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** Google counts a day from its first use; a little later is safe. */
const QUOTA_MARGIN_MILLISECONDS = 60_000;
const REFUSAL_PAUSE_MILLISECONDS = 20_000;
/** How often one school is tried again within a run when Google stumbles. */
const TRIES = 3;

export const provisionJob: JobKind = {
  kind: PROVISION,
  open: (data) => new Provisioning(openDistrict(), parseProvision(data)),
};

class Provisioning implements JobRun {
  private levelFolders: ReadonlyMap<FolderKey, string> | undefined;
  private readonly tries = new Map<string, number>();
  private readonly claimed = new Set<string>();

  constructor(
    private readonly district: District,
    private data: ProvisionData,
  ) {}

  step(): StepOutcome {
    switch (this.data.stage) {
      case 'workbooks':
        return this.workbooks();
      case 'subfolders':
        return this.subfolders();
      case 'mails':
        return this.mails();
    }
  }

  checkpoint(): ProvisionData {
    return this.data;
  }

  private workbooks(): StepOutcome {
    this.levelFolders ??= ensureLevelFolders(
      this.district.workbook,
      this.district.entries,
      this.district.rootId,
      this.district.year,
      this.schools(),
    );
    const batch = this.waiting().slice(0, WORKBOOK_BATCH);
    const ids = batch.map(({ id }) => id);
    const before = milliseconds();
    const { failed, copied, copiesRefused } = makeWorkbooks(this.district, ids, this.levelFolders);
    if (copied > 0) this.countDay('copiesSince', before);
    const again = ids.filter((id) => this.mayTryAgain(id, failed.get(id)));
    // Google words a day's limit of copies like a minute's: what pauses do not cure is the day's.
    const outOfQuota = [...copiesRefused].filter((id) => !again.includes(id));
    if (again.some((id) => copiesRefused.has(id))) sleep(REFUSAL_PAUSE_MILLISECONDS);
    this.handle(ids.filter((id) => !outOfQuota.includes(id) && !again.includes(id)));
    const problems = this.problemsOf(failed, [...outOfQuota, ...again]);
    if (outOfQuota.length > 0) return this.parked('copiesSince', 'tạo sổ', problems);
    return this.outcome(problems, 'Đang lập thư mục và sổ.');
  }

  /** First the ids (kept by the checkpoint after this step), then the folders. */
  private subfolders(): StepOutcome {
    if (this.data.pending.length > 0) {
      const failed = makeSubfolders(this.district, this.data.pending);
      const schools = [...new Set(this.data.pending.map(({ school }) => school))];
      this.data = { ...this.data, pending: [] };
      this.reach(schools.filter((id) => !failed.has(id)));
      return this.outcome(this.problemsOf(failed), 'Đang lập thư mục con.');
    }
    const batch = this.waiting()
      .filter(({ record }) => hasReached(record.step, 'Đã chia sẻ'))
      .slice(0, SUBFOLDER_BATCH);
    if (batch.length === 0) {
      this.handle(this.waiting().map(({ id }) => id));
      return this.outcome([], 'Đã lập xong thư mục con.');
    }
    untrashSubfolders(this.district, batch);
    const pending = planSubfolders(this.district, batch);
    this.data = { ...this.data, pending };
    const needing = new Set(pending.map(({ school }) => school));
    const complete = batch.map(({ id }) => id).filter((id) => !needing.has(id));
    this.reach(complete);
    this.handle(batch.map(({ id }) => id));
    return this.outcome([], 'Đang lập thư mục con.', pending.length > 0);
  }

  private mails(): StepOutcome {
    const doubtful = this.settleClaims();
    const waiting = this.waiting().filter(
      ({ record }) =>
        hasReached(record.step, 'Đã có thư mục con') && !hasReached(record.step, 'Đang gửi thư chào'),
    );
    const allowed = waiting.length === 0 ? 0 : remainingMailQuota() - MAIL_RESERVE;
    if (waiting.length > 0 && allowed <= 0) return this.parked('mailsSince', 'gửi thư', doubtful);
    const problems = [...doubtful];
    const before = milliseconds();
    for (const school of waiting.slice(0, Math.min(MAIL_BATCH, allowed))) {
      const problem = this.welcome(school);
      if (problem) problems.push(problem);
    }
    if (waiting.length > 0) this.countDay('mailsSince', before);
    else this.handle(this.waiting().map(({ id }) => id));
    return this.outcome(problems, 'Đang gửi thư chào.');
  }

  /** Claim, send, mark: a mail whose claim has no mark is never sent again by itself. */
  private welcome(school: SchoolEntry): Problem | undefined {
    const { record } = school;
    this.saveStep(school.id, 'Đang gửi thư chào');
    this.claimed.add(school.id);
    this.handle([school.id]);
    try {
      const mail = welcomeMail({
        school: record.name,
        account: record.account,
        workbookLink: record.workbookLink ?? '',
        folderLink: record.folderLink ?? '',
        ...(record.existingFolder === undefined ? {} : { existingFolder: record.existingFolder }),
        office: this.district.office,
        operator: this.district.operator,
        addOn: isAddOn(),
      });
      sendMail(labelled(mail, this.district.pointsLabel));
    } catch {
      this.saveStep(school.id, 'Xong, chưa rõ thư chào');
      return doubt(record.name);
    }
    this.saveStep(school.id, 'Xong');
    return undefined;
  }

  /** Claims that an earlier run left without a mark. */
  private settleClaims(): Problem[] {
    const left = this.schools().filter(
      ({ id, record }) => record.step === 'Đang gửi thư chào' && !this.claimed.has(id),
    );
    this.district.save(new Map(left.map(({ id }) => [id, { step: 'Xong, chưa rõ thư chào' }])));
    return left.map(({ record }) => doubt(record.name));
  }

  private saveStep(id: string, step: string): void {
    this.district.save(new Map([[id, { step }]]));
  }

  /** The schools of this job, in the order of the table. */
  private schools(): readonly SchoolEntry[] {
    const { only } = this.data;
    return this.district.schools().filter(({ id }) => only === undefined || id === only);
  }

  private waiting(): SchoolEntry[] {
    const handled = new Set(this.data.handled);
    return this.schools().filter(({ id }) => !handled.has(id));
  }

  private handle(ids: readonly string[]): void {
    this.data = { ...this.data, handled: [...new Set([...this.data.handled, ...ids])] };
  }

  private reach(ids: readonly string[]): void {
    const changes = new Map<string, Partial<SchoolRecord>>();
    for (const { id, record } of this.schools()) {
      const step = furthest(record.step, 'Đã có thư mục con');
      if (ids.includes(id) && step !== record.step) changes.set(id, { step });
    }
    this.district.save(changes);
  }

  private mayTryAgain(id: string, error: GoogleError | undefined): boolean {
    if (error?.kind !== 'transient' && error?.kind !== 'quota-minute') return false;
    const tries = (this.tries.get(id) ?? 0) + 1;
    this.tries.set(id, tries);
    return tries < TRIES;
  }

  private problemsOf(failed: ReadonlyMap<string, GoogleError>, except: readonly string[] = []): Problem[] {
    const problems = [...failed]
      .filter(([id]) => !except.includes(id))
      .map(([id, error]) => ({
        ...error.problem,
        place: this.schools().find((school) => school.id === id)?.record.name ?? id,
      }));
    this.data = { ...this.data, failed: this.data.failed + problems.length };
    return problems;
  }

  private countDay(key: 'copiesSince' | 'mailsSince', now: number): void {
    const since = this.data[key];
    if (since === undefined || now - since >= DAY_MILLISECONDS) this.data = { ...this.data, [key]: now };
  }

  private parked(key: 'copiesSince' | 'mailsSince', what: string, problems: readonly Problem[]): StepOutcome {
    const now = milliseconds();
    const since = this.data[key];
    const until = (since !== undefined && now - since < DAY_MILLISECONDS ? since : now) + DAY_MILLISECONDS;
    const parkedUntil = until + QUOTA_MARGIN_MILLISECONDS;
    return {
      ...this.counts(),
      message: `Google chỉ cho ${what} một số lượng nhất định mỗi ngày và hôm nay đã hết. Còn ${this.waiting().length} trường; việc tự chạy tiếp ${spoken(parkedUntil)}.`,
      problems,
      state: 'parked',
      parkedUntil,
      checkpoint: true,
    };
  }

  private outcome(problems: readonly Problem[], message: string, hasPending = false): StepOutcome {
    let finished = false;
    if (this.waiting().length === 0 && !hasPending && this.data.pending.length === 0) {
      const next: Stage | undefined = STAGES[STAGES.indexOf(this.data.stage) + 1];
      finished = next === undefined;
      if (next !== undefined) this.data = { ...this.data, stage: next, handled: [] };
    }
    const end = this.endMessage();
    if (finished)
      logActivities(this.district.workbook, [{ what: 'Tạo thư mục và sổ cho các trường', result: end }]);
    return {
      ...this.counts(finished),
      message: finished ? end : message,
      problems: [...this.district.problems, ...problems],
      state: finished ? 'finished' : 'more',
      checkpoint: true,
    };
  }

  private counts(finished = false): { done: number; total: number } {
    const size = this.schools().length;
    const total = size * STAGES.length;
    const handled = this.schools().length - this.waiting().length;
    return { done: finished ? total : STAGES.indexOf(this.data.stage) * size + handled, total };
  }

  private endMessage(): string {
    const size = this.schools().length;
    const done = this.schools().filter(({ record }) => hasReached(record.step, 'Đã có thư mục con')).length;
    return done === size
      ? `Cả ${size} trường đã có thư mục và sổ.`
      : `${done} trong ${size} trường đã có thư mục và sổ; xem cột “Cần xem lại” của các trường còn lại rồi chạy lại.`;
  }
}

function doubt(school: string): Problem {
  return {
    code: 'welcome.doubtful',
    place: school,
    message: 'Không rõ thư chào đã tới trường hay chưa.',
    remedy: 'Hỏi trường; nếu chưa nhận được thì gửi cho trường liên kết ở cột “Sổ của trường”.',
  };
}

/** "lúc 8:15 ngày 6/9/2026" */
function spoken(moment: number): string {
  const time = timeAt(moment);
  const [year, month, day] = time.slice(0, 10).split('-').map(Number);
  return `lúc ${Number(time.slice(11, 13))}:${time.slice(14, 16)} ngày ${day}/${month}/${year}`;
}
