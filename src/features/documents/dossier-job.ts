/**
 * The job that writes dossiers: per school one read, a look for drafts made before, the new Google Docs, one write into
 * its dossier. Inside the day's number of new documents; the rest goes on the next day by itself.
 */
import { isObject } from '../../domain/json';
import type { Problem } from '../../domain/result';
import { activeWorkbook } from '../../google/active-workbook';
import { milliseconds, today } from '../../google/clock';
import { sha256 } from '../../google/digest';
import { type DriveFile, filesMatching } from '../../google/drive-files';
import { GoogleError } from '../../google/errors';
import { writeRequests } from '../../google/remote-tables';
import { updateRequest } from '../../google/remote-workbook';
import { readWorkbooks } from '../../google/remote-workbooks';
import { errorOf } from '../../google/rest';
import { newId } from '../../google/session';
import { callSheets } from '../../google/sheets-calls';
import { blocksToAppend, blocksToPatch } from '../../google/table-grid';
import { createDocuments, documentLink, wordFile } from '../../google/word-files';
import type { JobKind, JobRun, StepOutcome } from '../../jobs/job';
import { dossierTable } from '../../workbook/school';
import type { RawTable } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { NOTE, notesFor, partOf, SUBFOLDERS } from '../provision/tree';
import { readSchools, type SchoolEntry } from '../registry/read-schools';
import { logActivities } from '../settings/activity';
import { readSettingsEntries, requireOperator, systemValue } from '../settings/read-district';
import {
  DOCUMENTS_PER_DAY,
  daysOfService,
  documentsToMake,
  draftName,
  type PlannedDocument,
  serviceText,
} from './dossier-plan';
import { type OwnWordings, readOwnWordings } from './own-wordings';
import { DOCUMENT_TABLES, factsFrom } from './plan-facts';
import { recordsFrom } from './records';
import { templateKey } from './template';

export const DOSSIERS = 'dossiers';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const MARGIN_MILLISECONDS = 60_000;
/** "01 Văn bản chỉ đạo" */
const FOLDER = SUBFOLDERS[0] ?? '';

export interface DossierData {
  /** Row ids of the schools, in order. */
  readonly schools: readonly string[];
  /** Places of the chosen templates. */
  readonly documents: readonly number[];
  readonly done: readonly string[];
  readonly failed: number;
  /** New documents since `since` (milliseconds), for the day's number. */
  readonly made: number;
  readonly since: number;
  readonly total: number;
}

export const dossierJob: JobKind = {
  kind: DOSSIERS,
  open: (data) => new WritingDossiers(parseData(data)),
};

class WritingDossiers implements JobRun {
  private readonly workbook = activeWorkbook();
  private readonly rootId: string;
  private readonly schools: readonly SchoolEntry[];
  private readonly own: OwnWordings;

  constructor(private data: DossierData) {
    const entries = readSettingsEntries(this.workbook);
    requireOperator(entries);
    this.rootId = systemValue(entries, 'rootFolder');
    const all = readSchools(this.workbook).schools;
    this.schools = data.schools.flatMap((id) => all.find((school) => school.id === id) ?? []);
    this.own = readOwnWordings(this.workbook);
  }

  checkpoint(): DossierData {
    return this.data;
  }

  step(): StepOutcome {
    const school = this.schools.find(({ id }) => !this.data.done.includes(id));
    if (school === undefined) return this.outcome([], 'finished');
    if (milliseconds() - this.data.since >= DAY_MILLISECONDS)
      this.data = { ...this.data, made: 0, since: milliseconds() };
    const room = DOCUMENTS_PER_DAY - this.data.made;
    if (room <= 0) return this.parked();
    const isFirst = this.data.done.length === 0;
    const problem = this.serve(school, room);
    if (problem === 'no-room') return this.parked();
    if (problem !== undefined) {
      if (problem.code === 'google.quota-today') return this.parked();
      this.data = { ...this.data, failed: this.data.failed + 1 };
    }
    this.data = { ...this.data, done: [...this.data.done, school.id] };
    const isLast = this.data.done.length >= this.schools.length;
    return this.outcome(
      [
        ...(isFirst ? this.own.problems : []),
        ...(problem === undefined ? [] : [{ ...problem, place: school.record.name }]),
      ],
      isLast ? 'finished' : 'more',
    );
  }

