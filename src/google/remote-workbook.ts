/** One workbook that is not open, through the Sheets API: a table port, and reads that find sheets that were replaced. */
import { ProblemError } from '../domain/result';
import type { TableDefinition } from '../workbook/table';
import type { RawTable, RawTableResult, RowValues, TablePort } from '../workbook/table-port';
import { parseTag, TABLE_MARK } from '../workbook/table-tag';
import {
  cornerOf,
  readRequest,
  type SheetsRequest,
  tableIn,
  valuesBySheet,
  writeRequests,
} from './remote-tables';
import { address, bodyOf, field, listField, type RestAnswer, type RestRequest, textField } from './rest';
import { newId } from './session';
import { callSheets, SPREADSHEETS } from './sheets-calls';
import { type Block, blocksToAppend, blocksToPatch, blocksToReplace, lastRowOf } from './table-grid';

export interface RemoteSheet {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: number;
  /** Descriptions of its protections, whole sheet and ranges. */
  readonly protections: readonly string[];
  /** Tag of the table that a school's repair made the sheet for, with an id that Google chose. */
  readonly madeFor?: string;
}

const SHEET_FIELDS =
  'developerMetadata(metadataKey,metadataValue),sheets(properties(sheetId,title,gridProperties(rowCount)),protectedRanges(description),developerMetadata(metadataKey,metadataValue))';

/** Request for the sheets of a workbook and their protections. */
export function sheetsRequest(spreadsheetId: string): RestRequest {
  return { method: 'get', url: address(`${SPREADSHEETS}/${spreadsheetId}`, { fields: SHEET_FIELDS }) };
}

/** The sheets in the answer of `sheetsRequest`. */
export function sheetsIn(body: unknown): RemoteSheet[] {
  return listField(body, 'sheets').map((sheet) => {
    const properties = field(sheet, 'properties');
    const mark = listField(sheet, 'developerMetadata').find(
      (entry) => textField(entry, 'metadataKey') === TABLE_MARK,
    );
    return {
      madeFor: textField(mark, 'metadataValue'),
      sheetId: numberField(properties, 'sheetId'),
      title: textField(properties, 'title') ?? '',
      rows: numberField(field(properties, 'gridProperties'), 'rowCount'),
      protections: listField(sheet, 'protectedRanges').map(
        (protection) => textField(protection, 'description') ?? '',
      ),
    };
  });
}

/** What this program noted on the workbook as a whole, by key, in the answer of `sheetsRequest`. */
export function notesIn(body: unknown): ReadonlyMap<string, string> {
  return new Map(
    listField(body, 'developerMetadata').map((entry) => [
      textField(entry, 'metadataKey') ?? '',
      textField(entry, 'metadataValue') ?? '',
    ]),
  );
}

/** Request that changes a workbook in one call: all of it or nothing. */
export function updateRequest(spreadsheetId: string, requests: readonly SheetsRequest[]): RestRequest {
  return { method: 'post', url: `${SPREADSHEETS}/${spreadsheetId}:batchUpdate`, body: { requests } };
}

/** The workbook as a table port. Every method throws GoogleError or ProblemError when the workbook is out of reach. */
export function remoteWorkbook(spreadsheetId: string): TablePort {
  return new RemoteWorkbook(spreadsheetId);
}

/** A sheet with what its A1 says. */
export interface TaggedRemoteSheet extends RemoteSheet {
  /** Name of the table; undefined for a sheet of the school's own. */
  readonly table: string | undefined;
}

/** All sheets of a workbook with their tags: two calls. Throws GoogleError. */
export function taggedSheetsOf(spreadsheetId: string): TaggedRemoteSheet[] {
  const sheets = sheetsIn(one('read', sheetsRequest(spreadsheetId)));
  const corners = sheets.map(({ sheetId }) => ({ sheetId, rows: 1, columns: 1 }));
  const tags = valuesBySheet(one('read', readRequest(spreadsheetId, corners)));
  return sheets.map((sheet) => ({
    ...sheet,
    table: parseTag(String(tags.get(sheet.sheetId)?.grid[0]?.[0] ?? ''))?.name,
  }));
}

/**
 * Reads tables whose sheets are not where they should be: looks for their tags on every sheet. Of `headings` only row 1 is
 * read; their results come behind the others. Throws GoogleError.
 */
