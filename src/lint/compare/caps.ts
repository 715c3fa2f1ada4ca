/**
 * L02: the same row has another 分值, or the same line another limit.
 *
 * > 协助督促辖区内重点企业完成环保整治工作。（1分） (大兴镇 附件1), 0.5分 in 附件2 第6项
 */

import { lintWords } from '../../problems/lintMessages';
import type { Rubric } from '../../rubric/rubric';
import type { Allotment } from '../allotment';
import { agrees, allotmentOf } from '../allotment';
import type { Finding, Mend } from '../finding';
import { findingAt } from '../finding';
import { nameAt } from '../nameAt';
import type { ComparisonRule } from './comparison';
import type { Match } from './matching';
import { extraRows, comparedRows, matchRows } from './matching';

export const caps: ComparisonRule = {
  code: 'L02',
  compare: (rubric, other) => [
    ...matchRows(comparedRows(rubric), comparedRows(other))
      .pairs.filter(({ here, there }) => here.cap !== there.cap)
      .map((match) => tell(rubric, other, match, lintWords.cap)),
    ...matchRows(extraRows(rubric), extraRows(other))
      .pairs.filter(({ here, there }) => here.cap !== there.cap)
      .map((match) => tell(rubric, other, match, lintWords.bonusCap)),
    ...totals(rubric, other),
  ],
};

function tell(rubric: Rubric, other: Rubric, { here, there }: Match, what: string): Finding {
  const isItem = here.pointer.startsWith('/sections');
  const pointer = `${here.pointer}/${isItem ? 'fullScore' : 'cap'}`;
  const [first, second] = [wordsOf(here.cap), wordsOf(there.cap)];
  return findingAt(
    'L02',
    pointer,
    {
      name: nameAt(rubric, here.pointer),
      other: nameAt(other, there.pointer),
      what,
      here: first,
      there: second,
    },
    {
      readings: [lintWords.followHere(first), lintWords.followThere(second)],
      mend: isItem && there.cap !== null ? mendOf(rubric, other, pointer, there.cap) : undefined,
    },
  );
}

const wordsOf = (cap: number | null): string => (cap === null ? lintWords.noLimit : lintWords.points(cap));

/** Where one rubric's sums agree and the other's around this row do not, the number of the first is the likely one. */
function mendOf(rubric: Rubric, other: Rubric, pointer: string, value: number): Mend | undefined {
  const isSound = everyHeading(allotmentOf(other)).every(agrees);
  const holders = everyHeading(allotmentOf(rubric)).filter(({ pointer: at }) =>
    pointer.startsWith(at.replace(/fullScore$/, 'items/')),
  );
  return isSound && holders.some((heading) => !agrees(heading))
    ? { pointer, value, text: lintWords.asThere(value) }
    : undefined;
}

const everyHeading = (top: Allotment): readonly Allotment[] => [top, ...top.parts.flatMap(everyHeading)];

function totals(rubric: Rubric, other: Rubric): readonly Finding[] {
  const name = lintWords.places['fullScore'] ?? '';
  const [here, there] = [lintWords.points(rubric.fullScore), lintWords.points(other.fullScore)];
  return rubric.fullScore === other.fullScore
    ? []
    : [findingAt('L02', '/fullScore', { name, other: name, what: lintWords.cap, here, there })];
}
