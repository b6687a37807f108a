/** The job that saves every school's workbook and the office's own as .xlsx files: a folder a week, a few at a time, nothing twice. */
import type { IsoDate } from '../../domain/calendar-date';
import { parseIsoDate } from '../../domain/calendar-date';
import { isObject } from '../../domain/json';
import { type Problem, ProblemError } from '../../domain/result';
import { activeWorkbook } from '../../google/active-workbook';
import { saveAsXlsx } from '../../google/backup-files';
import { today } from '../../google/clock';
import {
  createFolders,
  type DriveFile,
  filesMatching,
  newFolderIds,
  trashFiles,
} from '../../google/drive-files';
import { problemOf } from '../../google/errors';
import type { JobKind, JobRun, StepOutcome } from '../../jobs/job';
import { NOTE, notesFor } from '../provision/tree';
import { readSchools, type SchoolEntry } from '../registry/read-schools';
import { logActivities } from '../settings/activity';
import { readSettingsEntries, requireOperator, systemValue } from '../settings/read-district';
import { saveOwnWorkbook } from './own-workbook';
import { backupDay, backupFileName, foldersToDrop, weekFolderName } from './plan';
import { noteBackup } from './switch';

export const BACKUP = 'backup';
export const BACKUP_TITLE = 'Sao lưu hằng tuần';
const FOLDER_NAME = 'Sao lưu';
/** Each is exported and sent again as a whole: more at a time would need much memory. */
const BATCH = 4;
/** Stands for the office's workbook among the schools that are through, and on its file. */
const OWN = 'office';

interface BackupData {
  readonly day: IsoDate;
  /** Row ids of the schools that are through, at last `office`. */
  readonly done: readonly string[];
  readonly failed: number;
}

/** A week's folder, and whose file is in it already, from a run that died. */
interface Week {
  readonly id: string;
  readonly saved: ReadonlySet<string>;
}

export function startingBackup(): BackupData {
  return { day: backupDay(today()), done: [], failed: 0 };
}

export const backupJob: JobKind = {
  kind: BACKUP,
  open: (data) => new SavingWorkbooks(parseData(data)),
};

class SavingWorkbooks implements JobRun {
  private readonly workbook = activeWorkbook();
  private readonly rootId: string;
  private readonly schools: readonly SchoolEntry[];
  private folder: Week | undefined;

  constructor(private data: BackupData) {
    const entries = readSettingsEntries(this.workbook);
    requireOperator(entries);
    this.rootId = systemValue(entries, 'rootFolder');
    this.schools = readSchools(this.workbook).schools.filter(({ record }) => record.workbookId !== undefined);
  }

  checkpoint(): BackupData {
    return this.data;
  }

  step(): StepOutcome {
    if (this.rootId === '') throw new ProblemError(nothingYet());
    this.folder ??= this.weekFolder();
    const waiting = this.schools.filter((school) => !this.data.done.includes(school.id));
    return waiting.length > 0
      ? this.saveSchools(waiting.slice(0, BATCH), this.folder)
      : this.saveOwn(this.folder);
  }

  private saveSchools(batch: readonly SchoolEntry[], { id, saved }: Week): StepOutcome {
    const missing = batch.filter((school) => !saved.has(school.id));
    const outcomes = saveAsXlsx(
      missing.map((school) => ({
        workbookId: school.record.workbookId ?? '',
        name: backupFileName(school.record.name),
        parent: id,
        notes: notesFor(this.rootId, 'backup', { school: school.id }),
      })),
    );
    const problems = missing.flatMap((school, index): Problem[] => {
      const outcome = outcomes[index];
      return outcome === undefined || outcome.ok
        ? []
        : [{ ...outcome.error.problem, place: school.record.name }];
    });
    this.data = {
      ...this.data,
      done: [...this.data.done, ...batch.map((school) => school.id)],
      failed: this.data.failed + problems.length,
    };
    return this.outcome(
      `Đã lưu ${this.data.done.length}/${this.schools.length} sổ của trường.`,
      problems,
      'more',
    );
  }

