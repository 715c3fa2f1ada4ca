import eslint from '@eslint/js';
import compat from 'eslint-plugin-compat';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',

      // Text is cut into code points on purpose: widths are theirs.
      '@typescript-eslint/no-misused-spread': 'off',
      'no-control-regex': 'off', // text from strangers is searched for them
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'no-irregular-whitespace': 'off', // U+3000 is how Chinese forms leave room
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'No default exports.' },
      ],
    },
  },
  {
    // What runs in a browser runs in those of package.json: see tests/pane/floor.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/cli/**', 'src/**/*.node.ts'],
    ...compat.configs['flat/recommended'],
    // Added by src/pane/catchUp.ts.
    settings: { polyfills: ['Array.at', 'Object.hasOwn'] },
  },
  {
    // Bytes and spans are read at positions already checked, in the loops where the time goes.
    files: [
      'src/hosts/file/zip/crc32.browser.ts',
      'src/hosts/file/deflate/*.ts',
      'src/hosts/file/xml/{xml,xmlTag,forbidden,plainUnits}.ts',
      'src/hosts/file/read/{plainCell,plainNumber,plainRow,plainRows}.ts',
    ],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // A test that meets undefined where it expected a value should simply fail.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', // expect.anything() and its kin are `any`
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
);
