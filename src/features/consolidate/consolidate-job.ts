/** The job that gathers what the schools submitted: only workbooks that changed are read, what was known stays. */
import { type Problem, ProblemError } from '../../domain/result';
import { formatMonth } from '../../domain/school-year';
import { now } from '../../google/clock';
import { sha256 } from '../../google/digest';
import { changesSince, type FileChange, startToken } from '../../google/drive-changes';
import { GoogleError } from '../../google/errors';
import { readWorkbooksUntilRefused, type WorkbookReading } from '../../google/remote-workbooks';
import { forgetTouched, touchedTables } from '../../google/touched-tables';
import type { JobKind, JobRun, StepOutcome } from '../../jobs/job';
import { factsTable, overviewTable } from '../../workbook/district';
import { overviewRows } from '../overview/plan-overview';
import { patchSchools, type SchoolEntry } from '../registry/read-schools';
import { type Activity, openLog } from '../settings/activity';
import { projectMoved } from '../settings/cloud-project';
import { readSettingsEntries } from '../settings/read-district';
import { type ConsolidateData, parseData, readFeed, writeFeed } from './consolidate-data';
import { askedRun, forgetAsked } from './hourly';
import { type OpenedConsolidation, openConsolidation } from './open-consolidation';
import { consolidationParts } from './parts';
import { describeState, type NewSubmission, planFacts, type SchoolReading } from './plan';
import { type Pending, PUBLISH_BATCH, pendingKey, pendingPublications, publish } from './publish';
import { type SchoolResult, schoolResult } from './reading';
import { RunningParts } from './running-parts';
import { allGrantsLost, fileProblem, isRemark, sharingProblem } from './school-checks';
import { type FilesOfSchool, isNewerThanRead, SchoolFiles } from './school-files';
import { rowOf, schoolChanges } from './school-row';

export const CONSOLIDATE = 'consolidate';
/** Within what a minute's quota lets go at once. */
const BATCH = 50;

