/** The list of schools' scripts: the sheet Trường of the office's workbook, downloaded as .csv, or a JSON list. */
import { parseCsv } from '../src/workbook/csv';
import { isScriptId, Refusal } from './checks';

export interface SchoolScript {
  readonly name: string;
  /** Undefined until the school has opened its workbook and the office has consolidated. */
  readonly scriptId: string | undefined;
  /** As the office last read it. */
  readonly version: string;
}

/**
 * Reads the list. In the .csv the first row holds the keys of the columns (hidden in the sheet) and the second their titles.
 * @throws Refusal when it is another file, or when one script serves several schools.
 */
export function readSchools(text: string): SchoolScript[] {
  const records = /^\s*\[/.test(text) ? recordsOfJson(text) : recordsOfCsv(text);
  const schools = records
    .filter(({ name, state }) => name !== '' && state !== 'Lưu trữ')
    .map(({ name, scriptId, scriptVersion }) => ({
      name,
      scriptId: isScriptId(scriptId) ? scriptId : undefined,
      version: scriptVersion,
    }));
  if (schools.length === 0) throw new Refusal('The list names no school.');
  const ids = schools.flatMap(({ scriptId }) => scriptId ?? []);
  if (new Set(ids).size < ids.length)
    throw new Refusal(
      'Several schools have the same script. With the add-on there is one script for all: npm run deploy:addon',
    );
  return schools;
}

type Row = Record<'name' | 'state' | 'scriptId' | 'scriptVersion', string>;

function recordsOfCsv(text: string): Row[] {
  const [keys, , ...rows] = parseCsv(text);
  if (!keys?.cells[0]?.startsWith('thdt:schools@') || !keys.cells.includes('scriptId'))
    throw new Refusal(
      "This is not the sheet Trường. Open it in the office's workbook and choose Tệp > Tải xuống > Giá trị được phân tách bằng dấu phẩy (.csv).",
    );
  const at = (cells: readonly string[], key: string): string => cells[keys.cells.indexOf(key)]?.trim() ?? '';
  return rows.map(({ cells }) => rowOf((key) => at(cells, key)));
}

function recordsOfJson(text: string): Row[] {
  const list: unknown = JSON.parse(text);
  return (Array.isArray(list) ? list : []).map((each: unknown) => {
    const record: Record<string, unknown> = typeof each === 'object' && each !== null ? { ...each } : {};
    return rowOf((key) => String(record[key] ?? ''));
  });
}

function rowOf(at: (key: string) => string): Row {
  return {
    name: at('name'),
    state: at('state'),
    scriptId: at('scriptId'),
    scriptVersion: at('scriptVersion'),
  };
}
