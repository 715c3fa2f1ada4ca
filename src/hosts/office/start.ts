/**
 * Waits for Excel, and says why where it does not come: blank and slow panes are the commonest complaint about
 * add-ins. Draws nothing.
 */

import type { Problem } from '../../problems/problem';
import { errorAt } from '../../problems/openProblems';
import type { Host } from '../host';
import type { Situation } from './diagnostics';
import { diagnosticsOf } from './diagnostics';
import type { Scheduler } from './events';
import { officeHost } from './officeHost';
import type { OfficeApi, OfficeWindow } from './officeWindow';
import { FLOOR, isSupported } from './requirement';
import type { ExcelApi } from './run';

export type OfficeStart =
  | { readonly isReady: true; readonly host: Host; readonly excel: ExcelApi; readonly diagnostics: string }
  | {
      readonly isReady: false;
      readonly problem: Problem;
      readonly diagnostics: string;
      /** Where Excel was too slow: what comes of it if it answers after all. */
      readonly later?: Promise<OfficeStart>;
    };

export interface StartOptions {
  /** Looked at again after the wait: the library fills it as it goes. */
  readonly window: OfficeWindow;
  readonly scheduler: Scheduler;
  /** `navigator.userAgent`. */
  readonly browser: string;
  /** Seconds. */
  readonly patience?: number;
}

type Ready = Awaited<ReturnType<OfficeApi['onReady']>>;

export async function startOffice({
  window,
  scheduler,
  browser,
  patience = 5,
}: StartOptions): Promise<OfficeStart> {
  const situation = { window, browser, ready: undefined, failure: undefined };
  if (window.Office === undefined) return refused(errorAt('host.noOfficeJs', {}, {}), situation);
  const slow = errorAt('host.slowStart', {}, { seconds: patience });
  const answer = window.Office.onReady().then(
    (ready) => started({ ...situation, ready }, scheduler),
    (failure: unknown) => refused(slow, { ...situation, failure }),
  );
  return (await inTime(answer, scheduler, patience)) ?? { ...refused(slow, situation), later: answer };
}

const refused = (problem: Problem, situation: Situation): OfficeStart & { readonly isReady: false } => ({
  isReady: false,
  problem,
  diagnostics: diagnosticsOf(situation),
});

/** Excel has answered: is it one that we can use? */
function started(situation: Situation & { readonly ready: Ready }, scheduler: Scheduler): OfficeStart {
  const { Excel: excel, Office: office } = situation.window;
  if (situation.ready.host !== 'Excel' || excel === undefined)
    return refused(errorAt('host.notExcel', {}, {}), situation);
  const requirements = office?.context?.requirements;
  if (requirements === undefined || !isSupported(requirements))
    return refused(errorAt('host.tooOld', {}, { needed: FLOOR }), situation);
  return {
    isReady: true,
    host: officeHost({ excel, scheduler, requirements }),
    excel,
    diagnostics: diagnosticsOf(situation),
  };
}

/** Undefined where it takes too long. */
const inTime = <T>(work: Promise<T>, scheduler: Scheduler, seconds: number): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const cancel = scheduler.after(seconds * 1000, () => resolve(undefined));
    work.then(resolve, reject).finally(cancel);
  });
