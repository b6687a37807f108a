/** The data requests that are not closed, with how each asked school stands; changes are kept until they are saved together. */
import type { ActiveWorkbook } from '../../google/active-workbook';
import { now } from '../../google/clock';
import { withDocumentLock } from '../../google/locks';
import { collectedTable, type DataRequestForm, decodeForm } from '../../workbook/data-request-form';
import { dataRequestSchoolsTable, dataRequestsTable } from '../../workbook/district';
import { layoutOf } from '../../workbook/layout';
import type { Entry } from '../../workbook/table';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';
import { generalSettings, readSettingsEntries } from '../settings/read-district';
import { refreshTitleLabels } from '../settings/title-labels';
import { noteLiveRequests } from './live-requests';
import { type AskedRecord, collectedRows, type DataRequestRecord, figuresOf } from './plan-answers';

export type AskedEntry = Entry<AskedRecord>;

export interface LiveRequest {
  readonly id: string;
  readonly record: DataRequestRecord;
  readonly form: DataRequestForm;
}

export class Requests {
  private requests: LiveRequest[];
  private asked = new Map<string, AskedEntry>();
  private idsBySchool: ReadonlyMap<string, readonly string[]> = new Map();
  private readonly changedSchools = new Map<string, AskedRecord>();
  private readonly changedRequests = new Map<string, Partial<DataRequestRecord>>();
  private readonly shown = new Set<number>();

  /** Two reads. Throws ProblemError when the sheets are gone. */
  constructor(private readonly workbook: ActiveWorkbook) {
    const { records } = readRecords(workbook, [dataRequestsTable, dataRequestSchoolsTable]);
    this.requests = records[0].flatMap(({ id, record }) => {
      const form = record.state === 'closed' ? undefined : decodeForm(record);
      return form === undefined ? [] : [{ id, record, form }];
    });
    this.keep(records[1]);
  }

  live(): readonly LiveRequest[] {
    return this.requests;
  }

  askedFor(number: number): AskedEntry[] {
    return [...this.asked.values()].filter(({ record }) => record.request === number);
  }

  /** What one school is asked: the request and its row. */
  askedOf(schoolId: string): { readonly request: LiveRequest; readonly asked: AskedEntry }[] {
    return (this.idsBySchool.get(schoolId) ?? []).flatMap((id) => {
      const asked = this.asked.get(id);
      const request = this.requests.find(({ form }) => form.number === asked?.record.request);
      return asked === undefined || request === undefined ? [] : [{ request, asked }];
    });
  }

  /** A change that officers see in the request's figures and sheet. */
  changeSchool(id: string, record: AskedRecord): void {
    this.noteSchool(id, record);
    this.shown.add(record.request);
  }

  /** A change that only the program needs. */
  noteSchool(id: string, record: AskedRecord): void {
    this.changedSchools.set(id, record);
    const before = this.asked.get(id);
    if (before !== undefined) this.asked.set(id, { ...before, record });
  }

  changeRequest(id: string, change: Partial<DataRequestRecord>): void {
    this.changedRequests.set(id, { ...this.changedRequests.get(id), ...change });
    this.requests = this.requests.map((each) =>
      each.id === id ? { ...each, record: { ...each.record, ...change } } : each,
    );
  }

  /** Shows a request's sheet anew with the next saving, whether or not anything changed. */
  show(number: number): void {
    this.shown.add(number);
  }

  /** Writes what changed: the schools' rows, the requests with their figures, the sheets that officers look at. */
  save(): void {
    if (this.changedSchools.size > 0) {
      const patches = new Map<string, RowValues>();
      for (const [id, record] of this.changedSchools) patches.set(id, this.wholeRow(record));
      this.workbook.patchRows(dataRequestSchoolsTable, patches);
    }
    const moment = now();
    for (const { id, form, record } of this.requests) {
      if (!this.shown.has(form.number)) continue;
      const asked = this.askedFor(form.number).map((entry) => entry.record);
      this.changeRequest(id, figuresOf(form, asked));
      this.showCollected(form, record.deadline, asked, moment.slice(0, 19));
    }
    if (this.changedRequests.size > 0) {
      const patches = new Map<string, RowValues>();
      for (const [id, change] of this.changedRequests)
        patches.set(id, toRowValues(dataRequestsTable, change));
      this.workbook.patchRows(dataRequestsTable, patches);
    }
    this.workbook.flush();
    this.changedSchools.clear();
    this.changedRequests.clear();
    this.shown.clear();
  }

  /** Forgets the schools' rows of closed requests: their values stay on the requests' own sheets. */
  prune(): void {
    const live = new Set(
      this.requests.flatMap(({ form, record }) => (record.state === 'closed' ? [] : [form.number])),
    );
    if ([...this.asked.values()].some(({ record }) => !live.has(record.request))) {
      withDocumentLock(() => {
        // an officer may have begun a request meanwhile
        const [requests, asked] = readRecords(this.workbook, [
          dataRequestsTable,
          dataRequestSchoolsTable,
        ]).records;
        const closed = new Set(
          requests.flatMap(({ record }) => (record.state === 'closed' ? [record.number] : [])),
        );
        const kept = asked.filter(({ record }) => !closed.has(record.request));
        this.workbook.writeTable(
          dataRequestSchoolsTable,
          kept.map(({ id, record }) => ({ id, values: toRowValues(dataRequestSchoolsTable, record) })),
        );
        this.workbook.flush();
        this.keep(kept);
        noteLiveRequests(requests.filter(({ record }) => record.state !== 'closed').length);
      });
    }
    this.requests = this.requests.filter(({ record }) => record.state !== 'closed');
  }

  /** A row's school never changes. */
  private keep(asked: readonly AskedEntry[]): void {
    this.asked = new Map(asked.map((entry) => [entry.id, entry]));
    const bySchool = new Map<string, string[]>();
    for (const { id, record } of asked) {
      const ids = bySchool.get(record.schoolId) ?? [];
      ids.push(id);
      bySchool.set(record.schoolId, ids);
    }
    this.idsBySchool = bySchool;
  }

  private showCollected(
    form: DataRequestForm,
    deadline: string,
    asked: readonly AskedRecord[],
    moment: string,
  ): void {
    prepareCollected(this.workbook, form);
    this.workbook.writeTable(collectedTable(form), collectedRows(form, deadline, asked, moment));
  }

  /** Every column: one that has no value any more is emptied. */
  private wholeRow(record: AskedRecord): RowValues {
    const empty = Object.fromEntries(Object.keys(dataRequestSchoolsTable.columns).map((key) => [key, '']));
    return { ...empty, ...toRowValues(dataRequestSchoolsTable, record) };
  }
}

/** Makes the request's sheet behind the others where it is missing. */
export function prepareCollected(workbook: ActiveWorkbook, form: DataRequestForm): void {
  const table = collectedTable(form);
  if (workbook.readTables([table])[0]?.ok) return;
  workbook.prepareSheets([layoutOf(table, [])], 'last');
  refreshTitleLabels(generalSettings(readSettingsEntries(workbook)).points.state);
}
