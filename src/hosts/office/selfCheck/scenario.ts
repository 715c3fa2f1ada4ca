/** One thing that 宿主自检 tries in a real Excel, and that the tests try in the fake one. */

import type { FilledForm } from '../../../sheet/fillForm';
import type { SheetModel } from '../../../sheet/model';
import type { Host } from '../../host';
import type { AssumptionName } from '../assumptions';
import type { Run } from '../run';

export interface CheckContext {
  readonly host: Host;
  readonly run: Run;
  /** A sheet that is filled in, in 逐款 (tally) mode, without a problem. */
  readonly sheet: FilledForm;
  /** Milliseconds, for events to arrive. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** An Excel that does not calculate is told here what its formulas come to; a real one needs nothing. */
  readonly settle?: (model: SheetModel) => void;
}

export interface Scenario {
  readonly title: string;
  /** Assumptions that it proves or refutes. */
  readonly checks: readonly AssumptionName[];
  /** What was found, where it is not what was expected; undefined where all is well. */
  readonly run: (context: CheckContext) => Promise<string | undefined>;
}

/** Undefined where both are the same, as JSON. */
export function differs(what: string, found: unknown, expected: unknown): string | undefined {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  return a === b ? undefined : `${what}：应为 ${shorten(b)}，实际是 ${shorten(a)}`;
}

/** The first difference of several. */
export const firstOf = (...found: readonly (string | undefined)[]): string | undefined =>
  found.find((each) => each !== undefined);

const LONGEST = 120;
const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
