import { scriptWorld } from '../support/script-world';

const w = scriptWorld();
/** Statements about a fresh spreadsheet `ss` with its sheet `s`. */
const made = (code: string) =>
  w.value(`const ss = SpreadsheetApp.create('Sổ'); const s = ss.getSheets()[0]; ${code}`);

test('a spreadsheet is given in formats that Google knows, others are refused', () => {
  expect(
    made(`const names = []; for (const act of [() => ss.getAs('image/png'), () => ss.getBlob]) try { act(); names.push('there'); } catch (error) { names.push(error.message); }
      return [names, ss.getAs('text/csv').getContentType()]`),
  ).toEqual([['The requested conversion is not supported.', 'there'], 'text/csv']);
});
