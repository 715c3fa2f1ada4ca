/** Imported first, it makes everything after it unpack as a browser does, without Node's zlib. */
import type * as inBrowsers from '../../../src/hosts/file/inflate.browser';

jest.mock('../../../src/hosts/file/inflate', () =>
  jest.requireActual<typeof inBrowsers>('../../../src/hosts/file/inflate.browser'),
);
