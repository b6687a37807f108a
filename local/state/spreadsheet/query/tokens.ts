/** Splits the query language of QUERY() into tokens. */

export interface QueryToken {
  readonly kind: 'word' | 'quotedName' | 'number' | 'text' | 'symbol';
  readonly text: string;
}

/** Raised for a query that cannot be read; the message is what the cell tells. */
export class QueryError extends Error {}

const TOKEN =
  /\s*(?:(?<word>[A-Za-z_][A-Za-z0-9_]*)|`(?<quotedName>[^`]*)`|(?<number>\d+(?:\.\d*)?|\.\d+)|"(?<text>[^"]*)"|'(?<single>[^']*)'|(?<symbol><=|>=|<>|!=|[-+*/=<>(),]))/y;

/** The tokens of a query. Throws QueryError at what belongs to none. */
export function queryTokens(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  const text = query.trimEnd();
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const { word, quotedName, number, text: double, single, symbol } = match.groups ?? {};
    if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (quotedName !== undefined) tokens.push({ kind: 'quotedName', text: quotedName });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol });
    else tokens.push({ kind: 'text', text: double ?? single ?? '' });
    end = TOKEN.lastIndex;
  }
  if (end < text.length)
    throw new QueryError(`PARSE_ERROR: Encountered "${text.slice(end).trim().charAt(0)}".`);
  return tokens;
}
