/**
 * `npm start`, `npm run studio` and `npm run bench`: installs what is missing, builds the bundles that are older than their sources,
 * then runs the command (`start` unless `--studio` or `--bench` comes first).
 */
import { spawn, spawnSync } from 'node:child_process';
import stamps from '../deploy/stamp.cjs';
import { installPackages } from './setup.mjs';

installPackages();
const argumentsGiven = process.argv.slice(2);
// the add-on is both scripts again: it is built for those who ask for it
const wanted = argumentsGiven.includes('--add-on') ? ['addon'] : ['district', 'school'];
const stale = wanted.filter((name) => stamps.staleness('.', name) !== undefined);
if (stale.length > 0) {
  console.log(`Building ${stale.join(' and ')} ...`);
  const names = stale.flatMap((name) => ['--config-name', name]);
  const build = spawnSync(
    process.execPath,
    ['node_modules/webpack/bin/webpack.js', '--config', 'webpack.config.mjs', ...names],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (build.status !== 0) {
    console.error('The build failed: see the message above.');
    process.exit(1);
  }
}
// without a limit Node would rather take gigabytes than tidy up after thousands of executions
const MEMORY_MEGABYTES = 1300;
/** A thousand workbooks at once. */
const BENCH_MEGABYTES = 2000;
const [first, ...rest] = argumentsGiven;
const command =
  first === '--studio' || first === '--bench' ? [first.slice(2), ...rest] : ['start', ...argumentsGiven];
const memory = command[0] === 'bench' ? BENCH_MEGABYTES : MEMORY_MEGABYTES;
const job = spawn(
  process.execPath,
  [`--max-old-space-size=${memory}`, '--import', 'tsx', 'local/cli.ts', ...command],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => job.kill(signal));
job.on('close', (status) => process.exit(status ?? 1));
