/**
 * 加分, 扣分 and 一票否决 that the document has in a table of their own: their lines count with those of the scoresheet.
 *
 * > 附件1 考核评分表 … 附件2 加分、扣分及一票否决事项
 */

import type { SourceBlock, SourceTable } from '../source/source';
import { isTable } from '../source/source';
import { recogniseColumns } from './columns';
import { findHeading } from './headingRows';
import type { Heading, Line, ListKind } from './outline';
import { readRows } from './readRows';
import { listOpened } from './rowWords';

export interface ListTable {
  readonly name: string;
  readonly lines: readonly Line[];
}

/** Lines above a table that may be its title. */
const MOST_ABOVE = 3;

/** Tables behind the scoresheet that hold nothing else, with their lines under the headings of their lists alone. */
export function listTables(blocks: readonly SourceBlock[], table: SourceTable): readonly ListTable[] {
  const at = blocks.indexOf(table);
  return blocks.flatMap((block, i): readonly ListTable[] => {
    if (i <= at || !isTable(block)) return [];
    const lines = listLines(block, titleList(blocks.slice(Math.max(0, i - MOST_ABOVE), i)));
    return lines.length === 0 ? [] : [{ name: block.name, lines }];
  });
}

function titleList(above: readonly SourceBlock[]): ListKind | undefined {
  const lists = above.flatMap((block) => (isTable(block) ? [] : (listOpened(block.text) ?? [])));
  return lists.at(-1);
}

function listLines(table: SourceTable, titled: ListKind | undefined): readonly Line[] {
  const heading = findHeading(table);
  if (heading === undefined) return [];
  const columns = recogniseColumns(table, heading, new Map());
  const { lines } = readRows(table, columns, heading);
  const listOf = ({ list }: Line): ListKind | undefined => (list === 'items' ? titled : list);
  if (!lines.every((line) => listOf(line) !== undefined)) return [];
  return lines.map((line) => {
    const list = listOf(line) ?? 'bonus';
    const own = line.path.find((each) => each.list === list);
    const path: readonly Heading[] = own === undefined ? [] : [across(own)];
    return { ...line, list, path, texts: new Map(), parts: [] };
  });
}

const headings = new WeakMap<Heading, Heading>();

/** In a row of its own over its lines: the columns of the two tables are not the same. */
function across(heading: Heading): Heading {
  const { column: _, ...rest } = heading;
  const known = headings.get(heading) ?? rest;
  headings.set(heading, known);
  return known;
}
