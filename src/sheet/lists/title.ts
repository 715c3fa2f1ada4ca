/** What stands at the head of a list: whose it is, and of what period. */

import { isTypedApart } from '../../scoring/fields/typedApart';
import { f } from '../../formula/formula';
import type { CalcGrid } from '../calc/calcGrid';
import { WHOLE } from '../../scoring/levels/total';
import type { ListSheet } from '../listColumns';
import { lastPrinted } from '../listColumns';
import { ENTRIES, REMARKS, REVIEW } from '../sheetNames';
import { highest } from '../fill';
import { dateWords, dateWordsFormula, unitWords, unitWordsFormula } from '../headText';
import type { EntriesInput, ListColumn, ListRow } from './lines';

/** On 加扣分明细 unit and date are typed below; the other sheets say them at their head. */
export function titleLines(grid: CalcGrid, input: EntriesInput, name: ListSheet): readonly ListRow[] {
  const { prepared, longest, tall } = input;
  const { rubric, mode, leaves } = prepared;
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
  if (name !== ENTRIES) return [title, ...unitAndDay(grid, input, name)];
  return [
    title,
    {
      height: tall(note, 'label', last, 'plain'),
      cells: [{ in: 'label', value: note, style: 'plain' }],
      merges: [['label', last]],
    },
  ];
}

/** The unit at the left and the day at the right, in one row if the columns leave room for both. */
function unitAndDay(
  grid: CalcGrid,
  { longest, prepared: { rubric }, tall }: EntriesInput,
  name: ListSheet,
): readonly ListRow[] {
  const last = lastPrinted(name);
  const own = grid.head.cells(WHOLE);
  const unit = (to: ListColumn): ListRow => ({
    height: Math.max(...['', longest.unit].map((each) => tall(unitWords(rubric, each), 'label', to, 'line'))),
    cells: [
      {
        in: 'label',
        value: ({ head }) => unitWords(rubric, head.unit),
        formula: unitWordsFormula(rubric, f`${own.unit}`),
        style: 'line',
      },
    ],
    merges: [['label', to]],
  });
  const day = (from: ListColumn): ListRow => ({
    height: tall(dateWords(rubric, longest.date), from, last, 'lineRight'),
    cells: [
      {
        in: from,
        value: ({ head }) => dateWords(rubric, head.date),
        formula: dateWordsFormula(rubric, f`${own.date}`),
        style: 'lineRight',
      },
    ],
    merges: from === last ? [] : [[from, last]],
  });
  const [to, from] = SPLIT[name] ?? [];
  if (to === undefined || from === undefined) return [unit(last), day('label')];
  const [left, right] = [unit(to), day(from)];
  return [
    {
      height: highest(left.height, right.height),
      cells: [...left.cells, ...right.cells],
      merges: [...(left.merges ?? []), ...(right.merges ?? [])],
    },
  ];
}

/** Where the unit ends and the day begins; the columns of 牵头部门小计 are too narrow for both. */
const SPLIT: Readonly<Partial<Record<ListSheet, readonly [to: ListColumn, from: ListColumn]>>> = {
  [REVIEW]: ['unit', 'note'],
  [REMARKS]: ['points', 'entry'],
};
