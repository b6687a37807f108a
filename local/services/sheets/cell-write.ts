/** Writing CellData messages into cells, field by field. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { setCell } from '../../state/spreadsheet/grid';
import type { Cell, Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import { ApiError } from '../api-error';
import { canonical } from './canonical';
import { storedFormula, withContent } from './entered';
import { invalidArgument } from './errors';
import { type Mask, mergeMasked } from './field-mask';
import { withTwins } from './twins';

/** What a cell of the model cannot hold. */
const NOT_KEPT = ['pivotTable', 'dataSourceTable', 'dataSourceFormula', 'chipRuns'] as const;

/** Writes the masked fields of some CellData into cells; equal formats are merged only once. */
export class CellWriter {
  private readonly formats = new Map<unknown, Map<unknown, Cell['format']>>();
  private readonly formatMask: Mask | undefined;
  private readonly messages = new Map<unknown, unknown>();

  constructor(
    private readonly spreadsheet: Spreadsheet,
    /** Fields of CellData; empty for all of them. */
    private readonly mask: Mask,
  ) {
    const below = mask.size === 0 ? new Map() : mask.get('userEnteredFormat');
    this.formatMask = below && withTwins('CellFormat', below);
  }

  /** The cell after the fields were taken from `data`; undefined when nothing is left of it. */
  apply(cell: Cell | undefined, data: sheets_v4.Schema$CellData | undefined): Cell | undefined {
    for (const field of NOT_KEPT)
      if (data?.[field] && this.wants(field))
        throw new ApiError(501, `CellData.${field} is not emulated.`, { status: 'UNIMPLEMENTED' });
    let next: Cell | undefined = cell;
    if (this.wants('userEnteredValue')) next = this.withValue(next, data?.userEnteredValue);
    if (this.formatMask) next = withField(next, 'format', this.format(next?.format, data?.userEnteredFormat));
    if (this.wants('note')) next = withField(next, 'note', data?.note || undefined);
    if (this.wants('dataValidation'))
      next = withField(next, 'validation', this.once('DataValidationRule', data?.dataValidation));
    if (this.wants('textFormatRuns')) {
      const runs = data?.textFormatRuns?.map((run) => canonical('TextFormatRun', run));
      next = withField(next, 'runs', runs && runs.length > 0 ? runs : undefined);
    }
    return next && Object.keys(next).length > 0 ? next : undefined;
  }

  private wants(field: string): boolean {
    return this.mask.size === 0 || this.mask.has(field);
  }

  private withValue(
    cell: Cell | undefined,
    value: sheets_v4.Schema$ExtendedValue | undefined,
  ): Cell | undefined {
    if (!value) return withContent(cell, {});
    const { formulaValue, stringValue, numberValue, boolValue, errorValue } = value;
    if (typeof formulaValue === 'string')
      return withContent(cell, { formula: storedFormula(formulaValue, this.spreadsheet.properties.locale) });
    if (errorValue) throw invalidArgument('ExtendedValue.errorValue cannot be written.');
    const content = numberValue ?? boolValue ?? stringValue ?? undefined;
    return withContent(cell, content === undefined || content === '' ? {} : { value: content });
  }

  private format(
    old: Cell['format'],
    sent: sheets_v4.Schema$CellFormat | undefined,
  ): Cell['format'] | undefined {
    const byOld = this.formats.get(sent) ?? new Map<unknown, Cell['format']>();
    this.formats.set(sent, byOld);
    if (!byOld.has(old)) {
      const stored = this.once('CellFormat', sent);
      const merged = mergeMasked(old, stored, this.formatMask ?? new Map());
      byOld.set(old, Object.keys(merged).length > 0 ? merged : undefined);
    }
    return byOld.get(old);
  }

  /** The stored form of a message; the same object for the same input, so that cells share it. */
  private once<Message extends object>(name: string, sent: Message | undefined): Message | undefined {
    if (!sent) return undefined;
    if (!this.messages.has(sent)) this.messages.set(sent, canonical(name, sent));
    return this.messages.get(sent) as Message;
  }
}

function withField<Key extends keyof Cell>(
  cell: Cell | undefined,
  key: Key,
  value: Cell[Key] | undefined,
): Cell | undefined {
  if (value === undefined) {
    if (cell?.[key] === undefined) return cell;
    const { [key]: _removed, ...rest } = cell;
    return rest;
  }
  return { ...cell, [key]: value };
}

/** Writes a GridData message (cells, sizes of rows and columns) into a sheet that is being created. */
export function writeRowData(spreadsheet: Spreadsheet, sheet: Sheet, data: sheets_v4.Schema$GridData): void {
  const writer = new CellWriter(spreadsheet, new Map());
  const startRow = data.startRow ?? 0;
  const startColumn = data.startColumn ?? 0;
  (data.rowData ?? []).forEach((row, r) => {
    (row.values ?? []).forEach((cell, c) => {
      setCell(sheet, startRow + r, startColumn + c, writer.apply(undefined, cell));
    });
  });
  (data.rowMetadata ?? []).forEach((line, index) => {
    const stored = canonical('DimensionProperties', line);
    if (Object.keys(stored).length > 0) sheet.rowMetadata[startRow + index] = stored;
  });
  (data.columnMetadata ?? []).forEach((line, index) => {
    const stored = canonical('DimensionProperties', line);
    if (Object.keys(stored).length > 0) sheet.columnMetadata[startColumn + index] = stored;
  });
}
