/**
 * The planned pages as lines of the sheet.
 *
 * A part of a row becomes one line, or several where it is higher than Excel lets a row be; its cells are then
 * merged over them. Words that neighbours share stand once a page, merged over the rows that share them. Of a row
 * cut at a page end everything but its texts stands in the first part; the others say whose they are.
 */

import type { Rubric } from '../../rubric/rubric';
import type { CalcGrid } from '../calc/calcGrid';
import { HIGHEST_ROW } from '../../paper/textHeight';
import { officialColumn } from '../columns';
import { contentsOf } from './body';
import type { BodyRow } from './bodyRow';
import { issuedRow } from './issuedRow';
import { sumMerges } from './issuedSum';
import { leftCell } from './leftCell';
import { headingSpan } from './headingEnd';
import { closingLines } from './closing';
import { cellSpans } from './cellSpans';
import { continued } from './continued';
import { continuedCell } from './continuedCell';
import { runsOf } from '../../paper/flow';
import type { FormRow, Merge, RowCell, ScoresheetInput } from './lines';
import { tableCells } from './lines';
import type { PlannedPart } from './pagination';
import { headingColumns } from './columnWords';
import { vetoMerge } from './vetoRows';
import { elementAt } from '../../problems/invariant';

/** What stands on each page, below the column headings. */
export function pageLines(grid: CalcGrid, input: ScoresheetInput): readonly (readonly FormRow[])[] {
  const { pages } = input.geometry.plan;
  const closing = [...closingLines(grid, input)];
  const headings = headingColumns(input.prepared.rubric);
  return pages.map((page, i) => {
    const shared = sharedCells(page);
    const before = pages[i - 1]?.at(-1)?.row;
    return page.flatMap((part) =>
      part.row.body === undefined
        ? closing.splice(0, 1)
        : partLines(grid, input, {
            ...{ part, body: part.row.body, shared },
            goesOn: new Set(part === page[0] ? headings.filter(isSharedBy(part.row, before)) : []),
          }),
    );
  });
}

const isSharedBy =
  (row: PlannedPart['row'], before: PlannedPart['row'] | undefined) =>
  (column: number): boolean => {
    const run = row.labels.get(column)?.run;
    return run !== undefined && run === before?.labels.get(column)?.run;
  };

/** Over how many lines of the sheet a part goes. */
const linesOf = ({ height }: PlannedPart): number => Math.ceil(height / HIGHEST_ROW);

/** For each part the columns in which a cell of shared words begins, and over how many lines it goes. */
type SharedCells = ReadonlyMap<PlannedPart, ReadonlyMap<number, number>>;

function sharedCells(page: readonly PlannedPart[]): SharedCells {
  const cells = new Map<PlannedPart, Map<number, number>>();
  const columns = new Set(page.flatMap(({ row }) => [...row.labels.keys()]));
  for (const column of columns) {
    for (const run of runsOf(page, column)) {
      const first = elementAt(run, 0);
      const lines = run.reduce((sum, part) => sum + linesOf(part), 0);
      cells.set(first, (cells.get(first) ?? new Map<number, number>()).set(column, lines));
    }
  }
  return cells;
}

interface PartInput {
  readonly part: PlannedPart;
  readonly body: BodyRow;
  readonly shared: SharedCells;
  /** Columns whose heading began on the page before. */
  readonly goesOn: ReadonlySet<number>;
}

