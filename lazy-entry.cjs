/**
 * Loader of the entries: each global loads its feature when it is called. Apps Script evaluates the whole script at every
 * run, be it a tick or a menu; so a run pays only for what it uses. The source stays a plain list of exports. An entry that
 * exports all of another (`export * from './district'`) gets that one's list, less the names it lists itself.
 */
const { readFileSync } = require('node:fs');
const { dirname, resolve } = require('node:path');

const LIST = /export \{([^}]*)\} from ('[^']+');/g;
const WHOLE = /export \* from '([^']+)';/g;

const namesIn = (list) =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

module.exports = function lazyEntry(source) {
  const own = new Set([...source.matchAll(LIST)].flatMap(([, names]) => namesIn(names)));
  const functions = (text, isMine) =>
    text.replace(LIST, (_, names, path) =>
      namesIn(names)
        .filter(isMine)
        .map((name) => `export function ${name}(...args) { return require(${path}).${name}(...args); }`)
        .join('\n'),
    );
  const listed = functions(source, () => true);
  return listed.replace(WHOLE, (_, path) => {
    const file = resolve(dirname(this.resourcePath), `${path}.ts`);
    this.addDependency(file);
    return functions(readFileSync(file, 'utf8'), (name) => !own.has(name));
  });
};
