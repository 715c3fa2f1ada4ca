/**
 * The labelled blanks of a line, as issued: 考核人（签名）：　　　　负责人（盖章）：　　　　　年　月　日
 *
 * What stands before a colon is a label, with its brackets; 年月日 alone is a day to be written.
 */

import type { Blank } from '../../rubric/rubric';
import { oneLineOf } from '../recognise/bareText';

/** A label, and the blank behind it up to the next one. */
const LABELLED = /([^:：_＿，。；]{1,60})[:：]([\s_＿—\-年月日时分季度第（()）、]*)/gu;
const DAY_FOR_THE_PEN = /年[\s_＿]*月[\s_＿]*日/;
/** Words of a line that people sign, if no colon follows them: 考核人签字　　　　负责人签字 */
const SIGNED = /签字|签名|签章|盖章|公章/;
/** What blanks of one line are parted by. */
const WIDE_BLANK = /[ \t\u00a0]{2,}|　+|\n/;
const LONGEST = 40;
const MOST_IN_ROW = 6;
/** A seal is set on white paper. */
const STAMP = /[（(]盖章[)）]$/;

export interface LabelledBlank {
  readonly label: string;
  /** 年　月　日 behind it. */
  readonly isDay: boolean;
}

export interface LabelledLine {
  readonly blanks: readonly LabelledBlank[];
  /** Nothing else stands in the line. */
  readonly isOnlyBlanks: boolean;
}

export function labelledBlanks(line: string): LabelledLine {
  const rest = line.replace(LABELLED, '');
  const others = rest.split(WIDE_BLANK).filter((piece) => piece.trim() !== '');
  const isOnlyDay = /^[\s\d_＿〇年月日]*$/.test(rest) && DAY_FOR_THE_PEN.test(rest);
  const found = [...line.matchAll(LABELLED)].flatMap(([, before = '', behind = '']) =>
    labelsBefore(before).map((label, i, all): LabelledBlank => {
      return { label, isDay: i === all.length - 1 && DAY_FOR_THE_PEN.test(behind) };
    }),
  );
  const signed = others.filter((piece) => SIGNED.test(piece));
  const own = isOnlyDay
    ? [{ label: '', isDay: true }]
    : signed.map((piece) => ({ label: oneLineOf(piece).slice(0, LONGEST), isDay: false }));
  return {
    blanks: [...found.flatMap(dayApart), ...own].slice(0, MOST_IN_ROW),
    isOnlyBlanks: isOnlyDay || signed.length === others.length,
  };
}

/** Of 考核人签字　　　　联系电话： two labels; of any other line the words right before the colon. */
function labelsBefore(before: string): readonly string[] {
  const pieces = before.split(WIDE_BLANK).map((piece) => oneLineOf(piece).replace(/^[年月日\s]+(?=.)/u, ''));
  return pieces
    .filter((piece, i) => piece !== '' && (i === pieces.length - 1 || SIGNED.test(piece)))
    .map((piece) => piece.slice(0, LONGEST));
}

/** 负责人签字：　　　　年　月　日 is two blanks, 签字时间：　　年　月　日 one. */
const dayApart = (each: LabelledBlank): readonly LabelledBlank[] =>
  each.isDay && !/时间|日期|年月日/.test(each.label)
    ? [
        { ...each, isDay: false },
        { label: '', isDay: true },
      ]
    : [each];

/** As it is left for the pen. */
export const penBlank = ({ label, isDay }: LabelledBlank): Blank => {
  if (isDay) return { label, is: 'day' };
  const name = label.replace(STAMP, '');
  return name !== label && name !== '' ? { label: name, stamp: true } : { label };
};
