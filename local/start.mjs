/** `npm start`: installs what is missing, builds the bundles when they are older than their sources, runs the main job. */
import { spawnSync } from 'node:child_process';
import { installPackages } from './setup.mjs';

installPackages();
const build = spawnSync(
  process.execPath,
  ['node_modules/webpack/bin/webpack.js', '--config', 'webpack.config.mjs'],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
if (build.status !== 0) {
  console.error('The build failed: see the message above.');
  process.exit(1);
}
// without a limit Node would rather take gigabytes than tidy up after thousands of executions
const MEMORY_MEGABYTES = 1300;
const job = spawnSync(
  process.execPath,
  [
    `--max-old-space-size=${MEMORY_MEGABYTES}`,
    '--import',
    'tsx',
    'local/cli.ts',
    'start',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exit(job.status ?? 1);
