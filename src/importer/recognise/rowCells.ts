/** The cells of one row by what their columns are. */

import type { SourceCell, SourceTable } from '../source/source';
import type { Column } from './column';
import { cellIn } from './columnContent';
import { cellsOf } from './headingRows';
import type { ColumnRole } from './roles';
import { isToWrite } from './rowWords';

export interface RowCells {
  readonly row: number;
  /** With text, from the left, each once. */
  readonly cells: readonly SourceCell[];
  /** Of those, the ones in columns of words: no points, no scores, no remarks. */
  readonly words: readonly SourceCell[];
  cellOf(role: ColumnRole): SourceCell | undefined;
  /** '' where there is no such column, or the cell belongs to a column before. */
  textOf(role: ColumnRole): string;
  cellAt(column: Column): SourceCell | undefined;
  /** The cell is what is scored or how, whatever columns it covers besides. */
  isContent(cell: SourceCell): boolean;
  /** How many columns the cell covers. */
  widthOf(cell: SourceCell): number;
  /** The next cell of its row is there to be written in. */
  isBeforeBlank(cell: SourceCell): boolean;
}

/** 满意度测评 over 一级指标, 二级指标 and 三级指标 is what is scored, and no heading of it. */
const isNaming = ({ role }: Column): boolean => role === 'label' || role === 'parent';
const CONTENT: readonly ColumnRole[] = ['requirement', 'criteria'];
const isContent = ({ role }: Column): boolean => role !== undefined && CONTENT.includes(role);

/** Any other merged cell belongs to the first of these columns that it covers. */
const WORDS: readonly ColumnRole[] = [
  'label',
  'parent',
  'requirement',
  'criteria',
  'text',
  'leadUnit',
  'responsibleUnits',
];
const NUMBERS: readonly ColumnRole[] = [
  'fullScore',
  'self',
  'score',
  'earlier',
  'scorer',
  'boxes',
  'deduction',
  'remark',
];

export function rowCells(table: SourceTable, columns: readonly Column[], row: number): RowCells {
  const cells = cellsOf(table, row).filter(({ text }) => text !== '');
  const cellAt = (column: Column): SourceCell | undefined => cellIn(table, row, column);
  const points = columns.find(({ role }) => role === 'fullScore');
  /** 病史 over two columns and four rows with a 分值 each is their heading. */
  const isOverScores = ({ rowSpan }: SourceCell): boolean =>
    points !== undefined && rowSpan > 1 && (cellAt(points)?.rowSpan ?? 1) < rowSpan;
  const owners = new Map<SourceCell, Column>();
  for (const column of columns) {
    const cell = cellAt(column);
    if (cell === undefined || column.role === 'ignore') continue;
    const owner = owners.get(cell);
    // So is a rule over 考核方式 and 评分标准.
    const isRule = owner?.role === 'text' && column.role === 'criteria' && cell.rowSpan === 1;
    const isWords =
      isRule || (owner !== undefined && isNaming(owner) && isContent(column) && !isOverScores(cell));
    if (owner === undefined || isWords) owners.set(cell, column);
  }
  const isOwner = (cell: SourceCell, roles: readonly ColumnRole[]): boolean => {
    const role = owners.get(cell)?.role;
    return role !== undefined && roles.includes(role);
  };
  const cellOf = (role: ColumnRole): SourceCell | undefined => {
    const column = columns.find((each) => each.role === role);
    return column === undefined ? undefined : cellAt(column);
  };
  return {
    row,
    cells,
    words: cells.filter((cell) => isOwner(cell, WORDS) || !isOwner(cell, NUMBERS)),
    cellOf,
    cellAt,
    isContent: (cell) => isOwner(cell, CONTENT),
    textOf(role) {
      const cell = cellOf(role);
      return cell === undefined || owners.get(cell)?.role !== role ? '' : cell.text;
    },
    widthOf: (cell) => columns.filter((column) => cellAt(column) === cell).length,
    isBeforeBlank: ({ column, colSpan }) => isToWrite(table.rows[row]?.[column + colSpan]?.text ?? '—'),
  };
}
