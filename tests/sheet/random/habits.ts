/** How a whole fill is made: by a careful person, in a hurry, or by a clipboard gone wild. */
import type { CellValue } from '../../../src/formula/value';
import type { Random } from './random';
import { pick } from './random';

export interface Habits {
  /** Share of the findings that are filled in. */
  readonly share: number;
  /** How many cells of the sheet hold something that does not belong there. */
  readonly strays: number;
  /** Fills in all that a 评完 sheet needs: the head of the form, 事由 and 理由, what must not be blank. */
  readonly isCareful: boolean;
  readonly confirmed: CellValue;
  /** Share of the vetoes that fire. */
  readonly vetoes: number;
  /** Share of the clauses in which the entries do not go together. */
  readonly slips: number;
  /** Share of the values of the roll-up that are known. */
  readonly rollup: number;
  /** Types scores near the full ones. */
  readonly isLenient: boolean;
}

export function habitsOf(random: Random, fields: number): Habits {
  const isCareful = random() < 0.6;
  const share = pick(random, [0, 0, 0.1, 0.4, 0.8, 1]);
  return {
    isCareful,
    share,
    strays: isCareful
      ? pick(random, [0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
      : pick(random, [0, 0, 1, 3, 0.05 * fields, 0.25 * fields]),
    confirmed: isCareful ? '是' : pick(random, [null, null, '是', '否', '已核查']),
    vetoes: share === 0 ? 0 : pick(random, [0, 0, 0, 0.1, 0.4]),
    slips: isCareful ? 0 : pick(random, [0, 0.02, 0.2]),
    rollup: pick(random, [0, 0.5, 1, 1, 1]),
    isLenient: random() < 0.6,
  };
}
