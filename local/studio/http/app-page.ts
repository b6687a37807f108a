/** The studio's one page, its script and its styles. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Text } from './plumbing';

/** The page with what only this run knows: its token, and where frames are served. */
export function appPage(token: string, framePort: number): Text {
  return {
    type: 'text/html; charset=utf-8',
    text: `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="studio-token" content="${token}">
<meta name="studio-frames" content="${framePort}">
<title>Phòng thực hành THĐT</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230b57d0'/%3E%3Cpath d='M4 5h8M8 5v7' stroke='white' stroke-width='2'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/studio.css">
</head>
<body><div id="app"></div><script src="/studio.js"></script></body>
</html>
`,
    headers: {
      'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "connect-src 'self'",
        'img-src data: blob:',
        `frame-src http://127.0.0.1:${framePort} http://localhost:${framePort}`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
  };
}

function bundle(): Map<string, Text> {
  const { outputFiles } = buildSync({
    entryPoints: { studio: join(__dirname, '..', 'pages', 'studio.client.tsx') },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: '/',
    write: false,
    legalComments: 'none',
    logLevel: 'error',
  });
  const typeOf = (path: string) => (path.endsWith('.css') ? 'text/css' : 'text/javascript');
  return new Map(
    outputFiles.map(({ path, text }) => {
      const name = path.endsWith('.css') ? '/studio.css' : '/studio.js';
      return [name, { type: `${typeOf(path)}; charset=utf-8`, text }];
    }),
  );
}

/** Bundled once, when the server starts. */
export const assets: ReadonlyMap<string, Text> = bundle();
