/** 总分 of a unit without a fault and with all 加分. */

import type { Rubric } from './rubric';
import { isBaseScaled, wholeOf } from './scales';

/** Undefined where neither 加分 nor the total has a limit. */
export function mostTotal(rubric: Rubric): number | undefined {
  const { cap } = rubric;
  const sum = mostOfAll(rubric);
  return cap === undefined || (sum !== undefined && sum < cap) ? sum : cap;
}

function mostOfAll(rubric: Rubric): number | undefined {
  const { fullScore, bonus, sections } = rubric;
  const isOpen = sections.some(({ items }) =>
    items.some(({ cap, fullScore: own }) => cap !== undefined || own === null),
  );
  if (isOpen || bonus?.cap === null) return undefined;
  const whole = wholeOf(rubric);
  const share = isBaseScaled(rubric) ? 1 : whole / fullScore;
  return whole + (bonus?.cap ?? 0) * share;
}
