/** Verification in a consolidation: fresh counts for open rounds, rounds in the figures, results into the schools' workbooks. */
import type { Problem } from '../../domain/result';
import type { Month } from '../../domain/school-year';
import { now } from '../../google/clock';
import { type SheetsRequest, writeRequests } from '../../google/remote-tables';
import { readWorkbooks } from '../../google/remote-workbooks';
import { blocksToPatch } from '../../google/table-grid';
import { monthDecisionsTable, schoolProfilesTable, verificationsTable } from '../../workbook/district';
import { monthReviewsTable, reportsTable, verificationResultsTable } from '../../workbook/school';
import type { RawTable, RowValues } from '../../workbook/table-port';
import type { Consolidation } from '../consolidate/open-consolidation';
import type { ConsolidationPart, OpenPart, PartReading, Publication } from '../consolidate/part';
import { tableRequests } from '../consolidate/publish-table';
import { readRecords } from '../registers/read-records';
import type { SchoolEntry } from '../registry/read-schools';
import type { ScoringRules } from '../scoring/rules';
import { generalSettings, readSettingsEntries } from '../settings/read-district';
import { encodeComputed } from './computed';
import { countSchool, keepCount, keepStaff, tablesToCount } from './count-afresh';
import { officeSettings, rulesForSchool } from './district-rules';
import { roundFigures } from './facts-rounds';
import { lastDayOf } from './last-day';
import { noteRounds, openSchools } from './open-rounds';
import { levelAverageTexts } from './plan-level-average';
import { reportPatches, resultRows, reviewRows } from './plan-results';
import type { SessionRow } from './plan-view';
import { profileAt } from './profile-at';
import { registerCopies } from './registers';
import { RowsBySchool } from './rows-by-school';
import { readPoints } from './store';
import { type DecisionRow, stateOf } from './submission-state';

export const verificationPart: ConsolidationPart = {
  name: 'verification',
  open: (district) => new OpenVerification(district),
};

class OpenVerification implements OpenPart {
  private readonly open = new Set(openSchools().open);
  private readonly rules = new Map<string, ScoringRules>();
  private ruled: ((school: SchoolEntry, month: Month) => ScoringRules) | undefined;
  private wanted: readonly Publication[] | undefined;
  private readonly sessions: RowsBySchool<SessionRow>;
  private readonly decisions: RowsBySchool<DecisionRow>;

  constructor(private readonly district: Consolidation) {
    const { tables } = district;
    this.sessions = new RowsBySchool(() => tables.entries(verificationsTable));
    this.decisions = new RowsBySchool(() => tables.entries(monthDecisionsTable));
  }

  schoolsToRead(): readonly string[] {
    return openSchools().uncounted;
  }

  /** The registers of schools that are being verified; of the others nothing more is read. */
  tablesOf(school: SchoolEntry) {
    const [session] = this.openSessions(school.id);
    return session === undefined ? [] : tablesToCount(this.rulesOf(school, session.record.month));
  }

  /** A second round of a school has to be counted though its registers are the same. */
  basisOf(school: SchoolEntry): string {
    return this.openSessions(school.id)
      .map(({ id }) => id)
      .join(' ');
  }

  gather(readings: readonly PartReading[]): void {
    const { workbook } = this.district;
    const read: { readonly school: string; readonly raw: ReadonlyMap<string, RawTable> }[] = [];
    for (const reading of readings) {
      const definitions = this.tablesOf(reading.school);
      if (definitions.length === 0) continue;
      const raw = new Map(
        definitions.flatMap((definition): [string, RawTable][] => {
          const table = reading.raw(definition);
          return table === undefined ? [] : [[definition.name, table]];
        }),
      );
      read.push({ school: reading.school.record.name, raw });
      for (const session of this.openSessions(reading.school.id)) this.count(reading, session, raw);
    }
    if (read.length === 0) return;
    keepStaff(workbook, read);
    noteRounds(readRecords(workbook, [verificationsTable]).records[0]);
  }

  /** The office's own word on each month and round; the tables are read only where somebody may have changed something. */
  ownFigures: OpenPart['ownFigures'] = (school, month, record, isRead) => {
    const claims =
      isRead && (record.state === 'returned' || record.state === 'confirmed' || record.state === 'submitted');
    return {
      ...(this.isTouched() ? roundFigures(this.sessions.of(school.id), school.id, month) : {}),
      ...(claims || (this.isTouched() && record.state !== undefined)
        ? { state: stateOf(record, this.decisions.of(school.id)) }
        : {}),
    };
  };

