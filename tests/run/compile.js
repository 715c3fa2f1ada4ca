/**
 * Turns a file into what Node runs, for jest: esbuild does it in a millisecond, where the compiler takes a hundred.
 * A clean checkout has nothing compiled yet. `npm run check` checks the types, once and for everything.
 */

const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { extname, join } = require('node:path');
const { transformSync, version } = require('esbuild');

const LOADERS = { '.ts': 'ts', '.tsx': 'tsx', '.js': 'js', '.mjs': 'js' };
const OWN = readFileSync(join(__dirname, 'compile.js'));

module.exports = {
  process(source, path) {
    // ts-jest and Babel move it before the imports, esbuild does not, and nothing would be replaced.
    if (/^import (?!type )/m.test(source) && /^jest\.mock\(/m.test(source))
      throw new Error(
        `${path}: jest.mock comes too late after imports; put it into a file, and import that first`,
      );
    return transformSync(source, {
      loader: LOADERS[extname(path)],
      format: 'cjs',
      target: 'node20',
      // jest loads CommonJS only: import('…') becomes a require as well.
      supported: { 'dynamic-import': false },
      sourcefile: path,
      sourcemap: 'inline',
      tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact' } },
    });
  },
  getCacheKey: (source, path) =>
    createHash('sha1').update(OWN).update(version).update(path).update('\0').update(source).digest('hex'),
};
