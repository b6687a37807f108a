/** An error of a Google REST API: services throw it, doors turn it into a body or an Apps Script exception. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    /** HTTP status. */
    readonly code: number,
    message: string,
    /** The rest of Google's `error` object: `status`, `errors`, `details`. */
    readonly more: { status?: string; errors?: unknown[]; details?: unknown[] } = {},
  ) {
    super(message);
  }
  /** The JSON body Google answers with. */
  body(): string {
    return JSON.stringify({ error: { code: this.code, message: this.message, ...this.more } }, undefined, 2);
  }
}
