/** What a school's own workbook says for a day's plan: its row, its staff, what its registers say is done, its log. */
import { type Problem, ProblemError } from '../../domain/result';
import type { Role } from '../../domain/role';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import {
  aboutTable,
  dossierTable,
  portalNewsTable,
  profileTable,
  reportsTable,
  schoolReminderLogTable,
  staffTable,
} from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import { readRecords } from '../registers/read-records';
import { madeFrom, schoolIdOf } from './about-school';
import { accomplishmentsOf } from './accomplished';
import { takenOver } from './handover';
import { nothingRead, readLog } from './read-log';
import type { Calendar } from './school-calendar';
import type { TickSource } from './send';

type StaffRecord = RecordOf<typeof staffTable>;

/** For a day on which nothing is sent: nothing else of the workbook is read. */
export function unreadSource({ settings, input, problems }: Calendar): TickSource {
  return {
    log: nothingRead(schoolReminderLogTable),
    input: { ...input, schools: [] },
    mail: { officeName: '', sender: 'school', sample: settings.sample },
    problems,
  };
}

export interface School {
  readonly profile: RecordOf<typeof profileTable>;
  readonly problems: readonly Problem[];
}

/** The school's own row. Throws ProblemError when it cannot be read. */
export function readSchool(workbook: ActiveWorkbook): School {
  const { records, problems } = readRecords(workbook, [profileTable]);
  const profile = records[0][0]?.record;
  if (profile === undefined) throw new ProblemError(noProfile());
  return { profile, problems };
}

/** What the school's workbook says today. Throws ProblemError when the school's own row cannot be read. */
export function schoolSource(
  workbook: ActiveWorkbook,
  { settings, input, problems: earlier }: Calendar,
  { profile, problems: ofProfile }: School = readSchool(workbook),
  handed = takenOver(),
): TickSource {
  const { records, problems: ofRegisters } = readRecords(workbook, [
    staffTable,
    aboutTable,
    reportsTable,
    portalNewsTable,
    dossierTable,
  ]);
  const [staff, about, reports, portalNews, dossier] = records;
  const problems = [...ofProfile, ...ofRegisters];
  const present = staff.filter(({ record }) => isPresent(record));
  return {
    log: readLog(workbook, schoolReminderLogTable),
    input: {
      ...input,
      takenOver: handed,
      schools: [
        {
          id: schoolIdOf(about, workbook),
          name: profile.name,
          levels: profile.levels,
          profile: profile.profile,
          account: profile.account ?? '',
          addressesOf: (role) => addressesOf(present, role),
          holds: (role) => present.some(({ record }) => record.roles.includes(role)),
          addressProblems: problems.filter(({ code }) => code === 'cell.not-an-address'),
          saturday: profile.saturday,
          link: workbook.url(),
          sheetIds: workbook.sheetIdsRead(),
          accomplishments: accomplishmentsOf({ reports, portalNews, dossier }),
        },
      ],
    },
    mail: { officeName: profile.name, sender: 'school', sample: settings.sample },
    ...(profile.account === undefined ? {} : { replyTo: profile.account }),
    ...madeFrom(workbook, about),
    problems: [...earlier, ...problems],
  };
}

export function isPresent({ from, until }: StaffRecord): boolean {
  const date = today();
  return (from === undefined || from <= date) && (until === undefined || date < until);
}

function addressesOf(staff: readonly Entry<StaffRecord>[], role: Role): string[] {
  return staff.flatMap(({ record: { roles, email } }) =>
    roles.includes(role) && email !== undefined ? [email] : [],
  );
}

function noProfile() {
  return {
    code: 'school.no-profile',
    place: profileTable.title,
    message: 'Chưa có dòng thông tin của trường.',
    remedy: 'Điền dòng đầu của trang Thông tin trường.',
  };
}
