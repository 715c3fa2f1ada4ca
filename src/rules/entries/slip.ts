/**
 * 93.5% that was typed as 0.935, as 935 or as 93.5 into a cell that takes 1 for 100%: what may have been meant.
 *
 * No number format tells a 0.935% typed by mistake from a true one, so both are offered and nothing is guessed.
 */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Meant } from '../inputType';
import { rounded } from './number';

export interface Share {
  readonly min: number;
  readonly max: number;
  /** Nothing true lies between 0 and this. */
  readonly plausibleFrom: number;
  /** Behind a number where it is shown: % in a percent cell. */
  readonly sign: string;
}

/** Less is no percentage that anybody typed. */
const FINEST = 0.001;

export const slipIn = (share: Share): Meant => ({
  of: (value) => (typeof value === 'number' ? slip(rounded(value, 6), share) : ''),
  formula: (x) => slipFormula(x, share),
});

function slip(value: number, { min, max, plausibleFrom, sign }: Share): string {
  const now = `${value}${sign}`;
  const [hundredth, tenth] = [thousandths(value / 100), thousandths(value / 10)];
  const hundredfold = thousandths(value * 100);
  const fits = (candidate: number): boolean => candidate >= min && candidate <= max;
  if (value > max)
    return fits(tenth)
      ? `（现在是${now}，是${hundredth}${sign}还是${tenth}${sign}？）`
      : fits(hundredth)
        ? `（现在是${now}，是不是${hundredth}${sign}？）`
        : '';
  return value >= FINEST && value < plausibleFrom && fits(hundredfold)
    ? `（是${hundredfold}${sign}还是${now}？确实不到${plausibleFrom}${sign}的，请与下发这份表的单位联系）`
    : '';
}

/** Half up, by whole thousandths. */
const thousandths = (value: number): number => rounded(rounded(value, 9), 3);

/** The twin of `slip`. */
function slipFormula(x: Formula, { min, max, plausibleFrom, sign }: Share): Formula {
  const now = f`ROUND(${x},6)`;
  const [hundredth, tenth, hundredfold] = [
    f`ROUND(${now}/100,3)`,
    f`ROUND(${now}/10,3)`,
    f`ROUND(${now}*100,3)`,
  ];
  const fits = (candidate: Formula): Formula =>
    call('AND', [f`${candidate}>=${min}`, f`${candidate}<=${max}`]);
  const over = f`IF(${fits(tenth)},"（现在是"&${now}&${`${sign}，是`}&${hundredth}&${`${sign}还是`}&${tenth}&${`${sign}？）`},IF(${fits(hundredth)},"（现在是"&${now}&${`${sign}，是不是`}&${hundredth}&${`${sign}？）`},""))`;
  const under = f`IF(AND(${now}>=${FINEST},${now}<${plausibleFrom},${hundredfold}<=${max}),"（是"&${hundredfold}&${`${sign}还是`}&${now}&${`${sign}？确实不到${plausibleFrom}${sign}的，请与下发这份表的单位联系）`},"")`;
  return f`IF(${now}>${max},${over},${plausibleFrom === 0 ? f`""` : under})`;
}
