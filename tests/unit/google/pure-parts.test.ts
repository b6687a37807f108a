/** The parts of the adapters that need no Google: batches, pieces, pace, halves, errors, texts. */

import { embeddableJson } from '../../../src/google/dialogs';
import { decodeBatch, encodeBatch } from '../../../src/google/drive-batch';
import { idInLink } from '../../../src/google/drive-files';
import { enteredText, withoutApostrophe } from '../../../src/google/entered-text';
import { kindOfError } from '../../../src/google/errors';
import { createPacer } from '../../../src/google/pacer';
import { joinPieces, splitPieces } from '../../../src/google/properties';
import { titleInRange } from '../../../src/google/remote-tables';
import { address, inHalves } from '../../../src/google/rest';
import { pauseBefore } from '../../../src/google/retry';

const MINUTE = 60_000;

describe('the Drive batch endpoint', () => {
  test('calls become numbered parts with the path alone; the body is ASCII and its length its bytes', () => {
    const { contentType, text } = encodeBatch([
      { method: 'post', url: 'https://www.googleapis.com/drive/v3/files?fields=id', body: { name: 'Sổ' } },
      { method: 'get', url: 'https://www.googleapis.com/drive/v3/files/x' },
    ]);
    const boundary = /boundary=(.+)/.exec(contentType)?.[1] ?? '';
    const parts = text.split(`--${boundary}`);
    expect(parts).toHaveLength(4);
    expect(parts[1]).toContain('Content-ID: <0>');
    expect(parts[1]).toContain('POST /drive/v3/files?fields=id HTTP/1.1');
    const body = parts[1]?.trimEnd().split('\r\n').pop() ?? '';
    expect(parts[1]).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
    expect(JSON.parse(body)).toEqual({ name: 'Sổ' });
    expect(parts[2]).toContain('GET /drive/v3/files/x HTTP/1.1');
    expect(text.endsWith(`--${boundary}--\r\n`)).toBe(true);
  });

  test('answers are put in the order of the requests by their Content-ID; a lost part has status 0', () => {
    const part = (id: number, status: number, body: string) =>
      `--b1\r\nContent-Type: application/http\r\nContent-ID: <response-${id}>\r\n\r\nHTTP/1.1 ${status} X\r\nContent-Type: application/json\r\n\r\n${body}\r\n`;
    const text = `${part(2, 200, '{\n "id": "c"\n}')}${part(0, 404, '{"error":{"code":404}}')}--b1--`;
    const answers = decodeBatch({ contentType: 'multipart/mixed; boundary=b1', text }, 3);
    expect(answers.map(({ status }) => status)).toEqual([404, 0, 200]);
    expect(answers[2]?.body).toEqual({ id: 'c' });
  });
});

describe('long properties', () => {
  test('a text is split below nine kilobytes a piece and joined again', () => {
    const text = 'Trường ế '.repeat(3_000);
    const pieces = splitPieces('job', text);
    for (const piece of Object.values(pieces)) expect(Buffer.byteLength(piece)).toBeLessThan(9 * 1024);
    expect(joinPieces(pieces.job ?? '', (index) => pieces[`job.${index}`])).toBe(text);
  });

  test('pieces of two different writes are not taken for a text', () => {
    const pieces = splitPieces('job', 'a'.repeat(6_000));
    expect(joinPieces(pieces.job ?? '', (index) => (index === 1 ? 'short' : undefined))).toBeUndefined();
  });
});

describe('the pace of calls', () => {
  test('no more than the limit go in any window of a minute', () => {
    const pacer = createPacer(3);
    pacer.spend(0, 2);
    expect(pacer.allowed(1_000)).toBe(1);
    pacer.spend(1_000, 1);
    expect(pacer.allowed(2_000)).toBe(0);
    expect(pacer.waitFrom(2_000)).toBe(MINUTE - 2_000 + 1);
    expect(pacer.allowed(MINUTE + 1)).toBe(2);
  });

  test('a refusal closes for a whole minute', () => {
    const pacer = createPacer(3);
    pacer.refused(5_000);
    expect(pacer.allowed(5_000 + MINUTE - 1)).toBe(0);
    expect(pacer.waitFrom(6_000)).toBe(MINUTE - 1_000);
    expect(pacer.allowed(5_000 + MINUTE)).toBe(3);
  });
});

