/**
 * L25: a veto of one rubric that the other does not have.
 *
 * > 三、实施“一票否决” (大兴镇 附件1), of which 附件2 has no row
 */

import { lintWords } from '../../problems/lintMessages';
import type { Rubric } from '../../rubric/rubric';
import { findingAt } from '../finding';
import { nameAt } from '../nameAt';
import { short } from '../../notice/plain';
import { likeness } from '../text/similar';
import type { ComparisonRule } from './comparison';

const SAME = 0.5;

export const vetoes: ComparisonRule = {
  code: 'L25',
  compare: (rubric, other) => [
    ...missingFrom(rubric, other).map(({ name, text, pointer }) =>
      findingAt('L25', pointer, { name, text, fact: lintWords.notThere }),
    ),
    ...missingFrom(other, rubric).map(({ name, text }) =>
      findingAt('L25', '', { name: lintWords.ofOther(name), text, fact: lintWords.notHere }),
    ),
  ],
};

/** Vetoes without one in the other that says about the same and does the same. */
const missingFrom = (from: Rubric, other: Rubric) =>
  (from.vetoes ?? [])
    .map((veto, i) => ({ veto, pointer: `/vetoes/${i}` }))
    .filter(
      ({ veto }) =>
        !(other.vetoes ?? []).some(
          ({ text, effect }) => effect === veto.effect && likeness(text, veto.text) >= SAME,
        ),
    )
    .map(({ veto, pointer }) => ({
      name: nameAt(from, pointer),
      text: short(veto.text, 40),
      pointer,
    }));
