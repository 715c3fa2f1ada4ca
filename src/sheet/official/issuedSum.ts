/** The cells of a row 合计 as issued, if the score is one of them. */

import type { SumRow } from '../../rubric/printLayout';
import type { Rubric } from '../../rubric/rubric';
import { ID_COLUMN, officialColumn, sumColumn } from '../columns';
import type { Merge, RowCell } from './lines';

interface SumSpan {
  /** Columns of the sheet, both included. */
  readonly from: number;
  readonly to: number;
}

/** Undefined where the form does not say, or its cells are not those of the columns. */
function issuedSpans(rubric: Rubric, row: SumRow | undefined): readonly SumSpan[] | undefined {
  if (row === undefined) return undefined;
  const { columns } = rubric.layout;
  let next = ID_COLUMN + 1;
  const spans = row.spans.map((span): SumSpan => {
    const from = next;
    next += span;
    return { from, to: next - 1 };
  });
  const isOfAll = next === ID_COLUMN + 1 + columns.length;
  const label = spans.find(({ from }) => from === labelColumn(row));
  const score = spans.find(isOver(sumColumn(rubric)));
  const isInOrder = label !== undefined && score !== undefined && label.from < score.from;
  return isOfAll && isInOrder ? spans : undefined;
}

const isOver =
  (column: number) =>
  ({ from, to }: SumSpan): boolean =>
    from <= column && column <= to;

/** Where the number of 总分 stands: under the scores, or in a cell that begins before them, 得分 | ＿＿ over 分值 as well. */
export const totalColumn = (rubric: Rubric): number =>
  issuedSpans(rubric, rubric.layout.totalRow)?.find(isOver(sumColumn(rubric)))?.from ?? sumColumn(rubric);

/** Undefined where the row is not drawn as issued. */
export const sumMerges = (rubric: Rubric, row: SumRow | undefined): readonly Merge[] | undefined =>
  issuedSpans(rubric, row)?.flatMap(({ from, to }) => (from < to ? [[from, to] as const] : []));

const labelColumn = ({ label = 1 }: SumRow): number => ID_COLUMN + label;

type Contents = Omit<RowCell, 'column'>;

interface SumContents {
  readonly label: Contents;
  readonly score: Contents;
  /** Right of the score. */
  readonly beside?: Contents;
  /** In the column 分值, where the form has a number there. */
  readonly full: Contents;
  /** 自评分 and the like added up, by the column. */
  readonly earlier?: ReadonlyMap<number, Contents>;
}

interface SumCells {
  readonly cells: readonly RowCell[];
  readonly merges: readonly Merge[];
}

/** The cells that the form has, each with its border; what it leaves blank stays blank. */
export function issuedSum(
  rubric: Rubric,
  row: SumRow | undefined,
  { label, score, beside, full, earlier = new Map() }: SumContents,
): SumCells | undefined {
  const spans = issuedSpans(rubric, row);
  if (row === undefined || spans === undefined) return undefined;
  const numbers = new Map((row.numbers ?? []).map((each) => [ID_COLUMN + each.column, each]));
  const fullAt = officialColumn(rubric, 'fullScore');
  const scoreAt = spans.find(isOver(sumColumn(rubric)));
  const contentOf = (span: SumSpan): Contents => {
    const { from } = span;
    if (from === labelColumn(row)) return label;
    if (span === scoreAt) return score;
    if (from === (scoreAt?.to ?? 0) + 1 && beside !== undefined) return beside;
    const number = numbers.get(from);
    const [sum, another] = [...earlier].filter(([column]) => isOver(column)(span));
    if (sum !== undefined && another === undefined && number === undefined) return sum[1];
    const isFull = fullAt !== undefined && isOver(fullAt)(span);
    if (number === undefined || (number.text === undefined && !isFull)) return { value: null, style: 'text' };
    return number.text === undefined ? full : { value: number.text, style: 'strongCentre' };
  };
  return {
    cells: spans.map((span) => ({ column: span.from, ...contentOf(span) })),
    merges: sumMerges(rubric, row) ?? [],
  };
}
