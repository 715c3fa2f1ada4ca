/**
 * One LibreOffice for all suites of a jest worker: it takes two seconds to start, and most suites ask it for less.
 * This is loaded once a worker, by environment.js; a suite has its modules for itself.
 */
import { OracleWorker } from '../support/oracleWorker';

/** By the fonts that it has. */
const running = new Map<string, Promise<OracleWorker>>();

export async function sharedOracle(fonts: string): Promise<OracleWorker> {
  const worker = await running.get(fonts)?.catch(() => undefined);
  if (worker?.hasEnded === false) return worker;
  const started = OracleWorker.start(fonts);
  running.set(fonts, started);
  return started;
}

/** After a suite: one that still owes an answer hangs, or was not waited for. The next suite gets another. */
export async function stopBusyOracles(): Promise<void> {
  for (const [fonts, started] of running) {
    const worker = await started.catch(() => undefined);
    if (worker?.isBusy === false && !worker.hasEnded) continue;
    running.delete(fonts);
    await worker?.stop();
  }
}
