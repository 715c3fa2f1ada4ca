/** Who signs, from the rows and lines below the table. */

import type { Signature } from '../../rubric/rubric';
import { oneLineOf } from '../recognise/bareText';
import { isFoot } from '../recognise/rowWords';

/** 考核人（签字）： and 单位负责人签字： */
const LABELLED = /([^\s:：_＿（()）、，。；]{2,16})\s*(?:[（(]([^（()）]{1,10})[)）])?\s*[:：]/g;
const SIGNED = /签字|签名|签章|盖章|公章|手签/;
const NOBODY = /时间|日期|年|电话|得分|总分|意见|备注|说明|^注|等次|等级|结果/;
const PEOPLE = /人|组|员|长|负责|领导|单位|部门|村|社区|主任|书记|签|章/;

const MOST_SIGNATURES = 6;
/** Lines below the table that are looked at. */
const MOST_LINES = 12;

export function signaturesIn(after: readonly string[]): readonly Signature[] {
  const lines = after
    .slice(0, MOST_LINES)
    .filter((line) => line.length < 200 && (isFoot(line) || SIGNED.test(line)));
  const found = new Map<string, Signature>();
  for (const [, label = '', note = ''] of lines.flatMap((line) => [...line.matchAll(LABELLED)])) {
    if (NOBODY.test(label) || !PEOPLE.test(label + note)) continue;
    const name =
      oneLineOf(label)
        .replace(SIGNED, '')
        .replace(/[（(]$/, '') || oneLineOf(label);
    const hasStamp = /章/.test(label + note);
    if (!found.has(name)) found.set(name, { label: name, ...(hasStamp && { stamp: true }) });
  }
  return [...found.values()].slice(0, MOST_SIGNATURES);
}
