/** A district whose officer without the operator account asks its schools things: what these flows begin with. */
import { PersonAtScreen } from '../../../local/sample/person-at-screen';
import { DistrictWorld } from './district-world';
import { type School, schoolsOf } from './schools';

export const DAY = 24 * 60 * 60 * 1000;
const COLLEAGUE = 'chuyenvien@donvi.example';

const QUESTIONS = [
  { title: 'Máy hỏng', kind: 'number', required: true, choices: [] },
  { title: 'Hỏng từ ngày', kind: 'date', required: false, choices: [] },
  { title: 'Có máy dự phòng', kind: 'choice', required: true, choices: ['Có', 'Không'] },
  { title: 'Ghi thêm', kind: 'text', required: false, choices: [] },
];

export interface Party {
  readonly world: DistrictWorld;
  readonly schools: School[];
  readonly colleague: PersonAtScreen;
}

/** Three schools, provisioned and consolidated, on 21 September. */
export function askingBase(): DistrictWorld {
  const base = DistrictWorld.withTemplate(3);
  base.provision();
  base.workspace.clock.advance(20 * DAY);
  base.consolidate();
  return base;
}

/** A world of its own in the state of this one, with the colleague in front of the district's workbook. */
export function partyIn(base: DistrictWorld): Party {
  const world = base.fork();
  world.colleague(COLLEAGUE);
  const script = world.runtime.boundTo(world.spreadsheetId)[0]?.id ?? '';
  world.runtime.grant(COLLEAGUE, script);
  const colleague = new PersonAtScreen(world.runtime, script, world.spreadsheetId, COLLEAGUE);
  return { world, schools: schoolsOf(world), colleague };
}

/** Asks these schools for broken computers until four o'clock of the day. */
export function define(
  { world, colleague }: Party,
  schools: readonly School[],
  more: object = {},
): Record<string, unknown> {
  const ids = world
    .rows('schools')
    .flatMap(({ id, name }) => (schools.some((each) => each.name === name) ? [id] : []));
  const now = new Date(world.workspace.clock.now() + 7 * 60 * 60 * 1000).toISOString();
  return colleague.call('defineDataRequest', {
    title: 'Máy tính hỏng',
    note: 'Chỉ tính máy ở phòng học.',
    deadline: `${now.slice(0, 10)}T16:00`,
    rows: 'one',
    schools: ids,
    questions: QUESTIONS,
    ...more,
  });
}

/** Fills the one row of a request as the school's account. */
export function fill(school: School, sheet: string, cells: Record<string, string | number>): void {
  const [about] = school.hand.column(sheet, 'about');
  if (!school.hand.change(sheet, 'about', String(about), cells)) throw new Error('The row is gone.');
}

export function tick(world: DistrictWorld): void {
  world.call('districtTick');
}

/** An hour on, everything that moved is read once more. */
export function later(world: DistrictWorld): void {
  world.workspace.clock.advance(DAY / 24);
  world.consolidate();
}

export const mailsAbout = (world: DistrictWorld, words: string) =>
  [...world.workspace.mails.values()].filter(({ subject }) => subject.includes(words));

/** A chuyên đề of 25 September at the first of these schools, all of them invited. */
export function seminarOf(schools: readonly School[], topic = 'Khai thác kho học liệu') {
  return {
    id: '',
    date: '2026-09-25',
    time: '8:00',
    topic,
    kind: 'seminar',
    levels: [],
    host: schools[0]?.name ?? '',
    place: '',
    specialist: 'Vũ Thị Sen',
    leader: '',
    quota: 3,
    people: '',
    groups: ['teachers', 'pupils'],
    schools: schools.map(({ name }) => name),
    state: 'planned',
    note: '',
  };
}

/** What the last dialog was opened with. */
export function shownIn<Page>({ dialogs }: PersonAtScreen): Page {
  const html = dialogs[dialogs.length - 1]?.html ?? '';
  return JSON.parse(/id="initial-data"[^>]*>([^<]*)</.exec(html)?.[1] ?? '{}') as Page;
}
