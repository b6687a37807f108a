/** What a push folder was built from: the build writes a stamp beside it, and a deployment compares it with the present sources. */
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const { join, relative, sep } = require('node:path');

/** Everything that changes what a build makes. */
const SOURCES = ['src', 'appsscript.json', 'webpack.config.mjs', 'lazy-entry.cjs', 'package-lock.json'];

/** The digest of the sources below this root, the same on every machine. */
function sourceDigest(root) {
  return digestOf(root, SOURCES);
}

/** The digest of a folder's files. */
function folderDigest(folder) {
  return digestOf(folder, ['.']);
}

/** Notes beside `build/<name>` what it was built from and what came out. */
function writeStamp(root, name, source) {
  const stamp = { source, output: folderDigest(join(root, 'build', name)) };
  writeFileSync(stampFile(root, name), `${JSON.stringify(stamp, undefined, 2)}\n`);
}

/** Why `build/<name>` is not what the present sources make; undefined when it is. */
function staleness(root, name) {
  const folder = join(root, 'build', name);
  if (!existsSync(folder) || !existsSync(stampFile(root, name))) return `build/${name} was not built yet`;
  const { source, output } = JSON.parse(readFileSync(stampFile(root, name), 'utf8'));
  if (source !== sourceDigest(root)) return `build/${name} is older than its sources`;
  if (output !== folderDigest(folder)) return `build/${name} was changed after it was built`;
  return undefined;
}

function stampFile(root, name) {
  return join(root, 'build', `${name}.stamp.json`);
}

function digestOf(root, entries) {
  const hash = createHash('sha256');
  for (const file of entries.flatMap((entry) => filesIn(join(root, entry))).sort()) {
    hash.update(relative(root, file).split(sep).join('/')).update('\0');
    hash.update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}

module.exports = { folderDigest, sourceDigest, staleness, writeStamp };
