/** Jest loads CommonJS only; the spreadsheet engine ships as an ES module, so it is bundled once per run. */
import { build } from 'esbuild';

export default async function bundleEngine() {
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
