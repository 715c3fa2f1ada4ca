/**
 * 加分, 扣分 and 一票否决 that the document has in a table of their own: their lines count with those of the scoresheet.
 *
 * > 附件1 考核评分表 … 附件2 加分、扣分及一票否决事项
 */

import type { SourceBlock, SourceTable } from '../source/source';
import { isTable } from '../source/source';
import type { Column } from './column';
import { recogniseColumns } from './columns';
import { findHeading } from './headingRows';
import type { Heading, Line, ListKind, ListSum, TotalFound } from './outline';
import { readRows } from './readRows';
import { listOpened, listSummed } from './rowWords';

export interface ListTable {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly columns: readonly Column[];
  readonly sums: readonly ListSum[];
  /** Paragraphs above it since the table before: its title is one of them. */
  readonly before: readonly string[];
  /** Its rows for signatures and notes, and the paragraphs below it. */
  readonly after: readonly string[];
}

/** Lines above a table that may be its title. */
const MOST_ABOVE = 3;

/** Tables behind the scoresheet that hold nothing else, with their lines under the headings of their lists alone. */
export function listTables(blocks: readonly SourceBlock[], table: SourceTable): readonly ListTable[] {
  const at = blocks.indexOf(table);
  return blocks.flatMap((block, i): readonly ListTable[] => {
    if (i <= at || !isTable(block)) return [];
    const titled = titleList(blocks.slice(Math.max(0, i - MOST_ABOVE), i));
    const heading = findHeading(block);
    if (heading === undefined) return [];
    const columns = recogniseColumns(block, heading, new Map());
    const rows = readRows(block, columns, heading);
    const lines = listLines(rows.lines, titled);
    const texts = (some: readonly SourceBlock[]): readonly string[] =>
      some.flatMap((each) => (isTable(each) ? [] : [each.text]));
    const next = blocks.findIndex((each, j) => j > i && isTable(each));
    const from = blocks.slice(0, i).findLastIndex(isTable) + 1;
    return lines.length === 0
      ? []
      : [
          {
            ...{ name: block.name, lines, columns, sums: listSums(lines, rows.totals) },
            before: [...texts(blocks.slice(from, i)), ...rows.above],
            after: [...rows.below, ...texts(blocks.slice(i + 1, next < 0 ? blocks.length : next))],
          },
        ];
  });
}

function titleList(above: readonly SourceBlock[]): ListKind | undefined {
  const lists = above.flatMap((block) => (isTable(block) ? [] : (listOpened(block.text) ?? [])));
  return lists.at(-1);
}

/** 加分合计: in a table of the list, what is called by it is no 合计 of the scoresheet. */
const listSums = (lines: readonly Line[], totals: readonly TotalFound[]): readonly ListSum[] =>
  totals.flatMap((total) => {
    const list = listSummed(total.label);
    return list === lines.at(-1)?.list && list !== undefined ? [{ ...total, list, cells: [] }] : [];
  });

/** None where some of them are of no list. */
function listLines(lines: readonly Line[], titled: ListKind | undefined): readonly Line[] {
  const listOf = ({ list }: Line): ListKind | undefined => (list === 'items' ? titled : list);
  if (!lines.every((line) => listOf(line) !== undefined)) return [];
  return lines.map((line) => {
    const list = listOf(line) ?? 'bonus';
    const own = line.path.find((each) => each.list === list);
    const path: readonly Heading[] = own === undefined ? [] : [across(own)];
    // 荣誉类 beside 获市级表彰: the scoresheet has no column for it.
    const others = line.path.filter((each) => each !== own && each.column !== undefined);
    const requirement = [...others.map(({ text }) => text), line.requirement]
      .filter((text) => text !== '')
      .join('：');
    return { ...line, list, path, requirement, parts: [] };
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
