/** Google's functions that the engine lacks or takes otherwise: written as what it has, or refused by name. */
import type { CellError } from '../model';

/** Writes a call in the engine's terms; arguments are translated already. */
export type FunctionRule = (args: readonly string[], name: string) => string;

const first: FunctionRule = ([value = '""']) => `(${value})`;
const infix =
  (operator: string): FunctionRule =>
  ([left = '0', right = '0']) =>
    `((${left})${operator}(${right}))`;
const renamed =
  (name: string): FunctionRule =>
  (args) =>
    `${name}(${args.join(',')})`;
/** Gives the arguments after those that were written, where Google has a default and the engine has none. */
const completed =
  (...all: readonly string[]): FunctionRule =>
  (args, name) =>
    `${name}(${[...args, ...all.slice(args.length)].join(',')})`;

const EMAIL = '^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$';
const URL = '^((https?|ftp)://)?[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)+(:[0-9]+)?([/?#].*)?$';

/** By name in capitals. */
export const RULES: Readonly<Record<string, FunctionRule>> = {
  ADD: infix('+'),
  MINUS: infix('-'),
  MULTIPLY: infix('*'),
  DIVIDE: infix('/'),
  EQ: infix('='),
  NE: infix('<>'),
  GT: infix('>'),
  GTE: infix('>='),
  LT: infix('<'),
  LTE: infix('<='),
  POW: renamed('POWER'),
  UMINUS: ([value = '0']) => `(0-(${value}))`,
  UPLUS: first,
  UNARY_PERCENT: ([value = '0']) => `((${value})/100)`,
  ARRAYFORMULA: first,
  TO_DATE: first,
  TO_DOLLARS: first,
  TO_PERCENT: first,
  TO_PURE_NUMBER: first,
  TO_TEXT: ([value = '""']) => `((${value})&"")`,
  HYPERLINK: ([address = '""', label = address]) => `(${label})`,
  IFERROR: completed('""', '""'),
  IFNA: completed('""', '""'),
  ROUND: completed('0', '0'),
  ROUNDUP: completed('0', '0'),
  ROUNDDOWN: completed('0', '0'),
  CEILING: completed('0', '1'),
  FLOOR: completed('0', '1'),
  JOIN: ([delimiter = '""', ...values]) => `TEXTJOIN(${delimiter},FALSE,${values.join(',')})`,
  FLATTEN: (args) =>
    `TOCOL(${args.length === 1 ? args[0] : `VSTACK(${args.map((range) => `TOCOL(${range})`).join(',')})`})`,
  COUNTUNIQUE: (args) => {
    const values = args.map((range) => `TOCOL(${range},1)`);
    return `COUNTA(UNIQUE(${values.length === 1 ? values[0] : `TOCOL(VSTACK(${values.join(',')}),1)`}))`;
  },
  FILTER: ([range = '""', ...conditions]) =>
    `FILTER(${range},${conditions.length === 1 ? conditions[0] : conditions.map((each) => `(${each})`).join('*')})`,
  SORT: ([range = '""', ...keys]) => {
    let sorted = range;
    for (let i = keys.length - (keys.length % 2 || 2); i >= 0; i -= 2) {
      const key = keys[i] ?? '1';
      const order = `IF(${keys[i + 1] ?? 'TRUE'},1,-1)`;
      sorted = key.includes(':') ? `SORTBY(${sorted},${key},${order})` : `SORT(${sorted},${key},${order})`;
    }
    return keys.length === 0 ? `SORT(${range})` : sorted;
  },
  REGEXMATCH: renamed('REGEXTEST'),
  // With a group in the expression Google gives the group, not the whole match.
  REGEXEXTRACT: ([text = '""', expression = '""']) =>
    hasGroup(expression)
      ? `IF(REGEXTEST(${text},${expression}),REGEXREPLACE(${text},"(?s)^.*?(?:"&${expression}&").*$","$1"),NA())`
      : `REGEXEXTRACT(${text},${expression})`,
  ISEMAIL: ([value = '""']) => `REGEXTEST(${value},"${EMAIL}")`,
  ISURL: ([value = '""']) => `REGEXTEST(${value},"${URL}")`,
  ARRAY_CONSTRAIN: ([range = '""', rows = '1', columns = '1']) =>
    `TAKE(${range},MIN(${rows},ROWS(${range})),MIN(${columns},COLUMNS(${range})))`,
  'AVERAGE.WEIGHTED': ([values = '0', weights = '1']) => `(SUMPRODUCT(${values},${weights})/SUM(${weights}))`,
  EPOCHTODATE: ([stamp = '0', unit = '1']) => `(${stamp}/86400/1000^((${unit})-1)+25569)`,
  ISBETWEEN: ([value = '0', low = '0', high = '0', withLow = 'TRUE', withHigh = 'TRUE']) =>
    `AND(IF(${withLow},(${value})>=(${low}),(${value})>(${low})),IF(${withHigh},(${value})<=(${high}),(${value})<(${high})))`,
  // A picture or a small chart is shown, but has no value.
  IMAGE: () => '""',
  SPARKLINE: () => '""',
  // A list of TRUE and FALSE counts as 1 and 0.
  SUMPRODUCT: (args) =>
    `SUMPRODUCT(${args.map((each) => (/[<>=]/.test(each) ? `1*(${each})` : each)).join(',')})`,
};

function hasGroup(expression: string): boolean {
  return /\((?!\?)/.test(expression.replace(/\\./g, ''));
}

/** Functions that exist in Google Sheets but reach for other services: they fail as on Google without an answer. */
export const REFUSED: ReadonlyMap<string, CellError['type']> = new Map([
  ['AI', 'ERROR'],
  ['DETECTLANGUAGE', 'VALUE'],
  ['GETPIVOTDATA', 'REF'],
  ['GOOGLEFINANCE', 'N_A'],
  ['GOOGLETRANSLATE', 'VALUE'],
  ['IMPORTDATA', 'N_A'],
  ['IMPORTFEED', 'N_A'],
  ['IMPORTHTML', 'N_A'],
  ['IMPORTRANGE', 'REF'],
  ['IMPORTXML', 'N_A'],
  ['ISDATE', 'NAME'],
]);

/** Functions whose result may fill several cells. */
export const ARRAY_FUNCTIONS: ReadonlySet<string> = new Set([
  'ARRAY_CONSTRAIN',
  'QUERY',
  'RANDARRAY',
  'SORTN',
  'SPLIT',
  'TEXTSPLIT',
  'ARRAYFORMULA',
  'BYCOL',
  'BYROW',
  'CHOOSECOLS',
  'CHOOSEROWS',
  'DROP',
  'EXPAND',
  'FILTER',
  'FLATTEN',
  'HSTACK',
  'MAKEARRAY',
  'MAP',
  'MMULT',
  'SCAN',
  'SEQUENCE',
  'SORT',
  'TAKE',
  'TOCOL',
  'TOROW',
  'TRANSPOSE',
  'UNIQUE',
  'VSTACK',
  'WRAPCOLS',
  'WRAPROWS',
]);
