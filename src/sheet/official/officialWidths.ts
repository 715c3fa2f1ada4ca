/** How wide the columns of 评分表 are: as issued; else as asked for while that is one page, and else all the paper shared out by words. */

import type { TextColumn, TextTable } from '../../paper/shareOut';
import { pageHeight } from '../../paper/pages';
import { shareOut, tableLines } from '../../paper/shareOut';
import { charactersPerLine, columnPixels, LINE_FACTOR, WIDTH_STEP, widthFor } from '../../paper/textHeight';
import { WU_HAO } from '../../paper/typeSizes';
import type { AskedWidth } from '../../rubric/columnWidths';
import { askedWidths, isNumbers, keptWidths, MOST_NARROWED, roomOf } from '../../rubric/columnWidths';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import { cutColumns, sharedColumns } from './columnWords';
import { REMARK_LEAST, REMARK_SPARE } from './remarkRoom';
import { keptWhole, wordsOf } from './wordTable';

/** Characters of each official column; a rubric does not change. */
export function officialWidths(rubric: Rubric): readonly number[] {
  const widths = known.get(rubric) ?? widthsOf(rubric);
  known.set(rubric, widths);
  return widths;
}
const known = new WeakMap<Rubric, readonly number[]>();

function widthsOf(rubric: Rubric): readonly number[] {
  const kept = keptWidths(rubric);
  if (kept !== undefined) return kept;
  const asked = askedWidths(rubric);
  const room = roomOf(rubric);
  const hasRoom = sumOf(asked) <= room;
  const words = asked.filter((column) => givesWay(rubric, column));
  // What is asked for is kept where it costs no page.
  const giving = hasRoom && isOnePage(rubric, words) ? words.filter(({ isGiven }) => !isGiven) : words;
  if (hasRoom && giving.length === 0) return asked.map(({ width }) => width);
  const left = room - (sumOf(asked) - sumOf(giving));
  const own =
    sharedOut(rubric, giving, left, keptWhole(rubric)) ??
    sharedOut(rubric, giving, left) ??
    allNarrowed(asked, room);
  return asked.map(({ field, width }) => own.get(field) ?? width);
}

/** Even narrowed, the columns leave next to nothing of the paper to share out by words. */
function isCrowded(rubric: Rubric): boolean {
  const least = askedWidths(rubric).map((column) =>
    column.field === 'remark' ? column.width : column.least,
  );
  return least.reduce((sum, each) => sum + each, 0) > CROWDED * roomOf(rubric);
}
const CROWDED = 0.9;

type Widths = ReadonlyMap<ColumnId, number>;

const sumOf = (columns: readonly AskedWidth[]): number => columns.reduce((sum, { width }) => sum + width, 0);

/** Columns of words, which take more lines instead; but for free text that was given a width of its own. */
const givesWay = (rubric: Rubric, { field, width, least }: AskedWidth): boolean =>
  field === 'remark' ||
  (cutColumns(rubric).includes(field) ? least < width : sharedColumns(rubric).includes(field));

/** All but the columns of numbers, where not even the words can make enough room. */
function allNarrowed(asked: readonly AskedWidth[], room: number): Widths {
  const numbers = asked.filter(({ field }) => isNumbers(field));
  const others = asked.filter(({ field }) => !isNumbers(field));
  const factor = (room - sumOf(numbers)) / sumOf(others);
  return new Map(
    others.map(({ field, width }) => [field, Math.floor((width * factor) / WIDTH_STEP) * WIDTH_STEP]),
  );
}

/** A column of single characters, one below the other, cannot be read. */
const LEAST = 2;
const SPARE = 0.25;

function isOnePage(rubric: Rubric, words: readonly AskedWidth[]): boolean {
  const { orientation = 'portrait' } = rubric.layout;
  const table = tableOf(rubric, words);
  const lines = tableLines(
    table,
    table.columns.map(({ asked }) => asked),
  );
  return lines * LINE_FACTOR * WU_HAO <= pageHeight(orientation);
}

/** Then those that were given no width narrow further: a rule of ten words is not to take the room of the 考核内容. */
const MOST_CROWDED = 0.35;

const tableOf = (
  rubric: Rubric,
  columns: readonly AskedWidth[],
  least: (field: ColumnId) => number = () => 0,
): TextTable => ({
  columns: columns.map((column) =>
    wordColumn(
      column,
      least(column.field),
      isCrowded(rubric) && !column.isGiven ? MOST_CROWDED : MOST_NARROWED,
    ),
  ),
  ...wordsOf(
    rubric,
    columns.map(({ field }) => field),
  ),
});

/** Undefined if the room does not hold the least of each. */
function sharedOut(
  rubric: Rubric,
  giving: readonly AskedWidth[],
  left: number,
  least?: (field: ColumnId) => number,
): Widths | undefined {
  const table = tableOf(rubric, giving, least);
  const room = Math.floor(
    (left - giving.length * widthFor(0, WU_HAO)) / (widthFor(1, WU_HAO) - widthFor(0, WU_HAO)),
  );
  if (giving.length === 0 || table.columns.reduce((sum, { least }) => sum + least, 0) > room)
    return undefined;
  const widths = shareOut(table, room).map((characters) => widthFor(characters, WU_HAO));
  // Less than a character is left over.
  const widest = widths.indexOf(Math.max(...widths));
  const over = left - widths.reduce((sum, width) => sum + width, 0);
  return new Map(giving.map(({ field }, i) => [field, (widths[i] ?? 0) + (i === widest ? over : 0)]));
}

function wordColumn({ field, width, isGiven }: AskedWidth, whole: number, most: number): TextColumn {
  const charactersIn = (each: number): number => charactersPerLine(columnPixels(each), WU_HAO);
  const asked = charactersIn(width);
  const isRemark = field === 'remark';
  const narrowed = Math.max(isRemark ? REMARK_LEAST : LEAST, charactersIn(width * most));
  // A width that the form was given stands, whatever it does to words.
  const least = Math.max(Math.min(asked, narrowed), isRemark || isGiven ? 0 : whole);
  return { asked: Math.max(asked, least), least, spare: isRemark ? REMARK_SPARE : SPARE };
}
