/** Which table of a document is the scoresheet, what its columns are, and what its rows say. */

import { importRefusal } from '../../problems/importProblems';
import type { AroundTable } from '../card/card';
import { withClauseTables } from '../clauses/withClauseTables';
import { beforeNextForm } from '../card/title';
import type { Source, SourceTable } from '../source/source';
import { isTable } from '../source/source';
import type { Column } from './column';
import type { GivenRoles } from './columns';
import { recogniseColumns } from './columns';
import type { HeadingRows } from './headingRows';
import { cellsOf, findHeading } from './headingRows';
import { rolesOf } from './headings';
import { settleByDeclared } from './declaredPoints';
import { joinTables } from './joinTables';
import { hasPrice, pointsInCell, pointsInText } from './pointsInText';
import type { ListTable } from './listTables';
import type { Line } from './outline';
import { listTables } from './listTables';
import type { ReadRows } from './readRows';
import { ruledSources } from './ruledSource';
import { readRows } from './readRows';
import { stackParts } from './stackParts';
import { totalLabels } from './totals';

export interface Recognised {
  /** Every table that may be meant, as they stand in the document. */
  readonly tables: readonly SourceTable[];
  /** Which of them is taken, from 0. */
  readonly chosen: number;
  readonly table: SourceTable;
  readonly heading: HeadingRows | undefined;
  readonly columns: readonly Column[];
  readonly rows: ReadRows;
  readonly around: AroundTable;
  /** Tables of 加分, 扣分 and 一票否决 whose lines are among those of `rows`. */
  readonly lists: readonly ListTable[];
}

export interface RecogniseChoices {
  /** Which table, from 0. Default: the one that looks most like a scoresheet. */
  readonly table?: number | undefined;
  /** By the index of the column. */
  readonly roles?: GivenRoles | undefined;
}

/** @throws ScoresheetError where there is no table, or not the one asked for. */
export function recognise(
  source: Source,
  { table: asked, roles = new Map() }: RecogniseChoices = {},
): Recognised {
  const joined = joinTables(source.blocks).map((block) => (isTable(block) ? stackParts(block) : block));
  const blocks = joined.some((block) => isTable(block) && isScored(block))
    ? joined
    : withClauseTables(joined);
  const tables = blocks.filter(isTable);
  const chosen = asked ?? likeliest(tables);
  const table = tables[chosen];
  if (tables.length === 0) throw importRefusal('import.noTable', {}, {});
  if (table === undefined)
    throw importRefusal('import.noSuchTable', {}, { found: chosen + 1, count: tables.length });
  const heading = findHeading(table);
  const columns = recogniseColumns(table, heading, roles);
  const rows = readRows(table, columns, heading);
  const read = { heading, columns, rows };
  const grouped = withShared(table, read, roles) ?? read;
  const own = withPointsOfHeadings(table, grouped, roles) ?? grouped;
  settleByDeclared(own.rows.lines, own.rows.total?.written);
  const lists = listTables(blocks, table);
  const lines = [...own.rows.lines, ...lists.flatMap((list) => list.lines)];
  const around = aroundOf(blocks, table, own);
  return {
    tables,
    chosen,
    table,
    ...own,
    // 合计 of the scoresheet is without what the tables behind it add.
    rows: {
      ...own.rows,
      lines,
      listSums: [...own.rows.listSums, ...lists.flatMap(({ sums }) => sums)],
      ...totalLabels(own.rows, lines, own.columns),
    },
    lists,
    around: withBelow(
      around,
      lists.flatMap(({ after }) => after),
    ),
  };
}

type Read = Pick<Recognised, 'heading' | 'columns' | 'rows'>;

/** Of the lines, that share their 考核内容 with the line above. */
const OFTEN = 0.25;

/** A column 考核内容 whose cells stand for several items each is a column of headings, if there are no others. */
function withShared(
  table: SourceTable,
  { heading, columns, rows }: Read,
  given: GivenRoles,
): Read | undefined {
  const column = columns.find(({ role }) => role === 'requirement');
  const isHeaded = rows.lines.some(
    ({ path, list }) => list === 'items' && path.some((heading) => heading.column !== undefined),
  );
  if (column === undefined || given.has(column.index) || isHeaded) return undefined;
  const repeated = rows.lines.filter(
    (line, i) =>
      line.criteria !== '' &&
      line.requirementCell !== undefined &&
      line.requirementCell === rows.lines[i - 1]?.requirementCell,
  );
  const isMerged =
    columns.some(({ role }) => role === 'criteria') &&
    repeated.some(({ requirementCell }) => (requirementCell?.rowSpan ?? 1) > 1);
  if (!isMerged && repeated.length < rows.lines.length * OFTEN) return undefined;
  const changed = columns.map((each) => (each === column ? { ...each, role: 'parent' as const } : each));
  return { heading, columns: changed, rows: readRows(table, changed, heading) };
}

