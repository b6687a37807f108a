/** Bundles one dialog's client code and styles into a single self-contained HTML page for HtmlService. */
import { build } from 'esbuild';
import { guideSection } from './guide-section.mjs';

/**
 * The page of the dialog with this name, from its client entry. Its initial data come as the template variable `data` (JSON, escaped by the server);
 * `<?` and `</script` inside the code are broken up so that neither HtmlService nor the browser ends there.
 */
export async function bundleDialog(name, entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'css' },
    outdir: 'out',
    write: false,
    legalComments: 'none',
    logLevel: 'error',
  });
  const textOf = (extension) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  const code = textOf('.js').replaceAll('<?', '<\\?').replaceAll('</script', '<\\/script');
  const guide = guideSection(name);
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<base target="_top">
<style>${textOf('.css')}</style>
</head>
<body>
<main id="app"></main>
${guide === undefined ? '' : `<template id="guide">${guide}</template>`}
<script id="initial-data" type="application/json"><?!= data ?></script>
<script>${code}</script>
</body>
</html>
`;
}
