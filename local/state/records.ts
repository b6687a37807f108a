/** The records of a workspace other than spreadsheets. Times are milliseconds since the Unix epoch, simulated. */

/** Somebody with a Google account. `id` in the collection is the lower-case address. */
export interface User {
  email: string;
  name: string;
  /** Consumer accounts and Workspace accounts have different quotas. */
  kind: 'consumer' | 'workspace';
  /** The user's My Drive root folder. */
  rootId: string;
  locale: string;
  timeZone: string;
}

export type Role = 'owner' | 'organizer' | 'fileOrganizer' | 'writer' | 'commenter' | 'reader';

export interface Permission {
  id: string;
  type: 'user' | 'group' | 'domain' | 'anyone';
  role: Role;
  emailAddress?: string;
  domain?: string;
  displayName?: string;
  allowFileDiscovery?: boolean;
  expirationTime?: string;
  pendingOwner?: boolean;
  deleted?: boolean;
}

/** A Drive file or folder. Permissions here are its own; those of its parents are inherited by rule. */
export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  description?: string;
  parents: string[];
  owner: string;
  permissions: Permission[];
  createdTime: number;
  modifiedTime: number;
  lastModifyingUser: string;
  trashed: boolean;
  /** True when this file itself was trashed, not only a folder above it. */
  explicitlyTrashed: boolean;
  starredBy: string[];
  version: number;
  writersCanShare: boolean;
  copyRequiresWriterPermission?: boolean;
  properties: Record<string, string>;
  /** By Cloud project number: appProperties are private to an app. */
  appProperties: Record<string, Record<string, string>>;
  size?: number;
  md5Checksum?: string;
  originalFilename?: string;
  folderColorRgb?: string;
  shortcutTargetId?: string;
  /** When each user last viewed it, by address. */
  viewedBy?: Record<string, number>;
  /** When and by whom it was shared with each user, by address. */
  sharedWith?: Record<string, { time: number; by: string }>;
  comments?: DriveComment[];
  /** Of files with bytes: every content it had, oldest first. */
  revisions?: DriveRevision[];
  [other: string]: unknown;
}

/** The latest change of a file in the Drive changes feed. Id: the file's. */
export interface DriveChange {
  /** Place in the feed, given when the change becomes visible; absent while it is still on its way. */
  sequence?: number;
  time: number;
  /** When the feed shows it: the feed is late. */
  visibleAt: number;
  /** Addresses of those who could see the file before this change and cannot any more. */
  lostBy: string[];
}

/** A resumable upload under way. Id: the upload's. */
export interface DriveUpload {
  email: string;
  /** Absent when a new file is made. */
  fileId?: string;
  /** The request that opened it, replayed with the content when all of it is there. */
  path: string;
  method: string;
  metadata: string;
  mimeType: string;
  base64: string;
  /** What was answered when the last piece came: whoever asks again is told the same. */
  answer?: string;
}

/** A remark on a Drive file. */
export interface DriveComment {
  id: string;
  author: string;
  content: string;
  /** Where in the document it stands, as the client said. */
  anchor?: string;
  createdTime: number;
  modifiedTime: number;
  deleted: boolean;
  resolved?: boolean;
  replies?: DriveReply[];
}

/** An answer to a remark. */
export interface DriveReply {
  id: string;
  author: string;
  content: string;
  /** `resolve` or `reopen`, if it does that to the comment. */
  action?: string;
  createdTime: number;
  modifiedTime: number;
  deleted: boolean;
}

/** One content that a file had. */
export interface DriveRevision {
  id: string;
  mimeType: string;
  modifiedTime: number;
  by: string;
  size?: number;
  md5Checksum?: string;
  originalFilename?: string;
  keepForever: boolean;
  /** Its bytes; absent for the newest, whose bytes are the file's. */
  base64?: string;
}

