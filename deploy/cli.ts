/** The command line of deployments; run through `npm run deploy:…`, which builds first. */
import { deploy } from './deploy';

process.exitCode = deploy({
  root: process.cwd(),
  env: process.env,
  args: process.argv.slice(2),
  say: (line) => console.log(line),
});
