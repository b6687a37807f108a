/** HTTPResponse: the answer of a fetch. */
import type { ApiResponse } from '../http';
import { Blob, decodeText, signedBytes } from '../utilities/blob';

export class HTTPResponse {
  constructor(private readonly answer: ApiResponse) {}
  getResponseCode(): number {
    return this.answer.status;
  }
  getContentText(charset = 'UTF-8'): string {
    return decodeText(this.answer.body, charset);
  }
  getContent(): number[] {
    return signedBytes(this.answer.body);
  }
  getBlob(): Blob {
    const type = this.answer.headers['content-type']?.split(';')[0] ?? null;
    return new Blob(Buffer.from(this.answer.body), type, null);
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  /** Names as a browser would write them, since scripts look them up that way. */
  getHeaders(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.answer.headers).map(([name, value]) => [
        name.replace(
          /(^|-)([a-z])/g,
          (_whole, before: string, letter: string) => before + letter.toUpperCase(),
        ),
        value,
      ]),
    );
  }
  getAllHeaders(): Record<string, string> {
    return this.getHeaders();
  }
  /** The text of the answer: scripts parse the response itself. */
  toString(): string {
    return this.getContentText();
  }
}
