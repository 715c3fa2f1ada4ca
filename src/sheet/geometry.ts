/** Sizes on 评分表: how wide its columns are, how high its rows, and how much 备注 each row has room for. */

import type { Rubric } from '../rubric/rubric';
import { defaultRounding } from '../rubric/rubric';
import { itemsWithPointers } from '../rubric/items';
import type { Stage } from '../scoring/fields/fields';
import type { Capacity } from '../scoring/steps/sight';
import { officialColumn } from './columns';
import type { Columns } from './official/officialColumns';
import { columnsOf } from './official/officialColumns';
import { FEWEST_LINES, REMARK_SPARE } from './official/remarkRoom';
import type { LongestHead } from './headText';
import { longestHead, titleSuffixes } from './headText';
import type { Pagination } from './official/pagination';
import { planOf } from './official/pagination';
import { wholeOf } from '../rubric/scales';
import { WU_HAO, XIAO_SI } from '../paper/typeSizes';
import { charactersPerLine, linesHeight, linesIn } from '../paper/textHeight';

export interface Geometry extends Columns {
  /** Which row stands on which page, and how high it is. */
  readonly plan: Pagination;
  /** Points, for the row of an item or of `bonus` and `penalty`; of a cut row, those of its first part. */
  readonly height: (row: string) => number;
  readonly capacity: Capacity;
  /** Of 分值: 1分 as issued, or the number alone where the column is too narrow for one of them. */
  readonly pointsFormat: string;
  /** Of scores: as many decimals as they are rounded to, for a column in which each has its own does not look right. */
  readonly scoreFormat: string;
  /** Full-width characters of 小四 on a line over all columns. */
  readonly lineLength: number;
  /** At the head, whatever is typed. */
  readonly longest: LongestHead;
}

/** `told`: the longest 计分说明 under 总分. */
export function geometryOf(rubric: Rubric, stage: Stage = 'assess', told = ''): Geometry {
  const columns = columnsOf(rubric);
  const { first, last, span } = columns;
  const lineLength = charactersPerLine(span(first, last), XIAO_SI);
  const longest = longestHead(rubric, { stageSuffix: titleSuffixes[stage], lineLength });
  const plan = planOf(rubric, stage, { ...longest, told });
  const height = (row: string): number => plan.heights.get(row) ?? linesHeight(FEWEST_LINES, WU_HAO);
  const remark = officialColumn(rubric, 'remark');
  const perLine =
    remark === undefined ? 0 : Math.max(1, charactersPerLine(span(remark, remark), WU_HAO) - REMARK_SPARE);
  // A list without lines has no row.
  const capacity: Capacity = (row) => (plan.heights.has(row) ? linesIn(height(row), WU_HAO) * perLine : 0);
  return {
    ...columns,
    plan,
    height,
    capacity,
    pointsFormat: pointsFormat(rubric, columns),
    scoreFormat: scoreFormat(rubric),
    lineLength,
    longest,
  };
}

/** Where only the total is rounded an item may have any decimals, and must not be shown as another number. */
function scoreFormat({ rounding: { decimals, at } = defaultRounding }: Rubric): string {
  if (at === 'total') return 'General';
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

const WITH_PERCENT = 'General"%"';
const WITH_UNIT = 'General"分"';
/** 五号 in pixels; digits are half as wide. */
const DIGIT = 7;
const MARGIN = 5;

/** A number that is too wide for its cell is printed as ###, however the cell is wrapped. */
function pointsFormat(rubric: Rubric, { span }: Columns): string {
  const column = officialColumn(rubric, 'fullScore');
  const own = rubric.layout.columns.find(({ field }) => field === 'fullScore');
  if (column === undefined || own === undefined || own.plain === true) return 'General';
  const unit = own.percent === true ? WITH_PERCENT : WITH_UNIT;
  const scores = [...rubric.sections, ...itemsWithPointers(rubric).map(({ item }) => item)];
  const numbers = [rubric.fullScore, wholeOf(rubric), ...scores.map(({ fullScore }) => fullScore ?? 0)];
  const digits = Math.max(...numbers.map((number) => String(number).length));
  return (digits + 2) * DIGIT + MARGIN <= span(column, column) ? unit : 'General';
}
