/** What the file host promises, promised with the browser's `inflate` as well. */
import { inflate } from '../../../src/hosts/file/inflate';
import * as inBrowsers from '../../../src/hosts/file/inflate.browser';
import './readWorkbook.test';
import './zip.test';

jest.mock('../../../src/hosts/file/inflate', () =>
  jest.requireActual<typeof inBrowsers>('../../../src/hosts/file/inflate.browser'),
);

it('is what these tests unpack with', () => {
  expect(inflate).toBe(inBrowsers.inflate);
});
