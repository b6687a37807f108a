/** The manifest of a script project, read as Google reads it, and the scopes a project asks for. */
import type { ScriptProject } from '../state/records';

export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
  /** True when the manifest lists its scopes itself; otherwise they are read off the code. */
  readonly explicitScopes: boolean;
  /** Symbols of the enabled advanced services by service id, e.g. `sheets` → `Sheets`. */
  readonly advancedServices: ReadonlyMap<string, string>;
  /** Symbols of the libraries. */
  readonly libraries: readonly string[];
}

const AUTH = 'https://www.googleapis.com/auth/';

export const SCOPES = {
  currentSpreadsheet: `${AUTH}spreadsheets.currentonly`,
  spreadsheets: `${AUTH}spreadsheets`,
  drive: `${AUTH}drive`,
  driveFile: `${AUTH}drive.file`,
  containerUi: `${AUTH}script.container.ui`,
  sendMail: `${AUTH}script.send_mail`,
  gmail: 'https://mail.google.com/',
  scriptApp: `${AUTH}script.scriptapp`,
  externalRequest: `${AUTH}script.external_request`,
  email: `${AUTH}userinfo.email`,
  documents: `${AUTH}documents`,
  currentDocument: `${AUTH}documents.currentonly`,
  forms: `${AUTH}forms`,
  currentForm: `${AUTH}forms.currentonly`,
  presentations: `${AUTH}presentations`,
  currentPresentation: `${AUTH}presentations.currentonly`,
  calendar: 'https://www.googleapis.com/auth/calendar',
  calendarFeeds: 'https://www.google.com/calendar/feeds',
} as const;

/** What Google reads off the code when a manifest lists no scopes. */
const INFERRED: readonly [RegExp, string][] = [
  [/\b(SpreadsheetApp|Sheets)\b/, SCOPES.spreadsheets],
  [/\b(DriveApp|Drive)\.\w/, SCOPES.drive],
  [/\bDocumentApp\b|\bDocs\.\w/, SCOPES.documents],
  [/\bFormApp\b/, SCOPES.forms],
  [/\bSlidesApp\b|\bSlides\.\w/, SCOPES.presentations],
  [/\bCalendarApp\b/, SCOPES.calendarFeeds],
  [/\bCalendar\.\w/, SCOPES.calendar],
  [/\bMailApp\b/, SCOPES.sendMail],
  [/\bGmailApp\b/, SCOPES.gmail],
  [/\bScriptApp\.(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)\b/, SCOPES.scriptApp],
  [/\bUrlFetchApp\b/, SCOPES.externalRequest],
  [/\bSession\.\w*User\(\)|getEmail\(/, SCOPES.email],
  [/\.(getUi|showModalDialog|showModelessDialog|showSidebar)\(|\bBrowser\./, SCOPES.containerUi],
];

/** What `@OnlyCurrentDoc` narrows a scope to. */
const CURRENT: Readonly<Record<string, string>> = {
  [SCOPES.spreadsheets]: SCOPES.currentSpreadsheet,
  [SCOPES.documents]: SCOPES.currentDocument,
  [SCOPES.forms]: SCOPES.currentForm,
  [SCOPES.presentations]: SCOPES.currentPresentation,
};

/**
 * Reads `appsscript.json`; a project without one has Google's defaults.
 * @throws SyntaxError when the file is not JSON.
 */
export function manifestOf(script: ScriptProject): Manifest {
  const json = asRecord(JSON.parse(script.source['appsscript.json'] ?? '{}'));
  const explicit = Array.isArray(json.oauthScopes);
  const { enabledAdvancedServices: services, libraries } = asRecord(json.dependencies);
  return {
    timeZone: typeof json.timeZone === 'string' ? json.timeZone : 'America/New_York',
    oauthScopes: explicit ? (json.oauthScopes as unknown[]).map(String) : inferScopes(script),
    explicitScopes: explicit,
    advancedServices: new Map(
      (Array.isArray(services) ? services : []).map((service) => {
        const { serviceId, userSymbol } = asRecord(service);
        return [String(serviceId), String(userSymbol)];
      }),
    ),
    libraries: (Array.isArray(libraries) ? libraries : []).map((library) =>
      String(asRecord(library).userSymbol),
    ),
  };
}

function inferScopes(script: ScriptProject): string[] {
  const code = scriptFiles(script)
    .map(([, source]) => source)
    .join('\n');
  const current = /@OnlyCurrentDoc/.test(code);
  return INFERRED.filter(([pattern]) => pattern.test(code)).map(([, scope]) =>
    current && Object.hasOwn(CURRENT, scope) ? (CURRENT[scope] ?? scope) : scope,
  );
}

/** Code files of a project in the order they are run, with the name Google shows (without extension). */
export function scriptFiles(script: ScriptProject): [name: string, source: string][] {
  return Object.entries(script.source).flatMap(([file, source]): [string, string][] =>
    /\.(js|gs)$/.test(file) ? [[file.replace(/\.(js|gs)$/, ''), source]] : [],
  );
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
