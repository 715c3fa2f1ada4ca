/** Columns of words: what a row says in each, which are merged over neighbours, and which are cut at a page end. */

import { columnId } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import { numberedTitle } from '../../rubric/names';
import { officialColumn } from '../columns';
import type { ItemRow, LineRow } from './bodyRow';
import { besideColumn, isBeside } from './bodyRows';
import { isSpanned } from './wordSpan';
import { issuedRow } from './issuedRow';
import { leftCell } from './leftCell';

type Column = Rubric['layout']['columns'][number];

/** What neighbours of one `group` that say the same share; rows of different groups never share a cell. */
interface SharedWords {
  readonly words: string;
  readonly group: string;
}

/** Columns whose cells are merged where neighbours say the same. */
export const sharedColumns = ({ layout: { columns } }: Rubric): readonly ColumnId[] =>
  columns.filter(isShared).map(columnId);

/** Columns whose texts are cut at the page end where they are too long for a row. */
export const cutColumns = ({ layout: { columns } }: Rubric): readonly ColumnId[] =>
  columns.filter((column) => isCut(column)).map(columnId);

/** Words that are merged over several columns begin in it. */
export const firstColumn = ({ layout: { columns } }: Rubric): ColumnId =>
  columns[0] === undefined ? 'label' : columnId(columns[0]);

const UNITS: readonly Column['field'][] = ['leadUnit', 'responsibleUnits'];
const SHARED: readonly Column['field'][] = ['section', 'heading', ...UNITS];

const isShared = ({ field, merge }: Column): boolean =>
  UNITS.includes(field) ? merge !== false : SHARED.includes(field) || (field === 'text' && merge === true);

const isCut = (column: Column): boolean =>
  ['requirement', 'criteria'].includes(column.field) ||
  ((column.field === 'text' || UNITS.includes(column.field)) && !isShared(column));

/** Of the shared words, what heads the rows beside it. */
export const isHeading = (id: ColumnId): boolean => id === 'section' || id.startsWith('heading:');

export const headingColumns = (rubric: Rubric): readonly number[] =>
  sharedColumns(rubric).flatMap((id) => (isHeading(id) ? [officialColumn(rubric, id) ?? []].flat() : []));

/** What the row says in a column of words; undefined in any other column. */
export function wordsIn(rubric: Rubric, row: ItemRow | LineRow, id: ColumnId): SharedWords | undefined {
  const own = row.kind === 'item' ? ofItem(row) : ofLine(row);
  const { units } = row;
  if (row.over !== undefined && isSpanned(rubric, row.over, id))
    return { words: isOver(row, id) ? overWords(row) : '', group: `${own.group} ${row.id}` };
  if (row.kind === 'line' && id === besideColumn(rubric) && isBeside(rubric, row.list))
    return { words: issuedRow(rubric, row.list)?.title ?? '', group: own.group };
  if (leftCell(rubric, row)?.ids.includes(id) === true) return { words: '', group: own.group };
  if (id === 'section') return { words: own.section, group: own.group };
  if (id === 'leadUnit' || id === 'responsibleUnits') return { words: units[id], group: own.group };
  if (id === 'requirement' || id === 'criteria') return { words: own[id], group: own.group };
  const [field, key = ''] = id.split(':');
  if (field === 'text') return { words: aboveIn(rubric, row, id) ?? own.texts[key] ?? '', group: own.group };
  if (field !== 'heading') return undefined;
  // A heading is the same only under the same headings.
  const above = own.headings.slice(0, Number(key) - 1).join(' ');
  return { words: own.headings[Number(key) - 1] ?? '', group: `${own.group} ${above}` };
}

/**
 * Of rows under one 得分, where cells are merged over neighbours: 看现场 over the first two of them is what both say. A row
 * that has a blank cell of its own there says ''.
 */
function aboveIn(rubric: Rubric, row: ItemRow | LineRow, id: ColumnId): string | undefined {
  if (row.kind === 'line' || row.part === undefined) return undefined;
  const { rows = [], rowCells = [] } = row.item;
  if (rowCells.includes(id) || !sharedColumns(rubric).includes(id)) return undefined;
  const key = id.slice('text:'.length);
  return rows.slice(0, row.part.index + 1).findLast(({ texts }) => (texts?.[key] ?? '') !== '')?.texts?.[key];
}

/** Whether the text of a row, which goes over several columns, begins in this one. */
export const isOver = (row: ItemRow | LineRow, id: ColumnId): boolean => row.over?.from === id;

/** Of an item or a line whose words go over several columns. */
export function overWords(row: ItemRow | LineRow): string {
  const { requirement = '', criteria = '' } = row.kind === 'item' ? row.item : row.line;
  return requirement || criteria;
}

interface OwnWords {
  readonly group: string;
  readonly section: string;
  readonly requirement: string;
  readonly criteria: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly headings: readonly string[];
}

function ofItem({ item, section, part }: ItemRow): OwnWords {
  const { requirement = '', criteria = '', texts = {} } = part?.words ?? item;
  return {
    group: section.id,
    section: numberedTitle(section),
    requirement,
    criteria,
    texts,
    headings: item.headings ?? [],
  };
}

/** One text for both columns stands in the first of them. */
const ofLine = ({
  line: { requirement = '', criteria, texts = {}, section = '', headings = [] },
  list,
  over,
}: LineRow): OwnWords => ({
  group: list,
  section,
  ...{ requirement, criteria: requirement === '' && over !== undefined ? '' : criteria },
  texts,
  headings,
});
