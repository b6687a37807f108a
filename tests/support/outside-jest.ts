/**
 * Modules of the project loaded by Node itself: in jest's sandbox every global name is looked up slowly, which a test that
 * holds itself to a time would measure too.
 */
import type { createRequire as CreateRequire } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { ROOT } from './bundles';

interface Outside {
  getBuiltinModule(name: 'node:module'): { readonly createRequire: typeof CreateRequire };
}

/** The exports of a module of the project, by its path from the root. `Module` is what that file exports. */
export function outsideJest<Module>(path: string): Module {
  const { createRequire } = (runInThisContext('process') as Outside).getBuiltinModule('node:module');
  const load = createRequire(join(ROOT, 'package.json'));
  (load('tsx/cjs/api') as { readonly register: () => void }).register();
  return load(join(ROOT, path)) as Module;
}
