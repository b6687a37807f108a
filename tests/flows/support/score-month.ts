/** A primary school on the eve of a month's deadline: what its people do with the month's points, and where that is to be seen. */
import { PersonAtScreen } from '../../../local/sample/person-at-screen';
import { account } from '../../../local/sample/story-accounts';
import { samplePlans } from '../../support/district-world';
import { sheetTitled } from '../../support/sheets';
import { DistrictWorld, OPERATOR, rowsOf } from './district-world';
import {
  type Entry,
  type Indicator,
  indicatorsOf,
  type Page,
  recount,
  type School,
  schoolsOf,
} from './schools';

export const MONTH = '2026-09';
/** Thursday before the deadline of 25 September. */
export const EVE = Date.parse('2026-09-24T16:00:00+07:00');
export const HOUR = 60 * 60 * 1000;

export const CLERK = 'Hà Mai Lan';
export const DEPUTY = 'Vũ Thanh Bình';
export const DEPUTY_ACCOUNT = 'vtbinh@rieng.example';
export const PRINCIPAL = 'Đinh Thu Ngân';

interface Step {
  readonly at: string;
  readonly what: string;
  readonly who: string;
  readonly knownBy: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** How a save differs from the clerk's own of this month. */
interface SaveOptions {
  readonly who?: string;
  readonly person?: PersonAtScreen;
  readonly month?: string;
}

export class ScoreMonth {
  readonly world: DistrictWorld;
  readonly school: School;

  private constructor(ground: DistrictWorld) {
    this.world = ground.fork();
    const [school] = schoolsOf(this.world);
    if (school === undefined) throw new Error('The district has no school.');
    this.school = school;
  }

  /** The district that tests fork; `staff`: clerk, deputy and principal stand in the school's register. */
  static ground({ staff = false } = {}): DistrictWorld {
    const ground = DistrictWorld.withTemplate(samplePlans('TH'));
    ground.provision();
    ground.workspace.clock.set(EVE);
    if (staff)
      for (const { hand } of schoolsOf(ground)) hand.type('staff', missing(hand.column('staff', 'name')));
    return ground;
  }

  static on(ground: DistrictWorld): ScoreMonth {
    return new ScoreMonth(ground);
  }

  close(): void {
    this.world.close();
  }

  call(name: string, ...args: unknown[]): Record<string, unknown> {
    return this.school.person.call(name, ...args);
  }

  /** Saves one indicator as the dialog does; answers what became of it, or the refusal of the whole call. */
  save(
    code: string,
    baseRevision: number,
    entry: Entry,
    { who = CLERK, person = this.school.person, month = MONTH }: SaveOptions = {},
  ): Record<string, unknown> {
    const answer = person.call('saveMonthlyScore', { month, who, entries: [{ code, baseRevision, entry }] });
    return (answer.entries as Record<string, unknown>[] | undefined)?.[0] ?? answer;
  }

  step(step: string, who: string, why = '', month = MONTH): Record<string, unknown> {
    return this.call('stepMonthlyScore', { month, who, step, why });
  }

  /** The month's steps, or those of one indicator, the latest first. */
  history(code = ''): Step[] {
    return this.call('loadScoreHistory', MONTH, code).lines as Step[];
  }

  indicator(code: string, page: Page = recount(this.school, MONTH)): Indicator {
    const found = indicatorsOf(page).find((each) => each.code === code);
    if (found === undefined) throw new Error(`No indicator ${code}.`);
    return found;
  }

  rows(table: string): Record<string, unknown>[] {
    return rowsOf(this.world.workspace, this.school.book, table);
  }

  scoreRow(code: string): Record<string, unknown> | undefined {
    return this.rows('scores').find((row) => row.indicator === code && row.month === '9/2026');
  }

  /** Types into the cell of `column`, in the row whose `key` reads so, as a person does: the edit trigger runs. */
  typeIntoCell(
    table: string,
    [key, name]: readonly [key: string, name: string],
    column: string,
    value: string | number | boolean,
  ) {
    const { title, columnOf } = sheetTitled(this.world.workspace, this.school.book, table);
    const row = this.school.hand.column(table, key).findIndex((each) => String(each) === name) + 3;
    const place = `'${title}'!${columnOf(column)}${row}`;
    return this.world.runtime.editCell(this.school.book, this.school.account, place, value);
  }

  /** Somebody who was granted access to the workbook with an account of their own. */
  own(email: string): PersonAtScreen {
    const { world, school } = this;
    account(world.workspace, email, 'Người riêng');
    const path = `/files/${school.book}/permissions?sendNotificationEmail=false`;
    world.asDrive(OPERATOR, 'POST', path, { type: 'user', role: 'writer', emailAddress: email });
    world.runtime.grant(email, school.scriptId);
    return new PersonAtScreen(world.runtime, school.scriptId, school.book, email);
  }

  wait(milliseconds: number): void {
    const { clock } = this.world.workspace;
    clock.set(clock.now() + milliseconds);
  }
}

/** The page in an answer. */
export function pageOf(answer: Record<string, unknown>): Page & Record<string, unknown> {
  return answer.page as Page & Record<string, unknown>;
}

function missing(known: readonly unknown[]) {
  return [
    { name: CLERK, roles: 'Nhân viên CNTT', email: '' },
    { name: DEPUTY, roles: 'Phó hiệu trưởng', email: DEPUTY_ACCOUNT },
    { name: PRINCIPAL, roles: 'Hiệu trưởng', email: '' },
  ].filter(({ name }) => !known.includes(name));
}
