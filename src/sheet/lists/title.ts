/** What stands at the head of a list: whose it is, and of what period. */

import { isTypedApart } from '../../scoring/fields/typedApart';
import { f } from '../../formula/formula';
import type { CalcGrid } from '../calc/calcGrid';
import { WHOLE } from '../../scoring/levels/total';
import type { ListSheet } from '../listColumns';
import { lastPrinted } from '../listColumns';
import { ENTRIES } from '../sheetNames';
import type { EntriesInput, ListRow } from './lines';

/** On 加扣分明细 unit and date are typed below; the other sheets say them at their head. */
export function titleLines(
  grid: CalcGrid,
  { longest, prepared: { rubric, mode, leaves }, tall }: EntriesInput,
  name: ListSheet,
): readonly ListRow[] {
  const last = lastPrinted(name);
  const own = grid.head.cells(WHOLE);
  const suffix = ` ${name}`;
  const title: ListRow = {
    height: Math.max(30, tall(longest.title + suffix, 'label', last, 'subtitle')),
    cells: [
      {
        in: 'label',
        value: ({ head }) => head.title + suffix,
        formula: f`${own.title}&${suffix}`,
        style: 'subtitle',
      },
    ],
    merges: [['label', last]],
  };
  const isTally = mode === 'tally';
  const mustFill = [
    ...(isTally && leaves.some(({ terms }) => terms.required.includes(true)) ? ['测得的数、完成情况'] : []),
    ...(leaves.some(({ item }) => isTypedApart(rubric, mode, item)) ? ['检查结果'] : []),
  ].join('、');
  const note = `只填有底色的格子；没有发现问题的可以空着${mustFill === '' ? '' : `，${mustFill}须填`}。依据：${rubric.source.notice}`;
  const below: ListRow =
    name === ENTRIES
      ? {
          height: tall(note, 'label', last, 'plain'),
          cells: [{ in: 'label', value: note, style: 'plain' }],
          merges: [['label', last]],
        }
      : {
          height: tall(longest.line, 'label', last, 'line'),
          cells: [{ in: 'label', value: ({ head }) => head.line, formula: own.line, style: 'line' }],
          merges: [['label', last]],
        };
  return [title, below];
}
