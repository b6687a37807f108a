/** ScriptApp: triggers, authorisation and identity of the running script. */
import { checkHandler } from '../../host/handler-name';
import type { LiveExecution } from '../../host/live-execution';
import { SCOPES } from '../../host/manifest';
import { type ScriptEnum, scriptEnum, WEEKDAYS } from '../../host/script-enum';
import { NotEmulatedError, ScriptError } from '../../host/script-error';
import { issueToken } from '../../host/tokens';
import type { Trigger as TriggerRecord } from '../../state/records';
import { TriggerBuilder } from './builders';
import { EVENT_TYPE, TRIGGER_SOURCE, Trigger } from './trigger';

export function createScriptApp(execution: LiveExecution): ScriptApp {
  return new ScriptApp(execution);
}

const AUTH_MODE = scriptEnum('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const AUTHORIZATION_STATUS = scriptEnum('REQUIRED', 'NOT_REQUIRED');
const INSTALLATION_SOURCE = scriptEnum('APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON');

/** The AuthMode value of a name. */
export function authModeValue(name: 'NONE' | 'LIMITED' | 'FULL'): ScriptEnum {
  return AUTH_MODE[name];
}

class ScriptApp {
  readonly AuthMode = AUTH_MODE;
  readonly AuthorizationStatus = AUTHORIZATION_STATUS;
  readonly EventType = EVENT_TYPE;
  readonly InstallationSource = INSTALLATION_SOURCE;
  readonly TriggerSource = TRIGGER_SOURCE;
  readonly WeekDay = WEEKDAYS;
  constructor(private readonly execution: LiveExecution) {}

  getScriptId(): string {
    return this.execution.script.id;
  }

  newTrigger(functionName: string): TriggerBuilder {
    this.execution.requireScope('ScriptApp.newTrigger', SCOPES.scriptApp);
    return new TriggerBuilder(this.execution, checkHandler(functionName));
  }

  getProjectTriggers(): Trigger[] {
    this.execution.requireScope('ScriptApp.getProjectTriggers', SCOPES.scriptApp);
    this.execution.charge('trigger', { what: 'ScriptApp.getProjectTriggers' });
    return this.ownTriggers().map((record) => new Trigger(record));
  }

  getUserTriggers(document: { getId(): string }): Trigger[] {
    this.execution.requireScope('ScriptApp.getUserTriggers', SCOPES.scriptApp);
    this.execution.charge('trigger', { what: 'ScriptApp.getUserTriggers' });
    const id = document.getId();
    return this.ownTriggers().flatMap((record) =>
      record.sourceId === id || record.container === id ? [new Trigger(record)] : [],
    );
  }

  deleteTrigger(trigger: Trigger): void {
    this.execution.requireScope('ScriptApp.deleteTrigger', SCOPES.scriptApp);
    this.execution.perform('trigger', { what: 'ScriptApp.deleteTrigger' }, () =>
      this.execution.workspace.triggers.delete(trigger.getUniqueId()),
    );
  }

  getAuthorizationInfo(authMode: ScriptEnum, scopes?: string[]): AuthorizationInfo {
    const wanted = scopes ?? this.execution.manifest.oauthScopes;
    const unknown = wanted.filter((scope) => !this.execution.manifest.oauthScopes.includes(scope));
    if (unknown.length > 0)
      throw new ScriptError(`The script does not require the scopes: ${unknown.join(', ')}`);
    const required = String(authMode) === 'FULL' && this.missing(wanted).length > 0;
    return new AuthorizationInfo(this.execution.script.id, required, wanted);
  }

  requireScopes(authMode: ScriptEnum, scopes: string[]): void {
    if (String(authMode) !== 'FULL') throw new ScriptError('Invalid argument: authMode');
    const unknown = scopes.filter((scope) => !this.execution.manifest.oauthScopes.includes(scope));
    if (unknown.length > 0)
      throw new ScriptError(`The script does not require the scopes: ${unknown.join(', ')}`);
    this.stopUnlessGranted(scopes);
  }

  requireAllScopes(authMode: ScriptEnum): void {
    if (String(authMode) !== 'FULL') throw new ScriptError('Invalid argument: authMode');
    this.stopUnlessGranted(this.execution.manifest.oauthScopes);
  }

  getOAuthToken(): string {
    return issueToken(this.execution.caller);
  }

  /** The web app of this script: there is none. */
  getService(): Service {
    return new Service();
  }

  getIdentityToken(): string {
    throw new NotEmulatedError('ScriptApp.getIdentityToken');
  }

  getInstallationSource(): ScriptEnum {
    return INSTALLATION_SOURCE.NONE;
  }

  invalidateAuth(): void {
    const { workspace, script, caller } = this.execution;
    workspace.consents.delete(`${script.id}/${caller.email}`);
  }

  private ownTriggers(): TriggerRecord[] {
    const { workspace, script, caller } = this.execution;
    return workspace.triggers
      .values()
      .filter((trigger) => trigger.script === script.id && trigger.user === caller.email);
  }

  private missing(scopes: readonly string[]): string[] {
    const held = this.execution.caller.scopes;
    return held === undefined ? [] : scopes.filter((scope) => !held.has(scope));
  }

  private stopUnlessGranted(scopes: readonly string[]): void {
    if (this.missing(scopes).length === 0) return;
    throw new ScriptError(
      'Authorization is required to perform that action. Please run the script again to authorize it.',
    );
  }
}

class AuthorizationInfo {
  constructor(
    private readonly scriptId: string,
    private readonly required: boolean,
    private readonly scopes: readonly string[],
  ) {}
  getAuthorizationStatus(): ScriptEnum {
    return this.required ? AUTHORIZATION_STATUS.REQUIRED : AUTHORIZATION_STATUS.NOT_REQUIRED;
  }
  getAuthorizationUrl(): string | null {
    return this.required ? `https://script.google.com/macros/d/${this.scriptId}/authorize` : null;
  }
  getAuthorizedScopes(): string[] {
    return this.required ? [] : [...this.scopes];
  }
}

class Service {
  getUrl(): string | null {
    return null;
  }
  isEnabled(): boolean {
    return false;
  }
}
