/** The cells of the row 合计 as issued: over how many columns each goes, and which have a number beside that of the score. */

import type { PrintLayout } from '../../rubric/rubric';
import { bareText } from '../recognise/bareText';
import type { Recognised } from '../recognise/recognise';

/** None where its name does not begin in the first column, or the form is drawn with other columns than it has. */
export function totalRowOf(
  { columns, rows }: Pick<Recognised, 'columns' | 'rows'>,
  drawn: PrintLayout['columns'],
): Pick<PrintLayout, 'totalRow'> {
  const cells = rows.totalCells.filter((_, i) => columns[i]?.role !== 'ignore');
  const [name] = cells;
  if (name === undefined || name.text === '' || cells.length !== drawn.length) return {};
  if (cells.some((cell) => cell === undefined)) return {};
  const starts = cells.flatMap((cell, i) => (i === 0 || cell !== cells[i - 1] ? [i] : []));
  const spans = starts.map((start, i) => (starts[i + 1] ?? cells.length) - start);
  const numbers = starts.slice(1).flatMap((start) => {
    const text = bareText(cells[start]?.text ?? '');
    return text === '' || text.length > LONGEST ? [] : [{ column: start + 1, text }];
  });
  return spans.length < 2 ? {} : { totalRow: { spans, ...(numbers.length > 0 && { numbers }) } };
}

const LONGEST = 20;
