/** Imported first, it makes everything after it unpack as a browser does, without Node's zlib. */
import type * as inBrowsers from '../../../src/hosts/file/zip/inflate.browser';

jest.mock('../../../src/hosts/file/zip/inflate', () =>
  jest.requireActual<typeof inBrowsers>('../../../src/hosts/file/zip/inflate.browser'),
);
