/**
 * L14: 每少N扣M分, and nothing about what less than N comes to.
 *
 * > 全年被市环保网站采用信息不少于50篇，每少10篇扣0.1分 (县区环保局 第54项)
 * > 机动车环保标志核发率每降低1%扣0.2分 (县区环保局 第10项)
 *
 * Things that are counted one by one leave nothing open; measures and steps of several do. A text that says it
 * (不足1微克/立方米的，按比例加扣分) is left alone.
 */

import { pricedPieces } from '../notice/pieces';
import { pack } from '../notice/packed';
import { isRateUnit, isWholeUnit } from '../notice/numberWords';
import { howOften } from '../notice/readers/occurrence';
import { lintWords } from '../problems/lintMessages';
import type { LintRule } from './finding';
import type { Passage } from './text/passages';
import { criteriaOf, notesOf } from './text/passages';
import { phraseRule } from './text/phraseRule';

/** 不足1个百分点的按…计, 按比例, 取整: what is left over has been thought of. */
const STATED =
  /(?:不足|不满|未满|不到|不够)(?:一|\d|整|部分)[^。]{0,20}(?:计|算|扣|加|得|不)|取整|整数|四舍五入/;
/** In the same sentence only: elsewhere it is about something else. */
const IN_PROPORTION = /按比例|比例折算/;

export const stepUnstated: LintRule = phraseRule({
  code: 'L14',
  passages: criteriaOf,
  isOneCause: true,
  phrasesIn: (passage, rubric) =>
    [passage, ...notesOf(rubric)].some(({ plain }) => STATED.test(plain)) ? [] : stepsIn(passage),
  readings: (_, [first = '']) => {
    const step = /[\d０-９一二两三四五六七八九十][^，,、扣加得减奖的各再另\s]*/.exec(first)?.[0] ?? '';
    return [lintWords.wholeSteps(step), lintWords.startedSteps(step), lintWords.inProportion(step)];
  },
});

const DISTANCE = /少|低|降|减|差|欠|超|高|增|多|升|改善|迟|晚|逾|延/;

/** 每下降2%扣0.1分 and 每少10篇扣0.1分; 每满10篇 says it. */
const stepsIn = ({ text, plain }: Passage): readonly string[] =>
  pricedPieces(text).flatMap((piece) => {
    const often = piece.mark.sort === 'points' ? howOften(piece) : undefined;
    if (often === undefined || piece.mark.per !== undefined || /满|整/.test(often.verb)) return [];
    // 每平方米扣0.1分 is counted as it is seen; 每超1公里 is how far something measured goes.
    const isMeasured =
      isRateUnit(often.unit) || (!isWholeUnit(often.unit) && (DISTANCE.test(often.verb) || often.per !== 1));
    const { places } = pack(plain);
    const from = places[places.indexOf(piece.from) + often.at] ?? piece.from;
    const sentence = /^[^。；\n]*/.exec(plain.slice(from))?.[0] ?? '';
    // 每年组织3次 is how many in a year, no step.
    const isOften = /^(?:年|学年|半年|学期|季度|季|月|周|天|日)/.test(often.verb);
    const isOpen = (isMeasured || often.per > 1) && !isOften && !IN_PROPORTION.test(sentence);
    return isOpen ? [text.slice(from, piece.mark.end)] : [];
  });
