/** The job that reads the answers to one request at once, without waiting for Drive's feed of changes. */
import { isObject } from '../../domain/json';
import type { Problem } from '../../domain/result';
import { activeWorkbook } from '../../google/active-workbook';
import { now } from '../../google/clock';
import type { JobKind, JobRun, StepOutcome } from '../../jobs/job';
import { readSchools } from '../registry/read-schools';
import { readSettingsEntries, requireOperator } from '../settings/read-district';
import { stateOf } from './plan-answers';
import { type AskedSchool, rowsAfterReading } from './read-answers';
import { Requests } from './requests';

export const COLLECT = 'collect-answers';
/** Within what a minute's quota lets go at once. */
const BATCH = 50;

interface CollectData {
  readonly number: number;
  /** Row ids of schools that were read. */
  readonly done: readonly string[];
}

export const collectJob: JobKind = { kind: COLLECT, open: (data) => openCollecting(parseData(data)) };

function openCollecting(start: CollectData): JobRun {
  const workbook = activeWorkbook();
  requireOperator(readSettingsEntries(workbook));
  const requests = new Requests(workbook);
  const { schools } = readSchools(workbook);
  const bySchool = new Map(schools.map((school) => [school.id, school]));
  const request = requests.live().find(({ form }) => form.number === start.number);
  const all = requests.askedFor(start.number).flatMap((asked): AskedSchool[] => {
    const school = bySchool.get(asked.record.schoolId);
    return school?.record.workbookId === undefined ||
      asked.record.publishedAt === undefined ||
      request === undefined
      ? []
      : [{ school, request, asked }];
  });
  let data = start;

  const step = (): StepOutcome => {
    const batch = all.filter(({ school }) => !data.done.includes(school.id)).slice(0, BATCH);
    const problems: Problem[] = [];
    for (const { id, record } of batch.length === 0 ? [] : rowsAfterReading(batch)) {
      requests.changeSchool(id, record);
      if (record.problems !== undefined)
        problems.push({
          code: 'data-request.answer',
          place: record.school,
          message: record.problems,
          remedy: '',
        });
    }
    if (request !== undefined) {
      requests.changeRequest(request.id, { readAt: now().slice(0, 19) });
      requests.show(start.number);
    }
    requests.save();
    data = { ...data, done: [...data.done, ...batch.map(({ school }) => school.id)] };
    const finished = data.done.length >= all.length;
    const asked = requests.askedFor(start.number);
    const answered = asked.filter(({ record }) => stateOf(record) === 'answered').length;
    return {
      done: data.done.length,
      total: all.length,
      message: `Đã đọc ${data.done.length} sổ: ${answered}/${asked.length} trường đã gửi.`,
      problems,
      state: finished ? 'finished' : 'more',
      checkpoint: true,
    };
  };
  return { step, checkpoint: () => data };
}

function parseData(value: unknown): CollectData {
  if (!isObject(value)) return { number: 0, done: [] };
  const { number, done } = value;
  return {
    number: typeof number === 'number' ? number : 0,
    done: Array.isArray(done) ? done.filter((id): id is string => typeof id === 'string') : [],
  };
}
