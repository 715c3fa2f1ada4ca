/**
 * Columns of levels, each with what it gives: one of them is what a row comes to.
 *
 * > 评价项目 | 优 | 良 | 中 | 差 | 得分 … 环境卫生 | 30 | 24 | 18 | 0 |
 *
 * > 项目 | 评分标准 over three columns … 带教质量 | 0 | 2 | 4 |
 *
 * They are words of the form, printed as issued; the 分值 of a row is the most that its levels give.
 */

import { bareText } from './bareText';
import { isDegree, markWord } from './choiceWords';
import type { Column, ColumnStep } from './column';
import { FILLED, isUnsettled, MOSTLY } from './column';
import type { Line } from './outline';
import { mostInText, pointsOfHeading } from './pointsInText';

/** A, B, C, D; 甲等; 一档, 一等; Ⅰ级. */
const LETTER = /^(?:[A-E]|[甲乙丙丁]|第?[一二三四五]|[ⅠⅡⅢⅣ])[等级档类次]?$/;
const FEWEST = 3;

/** Columns that follow each other, named by degrees, with something in them; or points under one heading. */
export const settleLevels: ColumnStep = (columns) => {
  settleUnderOne(columns);
  const isLevel = (column: Column | undefined): boolean =>
    column !== undefined &&
    isUnsettled(column) &&
    column.content.filled >= FILLED &&
    (isDegree(nameOf(column)) || LETTER.test(nameOf(column)));
  let from = 0;
  while (from < columns.length) {
    const end = columns.findIndex((column, i) => i >= from && !isLevel(column));
    const run = columns.slice(from, end < 0 ? columns.length : end);
    const areNamed = new Set(run.map(nameOf)).size === run.length;
    if (run.length >= FEWEST && areNamed)
      for (const column of run) {
        column.role = 'text';
        column.isLevel = true;
      }
    from += run.length + 1;
  }
};

/** 评分标准 over 0, 1 and 2: no number of them alone is the 分值. */
const settleUnderOne: ColumnStep = (columns) => {
  const isPoints = (column: Column): boolean =>
    isUnsettled(column) && column.content.filled >= FILLED && column.content.points >= MOSTLY;
  for (const cell of new Set(columns.map(({ heading }) => heading.cell))) {
    const own = columns.filter((column) => column.heading.cell === cell);
    if (cell === undefined || own.length < FEWEST || !own.every(isPoints)) continue;
    for (const column of own) {
      column.role = 'text';
      column.isLevel = true;
    }
  }
};

const nameOf = ({ heading }: Column): string => bareText(markWord(heading.header));

/** 30, 36-40分, 24分以下: nothing else stands in the cell. */
const AMOUNT = /^[≥≤<>]?\d+(?:\.\d+)?分?(?:[-~—–至到]\d+(?:\.\d+)?分?)?(?:\(?含\)?)?(?:及?以[上下])?$/;

/** 30, 24分: not 36-40, not 24分以下. */
const EXACT = /^\d+(?:\.\d+)?分?$/;
/** 优(10分): the same for every row. */
const ONE = /\(\d+(?:\.\d+)?分\)$/;

interface Stated {
  readonly points: readonly number[];
  /** It is a number and nothing else: no range, no words that say it. */
  readonly isExact: boolean;
}

/** What a level of the row gives: its cell says it, or else its heading for all rows. */
function statedIn(line: Line, { index, heading }: Column): Stated {
  const text = bareText(line.texts.get(index) ?? '');
  if (AMOUNT.test(text))
    return {
      points: [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number)),
      isExact: EXACT.test(text),
    };
  const inWords = mostInText(text) ?? pointsOfHeading(text);
  if (inWords !== undefined) return { points: [inWords], isExact: false };
  const ofAll = pointsOfHeading(heading.header);
  return { points: ofAll === undefined ? [] : [ofAll], isExact: ONE.test(bareText(heading.header)) };
}

const statedFor = (line: Line, columns: readonly Column[]): readonly Stated[] =>
  columns.filter(({ isLevel }) => isLevel === true).map((column) => statedIn(line, column));

/** The most that the levels of a row give; undefined on a form without levels, or if they do not say it. */
export function pointsOfLevels(line: Line, columns: readonly Column[]): number | undefined {
  const stated = statedFor(line, columns).flatMap(({ points }) => points);
  return stated.length === 0 ? undefined : Math.max(...stated);
}

/**
 * All that can be given for the row, as the form has it: 30, 24, 18 and 0. Undefined where a level is a range or is told
 * in words: the assessor gives what lies between.
 */
export function levelsOf(line: Line, columns: readonly Column[]): readonly number[] | undefined {
  const stated = statedFor(line, columns);
  const points = stated.flatMap((each) => each.points);
  const areExact = stated.every(({ isExact, points: own }) => isExact && own.length === 1);
  return points.length > 1 && areExact && new Set(points).size === points.length ? points : undefined;
}
