/** Lines of blanks above the table besides unit and day, and what stands below it: 考核意见, 注. */

import type { Blank, FootPart } from '../../rubric/rubric';
import { bareText, oneLineOf } from '../recognise/bareText';
import { asksForGrade, asksForRoom, asksForTotal, isMoreNote, isNote } from '../recognise/rowWords';
import type { HeadLabels } from './headLines';
import { bareLabel } from './headLines';
import { isFormNumber } from './title';
import type { LabelledBlank } from '../text/labelledBlanks';
import type { Asker } from './ruled';
import { labelledBlanks, penBlank } from '../text/labelledBlanks';

const MOST_ROWS = 8;
/** What the title says as well. */
const PERIOD = /月份|季度|年度|考核期$/;
const SIGNED = /签|盖章|公章/;
/** Behind the labels of a line: strokes, spaces, 年月日 for the pen. */
const BLANK = /^[\s_＿—\-年月日时分（()）、，。]*$/;
/** A line that is a sentence, a list of points or a title of something else. */
const LONGEST = 120;

/** Of the lines above the table, those that are no sentence. */
export const headBlanks = (lines: readonly string[], ask: Asker): readonly (readonly Blank[])[] =>
  lines
    .filter((line, i) => !isSentence(line) && (!isCaption(line) || !lines.slice(i + 1).some(isSentence)))
    .map((line) => (isCaption(line) ? [wordsOf(line)] : blanksOf(line)).flatMap(ask))
    .filter((row) => row.length > 0)
    .slice(0, MOST_ROWS);

/**
 * As issued: the unit, the period and the day where the form has them. A label is typed into, unless somebody signs there.
 * The unit has a line of its own on a form that has none for it.
 */
export function headAsker(
  lines: readonly string[],
  { unit, day }: HeadLabels,
  isPeriodInTitle = true,
): Asker {
  const labels = lines.flatMap((line) => labelledBlanks(line).blanks.map(({ label }) => bareLabel(label)));
  const hasUnit = unit !== undefined && labels.includes(unit);
  const told = new Set<Blank['is']>();
  const first = (is: NonNullable<Blank['is']>, label: string): readonly Blank[] => {
    if (told.has(is)) return [];
    told.add(is);
    return [{ label, is }];
  };
  const once = (is: NonNullable<Blank['is']>, label: string): readonly Blank[] =>
    hasUnit ? first(is, label) : [];
  /** It keeps its place beside other blanks, though the unit is typed into a row of ours. */
  const theDay = (label: string): readonly Blank[] => first('date', label);
  let count = 0;
  return (found) => {
    const { label, isDay, period, inside, isWords } = found;
    const isOfPeriod = period !== undefined && label === '';
    const name = bareLabel(label);
    const within = (blanks: readonly Blank[]): readonly Blank[] =>
      inside === undefined ? blanks : blanks.map((blank) => ({ ...blank, inside }));
    if (name === unit) return within(once('unit', label));
    if (name === day && inside?.includes('时') === true) return within([{ label }]);
    if (name === day) return theDay(label);
    if (isPeriodInTitle && (PERIOD.test(name) || isOfPeriod)) return within(once('period', label));
    if (isDay && label === '') return day === undefined ? theDay(label) : [];
    if (SIGNED.test(label) || isWords === true || isOfPeriod) return [penBlank(found)];
    if (asksForTotal(name)) return within([{ label: name, is: 'total' }]);
    if (asksForGrade(name)) return within([{ label: name, is: 'grade' }]);
    return within([{ label: name, key: `h${++count}` }]);
  };
}

const isSentence = (line: string): boolean => line.length > LONGEST || /[。；;]/.test(line);

/** 一、办园条件（105分） right above the table: the part of the form that it is, with its points. */
const CAPTION =
  /^(?:[（(]?[一二三四五六七八九十\d]+[)）]?[、.．]?|第[一二三四五六七八九十\d]+部分)?[^:：。；;，,_＿|｜]{2,30}[（(](?:共|计|满分|总分)?\d+(?:\.\d+)?分[)）]$/;
const isCaption = (line: string): boolean => CAPTION.test(line);
const wordsOf = (line: string): LabelledBlank => ({ label: oneLineOf(line), isDay: false, isWords: true });

/** Below a title: （试行）, （按季考核）. */
const IN_BRACKETS = /^[（(][^（()）]{1,30}[)）]$/;

function blanksOf(line: string): readonly LabelledBlank[] {
  const { blanks } = labelledBlanks(line);
  return blanks.length === 0 && (IN_BRACKETS.test(line) || isFormNumber(line)) ? [wordsOf(line)] : blanks;
}

const OPINION = /^([^\s:：，。；]{0,12}意见)[（(]?(?:盖章|签章|签字)?[)）]?[:：]?(.*)$/s;
/** 考核等次：□优秀 □良好 */
const RESULT = /^[^:]{0,8}(?:等次|等级|结论|结果):?[□☐]/;
/** Lines below the table that are looked at. */
const MOST_LINES = 20;
const MOST_PARTS = 12;
const LONGEST_NOTE = 1000;

