/** SpreadsheetApp with `spreadsheets.currentonly`: values, vi_VN, formulas with `;`, formats, validation, protection, what is refused. */

/** What a cell is after something was typed into it: value, how it shows, formula, number format. */
function cellAfter(p, entered, format) {
  const cell = p.sheet.getRange('A1');
  cell.clear();
  if (format) cell.setNumberFormat(format);
  cell.setValue(entered);
  SpreadsheetApp.flush();
  return [cell.getValue(), cell.getDisplayValue(), cell.getFormula(), cell.getNumberFormat()];
}

/** What a formula gives over a small table of numbers in D1:E4. */
function formulaOf(p, formula) {
  p.sheet.getRange('D1:E4').setValues([
    ['a', 1],
    ['b', 2],
    ['a', 3],
    ['', ''],
  ]);
  const cell = p.sheet.getRange('G1');
  cell.clear();
  cell.setFormula(formula);
  SpreadsheetApp.flush();
  return [cell.getValue(), cell.getDisplayValue()];
}

Object.assign(PROBES, {
  'book.set-locale': (p) => {
    p.book.setSpreadsheetLocale('vi_VN');
    p.book.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
    return [p.book.getSpreadsheetLocale(), p.book.getSpreadsheetTimeZone()];
  },
  'book.set-unknown-locale': (p) => p.book.setSpreadsheetLocale('xx_XX'),
  'book.url': (p) => p.book.getUrl().replace(p.book.getId(), 'ID'),
  'book.sheets': (p) =>
    p.book
      .getSheets()
      .map((sheet) => [sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()]),
  'book.unknown-sheet': (p) => p.book.getSheetByName('không có'),
  'book.sheet-of-same-name': (p) => p.book.insertSheet('probe'),
  'book.open-by-id': (p) => SpreadsheetApp.openById(p.book.getId()).getName(),
  'book.create': () => SpreadsheetApp.create('x').getName(),
  'book.drive-app': () => DriveApp.getRootFolder().getName(),
  'value.number': (p) => cellAfter(p, 12.5),
  'value.text-number': (p) => cellAfter(p, '12,5'),
  'value.text-number-with-point': (p) => cellAfter(p, '12.5'),
  'value.thousands': (p) => cellAfter(p, '1.234'),
  'value.percent': (p) => cellAfter(p, '50%'),
  'value.boolean': (p) => cellAfter(p, true),
  'value.text-boolean': (p) => cellAfter(p, 'TRUE'),
  'value.day': (p) => cellAfter(p, '1/9/2026'),
  'value.day-iso': (p) => cellAfter(p, '2026-09-01'),
  'value.day-and-time': (p) => cellAfter(p, '1/9/2026 7:30'),
  'value.day-with-words': (p) => cellAfter(p, '1 tháng 9'),
  'value.impossible-day': (p) => cellAfter(p, '31/2/2026'),
  'value.time': (p) => cellAfter(p, '7:30'),
  'value.date-object': (p) => cellAfter(p, new Date(Date.UTC(2026, 8, 1, 0, 30))),
  'value.month': (p) => cellAfter(p, '9/2026'),
  'value.month-as-text': (p) => cellAfter(p, '9/2026', '@'),
  'value.telephone': (p) => cellAfter(p, '0912345678'),
  'value.telephone-as-text': (p) => cellAfter(p, '0912345678', '@'),
  'value.telephone-with-apostrophe': (p) => cellAfter(p, "'0912345678"),
  'value.formula-with-apostrophe': (p) => cellAfter(p, "'=1+1"),
  'value.formula-in-text-format': (p) => cellAfter(p, '=1+1', '@'),
  'value.plus-sign': (p) => cellAfter(p, '+84912345678'),
  'value.empty': (p) => cellAfter(p, ''),
  'value.undefined': (p) => cellAfter(p, undefined),
  'value.line-break': (p) => cellAfter(p, 'a\nb'),
  'value.error': (p) => cellAfter(p, '=1/0'),
  'values.wrong-size': (p) => p.sheet.getRange('A1:B2').setValues([[1, 2]]),
  'values.ragged': (p) => p.sheet.getRange('A1:B2').setValues([[1, 2], [3]]),
  'values.rectangle': (p) => {
    p.sheet.getRange('A1:C3').setValues([
      [1, '', 'x'],
      ['', '', ''],
      [true, '', new Date(Date.UTC(2026, 8, 1))],
    ]);
    return p.sheet.getRange('A1:C3').getValues();
  },
  'values.display': (p) => p.sheet.getRange('A1:C3').getDisplayValues(),
  'range.outside': (p) => p.sheet.getRange(1, p.sheet.getMaxColumns() + 1).getValue(),
  'range.zero': (p) => p.sheet.getRange(0, 1),
  'range.a1': (p) => p.sheet.getRange(2, 3, 4, 5).getA1Notation(),
  'format.day': (p) => {
    p.sheet
      .getRange('A1')
      .clear()
      .setValue(new Date(Date.UTC(2026, 8, 1)))
      .setNumberFormat('d/m/yyyy');
    return [p.sheet.getRange('A1').getDisplayValue(), p.sheet.getRange('A1').getNumberFormat()];
  },
  'format.number': (p) => {
    p.sheet.getRange('A1').clear().setValue(1234.5).setNumberFormat('#,##0.0');
    return p.sheet.getRange('A1').getDisplayValue();
  },
  'format.whole': (p) => {
    p.sheet.getRange('A1').clear().setValue(1234).setNumberFormat('#,##0');
    return p.sheet.getRange('A1').getDisplayValue();
  },
  'format.percent': (p) => {
    p.sheet.getRange('A1').clear().setValue(0.125).setNumberFormat('0.0%');
    return p.sheet.getRange('A1').getDisplayValue();
  },
  'format.text-with-words': (p) => cellAfter(p, 'Mã *', '@" · WORDS"'),
  'format.default-of-a-number': (p) => {
    p.sheet.getRange('A1').clear().setValue(0.5);
    return [p.sheet.getRange('A1').getDisplayValue(), p.sheet.getRange('A1').getNumberFormat()];
  },
  'formula.semicolon': (p) => formulaOf(p, '=SUM(E1;E3)'),
  'formula.comma-in-vi': (p) => formulaOf(p, '=SUM(E1,E3)'),
  'formula.sumifs': (p) => formulaOf(p, '=SUMIFS(E1:E4;D1:D4;"a")'),
  'formula.countifs': (p) => formulaOf(p, '=COUNTIFS(D1:D4;"a";E1:E4;">1")'),
  'formula.countifs-not-empty': (p) => formulaOf(p, '=COUNTIFS(D1:D4;"<>")'),
  'formula.countifs-empty': (p) => formulaOf(p, '=COUNTIFS(D1:D4;"")'),
  'formula.index-match': (p) => formulaOf(p, '=INDEX(E1:E4;MATCH("b";D1:D4;0))'),
  'formula.sumproduct': (p) => formulaOf(p, '=SUMPRODUCT((D1:D4="a")*E1:E4)'),
  'formula.iferror': (p) => formulaOf(p, '=IFERROR(1/0;"không có")'),
  'formula.if': (p) => formulaOf(p, '=IF(E1>0;"có";"không")'),
  'formula.text-of-day': (p) => formulaOf(p, '=TEXT(DATE(2026;9;1);"d/m/yyyy")'),
  'formula.text-of-number': (p) => formulaOf(p, '=TEXT(1234,5;"#.##0,0")'),
  'formula.month': (p) => formulaOf(p, '=MONTH(DATE(2026;9;1))&"/"&YEAR(DATE(2026;9;1))'),
  'formula.workdays': (p) => formulaOf(p, '=NETWORKDAYS(DATE(2026;9;1);DATE(2026;9;30))'),
  'formula.round': (p) => formulaOf(p, '=ROUND(10/4;0)'),
  'formula.other-sheet': (p) => formulaOf(p, "='probe'!E2"),
  'formula.missing-sheet': (p) => formulaOf(p, "='không có'!E2"),
  'formula.hyperlink': (p) => formulaOf(p, '=HYPERLINK("#gid=0";"mở")'),
  'formula.unknown-function': (p) => formulaOf(p, '=KHONGCO(1)'),
  'formula.read-back': (p) => {
    p.sheet.getRange('G1').setFormula('=SUM(E1;E3)');
    return p.sheet.getRange('G1').getFormula();
  },
  'validation.list': (p) => {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(['có', 'không'], true)
      .setAllowInvalid(false)
      .setHelpText('chọn')
      .build();
    p.sheet.getRange('B1').setDataValidation(rule);
    const read = p.sheet.getRange('B1').getDataValidation();
    return [
      String(read.getCriteriaType()),
      read.getCriteriaValues(),
      read.getAllowInvalid(),
      read.getHelpText(),
    ];
  },
  'validation.refuses': (p) => {
    p.sheet.getRange('B1').setValue('có lẽ');
    SpreadsheetApp.flush();
    return p.sheet.getRange('B1').getValue();
  },
  'validation.checkbox': (p) => {
    p.sheet
      .getRange('B2')
      .clear()
      .setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
    return [p.sheet.getRange('B2').getValue(), p.sheet.getRange('B2').isChecked()];
  },
  'validation.number': (p) => {
    p.sheet
      .getRange('B3')
      .setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 10).build());
    return p.sheet.getRange('B3').getDataValidation().getCriteriaValues();
  },
  'protect.range-warning': (p) => {
    const protection = p.sheet.getRange('A1:F1').protect().setDescription('hàng mã').setWarningOnly(true);
    return [protection.isWarningOnly(), protection.getDescription(), protection.canEdit()];
  },
  'protect.range-for-owner': (p) => {
    const protection = p.sheet.getRange('Z1').protect().setDescription('chỉ chủ sở hữu');
    protection.removeEditors(protection.getEditors());
    return [protection.getEditors().length, protection.canDomainEdit()];
  },
  'protect.count': (p) => p.sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length,
  'layout.sheet-copied-within-keeps': (p) => {
    p.book.setNamedRange('vungThu', p.sheet.getRange('D1:E4'));
    p.sheet
      .getRange('B:B')
      .addDeveloperMetadata('thdt-copied', 'x', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    const copy = p.sheet.copyTo(p.book);
    const told = {
      metadata: copy.createDeveloperMetadataFinder().withKey('thdt-copied').find().length,
      namedRanges: copy.getNamedRanges().length,
    };
    p.book.deleteSheet(copy);
    return told;
  },
  'protect.sheet-copied-within': (p) => {
    const copy = p.sheet.copyTo(p.book);
    const told = [copy.getName(), copy.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];
    p.book.deleteSheet(copy);
    return told;
  },
  'layout.hide-and-freeze': (p) => {
    p.sheet.hideRows(1);
    p.sheet.hideColumns(1);
    p.sheet.setFrozenRows(2);
    return [p.sheet.isRowHiddenByUser(1), p.sheet.isColumnHiddenByUser(1), p.sheet.getFrozenRows()];
  },
  'layout.filter': (p) => {
    p.sheet.getRange('A2:C10').createFilter();
    return p.sheet.getFilter().getRange().getA1Notation();
  },
  'layout.second-filter': (p) => p.sheet.getRange('E2:F5').createFilter(),
  'layout.insert-rows': (p) => {
    const before = p.sheet.getMaxRows();
    p.sheet.insertRowsAfter(before, 3);
    return p.sheet.getMaxRows() - before;
  },
  'layout.conditional': (p) => {
    p.sheet.setConditionalFormatRules([
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=$A1=""')
        .setBackground('#ffeeee')
        .setRanges([p.sheet.getRange('A1:C5')])
        .build(),
    ]);
    return p.sheet.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaValues();
  },
  'layout.note': (p) => p.sheet.getRange('A2').setNote('ghi chú').getNote(),
  'metadata.column': (p) => {
    p.sheet
      .getRange('A:A')
      .addDeveloperMetadata('thdt-table', 'about', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    const [found] = p.sheet.createDeveloperMetadataFinder().withKey('thdt-table').find();
    return [found.getValue(), String(found.getLocation().getLocationType())];
  },
  'pdf.get-as': (p) => {
    const blob = p.book.getAs('application/pdf');
    return [blob.getContentType(), blob.getName(), blob.getBytes().slice(0, 4)];
  },
  'pdf.of-html': () => {
    const blob = Utilities.newBlob('<p>Trường</p>', 'text/html', 'a.html').getAs('application/pdf');
    return [blob.getContentType(), blob.getName(), blob.getBytes().slice(0, 4)];
  },
});
