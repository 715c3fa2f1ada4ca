/**
 * 备注 as printed: the rewritten sentence if there is one, else the automatic one, and a short reference
 * where the row has no room for it. A row's height is fixed when the sheet is written; a longer text would
 * be cut off in print without a sign.
 */

import type { Formula } from '../formula/formula';
import { f } from '../formula/formula';
import type { Judged } from '../rules/entry';
import type { Cells, Formulas } from './step';

export interface PrintedRemark {
  /** The rewritten sentence, or the automatic one. */
  readonly chosen: string;
  /** As it stands on 评分表. */
  readonly remark: string;
  /** Why the rewritten sentence needs another look; nothing if it does not. */
  readonly warning: string;
}

/** What the sentence is about. */
export interface RemarkFacts {
  readonly auto: string;
  readonly override: Judged<string>;
  /** Printed instead of a sentence that does not fit. */
  readonly short: () => string;
  /** What a rewritten sentence must still say, such as 扣0.3分; empty where nothing was lost. */
  readonly mention: () => string;
}

/** `capacity` is in full-width characters; a line break of the clerk's own takes room that cannot be counted. */
export function printRemark(
  { auto, override, short, mention }: RemarkFacts,
  capacity: number,
): PrintedRemark {
  const isRewritten = override.value !== '';
  const chosen = isRewritten ? override.value : auto;
  const facts = isRewritten ? mention() : '';
  return {
    chosen,
    remark: chosen.length > capacity || chosen.includes('\n') ? short() : chosen,
    warning: facts !== '' && !chosen.includes(facts) ? `改写的备注里没有“${facts}”，请核对` : '',
  };
}

/** The twin of `printRemark`. `lineBreak` is a cell that holds one: a formula has no literal for it. */
export function printRemarkFormulas(
  {
    auto,
    override,
    short,
    mention,
  }: { auto: Formula; override: Cells<Judged>; short: Formula; mention: Formula },
  { capacity, lineBreak }: { capacity: number; lineBreak: Formula },
  own: Cells<PrintedRemark>,
): Formulas<PrintedRemark> {
  const missing = f`AND(${override.value}<>"",${mention}<>"",ISERROR(FIND(${mention},${override.value})))`;
  const tooLong = f`OR(LEN(${own.chosen})>${capacity},ISNUMBER(FIND(${lineBreak},${own.chosen})))`;
  return {
    chosen: f`IF(${override.value}="",${auto},${override.value})`,
    remark: f`IF(${tooLong},${short},${own.chosen})`,
    warning: f`IF(${missing},"改写的备注里没有“"&${mention}&"”，请核对","")`,
  };
}
