/** Every obligation, room, software, quota, document, role, register and small clause of the standard is served by a named thing. */
import { day } from '../../../src/domain/calendar-date';
import { DOSSIER_DOCUMENT_NAMES } from '../../../src/domain/dossier-document';
import { PORTAL_SECTION_NAMES } from '../../../src/domain/portal-section';
import { schoolYear } from '../../../src/domain/school-year';
import { calendarRows, yearCalendars } from '../../../src/features/settings/calendar-rows';
import { approvalPaths } from '../../../src/standard/approval-paths';
import { startingCatalogue } from '../../../src/standard/catalogue';
import { conflicts } from '../../../src/standard/conflicts';
import { duties } from '../../../src/standard/duties';
import { indicators } from '../../../src/standard/indicators';
import { legalBases } from '../../../src/standard/legal-bases';
import { norms } from '../../../src/standard/norms';
import { obligations } from '../../../src/standard/obligations';
import { packIndicators } from '../../../src/standard/pack-indicators';
import { packs } from '../../../src/standard/packs';
import { portalQuotas } from '../../../src/standard/portal-quotas';
import { roomRequirements, rooms } from '../../../src/standard/rooms';
import { schoolSettings, startingSettings } from '../../../src/standard/settings';
import { encodeGeneralSettings } from '../../../src/standard/settings-rows';
import { software } from '../../../src/standard/software';
import { trainingCalendar } from '../../../src/standard/training';
import { districtTables } from '../../../src/workbook/district';
import { schoolTables } from '../../../src/workbook/school';
import { calendarTable } from '../../../src/workbook/school/calendar';
import { SERVED_BY } from './served-by-list';

const tables = [...schoolTables, ...districtTables];
const settings = startingSettings({ name: 'A', kind: 'phòng', superior: 'B' }, schoolYear(2026));

/** What there is, by kind. */
const THINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  table: new Set(tables.map(({ name }) => name)),
  column: new Set(tables.flatMap(({ name, columns }) => Object.keys(columns).map((key) => `${name}.${key}`))),
  indicator: new Set(indicators.map(({ code }) => code)),
  document: new Set(Object.keys(DOSSIER_DOCUMENT_NAMES)),
  obligation: new Set(obligations.map(({ code }) => code)),
  room: new Set(Object.keys(rooms)),
  software: new Set(Object.keys(software)),
  role: new Set(duties.map(({ role }) => role)),
  training: new Set(trainingCalendar.map(({ code }) => code)),
  path: new Set(approvalPaths.map(({ code }) => code)),
  basis: new Set(legalBases.map(({ number }) => number)),
  setting: new Set(encodeGeneralSettings(settings).map(({ key }) => key)),
  section: new Set(Object.keys(PORTAL_SECTION_NAMES)),
  quota: new Set(portalQuotas.map(({ section, pack }) => `${section}@${pack}`)),
  norm: new Set(norms().map(({ code }) => code)),
  requirement: new Set(roomRequirements.map(({ group, kind }) => `${group}/${kind}`)),
  topic: new Set(conflicts().map(({ topic }) => topic)),
  scale: new Set(['levels']),
};
const KINDS = new RegExp(`(?:^| )(?=(?:${Object.keys(THINGS).join('|')}):)`);

/** Papers cite further law that the standard does not name. */
const isLaw = (name: string) =>
  legalBases.some(({ number, source }) => number === name && source.startsWith('LAW:'));

interface Served {
  readonly section: string;
  readonly clause: string;
  readonly asked: string;
  readonly by: readonly string[];
}

function servedList(): Served[] {
  let section = '';
  return SERVED_BY.split('\n').flatMap((line): Served[] => {
    if (line.startsWith('# ')) section = line.slice(2).split(/[ –]/)[0] ?? '';
    const [clause = '', asked = '', by = ''] = line.split(' | ');
    if (by === '') return [];
    return [
      {
        section,
        clause,
        asked,
        by: by
          .trim()
          .split(KINDS)
          .filter((name) => name !== ''),
      },
    ];
  });
}

const served = servedList();
const named = (kind: string, section?: string) =>
  new Set(
    served
      .filter((one) => section === undefined || one.section === section)
      .flatMap(({ by }) => by)
      .filter((name) => name.startsWith(`${kind}:`))
      .map((name) => name.slice(kind.length + 1)),
  );

