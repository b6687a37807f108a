/** Bodies made of parts (multipart/related and multipart/mixed): reading and writing them. */

export interface Part {
  /** Lower-case names. */
  headers: Record<string, string>;
  body: Uint8Array;
}

/** The boundary that a content type names; undefined when it is no multipart type. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const match = /^multipart\/[\w-]+\s*;.*?boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType ?? '');
  return match?.[1] ?? match?.[2];
}

/** The parts between the boundaries; base64 parts are decoded. Lines may end in CRLF or in LF alone. */
export function parseMultipart(body: Uint8Array, boundary: string): Part[] {
  const bytes = Buffer.from(body);
  const mark = `--${boundary}`;
  const parts: Part[] = [];
  let start = bytes.indexOf(mark);
  while (start >= 0) {
    const from = start + mark.length;
    if (bytes.subarray(from, from + 2).toString('latin1') === '--') break;
    const next = bytes.indexOf(`\n${mark}`, from);
    if (next < 0) break;
    const end = bytes[next - 1] === 0x0d ? next - 1 : next;
    const firstLine = bytes.indexOf('\n', from) + 1;
    parts.push(parsePart(bytes.subarray(firstLine, Math.max(firstLine, end))));
    start = next + 1;
  }
  return parts;
}

function parsePart(bytes: Buffer): Part {
  const { headers, body } = parseMessage(bytes);
  if (headers['content-transfer-encoding']?.toLowerCase() === 'base64')
    return { headers, body: Buffer.from(body.toString('latin1'), 'base64') };
  return { headers, body };
}

/** Header lines up to an empty line, and what follows it. */
export function parseMessage(bytes: Buffer): { headers: Record<string, string>; body: Buffer } {
  const headers: Record<string, string> = {};
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf('\n', at);
    const line = bytes
      .subarray(at, end < 0 ? bytes.length : end)
      .toString('utf8')
      .trimEnd();
    at = end < 0 ? bytes.length : end + 1;
    if (line === '') break;
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, body: bytes.subarray(at) };
}

/** Parts as one body, with CRLF. */
export function printMultipart(parts: readonly Part[], boundary: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (const { headers, body } of parts) {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    pieces.push(Buffer.from(`--${boundary}\r\n${lines.join('')}\r\n`), body, Buffer.from('\r\n'));
  }
  pieces.push(Buffer.from(`--${boundary}--\r\n`));
  return Buffer.concat(pieces);
}
