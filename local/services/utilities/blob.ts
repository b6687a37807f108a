/** Blob: bytes with a type and a name, as every Apps Script service takes and gives them. */
import { NotEmulatedError, ScriptError } from '../../host/script-error';
import { convertContent } from './convert';

/** What other services read of a blob. */
export interface BlobLike {
  getBytes(): number[];
  getContentType(): string | null;
  getName(): string | null;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  bmp: 'image/bmp',
  css: 'text/css',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  gz: 'application/x-gzip',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'application/javascript',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
};

export class Blob implements GoogleAppsScript.Base.Blob {
  constructor(
    private data: Buffer,
    private contentType: string | null,
    private name: string | null,
  ) {}

  /** A blob from text or from signed bytes. */
  static of(data: string | readonly number[], contentType: string | null, name: string | null): Blob {
    return new Blob(bufferOf(data), contentType, name);
  }

  copyBlob(): Blob {
    return new Blob(this.data, this.contentType, this.name);
  }
  getBlob(): Blob {
    return this;
  }
  /** A change of label between text types, or what an installed converter prints; its name then ends as its type does. */
  getAs(contentType: string): Blob {
    const data = convertContent(this.data, this.contentType ?? '', contentType, 'Blob.getAs');
    const isPrinted = contentType === 'application/pdf' && this.contentType !== contentType;
    const name = isPrinted && this.name !== null ? `${this.name.replace(/\.\w{1,4}$/, '')}.pdf` : this.name;
    return new Blob(data, contentType, name);
  }
  getBytes(): number[] {
    return signedBytes(this.data);
  }
  getContentType(): string | null {
    return this.contentType;
  }
  getDataAsString(charset = 'UTF-8'): string {
    return decodeText(this.data, charset);
  }
  getName(): string | null {
    return this.name;
  }
  isGoogleType(): boolean {
    return this.contentType?.startsWith('application/vnd.google-apps.') ?? false;
  }
  setBytes(data: number[]): this {
    this.data = bufferOf(data);
    return this;
  }
  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }
  setContentTypeFromExtension(): this {
    const extension = /\.(\w+)$/.exec(this.name ?? '')?.[1]?.toLowerCase();
    this.contentType = (extension && EXTENSIONS[extension]) ?? null;
    return this;
  }
  setDataFromString(text: string, charset = 'UTF-8'): this {
    this.data = encodeText(String(text), charset);
    return this;
  }
  setName(name: string): this {
    this.name = name;
    return this;
  }
  getAllBlobs(): Blob[] {
    return [this];
  }
}

/** Bytes as Google shows them: -128 to 127. */
export function signedBytes(data: Uint8Array): number[] {
  return Array.from(new Int8Array(data.buffer, data.byteOffset, data.byteLength));
}

/** Bytes of a text (UTF-8) or of numbers, signed or not. */
export function bufferOf(data: string | readonly number[]): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data.map((byte) => byte & 0xff));
}

/** The blob of a blob source; a thing that has `getBlob` gives its own. */
export function blobOf(source: unknown, what: string): BlobLike {
  if (typeof source === 'object' && source !== null) {
    if (isBlobLike(source)) return source;
    if ('getBlob' in source && typeof source.getBlob === 'function') {
      const blob: unknown = source.getBlob();
      if (typeof blob === 'object' && blob !== null && isBlobLike(blob)) return blob;
    }
  }
  throw new ScriptError(`Invalid argument: ${what}`);
}

function isBlobLike(value: object): value is BlobLike {
  return 'getBytes' in value && 'getContentType' in value && 'getName' in value;
}

/** Text as bytes of a charset: UTF-8, US-ASCII, ISO-8859-1 (latin1), UTF-16. */
export function encodeText(text: string, charset: string): Buffer {
  return Buffer.from(text, nodeCharset(charset));
}

export function decodeText(data: Uint8Array, charset: string): string {
  return Buffer.from(data).toString(nodeCharset(charset));
}

function nodeCharset(charset: string): BufferEncoding {
  switch (charset.toUpperCase().replace(/_/g, '-')) {
    case 'UTF-8':
      return 'utf8';
    case 'US-ASCII':
    case 'ASCII':
      return 'ascii';
    case 'ISO-8859-1':
    case 'LATIN1':
      return 'latin1';
    case 'UTF-16':
    case 'UTF-16LE':
      return 'utf16le';
    default:
      throw new NotEmulatedError(`Charset ${charset}`);
  }
}
