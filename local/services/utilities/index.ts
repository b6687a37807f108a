/** Utilities: dates, texts, encodings, digests, archives, sleeping. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { LiveExecution } from '../../host/live-execution';
import { LIMITS } from '../../host/quotas';
import { scriptEnum } from '../../host/script-enum';
import { ScriptError, signatureError } from '../../host/script-error';
import { packZip, unpackZip } from './archive';
import { Blob, blobOf, bufferOf, encodeText, signedBytes } from './blob';
import { parseCsv } from './csv';
import { DIGEST_ALGORITHM, digest, hmac, MAC_ALGORITHM, RSA_ALGORITHM, rsaSignature } from './digests';
import { formatString } from './format-string';
import { formatDate, parseDate } from './java-dates';

export function createUtilities(execution: LiveExecution): Utilities {
  return new Utilities(execution);
}

type Data = string | number[];

class Utilities {
  readonly Charset = scriptEnum('US_ASCII', 'UTF_8');
  readonly DigestAlgorithm = DIGEST_ALGORITHM;
  readonly MacAlgorithm = MAC_ALGORITHM;
  readonly RsaAlgorithm = RSA_ALGORITHM;
  constructor(private readonly execution: LiveExecution) {}

  sleep(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds <= LIMITS.sleepMilliseconds)) {
      throw new ScriptError('Invalid argument: milliseconds');
    }
    this.execution.wait(milliseconds);
  }

  getUuid(): string {
    const digit = () => Math.floor(this.execution.workspace.draw() * 16);
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
      (place === 'x' ? digit() : (digit() & 3) | 8).toString(16),
    );
  }

  formatDate(...args: unknown[]): string {
    const [date, timeZone, format] = args;
    if (!(date instanceof Date) || args.length !== 3) throw signatureError('Utilities.formatDate', args);
    if (Number.isNaN(date.getTime()))
      throw new ScriptError('Invalid argument: date. Should be of type: Date');
    return formatDate(date.getTime(), String(timeZone), String(format));
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    return new Date(parseDate(String(date), String(timeZone), String(format)));
  }

  formatString(template: string, ...values: unknown[]): string {
    return formatString(String(template), values, String);
  }

  parseCsv(csv: string, delimiter?: string): string[][] {
    return parseCsv(String(csv), delimiter);
  }

  jsonParse(json: string): unknown {
    return JSON.parse(json);
  }

  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }

  base64Encode(data: Data, charset?: unknown): string {
    return bytesOf(data, charset).toString('base64');
  }

  base64EncodeWebSafe(data: Data, charset?: unknown): string {
    return bytesOf(data, charset).toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
  }

  base64Decode(encoded: string, _charset?: unknown): number[] {
    const text = String(encoded);
    if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text.replace(/\s/g, '')))
      throw new ScriptError('Could not decode string.');
    return signedBytes(Buffer.from(text, 'base64'));
  }

  base64DecodeWebSafe(encoded: string, charset?: unknown): number[] {
    return this.base64Decode(encoded, charset);
  }

  computeDigest(algorithm: unknown, value: Data, charset?: unknown): number[] {
    return digest(algorithm, value, charset);
  }

  computeHmacSignature(algorithm: unknown, value: Data, key: Data, charset?: unknown): number[] {
    return hmac(algorithm, value, key, charset);
  }

  computeHmacSha256Signature(value: Data, key: Data, charset?: unknown): number[] {
    return hmac(MAC_ALGORITHM.HMAC_SHA_256, value, key, charset);
  }

  computeRsaSignature(algorithm: unknown, value: string, key: string, charset?: unknown): number[] {
    return rsaSignature(algorithm, value, key, charset);
  }

  computeRsaSha1Signature(value: string, key: string, charset?: unknown): number[] {
    return rsaSignature(RSA_ALGORITHM.RSA_SHA_1, value, key, charset);
  }

  computeRsaSha256Signature(value: string, key: string, charset?: unknown): number[] {
    return rsaSignature(RSA_ALGORITHM.RSA_SHA_256, value, key, charset);
  }

  newBlob(data: Data, contentType?: string | null, name?: string | null): Blob {
    if (data === null || data === undefined) throw signatureError('Utilities.newBlob', [data]);
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return Blob.of(data, type, name ?? null);
  }

  zip(blobs: unknown[], name = 'archive.zip'): Blob {
    const entries = blobs.map((source) => {
      const blob = blobOf(source, 'blobs');
      const entryName = blob.getName();
      if (!entryName) throw new ScriptError('Blob object must have non-null name for this operation.');
      return { name: entryName, data: bufferOf(blob.getBytes()) };
    });
    return new Blob(packZip(entries), 'application/zip', name);
  }

  unzip(source: unknown): Blob[] {
    return unpackZip(bufferOf(blobOf(source, 'blob').getBytes())).map(({ name, data }) =>
      new Blob(data, null, name).setContentTypeFromExtension(),
    );
  }

  gzip(source: unknown, name = 'archive.gz'): Blob {
    return new Blob(gzipSync(bufferOf(blobOf(source, 'blob').getBytes())), 'application/x-gzip', name);
  }

  ungzip(source: unknown): Blob {
    const blob = blobOf(source, 'blob');
    const name = blob.getName()?.replace(/\.gz$/, '') ?? null;
    return new Blob(gunzipSync(bufferOf(blob.getBytes())), null, name);
  }
}

function bytesOf(data: Data, charset: unknown): Buffer {
  return typeof data === 'string' ? encodeText(data, String(charset ?? 'UTF_8')) : bufferOf(data);
}
