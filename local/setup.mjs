/** Installs what is missing on a bare machine: the packages and, with --browser, Debian's Chromium. Needs only Node and npm. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MINIMUM_NODE = 20;
const STAMP = 'node_modules/.installed-lockfile';

/** Stops with a message and a non-zero exit code. */
function stop(message) {
  console.error(message);
  process.exit(1);
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  return error === undefined && status === 0;
}

/** Runs `npm ci` when the packages are missing or older than the lockfile. */
export function installPackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < MINIMUM_NODE)
    stop(`Node ${MINIMUM_NODE} or newer is needed; this is Node ${process.versions.node}.`);
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing the packages (npm ci), about a minute ...');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    stop('npm ci failed: see its message above, mend that (often the network), then run the command again.');
  }
  writeFileSync(STAMP, wanted);
}

/** The path of Chromium, or undefined. */
export function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Installs Debian's Chromium when there is none and apt-get may be used; else says the exact command and stops. */
export function installChromium() {
  if (findChromium() !== undefined) return;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) stop('The browser tests need Chromium. Install it with: sudo apt-get install -y chromium');
  console.log("Installing Debian's chromium for the browser tests ...");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  const installed =
    run('apt-get', ['update', '-qq'], quiet) && run('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
  if (!installed)
    stop('apt-get could not install chromium. Try by hand: apt-get update && apt-get install -y chromium');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  installPackages();
  if (process.argv.includes('--browser')) installChromium();
}
