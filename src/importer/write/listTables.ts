/** A list in a table of its own: its title and its headings, and in which columns of the scoresheet its cells stand. */

import type { Problem } from '../../problems/problem';
import { importNotice } from '../../problems/importProblems';
import { columnId } from '../../rubric/printLayout';
import type { PrintLayout } from '../../rubric/rubric';
import { plainTitle } from '../../rubric/title';
import { titleIn, withPeriod } from '../card/title';
import type { Column } from '../recognise/column';
import type { ListTable } from '../recognise/listTables';
import type { Heading, Line, ListKind } from '../recognise/outline';
import { pointsOfHeading } from '../recognise/pointsInText';
import type { SourceCell } from '../source/source';
import type { CellColumns, WrittenColumns } from './layout';
import { cellColumns, columnFields } from './layout';
import type { ListHeads } from './listCells';
import { lineText } from './words';

type LayoutColumn = PrintLayout['columns'][number];

/** The heading over it, its further words by the columns of the scoresheet, and which of these its cells go over. */
interface PlacedLine extends Pick<Line, 'path' | 'texts'> {
  readonly cells: CellColumns;
}

interface WrittenListTables {
  /** Of its lines, by their first cell. */
  readonly placed: ReadonlyMap<SourceCell, PlacedLine>;
  /** By the list that comes first in the table. */
  readonly heads: ListHeads;
  readonly problems: readonly Problem[];
}

/** `known` are the lines of the scoresheet itself: a list that it has as well has no table of its own. */
export function writeListTables(
  tables: readonly ListTable[],
  known: readonly Line[],
  drawn: Pick<WrittenColumns, 'columns' | 'texts'>,
): WrittenListTables {
  const taken = new Set<ListKind>(known.map(({ list }) => list));
  const heads: ListHeads = {};
  const lines = new Map<SourceCell, PlacedLine>();
  const problems = tables.flatMap((table): readonly Problem[] => {
    const placed = placedColumns(table.columns, drawn.columns);
    const title = titleOf(table);
    const [first] = table.lines;
    const isOwn = first !== undefined && !taken.has(first.list) && title !== '';
    for (const { list } of table.lines) taken.add(list);
    if (isOwn && first.list !== 'items') heads[first.list] = { title, headers: headersOf(placed) };
    // Its title says what all lines without another heading are.
    const heading: Heading | undefined = isOwn ? headingOf(title, first) : undefined;
    for (const line of table.lines) {
      const isUnder = heading !== undefined && line.list === heading.list && line.path.length === 0;
      lines.set(line.cell, {
        path: isUnder ? [heading] : line.path,
        texts: textsOf(line, placed, drawn.texts),
        cells: cellColumns(table.columns.flatMap((column) => placedAt(placed, column))),
      });
    }
    const left = table.columns.filter(
      (column) => column.content.filled > 0 && column.role !== 'parent' && !placed.has(column),
    );
    return [
      importNotice('import.listTable', {}, { table: table.name, count: table.lines.length }),
      ...(left.length === 0
        ? []
        : [
            importNotice(
              'import.listColumnLeft',
              {},
              { table: table.name, headers: left.map(({ heading: { header } }) => header).join('、') },
            ),
          ]),
    ];
  });
  return { placed: lines, heads, problems };
}

/** With 附件2 before it; the year is that of the scoresheet. */
function titleOf({ before }: ListTable): string {
  const { title = '', attachment } = titleIn(before);
  if (title === '') return '';
  const bare = plainTitle({ title: withPeriod(title, 'year').title });
  return lineText([attachment, bare].filter((each) => each !== undefined).join('：'));
}

function headingOf(text: string, { list, cell }: Line): Heading {
  const points = pointsOfHeading(text);
  return { text, list, cell, isWhole: true, ...(points !== undefined && { points }) };
}

/** Where each column stands on the scoresheet: under the same heading, or where the same is written. */
function placedColumns(
  columns: readonly Column[],
  drawn: readonly LayoutColumn[],
): ReadonlyMap<Column, LayoutColumn> {
  const placed = new Map<Column, LayoutColumn>();
  const place = (is: (column: Column, each: LayoutColumn) => boolean): void => {
    for (const column of columns) {
      if (placed.has(column) || column.role === 'ignore') continue;
      const free = drawn.filter((each) => ![...placed.values()].includes(each));
      const found = free.find((each) => is(column, each));
      if (found !== undefined) placed.set(column, found);
    }
  };
  const fieldsOf = ({ role = 'text' }: Column): readonly string[] =>
    role === 'ignore' ? [] : [columnFields[role], ...(role === 'requirement' ? ['criteria'] : [])];
  place((column, { field, header }) => field !== 'text' && fieldsOf(column)[0] === field && header !== '');
  place((column, { field }) => field !== 'text' && fieldsOf(column).includes(field));
  place((column, { field, header }) => isFree(field) && header === lineText(column.heading.header));
  place((column, { field }) => column.content.filled === 0 && (field === 'pen' || field === 'remark'));
  return placed;
}

function placedAt(
  placed: ReadonlyMap<Column, LayoutColumn>,
  column: Column,
): readonly (readonly [Column, LayoutColumn])[] {
  const at = placed.get(column);
  return at === undefined ? [] : [[column, at]];
}

const isFree = (field: string): boolean => field === 'text' || field === 'pen';

const headersOf = (placed: ReadonlyMap<Column, LayoutColumn>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...placed].flatMap(([{ heading }, each]) => {
      const header = lineText(heading.header);
      return header === '' ? [] : [[columnId(each), header] as const];
    }),
  );

/** By the columns of the scoresheet that hold free text. */
function textsOf(
  line: Line,
  placed: ReadonlyMap<Column, LayoutColumn>,
  keys: WrittenColumns['texts'],
): Line['texts'] {
  return new Map(
    [...placed].flatMap(([{ index }, { field, key }]) => {
      const text = line.texts.get(index);
      const at = [...keys].find(([, each]) => each === key)?.[0];
      return field === 'text' && text !== undefined && at !== undefined ? [[at, text] as const] : [];
    }),
  );
}
