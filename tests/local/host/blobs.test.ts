import { world } from './world';

test('a blob is copied, renamed and filled anew without changing its copy', () => {
  expect(
    world().value(`function main() { const a = Utilities.newBlob('x', 'text/plain', 'a.csv'); const b = a.copyBlob().setName('b.html').setContentTypeFromExtension().setDataFromString('é', 'ISO-8859-1');
      return [a.getDataAsString(), b.getBytes(), b.getContentType(), b.setBytes([65]).getDataAsString(), b.setContentType('application/vnd.google-apps.form').isGoogleType(), a.isGoogleType(), a.getAllBlobs().length,
        a.getAs('text/plain').getName()]; }`),
  ).toEqual(['x', [-23], 'text/html', 'A', true, false, 1, 'a.csv']);
});

test('Browser asks and tells as the old dialogs of spreadsheets', () => {
  expect(
    world().value(
      `function main() { return [Browser.msgBox('T', 'P', Browser.Buttons.YES_NO), Browser.inputBox('P')]; }`,
    ),
  ).toEqual([expect.stringMatching(/^(yes|no|ok|cancel)$/), expect.any(String)]);
});
