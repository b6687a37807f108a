/** The command line of the comparison. */
import { compare } from './compare';

process.exitCode = compare(process.argv.slice(2), 'calibration', (line) => console.log(line));
