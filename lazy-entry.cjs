/**
 * Loader of the entries: each global loads its feature when it is called. Apps Script evaluates the whole script at every
 * run, be it a tick or a menu; so a run pays only for what it uses. The source stays a plain list of exports.
 */
module.exports = function lazyEntry(source) {
  return source.replace(/export \{([^}]*)\} from ('[^']+');/g, (_, names, path) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => `export function ${name}(...args) { return require(${path}).${name}(...args); }`)
      .join('\n'),
  );
};
