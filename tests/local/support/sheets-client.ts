/** Talks to the Sheets API of an in-memory workspace the way a REST client does, for tests. */
import { ApiError } from '../../../local/services/api-error';
import type { Caller } from '../../../local/services/caller';
import { createUser } from '../../../local/services/drive/users';
import { SheetsService } from '../../../local/services/sheets/service';
import { Workspace } from '../../../local/state/workspace';

export const OWNER = 'owner@school.example';
export const EDITOR = 'editor@school.example';
export const READER = 'reader@school.example';
export const STRANGER = 'stranger@elsewhere.example';

export type Answer = { status: number; body: Body };
/** An answer's JSON; tests look into it without declaring its shape. */
export type Body = ReturnType<typeof JSON.parse>;

type Parameters = Record<string, string | number | boolean | readonly string[]>;

/** A grid range on the first sheet, 0-based, its ends left out. */
export const cells = (startRow: number, endRow: number, startColumn: number, endColumn: number) => ({
  startRowIndex: startRow,
  endRowIndex: endRow,
  startColumnIndex: startColumn,
  endColumnIndex: endColumn,
});

export class SheetsClient {
  readonly workspace: Workspace;
  private readonly service: SheetsService;

  /** On a new workspace in memory, unless one is given. */
  constructor(options: { now?: number; seed?: number; workspace?: Workspace } = {}) {
    this.workspace =
      options.workspace ??
      Workspace.open({ now: options.now ?? Date.UTC(2026, 8, 1), seed: options.seed ?? 1 });
    if (!options.workspace)
      for (const email of [OWNER, EDITOR, READER, STRANGER])
        createUser(this.workspace, { email, name: email, kind: 'consumer' });
    this.service = new SheetsService(this.workspace);
  }

  /** Sends a request; an error becomes its body, as a door does it. */
  send(
    method: string,
    path: string,
    options: { body?: unknown; query?: Parameters; as?: string; caller?: Caller } = {},
  ): Answer {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(options.query ?? {}))
      for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
    const text = query.toString();
    const body =
      options.body === undefined
        ? undefined
        : new TextEncoder().encode(
            typeof options.body === 'string' ? options.body : JSON.stringify(options.body),
          );
    try {
      const response = this.service.handle(
        {
          method,
          host: 'sheets.googleapis.com',
          path: `/v4/spreadsheets${path}${text ? `?${text}` : ''}`,
          headers: { 'content-type': 'application/json' },
          ...(body && { body }),
        },
        options.caller ?? { email: options.as ?? OWNER },
      );
      return { status: response.status, body: JSON.parse(new TextDecoder().decode(response.body)) };
    } catch (error) {
      if (error instanceof ApiError) return { status: error.code, body: JSON.parse(error.body()) };
      throw error;
    }
  }

  /** Creates a spreadsheet and answers a handle on it. */
  create(body: unknown = { properties: { title: 'Sổ' } }): Book {
    const answer = this.send('POST', '', { body });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return new Book(this, answer.body.spreadsheetId);
  }
}

/** One spreadsheet, as its owner unless told. */
export class Book {
  constructor(
    readonly client: SheetsClient,
    readonly id: string,
  ) {}

  get(query: Parameters = {}, as = OWNER): Body {
    return ok(this.client.send('GET', `/${this.id}`, { query, as }));
  }

  /** Values of a range, in the API's default rendering. */
  values(range: string, query: Parameters = {}): Body {
    return ok(this.client.send('GET', `/${this.id}/values/${encodeURIComponent(range)}`, { query }));
  }

  put(range: string, values: unknown, option = 'RAW', query: Parameters = {}): Body {
    return ok(this.tryPut(range, values, option, query));
  }

  tryPut(range: string, values: unknown, option = 'RAW', query: Parameters = {}, as = OWNER): Answer {
    return this.client.send('PUT', `/${this.id}/values/${encodeURIComponent(range)}`, {
      query: { valueInputOption: option, ...query },
      body: { values },
      as,
    });
  }

  append(range: string, values: unknown, query: Parameters = {}): Body {
    return ok(
      this.client.send('POST', `/${this.id}/values/${encodeURIComponent(range)}:append`, {
        query: { valueInputOption: 'RAW', ...query },
        body: { values },
      }),
    );
  }

  post(path: string, body: unknown, query: Parameters = {}): Body {
    return ok(this.client.send('POST', `/${this.id}${path}`, { body, query }));
  }

  /** Carries out requests; answers the replies. */
  batch(...requests: unknown[]): Body {
    return this.post(':batchUpdate', { requests }).replies;
  }

  /** Carries out requests that may be refused. */
  tryBatch(requests: unknown, as = OWNER): Answer {
    return this.client.send('POST', `/${this.id}:batchUpdate`, { body: { requests }, as });
  }

  /** The first sheet's resource. */
  sheet(query: Parameters = {}): Body {
    return this.get(query).sheets[0];
  }

  /** Grants somebody access. */
  share(email: string, role: 'writer' | 'reader'): void {
    const file = this.client.workspace.files.get(this.id);
    if (!file) throw new Error('no file');
    const permission = { id: `p-${email}`, type: 'user' as const, role, emailAddress: email };
    this.client.workspace.files.put(this.id, { ...file, permissions: [...file.permissions, permission] });
  }
}

function ok(answer: Answer): Body {
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}
