/** The global objects of a script: Google's services by name, each made when the script first touches it. */
import { createAdvancedServices } from '../services/advanced';
import { createCacheService } from '../services/cache-service';
import { createCalendarApp } from '../services/calendar-app';
import { createCardService } from '../services/card-service';
import { createCharts } from '../services/charts';
import { createContentService } from '../services/content-service';
import { createDocumentApp } from '../services/document-app';
import { createDriveApp } from '../services/drive-app';
import { createFormApp } from '../services/form-app';
import { createGmailApp } from '../services/gmail-app';
import { createHtmlService } from '../services/html-service';
import { createLockService } from '../services/lock-service';
import { createConsole, createLogger } from '../services/logger';
import { createMailApp } from '../services/mail-app';
import { createPropertiesService } from '../services/properties-service';
import { createScriptApp } from '../services/script-app';
import { createBrowser, createSession } from '../services/session';
import { createSlidesApp } from '../services/slides-app';
import { createSpreadsheetApp } from '../services/spreadsheet-app';
import { createUrlFetchApp } from '../services/url-fetch-app';
import { createUtilities } from '../services/utilities';
import { createXmlService } from '../services/xml-service';
import type { LiveExecution } from './live-execution';
import type { Membrane } from './membrane';
import type { Realm } from './realm';
import { MIME_TYPES, MONTHS, WEEKDAYS } from './script-enum';
import { NotEmulatedError } from './script-error';

type Create = (execution: LiveExecution) => unknown;

const SERVICES: Readonly<Record<string, Create>> = {
  Browser: createBrowser,
  CacheService: createCacheService,
  CalendarApp: createCalendarApp,
  CardService: createCardService,
  Charts: createCharts,
  ContentService: createContentService,
  DocumentApp: createDocumentApp,
  DriveApp: createDriveApp,
  FormApp: createFormApp,
  GmailApp: createGmailApp,
  HtmlService: createHtmlService,
  LockService: createLockService,
  Logger: createLogger,
  MailApp: createMailApp,
  MimeType: () => MIME_TYPES,
  Month: () => MONTHS,
  PropertiesService: createPropertiesService,
  ScriptApp: createScriptApp,
  // Former names of the two stores, still there.
  ScriptProperties: (execution) => createPropertiesService(execution).getScriptProperties(),
  Session: createSession,
  SlidesApp: createSlidesApp,
  SpreadsheetApp: (execution) => spreadsheetAppOf(execution),
  UrlFetchApp: createUrlFetchApp,
  UserProperties: (execution) => createPropertiesService(execution).getUserProperties(),
  Utilities: createUtilities,
  Weekday: () => WEEKDAYS,
  XmlService: createXmlService,
  console: createConsole,
};

/** Services of Google that exist as names and refuse every use; so do libraries and other advanced services. */
const REFUSED = [
  'ContactsApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
];

const spreadsheetApps = new WeakMap<LiveExecution, object>();

/** SpreadsheetApp of an execution: one object, for the script and for the host that makes events. */
export function spreadsheetAppOf(execution: LiveExecution): object {
  const known = spreadsheetApps.get(execution);
  if (known) return known;
  const made = createSpreadsheetApp(execution);
  spreadsheetApps.set(execution, made);
  return made;
}

/** Defines every global lazily; scripts may redefine each, as on Google. */
export function installGlobals(realm: Realm, membrane: Membrane, execution: LiveExecution): void {
  for (const [name, create] of Object.entries(SERVICES)) {
    define(realm, name, () => membrane.toRealm(create(execution)));
  }
  const advanced = createAdvancedServices(execution);
  for (const [name, create] of advanced) define(realm, name, () => membrane.toRealm(create()));
  const { advancedServices, libraries } = execution.manifest;
  const others = [...advancedServices.values()].filter((name) => !advanced.has(name));
  for (const name of [...REFUSED, ...libraries, ...others])
    define(realm, name, () => refusing(realm, membrane, name));
}

function define(realm: Realm, name: string, create: () => unknown): void {
  const settle = (value: unknown) =>
    Object.defineProperty(realm.global, name, {
      value,
      configurable: true,
      writable: true,
      enumerable: false,
    });
  Object.defineProperty(realm.global, name, {
    configurable: true,
    enumerable: false,
    get() {
      const value = create();
      settle(value);
      return value;
    },
    set: settle,
  });
}

function refusing(realm: Realm, membrane: Membrane, name: string): object {
  return new Proxy(realm.intrinsics.createObject(realm.intrinsics.Object.prototype), {
    get: (target, key) => {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key);
      throw membrane.toRealmError(new NotEmulatedError(`${name}.${key}`), name);
    },
  });
}
