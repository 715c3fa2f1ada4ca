/** Packages published only as ES modules; jest loads CommonJS, so they are compiled too. */
const esModules = ['@noble/hashes', 'canonicalize', 'get-east-asian-width', '@cfworker/json-schema'];

const tsJest = {
  diagnostics: false, // `npm run check` checks the types, once and for everything
  tsconfig: {
    module: 'CommonJS',
    moduleResolution: 'Node10',
    target: 'ES2022',
    allowJs: true,
    esModuleInterop: true,
    verbatimModuleSyntax: false,
    isolatedModules: true,
  },
};

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.(ts|js|mjs)$': ['ts-jest', tsJest] },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  maxWorkers: 2,
  // Only against waiting for ever: a busy machine takes ten times as long as an idle one.
  testTimeout: 60_000,
};
