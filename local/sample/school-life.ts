/** One school's autumn: its people keep the registers, score the months and submit, well or carelessly. */
import type { Runtime } from '../host/runtime';
import type { Workspace } from '../state/workspace';
import { addDays, isSchoolDay, weekday } from './calendar';
import type { SampleSchool } from './district';
import { Hand } from './hand';
import { PersonAtScreen } from './person-at-screen';
import { SeededRandom } from './random';
import { scoreMonth } from './scoring-evening';
import { type Character, fillStartOfYear, holder } from './start-of-year';
import { account } from './story-accounts';
import { moveIn, scriptOf } from './targets';
import { fillMonth, fillWeek } from './weekly';

const MENU = 'THĐT';

export class SampleSchoolLife {
  private readonly random: SeededRandom;
  private readonly character: Character;
  private readonly scorer: PersonAtScreen;
  private readonly hand: Hand;
  private readonly scriptId: string;

  constructor(
    workspace: Workspace,
    private readonly runtime: Runtime,
    private readonly school: SampleSchool,
    index: number,
    private readonly workbookId: string,
  ) {
    this.random = new SeededRandom(`life ${index}`);
    // two careful schools, two ordinary ones, one careless, and again
    this.character = { care: [0.98, 0.85, 0.95, 0.6, 0.15][index % 5] ?? 0.8 };
    account(workspace, school.account, school.name);
    this.scriptId = scriptOf(workspace, workbookId);
    this.scorer = new PersonAtScreen(runtime, this.scriptId, workbookId, school.account);
    this.hand = new Hand(workspace, school.account, workbookId);
  }

  /** Opens the workbook for the first time, agrees to its permissions, switches reminders on. */
  moveIn(): void {
    moveIn(this.runtime, this.scriptId, this.workbookId, this.scorer);
    this.scorer.click(MENU, 'Nhắc việc', 'Bật');
  }

  /** What the school does on this day, in the afternoon. */
  live(day: string, reportDay: number): void {
    if (day === '2026-09-10') fillStartOfYear(this.hand, this.school, this.character, this.random);
    if (weekday(day) === 5 && day >= '2026-09-11')
      fillWeek(this.hand, this.school, addDays(day, -4), this.character, this.random);
    const thisReport = `${day.slice(0, 8)}${reportDay}`;
    if (day === addDays(thisReport, -1))
      fillMonth(this.hand, this.school, thisReport, this.character, this.random);
    if (day === this.scoringDay(thisReport)) {
      scoreMonth(this.scorer, day.slice(0, 7), {
        care: this.character.care,
        random: this.random,
        clerk: holder(this.school, 'Phó hiệu trưởng'),
        principal: holder(this.school, 'Hiệu trưởng'),
      });
    }
    if (weekday(day) === 5 && isSchoolDay(day)) this.reportOnPortal(day);
  }

  /** Careful schools score a day before it is due, ordinary ones on the day, careless ones late or not at all. */
  private scoringDay(reportDay: string): string | undefined {
    const { care } = this.character;
    if (care > 0.9) return addDays(reportDay, -1);
    if (care > 0.5) return reportDay;
    return reportDay.startsWith('2026-10') ? addDays(reportDay, 3) : undefined;
  }

  private reportOnPortal(day: string): void {
    if (!this.random.chance(0.2 + this.character.care * 0.8)) return;
    const [year, month] = day.split('-');
    this.hand.type('reports', [
      {
        kind: 'Báo cáo vướng mắc Cổng',
        period: `${Number(month)}/${year}`,
        dueOn: `${Number(day.slice(8))}/${Number(month)}/${year}`,
        state: 'Đã nộp',
        submittedAt: `${day} 15:00`,
        submittedBy: holder(this.school, 'Nhân viên CNTT'),
      },
    ]);
  }
}
