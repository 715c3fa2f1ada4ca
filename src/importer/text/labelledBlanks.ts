/**
 * The labelled blanks of a line, as issued: 考核人（签名）：　　　　负责人（盖章）：　　　　　年　月　日
 *
 * What stands before a colon is a label, with its brackets; what is printed in the blank behind it belongs to the blank
 * (就餐人数：＿＿人). 年月日 alone is a day to be written, 年月 alone a month.
 */

import type { Blank } from '../../rubric/rubric';
import { oneLineOf } from '../recognise/bareText';
import { gappedWords } from './gappedWords';
import type { LinePart, LineParts } from './lineParts';
import { GAP, lineParts } from './lineParts';

const DAY_FOR_THE_PEN = /年[\s_＿]*月[\s_＿]*日/;
const PERIOD_FOR_THE_PEN = /年[度\s_＿]*(?:[月]|第?[\s_＿]*季度)/;
/** Words of a line that people sign, if no colon follows them: 考核人签字　　　　负责人签字 */
const SIGNED = /签字|签名|签章|盖章|公章/;
/** What a blank for the pen may hold without being anything else. */
const ONLY_BLANK = /^(?:[\s_＿—\-（()）、]*|(?=.*[年月日])[\s_＿—\-年月日时分季度第（()）、]*)$/s;
const LONGEST = 40;
const LONGEST_INSIDE = 30;
const MOST_IN_ROW = 6;
/** A seal is set on white paper. */
const STAMP = /[（(]盖章[)）]$/;
/** It says that what is asked for is a day or a period itself. */
const TIMED = /时间|日期|年月日|月份|季度|年度|考核期/;

export interface LabelledBlank {
  readonly label: string;
  /** 年　月　日 behind it. */
  readonly isDay: boolean;
  /** 年　月 or 年第　季度 behind it, as it is left for the pen. */
  readonly period?: string;
  /** What is printed in the blank: see `Blank`. */
  readonly inside?: string;
  /** No blank at all: 单位：万元. */
  readonly isWords?: true;
}

export interface LabelledLine {
  readonly blanks: readonly LabelledBlank[];
  /** Nothing else stands in the line. */
  readonly isOnlyBlanks: boolean;
}

export function labelledBlanks(line: string): LabelledLine {
  const { first, parts } = lineParts(line);
  if (parts.length === 0) return unlabelled(line);
  const blanks = [
    ...wordsOrSigned(first),
    ...parts.flatMap(({ label, behind, signed }) => [...blankOf(label, behind), ...signedIn(signed)]),
  ];
  const isOnlyBlanks =
    first.others === '' &&
    first.before.every((piece) => SIGNED.test(piece)) &&
    parts.every(({ behind, others }) => others === '' && isBlank(behind));
  return { blanks: blanks.flatMap(timeApart).slice(0, MOST_IN_ROW), isOnlyBlanks };
}

/** Nothing but gaps, and short words behind them: ＿人. */
const isBlank = (behind: string): boolean => ONLY_BLANK.test(behind) || insideOf(behind) !== undefined;

function insideOf(behind: string): string | undefined {
  const isShort = behind.length <= LONGEST_INSIDE && !/[。；;，]/.test(behind);
  return isShort && behind.includes(GAP) && !ONLY_BLANK.test(behind) ? behind : undefined;
}

const HOUR = /日[\s_＿]*时[\s_＿]*(?:分|至)/;

/** ＿县（市区）乡（镇办）村: where no gap is left between them, there is one before each. */
function placesIn(behind: string): string | undefined {
  const words = behind.replace(/^[\s_＿]+|[\s_＿]+$/g, '');
  if (!PLACES.test(words)) return undefined;
  return words
    .replace(/[\s_＿]+/g, '')
    .replace(PLACE, (word) => GAP + word)
    .slice(0, LONGEST_PLACE);
}
const PLACE =
  /(?:县|区|市|乡|镇|街道|村|社区|居委会|单位|企业|组)(?:[（(][^（()）]{1,8}[)）])?(?:[/、](?:县|区|市|乡|镇|街道|村|社区))*/g;
const PLACES = new RegExp(`^(?:(?:${PLACE.source})[\\s_＿]*)+$`);
const LONGEST_PLACE = 60;

function periodIn(text: string): string | undefined {
  const [found] = PERIOD_FOR_THE_PEN.exec(text) ?? [];
  return found === undefined ? undefined : found.includes('季度') ? '　　年第　　季度' : '　　年　　月';
}

