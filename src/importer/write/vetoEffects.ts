/** What a veto does, by the words of the notice; the first that fits. */

import type { Veto } from '../../rubric/rubric';
import { bareText } from '../recognise/bareText';

type Effect = Pick<Veto, 'effect' | 'consequence'>;

const EFFECTS: readonly (readonly [words: RegExp, effect: Veto['effect'], consequence?: string])[] = [
  [
    /(?:总分|考核(?:得分|成绩)?|总体|全年|得分)(?:记|计|为|得|按)+0分|总分.{0,4}(?:0分|零分)|(?:记|计|按)(?:0|零)分/,
    'totalZero',
  ],
  [/不合格|不及格|不达标|末位|(?:较?差)等次/, 'noHonours', '考核结果为不合格'],
  [/(?:取消|不得|不予|不能).{0,10}(?:评先|评优|先进|优秀|资格|表彰|表扬)|一票否决/, 'noHonours'],
];

export function vetoEffect(text: string): Effect | undefined {
  // 连续两次不合格的，取消评优资格: what follows stands behind what happens.
  const follows =
    bareText(text)
      .split(/的[,，]/)
      .at(-1) ?? '';
  const [, effect, consequence] =
    EFFECTS.find(([words]) => words.test(follows)) ??
    EFFECTS.find(([words]) => words.test(bareText(text))) ??
    [];
  return effect === undefined ? undefined : { effect, ...(consequence !== undefined && { consequence }) };
}
