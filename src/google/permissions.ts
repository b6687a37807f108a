/** Permissions that a person may have left unticked when Google asked. */

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const TRIGGERS = 'https://www.googleapis.com/auth/script.scriptapp';

/** Ends the run and lets Google ask, when sending mail or making a clock trigger was not allowed yet. */
export function requireMailAndTriggers(): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [MAIL, TRIGGERS]);
}
