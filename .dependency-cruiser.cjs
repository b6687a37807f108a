/** The import rule of the house: in src a room imports only rooms before it; local and src know nothing of each other. */
const rooms = ['domain', 'standard', 'paper', 'workbook', 'google', 'jobs', 'features'];

module.exports = {
  forbidden: [
    ...rooms.map((room, index) => ({
      name: `${room}-imports-only-rooms-before-it`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: '\\.client\\.tsx?$' },
      to: {
        path: `^src/(${[...rooms.slice(index + 1), 'ui', 'district\\.ts', 'school\\.ts', 'addon\\.ts'].join('|')})`,
        // menus name the entry's functions by type, so that each item names one that exists
        dependencyTypesNot: ['type-only'],
      },
    })),
    {
      name: 'ui-knows-domain-only',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: '^src/(ui|domain)/' },
    },
    {
      name: 'client-pages-take-only-types-from-the-server',
      comment:
        'A dialog runs in the browser: from its feature it may take pure files and types, never Google adapters.',
      severity: 'error',
      from: { path: '\\.client\\.tsx?$' },
      to: { path: '^src/(google|jobs)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'plans-are-pure',
      severity: 'error',
      from: { path: '^src/features/.*/plan[^/]*\\.ts$' },
      to: { path: '^src/(google|jobs)/' },
    },
    {
      name: 'local-imports-nothing-of-src',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^src/' },
    },
    {
      name: 'src-imports-nothing-of-local',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^local/' },
    },
    {
      name: 'src-uses-no-node',
      severity: 'error',
      from: { path: '^src/.*\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
