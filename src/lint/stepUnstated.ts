/**
 * L14: 每少N扣M分, and nothing about what less than N comes to.
 *
 * > 全年被市环保网站采用信息不少于50篇，每少10篇扣0.1分 (县区环保局 第54项)
 * > 机动车环保标志核发率每降低1%扣0.2分 (县区环保局 第10项)
 *
 * Things that are counted one by one leave nothing open; measures and steps of several do. A text that says it
 * (不足1微克/立方米的，按比例加扣分) is left alone.
 */

import { lintWords } from '../problems/lintMessages';
import type { LintRule } from './finding';
import { criteriaOf, printed, segmentsOf } from './text/passages';
import { phraseRule } from './text/phraseRule';

const MEASURED = '个百分点|个点|%|分|微克/立方米|毫克/升|吨|万元|亩|公里|平方米|小时|度';
const COUNTED =
  '人次|次|篇|件|起|例|项|名|家|人|户|处|条|枚|天|日|个月|月|辆|台|份|宗|批|期|所|座|个(?!百分点|点|月)';

const STEP = new RegExp(
  '每(?:再)?(?:少|低|降低|下降|减少|差|缺|欠|超过?|超出|高|提高|增加|增长|上升|改善|迟|晚|延迟|推迟|低于|高于)?' +
    `(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]+)(?:(${MEASURED})|(?:${COUNTED}))` +
    '(?:的|，|以上|各|再|另|、|\\s)*(?:扣|加|得|减|奖)(?:减|除)?\\d+(?:\\.\\d+)?分?',
  'g',
);

/** 不足1个百分点的按…计, 按比例, 取整: what is left over has been thought of. */
const STATED = /(?:不足|不满|未满|不到|不够)(?:一|\d|整|部分)[^。]{0,20}(?:计|算|扣|加|得|不)|取整|整数/;
/** In the same sentence only: elsewhere it is about something else. */
const IN_PROPORTION = /按比例/;

export const stepUnstated: LintRule = phraseRule({
  code: 'L14',
  passages: criteriaOf,
  phrasesIn: (passage) =>
    STATED.test(passage.plain)
      ? []
      : segmentsOf(passage)
          .filter(({ plain }) => !IN_PROPORTION.test(plain))
          .flatMap((segment) =>
            [...segment.plain.matchAll(STEP)]
              .filter(([, number = '', measured]) => measured !== undefined || !/^(?:1|一)$/.test(number))
              .map((match) => printed(segment, match)),
          ),
  readings: (_, [first = '']) => {
    const step = /[\d０-９一二两三四五六七八九十][^，,、扣加得减奖的各再另\s]*/.exec(first)?.[0] ?? '';
    return [lintWords.wholeSteps(step), lintWords.startedSteps(step), lintWords.inProportion(step)];
  },
});