/** 90分以上为优秀；加分累计不超过5分。发生…的，一票否决。: right below the table it is part of the form. */
const SAYS_POINTS =
  /^(?!.*(?:签字|签名|盖章))(?=.*(?:[。；]|：$))(?=.*(?:\d分|[加扣减得]分|等次|一票否决|取消[^。；]{0,10}资格))/s;

/** Whom, or what of them, a blank below the table asks for. */
const PEOPLE =
  /人|组|员|长|负责|领导|单位|部门|村|社区|主任|书记|专家|代表|等次|等级|档次|签|章|电话|时间|日期|星期|得分|^$/;

/** 二、考核程序： is a heading of the notice. */
const NUMBERED = /^[（(]?[\d一二三四五六七八九十]+[、.．)）]/;

/** Below the table people write by hand, but for the day of the scoring: see `Foot`. */
export function footAsker(dayToType: string | undefined): Asker {
  let day = dayToType;
  return (found) => {
    const { label, inside } = found;
    if (asksForTotal(label)) return [{ label, is: 'total', ...(inside !== undefined && { inside }) }];
    if (asksForGrade(label)) return [{ label, is: 'grade', ...(inside !== undefined && { inside }) }];
    const isAsked = bareLabel(label) === day || (found.isDay && day === '');
    if (!isAsked) return [penBlank(found)];
    day = undefined;
    return [{ label, is: 'date' }];
  };
}

/** A line of nothing but blanks, in a row of the table or for people: 填表人：　　　　联系电话： */
function blanksBelow(line: string, isRow: boolean, dayToType: string | undefined): readonly Blank[] {
  const { blanks: found, isOnlyBlanks } = labelledBlanks(line);
  const isForm = isOnlyBlanks && line.length <= LONGEST * 2 && !NUMBERED.test(line);
  const isAsked = ({ label }: LabelledBlank): boolean =>
    isRow || PEOPLE.test(label) || asksForTotal(label) || asksForGrade(label);
  if (!isForm || !found.every(isAsked)) return [];
  return found.flatMap(footAsker(dayToType));
}

interface Foot {
  /** How many of the lines are rows of the table, and which of these are drawn as such. */
  readonly rows: number;
  readonly isDrawn: (row: number) => boolean;
  /**
   * The label of the day of the scoring if it stands here and not at the head; '' where 年月日 below the table is all
   * that the form has for it.
   */
  readonly dayToType: string | undefined;
}

/** In the order of the page. */
export function footParts(after: readonly string[], { rows, isDrawn, dayToType }: Foot): readonly FootPart[] {
  let day = dayToType;
  const lines = after
    .flatMap((text, i) =>
      text.split('\n').map((line) => ({ line: line.trim(), isRow: i < rows, isRuled: isDrawn(i) })),
    )
    .filter(({ line }) => line !== '')
    .slice(0, MOST_LINES);
  let isInNote = false;
  let isRightBelow = true;
  // 有下列情形之一的，一票否决：1.…；2.…
  let isInList = false;
  // Nothing follows the form but this: it is no part of the notice.
  const own = lines.filter(({ isRow }) => !isRow).map(({ line }) => line);
  const isAlone = own.length <= FEW_LINES && own.join('').length <= SHORT && !own.some(isOfNotice);
  return lines
    .flatMap(({ line, isRow, isRuled }): readonly FootPart[] => {
      isInNote = isNote(line) || (isInNote && isMoreNote(line));
      isInList &&= isMoreNote(line);
      const blanks = blanksBelow(line, isRow, day);
      isRightBelow &&= isInNote || isInList || (blanks.length === 0 && SAYS_POINTS.test(line));
      isInList ||= isRightBelow && /[:：]$/.test(line);
      if (isRuled) return [];
      const isGrade = blanks.some(({ is }) => is === 'grade');
      if ((isInNote || isRightBelow) && !isGrade) return piecesOf(line);
      const [, box, behind = ''] = OPINION.exec(line) ?? [];
      if (RESULT.test(bareText(line))) return [{ note: line }];
      if (
        box !== undefined &&
        BLANK.test(behind.replace(/[（(]?(?:签字|签名|签章|盖章|公章)[)）]?|[:：]/g, ''))
      )
        return [{ box: oneLineOf(box) }];
      if (asksForRoom(line) && (isRow || /[:：]$/.test(line)))
        return [{ box: oneLineOf(line).replace(/[:：]$/, '') }];
      if (blanks.some(({ is }) => is === 'date')) day = undefined;
      if (blanks.length > 0) return [{ blanks }];
      return isRow || isAlone ? piecesOf(line) : [];
    })
    .slice(0, MOST_PARTS);
}

const FEW_LINES = 3;
const SHORT = 200;
/** 二、考核程序, 联系人：…, 2026年3月1日, the office that issues it. */
const isOfNotice = (line: string): boolean =>
  NUMBERED.test(line) || !/[。；]$/.test(line) || /^(?:联系|咨询|抄送|主题词|附件|附：)|印发|电话/.test(line);

function piecesOf(text: string): readonly FootPart[] {
  const pieces: FootPart[] = [];
  for (let from = 0; from < text.length; from += LONGEST_NOTE)
    pieces.push({ note: text.slice(from, from + LONGEST_NOTE) });
  return pieces;
}
