/** Builds the command line into dist/, and the workbench page and the pane into dist/web/. */

const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const webpack = require('webpack');
const { runAtOnce } = require('./scripts/runAtOnce');

const typescript = {
  test: /\.tsx?$/,
  loader: 'ts-loader',
  options: { transpileOnly: true, compilerOptions: { noEmit: false } },
};

/** Of what the pages are written in, packages included. */
const SYNTAX = 'es2020';

const shared = {
  mode: 'production',
  devtool: false,
  stats: 'errors-warnings',
};

/** ExcelJS and docx stay in node_modules, loaded only by commands that write. */
const commandLine = ({ bench = false }) => ({
  ...shared,
  name: 'cli',
  target: 'node20',
  entry: { pingfen: './src/cli/pingfen.ts', ...(bench && { bench: './scripts/bench.ts' }) },
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    clean: { keep: /^web/ },
  },
  resolve: { extensions: ['.ts', '.js'] },
  externals: { exceljs: 'commonjs exceljs', docx: 'commonjs docx' },
  module: { rules: [typescript] },
  node: { __dirname: false },
  // Readable code in dist/, for whoever has to look into it in an office without internet.
  optimization: { minimize: false, moduleIds: 'named', chunkIds: 'named' },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^pingfen\.js$/ })],
});

/** Which parts the workbench may ask for, for the page that holds them all: scripts/intranet/onePage.ts. */
const listParts = (compiler) =>
  compiler.hooks.thisCompilation.tap('parts', (compilation) =>
    compilation.hooks.processAssets.tap(
      { name: 'parts', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT },
      () => {
        const { chunks } = compilation.entrypoints.get('workbench');
        const parts = chunks.flatMap((chunk) =>
          [...chunk.getAllAsyncChunks()].flatMap(({ files }) => [...files]),
        );
        const text = JSON.stringify([...new Set(parts)].sort());
        compilation.emitAsset('workbench.parts.json', new webpack.sources.RawSource(text));
      },
    ),
  );

/** The modules of the two pages are all run as the page opens: see scripts/runAtOnce.js. */
const runModulesAtOnce = (compiler) =>
  compiler.hooks.thisCompilation.tap('at once', (compilation) =>
    compilation.hooks.processAssets.tap(
      // Behind the minimizer, which takes such parentheses away.
      { name: 'at once', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 },
      () => {
        for (const name of compilation.entrypoints.keys())
          compilation.updateAsset(
            `${name}.js`,
            (asset) => new webpack.sources.RawSource(runAtOnce(asset.source().toString())),
          );
      },
    ),
  );

const web = () => ({
  ...shared,
  name: 'web',
  // What Chromium 86 can read, and some more: see browserslist in package.json, and src/pane/catchUp.ts.
  target: ['web', SYNTAX],
  entry: { workbench: './src/pane/workbench.tsx', taskpane: './src/pane/taskpane.tsx' },
  output: {
    path: path.resolve(__dirname, 'dist/web'),
    filename: '[name].js',
    chunkFilename: '[name]-[contenthash:8].js',
    // Beside the page: a script that stands in the page itself has no address.
    publicPath: '',
    clean: true,
  },
  // A browser has no zlib: where there is a file for browsers beside another, it is taken.
  resolve: {
    extensions: ['.browser.ts', '.tsx', '.ts', '.js'],
    alias: { exceljs$: require.resolve('exceljs/dist/exceljs.bare.min.js') },
  },
  module: {
    noParse: /exceljs\.bare\.min\.js$/,
    rules: [typescript, { resourceQuery: /text/, type: 'asset/source' }],
  },
  // esbuild, because terser takes a minute over ExcelJS, which comes minified.
  // What Internet Explorer must read stays as it is: esbuild writes a line break as a template.
  optimization: {
    minimizer: [
      new TerserPlugin({
        minify: TerserPlugin.esbuildMinify,
        // Chinese as it is: escaped, a character takes six bytes instead of three. The pages say that they are UTF-8.
        terserOptions: { target: 'chrome86', charset: 'utf8' },
        exclude: /^(?:floor|unsupported)\.js$/,
      }),
    ],
  },
  // The sizes are measured where they matter, by `npm run bench`.
  performance: { hints: false },
  plugins: [
    listParts,
    runModulesAtOnce,
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons/*.png' },
        { from: 'assets/pages', to: '[name][ext]' },
        // What an office offers to everybody: see src/pane/library/officeRubrics.ts.
        { from: 'assets/rubrics', to: '评分标准/[name][ext]' },
        { from: 'src/pane/*.{html,css}', to: '[name][ext]' },
        { from: 'src/hosts/page/*.css', to: '[name][ext]' },
      ],
    }),
  ],
});

module.exports = (options = {}) => [commandLine(options), web(options)];
