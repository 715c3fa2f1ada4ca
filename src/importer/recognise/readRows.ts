/** Goes down the rows of a table and makes lines of them: the headings over each, what goes on below, what adds up. */

import type { ImportCode } from '../../problems/importMessages';
import type { ParametersOf } from '../../problems/messages';
import type { Problem } from '../../problems/problem';
import { importWarning } from '../../problems/importProblems';
import type { SourceCell, SourceTable } from '../source/source';
import type { Column } from './column';
import { firstFullRow } from './columnContent';
import type { HeadingRows } from './headingRows';
import type { InnerHeading } from './innerHeadings';
import { innerHeading } from './innerHeadings';
import type { ListHeading } from './listHeading';
import { listHeading } from './listHeading';
import { takeFurther } from './levelRows';
import { goesOn, lineOf } from './lines';
import { isAtLeft, listAtLeft, listNumber, signed, takesAway, withoutLeft } from './listLines';
import type { Declared, Heading, Line, ListKind, ListSum, Outline, SubtotalRow, TotalFound } from './outline';
import { openPath } from './path';
import { oneLineOf, bareName, quoteOf } from './bareText';
import type { RowCells } from './rowCells';
import { sectionOf } from './sectionHeading';
import { pointsUnder } from './pointsUnder';
import { rowCells } from './rowCells';
import { rowKind } from './rowKind';
import { isMoreNote, isNote, listBegun, listNamed, listOpened } from './rowWords';
import { rowOfBlanks } from './headRows';
import { lastScoredRow, rowsBelow } from './footRows';
import { declaredIn, declaredOf, subtotalOfItems, sumFound, totalLabels } from './totals';
import { footOfTable } from './tableFoot';
import { wholeHeadings } from './wholeHeadings';
import { isOrdinal } from './ordinalText';

export interface ReadRows extends Outline {
  readonly totals: readonly TotalFound[];
  readonly ofItems: SubtotalRow | undefined;
  readonly problems: readonly Problem[];
  /** Headings of their own that lists have within the table. */
  readonly heads: ReadonlyMap<ListKind, ListHeading['headers']>;
}

