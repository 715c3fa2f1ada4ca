/** 一票否决 as the form has it, in rows of the table: words only, for what follows from it is said under 总分. */

import { breakLines, heightOfLines } from '../../paper/textHeight';
import { WU_HAO } from '../../paper/typeSizes';
import type { FlowRow } from '../../paper/flow';
import { columnId } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import { officialColumn } from '../columns';
import type { VetoRow } from './bodyRows';
import { besideColumn } from './bodyRows';
import type { Merge, RowContents } from './lines';
import type { Columns } from './officialColumns';

/** Points. */
const LEAST = 24;

interface Span {
  readonly id: ColumnId;
  readonly from: number;
  readonly to: number;
}

/** Where its words stand; `end` is the last column before the numbers. */
function spanOf(rubric: Rubric, { over, isAcross }: VetoRow, first: number, end: number): Span {
  const { columns } = rubric.layout;
  const own = columns.find(({ field }) => field === 'requirement' || field === 'criteria') ?? columns[0];
  const from = over?.from ?? (own === undefined ? 'label' : columnId(own));
  const column = officialColumn(rubric, from) ?? first;
  const last = over === undefined ? column : (officialColumn(rubric, over.to) ?? column);
  if (!isAcross) return { id: from, from: column, to: last };
  const [outermost] = columns;
  return {
    id: outermost === undefined ? 'label' : columnId(outermost),
    from: first,
    to: Math.max(first, end),
  };
}

export function vetoContents(rubric: Rubric, row: VetoRow, first: number, end: number): RowContents {
  const { label, text, beside, isAcross } = row;
  const column = besideColumn(rubric);
  return {
    ...(beside !== undefined &&
      column !== undefined && { [column]: { value: beside, style: 'centre' as const } }),
    ...(label !== undefined && !isAcross && { label: { value: label, style: 'centre' as const } }),
    [spanOf(rubric, row, first, end).id]: {
      value: text,
      style: isAcross ? ('strong' as const) : ('text' as const),
    },
  };
}

export function vetoMerge(rubric: Rubric, row: VetoRow, first: number, end: number): readonly Merge[] {
  const { from, to } = spanOf(rubric, row, first, end);
  return from < to ? [[from, to]] : [];
}

export function vetoSize(rubric: Rubric, { first, span }: Columns, row: VetoRow, end: number): FlowRow {
  const { from, to } = spanOf(rubric, row, first, end);
  const need = (text: string, width: number): number =>
    heightOfLines(breakLines(text, width, WU_HAO).length, WU_HAO);
  const column = besideColumn(rubric);
  const beside = column === undefined ? undefined : officialColumn(rubric, column);
  return {
    least: Math.max(LEAST, need(row.text, span(from, to))),
    texts: new Map(),
    labels:
      row.beside === undefined || beside === undefined
        ? new Map()
        : new Map([
            [beside, { run: ':vetoes', text: row.beside, need: need(row.beside, span(beside, beside)) }],
          ]),
    isKept: row.isKept,
  };
}
