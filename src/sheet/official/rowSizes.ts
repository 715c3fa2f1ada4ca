/** What each row of the table needs: room for its texts, for 备注, and for the words that it shares with others. */

import type { ColumnField, ListLine, Rubric } from '../../rubric/rubric';
import type { Columns } from '../columns';
import { officialColumn } from '../columns';
import { styledHeight } from '../styles';
import { WU_HAO } from '../../paper/typeSizes';
import { breakLines, heightOfLines, linesHeight } from '../../paper/textHeight';
import type { BodyRow, ItemRow, LineRow } from './bodyRows';
import type { FlowRow, SharedLabel } from '../../paper/flow';

/** Room for a remark of one finding, however short the criteria are. */
export const FEWEST_LINES = 4;
/** A row that stands for a list needs room for a sentence a clause; of a long list, not all clauses give points. */
const LINES_PER_CLAUSE = 2;
const MOST_LIST_LINES = 12;
/** Points. */
const HEADING_HEIGHT = 26;
const PARENT_HEIGHT = 24;

/** Columns whose cells are merged where neighbours say the same. */
export const SHARED = ['section', 'leadUnit', 'responsibleUnits'] as const;
type SharedField = (typeof SHARED)[number];

/** Columns whose texts are cut at the page end where they are too long for a row. */
const CUT = ['requirement', 'criteria'] as const;

/** `room`: points that a page has for rows. */
export function rowSize(rubric: Rubric, columns: Columns, row: BodyRow, room: number): FlowRow {
  switch (row.kind) {
    case 'section': {
      const to = titleEnd(rubric, columns);
      const words = styledHeight(row.section.title, columns.span(columns.first, to), 'strong');
      return uncut(Math.max(HEADING_HEIGHT, words));
    }
    case 'group':
      return uncut(listHeight(row.id === 'bonus' ? rubric.bonus?.items : rubric.penalties?.items));
    case 'item':
      return writtenSize(rubric, columns, ofItem(row), room);
    case 'line':
      return writtenSize(rubric, columns, ofLine(row), room);
  }
}

/** The last column that the title of a section is written over. */
export const titleEnd = (rubric: Rubric, { last }: Columns): number =>
  Math.min(...(['fullScore', 'score'] as const).map((field) => officialColumn(rubric, field) ?? last + 1)) -
  1;

export const uncut = (least: number, isKept = false): FlowRow => ({
  least,
  texts: new Map(),
  labels: new Map(),
  isKept,
});

function listHeight(lines: readonly ListLine[] = []): number {
  const sentences = LINES_PER_CLAUSE * lines.flatMap(({ clauses }) => clauses).length;
  return linesHeight(Math.min(MOST_LIST_LINES, Math.max(FEWEST_LINES, sentences)), WU_HAO);
}

/** A row with texts of its own: an item, or a line of 加分项 and 扣分项. */
interface WrittenRow {
  readonly texts: Readonly<Record<(typeof CUT)[number], string>>;
  readonly label: string;
  readonly shared: Readonly<Record<SharedField, string>>;
  /** Rows of different groups never share a cell. */
  readonly group: string;
  /** Points. */
  readonly least: number;
  readonly isKept: boolean;
}

const ofItem = ({ item, section, units, isKept }: ItemRow): WrittenRow => ({
  texts: { requirement: item.requirement ?? '', criteria: item.criteria ?? '' },
  label: item.label,
  shared: { section: section.title, ...units },
  group: section.id,
  least: item.items === undefined ? linesHeight(FEWEST_LINES, WU_HAO) : PARENT_HEIGHT,
  isKept,
});

const ofLine = ({ line, list, units, isKept }: LineRow): WrittenRow => ({
  texts: { requirement: '', criteria: line.criteria },
  label: line.label,
  shared: { section: '', ...units },
  group: list,
  least: PARENT_HEIGHT,
  isKept,
});

function writtenSize(rubric: Rubric, { span }: Columns, row: WrittenRow, room: number): FlowRow {
  const texts = new Map<number, readonly string[]>();
  const labels = new Map<number, SharedLabel>();
  const inColumn = (
    field: ColumnField,
    text: string,
    put: (column: number, lines: readonly string[]) => void,
  ) => {
    const column = officialColumn(rubric, field);
    if (column !== undefined && text !== '') put(column, breakLines(text, span(column, column), WU_HAO));
  };
  for (const field of CUT)
    inColumn(field, row.texts[field], (column, lines) => void texts.set(column, lines));
  for (const field of SHARED)
    inColumn(field, row.shared[field], (column, lines) => {
      const need = heightOfLines(lines.length, WU_HAO);
      // Words that no page holds are cut like any text, row by row.
      if (need > room) texts.set(column, lines);
      else labels.set(column, { run: `${row.group} ${row.shared[field]}`, text: lines.join(''), need });
    });
  let { least } = row;
  inColumn('label', row.label, (_, lines) => {
    least = Math.max(least, linesHeight(lines.length, WU_HAO));
  });
  return { least, texts, labels, isKept: row.isKept };
}