export function readTablesByTag(
  spreadsheetId: string,
  definitions: readonly TableDefinition[],
  headings: readonly TableDefinition[] = [],
): { readonly tables: RawTableResult[]; readonly sheets: readonly TaggedRemoteSheet[] } {
  const sheets = taggedSheetsOf(spreadsheetId);
  const sheetOf = (definition: TableDefinition): number | undefined => {
    const tagged = sheets.filter(({ table }) => table === definition.name);
    const isOwn = ({ sheetId }: RemoteSheet) => sheetId === definition.sheetId;
    // One that lost its tag is read too: then the problem is the tag, and not that the sheet is gone.
    return (tagged.find(isOwn) ?? tagged[0] ?? sheets.find(isOwn))?.sheetId;
  };
  const present = [...definitions, ...headings].flatMap((definition, index) => {
    const sheetId = sheetOf(definition);
    if (sheetId === undefined) return [];
    const corner = cornerOf(definition, sheetId);
    return [index < definitions.length ? corner : { ...corner, rows: 1 }];
  });
  const values = valuesBySheet(
    present.length === 0 ? undefined : one('read', readRequest(spreadsheetId, present)),
  );
  const tables = [...definitions, ...headings].map((definition) =>
    tableIn(values, definition, sheetOf(definition) ?? definition.sheetId),
  );
  return { tables, sheets };
}

/** True when an answer to a read says that a sheet is not there any more. */
export function isSheetMissing(answer: RestAnswer): boolean {
  return (
    answer.status === 400 && /no grid with id|unable to parse range|exceeds grid limits/i.test(answer.text)
  );
}

class RemoteWorkbook implements TablePort {
  constructor(private readonly spreadsheetId: string) {}

  readTables(definitions: readonly TableDefinition[]): RawTableResult[] {
    const request = readRequest(
      this.spreadsheetId,
      definitions.map((definition) => cornerOf(definition)),
    );
    const answer = callSheets('read', [request])[0];
    if (answer && !isSheetMissing(answer)) {
      const values = valuesBySheet(bodyOf(answer));
      const results = definitions.map((definition) => tableIn(values, definition));
      if (results.every(({ ok }) => ok)) return results;
    }
    return readTablesByTag(this.spreadsheetId, definitions).tables;
  }

  appendRows(definition: TableDefinition, rows: readonly RowValues[]): string[] {
    if (rows.length === 0) return [];
    const withIds = rows.map((values) => ({ id: newId(), values }));
    const table = this.read(definition);
    this.write(definition, table, blocksToAppend(table, withIds));
    return withIds.map(({ id }) => id);
  }

  patchRows(definition: TableDefinition, patches: ReadonlyMap<string, RowValues>): string[] {
    if (patches.size === 0) return [];
    const table = this.read(definition);
    const { blocks, missing } = blocksToPatch(definition, table, patches);
    this.write(definition, table, blocks);
    return missing;
  }

  writeTable(
    definition: TableDefinition,
    rows: readonly { readonly id?: string; readonly values: RowValues }[],
  ): void {
    const withIds = rows.map(({ id, values }) => ({
      id: id === undefined || id === '' ? newId() : id,
      values,
    }));
    const table = this.read(definition);
    this.write(definition, table, blocksToReplace(table, withIds));
  }

  private read(definition: TableDefinition): RawTable {
    const result = this.readTables([definition])[0];
    if (result?.ok) return result.value;
    throw new ProblemError(
      result?.problem ?? {
        code: 'table.missing',
        message: `Không đọc được trang “${definition.title}”.`,
        remedy: 'Chạy lại sau ít phút.',
      },
    );
  }

  private write(definition: TableDefinition, table: RawTable, blocks: readonly Block[]): void {
    if (blocks.length === 0) return;
    const rows = sheetsIn(one('read', sheetsRequest(this.spreadsheetId))).find(
      ({ sheetId }) => sheetId === table.sheetId,
    )?.rows;
    const missing = lastRowOf(blocks) - (rows ?? 0);
    const room: SheetsRequest[] =
      missing > 0
        ? [{ appendDimension: { sheetId: table.sheetId, dimension: 'ROWS', length: missing } }]
        : [];
    one(
      'write',
      updateRequest(this.spreadsheetId, [
        ...room,
        ...writeRequests(definition, table.sheetId, table.keys, blocks),
      ]),
    );
  }
}

function one(kind: 'read' | 'write', request: RestRequest): unknown {
  const answer = callSheets(kind, [request])[0];
  return answer === undefined ? undefined : bodyOf(answer);
}

function numberField(value: unknown, name: string): number {
  const found = field(value, name);
  return typeof found === 'number' ? found : 0;
}
