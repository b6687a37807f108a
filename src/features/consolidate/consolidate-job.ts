/** The job that gathers what the schools submitted: only workbooks that changed are read, what was known stays. */
import { type Problem, ProblemError } from '../../domain/result';
import { formatMonth } from '../../domain/school-year';
import { now } from '../../google/clock';
import { sha256 } from '../../google/digest';
import { changesSince, startToken } from '../../google/drive-changes';
import { readWorkbooks, type WorkbookReading } from '../../google/remote-workbooks';
import { forgetTouched, touchedTables } from '../../google/touched-tables';
import type { JobKind, JobRun, StepOutcome } from '../../jobs/job';
import { factsTable, overviewTable } from '../../workbook/district';
import { overviewRows } from '../overview/plan-overview';
import { patchSchools, type SchoolEntry } from '../registry/read-schools';
import { type Activity, openLog } from '../settings/activity';
import { type ConsolidateData, parseData, readFeed, writeFeed } from './consolidate-data';
import { askedRun, forgetAsked } from './hourly';
import { type OpenedConsolidation, openConsolidation } from './open-consolidation';
import { consolidationParts } from './parts';
import { describeState, type NewSubmission, planFacts, type SchoolReading } from './plan';
import { type Pending, PUBLISH_BATCH, pendingKey, pendingPublications, publish } from './publish';
import { type SchoolResult, schoolResult } from './reading';
import { RunningParts } from './running-parts';
import { allGrantsLost, fileProblem, isRemark, sharingProblem } from './school-checks';
import { type FilesOfSchool, SchoolFiles } from './school-files';
import { rowOf, schoolChanges } from './school-row';

export const CONSOLIDATE = 'consolidate';
/** Within what a minute's quota lets go at once. */
const BATCH = 50;

/** A file that the app was not given, or lost, shows as any of these; so many at once are no accident of the schools. */
const REFUSALS: ReadonlySet<string> = new Set(['grant-lost', 'permission', 'not-found']);
const LEAST_REFUSED = 5;

export const consolidateJob: JobKind = {
  kind: CONSOLIDATE,
  open: (saved) => {
    const data = parseData(saved);
    return new Consolidating(openConsolidation(data.full), data);
  },
};

class Consolidating implements JobRun {
  private readonly results = new Map<string, SchoolResult>();
  private readonly parts: RunningParts;
  private readonly district: OpenedConsolidation['district'];
  private files: SchoolFiles;

  constructor(
    private readonly opened: OpenedConsolidation,
    private data: ConsolidateData,
  ) {
    this.district = opened.district;
    this.files = new SchoolFiles(opened.core.rootId);
    this.parts = new RunningParts(consolidationParts, {
      ...this.district,
      isTouched: ({ name }) => this.data.plan?.allTouched === true || name in (this.data.plan?.touched ?? {}),
    });
  }

  step(): StepOutcome {
    const plan = this.data.plan ?? this.choose();
    if (this.data.concluded) return this.publishBatch();
    const waiting = plan.toRead.filter((id) => !this.data.written.includes(id) && !this.results.has(id));
    const batch = waiting.slice(0, BATCH).flatMap((id) => this.school(id) ?? []);
    for (const id of waiting.slice(0, BATCH)) if (this.school(id) === undefined) this.skip(id);
    const problems = this.read(batch);
    const total = plan.toRead.length;
    const left = waiting.length - Math.min(BATCH, waiting.length);
    const done = total - left;
    if (left > 0) return { done, total, message: `Đã đọc sổ của ${done} trường.`, problems, state: 'more' };
    this.write();
    this.parts.conclude();
    this.keepFeed(plan.nextToken);
    this.data = { ...this.data, concluded: true };
    if (this.pending().length === 0) return this.finished(problems);
    return { done, total, message: this.message(), problems, state: 'more', checkpoint: true };
  }

  checkpoint(): ConsolidateData {
    if (this.results.size > 0) this.write();
    return this.data;
  }

  /** Writes into the next schools' workbooks what they do not have yet. */
  private publishBatch(): StepOutcome {
    const pending = this.pending();
    const schools = new Set<string>();
    for (const { school } of pending) if (schools.size < PUBLISH_BATCH) schools.add(school.id);
    const { failed, problems } = publish(
      pending.filter(({ school }) => schools.has(school.id)),
      (arrived) => this.parts.delivered(arrived),
    );
    this.data = { ...this.data, unpublished: [...this.data.unpublished, ...failed.map(pendingKey)] };
    const left = new Set(this.pending().map(({ school }) => school.id)).size;
    if (left === 0) return this.finished(problems);
    const total = this.data.plan?.toRead.length ?? 0;
    const message = `Đang ghi kết quả vào sổ của các trường, còn ${left} sổ.`;
    return { done: total, total, message, problems, state: 'more', checkpoint: true };
  }

  private finished(problems: readonly Problem[]): StepOutcome {
    // What could not be published is planned again next time, so the reason for it must stay.
    if (this.data.unpublished.length === 0) forgetTouched(this.data.plan?.touched ?? {});
    // Nor may a wish that came in the meantime be lost.
    if (this.data.plan?.asked !== '' && JSON.stringify(askedRun()) === this.data.plan?.asked) forgetAsked();
    const total = this.data.plan?.toRead.length ?? 0;
    return { done: total, total, message: this.message(), problems, state: 'finished' };
  }