/**
 * 30分 beside three rows that say （10分） each is what stands at their heading, and each row is scored by its own words: the
 * column is printed as issued, and is no 分值 of the rows.
 */
function withPointsOfHeadings(
  table: SourceTable,
  { heading, columns, rows }: Read,
  given: GivenRoles,
): Read | undefined {
  const column = columns.find(({ role }) => role === 'fullScore');
  if (column === undefined || given.has(column.index)) return undefined;
  if (!columns.some(({ role, index }) => role === 'parent' && index < column.index)) return undefined;
  const items = rows.lines.filter(({ list }) => list === 'items');
  const isSaid = ({ requirement, criteria, points }: Line): boolean =>
    points !== undefined && (pointsInText(requirement) ?? pointsInText(criteria)) === points;
  const merged = items.filter(({ pointsCell }) => (pointsCell?.rowSpan ?? 1) > 1);
  const areOfHeadings = merged.every(
    ({ pointsCell, points }) => pointsInCell(pointsCell?.text ?? '') !== points,
  );
  if (merged.length === 0 || !areOfHeadings || !items.every(isSaid)) return undefined;
  const changed = columns.map((each) =>
    each === column ? { ...each, role: 'parent' as const, isPointsOfHeading: true as const } : each,
  );
  return { heading, columns: changed, rows: readRows(table, changed, heading) };
}

/** Tables that are looked at row by row; the others have fewer words of headings. */
const MOST_WEIGHED = 40;
/** Rows that are looked at of each. */
const MOST_ROWS = 300;

function likeliest(tables: readonly SourceTable[]): number {
  const weights = tables.slice(0, MOST_WEIGHED * 5).map(weightOf);
  return Math.max(0, weights.indexOf(Math.max(...weights)));
}

/** Words of headings, and rows that have points. */
function weightOf(table: SourceTable): number {
  const heading = findHeading(table);
  const roles =
    heading === undefined ? [] : cellsOf(table, heading.from).flatMap(({ text }) => rolesOf(text)[0] ?? []);
  const isForm = roles.includes('criteria') || roles.includes('fullScore') || roles.includes('score');
  return new Set(roles).size * 10 + (isForm ? 30 : 0) + Math.min(scoredRows(table, heading), 60);
}

/** Rows with points, or with words of how points are given. */
function scoredRows(table: SourceTable, heading = findHeading(table)): number {
  const from = heading?.to ?? 0;
  const rows = table.rows.slice(from, from + MOST_ROWS).map((_, i) => cellsOf(table, from + i));
  return rows.filter(
    (cells) =>
      cells.length > 1 &&
      cells.some(
        ({ text }) => pointsInCell(text) !== undefined || pointsInText(text) !== undefined || hasPrice(text),
      ),
  ).length;
}

/** A form of its own; a table of offices, days or levels is none. */
const isScored = (table: SourceTable): boolean => scoredRows(table) > 1;

const withBelow = (around: AroundTable, more: readonly string[]): AroundTable => ({
  ...around,
  after: [...around.after, ...more],
  about: [...new Set([...around.about, ...more])],
});

function aroundOf(blocks: Source['blocks'], table: SourceTable, { columns, rows }: Read): AroundTable {
  const at = blocks.indexOf(table);
  const texts = (some: Source['blocks']): readonly string[] =>
    some.flatMap((block) => (isTable(block) ? [] : [block.text]));
  const from = blocks.slice(0, at).findLastIndex(isTable);
  const next = blocks.findIndex((block, i) => i > at && isTable(block));
  const to = next < 0 ? blocks.length : next;
  const [between, after] = [
    texts(blocks.slice(from + 1, at)),
    beforeNextForm(texts(blocks.slice(at + 1, to))),
  ];
  // What stands right below another form is said of that.
  const above = from < 0 ? [] : between.slice(beforeNextForm(between).length);
  const body = texts(blocks.slice(0, blocks.findIndex(isTable)));
  return {
    before: [...between, ...rows.above],
    after: [...rows.below, ...after],
    about: [...new Set([...rows.below, ...after, ...rows.above, ...above, ...body])],
    rowsAbove: ruledSources(table, columns, rows.aboveRows),
    rowsBelow: ruledSources(table, columns, rows.belowRows),
    all: texts(blocks),
    isMade: table.made !== undefined,
  };
}
