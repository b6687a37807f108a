/** Reads a query of QUERY() into its clauses. */
import { QueryError, type QueryToken, queryTokens } from './tokens';

export type Constant = number | string | boolean | null;

export type Expression =
  | { kind: 'column'; name: string }
  | { kind: 'constant'; value: Constant }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'operation'; operator: string; left: Expression; right: Expression };

export interface Ordering {
  expression: Expression;
  descending: boolean;
}

export interface Query {
  /** Undefined for `select *`. */
  select?: Expression[];
  where?: Expression;
  groupBy: Expression[];
  orderBy: Ordering[];
  limit?: number;
  offset: number;
  labels: { expression: Expression; label: string }[];
}

/** Clauses in the order that the language asks for. */
const CLAUSES = [
  'select',
  'where',
  'group',
  'pivot',
  'order',
  'limit',
  'offset',
  'label',
  'format',
  'options',
];
const COMPARISONS = ['=', '<>', '!=', '<', '>', '<=', '>='];

/** The query of a text. Throws QueryError when it cannot be read or uses what is not emulated. */
export function parseQuery(text: string): Query {
  return new Parser(queryTokens(text)).query();
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly QueryToken[]) {}

  query(): Query {
    const query: Query = { groupBy: [], orderBy: [], offset: 0, labels: [] };
    if (this.word('select') && !this.symbol('*')) query.select = this.list(() => this.sum());
    if (this.word('where')) query.where = this.or();
    if (this.word('group')) {
      this.expectWord('by');
      query.groupBy = this.list(() => this.sum());
    }
    if (this.word('pivot')) throw new QueryError('QUERY: pivot is not emulated.');
    if (this.word('order')) {
      this.expectWord('by');
      query.orderBy = this.list(() => {
        const expression = this.sum();
        const descending = this.word('desc');
        if (!descending) this.word('asc');
        return { expression, descending };
      });
    }
    if (this.word('limit')) query.limit = this.number();
    if (this.word('offset')) query.offset = this.number();
    if (this.word('label'))
      query.labels = this.list(() => ({ expression: this.sum(), label: this.textToken() }));
    if (this.word('format')) this.list(() => [this.sum(), this.textToken()]);
    if (this.word('options')) this.at = this.tokens.length;
    const rest = this.tokens[this.at];
    if (rest) throw new QueryError(`PARSE_ERROR: Encountered "${rest.text}".`);
    return query;
  }

  private list<Item>(item: () => Item): Item[] {
    const items = [item()];
    while (this.symbol(',')) items.push(item());
    return items;
  }

  private or(): Expression {
    let left = this.and();
    while (this.word('or')) left = { kind: 'operation', operator: 'or', left, right: this.and() };
    return left;
  }

  private and(): Expression {
    let left = this.not();
    while (this.word('and')) left = { kind: 'operation', operator: 'and', left, right: this.not() };
    return left;
  }

  private not(): Expression {
    if (!this.word('not')) return this.comparison();
    return { kind: 'call', name: 'not', args: [this.not()] };
  }

  private comparison(): Expression {
    if (this.peekSymbol('(')) {
      const start = this.at;
      this.at++;
      const inner = this.or();
      // What stands in parentheses may also be the left side of a comparison.
      if (this.symbol(')') && !this.atOperator()) return inner;
      this.at = start;
    }
    const left = this.sum();
    const symbol = this.tokens[this.at];
    if (symbol?.kind === 'symbol' && COMPARISONS.includes(symbol.text)) {
      this.at++;
      return {
        kind: 'operation',
        operator: symbol.text === '!=' ? '<>' : symbol.text,
        left,
        right: this.sum(),
      };
    }
    if (this.word('is')) {
      const negated = this.word('not');
      this.expectWord('null');
      const test: Expression = { kind: 'call', name: 'isNull', args: [left] };
      return negated ? { kind: 'call', name: 'not', args: [test] } : test;
    }
    for (const operator of ['contains', 'matches', 'like'])
      if (this.word(operator)) return { kind: 'operation', operator, left, right: this.sum() };
    for (const operator of ['starts', 'ends'])
      if (this.word(operator)) {
        this.expectWord('with');
        return { kind: 'operation', operator, left, right: this.sum() };
      }
    return left;
  }

  private atOperator(): boolean {
    const token = this.tokens[this.at];
    return (
      (token?.kind === 'symbol' && token.text !== ')') ||
      (token?.kind === 'word' && /^(is|contains|matches|like|starts|ends)$/i.test(token.text))
    );
  }

  private sum(): Expression {
    let left = this.product();
    for (;;) {
      const operator = this.symbol('+') ? '+' : this.symbol('-') ? '-' : undefined;
      if (!operator) return left;
      left = { kind: 'operation', operator, left, right: this.product() };
    }
  }

  private product(): Expression {
    let left = this.primary();
    for (;;) {
      const operator = this.symbol('*') ? '*' : this.symbol('/') ? '/' : undefined;
      if (!operator) return left;
      left = { kind: 'operation', operator, left, right: this.primary() };
    }
  }

  private primary(): Expression {
    const token = this.tokens[this.at++];
    if (!token) throw new QueryError('PARSE_ERROR: Encountered "<EOF>".');
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', value: Number(token.text) };
      case 'text':
        return { kind: 'constant', value: token.text };
      case 'quotedName':
        return { kind: 'column', name: token.text };
      case 'word':
        return this.afterWord(token.text);
      default: {
        if (token.text === '-') return { kind: 'constant', value: -this.number() };
        const inner = token.text === '(' ? this.sum() : undefined;
        if (!inner || !this.symbol(')')) throw new QueryError(`PARSE_ERROR: Encountered "${token.text}".`);
        return inner;
      }
    }
  }

  private afterWord(word: string): Expression {
    const lower = word.toLowerCase();
    if (CLAUSES.includes(lower)) throw new QueryError(`PARSE_ERROR: Encountered "${word}".`);
    if (this.symbol('(')) {
      const args = this.symbol(')') ? [] : this.list(() => this.sum());
      if (args.length > 0 && !this.symbol(')')) throw new QueryError('PARSE_ERROR: Missing ")".');
      return { kind: 'call', name: lower, args };
    }
    if (lower === 'true' || lower === 'false') return { kind: 'constant', value: lower === 'true' };
    if (
      ['date', 'datetime', 'timestamp', 'timeofday'].includes(lower) &&
      this.tokens[this.at]?.kind === 'text'
    )
      return { kind: 'constant', value: serialOfText(this.textToken()) };
    return { kind: 'column', name: word };
  }

  private number(): number {
    const token = this.tokens[this.at++];
    if (token?.kind !== 'number')
      throw new QueryError(`PARSE_ERROR: Encountered "${token?.text ?? '<EOF>'}".`);
    return Number(token.text);
  }

  private textToken(): string {
    const token = this.tokens[this.at++];
    if (token?.kind !== 'text') throw new QueryError(`PARSE_ERROR: Encountered "${token?.text ?? '<EOF>'}".`);
    return token.text;
  }

  private word(word: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'word' || token.text.toLowerCase() !== word) return false;
    this.at++;
    return true;
  }

  private expectWord(word: string): void {
    if (!this.word(word))
      throw new QueryError(`PARSE_ERROR: Encountered "${this.tokens[this.at]?.text ?? '<EOF>'}".`);
  }

  private peekSymbol(symbol: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'symbol' && token.text === symbol;
  }

  private symbol(symbol: string): boolean {
    if (!this.peekSymbol(symbol)) return false;
    this.at++;
    return true;
  }
}

/** The serial of `2026-09-01`, `2026-09-01 10:30:00` or `10:30:00`. */
function serialOfText(text: string): number {
  const match = /^(?:(\d{4})-(\d{1,2})-(\d{1,2}))?\s*(?:(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?$/.exec(
    text,
  );
  if (!match?.[0]) throw new QueryError(`Invalid date literal [${text}].`);
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const days = year
    ? (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 86_400_000
    : 0;
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
