/** Boxes to tick, as the form has them: what all rows have, and what a row has of its own. */

import type { Problem } from '../../problems/problem';
import { importNotice } from '../../problems/importProblems';
import type { BoxWords } from '../../rubric/rubric';
import { boxWords, markWord, withoutBoxes } from '../recognise/choiceWords';
import type { Column } from '../recognise/column';
import type { Line } from '../recognise/outline';
import { pointsOfHeading } from '../recognise/pointsInText';
import { statusOf } from './statusRows';

export interface CommonBoxes {
  /** Undefined where not every row has boxes: then each says its own. */
  readonly words: BoxWords | undefined;
  /** Words that have a column each, to be marked. */
  readonly marks: readonly string[];
}

/** Somebody says that a column is one of boxes, and the form has none in it. */
const USUAL = ['符合', '不符合'];

/** Undefined where the form has no column of boxes. */
export function commonBoxes(columns: readonly Column[], items: readonly Line[]): CommonBoxes | undefined {
  const own = columns.filter(({ role }) => role === 'boxes');
  if (own.length === 0) return undefined;
  const marks = own
    .filter(({ content }) => content.boxRows.length === 0)
    .map(({ heading }) => markWord(heading.header));
  if (marks.length > 1) return { words: boxWords(marks), marks };
  const scored = items.filter((line) => statusOf(line) === undefined);
  const written = scored.flatMap(({ boxes }) => boxes ?? []);
  if (written.length === 0) return { words: boxWords(USUAL), marks: [] };
  return { words: written.length < scored.length ? undefined : mostOften(written), marks: [] };
}

function mostOften(boxes: readonly BoxWords[]): BoxWords | undefined {
  const often = (each: BoxWords): number => boxes.filter((other) => isSame(each, other)).length;
  return boxes.reduce((best, each) => (often(each) > often(best) ? each : best));
}

const isSame = (one: BoxWords, other: BoxWords): boolean => one.words.join() === other.words.join();

/** Those of a row with points, unless they are those of all rows. */
export const ownBoxes = ({ boxes }: Line, { words }: CommonBoxes): BoxWords | undefined =>
  boxes === undefined || (words !== undefined && isSame(words, boxes)) ? undefined : boxes;

/** A row without points has its boxes where its result is, and not behind its words as well. */
export const withBoxesApart = (line: Line): Line => ({
  ...line,
  requirement: withoutBoxes(line.requirement),
  criteria: withoutBoxes(line.criteria),
  cell: { ...line.cell, text: withoutBoxes(line.cell.text) },
});

/** 优秀（10分） | 良好（8分）: the most that a row without a 分值 of its own can come to. */
export function pointsOfMarks(columns: readonly Column[]): number | undefined {
  const stated = columns
    .filter(({ role }) => role === 'boxes')
    .flatMap(({ heading }) => pointsOfHeading(heading.header) ?? []);
  return stated.length > 1 ? Math.max(...stated) : undefined;
}

/** A form on which rows with points can be 不涉及 seldom says what they then count. */
export function boxProblems(items: readonly Line[], common: CommonBoxes | undefined): readonly Problem[] {
  if (common === undefined) return [];
  const words = items
    .filter((line) => statusOf(line) === undefined)
    .flatMap((line) => (ownBoxes(line, common) ?? common.words)?.absent ?? []);
  const [word] = words;
  return word === undefined ? [] : [importNotice('import.absentBoxes', {}, { word, count: words.length })];
}
