/** The job that gathers what the schools submitted: only workbooks that changed are read, what was known stays. */
import type { Problem } from '../../domain/result';
import { formatMonth } from '../../domain/school-year';
import { now } from '../../google/clock';
import { sha256 } from '../../google/digest';
import { changesSince, startToken } from '../../google/drive-changes';
import { readProperty, writeProperty } from '../../google/properties';
import { readWorkbooks } from '../../google/remote-workbooks';
import { isObject } from '../../google/rest';
import type { JobKind, JobRun, StepOutcome } from '../../jobs/job';
import { factsTable, overviewTable, schoolStaffTable } from '../../workbook/district';
import { toRowValues } from '../../workbook/write-table';
import { readRecords } from '../registers/read-records';
import { type SchoolEntry, type SchoolRecord, saveSchools } from '../registry/read-schools';
import { type Activity, logActivities } from '../settings/activity';
import { type Consolidation, openConsolidation } from './open-consolidation';
import { overviewRows } from './overview-plan';
import { describeState, type NewSubmission, planFacts, type SchoolReading, sentenceOf } from './plan';
import { type SchoolResult, schoolResult, TABLES_READ } from './reading';
import { fileProblem, isRemark, sharingProblem } from './school-checks';

export const CONSOLIDATE = 'consolidate';
/** Within what a minute's quota lets go at once. */
const BATCH = 50;
/** Document property: where the feed of changes was read up to, and whom to read again anyway. */
const FEED = 'consolidate-feed';

export interface ConsolidateData {
  /** Read everything, whatever the feed says. */
  readonly full: boolean;
  /** Only this school. */
  readonly only?: string;
  /** Absent until the feed was asked. */
  readonly plan?: {
    /** Row ids of schools to read. */
    readonly toRead: readonly string[];
    readonly nextToken: string;
  };
  /** Of `toRead`, those whose results are written. */
  readonly written: readonly string[];
  /** Schools to read again next time. */
  readonly again: readonly string[];
}

export function startingConsolidation(options: { full?: boolean; only?: string } = {}): ConsolidateData {
  return {
    full: options.full === true,
    written: [],
    again: [],
    ...(options.only === undefined ? {} : { only: options.only }),
  };
}

export const consolidateJob: JobKind = {
  kind: CONSOLIDATE,
  open: (data) => new Consolidating(openConsolidation(), parseData(data)),
};

class Consolidating implements JobRun {
  private readonly results = new Map<string, SchoolResult>();
  private knownAccounts: ReadonlySet<string> | undefined;
  private message = '';

  constructor(
    private readonly district: Consolidation,
    private data: ConsolidateData,
  ) {}

  step(): StepOutcome {
    const plan = this.data.plan ?? this.choose();
    const waiting = plan.toRead.filter((id) => !this.data.written.includes(id) && !this.results.has(id));
    const batch = waiting.slice(0, BATCH).flatMap((id) => this.school(id) ?? []);
    for (const id of waiting.slice(0, BATCH)) if (this.school(id) === undefined) this.skip(id);
    const problems = this.read(batch);
    const left = waiting.length - Math.min(BATCH, waiting.length);
    const done = plan.toRead.length - left;
    if (left > 0) {
      return {
        done,
        total: plan.toRead.length,
        message: `Đã đọc sổ của ${done} trường.`,
        problems,
        state: 'more',
      };
    }
    this.write();
    this.keepFeed(plan.nextToken);
    return { done, total: plan.toRead.length, message: this.message, problems, state: 'finished' };
  }

  checkpoint(): ConsolidateData {
    if (this.results.size > 0) this.write();
    return this.data;
  }

  /** Which workbooks to read; the token for the next time is taken before anything is read. */
  private choose(): NonNullable<ConsolidateData['plan']> {
    const all = this.district.schools;
    const feed = parseFeed(readProperty(FEED));
    const changes = feed === undefined ? undefined : changesSince(feed.token);
    let toRead: readonly SchoolEntry[] = all;
    if (this.data.only !== undefined) toRead = all.filter(({ id }) => id === this.data.only);
    else if (!this.data.full && feed !== undefined && changes?.ok) {
      const moved = new Set(changes.changes.map(({ fileId }) => fileId));
      toRead = all.filter(
        ({ id, record }) =>
          record.lastRead === undefined ||
          feed.again.includes(id) ||
          moved.has(record.workbookId ?? '') ||
          moved.has(record.folderId ?? ''),
      );
    }
    const nextToken =
      this.data.only !== undefined ? (feed?.token ?? '') : changes?.ok ? changes.nextToken : startToken();
    const plan = { toRead: toRead.map(({ id }) => id), nextToken };
    this.data = { ...this.data, plan };
    return plan;
  }

  private read(batch: readonly SchoolEntry[]): Problem[] {
    const unreadable = new Map<string, Problem>();
    for (const school of batch) {
      const problem = fileProblem(school, this.district.files.get(school.record.workbookId ?? ''));
      if (problem) unreadable.set(school.id, problem);
    }
    const readable = batch.filter(({ id }) => !unreadable.has(id));
    const readings = readWorkbooks(
      readable.map(({ record }) => record.workbookId ?? ''),
      TABLES_READ,
    );
    const readAt = now().slice(0, 19).replace('T', ' ');
    const problems: Problem[] = [];
    for (const school of batch) {
      const missing = unreadable.get(school.id);
      const position = readable.indexOf(school);
      const result: SchoolResult = missing
        ? { about: new Map(), problems: [missing], readAgain: true }
        : this.withSharing(school, schoolResult(school, readings[position], readAt));
      this.results.set(school.id, result);
      problems.push(
        ...result.problems
          .filter((problem) => !isRemark(problem))
          .map((problem) => ({
            ...problem,
            place: [school.record.name, problem.place].filter((part) => part !== undefined).join(', '),
          })),
      );
    }
    return problems;
  }

