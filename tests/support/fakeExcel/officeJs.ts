/** Puts the fake Excel under an office.js that has been loaded, in node or in a page. */

import type { FakeExcel } from './fakeExcel';

/** The globals that office.js makes. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  Office: typeof Office;
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: object): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
}

/**
 * With the version gate on: this build reads the flag from the wrong object, so it is set where it is read, and the
 * requirement sets are those of the fake.
 */
export function connect(globals: OfficeGlobals, excel: FakeExcel): void {
  globals.OfficeExtension.HostBridge.init(excel.bridge);
  globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  globals.Office = Object.create(globals.Office, {
    context: {
      value: {
        host: 'Excel',
        platform: 'PC',
        requirements: { isSetSupported: excel.isSetSupported },
        diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.0.0' },
      },
    },
    onReady: {
      value: (callback?: (info: object) => unknown) => {
        const info = { host: 'Excel', platform: 'PC' };
        callback?.(info);
        return Promise.resolve(info);
      },
    },
  }) as typeof Office;
}