test('a group that fails is run in halves, so that one bad item hurts nobody else', () => {
  const runs: number[] = [];
  const answers = inHalves(
    [1, 2, 3, 4, 5],
    (group) => {
      runs.push(group.length);
      if (group.includes(4)) throw new Error('too large');
      return group.map((item) => `good ${item}`);
    },
    (words) => `bad: ${words}`,
  );
  expect(answers).toEqual(['good 1', 'good 2', 'good 3', 'bad: too large', 'good 5']);
  expect(runs.length).toBeLessThanOrEqual(7);
});

test.each([
  [{ status: 403, reasons: ['userRateLimitExceeded'], message: 'User Rate Limit Exceeded' }, 'quota-minute'],
  [
    {
      status: 429,
      message:
        "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'",
    },
    'quota-minute',
  ],
  [{ message: 'Service invoked too many times for one day: email.' }, 'quota-today'],
  [{ message: 'Dịch vụ được gọi quá nhiều lần trong một ngày: email.' }, 'quota-today'],
  [{ message: 'Service error: Spreadsheets' }, 'transient'],
  [{ message: 'Rất tiếc, đã xảy ra lỗi máy chủ. Vui lòng đợi một lát và thử lại.' }, 'transient'],
  [{ status: 503, message: '' }, 'transient'],
  [{ status: 404, reasons: ['notFound'], message: 'File not found: x.' }, 'not-found'],
  [
    {
      status: 403,
      reasons: ['appNotAuthorizedToFile'],
      message: 'The user has not granted the app 1 write access to the file x.',
    },
    'grant-lost',
  ],
  [
    {
      status: 403,
      reasons: ['storageQuotaExceeded'],
      message: "The user's Drive storage quota has been exceeded.",
    },
    'storage-full',
  ],
  [
    { status: 400, message: 'Invalid requests[0].addSheet: A sheet with the name "X" already exists.' },
    'other',
  ],
])('%j means %s', (facts, kind) => {
  expect(kindOfError(facts)).toBe(kind);
});

test('pauses before retries double up to half a minute, with up to a second of chance', () => {
  expect([0, 1, 2, 3, 4, 5, 9].map((attempt) => pauseBefore(attempt, 0))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 32_000,
  ]);
  expect(pauseBefore(0, 0.999)).toBeLessThan(2_000);
});

test('data in a page can neither open a tag nor break a line of script', () => {
  const text = embeddableJson({ name: '</script><img>', line: '\u2028\u2029' });
  expect(text).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual({ name: '</script><img>', line: '\u2028\u2029' });
});

describe('text on its way through setValues', () => {
  test.each(['=1+1', '+84', '-5', '@x', '0042', '1/2', '5/9/2026', 'TRUE', '10%', "'quoted", ' =1', '"a"'])(
    '%j is written as text and read back as it was',
    (text) => {
      const entered = enteredText(text, 'text');
      expect(entered).toBe(`'${text}`);
      // Google takes the apostrophe away; a text-formatted cell might keep it.
      expect(withoutApostrophe(text)).toBe(text);
      expect(withoutApostrophe(entered)).toBe(text);
    },
  );

  test('ordinary words, numbers, ticks and days of a date column go as they are', () => {
    expect(enteredText('Trường Mây', 'text')).toBe('Trường Mây');
    expect(enteredText(5, 'number')).toBe(5);
    expect(enteredText(true, 'tick')).toBe(true);
    expect(enteredText('2026-09-05', 'date')).toBe('2026-09-05');
    expect(enteredText('=TODAY()', 'date')).toBe("'=TODAY()");
  });
});

test('queries are encoded, undefined values left out; ids are found in links; titles in ranges', () => {
  expect(address('https://x/y', { q: "a='b' c", n: undefined, ok: true })).toBe(
    "https://x/y?q=a%3D'b'%20c&ok=true",
  );
  expect(idInLink('https://drive.google.com/drive/folders/1AbcDEFghij_k-l?usp=sharing')).toBe(
    '1AbcDEFghij_k-l',
  );
  expect(idInLink('https://drive.google.com/')).toBeUndefined();
  expect(titleInRange("'Phòng ''A'''!A1:Z100")).toBe("Phòng 'A'");
  expect(titleInRange('Rooms!A1:Z100')).toBe('Rooms');
});
