/** Builds the command line into dist/. ExcelJS and docx stay in node_modules, loaded only by commands that write. */

const path = require('node:path');
const webpack = require('webpack');

const entries = { pingfen: './src/cli/pingfen.ts' };

module.exports = ({ bench = false } = {}) => ({
  mode: 'production',
  target: 'node20',
  entry: bench ? { ...entries, bench: './scripts/bench.ts' } : entries,
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    clean: true,
  },
  externals: { exceljs: 'commonjs exceljs', docx: 'commonjs docx' },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  node: { __dirname: false },
  // Readable code in dist/, for whoever has to look into it in an office without internet.
  optimization: { minimize: false, moduleIds: 'named', chunkIds: 'named' },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^pingfen\.js$/ })],
  devtool: false,
  stats: 'errors-warnings',
});
