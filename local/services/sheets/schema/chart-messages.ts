/** Charts of the Sheets API v4: the fields of each message and their types. */
export const CHART_MESSAGES: Record<string, string> = {
  BaselineValueFormat:
    'comparisonType:#ComparisonType description:string negativeColor:Color negativeColorStyle:ColorStyle position:TextPosition positiveColor:Color positiveColorStyle:ColorStyle textFormat:TextFormat',
  BasicChartAxis:
    'format:TextFormat position:#BasicChartAxisPosition title:string titleTextPosition:TextPosition viewWindowOptions:ChartAxisViewWindowOptions',
  BasicChartDomain: 'domain:ChartData reversed:bool',
  BasicChartSeries:
    'color:Color colorStyle:ColorStyle dataLabel:DataLabel lineStyle:LineStyle pointStyle:PointStyle series:ChartData styleOverrides:BasicSeriesDataPointStyleOverride[] targetAxis:#BasicChartAxisPosition type:#BasicChartType',
  BasicChartSpec:
    'axis:BasicChartAxis[] chartType:#BasicChartType compareMode:#BasicChartCompareMode domains:BasicChartDomain[] headerCount:int32 interpolateNulls:bool legendPosition:#BasicChartLegendPosition lineSmoothing:bool series:BasicChartSeries[] stackedType:#BasicChartStackedType threeDimensional:bool totalDataLabel:DataLabel',
  BasicSeriesDataPointStyleOverride: 'color:Color colorStyle:ColorStyle index:int32 pointStyle:PointStyle',
  BubbleChartSpec:
    'bubbleBorderColor:Color bubbleBorderColorStyle:ColorStyle bubbleLabels:ChartData bubbleMaxRadiusSize:int32 bubbleMinRadiusSize:int32 bubbleOpacity:float bubbleSizes:ChartData bubbleTextStyle:TextFormat domain:ChartData groupIds:ChartData legendPosition:#BubbleChartLegendPosition series:ChartData',
  CandlestickChartSpec: 'data:CandlestickData[] domain:CandlestickDomain',
  CandlestickData:
    'closeSeries:CandlestickSeries highSeries:CandlestickSeries lowSeries:CandlestickSeries openSeries:CandlestickSeries',
  CandlestickDomain: 'data:ChartData reversed:bool',
  CandlestickSeries: 'data:ChartData',
  ChartAxisViewWindowOptions: 'viewWindowMax:double viewWindowMin:double viewWindowMode:#ViewWindowMode',
  ChartCustomNumberFormatOptions: 'prefix:string suffix:string',
  ChartData:
    'aggregateType:#ChartAggregateType columnReference:DataSourceColumnReference groupRule:ChartGroupRule sourceRange:ChartSourceRange',
  ChartDateTimeRule: 'type:#ChartDateTimeRuleType',
  ChartGroupRule: 'dateTimeRule:ChartDateTimeRule histogramRule:ChartHistogramRule',
  ChartHistogramRule: 'intervalSize:double maxValue:double minValue:double',
  ChartSourceRange: 'sources:GridRange[]',
  ChartSpec:
    'altText:string backgroundColor:Color backgroundColorStyle:ColorStyle basicChart:BasicChartSpec bubbleChart:BubbleChartSpec candlestickChart:CandlestickChartSpec dataSourceChartProperties:DataSourceChartProperties filterSpecs:FilterSpec[] fontName:string hiddenDimensionStrategy:#ChartHiddenDimensionStrategy histogramChart:HistogramChartSpec maximized:bool orgChart:OrgChartSpec pieChart:PieChartSpec scorecardChart:ScorecardChartSpec sortSpecs:SortSpec[] subtitle:string subtitleTextFormat:TextFormat subtitleTextPosition:TextPosition title:string titleTextFormat:TextFormat titleTextPosition:TextPosition treemapChart:TreemapChartSpec waterfallChart:WaterfallChartSpec',
  DataLabel:
    'customLabelData:ChartData placement:#DataLabelPlacement textFormat:TextFormat type:#DataLabelType',
  DataSourceChartProperties: 'dataExecutionStatus:DataExecutionStatus dataSourceId:string',
  EmbeddedChart: 'border:EmbeddedObjectBorder chartId:int32 position:EmbeddedObjectPosition spec:ChartSpec',
  HistogramChartSpec:
    'bucketSize:double legendPosition:#HistogramChartLegendPosition outlierPercentile:double series:HistogramSeries[] showItemDividers:bool',
  HistogramRule: 'end:double interval:double start:double',
  HistogramSeries: 'barColor:Color barColorStyle:ColorStyle data:ChartData',
  KeyValueFormat: 'position:TextPosition textFormat:TextFormat',
  LineStyle: 'type:#LineDashType width:int32',
  OrgChartSpec:
    'labels:ChartData nodeColor:Color nodeColorStyle:ColorStyle nodeSize:#OrgChartLabelSize parentLabels:ChartData selectedNodeColor:Color selectedNodeColorStyle:ColorStyle tooltips:ChartData',
  PieChartSpec:
    'domain:ChartData legendPosition:#PieChartLegendPosition pieHole:double series:ChartData threeDimensional:bool',
  PointStyle: 'shape:#PointShape size:double',
  ScorecardChartSpec:
    'aggregateType:#ChartAggregateType baselineValueData:ChartData baselineValueFormat:BaselineValueFormat customFormatOptions:ChartCustomNumberFormatOptions keyValueData:ChartData keyValueFormat:KeyValueFormat numberFormatSource:#ChartNumberFormatSource scaleFactor:double',
  TreemapChartColorScale:
    'maxValueColor:Color maxValueColorStyle:ColorStyle midValueColor:Color midValueColorStyle:ColorStyle minValueColor:Color minValueColorStyle:ColorStyle noDataColor:Color noDataColorStyle:ColorStyle',
  TreemapChartSpec:
    'colorData:ChartData colorScale:TreemapChartColorScale headerColor:Color headerColorStyle:ColorStyle hideTooltips:bool hintedLevels:int32 labels:ChartData levels:int32 maxValue:double minValue:double parentLabels:ChartData sizeData:ChartData textFormat:TextFormat',
  WaterfallChartColumnStyle: 'color:Color colorStyle:ColorStyle label:string',
  WaterfallChartCustomSubtotal: 'dataIsSubtotal:bool label:string subtotalIndex:int32',
  WaterfallChartDomain: 'data:ChartData reversed:bool',
  WaterfallChartSeries:
    'customSubtotals:WaterfallChartCustomSubtotal[] data:ChartData dataLabel:DataLabel hideTrailingSubtotal:bool negativeColumnsStyle:WaterfallChartColumnStyle positiveColumnsStyle:WaterfallChartColumnStyle subtotalColumnsStyle:WaterfallChartColumnStyle',
  WaterfallChartSpec:
    'connectorLineStyle:LineStyle domain:WaterfallChartDomain firstValueIsTotal:bool hideConnectorLines:bool series:WaterfallChartSeries[] stackedType:#WaterfallStackedType totalDataLabel:DataLabel',
};