/** A file that the app was not given, or lost, shows as any of these; so many at once, or all, are no accident of the schools. */
const REFUSALS: ReadonlySet<string> = new Set(['grant-lost', 'permission', 'not-found']);
const LEAST_REFUSED = 5;
/** Minutes in a row in which Google answers none of a batch; after them the job rests. */
const MINUTES_WAITED = 5;

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
  /** As this execution read them, with what it has written into their rows since. */
  private schools: ReadonlyMap<string, SchoolEntry>;
  private isOverviewRead = false;
  private files: SchoolFiles;
  private minutesWaited = 0;
  private unsent: readonly Pending[] | undefined;

  constructor(
    private readonly opened: OpenedConsolidation,
    private data: ConsolidateData,
  ) {
    this.district = opened.district;
    this.schools = new Map(this.district.schools.map((school) => [school.id, school]));
    this.files = new SchoolFiles(opened.core.rootId);
    this.parts = new RunningParts(consolidationParts, {
      ...this.district,
      isTouched: ({ name }) => this.data.plan?.allTouched === true || name in (this.data.plan?.touched ?? {}),
    });
  }

  step(): StepOutcome {
    const plan = this.data.plan ?? this.choose();
    if (this.data.concluded) return this.publishBatch();
    const { total } = plan;
    const next = this.waiting().slice(0, BATCH);
    const { problems, isRefused } = this.read(next.flatMap((id) => this.schools.get(id) ?? []));
    const left = this.waiting().length;
    const done = total - left;
    if (left > 0) {
      const message = `Đã đọc sổ của ${done} trường.`;
      // what has come is written while Google wants a minute's rest
      const checkpoint = isRefused && this.results.size > 0;
      return { done, total, message, problems, state: 'more', checkpoint };
    }
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
    this.unsent = pending.filter(({ school }) => !schools.has(school.id));
    const left = new Set(this.pending().map(({ school }) => school.id)).size;
    if (left === 0) return this.finished(problems);
    const total = this.data.plan?.total ?? 0;
    const message = `Đang ghi kết quả vào sổ của các trường, còn ${left} sổ.`;
    return { done: total, total, message, problems, state: 'more', checkpoint: true };
  }

  private finished(problems: readonly Problem[]): StepOutcome {
    // What could not be published is planned again next time, so the reason for it must stay.
    if (this.data.unpublished.length === 0) forgetTouched(this.data.plan?.touched ?? {});
    // Nor may a wish that came in the meantime be lost.
    if (this.data.plan?.asked !== '' && JSON.stringify(askedRun()) === this.data.plan?.asked) forgetAsked();
    const total = this.data.plan?.total ?? 0;
    return { done: total, total, message: this.message(), problems, state: 'finished' };
  }

  /** Worked out once in an execution: digests of what a thousand schools should have take their time. */
  private pending(): readonly Pending[] {
    const tried = new Set(this.data.unpublished);
    this.unsent ??= pendingPublications(this.parts.publications(), this.district.schools, tried);
    return this.unsent;
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
    // before the listing and before any reading: what happens meanwhile is seen next time
    const nextToken =
      this.data.only !== undefined ? (feed?.token ?? '') : changes?.ok ? changes.nextToken : startToken();
    let toRead: readonly SchoolEntry[] = all;
    if (this.data.only !== undefined) toRead = all.filter(({ id }) => id === this.data.only);
    else if (!this.data.full && feed !== undefined) {
      const hasMoved = changes?.ok ? this.movedByFeed(changes.changes) : this.movedByListing();
      const wanted = this.parts.schoolsToRead();
      toRead = all.filter(
        (school) =>
          school.record.lastRead === undefined ||
          feed.again.includes(school.id) ||
          wanted.has(school.id) ||
          asked?.schools.includes(school.id) ||
          hasMoved(school),
      );
    }
    const plan = {
      toRead: toRead.map(({ id }) => id),
      total: toRead.length,
      nextToken,
      touched: touchedTables(),
      asked: asked === undefined ? '' : JSON.stringify(asked),
      allTouched: this.data.full || feed?.day !== this.district.today,
    };
    this.data = { ...this.data, plan };
    return plan;
  }

  private movedByFeed(changes: readonly FileChange[]): (school: SchoolEntry) => boolean {
    const moved = new Set(changes.map(({ fileId }) => fileId));
    this.files = new SchoolFiles(this.opened.core.rootId, changes);
    return ({ record }) => moved.has(record.workbookId ?? '') || moved.has(record.folderId ?? '');
  }

  /** The feed is lost: one listing says when each workbook was changed last. Without it everything is read. */
  private movedByListing(): (school: SchoolEntry) => boolean {
    try {
      this.files.list();
    } catch (thrown) {
      if (thrown instanceof GoogleError) return () => true;
      throw thrown;
    }
    return (school) => {
      const files = this.files.look(school);
      return (
        isNewerThanRead(school, files.workbook) ||
        (school.record.lastProblem ?? '') !== '' ||
        this.sharingOf(school, files) !== undefined
      );
    };
  }

  /** Schools that were not read yet; those that left the table while the job was parked are none any more. */
  private waiting(): string[] {
    const { toRead = [] } = this.data.plan ?? {};
    return toRead.filter((id) => !this.results.has(id) && this.schools.has(id));
  }

  /** Schools that Google does not answer for in this minute stay waiting. */
  private read(batch: readonly SchoolEntry[]): { readonly problems: Problem[]; readonly isRefused: boolean } {
    const unreadable = new Map<string, Problem>();
    for (const school of batch) {
      const problem = fileProblem(school, this.files.glance(school).workbook);
      if (problem) unreadable.set(school.id, problem);
    }
    const readable = batch.filter(({ id }) => !unreadable.has(id));
    const requests = readable.map((school) => ({
      spreadsheetId: school.record.workbookId ?? '',
      definitions: this.parts.tablesOf(school),
      // of one school there is time to look at all sheets
      checkSheets: this.data.only !== undefined,
    }));
    const readings = readWorkbooksUntilRefused(requests);
    const answered = readings.flatMap((reading) => reading ?? []);
    const isShut = (reading: WorkbookReading) => !reading.ok && REFUSALS.has(reading.error.kind);
    const all = this.district.schools.filter(({ record }) => record.workbookId !== undefined).length;
    if (answered.length >= Math.max(2, Math.min(LEAST_REFUSED, all)) && answered.every(isShut))
      throw new ProblemError(
        projectMoved(readSettingsEntries(this.district.workbook)) ?? allGrantsLost(answered.length),
      );
    this.minutesWaited = readings.length > 0 && answered.length === 0 ? this.minutesWaited + 1 : 0;
    if (this.minutesWaited > MINUTES_WAITED)
      throw new GoogleError('quota-minute', 'Google answers no read in these minutes.');
    const readAt = now().slice(0, 19).replace('T', ' ');
    const problems: Problem[] = [];
    for (const school of batch) {
      const missing = unreadable.get(school.id);
      const position = readable.indexOf(school);
      if (missing === undefined && readings[position] === undefined) continue;
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
    return { problems, isRefused: answered.length < readings.length };
  }

  private withSharing(school: SchoolEntry, result: SchoolResult): SchoolResult {
    const { files } = this;
    // What the feed tells suffices to find nothing wrong; a finding is made sure of.
    const problem =
      this.sharingOf(school, files.glance(school)) && this.sharingOf(school, files.look(school));
    return problem ? { ...result, problems: [problem, ...result.problems] } : result;
  }

  private sharingOf(school: SchoolEntry, { folder, workbook }: FilesOfSchool): Problem | undefined {
    const { district, opened } = this;
    return sharingProblem(
      school,
      folder,
      workbook,
      (account) =>
        account === district.operator ||
        account === school.record.account ||
        opened.core.isOwnAccount(account),
    );
  }

  /** Facts and overview in one go each, then what each school's row shows. */
  private write(): void {
    const { district } = this;
    const before = [...this.schools.values()];
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
    if (!this.isOverviewRead) district.workbook.readTables([overviewTable]);
    this.isOverviewRead = true;
    const log = openLog(district.workbook, this.data.plan?.allTouched === true);
    patchSchools(district.workbook, schoolChanges(before, this.results));
    district.tables.put(factsTable, facts.rows);
    this.parts.gather([...readings.values()], this.data.full);
    const schools = before.map((school) => ({
      ...school,
      record: { ...school.record, ...rowOf(this.results.get(school.id)) },
    }));
    this.schools = new Map(schools.map((school) => [school.id, school]));
    const problems = new Map(schools.map(({ id, record }) => [id, record.lastProblem ?? '']));
    const { months, deadlines, today } = district;
    const view = { schools, facts: facts.rows, months, deadlines, today };
    district.workbook.writeTable(overviewTable, overviewRows(view, problems));
    log([
      ...facts.submissions.map(submissionActivity),
      { what: 'Tổng hợp các trường', result: `Đã đọc ${readings.size} sổ. ${this.message()}` },
    ]);
    district.workbook.flush();
    const again = [...this.results].flatMap(([id, { readAgain }]) => (readAgain ? [id] : []));
    this.data = { ...this.data, again: [...this.data.again, ...again] };
    const { plan } = this.data;
    if (plan !== undefined)
      this.data = {
        ...this.data,
        plan: { ...plan, toRead: plan.toRead.filter((id) => !this.results.has(id)) },
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
}

function submissionActivity({ school, month, digest, submittedAt, again }: NewSubmission): Activity {
  return {
    what: `${again ? 'Nhận bản nộp lại' : 'Nhận bản nộp'} tháng ${formatMonth(month)}`,
    school,
    result: `Nộp lúc ${submittedAt}; mã kiểm tra ${digest}`,
  };
}
