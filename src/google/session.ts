/** Who is at the keyboard. */

/** Lower-case address of the person who runs this, or undefined where Google does not say. */
export function activeUser(): string | undefined {
  const address = Session.getActiveUser().getEmail() || Session.getEffectiveUser().getEmail();
  return address === '' ? undefined : address.toLowerCase();
}

/** A new identifier that no other row, job or run has. */
export function newId(): string {
  return Utilities.getUuid();
}
