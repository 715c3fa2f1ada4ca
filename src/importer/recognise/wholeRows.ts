/** Rows over all parts of a table that stood side by side, in the narrower table that is made of them. */

import type { SourceCell } from '../source/source';
import type { PlacedCell } from './partGrid';
import { isToWrite } from './rowWords';
import { isFootLabel } from './tableFoot';

/** Its cells side by side; a name and its blank share a cell, or all of them do, if there is no room for more. */
export function fittedCells(cells: readonly SourceCell[], width: number): readonly PlacedCell[] {
  const fitting = [cells, paired(cells)].find(({ length }) => length <= width) ?? [joined(cells)];
  const all = fitting.reduce((sum, { colSpan }) => sum + colSpan, 0);
  let next = 0;
  let before = 0;
  return fitting.map((cell, i) => {
    before += cell.colSpan;
    const isLast = i === fitting.length - 1;
    const from = next;
    const share = Math.round((before / all) * width);
    next = isLast ? width : Math.min(Math.max(share, from + 1), width - (fitting.length - 1 - i));
    return { cell, from, to: next - 1 };
  });
}

/** 检查人 | ＿＿ becomes 检查人： */
function paired(cells: readonly SourceCell[]): readonly SourceCell[] {
  const all: SourceCell[] = [];
  let isAfterLabel = false;
  for (const cell of cells) {
    const label = all.at(-1);
    if (isAfterLabel && label !== undefined && isToWrite(cell.text)) {
      all[all.length - 1] = {
        ...label,
        text: withColon(label.text) + cell.text,
        colSpan: label.colSpan + cell.colSpan,
      };
      continue;
    }
    all.push(cell);
    isAfterLabel = isFootLabel(cell.text);
  }
  return all;
}

const withColon = (text: string): string => (/[:：][\s_＿年月日时分]*$/.test(text) ? text : `${text}：`);

function joined(cells: readonly SourceCell[]): SourceCell {
  const [first, ...others] = paired(cells);
  if (first === undefined) throw new RangeError('a row without cells');
  return { ...first, text: [first, ...others].map(({ text }) => text).join('　　') };
}
