/** What a batch of schools' workbooks have and lack before the settings go down: one read for all, a second of those that lack something. */
import type { Problem } from '../../domain/result';
import { GoogleError } from '../../google/errors';
import { homeIn, homeRequest, type PresentHome } from '../../google/home-renewal';
import { type RemoteSheet, sheetsIn, sheetsRequest } from '../../google/remote-workbook';
import { readWorkbooks } from '../../google/remote-workbooks';
import { errorOf, type RestAnswer, type RestRequest } from '../../google/rest';
import { callSheets } from '../../google/sheets-calls';
import { aboutTable, calendarTable, namesTable, settingsTable, wordingsTable } from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';
import { headingTables, isWhole, type Lack, lackOf, type TableResults } from '../provision/completion';
import { isLabelled } from '../provision/labels';
import type { SchoolEntry } from '../registry/read-schools';

/** What is replaced in every workbook. */
export const SENT: readonly TableDefinition[] = [settingsTable, calendarTable, wordingsTable, namesTable];

/** One school's turn: what was read of its workbook, and what is wrong so far. */
export interface Turn {
  readonly school: SchoolEntry;
  readonly results: TableResults;
  readonly lack: Lack;
  /** The titles must get the sample's label, or lose it. */
  readonly isRelabelled: boolean;
}

/** A turn with what only some need: the list of sheets, the home sheet as it stands. */
export interface ReadTurn {
  readonly turn: Turn;
  readonly sheets?: readonly RemoteSheet[];
  readonly home?: PresentHome;
}

/**
 * Reads row 1 of every sheet beside what is to be replaced; of those that lack something or change their label, the list
 * of sheets too, and of those whose home sheet is an older one or broken that sheet. `isSample`: the settings that go down have the sample's points.
 */
export function readTurns(
  batch: readonly SchoolEntry[],
  isSample: boolean,
  report: (school: SchoolEntry, problem: Problem) => void,
): ReadTurn[] {
  const whole = [aboutTable, ...SENT];
  const requests = batch.map(({ record }) => ({
    spreadsheetId: record.workbookId ?? '',
    definitions: whole,
    headings: headingTables(record.levels).filter(({ name }) => !whole.some((table) => table.name === name)),
  }));
  const readings = readWorkbooks(requests);
  const turns = batch.flatMap((school, index): Turn[] => {
    const reading = readings[index];
    if (reading === undefined || !reading.ok) {
      report(school, (reading?.error ?? new GoogleError('transient', '')).problem);
      return [];
    }
    const names = [...whole, ...(requests[index]?.headings ?? [])].map(({ name }) => name);
    const found = [...reading.tables, ...reading.headings];
    const results = new Map(
      names.flatMap((name, position) => {
        const result = found[position];
        return result === undefined ? [] : [[name, result] as const];
      }),
    );
    const lack = lackOf(school.record.levels, results);
    const isRelabelled = isLabelled(results) !== isSample || (isSample && !isWhole(lack));
    return [{ school, results, lack, isRelabelled }];
  });
  const idOf = ({ school }: Turn) => school.record.workbookId ?? '';
  const lists = furtherReads(
    turns,
    ({ isRelabelled, lack }) => isRelabelled || !isWhole(lack),
    (turn) => sheetsRequest(idOf(turn)),
  );
  const homes = furtherReads(
    turns,
    ({ lack }) => lack.brokenHome !== undefined,
    (turn) => homeRequest(idOf(turn), turn.lack.brokenHome?.title ?? ''),
  );
  return turns.flatMap((turn): ReadTurn[] => {
    const [sheets, home] = [lists.get(turn), homes.get(turn)];
    const error = (sheets && errorOf(sheets)) ?? (home && errorOf(home));
    if (error) {
      report(turn.school, error.problem);
      return [];
    }
    return [
      {
        turn,
        ...(sheets === undefined ? {} : { sheets: sheetsIn(sheets.body) }),
        ...(home === undefined ? {} : { home: homeIn(home.body) }),
      },
    ];
  });
}

/** Answers of one read more for each turn that needs it. */
function furtherReads(
  turns: readonly Turn[],
  isNeeded: (turn: Turn) => boolean,
  requestOf: (turn: Turn) => RestRequest,
): ReadonlyMap<Turn, RestAnswer> {
  const needing = turns.filter(isNeeded);
  const answers = callSheets('read', needing.map(requestOf));
  return new Map(
    needing.flatMap((turn, index): [Turn, RestAnswer][] => {
      const answer = answers[index];
      return answer === undefined ? [] : [[turn, answer]];
    }),
  );
}

/** True when the sheet of settings is there, or is made with this write. */
export function hasSettings({ lack, results }: Pick<Turn, 'lack' | 'results'>): boolean {
  return (
    results.get(settingsTable.name)?.ok === true ||
    lack.tables.some(({ name }) => name === settingsTable.name)
  );
}