  publications(): readonly Publication[] {
    this.wanted ??= this.isTouched() ? this.publicationsNow() : [];
    return this.wanted;
  }

  /** Notes which rounds and decisions have reached the school. */
  delivered(schools: readonly SchoolEntry[]): readonly Problem[] {
    const { workbook, tables } = this.district;
    const ids = new Set(schools.map(({ id }) => id));
    const at = now().slice(0, 19);
    const rounds = tables
      .entries(verificationsTable)
      .filter(
        ({ record }) =>
          ids.has(record.schoolId) && record.state === 'done' && record.publishedAt === undefined,
      );
    const acts = tables
      .entries(monthDecisionsTable)
      .filter(({ record }) => ids.has(record.schoolId) && record.publishedAt === undefined);
    const noted = (rows: readonly { readonly id: string }[]) =>
      new Map(rows.map(({ id }) => [id, { publishedAt: at }]));
    workbook.patchRows(verificationsTable, noted(rounds));
    workbook.patchRows(monthDecisionsTable, noted(acts));
    return [];
  }

  private isTouched(): boolean {
    return this.district.isTouched(verificationsTable) || this.district.isTouched(monthDecisionsTable);
  }

  private publicationsNow(): Publication[] {
    const { workbook, operator, schools, tables } = this.district;
    const { showAverages } = generalSettings(readSettingsEntries(workbook));
    const averageOf =
      showAverages === true
        ? levelAverageTexts(tables.entries(verificationsTable), schools)
        : () => undefined;
    return schools.flatMap((school): Publication[] => {
      const own = this.sessions.of(school.id);
      const closed = own.filter(({ record }) => record.state === 'done');
      const acts = this.decisions.of(school.id);
      if (own.length + acts.length === 0) return [];
      return [
        {
          school: school.id,
          version: JSON.stringify([
            closed.map((session) => [session.id, session.record.doneAt, averageOf(session) ?? '']),
            acts.map(({ id }) => id),
          ]),
          requests: (sheets) => {
            const common = { levels: school.record.levels, operator };
            const [reading] = readWorkbooks([
              { spreadsheetId: school.record.workbookId ?? '', definitions: [reportsTable] },
            ]);
            const reports = reading?.ok ? reading.tables[0] : undefined;
            return [
              ...tableRequests(
                {
                  ...common,
                  definition: verificationResultsTable,
                  rows: resultRows(closed, readPoints(workbook, closed), averageOf),
                },
                sheets,
              ),
              ...tableRequests({ ...common, definition: monthReviewsTable, rows: reviewRows(acts) }, sheets),
              ...(reports?.ok
                ? reportRequests(reports.value, reportPatches(reports.value, school.id, acts))
                : []),
            ];
          },
        },
      ];
    });
  }

  private count(
    { school, readAt }: PartReading,
    session: SessionRow,
    raw: ReadonlyMap<string, RawTable>,
  ): void {
    const { workbook } = this.district;
    const at = readAt.replace(' ', 'T');
    const computed = countSchool(this.rulesOf(school, session.record.month), session.record.month, raw, at);
    const copies = registerCopies(this.tablesOf(school), raw, school, session.record.month);
    keepCount(workbook, session, encodeComputed(computed), at, copies);
  }

  private openSessions(school: string): readonly SessionRow[] {
    if (!this.open.has(school)) return [];
    return this.sessions.of(school).filter(({ record }) => record.state === 'open');
  }

  private rulesOf(school: SchoolEntry, month: Month): ScoringRules {
    this.ruled ??= this.ruler();
    const key = `${school.id}/${month}`;
    const rules = this.rules.get(key) ?? this.ruled(school, month);
    this.rules.set(key, rules);
    return rules;
  }

  private ruler(): (school: SchoolEntry, month: Month) => ScoringRules {
    const { workbook } = this.district;
    const office = officeSettings(workbook, readSettingsEntries(workbook));
    const [profiles] = readRecords(workbook, [schoolProfilesTable]).records;
    return (school, month) =>
      rulesForSchool(office, school.record, profileAt(school.record, profiles, lastDayOf(month)).profile);
  }
}

function reportRequests(reports: RawTable, patches: ReadonlyMap<string, RowValues>): SheetsRequest[] {
  if (patches.size === 0) return [];
  const { blocks } = blocksToPatch(reportsTable, reports, patches);
  return writeRequests(reportsTable, reports.sheetId, reports.keys, blocks);
}
