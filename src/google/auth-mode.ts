/** How much a simple trigger may do (Google: editor add-on authorization lifecycle). */

/** False only where Google says that the add-on is not enabled in this document. */
export function mayTouchDocument(event: { readonly authMode?: unknown } | undefined): boolean {
  return event?.authMode === undefined || event.authMode !== ScriptApp.AuthMode.NONE;
}
