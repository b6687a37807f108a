/** The measures that indicators are computed by: what each counts, from which tables, out of how many. */

/**
 * How a measure's value reads: a share (0-1) of what should be there, a number of things, or megabits per second.
 * A share whose denominator is 0, and a number of things from a table without any row, is "no data", never 0.
 */
type MeasureUnit = 'share' | 'count' | 'mbps';

/** What the words of an indicator's `scope` name; `none`: the measure takes no scope. */
export type ScopeKind =
  | 'none'
  | 'document'
  | 'portal-section'
  | 'room-group'
  | 'room-kind'
  | 'equipment-kind'
  | 'software-use'
  | 'role'
  | 'user-group'
  | 'profile-fact'
  | 'report-kind'
  | 'portal-page';

/** Tables of the school workbook, by their name in A1. */
export type SourceTable =
  | 'profile'
  | 'staff'
  | 'rooms'
  | 'room-log'
  | 'equipment'
  | 'software'
  | 'portal-news'
  | 'e-lectures'
  | 'dossier'
  | 'board-bookings'
  | 'equipment-events'
  | 'incoming-documents'
  | 'outgoing-documents'
  | 'portal-pages'
  | 'board-meetings'
  | 'seminars'
  | 'procedure-checks'
  | 'trainings'
  | 'cameras'
  | 'scores'
  | 'reports';

export interface Measure {
  readonly unit: MeasureUnit;
  readonly tables: readonly SourceTable[];
  readonly scope: ScopeKind;
  /** Days looked at: the month's counting period, the one before it, two months up to it, the term, the school year, or the state at its end. */
  readonly window: 'period' | 'earlier' | 'two-months' | 'term' | 'year' | 'state';
}

function measure(
  unit: MeasureUnit,
  window: Measure['window'],
  tables: readonly SourceTable[],
  scope: ScopeKind = 'none',
): Measure {
  return { unit, window, tables, scope };
}

