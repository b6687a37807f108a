/** Runs every check of the project and ends with one line, `N passed, N failed`. `--all` adds the browser's and the slow ones, `--long` the longest. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const all = process.argv.includes('--all');
const long = process.argv.includes('--long');
const node = (script, ...args) => [process.execPath, [`node_modules/${script}`, ...args]];
const REPORT = 'build/jest/report.json';

/** Steps that say only pass or fail, in groups that run side by side. */
const CHECKS = [
  [
    ['format and lint', node('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.')],
    [
      'import rule',
      node('dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'local', '--output-type', 'err'),
    ],
  ],
  [
    ['types: Apps Script', node('typescript/bin/tsc', '-p', 'tsconfig.json')],
    ['types: dialogs', node('typescript/bin/tsc', '-p', 'src/tsconfig.client.json')],
  ],
  [
    ['types: local', node('typescript/bin/tsc', '-p', 'local/tsconfig.json')],
    ['types: tests', node('typescript/bin/tsc', '-p', 'tests/tsconfig.json')],
  ],
  [
    ['unused code and dependencies', node('knip/bin/knip.js')],
    ['build', node('webpack/bin/webpack.js', '--config', 'webpack.config.mjs')],
  ],
];

function run([command, args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}

let passed = 0;
let failed = 0;
for (const group of CHECKS) {
  const results = await Promise.all(group.map(async ([name, command]) => [name, await run(command)]));
  for (const [name, result] of results) {
    console.log(`${result.passed ? 'ok    ' : 'FAILED'} ${name}`);
    if (result.passed) passed++;
    else {
      failed++;
      console.log(result.output.trimEnd());
    }
  }
}

mkdirSync('build/jest', { recursive: true });
/** Thousands of scripts' realms come and go in a year: room for the young ones spares copying them. */
const ROOMY = ['--min-semi-space-size=64', '--max-semi-space-size=128'];
const LONG = '\\.long\\.test\\.ts$';
const omitted = [LONG, ...(all ? [] : ['/tests/browser/', '\\.slow\\.test\\.ts$'])];
await runTests([], '--testPathIgnorePatterns', ...omitted);
if (long) for (const file of longTests()) await runTests(ROOMY, '--runInBand', file);

/** Some of the longest tests hold themselves to a time, so each runs alone, in a process of its own. */
function longTests() {
  const [command, args] = node('jest/bin/jest.js', '--listTests', '--testPathPatterns', LONG);
  return spawnSync(command, args, { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
}

/** Counts what passed and failed; a run that leaves no report has failed. */
async function runTests(flags, ...options) {
  rmSync(REPORT, { force: true });
  const [command, args] = node('jest/bin/jest.js', '--json', `--outputFile=${REPORT}`, ...options);
  const code = await new Promise((resolve) => {
    // the longest ones print what they measured
    const stdout = options.includes('--runInBand') ? 'inherit' : 'ignore';
    spawn(command, [...flags, ...args], { stdio: ['ignore', stdout, 'inherit'] }).on('close', resolve);
  });
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8'));
    passed += report.numPassedTests;
    failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
    if (code !== 0 && report.numFailedTests + report.numRuntimeErrorTestSuites === 0) failed++;
  } catch (error) {
    console.error(`The tests left no report: ${error}`);
    failed++;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
