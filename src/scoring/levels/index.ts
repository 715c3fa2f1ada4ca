/** The levels of scoring, in the order of the calculation sheet. What each is worked out from: score.ts. */

import { clauseLevel } from './clauseLevel';
import { computedLevel } from './computed';
import { givenLevel } from './given';
import { earlierSumLevel } from './earlierSum';
import { itemLevel } from './itemLevel';
import { lineLevel } from './line';
import { listLevel } from './list';
import { lossLevel } from './loss';
import { parentLevel } from './parent';
import { remarkLevel } from './remarkLevel';
import { sectionLevel } from './section';
import { subtotalLevel } from './subtotal';
import { totalLevel } from './total';
import { weightLevel } from './weight';
import { wholeLevel } from './whole';

export const levels = {
  computed: computedLevel,
  clauses: clauseLevel,
  given: givenLevel,
  leaves: itemLevel,
  parents: parentLevel,
  remarks: remarkLevel,
  lines: lineLevel,
  lists: listLevel,
  sections: sectionLevel,
  weights: weightLevel,
  total: totalLevel,
  wholes: wholeLevel,
  losses: lossLevel,
  subtotals: subtotalLevel,
  earlierSums: earlierSumLevel,
} as const;
