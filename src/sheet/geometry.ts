/** Sizes on 评分表: how wide its columns are, how high its rows, and how much 备注 each row has room for. */

import type { ExtraItem, Item, Rubric } from '../rubric/rubric';
import { itemsWithPointers } from '../rubric/rubric';
import type { Capacity } from '../scoring/score';
import { ID_COLUMN, officialColumn, widthOf } from './columns';
import { WU_HAO, XIAO_SI } from './styles';
import { charactersPerLine, columnPixels, linesHeight, linesIn, textHeight } from './textHeight';

export interface Geometry {
  /** Pixels from one official column to another, both included. */
  readonly span: (from: number, to: number) => number;
  /** First and last official column. */
  readonly first: number;
  readonly last: number;
  /** Points, for the row of an item or of `bonus` and `penalty`. */
  readonly height: (row: string) => number;
  readonly capacity: Capacity;
  /** Full-width characters of 小四 on a line over all columns. */
  readonly lineLength: number;
}

/** Room for a remark of one finding, however short the criteria are. */
const FEWEST_LINES = 4;

export function geometryOf(rubric: Rubric): Geometry {
  const pixels = rubric.layout.columns.map((column) => columnPixels(widthOf(column)));
  const first = ID_COLUMN + 1;
  const last = ID_COLUMN + pixels.length;
  const span = (from: number, to: number): number =>
    pixels.slice(from - first, to - first + 1).reduce((a, b) => a + b, 0);
  const columnWidth = (field: 'requirement' | 'criteria' | 'remark'): number | undefined => {
    const column = officialColumn(rubric, field);
    return column === undefined ? undefined : span(column, column);
  };
  const heights = new Map(
    itemsWithPointers(rubric).map(({ item }) => [item.id, itemHeight(item, columnWidth)]),
  );
  for (const [row, lines] of [
    ['bonus', rubric.bonus?.items],
    ['penalty', rubric.penalties?.items],
  ] as const)
    heights.set(row, extrasHeight(lines));
  const height = (row: string): number => heights.get(row) ?? linesHeight(FEWEST_LINES, WU_HAO);
  const perLine = charactersPerLine(columnWidth('remark') ?? 0, WU_HAO);
  // One character a line is kept free: a line may break early so as not to begin with a comma.
  const capacity: Capacity = (row) => linesIn(height(row), WU_HAO) * (perLine - 1);
  return { span, first, last, height, capacity, lineLength: charactersPerLine(span(first, last), XIAO_SI) };
}

/** A row that stands for a list needs room for a sentence a clause. */
const LINES_PER_CLAUSE = 2;

const extrasHeight = (lines: readonly ExtraItem[] = []): number =>
  linesHeight(
    Math.max(FEWEST_LINES, LINES_PER_CLAUSE * lines.flatMap(({ clauses }) => clauses).length),
    WU_HAO,
  );

function itemHeight(
  item: Item,
  columnWidth: (field: 'requirement' | 'criteria') => number | undefined,
): number {
  const needed = (field: 'requirement' | 'criteria'): number => {
    const pixels = columnWidth(field);
    return pixels === undefined ? 0 : textHeight(item[field] ?? '', pixels, WU_HAO);
  };
  const fewest = item.items === undefined ? linesHeight(FEWEST_LINES, WU_HAO) : 0;
  return Math.max(fewest, needed('requirement'), needed('criteria'));
}