function partLines(
  grid: CalcGrid,
  input: ScoresheetInput,
  { part, body, shared, goesOn }: PartInput,
): readonly FormRow[] {
  const { geometry, prepared } = input;
  const begun = shared.get(part) ?? new Map<number, number>();
  const spans = cellSpans(prepared.rubric, body);
  const isFirst = part.from === 0;
  const isHead = isFirst && (body.kind !== 'item' || (body.part?.index ?? 0) === 0);
  const cells = tableCells(prepared.rubric, contentsOf(grid, input, body)).map((cell): RowCell => {
    const { column, style } = cell;
    const words = part.row.labels.get(column);
    if (words?.text !== undefined) {
      const room = geometry.span(column, spans.get(column) ?? column);
      const shown = goesOn.has(column) ? continued(words.text, room) : words.text;
      return { column, style, value: begun.has(column) && shown !== '' ? shown : null };
    }
    const after = (): RowCell => continuedCell(prepared.rubric, geometry, cell, part.height);
    // Of rows under one 分值, the first has the cell; on a new page, the first there says where it is.
    if (words !== undefined && !isHead)
      return begun.has(column) ? after() : { column, style: 'text', value: null };
    const lines = part.texts.get(column);
    if (lines !== undefined) return { column, ...pieceOf(lines, part, cell) };
    return isFirst ? cell : after();
  });
  const count = linesOf(part);
  const isTitled =
    ['section', 'sectionTotal', 'listTotal', 'base', 'weight', 'tableTitle'].includes(body.kind) ||
    (body.kind === 'group' && issuedRow(prepared.rubric, body.id)?.place === 'across');
  const { from, to: end } = headingSpan(prepared.rubric, geometry, body);
  const { baseRow } = prepared.rubric.layout;
  const title: readonly Merge[] =
    (body.kind === 'base' ? sumMerges(prepared.rubric, baseRow) : undefined) ??
    (body.kind === 'listTotal' ? sumMerges(prepared.rubric, body.cells) : undefined) ??
    (isTitled && end > from ? [[from, end]] : []);
  const wide = wideCell(prepared.rubric, body, count, geometry);
  const left = leftCell(prepared.rubric, body)?.ids.length ?? 0;
  const isLeft = (column: number): boolean => column < geometry.first + left;
  const isWide = (column: number): boolean => wide.some(([from, to]) => from <= column && column <= to);
  const down = cells
    .filter(({ column }) => !isWide(column) && !(isLeft(column) && column > geometry.first))
    .filter(({ column }) => ![...spans].some(([from, to]) => from < column && column <= to))
    .flatMap(({ column }): readonly Merge[] => {
      const lines = part.row.labels.has(column) ? (begun.get(column) ?? 1) : count;
      const isBegun = begun.has(column) || !part.row.labels.has(column);
      const to =
        isLeft(column) && begun.has(column)
          ? geometry.first + left - 1
          : ((isBegun ? spans.get(column) : undefined) ?? column);
      return lines === 1 && to === column ? [] : [[column, to, lines]];
    });
  const line = { height: part.height / count };
  const blank = cells.map(({ column, style }): RowCell => ({ column, style, value: null }));
  return [
    { ...line, ...(isHead && { id: body.id }), cells, merges: [...title, ...wide, ...down] },
    ...Array.from({ length: count - 1 }, () => ({ ...line, cells: blank })),
  ];
}

/** One text for 考核内容 and the rule of a line goes over both columns; an item has what the form has. */
function wideCell(
  rubric: Rubric,
  body: BodyRow,
  lines: number,
  geometry: ScoresheetInput['geometry'],
): readonly Merge[] {
  if (body.kind === 'veto') return vetoMerge(rubric, body, geometry);
  if ((body.kind !== 'line' && body.kind !== 'item') || body.over === undefined) return [];
  const [from, to] = [officialColumn(rubric, body.over.from), officialColumn(rubric, body.over.to)];
  return from === undefined || to === undefined || from === to ? [] : [[from, to, lines]];
}

/** A text that stands whole in one part is placed as in any other row. */
function pieceOf(
  lines: readonly string[],
  { row, from }: PlannedPart,
  { column, style }: RowCell,
): Omit<RowCell, 'column'> {
  const piece = lines.join('').replace(/\n$/, '');
  const isWhole = from === 0 && lines === row.texts.get(column);
  if (isWhole && style === 'centre') return { value: piece, style };
  return { value: piece === '' ? null : piece, style: isWhole || piece === '' ? 'text' : 'textTop' };
}
