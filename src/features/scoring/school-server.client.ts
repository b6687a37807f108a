/** The school script's functions, as this dialog calls them. */
import type * as school from '../../school';
import { scriptServer } from '../../ui/server';

export const schoolServer = scriptServer<typeof school>();
