/** The one way to Excel: a batch of calls that waits while a cell is being edited, and fails in Chinese. */

import { failureOf } from './failure';

export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** The part of the global `Excel` that this folder calls; all else hangs on the request context. */
export type ExcelApi = Pick<typeof Excel, 'run' | 'createWorkbook'>;

export const runIn =
  ({ run }: Pick<ExcelApi, 'run'>): Run =>
  async (batch) => {
    try {
      return await run({ delayForCellEdit: true }, batch);
    } catch (error) {
      throw failureOf(error);
    }
  };
