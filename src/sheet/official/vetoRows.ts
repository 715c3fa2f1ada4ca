/** 一票否决 as the form has it, in rows of the table: words only, for what follows from it is said under 总分. */

import { breakLines, heightOfLines } from '../../paper/textHeight';
import { WU_HAO } from '../../paper/typeSizes';
import type { FlowRow, SharedLabel } from '../../paper/flow';
import { columnId } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import { officialColumn } from '../columns';
import type { VetoRow } from './bodyRow';
import { besideColumn } from './bodyRows';
import { headingEnd, titleEnd } from './headingEnd';
import type { LeftCell } from './leftCell';
import { leftCell } from './leftCell';
import type { Columns } from './officialColumns';

/** Points. */
const LEAST = 24;

interface Span {
  readonly id: ColumnId;
  readonly from: number;
  readonly to: number;
}

/** Where its words stand. */
function spanOf(rubric: Rubric, row: VetoRow, columns: Pick<Columns, 'first' | 'last'>): Span {
  const { first, last } = columns;
  const { columns: all, vetoRow } = rubric.layout;
  const left = leftCell(rubric, row)?.ids.length;
  const idOf = (index: number): ColumnId => (all[index] === undefined ? 'label' : columnId(all[index]));
  if (left !== undefined) {
    const from = first + left;
    const end = vetoRow?.whole === true ? last : titleEnd(rubric, columns);
    return { id: idOf(left), from, to: Math.max(from, end) };
  }
  if (row.isAcross)
    return { id: idOf(0), from: first, to: Math.max(first, headingEnd(rubric, columns, row)) };
  const { over } = row;
  const own = all.find(({ field }) => field === 'requirement' || field === 'criteria') ?? all[0];
  const from = over?.from ?? (own === undefined ? 'label' : columnId(own));
  const column = officialColumn(rubric, from) ?? first;
  const to = over === undefined ? column : (officialColumn(rubric, over.to) ?? column);
  return { id: from, from: column, to };
}

type VetoContents = Partial<
  Record<ColumnId, { readonly value: string; readonly style: 'centre' | 'strong' | 'text' }>
>;

export function vetoContents(
  rubric: Rubric,
  row: VetoRow,
  columns: Pick<Columns, 'first' | 'last'>,
): VetoContents {
  const { label, text, beside, isAcross, cells = {} } = row;
  const column = besideColumn(rubric);
  return {
    ...Object.fromEntries(
      besideText(rubric, row, columns).map(
        ({ id, words }) => [id, { value: words, style: styleIn(id) }] as const,
      ),
    ),
    ...(beside !== undefined &&
      column !== undefined && { [column]: { value: beside, style: 'centre' as const } }),
    ...(label !== undefined && !isAcross && { label: { value: label, style: 'centre' as const } }),
    ...(!saysItself(cells) && {
      [spanOf(rubric, row, columns).id]: {
        value: text,
        style: isAcross ? ('strong' as const) : ('text' as const),
      },
    }),
  };
}

/** Its words are among the cells, each in its column. */
const saysItself = (cells: NonNullable<VetoRow['cells']>): boolean =>
  cells.requirement !== undefined || cells.criteria !== undefined;

const styleIn = (id: ColumnId): 'centre' | 'text' =>
  id === 'fullScore' || id === 'leadUnit' ? 'centre' : 'text';

/** What stands in columns that the text does not go over. */
function besideText(
  rubric: Rubric,
  row: VetoRow,
  columns: Pick<Columns, 'first' | 'last'>,
): readonly { readonly id: ColumnId; readonly at: number; readonly words: string }[] {
  const { cells = {} } = row;
  const { from, to } = spanOf(rubric, row, columns);
  const left = leftCell(rubric, row)?.ids ?? [];
  return rubric.layout.columns.map(columnId).flatMap((id) => {
    const words = cells[id];
    const at = officialColumn(rubric, id) ?? 0;
    const isTaken = id === besideColumn(rubric) ? row.beside !== undefined : left.includes(id);
    const isFree = saysItself(cells) || at < from || at > to;
    return words !== undefined && !isTaken && isFree ? [{ id, at, words }] : [];
  });
}

export function vetoMerge(
  rubric: Rubric,
  row: VetoRow,
  columns: Pick<Columns, 'first' | 'last'>,
): readonly (readonly [number, number])[] {
  const { from, to } = spanOf(rubric, row, columns);
  return from < to && !saysItself(row.cells ?? {}) ? [[from, to]] : [];
}

export function vetoSize(rubric: Rubric, columns: Columns, row: VetoRow): FlowRow {
  const { first, span } = columns;
  const { from, to } = spanOf(rubric, row, columns);
  const left = leftCell(rubric, row);
  const need = (text: string, width: number): number =>
    heightOfLines(breakLines(text, width, WU_HAO).length, WU_HAO);
  const column = besideColumn(rubric);
  const beside = column === undefined ? undefined : officialColumn(rubric, column);
  return {
    least: Math.max(
      LEAST,
      saysItself(row.cells ?? {}) ? 0 : need(row.text, span(from, to)),
      ...besideText(rubric, row, columns).map(({ at, words }) => need(words, span(at, at))),
    ),
    texts: new Map(),
    labels:
      left !== undefined
        ? new Map([[first, leftLabel(columns, left)]])
        : row.beside === undefined || beside === undefined
          ? new Map()
          : new Map([
              [beside, { run: ':vetoes', text: row.beside, need: need(row.beside, span(beside, beside)) }],
            ]),
    isKept: row.isKept,
  };
}

/** The cell in the first columns, of which every page repeats the words. */
export function leftLabel({ first, span }: Columns, { run, title, ids }: LeftCell): SharedLabel {
  const lines = breakLines(title, span(first, first + ids.length - 1), WU_HAO);
  return { run, text: lines.join(''), need: heightOfLines(lines.length, WU_HAO) };
}
