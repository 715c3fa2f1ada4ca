/**
 * Rows without points: what is known as one, which words it has, and the vetoes that read it.
 *
 * A row without 分值 may as well be one whose 分值 was forgotten. It is a status row where the form says so: by words to
 * choose from (□符合 □不符合), or by a mark (※, 否决项) that stands in place of points. It never has a price (扣5分).
 */

import { importNotice, importWarning } from '../../problems/importProblems';
import { isStatusRow, leafItems } from '../../rubric/items';
import type { StatusRow } from '../../rubric/items';
import type { Rubric, Section, StatusWords, Veto } from '../../rubric/rubric';
import { bareText } from '../recognise/bareText';
import type { ChoiceWords } from '../recognise/choiceWords';
import { isKeyMarked, saysNoPoints, withoutBoxes } from '../recognise/choiceWords';
import type { Line } from '../recognise/outline';
import { hasPrice } from '../recognise/pointsInText';
import type { RowProblem } from './rowProblems';
import { vetoEffect } from './vetoEffects';
import { lineText } from './words';

/** Where the form has a mark and no words. */
const USUAL: ChoiceWords = { words: ['符合', '不符合'], failing: ['不符合'] };

const LONGEST_MARK = 8;

/** What a line without points is to be filled in with; undefined where it is none, or its 分值 is only missing. */
export function statusOf({
  list,
  points,
  pointsCell,
  choices,
  boxes,
  ...line
}: Line): StatusWords | undefined {
  const written = pointsCell?.text.trim() ?? '';
  const isWithout = points === undefined && (written === '' || saysNoPoints(written));
  if (list !== 'items' || !isWithout || hasPrice(line.requirement + line.criteria)) return undefined;
  if (choices === undefined && !isMarked(line, written)) return undefined;
  return {
    ...(choices ?? USUAL),
    ...(written !== '' && written.length <= LONGEST_MARK && { mark: lineText(written) }),
    ...((boxes !== undefined || hasBoxesBehind(line)) && { boxes: true }),
  };
}

/** Printed behind the words of the row, where there is no other place to tick them. */
const hasBoxesBehind = ({ requirement, criteria }: Pick<Line, 'requirement' | 'criteria'>): boolean =>
  [requirement, criteria].some((text) => withoutBoxes(text) !== text);

/** By its number or the beginning of its words; in the column 分值 by a word, as — may only be a blank. */
const isMarked = (
  { label, requirement, criteria }: Pick<Line, 'label' | 'requirement' | 'criteria'>,
  written: string,
): boolean => [label, requirement, criteria].some(isKeyMarked) || /[\p{Script=Han}※★☆▲◆]/u.test(written);

/** Said of every status row; where the form leaves a doubt, somebody is to look at it. */
export function statusProblem(line: Line, { words }: StatusWords): Pick<RowProblem, 'same' | 'tell'> {
  const written = line.pointsCell?.text.trim() ?? '';
  const isSure = line.choices !== undefined && (written !== '' || isMarked(line, written));
  return {
    same: [isSure, ...words].join(' '),
    tell: (place, name) =>
      isSure
        ? importNotice('import.statusRow', {}, { place, name, words })
        : importWarning('import.statusGuessed', {}, { place, name, words }),
  };
}

/**
 * 带※的为否决项，一项不符合即为不合格: for each status row the veto that reads it, if its own words or a sentence about
 * such rows say what follows.
 */
export function statusVetoes(
  sections: readonly Section[],
  sentences: readonly string[],
  before: number,
): readonly Veto[] {
  const about = sentences.flatMap((text) => text.split(/[。；\n]/)).filter(isAboutKeyRows);
  return leafItems({ sections } as Rubric)
    .filter(isStatusRow)
    .flatMap((row): readonly Omit<Veto, 'id'>[] => {
      const own = ownWords(row);
      const found = vetoEffect(own) ?? about.map(vetoEffect).find((each) => each !== undefined);
      if (found === undefined) return [];
      const name = lineText(row.requirement ?? row.criteria ?? row.label, 60).replace(/[。；]$/, '');
      return [{ text: `${name}：${row.status.failing.join('、')}`, sameAs: row.id, ...found }];
    })
    .map((veto, i) => ({ id: `v${before + i + 1}`, ...veto }));
}

export const isAboutKeyRows = (sentence: string): boolean =>
  /[※★☆▲◆]|否决项|关键项|必备项|底线项/u.test(sentence) && /不符合|不合格|不达标|否决|未达到/.test(sentence);

/** Without the words to choose from: 合格 and 不合格 are no verdict here. */
const ownWords = ({ requirement = '', criteria = '', status: { words, mark = '' } }: StatusRow): string =>
  words.reduce(
    (text, word) => text.replaceAll(new RegExp(`[□☐]\\s*${word}|${word}(?=\\s*[□☐／/])`, 'gu'), ''),
    bareText(`${requirement} ${criteria} ${mark}`),
  );