  private withSharing(school: SchoolEntry, result: SchoolResult): SchoolResult {
    const folder = this.district.files.get(school.record.folderId ?? '');
    const workbook = this.district.files.get(school.record.workbookId ?? '');
    const known = [this.district.operator, school.record.account];
    let problem = sharingProblem(school, folder, workbook, known);
    // Only when somebody else has access it matters who of the school works under an account of their own.
    if (problem?.code === 'school.strangers') {
      this.knownAccounts ??= this.ownAccounts();
      problem = sharingProblem(school, folder, workbook, [...known, ...this.knownAccounts]);
    }
    return problem ? { ...result, problems: [problem, ...result.problems] } : result;
  }

  private ownAccounts(): ReadonlySet<string> {
    const [staff] = readRecords(this.district.workbook, [schoolStaffTable]).records;
    return new Set(
      staff.flatMap(({ record }) => (record.ownAccount && record.email !== undefined ? [record.email] : [])),
    );
  }

  /** Facts and overview in one go each, then what each school's row shows. */
  private write(): void {
    const { district } = this;
    const readings = new Map<string, SchoolReading>();
    for (const [id, { reading }] of this.results) if (reading) readings.set(id, reading);
    const facts = planFacts({
      schools: district.schools,
      months: district.months,
      deadlines: district.deadlines,
      before: this.factsBefore(),
      readings,
      today: district.today,
      digestOf: sha256,
    });
    district.workbook.writeTable(
      factsTable,
      facts.rows.map(({ id, record }) => ({ id, values: toRowValues(factsTable, record) })),
    );
    const schools = district.schools.map((school) => ({
      ...school,
      record: { ...school.record, ...this.rowOf(school) },
    }));
    const problems = new Map(schools.map(({ id, record }) => [id, record.lastProblem ?? '']));
    district.workbook.writeTable(overviewTable, overviewRows(facts.rows, schools, district.months, problems));
    this.message = describeState(facts.rows, district.months, district.deadlines, district.today);
    logActivities(district.workbook, [
      ...facts.submissions.map(submissionActivity),
      { what: 'Tổng hợp các trường', result: `Đã đọc ${readings.size} sổ. ${this.message}` },
    ]);
    saveSchools(district.workbook, this.schoolChanges());
    this.data = {
      ...this.data,
      written: [...this.data.written, ...this.results.keys()],
      again: [
        ...this.data.again,
        ...[...this.results].flatMap(([id, { readAgain }]) => (readAgain ? [id] : [])),
      ],
    };
    this.results.clear();
  }

  private factsBefore(): Consolidation['facts'] {
    return this.data.written.length === 0
      ? this.district.facts
      : readRecords(this.district.workbook, [factsTable]).records[0];
  }

  private rowOf(school: SchoolEntry): Partial<SchoolRecord> {
    const result = this.results.get(school.id);
    if (result === undefined) return {};
    const { about, reading } = result;
    const serious = result.problems.filter((problem) => !isRemark(problem));
    return {
      lastProblem: serious.map(sentenceOf).join('\n'),
      ...(reading === undefined ? {} : { lastRead: reading.readAt }),
      ...(about.size === 0
        ? {}
        : {
            scriptVersion: about.get('scriptVersion') ?? '',
            scriptId: about.get('scriptId') ?? '',
            remindersRanAt: about.get('remindersRanAt') ?? '',
            saturday: about.get('saturday') === 'Có',
          }),
    };
  }

  private schoolChanges(): Map<string, Partial<SchoolRecord>> {
    return new Map(
      this.district.schools.flatMap((school) => {
        const change = this.rowOf(school);
        return Object.keys(change).length === 0 ? [] : [[school.id, change]];
      }),
    );
  }

  private keepFeed(token: string): void {
    if (token === '') return;
    const before = this.data.only === undefined ? [] : (parseFeed(readProperty(FEED))?.again ?? []);
    const again = [...before.filter((id) => id !== this.data.only), ...this.data.again];
    writeProperty(FEED, { token, again: [...new Set(again)] });
  }

  private school(id: string): SchoolEntry | undefined {
    return this.district.schools.find((school) => school.id === id);
  }

  /** A school that left the table while the job was parked. */
  private skip(id: string): void {
    this.data = { ...this.data, written: [...this.data.written, id] };
  }
}

function submissionActivity({ school, month, digest, submittedAt, again }: NewSubmission): Activity {
  return {
    what: `${again ? 'Nhận bản nộp lại' : 'Nhận bản nộp'} tháng ${formatMonth(month)}`,
    school,
    result: `Nộp lúc ${submittedAt}; mã kiểm tra ${digest}`,
  };
}

function parseFeed(
  value: unknown,
): { readonly token: string; readonly again: readonly string[] } | undefined {
  if (!isObject(value) || typeof value.token !== 'string' || value.token === '') return undefined;
  return { token: value.token, again: textsOf(value.again) };
}

function parseData(value: unknown): ConsolidateData {
  if (!isObject(value)) return startingConsolidation();
  const { full, only, plan, written, again } = value;
  return {
    full: full === true,
    written: textsOf(written),
    again: textsOf(again),
    ...(typeof only === 'string' ? { only } : {}),
    ...(isObject(plan) && typeof plan.nextToken === 'string'
      ? { plan: { toRead: textsOf(plan.toRead), nextToken: plan.nextToken } }
      : {}),
  };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];
}
