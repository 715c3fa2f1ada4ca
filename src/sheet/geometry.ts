/** Sizes on 评分表: how wide its columns are, how high its rows, and how much 备注 each row has room for. */

import type { Rubric } from '../rubric/rubric';
import { toNumber } from '../points/points';
import { itemsWithPointers } from '../rubric/items';
import type { Stage } from '../scoring/fields';
import { leadUnitsOf, unitFullScore } from '../scoring/subtotal';
import type { Capacity } from '../scoring/score';
import type { Columns } from './columns';
import { columnsOf, officialColumn } from './columns';
import type { Plan } from './official/plan';
import { planOf } from './official/plan';
import { WU_HAO, XIAO_SI } from './styles';
import { FEWEST_LINES } from './official/rowSizes';
import { charactersPerLine, linesHeight, linesIn } from './textHeight';

export interface Geometry extends Columns {
  /** Which row stands on which page, and how high it is. */
  readonly plan: Plan;
  /** Points, for the row of an item or of `bonus` and `penalty`; of a cut row, those of its first part. */
  readonly height: (row: string) => number;
  readonly capacity: Capacity;
  /** Of 分值: 1分 as issued, or the number alone where the column is too narrow for one of them. */
  readonly pointsFormat: string;
  /** Full-width characters of 小四 on a line over all columns. */
  readonly lineLength: number;
}

export function geometryOf(rubric: Rubric, stage: Stage = 'assess'): Geometry {
  const columns = columnsOf(rubric);
  const { first, last, span } = columns;
  const plan = planOf(rubric, stage);
  const height = (row: string): number => plan.heights.get(row) ?? linesHeight(FEWEST_LINES, WU_HAO);
  const remark = officialColumn(rubric, 'remark');
  const perLine = remark === undefined ? 1 : charactersPerLine(span(remark, remark), WU_HAO);
  // One character a line is kept free: a line may break early so as not to begin with a comma.
  const capacity: Capacity = (row) => linesIn(height(row), WU_HAO) * (perLine - 1);
  return {
    ...columns,
    plan,
    height,
    capacity,
    pointsFormat: pointsFormat(rubric, columns),
    lineLength: charactersPerLine(span(first, last), XIAO_SI),
  };
}

const WITH_UNIT = 'General"分"';
/** 五号 in pixels; digits are half as wide. */
const DIGIT = 7;
const MARGIN = 5;

/** A number that is too wide for its cell is printed as ###, however the cell is wrapped. */
function pointsFormat(rubric: Rubric, { span }: Columns): string {
  const column = officialColumn(rubric, 'fullScore');
  if (column === undefined) return 'General';
  const scores = [...rubric.sections, ...itemsWithPointers(rubric).map(({ item }) => item)];
  const units = leadUnitsOf(rubric).map((unit) => toNumber(unitFullScore(unit)));
  const numbers = [...scores.map(({ fullScore }) => fullScore ?? 0), ...units];
  const digits = Math.max(...numbers.map((number) => String(number).length));
  return (digits + 2) * DIGIT + MARGIN <= span(column, column) ? WITH_UNIT : 'General';
}
