/** The officer of the sample district at work in the district workbook. */
import type { Runtime } from '../host/runtime';
import type { Workspace } from '../state/workspace';
import { Hand } from './hand';
import { type Answer, PersonAtScreen } from './person-at-screen';
import { moveIn, type Target } from './targets';

const MENU = 'THĐT';
/** A job that a daily quota stopped goes on on one of the next days. */
const MOST_DAYS = 30;

export class Office {
  /** What dialogs reported as problems, newest last. */
  readonly problems: string[] = [];
  private readonly officer: PersonAtScreen;
  private readonly hand: Hand;

  constructor(
    private readonly workspace: Workspace,
    private readonly runtime: Runtime,
    readonly scriptId: string,
    readonly spreadsheetId: string,
    email: string,
    private readonly target: Target = 'pair',
  ) {
    this.officer = new PersonAtScreen(runtime, scriptId, spreadsheetId, email);
    this.hand = new Hand(workspace, email, spreadsheetId);
  }

  /** Opens the workbook for the first time and makes it the office's. */
  prepare(): void {
    moveIn(this.runtime, this.scriptId, this.spreadsheetId, this.officer);
    this.officer.click(MENU, this.target === 'pair' ? 'Chuẩn bị sổ này' : 'Bắt đầu dùng trong sổ này');
    const changes = {
      'office.name': 'Phòng GD&ĐT Sông Mây',
      'office.kind': 'Phòng GD&ĐT',
      'office.superior': 'Sở GD&ĐT Bình Nguyên',
      'points.state': 'Điểm mẫu – tập huấn',
      disclosure: 'Tạ Minh Lam',
    };
    for (const [key, value] of Object.entries(changes))
      this.hand.change('district-settings', 'key', key, { value });
  }

  importSchools(csv: string): void {
    this.officer.click(MENU, 'Nhập danh sách trường');
    this.note(this.officer.call('importSchools', csv));
  }

  /** Answers the template's id. */
  createTemplate(): string {
    this.officer.click(MENU, 'Tạo sổ mẫu');
    const id = this.setting('template');
    if (id === '') throw new Error('The district workbook records no template.');
    return id;
  }

  /** Folder and workbook for the first school of the list that has none. */
  tryOneSchool(): void {
    this.officer.click(MENU, 'Thử với một trường');
    this.finishJob();
  }

  provision(): void {
    this.tryOneSchool();
    this.officer.click(MENU, 'Tạo thư mục và sổ cho các trường');
    this.finishJob();
  }

  sendSettings(): void {
    this.officer.click(MENU, 'Gửi thiết lập xuống các trường');
    this.finishJob();
    this.officer.click(MENU, 'Nhắc việc', 'Bật');
  }

  consolidate(): void {
    this.officer.click(MENU, 'Tổng hợp các trường');
    this.finishJob();
  }

  /** Id of the workbook made for the school of this account. */
  workbookOf(account: string): string {
    const accounts = this.hand.column('schools', 'account');
    const id = this.hand.column('schools', 'workbookId')[accounts.indexOf(account)];
    if (typeof id !== 'string' || id === '') throw new Error(`The school of ${account} has no workbook.`);
    return id;
  }

  private setting(key: string): string {
    const keys = this.hand.column('district-settings', 'key');
    return String(this.hand.column('district-settings', 'value')[keys.indexOf(key)] ?? '');
  }

  /** Drives the job that a menu item started; a parked one is left to time, as an office would leave it. */
  private finishJob(): void {
    for (let day = 0; day < MOST_DAYS; day++) {
      const progress = this.officer.finishJob();
      if (progress.state === 'finished' || progress.state === 'none') {
        this.note(progress);
        return;
      }
      if (progress.state !== 'parked')
        throw new Error(`The job ended as ${progress.state}: ${progress.message}`);
      const resumes = Date.parse(String(progress.parkedUntil));
      this.runtime.advanceTo(Math.max(resumes, this.workspace.clock.now() + 60_000));
    }
    throw new Error(`A job was not done after ${MOST_DAYS} rests.`);
  }

  private note({ problems }: Answer): void {
    if (!Array.isArray(problems)) return;
    for (const problem of problems) {
      const { place = '', message = '' } = problem as { place?: string; message?: string };
      this.problems.push(`${place}: ${message}`);
    }
  }
}
