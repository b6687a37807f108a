/** The naive way: opens every workbook, reads whole sheets, appends a row for each school. */
function consolidate(ids, titles) {
  var result = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  ids.forEach((id) => {
    var workbook = SpreadsheetApp.openById(id);
    var filled = 0;
    titles.forEach((title) => {
      var sheet = workbook.getSheetByName(title);
      if (sheet) filled += sheet.getDataRange().getValues().length;
    });
    result.appendRow([workbook.getName(), filled]);
  });
}
