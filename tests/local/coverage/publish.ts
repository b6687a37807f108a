/** `npm run coverage`: writes docs/coverage.md. */
import { writeFileSync } from 'node:fs';
import { coveragePage, PAGE } from './page';
import { coveredServices } from './table';

writeFileSync(PAGE, coveragePage(coveredServices()));
