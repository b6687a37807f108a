/** What is done once before all tests of a run. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

export default async function beforeTests() {
  // worlds that an older build made (tests/support/ground.ts)
  rmSync('build/jest/grounds', { recursive: true, force: true });
  // Jest loads CommonJS only; the spreadsheet engine ships as an ES module
  await build({
    entryPoints: ['@ironcalc/wasm'],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    outfile: 'build/jest/ironcalc.cjs',
    logLevel: 'error',
    define: { 'import.meta.url': '"file:///"' },
  });
}
