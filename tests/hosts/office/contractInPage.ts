/** The contract of the hosts, to be bundled and run in a page where office.js is loaded. */

import { hostOnFake } from '../../support/fakeExcel/hostOnFake';
import { installInPage } from '../../support/fakeExcel/installInPage';
import type { OfficeGlobals } from '../../support/fakeExcel/officeJs';
import { contract } from '../contract';

declare const window: OfficeGlobals;

export const titles = contract.map(({ title }) => title);

/** Keeps one promise, on a fresh page. */
export async function keep(title: string): Promise<void> {
  const excel = installInPage(window, { version: '1.9' });
  await contract.find((each) => each.title === title)?.keep(() => Promise.resolve(hostOnFake(excel, window)));
  if (excel.complaints.length > 0) throw new Error(excel.complaints.join('\n'));
}