function blankOf(given: string, behind: string): readonly LabelledBlank[] {
  const label = given.slice(0, LONGEST);
  if (label === '') return [];
  // 年月日时分至时分: the hours are part of what is written.
  const isHour = HOUR.test(behind) && insideOf(behind) !== undefined;
  if (isHour) return [{ label, isDay: false, inside: behind }];
  const isDay = DAY_FOR_THE_PEN.test(behind);
  // 考评单位：＿县＿乡＿村　　年　月　日
  const rest = isDay ? behind.replace(DAY_FOR_THE_PEN, '').replace(new RegExp(`${GAP}+$`), GAP) : '';
  const place = isDay ? (placesIn(rest) ?? insideOf(rest)) : undefined;
  if (place !== undefined)
    return [
      { label, isDay: false, inside: place },
      { label: '', isDay: true },
    ];
  const period = isDay || !ONLY_BLANK.test(behind) ? undefined : periodIn(behind);
  const inside = insideOf(behind);
  const isWords = !isDay && behind !== '' && !behind.includes(GAP) && !ONLY_BLANK.test(behind);
  if (isWords) return [{ label: `${label}：${behind}`.slice(0, LONGEST), isDay: false, isWords: true }];
  return [
    {
      label,
      isDay,
      ...(period !== undefined && { period }),
      ...(inside !== undefined && !isDay && { inside }),
    },
  ];
}

/** A line without a colon: a day, a period, or labels that only say who signs. */
function unlabelled(line: string): LabelledLine {
  const isOnlyDay = /^[\s\d_＿〇年月日]*$/.test(line) && DAY_FOR_THE_PEN.test(line);
  if (isOnlyDay) return { blanks: [{ label: '', isDay: true }], isOnlyBlanks: true };
  const [, before = '', period = '', behind = ''] = PERIOD_ALONE.exec(line.trim()) ?? [];
  if (period !== '')
    return {
      blanks: [
        {
          label: '',
          isDay: false,
          period: periodIn(period) ?? period,
          ...(before + behind !== '' && { inside: before + GAP + behind }),
        },
      ],
      isOnlyBlanks: true,
    };
  const { first } = lineParts(line);
  const [day = ''] = DAY_AT_END.exec(line) ?? [];
  const name = line.slice(0, line.length - day.length).trim();
  if (day !== '' && SOMEBODY.test(name))
    return {
      blanks: [
        { label: name, isDay: false },
        { label: '', isDay: true },
      ],
      isOnlyBlanks: true,
    };
  const words = { before: first.before, text: line.slice(0, line.length - day.length) };
  const blanks = [...wordsOrSigned(words), ...(day === '' ? [] : [{ label: '', isDay: true }])];
  return {
    blanks: day !== '' && blanks.length === 1 ? [] : blanks.slice(0, MOST_IN_ROW),
    isOnlyBlanks: first.before.every((piece) => SIGNED.test(piece)),
  };
}

/** 检查人　　　　年　月　日 */
const SOMEBODY = /^[^\s\d_＿，。；、]{1,10}(?:人|员|长|组|者|单位|主任|书记)$/u;
/** ＿＿村　　　　年　月　日 */
const DAY_AT_END = /[\s_＿]*年[\s_＿]*月[\s_＿]*日\s*$/;

/** Who signs, if nothing else is said; else all of the words, where there is room to write between them. */
function wordsOrSigned({
  before,
  text,
}: Pick<LineParts['first'], 'before' | 'text'>): readonly LabelledBlank[] {
  const words = before.every((piece) => SIGNED.test(piece)) ? [] : gappedWords(text);
  return words.length === 0
    ? signedIn(before)
    : words.map((label) => ({ label, isDay: false, isWords: true as const }));
}

/** （　　年第　　季度） */
const PERIOD_ALONE = /^([（(]?)([\s\d_＿]*年[度\s_＿]*(?:[\s_＿]*月份?|第?[\s_＿]*季度))([)）]?)$/;

const signedIn = (pieces: LinePart['signed']): readonly LabelledBlank[] =>
  pieces
    .filter((piece) => SIGNED.test(piece))
    .map((piece) => ({ label: oneLineOf(piece).slice(0, LONGEST), isDay: false }));

/** 负责人签字：　　　　年　月　日 is two blanks, 签字时间：　　年　月　日 one. */
function timeApart(each: LabelledBlank): readonly LabelledBlank[] {
  if (!(each.isDay || each.period !== undefined) || TIMED.test(each.label) || each.label === '')
    return [each];
  const { period, ...own } = each;
  return [
    { ...own, isDay: false },
    { label: '', isDay: each.isDay, ...(period !== undefined && { period }) },
  ];
}

/** As it is left for the pen. */
export const penBlank = ({ label, isDay, period, inside = GAP, isWords }: LabelledBlank): Blank => {
  if (isWords === true) return { label, is: 'words' };
  if (isDay) return { label, is: 'day' };
  if (period !== undefined && label === '') return { label: inside.replace(GAP, period), is: 'words' };
  const name = label.replace(STAMP, '');
  const isStamped = name !== label && name !== '';
  return {
    label: isStamped ? name : label,
    ...(isStamped && { stamp: true }),
    ...(inside !== GAP && { inside }),
  };
};
