/** A few lines about this Excel and this browser, for whoever has to find out why something does not work. */

import type { OfficeApi, OfficeWindow } from './officeWindow';
import { requirementOf } from './requirement';

export interface Situation {
  readonly window: OfficeWindow;
  readonly browser: string;
  /** What `Office.onReady` said, if it did. */
  readonly ready: Awaited<ReturnType<OfficeApi['onReady']>> | undefined;
  readonly failure: unknown;
}

/** Lines of `key: value`, in English, for they are for maintainers; nothing of the workbook is in them. */
export function diagnosticsOf({
  window: { Office: office, Excel: excel },
  browser,
  ready,
  failure,
}: Situation): string {
  const requirements = office?.context?.requirements;
  const lines: readonly (readonly [string, unknown])[] = [
    ['browser', browser],
    ['office.js', office === undefined ? 'not loaded' : 'loaded'],
    ['onReady', ready === undefined ? 'no answer' : 'answered'],
    ['host', ready?.host ?? 'none'],
    ['platform', ready?.platform ?? 'none'],
    ['version', office?.context?.diagnostics?.version ?? 'unknown'],
    ['Excel API', excel === undefined ? 'not loaded' : 'loaded'],
    ['ExcelApi', (requirements && requirementOf(requirements)) ?? 'none'],
    ...(failure === undefined
      ? []
      : [['error', failure instanceof Error ? failure.message : JSON.stringify(failure)] as const]),
  ];
  return lines.map(([key, value]) => `${key}: ${String(value)}`).join('\n');
}
