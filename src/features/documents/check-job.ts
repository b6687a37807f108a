/** The job that checks dossiers: per school its tables, the present text of the Google Docs, and the findings. */

import { isDossierDocument } from '../../domain/dossier-document';
import { isObject } from '../../domain/json';
import type { Problem } from '../../domain/result';
import { activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { idInLink } from '../../google/drive-files';
import { GoogleError } from '../../google/errors';
import { updateRequest } from '../../google/remote-workbook';
import { readWorkbooks } from '../../google/remote-workbooks';
import { errorOf } from '../../google/rest';
import { callSheets } from '../../google/sheets-calls';
import { documentTexts } from '../../google/word-files';
import type { JobKind, JobRun, StepOutcome } from '../../jobs/job';
import { dossierFindingsTable, dossierTable } from '../../workbook/school';
import type { RawTableResult } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { readSchools, type SchoolEntry } from '../registry/read-schools';
import { logActivities } from '../settings/activity';
import { readSettingsEntries, requireOperator } from '../settings/read-district';
import { replaceRequests } from '../settings/send-plan';
import { checkDossier } from './plan-checks';
import { DOCUMENT_TABLES, factsFrom } from './plan-facts';
import { recordsFrom } from './records';

export const CHECK_DOSSIERS = 'check-dossiers';

interface CheckData {
  readonly done: readonly string[];
  readonly found: number;
}

export const checkDossiersJob: JobKind = {
  kind: CHECK_DOSSIERS,
  open: (data) => openChecking(parseData(data)),
};

function openChecking(start: CheckData): JobRun {
  const workbook = activeWorkbook();
  requireOperator(readSettingsEntries(workbook));
  const schools = readSchools(workbook).schools.filter(({ record }) => record.workbookId !== undefined);
  let data = start;
  const step = (): StepOutcome => {
    const school = schools.find(({ id }) => !data.done.includes(id));
    const problems = school === undefined ? [] : findingsOf(school);
    data = {
      done: school === undefined ? data.done : [...data.done, school.id],
      found: data.found + problems.length,
    };
    const finished = data.done.length >= schools.length;
    const message = finished
      ? `Đã kiểm tra hồ sơ của ${schools.length} trường: ${data.found === 0 ? 'không thấy điều gì cần sửa' : `${data.found} điều cần xem lại`}.`
      : `Đã kiểm tra ${data.done.length}/${schools.length} trường.`;
    if (finished) logActivities(workbook, [{ what: 'Kiểm tra hồ sơ các trường', result: message }]);
    return {
      done: data.done.length,
      total: schools.length,
      message,
      problems,
      state: finished ? 'finished' : 'more',
      checkpoint: true,
    };
  };
  return { step, checkpoint: () => data };
}

/** Findings of a school, also written into its workbook for its own people to read. */
function findingsOf({ record: { name, workbookId = '' } }: SchoolEntry): Problem[] {
  const definitions = [...DOCUMENT_TABLES, dossierFindingsTable];
  const [reading] = readWorkbooks([{ spreadsheetId: workbookId, definitions }]);
  if (reading === undefined || !reading.ok)
    return [{ ...(reading?.error ?? new GoogleError('transient', '')).problem, place: name }];
  const read = recordsFrom(reading.tables.slice(0, DOCUMENT_TABLES.length));
  if (!read.ok) return [{ ...read.problem, place: name }];
  const facts = factsFrom(read.records, today());
  const rows = read.records.dossier.filter(
    ({ record }) => record.state !== 'requested' && record.date >= `${facts.year}-08-01`,
  );
  const ids = rows.map(({ record }) => idInLink(record.draft ?? '') ?? '');
  const texts = new Map<string, string>();
  const known = ids.filter((id) => id !== '');
  documentTexts(known).forEach((text, index) => {
    if (text !== undefined) texts.set(known[index] ?? '', text);
  });
  const found = checkDossier({
    year: facts.year,
    staff: facts.staff,
    software: facts.software,
    documents: rows.map(({ record: { document, title, number, date, state } }, index) => {
      const text = texts.get(ids[index] ?? '');
      // a document of the office's own is checked like any other paper
      const isKnown = isDossierDocument(document);
      const name = title ?? (isKnown ? undefined : document);
      return {
        document: isKnown ? document : ('other' as const),
        ...(name === undefined ? {} : { title: name }),
        ...(number === undefined ? {} : { number }),
        ...(state === 'draft' ? {} : { date }),
        ...(text === undefined ? {} : { text }),
        ...(text === undefined && ids[index] !== '' ? { unread: true } : {}),
      };
    }),
  });
  const written = tellSchool(workbookId, reading.tables[DOCUMENT_TABLES.length], found);
  return [
    ...found.map((problem) => ({ ...problem, place: `${name} – ${problem.place ?? 'Hồ sơ'}` })),
    ...(written === undefined ? [] : [{ ...written, place: name }]),
  ];
}

/** Replaces what an earlier check wrote. A workbook from before this sheet gets it with the next repair. */
function tellSchool(
  workbookId: string,
  sheet: RawTableResult | undefined,
  found: readonly Problem[],
): Problem | undefined {
  if (sheet === undefined || !sheet.ok) return undefined;
  if (found.length === 0 && sheet.value.rows.length === 0) return undefined;
  const rows = found.map(({ place = dossierTable.title, message, remedy }, index) => ({
    id: `finding-${index + 1}`,
    values: toRowValues(dossierFindingsTable, { place, message, remedy, checkedOn: today() }),
  }));
  const [answer] = callSheets('write', [
    updateRequest(workbookId, replaceRequests(dossierFindingsTable, sheet.value, rows)),
  ]);
  return answer === undefined ? undefined : errorOf(answer)?.problem;
}

function parseData(value: unknown): CheckData {
  if (!isObject(value) || !Array.isArray(value.done)) return { done: [], found: 0 };
  return {
    done: value.done.filter((id): id is string => typeof id === 'string'),
    found: typeof value.found === 'number' ? value.found : 0,
  };
}
