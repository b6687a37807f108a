/** Suggestions out of registers that were read, in the school's workbook or by the office alike. Pure. */
import type { Month } from '../../domain/school-year';
import { measures as measureFacts, type SourceTable } from '../../standard/measures';
import type { ReadContext } from '../../workbook/cells/decoded';
import { knownValues, readTable } from '../../workbook/read-table';
import { isIssued } from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';
import type { RawTable } from '../../workbook/table-port';
import { measures } from './measures';
import { type MeasureInput, type Registers, type Row, registerTables } from './measures/measure';
import { spansOf } from './measures/spans';
import type { SuggestionView } from './page';
import type { RuledIndicator, ScoringRules } from './rules';
import { suggestedPoints } from './suggestion';

const TABLE_NAMES = Object.keys(registerTables) as SourceTable[];

/** The registers that these rules count from. */
export function registersNeeded(rules: Pick<ScoringRules, 'indicators'>): TableDefinition[] {
  const needed = new Set<SourceTable>(
    rules.indicators.flatMap(({ assessment }) =>
      assessment.kind === 'measured' ? measureFacts[assessment.measure].tables : [],
    ),
  );
  return TABLE_NAMES.filter((name) => needed.has(name)).map((name) => registerTables[name]);
}

/** Suggestions by indicator code; `raw` are the registers by name. */
export function suggestionsFrom(
  rules: ScoringRules,
  month: Month,
  raw: ReadonlyMap<string, RawTable>,
): Map<string, SuggestionView> {
  const input: Omit<MeasureInput, 'scope'> = {
    month,
    schoolYear: rules.schoolYear,
    spans: spansOf(month, rules.schoolYear, rules.counting),
    school: { levels: rules.levels, highQuality: rules.highQuality },
    settings: {
      catalogue: rules.catalogue,
      excludedRoles: rules.excludedRoles,
      protection: rules.protection,
      reportDues: rules.reportDues,
    },
    tables: registersFrom(raw, rules),
  };
  return new Map(rules.indicators.map((indicator) => [indicator.code, suggestionFor(indicator, input)]));
}

function suggestionFor(indicator: RuledIndicator, input: Omit<MeasureInput, 'scope'>): SuggestionView {
  const { assessment, maximum } = indicator;
  if (assessment.kind === 'judged') return { state: 'judged', sentence: '', rows: [] };
  const measured = measures[assessment.measure]({ ...input, scope: assessment.scope });
  const rows = measured.rowIds.map(({ table, ids }) => ({ table, title: registerTables[table].title, ids }));
  if (measured.state !== 'measured') return { state: measured.state, sentence: measured.sentence, rows };
  return {
    state: 'measured',
    points: suggestedPoints(measured.value, assessment.atLeast, maximum),
    sentence: measured.sentence,
    rows,
  };
}

/** Names of people and rooms are read first, so that the other registers are understood by their spelling. */
function registersFrom(raw: ReadonlyMap<string, RawTable>, rules: ScoringRules): Registers {
  const rowsOf = <Name extends SourceTable>(name: Name, context: ReadContext): Row<Name>[] => {
    const table = raw.get(name);
    // A definition and its rows go together by name.
    return table === undefined
      ? []
      : (readTable(registerTables[name], table, context).entries as Row<Name>[]);
  };
  const year: ReadContext = { schoolYear: rules.schoolYear };
  const staff = rowsOf('staff', year);
  const rooms = rowsOf('rooms', year);
  const context: ReadContext = {
    ...year,
    known: new Map([
      ['staff.name', knownValues(staff, 'name')],
      ['rooms.name', knownValues(rooms, 'name')],
    ]),
  };
  return {
    staff,
    rooms,
    profile: rowsOf('profile', context),
    'room-log': rowsOf('room-log', context),
    equipment: rowsOf('equipment', context),
    software: rowsOf('software', context),
    'portal-news': rowsOf('portal-news', context),
    'e-lectures': rowsOf('e-lectures', context),
    dossier: rowsOf('dossier', context).filter(({ record }) => isIssued(record)),
    'board-bookings': rowsOf('board-bookings', context),
    'equipment-events': rowsOf('equipment-events', context),
    'incoming-documents': rowsOf('incoming-documents', context),
    'outgoing-documents': rowsOf('outgoing-documents', context),
    'portal-pages': rowsOf('portal-pages', context),
    'board-meetings': rowsOf('board-meetings', context),
    seminars: rowsOf('seminars', context),
    'procedure-checks': rowsOf('procedure-checks', context),
    trainings: rowsOf('trainings', context),
    cameras: rowsOf('cameras', context),
    scores: rowsOf('scores', context),
    reports: rowsOf('reports', context),
  };
}
