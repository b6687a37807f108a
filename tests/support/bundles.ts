/** The push folders as they were built, and what TypeScript knows of their entries. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export const ROOT = join(__dirname, '..', '..');

export const SCRIPTS = ['district', 'school', 'addon'] as const;
export type ScriptName = (typeof SCRIPTS)[number];

export function pushFolder(script: ScriptName): string {
  return join(ROOT, 'build', script);
}

export function pushedFiles(script: ScriptName): string[] {
  return readdirSync(pushFolder(script)).sort();
}

export function codeOf(script: ScriptName): string {
  return readFileSync(join(pushFolder(script), 'Code.js'), 'utf8');
}

export function manifestOf(script: ScriptName): {
  timeZone: string;
  runtimeVersion: string;
  oauthScopes: string[];
  dependencies: { enabledAdvancedServices?: { userSymbol: string }[] };
} {
  return JSON.parse(readFileSync(join(pushFolder(script), 'appsscript.json'), 'utf8'));
}

const knownExports = new Map<ScriptName, readonly string[]>();

/** Names that the entry file exports, asked of the TypeScript compiler. */
export function exportsOf(script: ScriptName): readonly string[] {
  const names = knownExports.get(script) ?? findExports(script);
  knownExports.set(script, names);
  return names;
}

function findExports(script: ScriptName): string[] {
  const entry = join(ROOT, 'src', `${script}.ts`);
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${entry} is no module.`);
  return checker
    .getExportsOfModule(module)
    .map(({ name }) => name)
    .sort();
}

/** Identifiers of the bundle that neither it, nor ES2021, nor Apps Script declares. */
export function unknownNames(script: ScriptName): string[] {
  const CANNOT_FIND_NAME = new Set([2304, 2552, 2580, 2581, 2582, 2583, 2584, 2592, 2593]);
  const program = ts.createProgram([join(pushFolder(script), 'Code.js')], {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2021,
    lib: ['lib.es2021.d.ts'],
    types: ['google-apps-script'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
    skipLibCheck: true,
    strict: false,
  });
  const code = codeOf(script);
  const names = program
    .getSemanticDiagnostics()
    .filter((diagnostic) => CANNOT_FIND_NAME.has(diagnostic.code))
    .map(({ start = 0, length = 0 }) => code.slice(start, start + length));
  // libraries ask `typeof X` before they use what a runtime may lack
  return [...new Set(names)].filter((name) => !code.includes(`typeof ${name} `)).sort();
}
