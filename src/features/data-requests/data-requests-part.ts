/** Data requests within a consolidation: their sheets go into the asked schools, answers come back, closed ones are locked. */
import type { Problem } from '../../domain/result';
import { now } from '../../google/clock';
import { closeRequests, layRequests } from '../../google/laid-sheets';
import type { RemoteSheet } from '../../google/remote-workbook';
import { answersTable, requestTable } from '../../workbook/data-request-form';
import type { TableDefinition } from '../../workbook/table';
import { toRowValues } from '../../workbook/write-table';
import type { Consolidation } from '../consolidate/open-consolidation';
import type { ConsolidationPart, OpenPart, PartReading, Publication } from '../consolidate/part';
import type { SchoolEntry } from '../registry/read-schools';
import { hasLiveRequests } from './live-requests';
import { deadlineWords } from './mail';
import { sendNotices, settleClaims } from './notices';
import { afterReading } from './plan-answers';
import { rowsAfterReading } from './read-answers';
import { remindQueued } from './remind';
import { type AskedEntry, type LiveRequest, Requests } from './requests';

export const dataRequestsPart: ConsolidationPart = {
  name: 'data-requests',
  open: (district) => (hasLiveRequests() ? new Collecting(district) : {}),
};

class Collecting implements OpenPart {
  private held: Requests | undefined;

  constructor(private readonly district: Consolidation) {}

  tablesOf(school: SchoolEntry): readonly TableDefinition[] {
    return this.readable(school.id).map(({ request }) => answersTable(request.form));
  }

  gather(readings: readonly PartReading[]): void {
    for (const reading of readings) {
      for (const { request, asked } of this.readable(reading.school.id)) {
        const table = answersTable(request.form);
        const record = afterReading(request.form, asked.record, {
          entries: reading.records(table),
          problems: reading.problems(table),
          readAt: reading.readAt.replace(' ', 'T'),
        });
        this.requests.changeSchool(asked.id, record);
        this.requests.changeRequest(request.id, { readAt: record.readAt });
      }
    }
    this.requests.save();
  }

  /** Mails that an earlier run left, and requests whose last school has gone. */
  conclude(): void {
    settleClaims(this.requests, this.district.schools);
    this.closeFinished();
    this.requests.save();
    this.requests.prune();
    const { workbook, schools, operator } = this.district;
    sendNotices(workbook, this.requests, schools, operator);
    remindQueued(workbook, this.requests, schools);
  }

  publications(): readonly Publication[] {
    return this.district.schools.flatMap((school): Publication[] => {
      const own = this.requests.askedOf(school.id);
      if (own.length === 0) return [];
      return [
        {
          school: school.id,
          version: own.map(versionOf).join(' '),
          requests: (sheets) => own.flatMap((each) => this.requestsFor(each, sheets)),
        },
      ];
    });
  }

  delivered(schools: readonly SchoolEntry[]): readonly Problem[] {
    const moment = now().slice(0, 19);
    const lastReadings = schools.flatMap((school) =>
      this.requests
        .askedOf(school.id)
        .filter(({ request, asked }) => isClosing(request) && asked.record.closedAt === undefined)
        .map((each) => ({ school, ...each })),
    );
    const laid = lastReadings.filter(({ asked }) => asked.record.publishedAt !== undefined);
    for (const asked of [
      ...rowsAfterReading(laid),
      ...lastReadings.filter((each) => !laid.includes(each)).map((each) => each.asked),
    ])
      this.requests.changeSchool(asked.id, { ...asked.record, closedAt: moment });
    for (const school of schools) {
      for (const { request, asked } of this.requests.askedOf(school.id)) {
        if (isClosing(request)) continue;
        if (request.record.state === 'waiting') this.requests.changeRequest(request.id, { state: 'open' });
        if (asked.record.publishedAt === undefined)
          this.requests.changeSchool(asked.id, { ...withoutProblems(asked), publishedAt: moment });
      }
    }
    this.closeFinished();
    this.requests.save();
    this.requests.prune();
    return sendNotices(this.district.workbook, this.requests, schools, this.district.operator);
  }

  /** A request is closed once the sheets of all its schools are; schools that have left, or have no workbook, hold up nothing. */
  private closeFinished(): void {
    const reachable = new Set(
      this.district.schools.flatMap(({ id, record }) => (record.workbookId === undefined ? [] : [id])),
    );
    for (const request of this.requests.live()) {
      const open = this.requests
        .askedFor(request.form.number)
        .filter(({ record }) => record.closedAt === undefined && reachable.has(record.schoolId));
      if (!isClosing(request) || open.length > 0) continue;
      this.requests.changeRequest(request.id, { state: 'closed', closedAt: now().slice(0, 19) });
      this.requests.show(request.form.number);
    }
  }

  private requestsFor(
    { request, asked }: { readonly request: LiveRequest; readonly asked: AskedEntry },
    sheets: readonly RemoteSheet[],
  ) {
    const { form, record } = request;
    const table = requestTable(form);
    const { operator, isSample } = this.district;
    if (isClosing(request)) return closeRequests(table, sheets, operator);
    const lines = [
      `Hạn ${deadlineWords(record.deadline)}.`,
      ...(record.note === undefined ? [] : [record.note]),
    ];
    const about = toRowValues(table, { about: lines.join('\n') });
    return layRequests(
      { table, rows: [{ id: `${asked.record.schoolId}/1`, values: about }], isSample },
      sheets,
      operator,
    );
  }

  /** The requests whose sheet should be in the school's workbook. */
  private readable(schoolId: string) {
    return this.requests
      .askedOf(schoolId)
      .filter(({ asked }) => asked.record.publishedAt !== undefined && asked.record.closedAt === undefined);
  }

  private get requests(): Requests {
    this.held ??= new Requests(this.district.workbook);
    return this.held;
  }
}

function isClosing({ record }: LiveRequest): boolean {
  return record.state === 'closing' || record.state === 'closed';
}

/** `3`: lay it; `3@…`: lay it again, for it was found gone then; `3!`: lock it. */
function versionOf({
  request,
  asked,
}: {
  readonly request: LiveRequest;
  readonly asked: AskedEntry;
}): string {
  const { number } = request.form;
  if (isClosing(request)) return `${number}!`;
  const { publishedAt, readAt } = asked.record;
  return publishedAt === undefined && readAt !== undefined ? `${number}@${readAt}` : String(number);
}

function withoutProblems({ record }: AskedEntry): AskedEntry['record'] {
  const { problems: _solved, ...rest } = record;
  return rest;
}