test.each(served.map((one) => [`§${one.section} ${one.clause} ${one.asked}`, one] as const))(
  '%s is served by things that exist',
  (_, { clause, by }) => {
    expect(clause).toMatch(/^((S[0-4]:[\d–,]+(; )?)+|LAW:.+|QĐ .+|no source|announced each year)$/);
    expect(by.length).toBeGreaterThan(0);
    for (const name of by) {
      const [kind = '', ...rest] = name.split(':');
      expect([...(THINGS[kind] ?? [])]).toContain(rest.join(':'));
    }
  },
);

test('the list leaves out no room, software, register, obligation, role, document, quota, norm, topic, path or training', () => {
  const sorted = (names: Iterable<string>) => [...names].sort();
  for (const kind of [
    'room',
    'software',
    'obligation',
    'role',
    'training',
    'path',
    'basis',
    'topic',
    'norm',
    'quota',
  ]) {
    const left = sorted(THINGS[kind] ?? []).filter((name) => !named(kind).has(name) && !isLaw(name));
    expect([kind, left]).toEqual([kind, []]);
  }
  const registers = served.filter(({ section }) => section === '12').map(({ asked }) => asked);
  expect(registers).toEqual(Array.from({ length: 23 }, (_, index) => `R${index + 1}`));
  const numbers = served.filter(({ section }) => section === '13').map(({ asked }) => asked);
  expect(numbers.slice(0, 31)).toEqual(Array.from({ length: 31 }, (_, index) => `D${index + 1}`));
  expect(
    served
      .filter(({ section }) => section === '8')
      .slice(0, 24)
      .map(({ asked }) => asked),
  ).toEqual(Array.from({ length: 24 }, (_, index) => String(index + 1)));
});

test('what is named as serving is seen by its person: in the office’s sheets, in a school’s, in a paper or a dialog', () => {
  const packIds = packs.map(({ id }) => id);
  const catalogue = packIds.flatMap((pack) => startingCatalogue(pack));
  const inCatalogue = (part: string) =>
    new Set(catalogue.filter((entry) => entry.part === part && entry.inUse).map(({ code }) => code));
  for (const part of ['room', 'software', 'document', 'training', 'path', 'norm'])
    expect([part, [...named(part)].filter((code) => !inCatalogue(part).has(code))]).toEqual([part, []]);
  const meanings = catalogue.map(({ meaning = '' }) => meaning).join('\n');
  expect(roomRequirements.filter(({ wording }) => !meanings.includes(wording))).toEqual([]);
  const registers = new Set(schoolTables.map(({ name }) => name));
  expect(norms().filter(({ table }) => !registers.has(table))).toEqual([]);
  const asked = new Set(indicators.map(({ code }) => code));
  expect(norms().flatMap((norm) => norm.indicators.filter((code) => !asked.has(code)))).toEqual([]);
  // a school reads training, paths and norms beside its tasks, each with the sheet that it is about
  const sent = schoolSettings(settings, 1, day('2026-09-01'));
  const rows = calendarRows(yearCalendars(sent), {
    ...{ name: 'A', levels: ['MN', 'TH', 'THCS'], profile: 'partial', saturday: false },
  });
  const shown = rows.map(({ values }) => `${String(values.task)} → ${String(values.place)}`).join('\n');
  for (const { name, inUse, part } of sent.catalogue)
    if (inUse && ['training', 'path', 'norm'].includes(part)) expect(shown).toContain(name);
  expect(shown).toMatch(/Cáp quang|Phủ sóng toàn trường.*\n?.*→ Thông tin trường/);
  expect(rows.length).toBeLessThan(calendarTable.maximumRows - 100);
  // quotas are targets of indicators, the pack's own where it differs
  const scopes = [...indicators, ...packIndicators().flatMap(({ setting }) => setting.own ?? [])].map((one) =>
    JSON.stringify(one.assessment),
  );
  const isCounted = ({ section }: (typeof portalQuotas)[number]) =>
    scopes.some(
      (text) =>
        (section === 'all-news' ? text.includes('portal-weeks-with-news') : text.includes(section)) ||
        (section === 'weekSchedule' && text.includes('portal-week-schedules')),
    );
  expect(portalQuotas.filter((quota) => !isCounted(quota))).toEqual([]);
});

test('every indicator of the standard is on the list, in its criterion or where its clause stands', () => {
  const left = indicators.map(({ code }) => code).filter((code) => !named('indicator').has(code));
  expect(left).toEqual([]);
});