  private pending(): Pending[] {
    const tried = new Set(this.data.unpublished);
    return pendingPublications(this.parts.publications(), this.district.schools, tried);
  }

  private message(): string {
    const { tables, months, deadlines, today } = this.district;
    return describeState(tables.entries(factsTable), months, deadlines, today);
  }

  /** Which workbooks to read; the token for the next time is taken before anything is read. */
  private choose(): NonNullable<ConsolidateData['plan']> {
    const asked = this.data.only === undefined ? askedRun() : undefined;
    if (asked?.full) this.data = { ...this.data, full: true };
    const all = this.district.schools;
    const feed = readFeed();
    const changes = feed === undefined ? undefined : changesSince(feed.token);
    let toRead: readonly SchoolEntry[] = all;
    if (this.data.only !== undefined) toRead = all.filter(({ id }) => id === this.data.only);
    else if (!this.data.full && feed !== undefined && changes?.ok) {
      const moved = new Set(changes.changes.map(({ fileId }) => fileId));
      this.files = new SchoolFiles(this.opened.core.rootId, changes.changes);
      const wanted = this.parts.schoolsToRead();
      toRead = all.filter(
        ({ id, record }) =>
          record.lastRead === undefined ||
          feed.again.includes(id) ||
          wanted.has(id) ||
          asked?.schools.includes(id) ||
          moved.has(record.workbookId ?? '') ||
          moved.has(record.folderId ?? ''),
      );
    }
    const nextToken =
      this.data.only !== undefined ? (feed?.token ?? '') : changes?.ok ? changes.nextToken : startToken();
    const plan = {
      toRead: toRead.map(({ id }) => id),
      nextToken,
      touched: touchedTables(),
      asked: asked === undefined ? '' : JSON.stringify(asked),
      allTouched: this.data.full || feed?.day !== this.district.today,
    };
    this.data = { ...this.data, plan };
    return plan;
  }

  private read(batch: readonly SchoolEntry[]): Problem[] {
    const unreadable = new Map<string, Problem>();
    for (const school of batch) {
      const problem = fileProblem(school, this.files.glance(school).workbook);
      if (problem) unreadable.set(school.id, problem);
    }
    const readable = batch.filter(({ id }) => !unreadable.has(id));
    const requests = readable.map((school) => ({
      spreadsheetId: school.record.workbookId ?? '',
      definitions: this.parts.tablesOf(school),
    }));
    const readings = readWorkbooks(requests);
    const isRefused = (reading: WorkbookReading) => !reading.ok && REFUSALS.has(reading.error.kind);
    if (readings.length >= LEAST_REFUSED && readings.every(isRefused))
      throw new ProblemError(allGrantsLost(readings.length));
    const readAt = now().slice(0, 19).replace('T', ' ');
    const problems: Problem[] = [];
    for (const school of batch) {
      const missing = unreadable.get(school.id);
      const position = readable.indexOf(school);
      const result: SchoolResult = missing
        ? { about: new Map(), problems: [missing], readAgain: true }
        : this.withSharing(
            school,
            schoolResult(school, requests[position]?.definitions ?? [], readings[position], readAt),
          );
      const modifiedAt = this.files.glance(school).workbook?.modifiedAt;
      this.results.set(school.id, { ...result, ...(modifiedAt === undefined ? {} : { modifiedAt }) });
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
    const { district, opened, files } = this;
    const check = ({ folder, workbook }: FilesOfSchool) =>
      sharingProblem(
        school,
        folder,
        workbook,
        (account) =>
          account === district.operator ||
          account === school.record.account ||
          opened.core.isOwnAccount(account),
      );
    // What the feed tells suffices to find nothing wrong; a finding is made sure of.
    const problem = check(files.glance(school)) && check(files.look(school));
    return problem ? { ...result, problems: [problem, ...result.problems] } : result;
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
      before: district.tables.entries(factsTable),
      readings,
      today: district.today,
      figures: (reading, month) => this.parts.figures(reading, month),
      ownFigures: (school, month, record, isRead) => this.parts.ownFigures(school, month, record, isRead),
      digestOf: sha256,
    });
    // Every read before the first write: a read after a write would make Google write at once.
    district.workbook.readTables([overviewTable]);
    const log = openLog(district.workbook, this.data.plan?.allTouched === true);
    patchSchools(district.workbook, schoolChanges(district.schools, this.results));
    district.tables.put(factsTable, facts.rows);
    this.parts.gather([...readings.values()], this.data.full);
    const schools = district.schools.map((school) => ({
      ...school,
      record: { ...school.record, ...rowOf(this.results.get(school.id)) },
    }));
    const problems = new Map(schools.map(({ id, record }) => [id, record.lastProblem ?? '']));
    const { months, deadlines, today } = district;
    const view = { schools, facts: facts.rows, months, deadlines, today };
    district.workbook.writeTable(overviewTable, overviewRows(view, problems));
    log([
      ...facts.submissions.map(submissionActivity),
      { what: 'Tổng hợp các trường', result: `Đã đọc ${readings.size} sổ. ${this.message()}` },
    ]);
    district.workbook.flush();
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

  private keepFeed(token: string): void {
    if (token === '') return;
    const feed = readFeed();
    const before = this.data.only === undefined ? [] : (feed?.again ?? []);
    const again = [...before.filter((id) => id !== this.data.only), ...this.data.again];
    const day = this.data.plan?.allTouched ? this.district.today : (feed?.day ?? '');
    writeFeed({ token, again: [...new Set(again)], day });
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
