/** What is done once before all tests of a run. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { build } from 'esbuild';

export default async function beforeTests() {
  // the folder of this run's worlds (tests/support/ground.ts): no other run's, and none that an older build made
  mkdirSync('build/jest', { recursive: true });
  process.env.THDT_TEST_WORLDS = mkdtempSync('build/jest/worlds-');
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
