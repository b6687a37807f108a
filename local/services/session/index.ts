/** Session: who runs the script and in which zone; and Browser, the old dialogs of spreadsheets. */
import type { LiveExecution } from '../../host/live-execution';
import { SCOPES } from '../../host/manifest';
import { scriptEnum } from '../../host/script-enum';

export function createSession(execution: LiveExecution): Session {
  return new Session(execution);
}

export function createBrowser(execution: LiveExecution): Browser {
  return new Browser(execution);
}

class Session {
  constructor(private readonly execution: LiveExecution) {}
  getActiveUser(): User {
    return new User(this.execution, 'Session.getActiveUser');
  }
  getEffectiveUser(): User {
    return new User(this.execution, 'Session.getEffectiveUser');
  }
  getActiveUserLocale(): string {
    return this.execution.user.locale.split(/[-_]/)[0] ?? 'en';
  }
  getScriptTimeZone(): string {
    return this.execution.timeZone;
  }
  getTemporaryActiveUserKey(): string {
    return Buffer.from(`${this.execution.script.id}/${this.execution.caller.email}`).toString('base64url');
  }
}

class User implements GoogleAppsScript.Base.User {
  constructor(
    private readonly execution: LiveExecution,
    private readonly what: string,
  ) {}
  getEmail(): string {
    const { authMode, script, caller } = this.execution;
    if (this.execution.isCustomFunction) return '';
    // Without an authorisation a script learns who is there only from its own developer.
    if (authMode !== 'FULL')
      return script.owner === caller.email && authMode === 'LIMITED' ? caller.email : '';
    this.execution.requireScope(this.what, SCOPES.email);
    return caller.email;
  }
  getUserLoginId(): string {
    return this.getEmail();
  }
  toString(): string {
    return this.getEmail();
  }
}

const BUTTONS = scriptEnum('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

class Browser {
  readonly Buttons = BUTTONS;
  constructor(private readonly execution: LiveExecution) {}

  msgBox(...parts: unknown[]): string {
    const { title, prompt, buttons } = this.parse(parts, 'Browser.msgBox');
    return this.execution.person.alert(title, prompt, buttons).toLowerCase();
  }

  inputBox(...parts: unknown[]): string {
    const { title, prompt, buttons } = this.parse(parts, 'Browser.inputBox');
    const answer = this.execution.person.prompt(title, prompt, buttons);
    return answer.button === 'CANCEL' || answer.button === 'CLOSE' ? 'cancel' : answer.text;
  }

  private parse(parts: unknown[], what: string): { title: string; prompt: string; buttons: string } {
    this.execution.requireScope(what, SCOPES.containerUi, SCOPES.spreadsheets);
    this.execution.charge('ui', { what });
    const texts = parts.filter((part) => typeof part === 'string');
    const buttons = parts.find((part) => typeof part !== 'string');
    return {
      title: texts.length > 1 ? String(texts[0]) : '',
      prompt: String(texts[texts.length - 1] ?? ''),
      buttons: buttons === undefined ? 'OK' : String(buttons),
    };
  }
}
