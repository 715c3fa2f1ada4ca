/** What formulas refer to because they have no literal for it: a line break, and the characters that nobody sees. */

import { f } from '../../formula/formula';
import { localCell } from '../../formula/reference';
import { BLANKS, SPACES } from '../../rules/entries/blanks';
import type { FormCell } from '../fill';
import { ownKeys } from '../../problems/narrow';
import { CALC, MARKS } from '../sheetNames';
import { constant } from './calcCells';
import type { CalcGrid } from './calcGrid';
import { FIXED } from './calcGrid';
import { CALC_COLUMNS } from './grid';

export const fixedCells = ({ lineBreak }: CalcGrid): readonly FormCell[] => [
  constant({ row: 1, column: 1 }, MARKS[CALC]),
  ...ownKeys(FIXED).map((name) => constant({ row: FIXED[name].row, column: CALC_COLUMNS.step }, name)),
  {
    ...FIXED.lineBreak,
    value: '\n',
    formula: f`MID(${localCell(FIXED.aroundLineBreak)},2,1)`,
    style: 'calc',
  },
  constant(FIXED.aroundLineBreak, 'a\nb'),
  {
    ...FIXED.blanks,
    value: BLANKS,
    formula: f`MID(${localCell(FIXED.aroundSpaces)},2,${SPACES.length})&${lineBreak}&MID(${localCell(FIXED.aroundTab)},2,1)`,
    style: 'calc',
  },
  constant(FIXED.aroundSpaces, `a${SPACES}b`),
  constant(FIXED.aroundTab, 'a\tb'),
];
