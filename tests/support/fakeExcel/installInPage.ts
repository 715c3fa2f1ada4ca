/** The fake Excel in a page where office.js was loaded by a script tag: before the pane asks whether it is ready. */

import type { FakeExcel, FakeExcelOptions } from './fakeExcel';
import { fakeExcel } from './fakeExcel';
import type { OfficeGlobals } from './officeJs';
import { connect } from './officeJs';

export function installInPage(globals: OfficeGlobals, options?: FakeExcelOptions): FakeExcel {
  const excel = fakeExcel(options);
  connect(globals, excel);
  return excel;
}
