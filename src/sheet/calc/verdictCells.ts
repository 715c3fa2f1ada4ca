/** What each veto prints under 总分, on a line of its own. */

import { chain, f } from '../../formula/formula';
import { verdictLinesOf, verdictSentence } from '../../scoring/levels/verdict';
import type { CellSight } from '../../scoring/steps/sight';
import type { FormCell } from '../fill';
import { blockLabels } from './calcCells';
import type { CalcGrid } from './calcGrid';

export const verdictCells = (grid: CalcGrid, { verdicts, lineBreak }: CellSight): readonly FormCell[] => [
  ...blockLabels(grid.verdicts),
  ...verdicts.map(({ veto, fired }, i): FormCell => {
    const earlier = verdicts.slice(0, i).map((verdict) => verdict.fired);
    const before = f`IF(${chain('+', earlier, 0)}>0,${lineBreak},"")`;
    return {
      ...grid.verdicts.at(veto.id, 'text'),
      formula: f`IF(${fired}=1,${before}&${verdictSentence(veto)},"")`,
      value: ({ scoring }) => verdictLinesOf(scoring.verdicts)[i] ?? '',
      style: 'calc',
    };
  }),
];
