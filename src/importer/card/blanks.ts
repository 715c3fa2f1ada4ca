/** Lines of blanks above the table besides unit and day, and what stands below it: 考核意见, 注. */

import type { Blank, FootPart } from '../../rubric/rubric';
import { bareText, oneLineOf } from '../recognise/bareText';
import { isMoreNote, isNote } from '../recognise/rowWords';
import type { HeadLabels } from './headLines';
import { labelsIn } from './headLines';

const MOST_ROWS = 8;
const MOST_IN_ROW = 6;
/** It stands in the title. */
const PERIOD = /月份|季度|年度|考核期$/;
const SIGNED = /签|盖章|公章/;
/** Behind the labels of a line: strokes, spaces, 年月日 for the pen. */
const BLANK = /^[\s_＿—\-年月日时分（()）、，。]*$/;
/** A line that is a sentence, a list of points or a title of something else. */
const LONGEST = 120;

/** A label is typed into, unless somebody signs there; unit and day have a line of their own on every form. */
export function headBlanks(
  lines: readonly string[],
  { unit, day }: HeadLabels,
  isPeriodInTitle = true,
): readonly (readonly Blank[])[] {
  let count = 0;
  return lines
    .filter((line) => line.length <= LONGEST && !/[。；;]/.test(line))
    .map((line) =>
      labelsIn(line)
        .filter((label) => label !== unit && label !== day && !(isPeriodInTitle && PERIOD.test(label)))
        .slice(0, MOST_IN_ROW)
        .map((label): Blank => (SIGNED.test(label) ? { label } : { label, key: `h${++count}` })),
    )
    .filter((row) => row.length > 0)
    .slice(0, MOST_ROWS);
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
  /^(?!.*(?:签字|签名|盖章))(?=.*[。；])(?=.*(?:\d分|[加扣减得]分|等次|一票否决|取消[^。；]{0,10}资格))/s;

/** In the order of the page. Who signs is found in signatures.ts. */
export function footParts(after: readonly string[]): readonly FootPart[] {
  const lines = after
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);
  let isInNote = false;
  let isRightBelow = true;
  return lines
    .flatMap((line): readonly FootPart[] => {
      isInNote = isNote(line) || (isInNote && isMoreNote(line));
      isRightBelow &&= isInNote || SAYS_POINTS.test(line);
      if (isInNote || isRightBelow) return piecesOf(line);
      const [, box, behind = ''] = OPINION.exec(line) ?? [];
      if (RESULT.test(bareText(line))) return [{ note: line }];
      return box !== undefined &&
        BLANK.test(behind.replace(/[（(]?(?:签字|签名|签章|盖章|公章)[)）]?|[:：]/g, ''))
        ? [{ box: oneLineOf(box) }]
        : [];
    })
    .slice(0, MOST_PARTS);
}

function piecesOf(text: string): readonly FootPart[] {
  const pieces: FootPart[] = [];
  for (let from = 0; from < text.length; from += LONGEST_NOTE)
    pieces.push({ note: text.slice(from, from + LONGEST_NOTE) });
  return pieces;
}
