/** The people of a district's schools in front of their workbooks. */
import { Hand } from '../../../local/sample/hand';
import { PersonAtScreen } from '../../../local/sample/person-at-screen';
import { account as openAccount } from '../../../local/sample/story-accounts';
import type { DistrictWorld } from './district-world';

export interface School {
  readonly name: string;
  readonly account: string;
  readonly book: string;
  readonly scriptId: string;
  /** Types into the sheets as the school's account. */
  readonly hand: Hand;
  readonly person: PersonAtScreen;
}

/** Every school of a provisioned district, its account opened and the permissions of its script agreed to. */
export function schoolsOf(world: DistrictWorld): School[] {
  const { workspace, runtime } = world;
  return world.rows('schools').map((row) => {
    const [name, account, book] = [String(row.name), String(row.account), String(row.workbookId)];
    openAccount(workspace, account, name);
    const scriptId = runtime.boundTo(book)[0]?.id;
    if (scriptId === undefined) throw new Error(`The workbook of ${name} has no script.`);
    runtime.grant(account, scriptId);
    return {
      name,
      account,
      book,
      scriptId,
      hand: new Hand(workspace, account, book),
      person: new PersonAtScreen(runtime, scriptId, book, account),
    };
  });
}

/** The parts of the dialog's page that tests look at. */
export interface Page {
  state: string;
  points: string;
  nextSteps: { code: string; untilText?: string }[];
  standards: { criteria: { code: string; indicators: Indicator[] }[] }[];
}

export interface Indicator {
  code: string;
  maximum: number;
  revision: number;
  changedBy?: string;
  suggestion: { state: string; points?: number; sentence: string; rows: { table: string; ids: string[] }[] };
  entry: Entry;
}

export interface Entry {
  notApplicable: boolean;
  self?: number;
  [other: string]: unknown;
}

/** The month as the dialog shows it after counting the registers. */
export function recount({ person }: School, month: string): Page {
  const answer = person.call('recountMonthlyScore', month);
  if (answer.state !== 'page') throw new Error(`The month ${month} did not open: ${JSON.stringify(answer)}`);
  return answer.page as Page;
}

export function indicatorsOf(page: Page): Indicator[] {
  return page.standards.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators));
}

/** Saves an entry for every indicator of the month, in one call as the page would. */
export function enterMonth(school: School, month: string, entryFor: (indicator: Indicator) => Entry): void {
  const entries = indicatorsOf(recount(school, month)).map((indicator) => ({
    code: indicator.code,
    baseRevision: indicator.revision,
    entry: entryFor(indicator),
  }));
  const saved = school.person.call('saveMonthlyScore', { month, who: 'Hà Mai Lan', entries });
  const states = (saved.entries as { state: string }[]).map(({ state }) => state);
  if (states.some((state) => state !== 'saved')) throw new Error(JSON.stringify(saved));
}

/** Full points everywhere, with a reason where that is more than suggested. */
export function full({ maximum, suggestion }: Indicator): Entry {
  const above = suggestion.points !== undefined && suggestion.points < maximum;
  return {
    notApplicable: false,
    self: maximum,
    ...(above && { aboveReason: 'Đã làm đủ, chưa kịp ghi sổ.' }),
  };
}

export function submit({ person, hand }: School, month: string): Record<string, unknown> {
  const staff = [
    { name: 'Hà Mai Lan', roles: 'Nhân viên CNTT' },
    { name: 'Đinh Thu Ngân', roles: 'Hiệu trưởng' },
  ];
  const known = hand.column('staff', 'name');
  hand.type(
    'staff',
    staff.filter(({ name }) => !known.includes(name)),
  );
  return person.call('submitMonthlyScore', { month, who: 'Hà Mai Lan', approvedBy: 'Đinh Thu Ngân' });
}