  /** Everything one school needs; whatever was made before, by a run that died, is found again and not made twice. */
  private serve({ id, record }: SchoolEntry, room: number): Problem | 'no-room' | undefined {
    const { workbookId } = record;
    if (workbookId === undefined) return notProvisioned();
    const [reading] = readWorkbooks([{ spreadsheetId: workbookId, definitions: DOCUMENT_TABLES }]);
    if (reading === undefined || !reading.ok)
      return (reading?.error ?? new GoogleError('transient', '')).problem;
    const read = recordsFrom(reading.tables);
    if (!read.ok) return read.problem;
    const facts = factsFrom(read.records, today());
    const planned = documentsToMake(
      read.records,
      facts,
      this.data.documents,
      sha256,
      this.own.wordings,
    ).filter((document) => !this.own.held.has(keyOf(document)));
    if (planned.length === 0) return undefined;
    const files = this.filesOf(id);
    const folder = files.find(
      (file) => file.notes[NOTE.kind] === 'subfolder' && file.notes[NOTE.part] === partOf(FOLDER),
    );
    if (folder === undefined) return notProvisioned();
    const existing = files.filter((file) => file.notes[NOTE.kind] === 'document');
    const madeBefore = (document: PlannedDocument) =>
      existing.find(
        (file) => file.notes[NOTE.document] === keyOf(document) && file.notes[NOTE.basis] === document.basis,
      );
    const missing = planned.filter((document) => madeBefore(document) === undefined);
    if (missing.length > room) return 'no-room';
    const names = existing.map(({ name }) => name);
    const outcomes = createDocuments(
      missing.map((document) => ({
        name: draftName(document, facts.today, names),
        parent: folder.id,
        word: () => wordFile(document.paper),
        notes: {
          ...notesFor(this.rootId, 'document', { school: id, part: partOf(FOLDER) }),
          [NOTE.document]: keyOf(document),
          [NOTE.basis]: document.basis,
        },
      })),
    );
    const made = new Map<PlannedDocument, DriveFile>();
    let refusal: Problem | undefined;
    missing.forEach((document, index) => {
      const outcome = outcomes[index];
      if (outcome?.ok) made.set(document, outcome.value);
      else refusal ??= outcome?.error.problem;
    });
    this.data = { ...this.data, made: this.data.made + made.size, total: this.data.total + made.size };
    const drafts = planned.flatMap((document) => {
      const file = made.get(document) ?? madeBefore(document);
      return file === undefined ? [] : [{ document, file }];
    });
    const dossier = reading.tables[DOCUMENT_TABLES.findIndex(({ name }) => name === dossierTable.name)];
    const written = dossier?.ok ? this.enter(workbookId, dossier.value, drafts) : undefined;
    return refusal ?? written;
  }

