/** The headings over the row that is being read: the row across the table, then the columns of headings. */

import type { Column } from './column';
import type { Heading, ListKind } from './outline';
import { oneLineOf, bareText } from './bareText';
import { pointsInCell, pointsOfHeading } from './pointsInText';
import type { RowCells } from './rowCells';
import { clauseNumber } from './clauseNumber';
import { isChineseNumber, isNumber, isWithin } from './ordinalText';
import { isListName, listOpened } from './rowWords';

export interface Path {
  openRow(heading: Heading): void;
  closeRow(heading: Heading): void;
  /** What is beside the innermost heading left of that grid column is of this list; false if there is none. */
  openList(list: ListKind, column: number): boolean;
  /** Opens a heading under the columns of headings, which ends after the row `to`. */
  openInner(heading: Heading, to: number): void;
  /**
   * Closes rows across the table that a line of this number is not within: 1.2 is not within 1.1; and the heading under
   * the columns of headings, past its last row. Whether a row across the table was closed.
   */
  leave(label: string, row: number): boolean;
  /** A row that names another list than the one that is open ends it: 一票否决 | 发生安全事故 below the lines of 扣分项. */
  begin(named: ListKind | undefined): void;
  /** Takes in the cells of the columns of headings; a blank one belongs to the cell above. */
  follow(row: RowCells): void;
  headings(): readonly Heading[];
  /** The list that a heading has opened; undefined under headings of ordinary items. */
  list(): ListKind | undefined;
}

/** `isMade`: the table is made of clauses, whose numbers go on as those of their headings do. */
export function openPath(columns: readonly Column[], isMade = false): Path {
  const parents = columns.filter(({ role }) => role === 'parent');
  let across: readonly Heading[] = [];
  let current: readonly (Heading | undefined)[] = parents.map(() => undefined);
  let inner: { readonly heading: Heading; readonly to: number } | undefined;

  return {
    openRow(heading) {
      across = [
        ...across.filter(({ depth = 0, list }) => depth < (heading.depth ?? 0) && list === 'items'),
        heading,
      ];
      current = parents.map(() => undefined);
    },
    closeRow: (heading) => void (across = across.filter((each) => each !== heading)),
    openList(list, column) {
      const at = current.findLastIndex((heading) => heading !== undefined && heading.cell.column < column);
      current = current.map((heading, i) =>
        heading !== undefined && i === at ? { ...heading, list } : heading,
      );
      return at >= 0;
    },
    openInner: (heading, to) => void (inner = { heading, to }),
    leave(label, row) {
      if (inner !== undefined && row > inner.to) inner = undefined;
      const before = across.length;
      across = across.filter((heading) => !(isMade ? endsAtClause : endsAtLabel)(heading, label));
      return across.length < before;
    },
    begin(named) {
      if (named !== undefined) across = across.filter(({ list }) => list === 'items' || list === named);
    },
    follow(row) {
      let isNew = false;
      const headings: (Heading | undefined)[] = [];
      const read = (column: Column, level: number): Heading | undefined => {
        const cell = row.cellAt(column);
        const before = current[level];
        // Below a new heading, a blank belongs to nothing above it.
        const isBlank = cell === undefined || cell.text === '';
        if (isBlank) return isNew ? undefined : before;
        // 获市级以上表彰的，每次加2分 over the column of headings and that of words is the words.
        // … but 加分 over both is the list.
        if (!isListName(cell.text) && row.isContent(cell)) return undefined;
        // A cell that covers two columns is one heading.
        if (level > 0 && row.cellAt(parents[level - 1] ?? column) === cell) return undefined;
        const isSame =
          !isNew &&
          before !== undefined &&
          (before.cell === cell || bareText(before.cell.text) === bareText(cell.text));
        if (isSame) return before;
        isNew = true;
        if (column.isPointsOfHeading === true) givePoints(headings[level - 1], cell.text);
        return headingOf(cell, column.index);
      };
      for (const [level, column] of parents.entries()) headings.push(read(column, level));
      current = headings;
    },
    headings: () => [...across, ...current, inner?.heading].filter((heading) => heading !== undefined),
    list() {
      const opened = [...across, ...current].filter(
        (heading) => heading !== undefined && heading.list !== 'items',
      );
      return opened.at(-1)?.list;
    },
  };
}

/** Of clauses, （二） ends at （三）, and at 四、. */
function endsAtClause({ text }: Heading, label: string): boolean {
  const [own, next] = [clauseNumber(text), clauseNumber(`${label}、…`)];
  return own !== undefined && next !== undefined && next.rank <= own.rank;
}

const endsAtLabel = ({ numbered }: Heading, label: string): boolean =>
  numbered !== undefined && endsAt(numbered.label, label);

/** 2 ends at 3, 1.1 at 1.2; 四、 at 五、, which is scored itself. */
function endsAt(heading: string, label: string): boolean {
  if (isNumber(heading) && isNumber(label)) return !isWithin(label, heading);
  const isInBrackets = (text: string): boolean => /^[(（]/.test(text);
  return isChineseNumber(heading) && isChineseNumber(label) && isInBrackets(heading) === isInBrackets(label);
}

/** 一级指标 | 分值: the number beside a heading is its own. */
function givePoints(heading: Heading | undefined, text: string): void {
  const points = pointsInCell(text);
  if (heading !== undefined && points !== undefined) heading.points ??= points;
}

function headingOf(cell: Heading['cell'], column: number): Heading {
  const points = pointsOfHeading(cell.text);
  return {
    text: oneLineOf(cell.text),
    ...(points !== undefined && { points }),
    list: listOpened(cell.text) ?? 'items',
    cell,
    column,
    // 加分项 over 序号 and 考核项目: it is no heading of the second alone.
    ...(cell.column === 0 && cell.colSpan > 1 && { isLeft: true }),
  };
}