export function readRows(
  table: SourceTable,
  columns: readonly Column[],
  heading: HeadingRows | undefined,
): ReadRows {
  const problems: Problem[] = [];
  const tell = <C extends ImportCode>(code: C, parameters: ParametersOf<C>): void =>
    void problems.push(importWarning(code, {}, parameters));
  const headings = new Set(
    table.rows
      .slice(heading?.from ?? 0, heading?.to ?? 0)
      .flatMap((row) => row.map((cell) => bareName(cell?.text ?? ''))),
  );
  const from = heading?.to ?? firstFullRow(table);
  const path = openPath(columns, table.made !== undefined);
  const whole = wholeHeadings(table, columns, from);
  const lines: Line[] = [];
  const subtotalRows: SubtotalRow[] = [];
  const listSums: ListSum[] = [];
  const below: RowCells[] = [];
  const strays: RowCells[] = [];
  let total: Declared | undefined;
  const totals: TotalFound[] = [];
  const heads = new Map<ListKind, ListHeading['headers']>();
  let counted = 0;
  /** A heading across the table under which no line has come yet. */
  let empty: { readonly heading: Heading; readonly row: RowCells } | undefined;

  function add(line: Line): void {
    lines.push(line);
    empty = undefined;
  }

  const sumRow = (row: RowCells, label: string): TotalFound =>
    sumFound(row, { label, after: lines.length, columns });

  /** A heading with points and no lines is an item itself; one without either is nothing that counts. */
  function closeEmpty(): void {
    if (empty === undefined) return;
    const { heading: alone, row } = empty;
    empty = undefined;
    path.closeRow(alone);
    if (alone.list !== 'items' || alone.points !== undefined) {
      const line = lineOf(row, { list: alone.list, path: path.headings(), columns });
      add({ ...line, points: line.points ?? alone.points });
    } else strays.push(row);
  }

  const isWhole = ({ column, colSpan }: SourceCell): Pick<Heading, 'isWhole'> => ({
    ...(column + colSpan === table.width && { isWhole: true }),
  });

  const readers: Readonly<Record<ReturnType<typeof rowKind>['kind'], (row: RowCells, found: Found) => void>> =
    {
      blank: () => undefined,
      repeated: () => undefined,
      item: (row) => readItem(row),
      stray: (row) => void strays.push(row),
      foot: (row, { cell }) => {
        closeEmpty();
        if (cell !== undefined) below.push(row);
      },
      total(row, { cell }) {
        closeEmpty();
        const written = declaredIn(row, cell);
        const label = oneLineOf(cell?.text ?? '').replace(/[:：].*$/, '');
        if (label !== '') totals.push(sumRow(row, label));
        if (written !== undefined && cell !== undefined) total ??= { written, cell };
      },
      subtotal(row, { cell }) {
        closeEmpty();
        if (cell === undefined) return;
        const written = declaredIn(row, cell);
        const { list } = lines.at(-1) ?? {};
        const own = lines.slice(counted).filter((line) => line.list === list);
        subtotalRows.push({
          ...sumRow(row, oneLineOf(cell.text).replace(/[（(:：\d].*$/, '')),
          lines: own,
          declared: written === undefined ? undefined : { written, cell },
        });
        counted = lines.length;
      },
      listSum(row, { cell }) {
        closeEmpty();
        const above = lines.at(-1);
        if (cell === undefined || above === undefined) return;
        const { list, path: over } = above;
        const written = declaredIn(row, cell);
        const own = over.findLast((each) => each.list === list);
        if (own !== undefined && written !== undefined) own.points ??= written;
        listSums.push({ ...sumRow(row, oneLineOf(cell.text)), list });
        counted = lines.length;
      },
      section(row, { cell, label }) {
        if (cell === undefined) return;
        const begins = label === undefined ? 0 : label.colSpan;
        const made = { ...sectionOf(row, cell, label), ...(cell.column === begins && isWhole(cell)) };
        // 一、 with （一） next below it is not empty.
        if (empty !== undefined && (made.depth ?? 0) > (empty.heading.depth ?? 0)) empty = undefined;
        closeEmpty();
        // What else stands in its row has no place on the form.
        for (const other of row.words)
          if (other !== cell && other !== label)
            tell('import.rowNotUnderstood', { place: placeInTable(table, other), text: quoteOf(other.text) });
        path.openRow(made);
        empty = { heading: made, row };
      },
      content(row, { cell, list = 'items', text = '', beside }) {
        closeEmpty();
        if (cell === undefined) return;
        const title = beside === undefined ? cell.text.slice(0, cell.text.length - text.length) : cell.text;
        path.openRow({
          ...sectionOf(row, { ...cell, text: title }, undefined, list),
          ...(beside === undefined ? isWhole(cell) : { isLeft: true, ...isWhole(beside) }),
        });
        const line = lineOf(row, { list, path: path.headings(), columns });
        add({ ...line, label: '', requirement: '', criteria: text, pointsCell: undefined });
      },
    };

  function readItem(row: RowCells): void {
    const above = lines.at(-1);
    if (above !== undefined && empty === undefined && goesOn(row, above, columns)) {
      takeFurther(lines, row, columns);
      return;
    }
    const { words } = row;
    const [only] = words;
    if (path.leave(row.textOf('label'), row.row)) closeEmpty();
    path.begin(listNamed(row.textOf('label')));
    path.follow(row);
    const opened = listHeading(row, columns);
    if (opened !== undefined && path.openList(opened.list, opened.column)) {
      heads.set(opened.list, opened.headers);
      return;
    }
    const inner = innerHeading(table, columns, row.row);
    if (inner !== undefined) {
      openInner(row, inner);
      return;
    }
    const ordinal = listNumber(row);
    const left = path.list() === undefined && ordinal === undefined ? listAtLeft(row, above) : undefined;
    if (only !== undefined && words.length === 1 && row.cells.length === 1 && isOrdinal(only.text)) {
      tell('import.onlyNumber', { place: placeInTable(table, only), text: only.text });
      return;
    }
    if (words.length === 0) return;
    const list =
      signed(row) ??
      path.list() ??
      listOpened(row.textOf('label')) ??
      listBegun(row.textOf('requirement')) ??
      'items';
    add({
      ...lineOf(row, {
        list: list === 'bonus' && takesAway(row) ? 'penalty' : list,
        path: ordinal?.path ?? [...path.headings(), ...(left === undefined ? [] : [left])],
        columns,
        above,
        whole,
      }),
      ...ordinal,
      ...(isAtLeft(row, left ?? path.headings().at(-1)) && withoutLeft(row)),
    });
  }

  function openInner(row: RowCells, { cell, points, to }: InnerHeading): void {
    const label = row.cellOf('label');
    const { text } = cell;
    path.openInner(
      {
        ...{ text: oneLineOf(text), list: 'items', cell, isInner: true },
        ...(points !== undefined && { points }),
        ...(label !== undefined &&
          label.text !== '' && { numbered: { label: oneLineOf(label.text), words: oneLineOf(text) } }),
      },
      to,
    );
  }

  const labelBelow = (index: number): string =>
    index + 1 < table.rows.length ? rowCells(table, columns, index + 1).textOf('label') : '';
  const foot = footOfTable(table, from);
  const lastScored = lastScoredRow(table, columns, from, foot) ?? table.rows.length;
  let isInNote: boolean = false;
  for (let index = from; index < table.rows.length; index++) {
    const row = rowCells(table, columns, index);
    const [alone, another] = row.cells;
    const isMore: boolean = isInNote && another === undefined && isMoreNote(alone?.text ?? '');
    // Below 综合评价 | 优秀 | 称职…, under the same cell, is where one of them is marked.
    const goesOnBelow = alone !== undefined && another === undefined && alone === below.at(-1)?.cells[0];
    const found: Found =
      (isMore || goesOnBelow || foot.has(index)) && alone !== undefined
        ? { kind: 'foot', cell: alone }
        : rowKind(row, {
            ...{ columns, headings, list: path.list() ?? 'items' },
            listAbove: empty === undefined ? (lines.at(-1)?.list ?? 'items') : 'items',
            isBelow: index > lastScored,
            pointsUnder: () => pointsUnder(table, columns, index),
            labelBelow: labelBelow(index),
          });
    isInNote = isMore || (found.kind === 'foot' && isNote(found.cell?.text ?? ''));
    readers[found.kind](row, found);
  }
  closeEmpty();
  const above = table.rows
    .slice(0, heading?.from ?? from)
    .map((row, index) => ({ text: rowOfBlanks(row), index }))
    .filter(({ text }) => text !== '');
  const ofItems = subtotalOfItems(subtotalRows, lines);
  const { others, ...labels } = totalLabels({ totals, ofItems }, lines, columns);
  const found = rowsBelow(
    { below, strays, others: others.map(({ row }) => rowCells(table, columns, row)) },
    lines,
  );
  for (const {
    cells: [cell],
  } of found.lost)
    if (cell !== undefined)
      tell('import.rowNotUnderstood', { place: placeInTable(table, cell), text: quoteOf(cell.text) });
  return {
    ...{ lines, totals, ofItems, heads, ...labels, listSums, problems },
    total: total ?? ofItems?.declared,
    // Where nothing else declares the total, the sum of all items is checked against it.
    subtotals: subtotalRows.flatMap((row) =>
      row === ofItems && total === undefined ? [] : declaredOf(row, lines),
    ),
    subtotalRows: subtotalRows.filter((row) => row !== ofItems),
    above: above.map(({ text }) => text),
    aboveRows: above.map(({ index }) => index),
    below: found.texts,
    belowRows: found.rows,
  };
}

/** What a kind may say of its row. */
interface Found {
  readonly kind: ReturnType<typeof rowKind>['kind'];
  readonly cell?: SourceCell;
  readonly label?: SourceCell;
  readonly list?: ListKind;
  readonly text?: string;
  readonly beside?: SourceCell;
}

export const placeInTable = (table: Pick<SourceTable, 'name'>, cell: SourceCell): string =>
  table.name + cell.name;
