/** What makes a line one of 加分, 扣分 or 一票否决, besides a heading over it: its number, what stands at its left, a sign. */

import type { SourceCell } from '../source/source';
import { bareText, oneLineOf } from './bareText';
import { isOrdinal } from './ordinalText';
import type { Heading, Line, ListKind } from './outline';
import { pointsOfHeading } from './pointsInText';
import type { RowCells } from './rowCells';
import { isListName, listOpened } from './rowWords';

/** 加分项 | 1 | 当年无火灾 under 序号 | 考核项目: the list stands where numbers do, and its number beside it. */
export function listNumber(row: RowCells): Pick<Line, 'label' | 'labelCell' | 'path'> | undefined {
  const [cell, number] = row.words;
  const list = cell === row.cellOf('label') ? listOpened(cell?.text ?? '') : undefined;
  if (cell === undefined || number === undefined || list === undefined || !isOrdinal(number.text))
    return undefined;
  const path = [{ text: oneLineOf(cell.text), list, cell, column: 0 }];
  return { label: oneLineOf(number.text), labelCell: number, path };
}

/** 加分项 over several rows under 序号, whose lines have none. */
export function listAtLeft(row: RowCells, above: Line | undefined): Heading | undefined {
  const cell = leftCell(row);
  const known = above?.path.at(-1);
  if (known?.isLeft === true && known.cell === cell) return known;
  const list = cell === undefined || cell.column > 0 ? undefined : listOpened(cell.text);
  if (cell === undefined || list === undefined || row.words.length < 2) return undefined;
  const points = pointsOfHeading(cell.text);
  return {
    ...{ text: oneLineOf(cell.text), list, cell, column: 0, isLeft: true },
    ...(points !== undefined && { points }),
  };
}

/** Where 序号 would be; on a form without, 加分 in the first column beside the words of its lines. */
function leftCell(row: RowCells): SourceCell | undefined {
  const own = row.cellOf('requirement');
  const isFirst = own?.column === 0 && isListName(own.text) && row.textOf('criteria') !== '';
  return row.cellOf('label') ?? (isFirst ? own : undefined);
}

export const isAtLeft = (row: RowCells, heading: Heading | undefined): boolean =>
  heading?.isLeft === true && heading.list !== 'items' && heading.cell === leftCell(row);

/** The name of the list is no 序号 and no 考核内容 of its line. */
export const withoutLeft = (row: RowCells): Partial<Line> =>
  row.cellOf('label') === undefined
    ? { requirement: '', requirementCell: undefined }
    : { label: '', labelCell: undefined };

/** +3, －5 and 扣5分 in the column 分值 are no 分值 of the form, but what may be added or taken; so is 加分. */
export function signed(row: RowCells): ListKind | undefined {
  const points = row.textOf('fullScore');
  const list = isListName(points) ? listOpened(points) : undefined;
  // 否决项 in place of points is a row to be checked: see statusRows.ts.
  if (list === 'bonus' || list === 'penalty') return list;
  const [, sign] = /^\s*([+＋\-－—−加扣减])\s*\d/.exec(points) ?? [];
  return sign === undefined ? undefined : /[+＋加]/.test(sign) ? 'bonus' : 'penalty';
}

/** A line of 加减分 that only takes away. */
export function takesAway(row: RowCells): boolean {
  const words = bareText(row.textOf('requirement') + row.textOf('criteria'));
  return (
    /^[-－—−扣减]/.test(row.textOf('fullScore')) ||
    (/[扣减][\d一二三四五六七八九十]/.test(words) && !words.includes('加'))
  );
}
