import type { CallKind } from '../../../local/host/execution';
import { RateLimitError } from '../../../local/host/quotas';
import { GoogleApi } from '../../../local/services/google-api';
import { AN, errorOf, FOLDER, World } from './world';

/** A batch body of requests, each `METHOD path` with an optional JSON body. */
function batch(requests: [string, unknown?][]): string {
  const parts = requests.map(([line, body], index) =>
    [
      '--b',
      'Content-Type: application/http',
      `Content-ID: <part-${index}>`,
      '',
      line,
      'Content-Type: application/json',
      '',
      body === undefined ? '' : JSON.stringify(body),
      '',
    ].join('\r\n'),
  );
  return `${parts.join('')}--b--\r\n`;
}

const headers = { 'content-type': 'multipart/mixed; boundary=b' };

describe('batch', () => {
  test.each(['/batch/drive/v3', '/batch'])('%s answers each part under its name', (path) => {
    const world = new World();
    const reply = world.call(
      'POST',
      path,
      batch([
        ['POST /drive/v3/files', { name: 'Một', mimeType: FOLDER }],
        ['GET /drive/v3/files/nothing'],
        ['GET https://www.googleapis.com/drive/v3/files?fields=files/name'],
      ]),
      { headers },
    );
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toMatch(/^multipart\/mixed; boundary=/);
    const parts = reply.text.split(/--batch_\w+(?:--)?\r\n/).filter((part) => part !== '');
    expect(parts).toHaveLength(3);
    expect(parts[0]).toMatch(/Content-ID: <response-part-0>[\s\S]*HTTP\/1\.1 200 OK[\s\S]*"name": "Một"/);
    expect(parts[1]).toMatch(
      /<response-part-1>[\s\S]*HTTP\/1\.1 404 Not Found[\s\S]*File not found: nothing\./,
    );
    expect(parts[2]).toMatch(/<response-part-2>[\s\S]*HTTP\/1\.1 200 OK[\s\S]*"name": "Một"/);
  });

  test('every part is counted by its kind, the batch itself is not', () => {
    const world = new World();
    const kinds: CallKind[] = [];
    const api = new GoogleApi(world.workspace, { limits: (_caller, kind) => kinds.push(kind) });
    const body = Buffer.from(batch([['POST /drive/v3/files', { name: 'x' }], ['GET /drive/v3/files']]));
    api.fetch(
      { method: 'POST', host: 'www.googleapis.com', path: '/batch/drive/v3', headers, body },
      { email: AN },
    );
    expect(kinds).toEqual(['drive.create', 'drive.list']);
  });

  test('more than 100 parts are refused', () => {
    const world = new World();
    const parts = Array.from({ length: 101 }, (): [string] => ['GET /drive/v3/files']);
    expect(world.call('POST', '/batch', batch(parts), { headers }).status).toBe(400);
  });

  test('without a boundary it is refused', () => {
    const world = new World();
    expect(
      errorOf(world.call('POST', '/batch', 'x', { headers: { 'content-type': 'text/plain' } })).code,
    ).toBe(400);
  });
});

describe('the front door', () => {
  test.each([
    ['GET', '/v4/spreadsheets/x', 'sheets.read'],
    ['GET', '/v4/spreadsheets/x/values:batchGet', 'sheets.read'],
    ['POST', '/v4/spreadsheets/x:getByDataFilter', 'sheets.read'],
    ['POST', '/v4/spreadsheets/x/values:batchGetByDataFilter', 'sheets.read'],
    ['POST', '/v4/spreadsheets/x/developerMetadata:search', 'sheets.read'],
    ['POST', '/v4/spreadsheets', 'sheets.write'],
    ['PUT', '/v4/spreadsheets/x/values/A1', 'sheets.write'],
    ['POST', '/v4/spreadsheets/x:batchUpdate', 'sheets.batchUpdate'],
    ['POST', '/drive/v3/files/x/copy', 'drive.copy'],
    ['POST', '/drive/v3/files/x/permissions', 'drive.permission'],
    ['PATCH', '/drive/v3/files/x', 'drive.write'],
    ['POST', '/upload/drive/v3/files', 'drive.create'],
    ['GET', '/drive/v3/changes', 'drive.list'],
  ])('%s %s counts as %s', (method, path, kind) => {
    const kinds: CallKind[] = [];
    const api = new GoogleApi(new World().workspace, { limits: (_caller, one) => kinds.push(one) });
    api.fetch({ method, host: 'www.googleapis.com', path, headers: {} }, { email: AN });
    expect(kinds).toEqual([kind]);
  });

  test('R40: a used up quota is a 429 with these details', () => {
    const api = new GoogleApi(new World().workspace, {
      limits: () => {
        throw new RateLimitError('Read requests', 'Read requests per minute per user', 60, '123');
      },
    });
    const request = { method: 'GET', host: 'sheets.googleapis.com', path: '/v4/spreadsheets/x', headers: {} };
    const { status, body } = api.fetch(request, { email: AN });
    expect(status).toBe(429);
    expect(JSON.parse(Buffer.from(body).toString())).toMatchObject({
      error: {
        code: 429,
        message:
          "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:123'.",
        status: 'RESOURCE_EXHAUSTED',
        details: [
          {
            reason: 'RATE_LIMIT_EXCEEDED',
            metadata: {
              quota_limit: 'ReadRequestsPerMinutePerUser',
              quota_limit_value: '60',
              quota_metric: 'sheets.googleapis.com/read_requests',
              consumer: 'projects/123',
            },
          },
          {},
        ],
      },
    });
  });

  test('a GET may come as a POST with an override', () => {
    const reply = new World().call('POST', '/drive/v3/files', undefined, {
      headers: { 'x-http-method-override': 'GET' },
    });
    expect(reply.json.kind).toBe('drive#fileList');
  });
});
