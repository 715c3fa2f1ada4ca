/** The real office.js, as a Windows Excel asks for it, in a context of its own. The one file here that needs Node. */

import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { FakeExcel, FakeExcelOptions } from './fakeExcel';
import { fakeExcel } from './fakeExcel';
import type { OfficeGlobals } from './officeJs';
import { connect } from './officeJs';

const bundle = require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js');

/** Compiling takes most of the time, so it is done once for a test file. */
export function officeLoader(): (options?: FakeExcelOptions) => FakeExcel & OfficeGlobals {
  const script = new Script(readFileSync(bundle, 'utf8'), { filename: bundle });
  return (options) => {
    const excel = fakeExcel(options);
    const globals = createContext(sandbox()) as unknown as OfficeGlobals;
    script.runInContext(globals);
    connect(globals, excel);
    return Object.assign(globals, excel);
  };
}

/** What the library needs of a browser. Its timers must not keep the tests from ending. */
function sandbox(): object {
  const timer =
    (start: typeof setTimeout) =>
    (work: () => void, after?: number): unknown =>
      start(work, after).unref();
  const window: Record<string, unknown> = {
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    document: {
      URL: 'https://localhost/',
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
    },
    setTimeout: timer(setTimeout),
    setInterval: timer(setInterval as unknown as typeof setTimeout),
    clearTimeout,
    clearInterval,
    performance,
    Promise,
  };
  window['window'] = window;
  return window;
}
