/** Messages of the Sheets API v4 that are stored at most (pivot tables, slicers, tables, data sources): their fields and types. */
export const FURTHER_MESSAGES: Record<string, string> = {
  BigQueryDataSourceSpec: 'projectId:string querySpec:BigQueryQuerySpec tableSpec:BigQueryTableSpec',
  BigQueryQuerySpec: 'rawQuery:string',
  BigQueryTableSpec: 'datasetId:string tableId:string tableProjectId:string',
  CancelDataSourceRefreshStatus:
    'reference:DataSourceObjectReference refreshCancellationStatus:RefreshCancellationStatus',
  Chip: 'personProperties:PersonProperties richLinkProperties:RichLinkProperties',
  ChipRun: 'chip:Chip startIndex:int32',
  CommentAnchor: 'anchorId:string range:GridRange',
  CommentThread:
    'anchorId:string commentId:string headPost:Post plainTextQuote:string replies:Post[] status:#Status',
  DataExecutionStatus:
    'errorCode:#DataExecutionErrorCode errorMessage:string lastRefreshTime:string state:#DataExecutionState',
  DataSource: 'calculatedColumns:DataSourceColumn[] dataSourceId:string sheetId:int32 spec:DataSourceSpec',
  DataSourceColumn: 'formula:string reference:DataSourceColumnReference',
  DataSourceColumnReference: 'name:string',
  DataSourceFormula: 'dataExecutionStatus:DataExecutionStatus dataSourceId:string',
  DataSourceObjectReference:
    'chartId:int32 dataSourceFormulaCell:GridCoordinate dataSourcePivotTableAnchorCell:GridCoordinate dataSourceTableAnchorCell:GridCoordinate sheetId:string',
  DataSourceObjectReferences: 'references:DataSourceObjectReference[]',
  DataSourceParameter: 'name:string namedRangeId:string range:GridRange',
  DataSourceRefreshDailySchedule: 'startTime:TimeOfDay',
  DataSourceRefreshMonthlySchedule: 'daysOfMonth:int32[] startTime:TimeOfDay',
  DataSourceRefreshSchedule:
    'dailySchedule:DataSourceRefreshDailySchedule enabled:bool monthlySchedule:DataSourceRefreshMonthlySchedule nextRun:Interval refreshScope:#DataSourceRefreshScope weeklySchedule:DataSourceRefreshWeeklySchedule',
  DataSourceRefreshWeeklySchedule: 'daysOfWeek:#DayOfWeek[] startTime:TimeOfDay',
  DataSourceSheetDimensionRange: 'columnReferences:DataSourceColumnReference[] sheetId:int32',
  DataSourceSheetProperties:
    'columns:DataSourceColumn[] dataExecutionStatus:DataExecutionStatus dataSourceId:string',
  DataSourceSpec:
    'bigQuery:BigQueryDataSourceSpec looker:LookerDataSourceSpec parameters:DataSourceParameter[]',
  DataSourceTable:
    'columnSelectionType:#DataSourceTableColumnSelectionType columns:DataSourceColumnReference[] dataExecutionStatus:DataExecutionStatus dataSourceId:string filterSpecs:FilterSpec[] rowLimit:int32 sortSpecs:SortSpec[]',
  DateTimeRule: 'type:#DateTimeRuleType',
  Interval: 'endTime:string startTime:string',
  LookerDataSourceSpec: 'explore:string instanceUri:string model:string',
  ManualRule: 'groups:ManualRuleGroup[]',
  ManualRuleGroup: 'groupName:ExtendedValue items:ExtendedValue[]',
  PivotFilterCriteria: 'condition:BooleanCondition visibleByDefault:bool visibleValues:string[]',
  PivotFilterSpec:
    'columnOffsetIndex:int32 dataSourceColumnReference:DataSourceColumnReference filterCriteria:PivotFilterCriteria',
  PivotGroup:
    'dataSourceColumnReference:DataSourceColumnReference groupLimit:PivotGroupLimit groupRule:PivotGroupRule label:string repeatHeadings:bool showTotals:bool sortOrder:#SortOrder sourceColumnOffset:int32 valueBucket:PivotGroupSortValueBucket valueMetadata:PivotGroupValueMetadata[]',
  PivotGroupLimit: 'applyOrder:int32 countLimit:int32',
  PivotGroupRule: 'dateTimeRule:DateTimeRule histogramRule:HistogramRule manualRule:ManualRule',
  PivotGroupSortValueBucket: 'buckets:ExtendedValue[] valuesIndex:int32',
  PivotGroupValueMetadata: 'collapsed:bool value:ExtendedValue',
  PivotTable:
    'columns:PivotGroup[] criteria:map<PivotFilterCriteria> dataExecutionStatus:DataExecutionStatus dataSourceId:string filterSpecs:PivotFilterSpec[] rows:PivotGroup[] source:GridRange valueLayout:#PivotTable.PivotValueLayout values:PivotValue[]',
  PivotValue:
    'calculatedDisplayType:#PivotValueCalculatedDisplayType dataSourceColumnReference:DataSourceColumnReference formula:string name:string sourceColumnOffset:int32 summarizeFunction:#PivotStandardValueFunction',
  Post: 'assigneeEmail:string author:PostAuthor commentAction:#CommentActionType content:string contentHtml:string createTime:string deleted:bool fromCopiedSpreadsheet:bool fromImportedSpreadsheet:bool postId:string updateTime:string',
  PostAuthor: 'anonymous:bool displayName:string me:bool user:string',
  RefreshCancellationStatus: 'errorCode:#RefreshCancellationErrorCode state:#RefreshCancellationState',
  RefreshDataSourceObjectExecutionStatus:
    'dataExecutionStatus:DataExecutionStatus reference:DataSourceObjectReference',
  Slicer: 'position:EmbeddedObjectPosition slicerId:int32 spec:SlicerSpec',
  SlicerSpec:
    'applyToPivotTables:bool backgroundColor:Color backgroundColorStyle:ColorStyle columnIndex:int32 dataRange:GridRange filterCriteria:FilterCriteria horizontalAlignment:#HorizontalAlign textFormat:TextFormat title:string',
  Table:
    'columnProperties:TableColumnProperties[] name:string range:GridRange rowsProperties:TableRowsProperties tableId:string',
  TableColumnDataValidationRule: 'condition:BooleanCondition',
  TableColumnProperties:
    'columnIndex:int32 columnName:string columnType:#ColumnType dataValidationRule:TableColumnDataValidationRule',
  TableRowsProperties:
    'firstBandColorStyle:ColorStyle footerColorStyle:ColorStyle headerColorStyle:ColorStyle secondBandColorStyle:ColorStyle',
  TimeOfDay: 'hours:int32 minutes:int32 nanos:int32 seconds:int32',
};
