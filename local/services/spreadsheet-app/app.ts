/** SpreadsheetApp: opening and creating spreadsheets, what is active, and makers of rules, styles and colours. */
import { ScriptError } from '../../host/script-error';
import { createSpreadsheet, SPREADSHEET_TYPE } from '../sheets/create';
import { ColorBuilder } from './color';
import { ConditionalFormatRuleBuilder } from './conditional-format';
import { DataValidationBuilder } from './data-validation';
import type { Document } from './document';
import { CellImageBuilder } from './embedded/image';
import * as enums from './enums';
import { FilterCriteriaBuilder } from './filter';
import type { Range } from './range';
import type { RangeList } from './range-list';
import { withScriptErrors } from './refusals';
import { RichTextValueBuilder } from './rich-text';
import type { Selection } from './selection';
import type { Session } from './session';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';
import { TextStyleBuilder } from './text-style';
import { Ui } from './ui';

export class SpreadsheetApp {
  readonly AutoFillSeries = enums.AutoFillSeries;
  readonly BandingTheme = enums.BandingTheme;
  readonly BooleanCriteria = enums.BooleanCriteria;
  readonly BorderStyle = enums.BorderStyle;
  readonly ColorType = enums.ColorType;
  readonly CopyPasteType = enums.CopyPasteType;
  readonly DataValidationCriteria = enums.DataValidationCriteria;
  readonly DeveloperMetadataLocationType = enums.DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = enums.DeveloperMetadataVisibility;
  readonly Dimension = enums.Dimension;
  readonly Direction = enums.Direction;
  readonly GroupControlTogglePosition = enums.GroupControlTogglePosition;
  readonly InterpolationType = enums.InterpolationType;
  readonly ProtectionType = enums.ProtectionType;
  readonly RecalculationInterval = enums.RecalculationInterval;
  readonly RelativeDate = enums.RelativeDate;
  readonly SheetType = enums.SheetType;
  readonly TextDirection = enums.TextDirection;
  readonly TextToColumnsDelimiter = enums.TextToColumnsDelimiter;
  readonly ThemeColorType = enums.ThemeColorType;
  readonly ValueType = enums.ValueType;
  readonly WrapStrategy = enums.WrapStrategy;
  constructor(readonly session: Session) {}

  /** Null in an unbound script until setActiveSpreadsheet. */
  getActiveSpreadsheet(): Spreadsheet | null {
    const document = this.session.active();
    return document ? this.session.make.spreadsheet(document) : null;
  }
  getActive(): Spreadsheet | null {
    return this.getActiveSpreadsheet();
  }
  setActiveSpreadsheet(newActiveSpreadsheet: Spreadsheet): void {
    this.session.activate(newActiveSpreadsheet.document);
  }
  getActiveSheet(): Sheet | null {
    return this.getActiveSpreadsheet()?.getActiveSheet() ?? null;
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  getActiveRange(): Range | null {
    return this.getActiveSheet()?.getActiveRange() ?? null;
  }
  getActiveRangeList(): RangeList | null {
    return this.getActiveSheet()?.getActiveRangeList() ?? null;
  }
  getCurrentCell(): Range | null {
    return this.getActiveSheet()?.getCurrentCell() ?? null;
  }
  getSelection(): Selection | null {
    return this.getActiveSheet()?.getSelection() ?? null;
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell();
  }

  openById(id: string): Spreadsheet {
    return this.session.make.spreadsheet(opened(this.session, id));
  }
  openByUrl(url: string): Spreadsheet {
    const id = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ScriptError('Invalid argument: url');
    return this.session.make.spreadsheet(opened(this.session, id));
  }
  open(file: { getId(): string }): Spreadsheet {
    return this.session.make.spreadsheet(opened(this.session, file.getId()));
  }
  create(name: string, rows?: number, columns?: number): Spreadsheet {
    const { session } = this;
    const { workspace, caller } = session.execution;
    session.requireWide();
    session.execution.charge('drive.create', { what: session.what, creates: ['spreadsheet'] });
    const gridProperties = { rowCount: rows ?? 1000, columnCount: columns ?? 26 };
    const sheets = [{ properties: { sheetId: 0, title: 'Sheet1', gridProperties } }];
    const { id } = withScriptErrors(() =>
      createSpreadsheet(workspace, { title: name, owner: caller.email, body: { sheets } }),
    );
    return session.make.spreadsheet(session.anyDocument(id));
  }
  /** Makes buffered writes visible to everybody. */
  flush(): void {
    const cells = this.session.dirtyCells();
    this.session.execution.charge('flush', { cells, what: 'SpreadsheetApp.flush' });
    this.session.flush();
  }

  /** Only where a person has the spreadsheet open: not in time-driven runs, not in unbound scripts. */
  getUi(): Ui {
    const { execution } = this.session;
    if (execution.containerId === undefined || !execution.hasUi)
      throw new ScriptError('Cannot call SpreadsheetApp.getUi() from this context.');
    return new Ui(execution);
  }

  newCellImage(): CellImageBuilder {
    return new CellImageBuilder();
  }
  newColor(): ColorBuilder {
    return new ColorBuilder();
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }
  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }
  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }
  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }
  toString(): string {
    return 'SpreadsheetApp';
  }
}

/** The document of a spreadsheet that the user can see. */
function opened(session: Session, id: string): Document {
  const document = session.anyDocument(id);
  document.open();
  const file = session.execution.workspace.files.get(id);
  if (!file) throw new ScriptError('You do not have permissions to access the requested document.');
  if (file.mimeType !== SPREADSHEET_TYPE)
    throw new ScriptError(`Service Spreadsheets failed while accessing document with id ${id}.`);
  return document;
}