/** Every measure. "People" are staff whose from-until dates cover the period's last day; "rooms" are those in use. */
export const measures = {
  // Dossier
  /** Documents in scope that are recorded as issued for this school year / documents in scope. */
  'documents-issued': measure('share', 'year', ['dossier'], 'document'),
  /** Documents in scope dated inside the counting period. */
  'documents-in-period': measure('count', 'period', ['dossier'], 'document'),
  /** Documents in scope dated inside the term. */
  'documents-in-term': measure('count', 'term', ['dossier'], 'document'),
  /** Issued documents of this school year with a link to the file / issued documents of this school year. */
  'documents-online': measure('share', 'year', ['dossier']),

  // Documents that come in and go out
  /** Documents of the period sent by network, on paper too or not / documents issued in the period. */
  'sent-by-network': measure('share', 'period', ['outgoing-documents']),
  /** Documents due in the period (on the day they came, where no day is set) handled by then / such documents. */
  'incoming-on-time': measure('share', 'period', ['incoming-documents']),

  // Meetings, seminars, checks, trainings: in their register, or as a paper in the dossier
  /** Meetings of the board for the month. */
  'board-meetings': measure('count', 'period', ['board-meetings', 'dossier']),
  /** Seminars held in the period. */
  'seminars-held': measure('count', 'period', ['seminars', 'dossier']),
  /** Checks of practice against procedure in the term. */
  'procedure-checks': measure('count', 'term', ['procedure-checks', 'dossier']),
  /** The authority's classes of the school year to which all came who were called / such classes. */
  'trainings-attended': measure('share', 'year', ['trainings']),
  /** Groups (teachers, staff, pupils, parents) that were shown the portal in the school year / groups. */
  'portal-trainings': measure('share', 'year', ['trainings']),

  // Staff
  /** People trained since the school year began / people, without the excluded roles. */
  'staff-trained': measure('share', 'year', ['staff']),
  /** People with a mail address of their own / people, without the excluded roles. */
  'staff-mail': measure('share', 'state', ['staff']),
  /** People with an account for the portal's inner layer / people, without kitchen staff and guards. */
  'staff-inner-accounts': measure('share', 'state', ['staff']),
  /** Roles in scope that at least one person holds / roles in scope. */
  'roles-filled': measure('share', 'state', ['staff'], 'role'),

  // Rooms
  /** Rooms of the groups in scope with at least one row of the diary in the period / rooms of these groups. */
  'rooms-with-diary': measure('share', 'period', ['rooms', 'room-log'], 'room-group'),
  /** Lessons with devices / lessons planned, in the diary of the groups in scope. No lesson planned: no data. */
  'device-use': measure('share', 'period', ['rooms', 'room-log'], 'room-group'),
  /** Rooms of the groups in scope whose effect was noted in the period / rooms of these groups. */
  'rooms-with-effect-note': measure('share', 'period', ['rooms', 'room-log'], 'room-group'),
  /** Rooms of the groups in scope that have rules, procedure and schedule / rooms of these groups. */
  'rooms-with-rules': measure('share', 'state', ['rooms'], 'room-group'),
  /** Kinds of rooms of the model for the school's levels that the table of rooms has / such kinds. */
  'model-rooms-present': measure('share', 'state', ['rooms']),
  /** Rooms with at least one piece of equipment on the register / rooms. */
  'rooms-with-equipment': measure('share', 'state', ['rooms', 'equipment']),

  // Equipment: pieces not disposed of
  /** Rooms with an interactive board that have a booking in the period / rooms with one. None: not applicable. */
  'boards-booked': measure('share', 'period', ['rooms', 'equipment', 'board-bookings']),
  /** Places with cameras whose last entry of the term names who operates them / such places. */
  'cameras-operated': measure('share', 'term', ['cameras']),
  /** Pieces in scope whose state is working / pieces in scope. */
  'equipment-working': measure('share', 'state', ['equipment'], 'equipment-kind'),
  /** Pieces in scope maintained since the school year began, by their own row or an event / pieces in scope. */
  'equipment-maintained': measure('share', 'year', ['equipment', 'equipment-events'], 'equipment-kind'),
  /** Pieces with a hand-over record, by their own row or an event with minutes / pieces. */
  'equipment-papers': measure('share', 'state', ['equipment', 'equipment-events']),
  /** Computers and printers joined to the network / computers, servers and printers. */
  'equipment-networked': measure('share', 'state', ['equipment'], 'equipment-kind'),
  /** Computers with the protection that the district's rule wants of the group / computers of the user group in scope. */
  'computers-protected': measure('share', 'state', ['equipment'], 'user-group'),

  // Profile
  /** Speed of the fastest line of the school's profile. */
  'line-speed': measure('mbps', 'state', ['profile']),
  /** Facts in scope that the profile affirms / facts in scope; a fact left blank makes the whole "no data". */
  'profile-facts': measure('share', 'state', ['profile'], 'profile-fact'),

  // Software
  /** Required software in scope, by level, that the register shows in use / required software in scope. */
  'software-in-use': measure('share', 'state', ['software'], 'software-use'),
  /** Required software with a person in charge / required software on the register. */
  'software-with-owner': measure('share', 'state', ['software', 'staff']),
  /** Required software whose data was updated in the period / required software on the register. */
  'software-updated': measure('share', 'period', ['software']),
  /** Programs in scope that the register shows in use, required or not. */
  'software-count': measure('count', 'state', ['software'], 'software-use'),

  // Portal
  /** Items of the sections in scope posted in the period. */
  'portal-items': measure('count', 'period', ['portal-news'], 'portal-section'),
  /** Items of the sections in scope posted in the poorest week (Monday to Sunday) of those that end in the period. */
  'portal-items-week': measure('count', 'period', ['portal-news'], 'portal-section'),
  /** Items of the sections in scope posted in the two months that end with the period. */
  'portal-items-two-months': measure('count', 'two-months', ['portal-news'], 'portal-section'),
  /** Items approved on or before the day of posting / items posted in the period. */
  'portal-items-approved': measure('share', 'period', ['portal-news']),
  /** Items planned for the period that are posted / items planned for the period. None planned: no data. */
  'portal-plan-done': measure('share', 'period', ['portal-news']),
  /** Weeks (Monday to Sunday) that end in the period with an item posted / such weeks. */
  'portal-weeks-with-news': measure('share', 'period', ['portal-news']),
  /** Mondays of the period by which the week's schedule was posted (that day at the latest) / Mondays of the period. */
  'portal-week-schedules': measure('share', 'period', ['portal-news']),
  /** Items of the section in scope posted since the first day of June before the school year began. */
  'portal-items-year': measure('count', 'year', ['portal-news'], 'portal-section'),

  /** Pages in scope that are right and were reviewed in the term / pages in scope that the register has. */
  'pages-current': measure('share', 'term', ['portal-pages'], 'portal-page'),
  /** Folders of the inner layer in scope that are there and right / folders in scope. */
  'inner-folders': measure('share', 'state', ['portal-pages'], 'portal-page'),

  // E-lectures
  /** Teachers with at least one lecture put on the inner layer in the period / teachers. */
  'teachers-with-lecture': measure('share', 'period', ['e-lectures', 'staff']),
  /** Teachers with at least one lecture of two or more programs in the term / teachers. */
  'teachers-with-combined-lecture': measure('share', 'term', ['e-lectures', 'staff']),
  /** Lectures of the period that run on HTML5 / lectures of the period. */
  'lectures-html5': measure('share', 'period', ['e-lectures']),

  // Scores and reports
  /**
   * Earlier months of the school year whose scores were submitted / such months. This month's own scores play no part:
   * a suggestion must not move while one scores.
   */
  'months-scored': measure('share', 'earlier', ['reports']),
  /** Reports in scope of the month before, submitted on or before their due day / such reports that were due. */
  'reports-on-time': measure('share', 'earlier', ['reports'], 'report-kind'),
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof measures;

/** Whose computer it is: protection asked of staff's is licensed, of pupils' free. */
export const USER_GROUP_NAMES = {
  staff: 'Ban giám hiệu, kế toán, văn phòng, giáo viên, máy chủ',
  pupils: 'Học sinh',
} as const;

export type UserGroup = keyof typeof USER_GROUP_NAMES;

/** Facts of the school that only its profile can say. */
export const PROFILE_FACT_NAMES = {
  wifiCoverage: 'Wifi phủ sóng toàn trường',
  networkFallback: 'Có đường truyền hoặc phương án dự phòng',
  sufficientPower: 'Nguồn điện đủ tải',
} as const;

export type ProfileFact = keyof typeof PROFILE_FACT_NAMES;

/** Pages and folders of the portal that stay, and are looked through. */
export const PORTAL_PAGE_NAMES = {
  banner: 'Ảnh đại diện, đầu trang',
  contact: 'Thông tin liên hệ',
  representative: 'Người đại diện',
  spokesperson: 'Người phát ngôn',
  introduction: 'Bài giới thiệu',
  organisation: 'Sơ đồ tổ chức',
  directory: 'Danh bạ điện thoại và thư điện tử',
  results: 'Thống kê kết quả học tập',
  timetable: 'Thời khóa biểu',
  admission: 'Tuyển sinh',
  disclosure: 'Công khai',
  regulations: 'Văn bản pháp quy',
  innerNews: 'Lớp 2: Tin tức nội bộ',
  innerStudy: 'Lớp 2: Tài liệu học',
  innerDocuments: 'Lớp 2: Văn bản nội bộ',
  innerResources: 'Lớp 2: Tài nguyên',
  lectureStore: 'Lớp 2: Kho bài giảng',
  other: 'Trang khác',
} as const;

export type PortalPage = keyof typeof PORTAL_PAGE_NAMES;

/** What reports a school sends and the table of reports names. */
export const REPORT_KIND_NAMES = {
  scores: 'Chấm điểm tháng',
  model: 'Báo cáo tháng thực hiện mô hình',
  data: 'Báo cáo số liệu mô hình',
  portal: 'Báo cáo vướng mắc Cổng',
  disclosure: 'Báo cáo công khai',
  term: 'Báo cáo học kỳ, năm học',
  other: 'Báo cáo khác',
} as const;

export type ReportKind = keyof typeof REPORT_KIND_NAMES;

/** What a program is for, as far as indicators ask. */
export const SOFTWARE_USE_NAMES = {
  management: 'Quản lý, điều hành',
  teaching: 'Giảng dạy và học tập',
  board: 'Bảng tương tác',
} as const;

export type SoftwareUse = keyof typeof SOFTWARE_USE_NAMES;
