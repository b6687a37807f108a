import fc from 'fast-check';
import { originalName, safeName } from '../../../local/export/mirror-names';

describe('names of mirrored files', () => {
  test.each([
    ['Trường TH A', 'Trường TH A'],
    ['a/b\\c:d', 'a%2Fb%5Cc%3Ad'],
    ['100%', '100%25'],
    ['..', '%2E%2E'],
    ['.ẩn', '%2Eẩn'],
    ['cuối ', 'cuối%20'],
    ['CON', '%43ON'],
    ['', '%00'],
  ])('%j is written as %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  test('a name comes back from its file name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        expect(originalName(safeName(name))).toBe(name.normalize('NFC'));
      }),
    );
  });

  test('a very long name is cut to what file systems take', () => {
    const safe = safeName('Trường '.repeat(60));
    expect(Buffer.byteLength(safe)).toBeLessThan(205);
    expect(safe).toMatch(/%~$/);
  });
});
