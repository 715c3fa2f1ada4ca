/** How wide the columns of 评分表 are asked to be, how far they can give way, and how much room the paper has. */

import { boxesOf, hasBoxColumn, isTickedRow } from './boxes';
import { hasDeductionsOnly } from './deductions';
import { itemsWithPointers } from './items';
import type { ColumnId, PrintLayout } from './printLayout';
import { columnId } from './printLayout';
import type { Rubric } from './rubric';
import { defaultRounding } from './rubric';

type ColumnField = PrintLayout['columns'][number]['field'];

/** Characters, where the rubric does not say. */
const widths: Readonly<Record<ColumnField, number>> = {
  section: 9,
  label: 5,
  requirement: 17,
  criteria: 28,
  fullScore: 6,
  score: 7,
  counted: 7,
  weight: 6,
  deduction: 7,
  bonus: 7,
  beforeBonus: 7,
  remark: 15,
  leadUnit: 9,
  responsibleUnits: 12,
  heading: 10,
  text: 12,
  pen: 9,
  boxes: 9,
  box: 5,
  scorer: 6,
  earlier: 7,
};

/**
 * How many characters of columns fit between the margins: 156 mm upright, 257 mm turned. The default font is 宋体,
 * of which a digit is 8 pixels wide; other programs put 7 in its place, and 8.14 where nothing but 思源黑体 is there.
 * What is fitted at 8.14 never goes to a page of its own, and heights worked out at 7 are never too low: see
 * `columnPixels` of paper/textHeight.
 */
export const roomFor = { portrait: 72, landscape: 118 } as const;
/** Millimetres of A4, and of it those in which as many characters fit as upright between the usual margins. */
const WIDTH_MM = { portrait: 210, landscape: 297 } as const;
const USUAL_MM = 156;

/** Characters between the margins of the form. */
export function roomOf({ layout: { orientation = 'portrait', sideMargin } }: Rubric): number {
  if (sideMargin === undefined) return roomFor[orientation];
  return Math.floor(((WIDTH_MM[orientation] - 2 * sideMargin) * roomFor.portrait) / USUAL_MM);
}

/** A column of words, and one that nobody has given a width, may have this part of it and take more lines. */
export const MOST_NARROWED = 0.6;
const NARROWEST = 3;
const WORDY: readonly ColumnField[] = ['requirement', 'criteria'];

/** 小四 in pixels; digits are half as wide. A cell keeps 5 free. */
const TOTAL_DIGIT = 8;
const MARGIN = 5;
const DIGIT = 7;

/** Where nothing is said of how far a total may fall below 0. */
const MOST_BELOW = 999;

/** A total that is too wide for its cell is printed as ###. */
function scoreWidth(rubric: Rubric): number {
  const { fullScore, floor = 0, rounding: { decimals } = defaultRounding } = rubric;
  const lowest = floor ?? -MOST_BELOW;
  const digits = Math.max(fullScore.toFixed(decimals).length, lowest.toFixed(decimals).length);
  return Math.ceil((digits * TOTAL_DIGIT + MARGIN) / DIGIT);
}

/** Characters of 五号 are twice as wide as digits of the default font; a word is not parted from its box. */
const boxesWidth = (words: readonly string[]): number =>
  words.length === 0 ? 0 : 2 * (1 + Math.max(...words.map((word) => word.length))) + 1;

/** 总分 and 有误 stand there too, and boxes of rows without points. */
function resultWidth(rubric: Rubric): number {
  return Math.max(scoreWidth(rubric), boxesWidth(hasBoxColumn(rubric) ? [] : tickedWords(rubric)));
}

/** What must stand on one line, by column. */
const leastWidths: Readonly<Partial<Record<ColumnField, (rubric: Rubric) => number>>> = {
  score: resultWidth,
  deduction: (rubric) => (hasDeductionsOnly(rubric) ? resultWidth(rubric) : 0),
  counted: scoreWidth,
  scorer: numberWidth,
  earlier: numberWidth,
  boxes: (rubric) =>
    boxesWidth(itemsWithPointers(rubric).flatMap(({ item }) => boxesOf(rubric, item)?.words ?? [])),
};

