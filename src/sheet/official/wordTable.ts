/** The words of the table as what its columns are shared out by: how long they are, and which stand for several rows. */

import { BRACKETS } from '../../paper/phrases';
import { elementAt } from '../../problems/invariant';
import type { Paragraphs, TextRow, TextRun, TextTable } from '../../paper/shareOut';
import { paragraphLengths } from '../../paper/textHeight';
import { columnId } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import type { ItemRow, LineRow } from './bodyRow';
import { bodyRows } from './bodyRows';
import { beginsSpan } from './cellSpans';
import { cutColumns, isOver, wordsIn } from './columnWords';
import { FEWEST_LINES, remarkRoom } from './remarkRoom';

/** Rows of the table that one page holds, more or less: the headings of the columns are printed as often. */
const ROWS_OF_A_PAGE = 5;

export function wordsOf(rubric: Rubric, fields: readonly ColumnId[]): Pick<TextTable, 'rows' | 'runs'> {
  const body = bodyRows(rubric).filter((row) => row.kind === 'item' || row.kind === 'line');
  const cut = cutColumns(rubric);
  const headers = new Map(rubric.layout.columns.map((column) => [columnId(column), column.header]));
  const heading: TextRow = {
    texts: fields.map((field) => paragraphLengths(headers.get(field) ?? '')),
    least: 1,
    times: Math.ceil(body.length / ROWS_OF_A_PAGE),
  };
  const rows = body.map((row): TextRow => ({
    texts: fields.map((field) =>
      cut.includes(field) && !isWide(rubric, row, field) && !isJoined(row, field)
        ? lengthsOf(wordsIn(rubric, row, field)?.words)
        : [],
    ),
    least: FEWEST_LINES,
    times: 1,
  }));
  const runs = fields.flatMap((field, column) =>
    runsIn(rubric, body, field, column).filter(
      ({ from }) => !cut.includes(field) || isJoined(elementAt(body, from), field),
    ),
  );
  return { rows: [...rows, heading], runs };
}

/** What is written over several columns has room enough. */
const isWide = (rubric: Rubric, row: ItemRow | LineRow, field: ColumnId): boolean =>
  (isOver(row, field) && row.over?.to !== field) || beginsSpan(rubric, row, field);

const isJoined = (row: ItemRow | LineRow, field: ColumnId): boolean => row.joined?.has(field) === true;

/** A name or a bracket of so many characters stands on one line where there is room: 制度建设, （30分）. */
const LONGEST_KEPT = 6;

/** For each column, the characters of a line that its short words need. */
export function keptWhole(rubric: Rubric): (field: ColumnId) => number {
  const rows = bodyRows(rubric).filter((row) => row.kind === 'item' || row.kind === 'line');
  return (field) => {
    const lengths = rows.flatMap((row) => {
      const { words = '' } =
        isWide(rubric, row, field) || (row.kind === 'line' && row.over !== undefined)
          ? {}
          : (wordsIn(rubric, row, field) ?? {});
      const pieces = words.split('\n').flatMap((line) => [line, ...(line.match(BRACKETS) ?? [])]);
      return pieces.flatMap((piece) => paragraphLengths(piece)).map(Math.ceil);
    });
    return Math.max(0, ...lengths.filter((length) => length <= LONGEST_KEPT));
  };
}

const lengthsOf = (words = ''): Paragraphs => (words === '' ? [] : paragraphLengths(words));

/** Neighbours that share a cell, or a row alone. */
function runsIn(
  rubric: Rubric,
  body: readonly (ItemRow | LineRow)[],
  field: ColumnId,
  column: number,
): readonly TextRun[] {
  const runs: TextRun[] = [];
  let open = '';
  body.forEach((row, i) => {
    const { key, text } = field === 'remark' ? remarkOf(row) : sharedOf(rubric, row, field);
    const last = runs.at(-1);
    if (last !== undefined && key === open) runs[runs.length - 1] = { ...last, to: i + 1 };
    else runs.push({ column, text, from: i, to: i + 1 });
    open = key;
  });
  return runs;
}

const remarkOf = (row: ItemRow | LineRow): { readonly key: string; readonly text: Paragraphs } => {
  const owner = row.kind === 'item' ? row.item : row.line;
  const isLeaf = row.kind === 'line' || row.item.items === undefined;
  return { key: row.id, text: isLeaf ? [remarkRoom(owner.clauses)] : [] };
};

function sharedOf(
  rubric: Rubric,
  row: ItemRow | LineRow,
  field: ColumnId,
): { readonly key: string; readonly text: Paragraphs } {
  const { words = '', group = '' } = isWide(rubric, row, field) ? {} : (wordsIn(rubric, row, field) ?? {});
  const run = row.joined?.get(field);
  if (run !== undefined) return { key: `joined ${run}`, text: lengthsOf(words) };
  return { key: `${group} ${words}`, text: lengthsOf(words) };
}
