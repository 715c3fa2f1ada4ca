/** What the readings of one item mean to each other: 完成得3分，每少一项扣1分 is one rule, and not two. */

import type { Beside, PriceReading, RuleDraft } from './reading';

const pointsOf = ({ rule }: PriceReading): number | undefined =>
  rule.kind === 'flat' && typeof rule.points === 'number' ? rule.points : undefined;

/** Some 加 in a list of what an item is worth is 得: 每完成一项加2分，加满为止. */
export function settled(readings: readonly PriceReading[], { fullScore }: Beside): readonly PriceReading[] {
  if (fullScore === undefined) return readings;
  const deducts = readings.filter(({ effect }) => effect === 'deduct');
  if (deducts.length === 0) return readings;
  const credits = readings.filter(({ effect }) => effect === 'credit');
  const sum = credits.reduce((all, each) => all + (pointsOf(each) ?? NaN), 0);
  const onlyForfeits = deducts.every(({ rule }) => rule.kind === 'forfeit');
  // What is left of it when nothing is taken away: the 分值 itself, as a whole or part by part.
  if (!onlyForfeits && Math.abs(sum - fullScore) < 1e-9) return withinParts(readings);
  return readings.filter(
    ({ rule, effect }) =>
      !(effect === 'credit' && (rule.kind === 'full' || (rule.kind === 'flat' && rule.points === fullScore))),
  );
}

/** Each part of the 分值 is the most that the deductions after it can take. */
function withinParts(readings: readonly PriceReading[]): readonly PriceReading[] {
  const parts = readings.filter(({ effect }) => effect === 'credit').length;
  const kept: PriceReading[] = [];
  let part: PriceReading | undefined;
  for (const reading of readings) {
    if (reading.effect === 'credit') part = reading;
    else
      kept.push(
        part === undefined || parts === 1
          ? reading
          : { ...reading, rule: limited(reading.rule, pointsOf(part)) },
      );
  }
  return kept;
}

function limited(rule: RuleDraft, most: number | undefined): RuleDraft {
  if (most === undefined) return rule;
  if (rule.kind === 'perOccurrence' || rule.kind === 'shortfall' || rule.kind === 'escalating')
    return rule.cap === undefined ? { ...rule, cap: most } : rule;
  return rule;
}
