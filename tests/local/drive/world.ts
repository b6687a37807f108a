/** A small world for Drive tests: a workspace with people, and calls through the REST front door. */
import type { Caller } from '../../../local/services/caller';
import { createUser } from '../../../local/services/drive/files';
import { GoogleApi } from '../../../local/services/google-api';
import { Workspace } from '../../../local/state/workspace';

export const AN = 'an@school.example';
export const BINH = 'binh@office.example';
export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const SCOPE = 'https://www.googleapis.com/auth/';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** The body as JSON, or {} when it is none. */
  json: Record<string, unknown>;
  text: string;
}

type Fields = Record<string, unknown>;

export class World {
  readonly workspace: Workspace;
  readonly api: GoogleApi;

  constructor(options: { listings?: number; changes?: number; kind?: 'consumer' | 'workspace' } = {}) {
    this.workspace = Workspace.open({ now: Date.UTC(2026, 8, 1), seed: 7, delays: options });
    for (const email of [AN, BINH]) {
      createUser(this.workspace, {
        email,
        name: email === AN ? 'An' : 'Bình',
        kind: options.kind ?? 'consumer',
      });
    }
    this.api = new GoogleApi(this.workspace);
  }

  /** A request as one user, by default An; `body` is sent as JSON unless it is a text or bytes. */
  call(
    method: string,
    path: string,
    body?: unknown,
    options: { as?: string | Caller; headers?: Record<string, string> } = {},
  ): Reply {
    const isText = typeof body === 'string' || body instanceof Uint8Array;
    const answer = this.api.fetch(
      {
        method,
        host: 'www.googleapis.com',
        path,
        headers: { 'content-type': 'application/json', ...options.headers },
        body: body === undefined ? undefined : Buffer.from(isText ? body : JSON.stringify(body)),
      },
      typeof options.as === 'object' ? options.as : { email: options.as ?? AN },
    );
    const text = Buffer.from(answer.body).toString('utf8');
    const isJson = answer.headers['content-type']?.startsWith('application/json') === true;
    return { ...answer, text, json: isJson ? (JSON.parse(text) as Fields) : {} };
  }

  /** The bytes at a path; fails the test when it is refused. */
  bytes(path: string): Buffer {
    const answer = this.api.fetch(
      { method: 'GET', host: 'www.googleapis.com', path, headers: {} },
      { email: AN },
    );
    if (answer.status !== 200) throw new Error(Buffer.from(answer.body).toString('utf8'));
    return Buffer.from(answer.body);
  }

  /** Makes a file and answers its id. */
  create(metadata: Fields, as: string | Caller = AN): string {
    const reply = this.call('POST', '/drive/v3/files', metadata, { as });
    if (reply.status !== 200) throw new Error(reply.text);
    return String(reply.json.id);
  }

  get(id: string, fields = '*', as: string | Caller = AN): Fields {
    return this.call('GET', `/drive/v3/files/${id}?fields=${encodeURIComponent(fields)}`, undefined, { as })
      .json;
  }

  /** Names found by a `q`, in the order answered; undefined when the query is refused. */
  find(q: string, more = '', as: string | Caller = AN): string[] | undefined {
    const reply = this.call('GET', `/drive/v3/files?q=${encodeURIComponent(q)}${more}`, undefined, { as });
    const files = reply.json.files as { name: string }[] | undefined;
    return files?.map((file) => file.name);
  }

  share(id: string, permission: Fields, more = '', as: string | Caller = AN): Reply {
    return this.call(
      'POST',
      `/drive/v3/files/${id}/permissions?sendNotificationEmail=false${more}`,
      permission,
      {
        as,
      },
    );
  }

  minutes(count: number): void {
    this.workspace.clock.advance(count * 60_000);
  }
}

/** An app of a user that holds only these scopes (without their common prefix). */
export function app(email: string, cloudProject: string, ...scopes: string[]): Caller {
  return { email, cloudProject, scopes: new Set(scopes.map((scope) => SCOPE + scope)) };
}

/** The `error` of a refusal. */
export function errorOf(reply: Reply): Fields {
  return reply.json.error as Fields;
}
