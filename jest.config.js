/** Packages published only as ES modules; jest loads CommonJS, so they are compiled too. */
const esModules = ['@noble/hashes', 'canonicalize', 'get-east-asian-width', '@cfworker/json-schema'];

module.exports = {
  testEnvironment: '<rootDir>/tests/run/environment.js',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testSequencer: '<rootDir>/tests/run/longestFirst.js',
  transform: { '^.+\\.(tsx?|js|mjs)$': '<rootDir>/tests/run/compile.js' },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  maxWorkers: 2,
  // Only against waiting for ever: a busy machine takes ten times as long as an idle one.
  testTimeout: 60_000,
};
