/** Formulas of a spreadsheet as Excel and LibreOffice take them. */
import { REFUSED, RULES } from '../state/spreadsheet/engine/functions';
import { OUTSIDE } from '../state/spreadsheet/engine/outside';
import { type Dialect, translateFormula } from '../state/spreadsheet/engine/translate';
import type { Sheet, Spreadsheet } from '../state/spreadsheet/model';

/** Functions newer than the file format: they are stored under a prefix. */
const PREFIXED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'ACOT',
      'ARABIC',
      'BASE',
      'CEILING.MATH',
      'CONCAT',
      'DAYS',
      'DECIMAL',
      'ENCODEURL',
      'FLOOR.MATH',
      'FORMULATEXT',
      'IFNA',
      'IFS',
      'ISFORMULA',
      'ISOWEEKNUM',
      'LAMBDA',
      'LET',
      'MAXIFS',
      'MINIFS',
      'NUMBERVALUE',
      'PERCENTILE.EXC',
      'PERCENTILE.INC',
      'QUARTILE.EXC',
      'QUARTILE.INC',
      'RANK.AVG',
      'RANK.EQ',
      'SEQUENCE',
      'SHEET',
      'SHEETS',
      'SORTBY',
      'STDEV.P',
      'STDEV.S',
      'SWITCH',
      'TEXTJOIN',
      'TOCOL',
      'TOROW',
      'UNICHAR',
      'UNICODE',
      'UNIQUE',
      'VAR.P',
      'VAR.S',
      'VSTACK',
      'HSTACK',
      'XLOOKUP',
      'XMATCH',
      'XOR',
      'REGEXTEST',
      'REGEXEXTRACT',
      'REGEXREPLACE',
      'MODE.SNGL',
      'CHOOSECOLS',
      'CHOOSEROWS',
      'WRAPROWS',
      'WRAPCOLS',
      'TAKE',
      'DROP',
      'EXPAND',
      'BYROW',
      'BYCOL',
      'MAP',
      'REDUCE',
      'SCAN',
      'MAKEARRAY',
    ].map((name) => [name, `_xlfn.${name}`]),
  ),
  FILTER: '_xlfn._xlws.FILTER',
  SORT: '_xlfn._xlws.SORT',
};

const { HYPERLINK: _link, IMAGE: _image, SPARKLINE: _sparkline, ...rules } = RULES;

/** What files cannot express, though the local engine can. */
const NOT_IN_FILES = [...Object.keys(OUTSIDE), 'IMAGE', 'SPARKLINE'].filter((name) => name !== 'ENCODEURL');

const FILE_DIALECT: Dialect = {
  rules,
  refused: new Map([...REFUSED, ...NOT_IN_FILES.map((name) => [name, 'NAME'] as const)]),
  nameOf: (name) => name,
};

/** The formula (with `=`) without its `=`, for a cell of `sheet`; undefined when files cannot express it. */
export function fileFormula(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  formula: string,
  titles: ReadonlyMap<Sheet, string>,
): string | undefined {
  const translation = translateFormula(formula, {
    spreadsheet,
    sheet,
    keepNames: true,
    dialect: FILE_DIALECT,
    engineTitle: (referred) => titles.get(referred) ?? referred.properties.title,
  });
  return 'formula' in translation ? withPrefixes(translation.formula.slice(1)) : undefined;
}

function withPrefixes(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])[A-Z][A-Z0-9.]*(?=\()/g, (part) =>
    Object.hasOwn(PREFIXED, part) ? (PREFIXED[part] ?? part) : part,
  );
}

const TITLE_LIMIT = 31;

/** Titles as files allow them: 31 characters, without `: \ / ? * [ ]`, no two alike. */
export function fileTitles(spreadsheet: Spreadsheet): Map<Sheet, string> {
  const titles = new Map<Sheet, string>();
  const taken = new Set<string>();
  for (const sheet of spreadsheet.sheets) {
    const clean = sheet.properties.title.replace(/[:\\/?*[\]]/g, '-').replace(/^'|'$/g, '-');
    let title = clean.slice(0, TITLE_LIMIT) || 'Sheet';
    for (let count = 2; taken.has(title.toLowerCase()); count++) {
      const suffix = ` (${count})`;
      title = clean.slice(0, TITLE_LIMIT - suffix.length) + suffix;
    }
    taken.add(title.toLowerCase());
    titles.set(sheet, title);
  }
  return titles;
}
