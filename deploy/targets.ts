/** The three Apps Script projects that are pushed, and how to tell from its files which one a project holds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type TargetName = 'district' | 'school' | 'addon';

/** clasp's settings of each target; for the school it names the template's script. */
export const SETTINGS: Readonly<Record<TargetName, string>> = {
  district: '.clasp.json',
  school: '.clasp.school.json',
  addon: '.clasp.addon.json',
};

/** Titles of scripts that are bound to a file on Drive. */
export const TITLES = { district: 'THĐT – Đơn vị quản lý', school: 'THĐT – Sổ của trường' } as const;

/** Files of a project by name. */
export type ProjectFiles = Readonly<Record<string, string>>;

/** Reads the files of a folder that clasp would push; a folder that is not there has none. */
export function readFiles(folder: string): ProjectFiles {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => /\.(js|html)$/.test(name) || name === 'appsscript.json');
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** What a project holds: one of ours, nothing yet, or somebody else's code. */
export function contentOf(files: ProjectFiles): TargetName | 'nothing' | 'other code' {
  const code = Object.entries(files)
    .flatMap(([name, text]) => (name.endsWith('.js') ? [text] : []))
    .join('\n');
  const has = (name: string): boolean => new RegExp(`\\bfunction ${name}\\(`).test(code);
  if (has('districtTick') && has('schoolTick')) return 'addon';
  if (has('districtTick')) return 'district';
  if (has('schoolTick')) return 'school';
  return /^\s*(function myFunction\(\)\s*\{\s*\})?\s*$/.test(code) ? 'nothing' : 'other code';
}

/** True when two projects hold the same; Google formats manifests anew. */
export function isSame(one: ProjectFiles, other: ProjectFiles): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => comparable(name, one[name]) === comparable(name, other[name]))
  );
}

/** The scopes that a project's manifest asks for. */
export function scopesOf(files: ProjectFiles): string[] {
  const { oauthScopes = [] } = JSON.parse(files['appsscript.json'] ?? '{}') as { oauthScopes?: string[] };
  return oauthScopes;
}

function comparable(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return name.endsWith('.json') ? canonical(JSON.parse(text)) : text.replaceAll('\r\n', '\n').trimEnd();
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}
