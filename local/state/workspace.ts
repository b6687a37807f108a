/** One Google Workspace: users, files, spreadsheets, mail, scripts and what they remember, under one clock. */
import { randomBytes } from 'node:crypto';
import type { CalendarEventRecord, CalendarRecord } from './calendar';
import { Clock } from './clock';
import type { GoogleDocument } from './document/model';
import type { GoogleForm } from './form';
import type { Presentation } from './presentation';
import type {
  AddOnUse,
  CacheEntry,
  Consent,
  DriveChange,
  DriveFile,
  DriveUpload,
  ExecutionRecord,
  FileGrant,
  GridImage,
  LockRecord,
  Mail,
  MailState,
  PropertyStore,
  QuotaUse,
  ScriptProject,
  Trigger,
  User,
} from './records';
import { scriptCollection } from './script-collection';
import { decodeSpreadsheet, encodeSpreadsheet } from './spreadsheet/codec';
import { withEngineClock } from './spreadsheet/engine/clock';
import type { Spreadsheet } from './spreadsheet/model';
import { type Collection, Store } from './store';

/** Large records that are plain JSON. */
const JSON_TEXT = { encode: JSON.stringify, decode: JSON.parse };

/** Every collection of a workspace. Services hold no state of their own: they read and write these. */
export class Workspace {
  readonly clock: Clock;
  readonly users: Collection<User>;
  readonly files: Collection<DriveFile>;
  /** File contents that are not Google types, base64 by file id. */
  readonly contents: Collection<string>;
  readonly spreadsheets: Collection<Spreadsheet>;
  /** Documents of Google Docs by file id. */
  readonly documents: Collection<GoogleDocument>;
  readonly forms: Collection<GoogleForm>;
  readonly presentations: Collection<Presentation>;
  /** Calendars by id: a user's own has the address. */
  readonly calendars: Collection<CalendarRecord>;
  readonly calendarEvents: Collection<CalendarEventRecord>;
  readonly gridImages: Collection<GridImage>;
  readonly mails: Collection<Mail>;
  readonly mailStates: Collection<MailState>;
  /** Labels of users for their mail, by `<email>/<label>`. */
  readonly mailLabels: Collection<{ name: string }>;
  readonly scripts: Collection<ScriptProject>;
  readonly propertyStores: Collection<PropertyStore>;
  readonly cacheEntries: Collection<CacheEntry>;
  readonly locks: Collection<LockRecord>;
  readonly triggers: Collection<Trigger>;
  readonly consents: Collection<Consent>;
  readonly addOnUses: Collection<AddOnUse>;
  readonly fileGrants: Collection<FileGrant>;
  readonly quotaUses: Collection<QuotaUse>;
  readonly executions: Collection<ExecutionRecord>;
  /** Changes of Drive files on their way to the feed, and those it shows: one of each per file, as the feed coalesces. */
  readonly pendingChanges: Collection<DriveChange>;
  readonly changes: Collection<DriveChange>;
  /** File ids given out by files.generateIds and not used yet, with whom they were given to. */
  readonly generatedIds: Collection<{ email: string }>;
  readonly uploads: Collection<DriveUpload>;
  /** Addresses that no Google account belongs to; all others are taken to have one. */
  readonly foreignAddresses: Collection<true>;
  /** How late Drive may be, at most, in milliseconds: the changes feed, and listings after a write. */
  readonly delays: { readonly changes: number; readonly listings: number };
  private readonly commits: boolean;
  private readonly settings: Collection<{ value: number }>;
  private readonly random: () => number;

