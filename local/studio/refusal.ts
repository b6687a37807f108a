/** What a person asked for and cannot have; the message is shown to them. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly status: 400 | 404 | 409 = 400,
  ) {
    super(message);
  }
}
