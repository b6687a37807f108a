/** Values of cells as both workbook adapters give and take them. */

/** Empty is ''. Days are ISO text (`YYYY-MM-DD`), whichever way the workbook stores them. */
export type CellValue = string | number | boolean;