  private constructor(
    readonly store: Store,
    /** The folder that holds the workspace; state lies in `<folder>/.state`, readable copies beside it. */
    readonly folder: string | undefined,
    options: WorkspaceOptions,
  ) {
    this.commits = options.commits ?? true;
    this.users = store.collection('users');
    this.files = store.collection('files');
    this.contents = store.largeCollection('contents', { encode: (v) => v, decode: (v) => String(v) });
    this.documents = store.largeCollection('documents', JSON_TEXT);
    this.forms = store.largeCollection('forms', JSON_TEXT);
    this.presentations = store.largeCollection('presentations', JSON_TEXT);
    this.calendars = store.collection('calendars');
    this.calendarEvents = store.collection('calendarEvents');
    this.gridImages = store.collection('gridImages');
    this.mails = store.collection('mails');
    this.mailStates = store.collection('mailStates');
    this.mailLabels = store.collection('mailLabels');
    this.scripts = scriptCollection(store);
    this.propertyStores = store.collection('propertyStores');
    this.cacheEntries = store.collection('cacheEntries');
    this.locks = store.collection('locks');
    this.triggers = store.collection('triggers');
    this.consents = store.collection('consents');
    this.addOnUses = store.collection('addOnUses');
    this.fileGrants = store.collection('fileGrants');
    this.quotaUses = store.collection('quotaUses');
    this.executions = store.collection('executions');
    this.pendingChanges = store.collection('pendingChanges');
    this.changes = store.collection('changes');
    this.generatedIds = store.collection('generatedIds');
    this.uploads = store.collection('uploads');
    this.foreignAddresses = store.collection('foreignAddresses');
    this.delays = { changes: 10 * 60_000, listings: 0, ...options.delays };
    this.settings = store.collection('settings');
    this.clock = new Clock(this.settings.get('clock')?.value ?? options.now ?? Date.UTC(2026, 8, 1));
    this.spreadsheets = withEngineClock(
      store.largeCollection('spreadsheets', { encode: encodeSpreadsheet, decode: decodeSpreadsheet }),
      this.clock,
    );
    this.random =
      options.seed === undefined ? cryptoRandom : seededRandom(options.seed + this.settingOf('draws'));
  }

  /** Opens the workspace in a folder, or a new one in memory only. `now` applies only to a new one. */
  static open(options: WorkspaceOptions = {}): Workspace {
    const store = Store.open(options.folder === undefined ? undefined : `${options.folder}/.state`);
    return new Workspace(store, options.folder, options);
  }

  /** Called at the end of each request and execution: makes everything done so far durable, unless that waits for `save`. */
  commit(): void {
    if (this.commits) this.save();
  }

  /** Makes everything done so far durable. */
  save(): void {
    if (this.settings.get('clock')?.value !== this.clock.now())
      this.settings.put('clock', { value: this.clock.now() });
    this.store.commit();
  }

  /** A fraction in [0, 1): seeded when the workspace was opened with a seed. */
  draw(): number {
    this.settings.put('draws', { value: this.settingOf('draws') + 1 });
    return this.random();
  }

  /** A new opaque id of `length` characters out of Google's alphabet for file ids. */
  newId(length = 44): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    let id = '1';
    while (id.length < length) id += alphabet[Math.floor(this.draw() * 64)];
    return id;
  }

  /** The next number of a named sequence, from 1. */
  next(sequence: string): number {
    const value = this.settingOf(`sequence:${sequence}`) + 1;
    this.settings.put(`sequence:${sequence}`, { value });
    return value;
  }

  private settingOf(name: string): number {
    return this.settings.get(name)?.value ?? 0;
  }
}

export interface WorkspaceOptions {
  folder?: string;
  /** Simulated time a new workspace starts at. */
  now?: Date | number;
  /** How late Drive may be, at most, in milliseconds. Unless told, the changes feed is up to 10 minutes late. */
  delays?: { changes?: number; listings?: number };
  /** Makes ids, latency and faults repeatable. */
  seed?: number;
  /** False for a world that is thrown away: what is done stays in memory until `save` is called. */
  commits?: boolean;
}

function cryptoRandom(): number {
  return randomBytes(6).readUIntBE(0, 6) / 2 ** 48;
}

/** A small seeded generator (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
