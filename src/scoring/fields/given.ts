/** Where each of several people gives an item their score, on a sheet of either mode. */

import type { Item } from '../../rubric/rubric';
import type { Scorer } from '../../rubric/scorers';
import { computedOf } from '../../rules';
import { inputId } from './fieldId';
import type { Prepared } from './prepared';
import { GIVES, namesOfScorers, scorersOf } from './scorerFields';

interface Given {
  readonly scorer: Scorer;
  /** Of the field. */
  readonly id: string;
}

/** Where each of them gives the item their score; none where nobody is asked. */
export function givenFor({ rubric, mode, byId }: Prepared, item: Item): readonly Given[] {
  const scorers = scorersOf(rubric, item);
  if (mode === 'direct') return scorers.map((scorer) => ({ scorer, id: inputId(item.id, scorer.id) }));
  const [only, ...others] = item.clauses ?? [];
  if (rubric.scorers === undefined || only === undefined || others.length > 0) return [];
  const isMean = computedOf(only.rule)?.inputs.some(({ name }) => name === GIVES) === true;
  const names = namesOfScorers(rubric.scorers);
  return isMean
    ? scorers
        .map((scorer, i) => ({ scorer, id: inputId(only.id, `${names[i] ?? ''}${GIVES}`) }))
        .filter(({ id }) => byId.has(id))
    : [];
}