  /** Enters the drafts in the school's dossier: into the rows that asked for them, the others as new rows. */
  private enter(
    workbookId: string,
    dossier: RawTable,
    drafts: readonly { readonly document: PlannedDocument; readonly file: DriveFile }[],
  ): Problem | undefined {
    const linkColumn = dossier.keys.indexOf('draft');
    const known = new Set(dossier.rows.map((row) => String(row[linkColumn] ?? '')));
    const open = drafts.filter(({ file }) => !known.has(documentLink(file.id)));
    if (open.length === 0) return undefined;
    const values = ({ document: { template, basis }, file }: (typeof open)[number]) =>
      toRowValues(dossierTable, {
        document: template.document,
        title: template.title,
        date: today(),
        state: 'draft',
        draft: documentLink(file.id),
        basis,
      });
    const asked = open.filter(({ document }) => document.requested !== undefined);
    const added = open.filter(({ document }) => document.requested === undefined);
    const patched = blocksToPatch(
      dossierTable,
      dossier,
      new Map(asked.map((draft) => [draft.document.requested ?? '', values(draft)])),
    );
    const blocks = [
      ...patched.blocks,
      ...(added.length === 0
        ? []
        : blocksToAppend(
            dossier,
            added.map((draft) => ({ id: newId(), values: values(draft) })),
          )),
    ];
    const [answer] = callSheets('write', [
      updateRequest(workbookId, writeRequests(dossierTable, dossier.sheetId, dossier.keys, blocks)),
    ]);
    return answer === undefined ? undefined : errorOf(answer)?.problem;
  }

  private filesOf(school: string): DriveFile[] {
    const quoted = school.replace(/['\\]/g, '\\$&');
    return filesMatching(
      `appProperties has { key='${NOTE.school}' and value='${quoted}' } and trashed = false`,
    ).filter((file) => file.notes[NOTE.root] === this.rootId);
  }

  private outcome(problems: readonly Problem[], state: 'more' | 'finished'): StepOutcome {
    const { done, failed, total } = this.data;
    const count = this.schools.length;
    const message =
      state === 'finished'
        ? `Đã soạn ${total} văn bản cho ${count - failed} trong ${count} trường${failed === 0 ? '' : `; ${failed} trường cần xem lại`}.`
        : `Đã xong ${done.length}/${count} trường, ${total} văn bản. Còn lại: ${this.plan()}.`;
    if (state === 'finished') logActivities(this.workbook, [{ what: 'Tạo bộ hồ sơ', result: message }]);
    return { done: done.length, total: count, message, problems, state, checkpoint: true };
  }

  private parked(): StepOutcome {
    const until = this.data.since + DAY_MILLISECONDS + MARGIN_MILLISECONDS;
    const { done, total } = this.data;
    return {
      done: done.length,
      total: this.schools.length,
      message: `Hôm nay đã đủ số văn bản mới Google cho lập. Đã xong ${done.length}/${this.schools.length} trường, ${total} văn bản. Tự làm tiếp: ${this.plan(0)}.`,
      state: 'parked',
      parkedUntil: Math.max(until, milliseconds() + MARGIN_MILLISECONDS),
      checkpoint: true,
    };
  }

  /** Which school is served on which day. */
  private plan(room = DOCUMENTS_PER_DAY - this.data.made): string {
    const waiting = this.schools
      .filter(({ id }) => !this.data.done.includes(id))
      .map(({ record }) => record.name);
    return serviceText(
      daysOfService(waiting, Math.max(1, this.data.documents.length), today(), room),
      today(),
    );
  }
}

function keyOf({ template }: PlannedDocument): string {
  return templateKey(template);
}

export function startingDossierData(
  schools: readonly string[],
  documents: readonly number[],
  now: number,
): DossierData {
  return { schools, documents, done: [], failed: 0, made: 0, since: now, total: 0 };
}

function notProvisioned(): Problem {
  return {
    code: 'school.unprepared',
    message: 'Trường chưa có đủ sổ và thư mục 01 Văn bản chỉ đạo.',
    remedy: 'Chạy THĐT > Tạo thư mục và sổ cho các trường trước.',
  };
}

function parseData(value: unknown): DossierData {
  const texts = (list: unknown) =>
    Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
  const numbers = (list: unknown) =>
    Array.isArray(list) ? list.filter((each): each is number => typeof each === 'number') : [];
  const number = (each: unknown) => (typeof each === 'number' ? each : 0);
  const data = isObject(value) ? value : {};
  return {
    schools: texts(data.schools),
    documents: numbers(data.documents),
    done: texts(data.done),
    failed: number(data.failed),
    made: number(data.made),
    since: number(data.since),
    total: number(data.total),
  };
}
