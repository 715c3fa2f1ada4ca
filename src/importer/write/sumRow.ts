/** The cells of a row 合计 as issued: over how many columns each goes, and which have a number beside that of the score. */

import type { SumRow } from '../../rubric/printLayout';
import type { PrintLayout } from '../../rubric/rubric';
import type { SourceCell } from '../source/source';
import { bareText } from '../recognise/bareText';
import type { Column } from '../recognise/column';
import { pointsInCell } from '../recognise/pointsInText';

/** Of all columns of the table, and which of them the form is drawn with. */
interface SumColumns {
  readonly columns: readonly Column[];
  readonly drawn: PrintLayout['columns'];
}

/**
 * None where the form is drawn with other columns than it has, or a word stands before its name. `full` is the 满分 on
 * the sheet: another number, as 105 with 5 of 加分, stands as issued.
 */
export function sumRowOf(
  found: readonly (SourceCell | undefined)[],
  { columns, drawn }: SumColumns,
  full: number,
): SumRow | undefined {
  const cells = found.filter((_, i) => columns[i]?.role !== 'ignore');
  if (cells.length !== drawn.length || cells.some((cell) => cell === undefined)) return undefined;
  const starts = cells.flatMap((cell, i) => (i === 0 || cell !== cells[i - 1] ? [i] : []));
  const label = starts.find((start) => cells[start]?.text !== '');
  if (label === undefined || starts.length < 2) return undefined;
  // 100 in one cell over 分值 and 得分 leaves no cell for what is scored.
  const result = drawn.some(({ field }) => field === 'score') ? 'score' : 'deduction';
  const score = cells[drawn.findIndex(({ field }) => field === result)];
  if (score !== undefined && score.text !== '' && cells.indexOf(score) < cells.lastIndexOf(score))
    return undefined;
  const spans = starts.map((start, i) => (starts[i + 1] ?? cells.length) - start);
  const fullAt = drawn.findIndex(({ field }) => field === 'fullScore');
  const numbers = starts
    .filter((start) => start > label)
    .flatMap((start, i) => {
      const text = bareText(cells[start]?.text ?? '');
      if (text === '' || text.length > LONGEST) return [];
      const isFull = start <= fullAt && fullAt < start + (spans[starts.indexOf(start)] ?? i);
      const isSame = isFull && pointsInCell(text) === full;
      return [{ column: start + 1, ...(!isSame && { text }) }];
    });
  return {
    spans,
    ...(label > 0 && { label: label + 1 }),
    ...(numbers.length > 0 && { numbers }),
  };
}

const LONGEST = 20;
