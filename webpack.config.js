/** Builds the command line into dist/. ExcelJS stays in node_modules and is loaded only by commands that write. */

const path = require('node:path');
const webpack = require('webpack');

module.exports = {
  mode: 'production',
  target: 'node20',
  entry: { pingfen: './src/cli/pingfen.ts' },
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: '[name].js',
    clean: true,
    chunkFilename: '[name].js',
  },
  externals: { exceljs: 'commonjs exceljs' },
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
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: /^pingfen\.js$/ })],
  devtool: false,
  stats: 'errors-warnings',
};