  /** At last the office's workbook; then the oldest week goes. */
  private saveOwn({ id, saved }: Week): StepOutcome {
    // of a run that died: what is in them may be older than the workbook is now
    trashFiles(this.own('backup-copy').map((copy) => copy.id));
    const problems: Problem[] = [];
    try {
      if (!saved.has(OWN))
        saveOwnWorkbook({
          folder: id,
          copyNotes: notesFor(this.rootId, 'backup-copy'),
          fileNotes: notesFor(this.rootId, 'backup', { school: OWN }),
        });
    } catch (thrown) {
      // the schools' files are there: the week counts as saved, and the office is told
      problems.push({ ...problemOf(thrown), place: 'Sổ của đơn vị' });
    }
    this.data = { ...this.data, done: [...this.data.done, OWN] };
    return this.finish(problems);
  }

  private finish(problems: readonly Problem[]): StepOutcome {
    trashFiles(
      foldersToDrop(
        this.own('backup-week').flatMap((folder) => {
          const day = parseIsoDate(folder.notes[NOTE.part] ?? '');
          return day === undefined ? [] : [{ id: folder.id, day }];
        }),
      ).map(({ id }) => id),
    );
    const saved = this.schools.length - this.data.failed;
    const own = problems.length === 0 ? ' và sổ của đơn vị' : '';
    const message = `Đã lưu ${saved}/${this.schools.length} sổ của trường${own} vào thư mục ${FOLDER_NAME} > ${weekFolderName(this.data.day)}.`;
    logActivities(this.workbook, [{ what: BACKUP_TITLE, result: message }]);
    noteBackup(this.data.day);
    return this.outcome(message, problems, 'finished');
  }

  private weekFolder(): Week {
    const { day } = this.data;
    const above = this.own('backup-folder')[0]?.id ?? this.make(FOLDER_NAME, this.rootId, 'backup-folder');
    const week = this.own('backup-week').find((folder) => folder.notes[NOTE.part] === day)?.id;
    if (week === undefined) {
      return { id: this.make(weekFolderName(day), above, 'backup-week', day), saved: new Set() };
    }
    const files = this.own('backup').filter((file) => file.parents.includes(week));
    return { id: week, saved: new Set(files.flatMap((file) => file.notes[NOTE.school] ?? [])) };
  }

  private make(name: string, parent: string, kind: 'backup-folder' | 'backup-week', part?: string): string {
    const [id = ''] = newFolderIds(1);
    const notes = notesFor(this.rootId, kind, part === undefined ? {} : { part });
    const [made] = createFolders([{ id, name, parent, notes }]);
    if (made && !made.ok) throw made.error;
    return id;
  }

  private own(kind: 'backup-folder' | 'backup-week' | 'backup' | 'backup-copy'): DriveFile[] {
    return filesMatching(
      `appProperties has { key='${NOTE.kind}' and value='${kind}' } and trashed = false`,
    ).filter((file) => file.notes[NOTE.root] === this.rootId);
  }

  private outcome(message: string, problems: readonly Problem[], state: 'more' | 'finished'): StepOutcome {
    return {
      done: this.data.done.length,
      total: this.schools.length + 1,
      message,
      problems,
      state,
      checkpoint: true,
    };
  }
}

function nothingYet(): Problem {
  return {
    code: 'backup.no-root',
    message: 'Chưa có thư mục nào của các trường.',
    remedy: 'Chạy THĐT > Tạo thư mục và sổ cho các trường trước.',
  };
}

function parseData(value: unknown): BackupData {
  const start = startingBackup();
  if (!isObject(value)) return start;
  const day = typeof value.day === 'string' ? parseIsoDate(value.day) : undefined;
  const done = Array.isArray(value.done) ? value.done.filter((id) => typeof id === 'string') : [];
  return { day: day ?? start.day, done, failed: typeof value.failed === 'number' ? value.failed : 0 };
}
