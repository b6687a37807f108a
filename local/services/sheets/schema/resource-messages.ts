/** Resources of the Sheets API v4: the fields of each message and their types. */
export const RESOURCE_MESSAGES: Record<string, string> = {
  BandedRange:
    'bandedRangeId:int32 bandedRangeReference:string columnProperties:BandingProperties range:GridRange rowProperties:BandingProperties',
  BandingProperties:
    'firstBandColor:Color firstBandColorStyle:ColorStyle footerColor:Color footerColorStyle:ColorStyle headerColor:Color headerColorStyle:ColorStyle secondBandColor:Color secondBandColorStyle:ColorStyle',
  BasicFilter:
    'criteria:map<FilterCriteria> filterSpecs:FilterSpec[] range:GridRange sortSpecs:SortSpec[] tableId:string',
  BooleanCondition: 'type:#ConditionType values:ConditionValue[]',
  BooleanRule: 'condition:BooleanCondition format:CellFormat',
  Border: 'color:Color colorStyle:ColorStyle style:#Style width:int32',
  Borders: 'bottom:Border left:Border right:Border top:Border',
  CellData:
    'chipRuns:ChipRun[] dataSourceFormula:DataSourceFormula dataSourceTable:DataSourceTable dataValidation:DataValidationRule effectiveFormat:CellFormat effectiveValue:ExtendedValue formattedValue:string hyperlink:string note:string pivotTable:PivotTable textFormatRuns:TextFormatRun[] userEnteredFormat:CellFormat userEnteredValue:ExtendedValue',
  CellFormat:
    'backgroundColor:Color backgroundColorStyle:ColorStyle borders:Borders horizontalAlignment:#HorizontalAlign hyperlinkDisplayType:#HyperlinkDisplayType numberFormat:NumberFormat padding:Padding textDirection:#TextDirection textFormat:TextFormat textRotation:TextRotation verticalAlignment:#VerticalAlign wrapStrategy:#WrapStrategy',
  Color: 'alpha:float blue:float green:float red:float',
  ColorStyle: 'rgbColor:Color themeColor:#ThemeColorType',
  ConditionValue: 'relativeDate:#RelativeDate userEnteredValue:string',
  ConditionalFormatRule: 'booleanRule:BooleanRule gradientRule:GradientRule ranges:GridRange[]',
  DataFilter: 'a1Range:string developerMetadataLookup:DeveloperMetadataLookup gridRange:GridRange',
  DataFilterValueRange: 'dataFilter:DataFilter majorDimension:#Dimension values:any[][]',
  DataValidationRule: 'condition:BooleanCondition inputMessage:string showCustomUi:bool strict:bool',
  DeveloperMetadata:
    'location:DeveloperMetadataLocation metadataId:int32 metadataKey:string metadataValue:string visibility:#DeveloperMetadataVisibility',
  DeveloperMetadataLocation:
    'dimensionRange:DimensionRange locationType:#DeveloperMetadataLocationType sheetId:int32 spreadsheet:bool',
  DeveloperMetadataLookup:
    'locationMatchingStrategy:#DeveloperMetadataLocationMatchingStrategy locationType:#DeveloperMetadataLocationType metadataId:int32 metadataKey:string metadataLocation:DeveloperMetadataLocation metadataValue:string visibility:#DeveloperMetadataVisibility',
  DimensionGroup: 'collapsed:bool depth:int32 range:DimensionRange',
  DimensionProperties:
    'dataSourceColumnReference:DataSourceColumnReference developerMetadata:DeveloperMetadata[] hiddenByFilter:bool hiddenByUser:bool pixelSize:int32',
  DimensionRange: 'dimension:#Dimension endIndex:int32 sheetId:int32 startIndex:int32',
  Editors: 'domainUsersCanEdit:bool groups:string[] users:string[]',
  EmbeddedObjectBorder: 'color:Color colorStyle:ColorStyle',
  EmbeddedObjectPosition: 'newSheet:bool overlayPosition:OverlayPosition sheetId:int32',
  ErrorValue: 'message:string type:#ErrorType',
  ExtendedValue:
    'boolValue:bool errorValue:ErrorValue formulaValue:string numberValue:double stringValue:string',
  FilterCriteria:
    'condition:BooleanCondition hiddenValues:string[] visibleBackgroundColor:Color visibleBackgroundColorStyle:ColorStyle visibleForegroundColor:Color visibleForegroundColorStyle:ColorStyle',
  FilterSpec:
    'columnIndex:int32 dataSourceColumnReference:DataSourceColumnReference filterCriteria:FilterCriteria',
  FilterView:
    'criteria:map<FilterCriteria> filterSpecs:FilterSpec[] filterViewId:int32 namedRangeId:string range:GridRange sortSpecs:SortSpec[] tableId:string title:string',
  GradientRule: 'maxpoint:InterpolationPoint midpoint:InterpolationPoint minpoint:InterpolationPoint',
  GridCoordinate: 'columnIndex:int32 rowIndex:int32 sheetId:int32',
  GridData:
    'columnMetadata:DimensionProperties[] rowData:RowData[] rowMetadata:DimensionProperties[] startColumn:int32 startRow:int32',
  GridProperties:
    'columnCount:int32 columnGroupControlAfter:bool frozenColumnCount:int32 frozenRowCount:int32 hideGridlines:bool rowCount:int32 rowGroupControlAfter:bool',
  GridRange:
    'endColumnIndex:int32 endRowIndex:int32 sheetId:int32 startColumnIndex:int32 startRowIndex:int32',
  InterpolationPoint: 'color:Color colorStyle:ColorStyle type:#InterpolationPointType value:string',
  IterativeCalculationSettings: 'convergenceThreshold:double maxIterations:int32',
  Link: 'uri:string',
  MatchedDeveloperMetadata: 'dataFilters:DataFilter[] developerMetadata:DeveloperMetadata',
  MatchedValueRange: 'dataFilters:DataFilter[] valueRange:ValueRange',
  NamedRange: 'name:string namedRangeId:string range:GridRange',
  NumberFormat: 'pattern:string type:#NumberFormatType',
  OverlayPosition:
    'anchorCell:GridCoordinate heightPixels:int32 offsetXPixels:int32 offsetYPixels:int32 widthPixels:int32',
  Padding: 'bottom:int32 left:int32 right:int32 top:int32',
  PersonProperties: 'displayFormat:#DisplayFormat email:string',
  ProtectedRange:
    'description:string editors:Editors namedRangeId:string protectedRangeId:int32 range:GridRange requestingUserCanEdit:bool tableId:string unprotectedRanges:GridRange[] warningOnly:bool',
  RichLinkProperties: 'mimeType:string uri:string',
  RowData: 'values:CellData[]',
  Sheet:
    'bandedRanges:BandedRange[] basicFilter:BasicFilter charts:EmbeddedChart[] columnGroups:DimensionGroup[] commentAnchors:CommentAnchor[] conditionalFormats:ConditionalFormatRule[] data:GridData[] developerMetadata:DeveloperMetadata[] filterViews:FilterView[] merges:GridRange[] properties:SheetProperties protectedRanges:ProtectedRange[] rowGroups:DimensionGroup[] slicers:Slicer[] tables:Table[]',
  SheetProperties:
    'dataSourceSheetProperties:DataSourceSheetProperties gridProperties:GridProperties hidden:bool index:int32 rightToLeft:bool sheetId:int32 sheetType:#SheetType tabColor:Color tabColorStyle:ColorStyle title:string',
  SortSpec:
    'backgroundColor:Color backgroundColorStyle:ColorStyle dataSourceColumnReference:DataSourceColumnReference dimensionIndex:int32 foregroundColor:Color foregroundColorStyle:ColorStyle sortOrder:#SortOrder',
  SourceAndDestination: 'dimension:#Dimension fillLength:int32 source:GridRange',
  Spreadsheet:
    'comments:CommentThread[] commentsViewMode:#CommentsViewMode dataSourceSchedules:DataSourceRefreshSchedule[] dataSources:DataSource[] developerMetadata:DeveloperMetadata[] namedRanges:NamedRange[] properties:SpreadsheetProperties sheets:Sheet[] spreadsheetId:string spreadsheetUrl:string',
  SpreadsheetProperties:
    'autoRecalc:#RecalculationInterval defaultFormat:CellFormat importFunctionsExternalUrlAccessAllowed:bool iterativeCalculationSettings:IterativeCalculationSettings locale:string spreadsheetTheme:SpreadsheetTheme timeZone:string title:string',
  SpreadsheetTheme: 'primaryFontFamily:string themeColors:ThemeColorPair[]',
  TextFormat:
    'bold:bool fontFamily:string fontSize:int32 foregroundColor:Color foregroundColorStyle:ColorStyle italic:bool link:Link strikethrough:bool underline:bool',
  TextFormatRun: 'format:TextFormat startIndex:int32',
  TextPosition: 'horizontalAlignment:#HorizontalAlign',
  TextRotation: 'angle:int32 vertical:bool',
  ThemeColorPair: 'color:ColorStyle colorType:#ThemeColorType',
  ValueRange: 'majorDimension:#Dimension range:string values:any[][]',
};
