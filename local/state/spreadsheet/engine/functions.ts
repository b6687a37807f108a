/** Google's functions that the engine lacks or takes otherwise: written as what it has, or refused by name. */

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
  // A list of TRUE and FALSE counts as 1 and 0.
  SUMPRODUCT: (args) =>
    `SUMPRODUCT(${args.map((each) => (/[<>=]/.test(each) ? `1*(${each})` : each)).join(',')})`,
};

function hasGroup(expression: string): boolean {
  return /\((?!\?)/.test(expression.replace(/\\./g, ''));
}

/** Functions that exist in Google Sheets but are not emulated. */
export const REFUSED: ReadonlySet<string> = new Set([
  'AI',
  'ARRAY_CONSTRAIN',
  'COUNTUNIQUEIFS',
  'DETECTLANGUAGE',
  'ENCODEURL',
  'GETPIVOTDATA',
  'GOOGLEFINANCE',
  'GOOGLETRANSLATE',
  'IMAGE',
  'IMPORTDATA',
  'IMPORTFEED',
  'IMPORTHTML',
  'IMPORTRANGE',
  'IMPORTXML',
  'ISDATE',
  'QUERY',
  'RAND',
  'RANDARRAY',
  'RANDBETWEEN',
  'SORTN',
  'SPARKLINE',
  'SPLIT',
]);

/** Functions whose result may fill several cells. */
export const ARRAY_FUNCTIONS: ReadonlySet<string> = new Set([
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
