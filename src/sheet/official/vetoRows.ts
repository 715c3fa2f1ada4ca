/** 一票否决 as the form has it, in rows of the table: words only, for what follows from it is said under 总分. */

import { breakLines, heightOfLines } from '../../paper/textHeight';
import { WU_HAO } from '../../paper/typeSizes';
import type { FlowRow, SharedLabel } from '../../paper/flow';
import { columnId } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import { officialColumn } from '../columns';
import type { VetoRow } from './bodyRows';
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
  const { label, text, beside, isAcross } = row;
  const column = besideColumn(rubric);
  return {
    ...(beside !== undefined &&
      column !== undefined && { [column]: { value: beside, style: 'centre' as const } }),
    ...(label !== undefined && !isAcross && { label: { value: label, style: 'centre' as const } }),
    [spanOf(rubric, row, columns).id]: {
      value: text,
      style: isAcross ? ('strong' as const) : ('text' as const),
    },
  };
}

export function vetoMerge(
  rubric: Rubric,
  row: VetoRow,
  columns: Pick<Columns, 'first' | 'last'>,
): readonly (readonly [number, number])[] {
  const { from, to } = spanOf(rubric, row, columns);
  return from < to ? [[from, to]] : [];
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
    least: Math.max(LEAST, need(row.text, span(from, to))),
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
