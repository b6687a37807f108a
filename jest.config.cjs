/** @type {import('jest').Config} */
module.exports = {
  rootDir: '.',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/tests/fixtures/'],
  globalSetup: '<rootDir>/tests/setup/before-tests.mjs',
  globalTeardown: '<rootDir>/tests/setup/after-tests.mjs',
  moduleNameMapper: { '^@ironcalc/wasm$': '<rootDir>/build/jest/ironcalc.cjs' },
  transform: {
    '\\.(ts|tsx)$': ['ts-jest', { tsconfig: '<rootDir>/tests/tsconfig.jest.json', diagnostics: false }],
  },
  modulePathIgnorePatterns: [
    '<rootDir>/build/district',
    '<rootDir>/build/school',
    '<rootDir>/build/addon',
    '<rootDir>/workspace/',
  ],
  // what the build puts into a bound script (src/google/target.ts)
  globals: { THDT_TARGET: 'district' },
  testTimeout: 120000,
  // worlds of workbooks are heavy: two side by side, each process made anew when it has grown
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB',
};
