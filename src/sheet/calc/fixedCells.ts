/** What formulas refer to because they have no literal for it: a line break, and the characters that nobody sees. */

import { f } from '../../formula/formula';
import { localCell } from '../../formula/reference';
import { BLANKS, SPACES } from '../../rules/entries/blanks';
import type { FormCell } from '../fill';
import { CALC, MARKS } from '../sheetNames';
import { constant } from './calcCells';
import type { CalcGrid } from './calcGrid';

export const fixedCells = (grid: CalcGrid): readonly FormCell[] => [
  constant(1, 1, MARKS[CALC]),
  constant(2, 1, 'lineBreak'),
  {
    row: 2,
    column: 2,
    value: '\n',
    formula: f`MID(${localCell({ row: 2, column: 3 })},2,1)`,
    style: 'calc',
  },
  constant(2, 3, 'a\nb'),
  {
    row: 2,
    column: 4,
    value: BLANKS,
    formula: f`MID(${localCell({ row: 2, column: 5 })},2,${SPACES.length})&${grid.lineBreak}&MID(${localCell({ row: 2, column: 6 })},2,1)`,
    style: 'calc',
  },
  constant(2, 5, `a${SPACES}b`),
  constant(2, 6, 'a\tb'),
];