/** （二） is not parted, where nobody has given the column a width; longer numbers take lines. */
function usualWidth(rubric: Rubric, field: ColumnField): number {
  if (field !== 'label') return widths[field];
  const labels = itemsWithPointers(rubric).map(({ item }) => item.printedLabel ?? item.label);
  return labels.some((label) => /^（.）$/.test(label)) ? IN_BRACKETS : widths.label;
}
const IN_BRACKETS = 7;

/** Nobody gives more decimals than this, and few as many. */
const MOST_GIVEN = 3;

/** What people give is shown as they give it. */
function numberWidth(rubric: Rubric): number {
  const decimals = Math.min(MOST_GIVEN, Math.max(1, (rubric.rounding ?? defaultRounding).decimals));
  const most = Math.max(...itemsWithPointers(rubric).map(({ item }) => item.fullScore ?? 0));
  return most.toFixed(decimals).length + 1;
}

/** Of rows without points whose word is ticked. */
const tickedWords = (rubric: Rubric): readonly string[] =>
  itemsWithPointers(rubric).flatMap(({ item }) => (isTickedRow(rubric, item) ? item.status.words : []));

export interface AskedWidth {
  readonly field: ColumnId;
  /** Characters. */
  readonly width: number;
  /** By the rubric. */
  readonly isGiven: boolean;
  /** The least that it can do with. */
  readonly least: number;
}

/** Of each official column. */
export function askedWidths(rubric: Rubric): readonly AskedWidth[] {
  const { columns, keepWidths = false } = rubric.layout;
  const kept = keptWidths(rubric);
  return columns.map((column, i): AskedWidth => {
    const { field } = column;
    // A share of the paper that does not hold all of them is no width to ask for.
    const given = kept?.[i] ?? (keepWidths ? undefined : column.width);
    const width = Math.max(given ?? usualWidth(rubric, field), leastWidths[field]?.(rubric) ?? 0);
    const canGive = kept === undefined && (given === undefined || WORDY.includes(field));
    const least = canGive ? Math.max(NARROWEST, width * MOST_NARROWED) : width;
    const isGiven = given !== undefined;
    return { field: columnId(column), width, isGiven, least: isNumbers(columnId(column)) ? width : least };
  });
}

/** Two characters of 五号 side by side. */
const LEAST_KEPT = 4.875;

/**
 * The paper in proportion to the columns as issued, none narrower than what must stand in it. Undefined where they are not
 * to be kept, or there is no room for that.
 */
export function keptWidths(rubric: Rubric): readonly number[] | undefined {
  const { columns, keepWidths = false } = rubric.layout;
  if (!keepWidths) return undefined;
  const given = columns.map(({ field, width = widths[field] }) => width);
  const least = columns.map((column) => {
    const { field } = column;
    const own = leastWidths[field]?.(rubric) ?? 0;
    return Math.max(
      LEAST_KEPT,
      own,
      isNumbers(columnId(column)) || field === 'fullScore' ? widths[field] : 0,
    );
  });
  return inProportion(given, least, roomOf(rubric));
}

/** Shares of `room`, none below its least; undefined if these are more. */
function inProportion(
  shares: readonly number[],
  least: readonly number[],
  room: number,
): readonly number[] | undefined {
  const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
  if (sumOf(least) > room) return undefined;
  const fixed = new Set<number>();
  for (;;) {
    const free = room - sumOf(least.filter((_, i) => fixed.has(i)));
    const whole = sumOf(shares.filter((_, i) => !fixed.has(i)));
    const parts = shares.map((share, i) => (fixed.has(i) ? (least[i] ?? 0) : (share * free) / whole));
    const narrow = parts.findIndex((part, i) => !fixed.has(i) && part < (least[i] ?? 0));
    if (narrow < 0) return parts.map((part) => Math.floor(part / STEP) * STEP);
    fixed.add(narrow);
  }
}

/** Of a character: whole pixels at 8 a character. */
const STEP = 0.125;

const NUMBERS: readonly ColumnId[] = [
  'score',
  'counted',
  'weight',
  'deduction',
  'bonus',
  'beforeBonus',
  'boxes',
];

/** Where a number that has too little room is printed as ###, and a box is parted from its word. */
export const isNumbers = (field: ColumnId): boolean =>
  NUMBERS.includes(field) || /^(?:scorer|earlier):/.test(field);
