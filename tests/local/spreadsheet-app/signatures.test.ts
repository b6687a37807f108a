/** The table of signatures is what Google's published types say. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import signatures from '../../../local/services/spreadsheet-app/signatures.json';
import { SURFACE } from '../../../local/services/spreadsheet-app/surface';
import { declaredTypes } from '../support/declared-types';

function declaredSignatures(): Record<string, Record<string, string[]>> {
  const declared = { ...declaredTypes('base').interfaces, ...declaredTypes('spreadsheet').interfaces };
  return Object.fromEntries(
    Object.keys(SURFACE).map((name) => [
      name,
      Object.fromEntries(
        Object.entries(declared[name] ?? {}).filter(([, overloads]) => overloads.length > 0),
      ),
    ]),
  );
}

test('signatures equal the published declarations', () => {
  const declared = declaredSignatures();
  // UPDATE_SIGNATURES=1 writes the table anew after an update of the declarations.
  if (process.env.UPDATE_SIGNATURES) {
    const file = join(__dirname, '../../../local/services/spreadsheet-app/signatures.json');
    writeFileSync(file, `${JSON.stringify(declared, undefined, 2)}\n`);
  } else expect(signatures).toEqual(declared);
});
