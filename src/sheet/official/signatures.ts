/** The block under the table where people sign; every line is high enough for a pen, and for a seal where one goes. */

import { PEN_HEIGHT, SEAL_HEIGHT } from '../../paper/handwriting';
import { BLANK_DATE } from '../../period/period';
import type { Rubric, Signature } from '../../rubric/rubric';
import type { Stage } from '../../scoring/fields/fields';

export interface SignatureRow {
  readonly text: string;
  /** Points. */
  readonly height: number;
}

const BLANK = '_______________';

/** 自评 is signed by the unit itself, whatever the notice provides for the assessors. */
const SELF: readonly Signature[] = [
  { label: '填报单位', stamp: true },
  { label: '主要负责人' },
  { label: '填报人' },
  { label: '联系电话' },
];

export function signatureRows(
  { layout: { signatures = [] } }: Rubric,
  stage: Stage,
): readonly SignatureRow[] {
  const isSelf = stage === 'self';
  const who = isSelf ? SELF : signatures;
  if (who.length === 0) return [];
  return [
    ...who.map(signatureRow),
    { text: `　　${isSelf ? '填报日期' : '日期'}：${BLANK_DATE}`, height: PEN_HEIGHT },
  ];
}

const NOT_SIGNED = new Set(['填报单位', '联系电话']);

/** A seal is set on white paper, not across a line. */
const signatureRow = ({ label, people = 1, stamp = false }: Signature): SignatureRow => {
  const blanks = Array.from({ length: people }, () => BLANK).join('　');
  if (stamp) return { text: `　　${label}（盖章）：`, height: SEAL_HEIGHT };
  return {
    text: `　　${label}${NOT_SIGNED.has(label) ? '' : '（签字）'}：${blanks}`,
    height: PEN_HEIGHT,
  };
};
