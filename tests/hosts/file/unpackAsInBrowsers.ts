/** Imported first, it makes everything after it unpack and decode as a browser does, without what Node has. */
import type * as unicode from '../../../src/hosts/file/xml/unicode.browser';
import type * as checksum from '../../../src/hosts/file/zip/crc32.browser';
import type * as inBrowsers from '../../../src/hosts/file/zip/inflate.browser';

jest.mock('../../../src/hosts/file/zip/inflate', () =>
  jest.requireActual<typeof inBrowsers>('../../../src/hosts/file/zip/inflate.browser'),
);
jest.mock('../../../src/hosts/file/zip/crc32', () =>
  jest.requireActual<typeof checksum>('../../../src/hosts/file/zip/crc32.browser'),
);
jest.mock('../../../src/hosts/file/xml/unicode', () =>
  jest.requireActual<typeof unicode>('../../../src/hosts/file/xml/unicode.browser'),
);
