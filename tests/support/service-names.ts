/** Every name under which Apps Script offers something of Google: services, their enumerations, and our advanced services. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundles';

const DECLARATIONS = join(ROOT, 'node_modules/@types/google-apps-script');

export function serviceNames(): string[] {
  const declared = readdirSync(DECLARATIONS)
    .filter((file) => file.endsWith('.d.ts'))
    .flatMap((file) => [...readFileSync(join(DECLARATIONS, file), 'utf8').matchAll(/^declare var (\w+):/gm)])
    .map(([, name = '']) => name);
  const manifest: { dependencies: { enabledAdvancedServices: { userSymbol: string }[] } } = JSON.parse(
    readFileSync(join(ROOT, 'appsscript.json'), 'utf8'),
  );
  return [
    ...declared,
    ...manifest.dependencies.enabledAdvancedServices.map(({ userSymbol }) => userSymbol),
  ].sort();
}
