/** The `q` language of files.list: text to a tree, tree to a test. What Google does not know is an error here too. */
import { invalidValue } from './errors';
import { parseTime } from './file-metadata';

/** One comparison, or several joined. `and` and `or` bind alike, from left to right, as on Google. */
export type Query =
  | { kind: 'and' | 'or'; left: Query; right: Query }
  | { kind: 'not'; query: Query }
  | { kind: 'compare'; field: string; operator: string; value: string }
  | { kind: 'contained'; value: string; field: string }
  | { kind: 'has'; field: string; key: string; value: string };

/** True when some term of the query looks into contents. */
export function asksFullText(query: Query): boolean {
  if (query.kind === 'and' || query.kind === 'or')
    return asksFullText(query.left) || asksFullText(query.right);
  if (query.kind === 'not') return asksFullText(query.query);
  return query.kind === 'compare' && query.field === 'fullText';
}

type Token = { kind: 'word' | 'symbol' | 'text'; text: string };

/** Names of the terms as they are written, and what they are called in version 3. */
export type Dialect = Readonly<Record<string, string>>;

/** The terms of version 2, which DriveApp speaks. */
export const VERSION_2: Dialect = {
  title: 'name',
  fullText: 'fullText',
  mimeType: 'mimeType',
  modifiedDate: 'modifiedTime',
  lastViewedByMeDate: 'viewedByMeTime',
  sharedWithMeDate: 'sharedWithMeTime',
  trashed: 'trashed',
  starred: 'starred',
  sharedWithMe: 'sharedWithMe',
};

/** The tree of a query; an empty text asks for everything. Throws 400 `Invalid Value`. */
export function parseQuery(text: string, dialect: Dialect = VERSION_3): Query | undefined {
  const tokens = tokenize(text);
  if (tokens.length === 0) return undefined;
  const parser = new Parser(tokens, dialect);
  const query = parser.expression();
  parser.end();
  return query;
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /\s*(?:('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|([A-Za-z][\w.]*)|(<=|>=|!=|[=<>(){}]))/gsy;
  let end = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    end = pattern.lastIndex;
    const [, quoted, word, symbol] = match;
    if (quoted !== undefined)
      tokens.push({ kind: 'text', text: quoted.slice(1, -1).replace(/\\(.)/gs, '$1') });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else tokens.push({ kind: 'symbol', text: symbol ?? '' });
  }
  if (text.slice(end).trim() !== '') throw invalidValue('q');
  return tokens;
}

/** Fields of each kind of comparison, with the operators Google allows. */
const ORDERED = ['<=', '<', '=', '!=', '>', '>='];
const EQUAL = ['=', '!='];
const COMPARABLE: Record<string, readonly string[]> = {
  name: ['contains', '=', '!=', 'in'],
  fullText: ['contains'],
  mimeType: ['contains', '=', '!=', 'in'],
  modifiedTime: ORDERED,
  createdTime: ORDERED,
  viewedByMeTime: ORDERED,
  sharedWithMeTime: ORDERED,
  trashed: EQUAL,
  starred: EQUAL,
  sharedWithMe: EQUAL,
  visibility: EQUAL,
  'shortcutDetails.targetId': EQUAL,
};
const VERSION_3: Dialect = Object.fromEntries(Object.keys(COMPARABLE).map((field) => [field, field]));
const BOOLEAN = ['trashed', 'starred', 'sharedWithMe'];
const COLLECTIONS = ['parents', 'owners', 'writers', 'readers'];
const MAPS = ['properties', 'appProperties'];
const VISIBILITIES = ['anyoneCanFind', 'anyoneWithLink', 'domainCanFind', 'domainWithLink', 'limited'];

class Parser {
  private position = 0;
  constructor(
    private readonly tokens: Token[],
    private readonly dialect: Dialect,
  ) {}

  expression(): Query {
    let left = this.term();
    for (;;) {
      const kind = this.takeWord('and') ? 'and' : this.takeWord('or') ? 'or' : undefined;
      if (!kind) return left;
      left = { kind, left, right: this.term() };
    }
  }

  end(): void {
    if (this.position < this.tokens.length) throw invalidValue('q');
  }

  private term(): Query {
    if (this.takeWord('not')) return { kind: 'not', query: this.term() };
    if (this.takeSymbol('(')) {
      const inner = this.expression();
      this.need(this.takeSymbol(')'));
      return inner;
    }
    const token = this.next();
    return token.kind === 'text' ? this.contained(token.text) : this.comparison(token.text);
  }

  private contained(value: string): Query {
    this.need(this.takeWord('in'));
    const field = this.next().text;
    this.need(COLLECTIONS.includes(field));
    return { kind: 'contained', value, field };
  }

  private comparison(written: string): Query {
    if (MAPS.includes(written)) return this.has(written);
    const field = this.dialect[written] ?? '';
    const operators = COMPARABLE[field];
    if (!operators) throw invalidValue('q');
    const next = this.tokens[this.position];
    const standsAlone = !next || ['and', 'or', ')'].includes(next.text);
    if (standsAlone && BOOLEAN.includes(field))
      return { kind: 'compare', field, operator: '=', value: 'true' };
    const operator = this.next().text;
    this.need(operators.includes(operator));
    const value = this.next();
    const isBoolean = BOOLEAN.includes(field);
    this.need(isBoolean ? ['true', 'false'].includes(value.text) : value.kind === 'text');
    if (operators === ORDERED) this.need(parseTime(value.text) !== undefined);
    if (field === 'visibility') this.need(VISIBILITIES.includes(value.text));
    return { kind: 'compare', field, operator, value: value.text };
  }

  /** `has { key='k' and value='v' }` */
  private has(field: string): Query {
    this.need(this.takeWord('has'));
    this.need(this.takeSymbol('{'));
    const pair: Record<string, string> = {};
    for (const name of ['key', 'value']) {
      if (name === 'value') this.need(this.takeWord('and'));
      this.need(this.takeWord(name));
      this.need(this.takeSymbol('='));
      const value = this.next();
      this.need(value.kind === 'text');
      pair[name] = value.text;
    }
    this.need(this.takeSymbol('}'));
    return { kind: 'has', field, key: pair.key ?? '', value: pair.value ?? '' };
  }

  private next(): Token {
    const token = this.tokens[this.position++];
    if (!token) throw invalidValue('q');
    return token;
  }

  private takeWord(word: string): boolean {
    return this.take('word', word);
  }

  private takeSymbol(symbol: string): boolean {
    return this.take('symbol', symbol);
  }

  private take(kind: Token['kind'], text: string): boolean {
    const token = this.tokens[this.position];
    if (token?.kind !== kind || token.text !== text) return false;
    this.position++;
    return true;
  }

  private need(fits: boolean): void {
    if (!fits) throw invalidValue('q');
  }
}
