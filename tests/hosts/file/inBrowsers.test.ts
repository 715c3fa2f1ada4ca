/** What the file host promises, promised with the browser's `inflate` as well. */
import './unpackAsInBrowsers';
import { inflate } from '../../../src/hosts/file/zip/inflate';
import * as inBrowsers from '../../../src/hosts/file/zip/inflate.browser';
import './readWorkbook.test';
import './zip.test';

it('is what these tests unpack with', () => {
  expect(inflate).toBe(inBrowsers.inflate);
});
