/** What of SpreadsheetApp is emulated, and which test shows it; a test compares this with Google's published types. */

export interface Coverage {
  /** Name of the class in Google's reference. */
  readonly type: string;
  /** Method or property; `*` for the whole class. */
  readonly member: string;
  /** The test that shows it, under tests/local/spreadsheet-app; absent for what throws `… is not emulated`. */
  readonly testedBy?: string;
}

/** Per class: the name of a test and the members it shows; `none` are not emulated. */
const TABLE = `
Banding
  formats: getFirstRowColor getFooterRowColor getHeaderRowColor getRange getSecondRowColor setFirstRowColor
    setHeaderRowColor
  round-trips: copyTo getFirstColumnColor getFooterColumnColor getHeaderColumnColor getSecondColumnColor
    remove setFirstColumnColor setFooterColumnColor setFooterRowColor setHeaderColumnColor setRange
    setSecondColumnColor setSecondRowColor
BooleanCondition
  formats: getBackground getFontColor
  round-trips: getItalic getStrikethrough getUnderline
  rules: getBold getCriteriaType getCriteriaValues
Color
  formats: asRgbColor asThemeColor getColorType
ColorBuilder
  formats: asRgbColor asThemeColor build getColorType setRgbColor setThemeColor
ConditionalFormatRule
  rules: copy getBooleanCondition getGradientCondition getRanges
ConditionalFormatRuleBuilder
  cells: setBackground
  formats: build setBold
  round-trips: setGradientMaxpoint setGradientMidpointWithValue setGradientMinpointWithValue setStrikethrough
    setUnderline whenCellEmpty whenCellNotEmpty whenDateAfter whenDateBefore whenNumberBetween
    whenNumberEqualTo whenNumberGreaterThanOrEqualTo whenNumberLessThanOrEqualTo whenNumberNotBetween
    whenNumberNotEqualTo whenTextDoesNotContain whenTextEndsWith whenTextEqualTo whenTextStartsWith
  rules: copy getBooleanCondition getGradientCondition getRanges setFontColor setGradientMaxpointWithValue
    setGradientMinpoint setItalic setRanges whenDateEqualTo whenFormulaSatisfied whenNumberGreaterThan
    whenNumberLessThan whenTextContains withCriteria
DataValidation
  rules: copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText
DataValidationBuilder
  formats: build
  round-trips: requireDate requireDateBefore requireDateBetween requireDateEqualTo requireDateNotBetween
    requireDateOnOrAfter requireDateOnOrBefore requireFormulaSatisfied requireNumberEqualTo
    requireNumberGreaterThan requireNumberLessThan requireNumberLessThanOrEqualTo requireNumberNotBetween
    requireNumberNotEqualTo requireTextContains requireTextDoesNotContain requireTextEqualTo requireTextIsUrl
  rules: copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText requireCheckbox requireDateAfter
    requireNumberBetween requireNumberGreaterThanOrEqualTo requireTextIsEmail requireValueInList
    requireValueInRange setAllowInvalid setHelpText withCriteria
DeveloperMetadata
  protections: getId getKey getLocation getValue getVisibility moveToColumn moveToRow moveToSheet
    moveToSpreadsheet remove setKey setValue setVisibility
DeveloperMetadataFinder
  protections: find onIntersectingLocations withId withKey withLocationType withValue withVisibility
DeveloperMetadataLocation
  protections: getColumn getLocationType getRow getSpreadsheet
  ranges: getSheet
Filter
  rules: getColumnFilterCriteria getRange remove removeColumnFilterCriteria setColumnFilterCriteria sort
FilterCriteria
  round-trips: getVisibleValues
  rules: copy getCriteriaType getCriteriaValues getHiddenValues
FilterCriteriaBuilder
  formats: build
  round-trips: getVisibleValues setVisibleValues whenCellEmpty whenCellNotEmpty whenDateAfter whenDateBefore
    whenNumberBetween whenNumberEqualTo whenNumberGreaterThanOrEqualTo whenNumberLessThanOrEqualTo
    whenNumberNotBetween whenNumberNotEqualTo whenTextDoesNotContain whenTextEndsWith whenTextEqualTo
    whenTextStartsWith
  rules: copy getCriteriaType getCriteriaValues getHiddenValues setHiddenValues whenDateEqualTo
    whenFormulaSatisfied whenNumberGreaterThan whenNumberLessThan whenTextContains withCriteria
GradientCondition
  round-trips: getMaxColor getMidColor getMidType getMidValue getMinValue
  rules: getMaxType getMaxValue getMinColor getMinType
Group
  formats: collapse expand getControlIndex getRange isCollapsed
  structure: getDepth remove
Menu
  ui: addItem addSeparator addSubMenu addToUi
NamedRange
  protections: getRange remove setName setRange
  ranges: getName
PromptResponse
  ui: getResponseText getSelectedButton
Protection
  protections: addEditor addEditors canDomainEdit canEdit getDescription getEditors getProtectionType getRange
    getRangeName getUnprotectedRanges isWarningOnly remove removeEditor removeEditors setDescription
    setDomainEdit setNamedRange setRange setRangeName setUnprotectedRanges setWarningOnly
Range
  cells: autoFill breakApart clear createTextFinder deleteCells getBackgrounds getDisplayValue getFontWeight
    getFormulaR1C1 getFormulas getMergedRanges getNotes insertCells isPartOfMerge merge mergeAcross
    mergeVertically moveTo removeDuplicates setBackground setFontWeight setFormula setFormulaR1C1 setFormulas
    setNote sort splitTextToColumns trimWhitespace
  formats: applyRowBanding collapseGroups getBackground getBandings getFontColor getFontColorObject
    getFontColors getFontFamilies getFontFamily getFontLine getFontLines getFontSize getFontSizes getFontStyle
    getFontStyles getFontWeights getHorizontalAlignments getNumberFormat getNumberFormats getRichTextValue
    getTextDirections getTextRotation getTextStyle getVerticalAlignment getVerticalAlignments getWrapStrategy
    getWraps setBackgroundRGB setBorder setFontColorObject setFontColors setFontFamily setFontLine setFontSize
    setFontStyle setFontWeights setHorizontalAlignment setHorizontalAlignments setNumberFormats
    setRichTextValue setTextDirection setTextRotation setTextStyle setVerticalAlignment setWrapStrategy
    shiftRowGroupDepth
  protections: addDeveloperMetadata canEdit createDeveloperMetadataFinder getColumn getDeveloperMetadata
    getRow protect
  ranges: activate getCell getDataRegion getLastColumn getLastRow getNextDataCell getNumColumns getNumRows
    getSheet isEndColumnBounded isEndRowBounded isStartColumnBounded isStartRowBounded offset
  round-trips: applyColumnBanding clearContent clearDataValidations clearFormat clearNote getBackgroundObject
    getBackgroundObjects getFontColorObjects getRichTextValues getTextDirection getTextRotations getTextStyles
    getWrap getWrapStrategies setBackgroundObject setBackgroundObjects setBackgrounds setFontColorObjects
    setFontFamilies setFontLines setFontSizes setFontStyles setRichTextValues setTextDirections
    setTextRotations setTextStyles setVerticalAlignments setVerticalText setWrap setWrapStrategies setWraps
  rules: check createFilter getDataValidations getFilter insertCheckboxes isChecked removeCheckboxes
    setDataValidation setDataValidations setFontColor uncheck
  structure: activateAsCurrentCell autoFillToNeighbor copyFormatToRange copyValuesToRange expandGroups
    getGridId getHeight getRowIndex getWidth randomize shiftColumnGroupDepth
  values: copyTo getA1Notation getDataValidation getDisplayValues getFormula getFormulasR1C1
    getHorizontalAlignment getNote getValue getValues isBlank setFormulasR1C1 setNotes setNumberFormat
    setShowHyperlink setValue setValues
  none: createDataSourcePivotTable createDataSourceTable createPivotTable getDataSourceFormula
    getDataSourceFormulas getDataSourcePivotTables getDataSourceTables getDataSourceUrl getDataTable
RangeList
  app: activate getRanges setFontWeight setValue
  cells: breakApart clear setFormula setFormulaR1C1 trimWhitespace
  formats: setBackgroundRGB setBorder setFontLine setFontSize setFontStyle setHorizontalAlignment
    setTextDirection setVerticalAlignment setWrapStrategy
  round-trips: clearContent clearDataValidations clearFormat clearNote insertCheckboxes setFontFamily setNote
    setTextRotation setVerticalText setWrap
  rules: check removeCheckboxes setBackground setFontColor uncheck
  values: setNumberFormat setShowHyperlink
RgbColor
  formats: asHexString getColorType getRed
  round-trips: getBlue getGreen
RichTextValue
  formats: getLinkUrl getRuns getStartIndex getText getTextStyle
  round-trips: getEndIndex
  rules: copy
RichTextValueBuilder
  formats: build setLinkUrl setText setTextStyle
Selection
  app: getActiveRange getActiveRangeList getActiveSheet getCurrentCell
  structure: getNextDataRange
Sheet
  app: getActiveRange getActiveRangeList getTabColor hasHiddenGridlines isRightToLeft setHiddenGridlines
    setRightToLeft setTabColor
  cells: clear createTextFinder sort
  formats: getBandings getRowGroup getRowGroupDepth
  objects: getCharts getDrawings getImages getSlicers insertChart insertImage insertSlicer newChart
    removeChart updateChart
  protections: addDeveloperMetadata createDeveloperMetadataFinder getDeveloperMetadata getNamedRanges
    getProtections protect
  ranges: activate appendRow deleteRow deleteRows getColumnWidth getFrozenColumns getIndex getLastColumn
    getLastRow getMaxColumns getMaxRows getName getRowHeight getSheetId hideColumns hideRows hideSheet
    insertColumnBefore insertColumnsAfter insertRowsAfter isColumnHiddenByUser isRowHiddenByUser isSheetHidden
    setColumnWidth setFrozenColumns setFrozenRows setName setRowHeights showColumns
  round-trips: clearContents clearFormats clearNotes
  rules: clearConditionalFormatRules getConditionalFormatRules getFilter getRangeList isRowHiddenByFilter
    setConditionalFormatRules
  structure: autoResizeColumn autoResizeColumns autoResizeRows collapseAllColumnGroups collapseAllRowGroups
    deleteColumn deleteColumns expandAllColumnGroups expandAllRowGroups expandColumnGroupsUpToDepth
    expandRowGroupsUpToDepth getActiveCell getColumnGroup getColumnGroupControlPosition getColumnGroupDepth
    getCurrentCell getFormUrl getFrozenRows getParent getRowGroupControlPosition getSelection getSheetName
    getSheetValues getType hideColumn hideRow insertColumnAfter insertColumns insertColumnsBefore
    insertRowAfter insertRowBefore insertRows insertRowsBefore moveColumns moveRows setActiveRange
    setActiveRangeList setActiveSelection setColumnGroupControlPosition setColumnWidths setCurrentCell
    setRowGroupControlPosition setRowHeight setRowHeightsForced showRows showSheet unhideColumn unhideRow
  values: copyTo getDataRange getRange
  none: asDataSourceSheet getDataSourceTables getPivotTables getSheetProtection setSheetProtection
Spreadsheet
  app: copy getActiveRange getActiveRangeList getActiveSheet getCurrentCell getId getName getRange
    getRangeList getRecalculationInterval getSelection getSheets getSpreadsheetLocale getSpreadsheetTimeZone
    getUrl rename setSpreadsheetLocale setSpreadsheetTimeZone
  formats: getBandings
  objects: getAs getBlob getImages insertImage
  protections: addDeveloperMetadata addEditor addViewer createDeveloperMetadataFinder getDeveloperMetadata
    getEditors getNamedRanges getOwner getProtections getRangeByName getViewers insertColumnBefore
    removeEditor removeNamedRange setNamedRange
  ranges: deleteSheet getFrozenColumns getSheetById getSheetByName insertColumnsAfter insertRowsAfter
    moveActiveSheet setActiveSheet setFrozenColumns
  rules: isRowHiddenByFilter
  structure: addEditors addViewers appendRow autoResizeColumn createTextFinder deleteActiveSheet deleteColumn
    deleteColumns deleteRow deleteRows duplicateActiveSheet getActiveCell getColumnWidth getDataRange
    getFormUrl getFrozenRows getIterativeCalculationConvergenceThreshold getLastColumn getLastRow
    getMaxIterativeCalculationCycles getNumSheets getRowHeight getSheetId getSheetName getSheetValues
    getSpreadsheetTheme hideColumn hideRow insertColumnAfter insertColumnsBefore insertRowAfter
    insertRowBefore insertRowsBefore insertSheet isColumnHiddenByUser isIterativeCalculationEnabled
    isRowHiddenByUser removeViewer renameActiveSheet setActiveRange setActiveRangeList setActiveSelection
    setColumnWidth setCurrentCell setFrozenRows setIterativeCalculationConvergenceThreshold
    setIterativeCalculationEnabled setMaxIterativeCalculationCycles setRecalculationInterval setRowHeight
    setSpreadsheetTheme sort unhideColumn unhideRow
  ui: addMenu show toast updateMenu
  none: getDataSourceTables getPredefinedSpreadsheetThemes getSheetProtection insertSheetWithDataSourceTable
    isAnonymousView isAnonymousWrite moveChartToObjectSheet removeMenu resetSpreadsheetTheme
    setAnonymousAccess setSheetProtection
SpreadsheetApp
  app: BorderStyle create getActiveRange getActiveRangeList getActiveSheet getActiveSpreadsheet getCurrentCell
    getSelection getUi newColor newConditionalFormatRule newDataValidation open openById openByUrl
    setActiveSpreadsheet
  cells: CopyPasteType
  coverage: BooleanCriteria ColorType SheetType TextToColumnsDelimiter ValueType
  formats: BandingTheme TextDirection WrapStrategy newRichTextValue newTextStyle
  objects: newCellImage
  protections: DeveloperMetadataLocationType DeveloperMetadataVisibility ProtectionType
  ranges: Dimension setActiveSheet
  rules: DataValidationCriteria InterpolationType RelativeDate flush newFilterCriteria
  structure: AutoFillSeries Direction GroupControlTogglePosition RecalculationInterval ThemeColorType
    getActive setActiveRange setActiveRangeList setCurrentCell
  none: DataExecutionErrorCode DataExecutionState DataSourceParameterType DataSourceType
    PivotTableSummarizeFunction PivotValueDisplayType enableAllDataSourcesExecution enableBigQueryExecution
    newDataSourceSpec
SpreadsheetTheme
  structure: getConcreteColor getFontFamily getThemeColors setConcreteColor setFontFamily
TextFinder
  cells: findAll findNext findPrevious getCurrentMatch ignoreDiacritics matchCase matchEntireCell
    matchFormulaText replaceAllWith replaceWith startFrom useRegularExpression
TextRotation
  formats: getDegrees
  round-trips: isVertical
TextStyle
  formats: getFontFamily getFontSize getForegroundColor isBold isItalic
  round-trips: getForegroundColorObject isStrikethrough isUnderline
  rules: copy
TextStyleBuilder
  formats: build setBold setFontFamily setFontSize setForegroundColor
  round-trips: setForegroundColorObject setStrikethrough setUnderline
  rules: setItalic
ThemeColor
  formats: getColorType getThemeColorType
Ui
  app: createAddonMenu
  ui: Button ButtonSet alert createMenu prompt showDialog showModalDialog showModelessDialog showSidebar
BigQueryDataSourceSpec
  none: *
BigQueryDataSourceSpecBuilder
  none: *
CellImage
  objects: getAltTextDescription getAltTextTitle getContentUrl getUrl toBuilder
  none: valueType
CellImageBuilder
  objects: build getAltTextDescription getAltTextTitle getContentUrl getUrl setAltTextDescription
    setAltTextTitle setSourceUrl toBuilder
  none: valueType
ContainerInfo
  objects: getAnchorColumn getAnchorRow getOffsetX getOffsetY
DataExecutionStatus
  none: *
DataSource
  none: *
DataSourceColumn
  none: *
DataSourceFormula
  none: *
DataSourceParameter
  none: *
DataSourcePivotTable
  none: *
DataSourceSheet
  none: *
DataSourceSheetFilter
  none: *
DataSourceSpec
  none: *
DataSourceSpecBuilder
  none: *
DataSourceTable
  none: *
Drawing
  none: *
EmbeddedAreaChartBuilder
  objects: addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart
    asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange
    reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition
    setLegendTextStyle setMergeStrategy setNumHeaders setOption setPointStyle setPosition setRange
    setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle
    setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale
EmbeddedBarChartBuilder
  objects: addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart
    asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange
    reverseCategories reverseDirection setBackgroundColor setChartType setColors setHiddenDimensionStrategy
    setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange
    setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle
    setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale
EmbeddedChart
  objects: getChartId getContainerInfo getHiddenDimensionStrategy getMergeStrategy getNumHeaders getOptions
    getRanges getTransposeRowsAndColumns modify
  none: getAs getBlob
EmbeddedChartBuilder
  objects: addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart
    asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange
    setChartType setHiddenDimensionStrategy setMergeStrategy setNumHeaders setOption setPosition
    setTransposeRowsAndColumns
EmbeddedColumnChartBuilder
  objects: addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart
    asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange
    reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition
    setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle
    setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle
    setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale
EmbeddedComboChartBuilder
  objects: addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart
    asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange
    reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition
    setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle
    setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle
    setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale
EmbeddedHistogramChartBuilder
  objects: addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart
    asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange
    reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition
    setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle
    setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle
    setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale
EmbeddedLineChartBuilder
  objects: addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart
    asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange
    reverseCategories setBackgroundColor setChartType setColors setCurveStyle setHiddenDimensionStrategy
    setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPointStyle setPosition
    setRange setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle
    setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale
EmbeddedPieChartBuilder
  objects: addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart
    asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange
    reverseCategories set3D setBackgroundColor setChartType setColors setHiddenDimensionStrategy
    setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setTitle
    setTitleTextStyle setTransposeRowsAndColumns
EmbeddedScatterChartBuilder
  objects: addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart
    asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange
    setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition
    setLegendTextStyle setMergeStrategy setNumHeaders setOption setPointStyle setPosition setTitle
    setTitleTextStyle setTransposeRowsAndColumns setXAxisLogScale setXAxisRange setXAxisTextStyle
    setXAxisTitle setXAxisTitleTextStyle setYAxisLogScale setYAxisRange setYAxisTextStyle setYAxisTitle
    setYAxisTitleTextStyle
EmbeddedTableChartBuilder
  none: *
OverGridImage
  objects: assignScript getAltTextDescription getAltTextTitle getAnchorCell getAnchorCellXOffset
    getAnchorCellYOffset getHeight getInherentHeight getInherentWidth getScript getSheet getUrl getWidth
    remove replace resetSize setAltTextDescription setAltTextTitle setAnchorCell setAnchorCellXOffset
    setAnchorCellYOffset setHeight setWidth
PageProtection
  none: *
PivotFilter
  none: *
PivotGroup
  none: *
PivotTable
  none: *
PivotValue
  none: *
Slicer
  objects: getBackgroundColor getColumnPosition getContainerInfo getFilterCriteria getRange getTitle
    getTitleHorizontalAlignment getTitleTextStyle isAppliedToPivotTables remove setApplyToPivotTables
    setBackgroundColor setColumnFilterCriteria setPosition setRange setTitle setTitleHorizontalAlignment
    setTitleTextStyle
SortSpec
  none: *
`;

/** One entry per member, in the order of the table. */
export const COVERAGE: readonly Coverage[] = entriesOf(TABLE);

function entriesOf(table: string): Coverage[] {
  const entries: Coverage[] = [];
  let type = '';
  let test = '';
  for (const line of table.trim().split('\n')) {
    if (!line.startsWith(' ')) type = line;
    for (const word of line.startsWith(' ') ? line.trim().split(' ') : []) {
      if (word.endsWith(':')) test = word.slice(0, -1);
      else entries.push({ type, member: word, ...(test !== 'none' && { testedBy: `${test}.test.ts` }) });
    }
  }
  return entries;
}
