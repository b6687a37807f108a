/** A competent way: one read for each table, one write at the end. */
function consolidate(ids, titles) {
  var rows = ids.map((id) => {
    var workbook = SpreadsheetApp.openById(id);
    var filled = 0;
    titles.forEach((title) => {
      var sheet = workbook.getSheetByName(title);
      if (sheet && sheet.getLastRow() > 0) {
        filled += sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getValues().length;
      }
    });
    return [workbook.getName(), filled];
  });
  SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, rows.length, 2).setValues(rows);
}
