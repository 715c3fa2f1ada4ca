/** What office.js puts into the window, as far as a start looks at it. */

import type { Requirements } from './requirement';
import type { ExcelApi } from './run';

/** Undefined before it is loaded; `Excel` comes only after the handshake. */
export interface OfficeWindow {
  readonly Office?: OfficeApi | undefined;
  readonly Excel?: ExcelApi | undefined;
}

/** The part of the global `Office` that a start needs. */
export interface OfficeApi {
  onReady(): Promise<{ readonly host: unknown; readonly platform: unknown }>;
  readonly context?:
    | { readonly requirements?: Requirements; readonly diagnostics?: { readonly version?: string } }
    | undefined;
}
