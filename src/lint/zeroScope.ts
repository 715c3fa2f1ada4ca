/**
 * L15: something scores 0, and it is open how much.
 *
 * > 任何1项工作未按要求落实，此项考核分值即为0 (昌吉州 六（一）)
 * > 发生1起扣5分,该项总得分为零 (XX市 三16(2))
 * > 每少5分，扣0.1分，不参加不得分 (县区环保局 第54项)
 *
 * 不得分 by itself in a row of its own is that row's 分值, and 此项 there says so.
 */

import { lintWords } from '../problems/lintMessages';
import type { Rubric } from '../rubric/rubric';
import type { Passage } from './text/passages';
import { passagesOf, printed, segmentsOf } from './text/passages';
import { phraseRule } from './text/phraseRule';
import { isPriced } from './text/prices';

const THIS =
  /(?:该|此|本)(?:项(?!目)|部分|条|类|大项)[^，。；]{0,6}?(?:不得分|不给分|不计分|零分|(?:为|计|得|记)(?:0|零)分?(?![.\d]))/g;
/**
 * A price, then 不得分 hung onto it with a comma: 不参加不得分 and 低于60%不得分 may be of what was priced alone. What is
 * grave (发现制毒窝点的) or goes beyond (3份以上) takes the row, and 该项不得分 says so. Behind 得1分 it is the other outcome
 * of the same thing: 建有台账得1分，未建不得分.
 */
const APPENDED =
  /(?<![得计记给赋](?:\d+\.)?\d*)\d分，(?=[^，。；]{0,8}(?:未|不(?!得分)|无|没有|低于|少于|小于))(?![^，。；]{0,14}(?:该|此|本)项)[^，。；]{0,14}不得分/g;

export const zeroScope = phraseRule({
  code: 'L15',
  passages: zeroingOf,
  phrasesIn: (passage, rubric) => [
    ...[...passage.plain.matchAll(THIS)]
      .filter((match) => isOpen(passage, rubric) && !isOfParts(passage, match))
      .map((match) => printed(passage, match)),
    ...appendedIn(passage),
  ],
  readings: () => [lintWords.zeroClause, lintWords.zeroItem, lintWords.zeroPart],
});

/** Criteria, vetoes and follow-ups; a veto that quotes a row is judged in that row. */
function zeroingOf(rubric: Rubric): readonly Passage[] {
  const passages = passagesOf(rubric);
  const criteria = passages.filter(({ part }) => part === 'criteria');
  return passages.filter(
    ({ part, text }) =>
      part === 'criteria' ||
      ((part === 'veto' || part === 'followUp') && !criteria.some((row) => row.text.includes(text))),
  );
}

/** 该项 in a sub-item, in numbered parts, in a line apart or in several rows alike can be more than one thing. */
const isOpen = (passage: Passage, rubric: Rubric): boolean =>
  passage.part !== 'criteria' ||
  !passage.owner.startsWith('/sections') ||
  passage.owner.split('/items/').length > 2 ||
  /(?:^|\s|。)2[、.]/.test(passage.plain) ||
  isFirstOfSeveral(passage, rubric);

/** 以上有两项未落实的，此项不得分; 第一项要求未落实的…: what is made of those parts is the row. */
const isOfParts = ({ plain }: Passage, { index }: RegExpExecArray): boolean =>
  /(?:^|[\n。；]|[.、．]\s?)(?:以上|上述|前述|第[一二三四五\d]+[项条款])[^\n。；]*$/.test(
    plain.slice(0, index),
  );

/** Told once for all rows that say the same. */
function isFirstOfSeveral({ pointer, text }: Passage, rubric: Rubric): boolean {
  const same = passagesOf(rubric).filter((other) => other.part === 'criteria' && other.text === text);
  return same.length > 1 && same[0]?.pointer === pointer;
}

const appendedIn = (passage: Passage): readonly string[] => {
  const segments = segmentsOf(passage);
  const isAlone = segments.filter(({ plain }) => isPriced(plain)).length < 2;
  if (isAlone) return [];
  return segments.flatMap((segment) =>
    [...segment.plain.matchAll(APPENDED)].map((match) => printed(segment, match).replace(/^\d分[，,]/, '')),
  );
};
