/**
 * What the scores of an earlier column come to: 自评分 in the row 合计.
 *
 * > 项目 | 分值 | 自评分 | 考核分 … 合计 | 100 | ＿＿ | ＿＿
 *
 * Blank until every row has one, as a sum of some is nobody's score; and on a form whose 加分 and 扣分项, or whose weights,
 * an earlier column has no cells for.
 */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { exactFormula, plus, pointsOf } from '../../points/points';
import type { Judged } from '../../rules/inputType';
import { is, State } from '../../rules/inputType';
import type { Prepared } from '../fields/prepared';
import { earlierColumns } from '../fields/scoreFields';
import { levelOf } from '../steps/level';
import type { EarlierSum } from '../steps/scores';
import type { Look, SeenSteps, Sight } from '../steps/sight';
import type { Formulas } from '../steps/step';

interface EarlierColumn {
  readonly key: string;
  /** Ids of the fields of its cells. */
  readonly ids: readonly string[];
}

function columnsOf({ rubric, leaves }: Prepared): readonly EarlierColumn[] {
  const { bonus, penalties, sections, scaleTo } = rubric;
  const hasMore = [bonus, penalties].some((list) => (list?.items.length ?? 0) > 0);
  if (hasMore || scaleTo !== undefined || sections.some((section) => section.scaleTo !== undefined))
    return [];
  return earlierColumns(rubric)
    .map(({ key }, i) => ({ key, ids: leaves.flatMap(({ earlier }) => earlier[i] ?? []) }))
    .filter(({ ids }) => ids.length > 0);
}

interface EarlierFeed<L extends Look> {
  readonly given: readonly SeenSteps<L, Judged<number>>[];
}

const feedEarlier = <L extends Look>(see: Sight<L>, { ids }: EarlierColumn): EarlierFeed<L> => ({
  given: ids.flatMap((id) => see.number(id) ?? []),
});

function sumEarlier({ given }: EarlierFeed<'values'>): EarlierSum {
  const isWhole = given.every(({ state }) => state === State.valid);
  const shown: Points | '' = isWhole ? plus(...given.map(({ value }) => pointsOf(value))) : '';
  return { shown };
}

/** The twin of `sumEarlier`. */
function earlierFormulas({ given }: EarlierFeed<'cells'>): Formulas<EarlierSum> {
  const all = (of: (each: (typeof given)[number]) => Formula): readonly Formula[] => given.map(of);
  const isWhole = call(
    'AND',
    all(({ state }) => is(state, State.valid)),
  );
  const sum = exactFormula(
    call(
      'SUM',
      all(({ value }) => value),
    ),
  );
  return { shown: f`IF(${isWhole},${sum},"")` };
}

export const earlierSumLevel = levelOf<
  EarlierColumn,
  EarlierSum,
  EarlierFeed<'values'>,
  EarlierFeed<'cells'>
>({
  steps: { shown: 'points' },
  units: columnsOf,
  idOf: ({ key }) => key,
  feed: feedEarlier,
  score: (_, fed) => sumEarlier(fed),
  formulas: (_, fed) => earlierFormulas(fed),
});
