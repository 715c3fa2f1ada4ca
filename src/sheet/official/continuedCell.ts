/**
 * What stands on the new page beside a text that goes on there: whose it is, and that its score stands on the page
 * before, so that nobody takes an empty cell for a score that was forgotten.
 */

import { scoreField } from '../../rubric/deductions';
import { columnId } from '../../rubric/printLayout';
import type { Rubric } from '../../rubric/rubric';
import { WU_HAO } from '../../paper/typeSizes';
import { breakLines, countLines, emsPerLine, emWidth, linesIn } from '../../paper/textHeight';
import { ID_COLUMN } from '../columns';
import type { Geometry } from '../geometry';
import { continued, CONTINUED } from './continued';
import type { RowCell } from './lines';

const SEE_ABOVE = '见上页';

/** In the cell of a column in a part `height` points high; `cell` is what the row has there. */
export function continuedCell(
  rubric: Rubric,
  { span }: Pick<Geometry, 'span'>,
  cell: RowCell,
  height: number,
): RowCell {
  const { column, value } = cell;
  const layout = rubric.layout.columns[column - ID_COLUMN - 1];
  const id = layout === undefined ? undefined : columnId(layout);
  // Scores of others, for the pen: 自评分, 复核得分.
  const isScore =
    id === scoreField(rubric) || (id?.startsWith('pen:') === true && layout?.header.includes('分') === true);
  if (isScore) return { column, style: 'centre', value: SEE_ABOVE };
  if (typeof value !== 'string' || value === '') return { column, style: 'text', value: null };
  const pixels = span(column, column);
  if (id === 'label') return { column, style: 'centre', value: continued(value, pixels) };
  if (id !== 'requirement') return { column, style: 'text', value: null };
  const whose = endedWith(value, pixels);
  const hasRoom = countLines(whose, pixels, WU_HAO) <= linesIn(height, WU_HAO);
  return { column, style: 'text', value: hasRoom ? whose : CONTINUED };
}

/** The text with （续） after it, whole: on a line of its own where the last one has no room for it. */
function endedWith(text: string, pixels: number): string {
  const last = breakLines(text, pixels, WU_HAO).at(-1) ?? '';
  const hasRoom = emWidth(last + CONTINUED) <= emsPerLine(pixels, WU_HAO);
  return `${text}${hasRoom ? '' : '\n'}${CONTINUED}`;
}
