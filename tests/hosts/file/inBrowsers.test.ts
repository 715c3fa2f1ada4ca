/** What the file host promises, promised with what browsers have in place of Node's as well. */
import './unpackAsInBrowsers';
import { decodeUtf8 } from '../../../src/hosts/file/xml/unicode';
import * as unicode from '../../../src/hosts/file/xml/unicode.browser';
import { crc32 } from '../../../src/hosts/file/zip/crc32';
import * as checksum from '../../../src/hosts/file/zip/crc32.browser';
import { inflate } from '../../../src/hosts/file/zip/inflate';
import * as inBrowsers from '../../../src/hosts/file/zip/inflate.browser';
import './readWorkbook.test';
import './xml.test';
import './zip.test';

it('is what these tests unpack and decode with', () => {
  expect(inflate).toBe(inBrowsers.inflate);
  expect(crc32).toBe(checksum.crc32);
  expect(decodeUtf8).toBe(unicode.decodeUtf8);
});
