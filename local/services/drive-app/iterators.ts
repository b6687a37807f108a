/** Iterating over what was found: one listing, item by item, resumable by a token. */
import { NotEmulatedError, ScriptError } from '../../host/script-error';
import { listFiles } from '../drive/files';
import { VERSION_2 } from '../drive/query';
import type { Door } from './door';

/** What an iteration looks for; its continuation token is made of this. */
export interface Search {
  q: string;
  /** The version of the query language; 3 unless told. */
  version?: 2;
  /** Items that came before. */
  skip?: number;
}

/** Ids found, and how to go on later if the search can be repeated. */
interface Found {
  ids: readonly string[];
  search?: Search;
}

abstract class ItemIterator<One> {
  private position = 0;

  constructor(
    private readonly found: Found,
    private readonly item: (id: string) => One,
  ) {}

  hasNext(): boolean {
    return this.position < this.found.ids.length;
  }
  next(): One {
    const id = this.found.ids[this.position++];
    if (id === undefined)
      throw new ScriptError('Cannot retrieve the next object: iterator has reached the end.');
    return this.item(id);
  }
  getContinuationToken(): string {
    const { search } = this.found;
    if (!search) throw new NotEmulatedError(`${this.constructor.name}.getContinuationToken of parents`);
    const skip = (search.skip ?? 0) + this.position;
    return Buffer.from(JSON.stringify({ ...search, skip }), 'utf8').toString('base64url');
  }
}

export class FileIterator<One = unknown> extends ItemIterator<One> {}

export class FolderIterator<One = unknown> extends ItemIterator<One> {}

/** Everything that fits, as the caller's Drive is now. Throws ScriptError for a query that Google would refuse. */
export function found(door: Door, method: string, search: Search): Found {
  return door.call('drive.list', method, (workspace, caller) => {
    const ids: string[] = [];
    const { q } = search;
    const dialect = search.version === 2 ? VERSION_2 : undefined;
    let pageToken: string | undefined;
    do {
      const page = listFiles(workspace, caller, { q, dialect, pageSize: 1000, pageToken });
      ids.push(...page.files.map((file) => file.id));
      pageToken = page.nextPageToken;
    } while (pageToken !== undefined);
    return { ids: ids.slice(search.skip ?? 0), search };
  });
}

/** The search that a continuation token stands for. Throws for a token that is none. */
export function searchOf(token: string): Search {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  if (!text.startsWith('{"q":')) throw new ScriptError('Invalid argument: continuationToken');
  const { q, version, skip }: Search = JSON.parse(text);
  return { q, version, skip };
}
