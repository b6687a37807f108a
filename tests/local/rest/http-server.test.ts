import { request } from 'node:http';
import { type Served, serve } from './server';

describe('the HTTP server', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.server.close());

  /** A bare request with exactly these headers; fetch would not let us set Host. */
  const send = (
    method: string,
    path: string,
    headers: Record<string, string>,
    body = '',
  ): Promise<{ status: number; json: Record<string, unknown> }> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(served.server.url);
      const outgoing = request({ hostname, port, method, path, headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, json: text.startsWith('{') ? JSON.parse(text) : {} }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  const about = '/drive/v3/about?fields=user/emailAddress';
  const json = { 'content-type': 'application/json' };

  test('a bearer token names a user, an address is that user, none is the owner', async () => {
    const who = async (headers: Record<string, string>) => (await send('GET', about, headers)).json.user;
    expect(await who({ authorization: 'Bearer Lan' })).toEqual({ emailAddress: 'lan@workspace.example' });
    expect(await who({ authorization: 'Bearer hoa@school.example' })).toEqual({
      emailAddress: 'hoa@school.example',
    });
    expect(await who({})).toEqual({ emailAddress: 'owner@workspace.example' });
  });

  test('a foreign Host is refused', async () => {
    expect((await send('GET', about, { host: 'evil.example' })).status).toBe(403);
  });

  test('a foreign Origin is refused', async () => {
    const headers = { origin: 'https://evil.example', authorization: 'Bearer lan' };
    expect((await send('GET', about, headers)).status).toBe(403);
  });

  test.each(['cross-site', 'same-site'])('Sec-Fetch-Site %s is refused', async (site) => {
    expect((await send('GET', about, { 'sec-fetch-site': site })).status).toBe(403);
  });

  test('an own Origin without a token is refused, with one it is served', async () => {
    const origin = served.server.url;
    expect((await send('GET', about, { origin })).status).toBe(401);
    expect((await send('GET', about, { origin, authorization: 'Bearer lan' })).status).toBe(200);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a write as %s is refused',
    async (type) => {
      const reply = await send('POST', '/drive/v3/files', { 'content-type': type }, '{"name":"x"}');
      expect(reply.status).toBe(415);
    },
  );

  test('a write as JSON is served, and what is not JSON in it refused', async () => {
    expect((await send('POST', '/drive/v3/files', json, '{"name":"x"}')).status).toBe(200);
    const reply = await send('POST', '/drive/v3/files', json, '{"name":');
    expect(reply.status).toBe(400);
    expect(reply.json.error).toMatchObject({ message: 'Parse Error' });
  });

  test('an unknown path is a 404', async () => {
    expect((await send('GET', '/calendar/v3/x', {})).status).toBe(404);
  });

  test('a query too long for an address comes as the form of a POST that stands for a GET', async () => {
    const headers = { authorization: 'Bearer lan' };
    const made = await send('POST', '/v4/spreadsheets', { ...headers, ...json }, '{}');
    const answer = await send(
      'POST',
      `/v4/spreadsheets/${made.json.spreadsheetId}/values:batchGet?alt=json`,
      {
        ...headers,
        'content-type': 'application/x-www-form-urlencoded',
        'x-http-method-override': 'GET',
      },
      'ranges=A1&ranges=B1%3AB2',
    );
    expect(answer.json.valueRanges).toMatchObject([{ range: 'Sheet1!A1' }, { range: 'Sheet1!B1:B2' }]);
  });
});