/** An Apps Script project; `source` is what was pushed. */
export interface ScriptProject {
  id: string;
  title: string;
  /** The spreadsheet it is bound to; absent for a standalone script. */
  parentId?: string;
  owner: string;
  /** Cloud project number; each bound copy has its own default project. */
  cloudProject: string;
  /** Files by name (`Code.js`, `appsscript.json`, `dialog.html`). Copies share the same object. */
  source: Record<string, string>;
  /** Published as an editor add-on: bound to no file, at work in those where it is installed or enabled. */
  addOn?: true;
}

/** That an add-on is installed for a user (id `user/<script>/<email>`) or enabled in a file (`file/<script>/<fileId>`). */
export interface AddOnUse {
  since: number;
}

export interface Mail {
  id: string;
  from: string;
  sender: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo?: string;
  fromName?: string;
  subject: string;
  body: string;
  htmlBody?: string;
  attachments: { name: string; mimeType: string; base64: string }[];
  inlineImages: Record<string, { name: string; mimeType: string; base64: string }>;
  time: number;
  /** What sent it: a script's id, or 'drive' for a share notice. */
  origin: string;
  draft?: boolean;
  /** Id of the mail it answers: both are in one conversation. */
  inReplyTo?: string;
}

/** How a user keeps one mail. Id: `<email>/<mailId>`; absent while nobody has touched it. */
export interface MailState {
  place: 'inbox' | 'archive' | 'spam' | 'trash';
  unread: boolean;
  starred: boolean;
  important: boolean;
  labels: string[];
}

/** Properties of one scope: `script/<id>`, `document/<scriptId>/<fileId>`, `user/<scriptId>/<email>`. */
export interface PropertyStore {
  values: Record<string, string>;
}

export interface CacheEntry {
  value: string;
  expires: number;
}

export interface LockRecord {
  /** The execution that holds it. */
  execution: string;
  until: number;
}

export interface Trigger {
  id: string;
  script: string;
  user: string;
  handler: string;
  eventType: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE' | 'ON_EVENT_UPDATED';
  source: 'CLOCK' | 'SPREADSHEETS' | 'FORMS' | 'DOCUMENTS' | 'CALENDAR';
  sourceId?: string;
  /** As built: what ClockTriggerBuilder was told, e.g. { everyDays: 1, atHour: 7 }. */
  schedule: Record<string, number | string>;
  /** The minute (and second) within the window drawn once, kept. */
  offsetMilliseconds: number;
  created: number;
  nextRun?: number;
  disabled?: boolean;
  /** The file in which an add-on made it: the one that is active when it fires. */
  container?: string;
}

/** What a user granted to a script: the scopes ticked on the consent page. Id: `<scriptId>/<email>`. */
export interface Consent {
  scopes: string[];
  /** Scopes of the manifest that the user was shown and left unticked. */
  refused?: string[];
}

/** A `drive.file` grant. Id: `<email>/<cloudProject>/<fileId>`. */
export interface FileGrant {
  granted: number;
}

/** A picture over the grid of a sheet. Rows and columns count from 1, lengths are pixels. Id: `<spreadsheet>/<number>`. */
export interface GridImage {
  spreadsheet: string;
  sheetId: number;
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
  shownWidth?: number | undefined;
  shownHeight?: number | undefined;
  altTitle: string;
  altDescription: string;
  /** The function that a click runs. */
  script: string;
  url?: string | undefined;
  base64?: string | undefined;
  mimeType?: string | undefined;
}

/** Use of one quota by one subject. Id: `<quota>/<subject>`. */
export interface QuotaUse {
  used: number;
  /** When the window opened: 24 h or one minute from the first use. */
  since: number;
}

export interface ExecutionRecord {
  id: string;
  script: string;
  title: string;
  function: string;
  user: string;
  kind: 'menu' | 'dialog' | 'trigger' | 'simple trigger' | 'run';
  started: number;
  milliseconds: number;
  status: 'completed' | 'failed' | 'timed out' | 'killed';
  error?: string;
  log: string[];
  /** Calls by kind, see `host/ledger.ts`. */
  calls: Record<string, number>;
}
